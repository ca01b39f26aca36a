//! The tag `service`: health, readiness, versions, and the contract itself.

use super::error::chain;
use super::{Api, blocking, wire};
use crate::project::Project;
use crate::readiness::{self, Check};
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::CONTRACT_YAML;
use meltano_api_contract::answer::Bytes;
use meltano_api_contract::api::ServiceOperations;
use meltano_api_contract::error::{fault, refuse};
use meltano_api_contract::gate::Caller;
use meltano_api_contract::table::{CONTRACT_VERSION, ErrorCode};
use meltano_api_contract::types::{ContractDocument, Health, ProjectVersion, Readiness, Version};
use std::sync::LazyLock;

#[async_trait]
impl ServiceOperations for Api {
    async fn health_view(&self, _: Caller) -> Result<Health, HttpError> {
        Ok(Health { status: "ok".to_owned() })
    }

    async fn health_probe(&self, _: Caller) -> Result<(), HttpError> {
        Ok(())
    }

    async fn readiness_view(&self, _: Caller) -> Result<Readiness, HttpError> {
        let journal = self.runs.check().await.map_err(|error| chain(&error));
        let projects = self.projects.clone();
        let locator = self.locator.clone();
        blocking(move || {
            let mut checks = vec![Check::new("journal_writable", journal)];
            checks.extend(projects.iter().flat_map(|project| readiness::of_project(project, &locator)));
            let mut failed = Vec::new();
            for Check { name, failure } in &checks {
                if let Some(reason) = failure {
                    tracing::warn!(check = name, reason, "not ready");
                    failed.push(name.as_str());
                }
            }
            if failed.is_empty() {
                return Ok(Readiness { checks: checks.into_iter().map(|check| check.name).collect() });
            }
            let message = format!("not ready: {}", failed.join(", "));
            Err(refuse(ErrorCode::NotReady, message, Some("the server's log says why")))
        })
        .await
    }

    async fn readiness_probe(&self, caller: Caller) -> Result<(), HttpError> {
        self.readiness_view(caller).await.map(drop)
    }

    async fn contract_yaml_view(&self, _: Caller) -> Result<Bytes, HttpError> {
        Ok(CONTRACT_YAML.into())
    }

    async fn contract_json_view(&self, _: Caller) -> Result<ContractDocument, HttpError> {
        static DOCUMENT: LazyLock<Result<ContractDocument, String>> =
            LazyLock::new(|| serde_saphyr::from_str(CONTRACT_YAML).map_err(|error| error.to_string()));
        DOCUMENT.clone().map_err(fault)
    }

    async fn version_view(&self, _: Caller) -> Result<Version, HttpError> {
        let projects = self.projects.clone();
        let locator = self.locator.clone();
        blocking(move || {
            let version = |project: &Project| {
                let found = locator.find(&project.root).ok();
                let name = wire(project.name.as_str())?;
                Ok(ProjectVersion { project: name, meltano: found.and_then(|found| found.version) })
            };
            Ok(Version {
                server: env!("CARGO_PKG_VERSION").to_owned(),
                contract: CONTRACT_VERSION.to_owned(),
                projects: projects.iter().map(|project| version(project)).collect::<Result<_, HttpError>>()?,
            })
        })
        .await
    }
}
