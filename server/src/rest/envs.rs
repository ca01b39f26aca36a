//! The tag `envs`.

use super::page::{Cursor, Filters, limit, slice};
use super::{Api, NO_ENVIRONMENT, wire};
use crate::project::{Environment, Model};
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::api::EnvsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{Env, EnvListQuery, EnvPage, EnvPath, ProjectPath};

#[async_trait]
impl EnvsOperations for Api {
    async fn env_list(&self, _: Caller, path: ProjectPath, query: EnvListQuery) -> Result<EnvPage, HttpError> {
        let list = format!("env_list {}", *path.project);
        let cursor = Cursor::open(list, Filters::new(), query.page_token.as_deref())?;
        let model = self.model(&path.project, None).await?;
        let mut environments: Vec<_> = model.environments.iter().collect();
        environments.sort_by(|a, b| a.name.cmp(&b.name));
        let (page, next_page) = slice(environments, |env| env.name.clone(), limit(query.limit), cursor);
        let items = page.into_iter().map(|environment| env(&model, environment)).collect::<Result<_, _>>()?;
        Ok(EnvPage { items, next_page })
    }

    async fn env_view(&self, _: Caller, path: EnvPath) -> Result<Env, HttpError> {
        let model = self.model(&path.project, Some(&path.env)).await?;
        if path.env.as_str() == NO_ENVIRONMENT {
            return Ok(Env { name: path.env, default: false, state_id_suffix: None });
        }
        env(&model, model.environment(&path.env)?)
    }
}

fn env(model: &Model, environment: &Environment) -> Result<Env, HttpError> {
    Ok(Env {
        name: wire(environment.name.as_str())?,
        default: model.is_default(environment),
        state_id_suffix: environment.state_id_suffix.clone(),
    })
}
