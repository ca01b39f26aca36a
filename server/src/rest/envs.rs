//! The tag `envs`.

use super::page::{Cursor, Filters, limit, slice};
use super::{Api, NO_ENVIRONMENT, jobs, plugins, problem, schedules, wire};
use crate::project::{Environment, Model};
use async_trait::async_trait;
use chrono::Utc;
use dropshot::HttpError;
use meltano_api_contract::api::EnvsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    Env, EnvListQuery, EnvPage, EnvPath, EnvPlugin, Manifest, ManifestPlugin, ProjectPath,
};

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
        view(&model, &path.env)
    }

    async fn env_manifest_view(&self, _: Caller, path: EnvPath) -> Result<Manifest, HttpError> {
        let EnvPath { project, env } = path.clone();
        self.ask(&path.project, &path.env, move |model, site| {
            let (installer, resolver) = (site.installer(model), site.resolver(model, &env)?);
            let mut all: Vec<_> = model.plugins.iter().collect();
            all.sort_by_key(|plugin| plugins::position(plugin));
            let plugins = all.into_iter().map(|plugin| {
                let configured = plugins::resolve(model, &resolver, plugin);
                Ok(ManifestPlugin {
                    plugin: plugins::view(model, &installer, plugin)?,
                    config: configured.config(),
                    extras: configured.extras().into(),
                })
            });
            Ok(Manifest {
                project,
                project_id: model.project_id.clone(),
                env: view(model, &env)?,
                plugins: plugins.collect::<Result<_, HttpError>>()?,
                jobs: jobs::all(model, &env)?,
                schedules: schedules::all(model, Utc::now())?,
                problems: model.problems.iter().cloned().map(problem::view).collect(),
            })
        })
        .await
    }
}

fn view(model: &Model, name: &str) -> Result<Env, HttpError> {
    if name == NO_ENVIRONMENT {
        return Ok(Env {
            name: wire(name)?,
            default: false,
            state_id_suffix: None,
            variables: Vec::new(),
            plugins: Vec::new(),
        });
    }
    env(model, model.environment(name)?)
}

fn env(model: &Model, environment: &Environment) -> Result<Env, HttpError> {
    let mut overrides: Vec<_> = environment.overrides.iter().collect();
    overrides.sort_by_key(|one| one.plugin_type);
    let plugins = overrides.into_iter().map(|one| {
        let mut settings = one.settings.clone();
        settings.sort();
        Ok(EnvPlugin {
            type_: wire(one.plugin_type.key())?,
            name: one.name.clone(),
            known: one.known,
            settings,
            variables: one.env.clone(),
        })
    });
    Ok(Env {
        name: wire(environment.name.as_str())?,
        default: model.is_default(environment),
        state_id_suffix: environment.state_id_suffix.clone(),
        variables: environment.env.clone(),
        plugins: plugins.collect::<Result<_, HttpError>>()?,
    })
}
