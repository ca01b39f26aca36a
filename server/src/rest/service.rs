//! The tag `service`: health, readiness, versions, the contract itself, and the pages that show it.

use super::error::chain;
use super::{Api, blocking, wire};
use crate::docs_ui::{self, Script};
use crate::project::Project;
use crate::readiness::{self, Check};
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::CONTRACT_YAML;
use meltano_api_contract::answer::{Bytes, With};
use meltano_api_contract::api::ServiceOperations;
use meltano_api_contract::error::{fault, refuse};
use meltano_api_contract::gate::Caller;
use meltano_api_contract::table::{CONTRACT_VERSION, ErrorCode};
use meltano_api_contract::types::{
    ContractDocument, DocsScript, DocsScriptViewAnswerHeaders, DocsScriptViewHeaders, DocsViewAnswerHeaders, Health,
    ProjectVersion, Readiness, RedocViewAnswerHeaders, ScriptPath, Version,
};
use std::sync::LazyLock;

/// Browsers take an answer for what it is announced as.
const NO_SNIFFING: &str = "nosniff";

/// Browsers do not show a page without having asked again.
const ASK_AGAIN: &str = "no-cache";

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

    async fn docs_view(&self, _: Caller) -> Result<With<DocsViewAnswerHeaders, Bytes>, HttpError> {
        let page = &docs_ui::SWAGGER;
        let headers = DocsViewAnswerHeaders {
            content_security_policy: page.policy.clone(),
            referrer_policy: "no-referrer".to_owned(),
            x_content_type_options: NO_SNIFFING.to_owned(),
            cache_control: ASK_AGAIN.to_owned(),
        };
        Ok(With(headers, page.text.as_str().into()))
    }

    async fn docs_script_view(
        &self,
        _: Caller,
        path: ScriptPath,
        headers: DocsScriptViewHeaders,
    ) -> Result<With<DocsScriptViewAnswerHeaders, Bytes>, HttpError> {
        let script: &'static Script = match path.script {
            DocsScript::SwaggerUiJs => &docs_ui::SWAGGER_UI,
            DocsScript::RedocJs => &docs_ui::REDOC_UI,
            DocsScript::InitJs => &docs_ui::INIT,
        };
        let gzip = script.gzip.filter(|_| docs_ui::accepts_gzip(headers.accept_encoding.as_deref()));
        let headers = DocsScriptViewAnswerHeaders {
            content_encoding: gzip.map(|_| "gzip".to_owned()),
            vary: "accept-encoding".to_owned(),
            x_content_type_options: NO_SNIFFING.to_owned(),
            cache_control: "public, max-age=3600".to_owned(),
        };
        Ok(With(headers, gzip.unwrap_or_else(|| script.plain()).into()))
    }

    async fn redoc_view(&self, _: Caller) -> Result<With<RedocViewAnswerHeaders, Bytes>, HttpError> {
        let page = &docs_ui::REDOC;
        let headers = RedocViewAnswerHeaders {
            content_security_policy: page.policy.clone(),
            referrer_policy: "no-referrer".to_owned(),
            x_content_type_options: NO_SNIFFING.to_owned(),
            cache_control: ASK_AGAIN.to_owned(),
        };
        Ok(With(headers, page.text.as_str().into()))
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
