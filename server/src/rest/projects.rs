//! The tag `projects`.

use super::page::{self, Cursor, Filters, limit, slice};
use super::{Api, NO_ENVIRONMENT, blocking, problem, setting, wire};
use crate::meltano::Locator;
use crate::project;
use crate::project::settings::{self, PluginSettings};
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::api::ProjectsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    Project, ProjectListQuery, ProjectPage, ProjectPath, ProjectSettingListQuery, ProjectSettingPath, Setting,
    SettingPage,
};

#[async_trait]
impl ProjectsOperations for Api {
    async fn project_list(&self, _: Caller, query: ProjectListQuery) -> Result<ProjectPage, HttpError> {
        let cursor = Cursor::open("project_list".to_owned(), Filters::new(), query.page_token.as_deref())?;
        let projects = self.projects.iter().cloned();
        let (projects, next_page) = slice(projects, |project| project.name.clone(), limit(query.limit), cursor);
        let locator = self.locator.clone();
        blocking(move || {
            let items = projects.iter().map(|project| describe(project, &locator)).collect::<Result<_, _>>()?;
            Ok(ProjectPage { items, next_page })
        })
        .await
    }

    async fn project_view(&self, _: Caller, path: ProjectPath) -> Result<Project, HttpError> {
        let project = self.project(&path.project)?;
        let locator = self.locator.clone();
        blocking(move || describe(&project, &locator)).await
    }

    async fn project_setting_list(
        &self,
        _: Caller,
        path: ProjectPath,
        query: ProjectSettingListQuery,
    ) -> Result<SettingPage, HttpError> {
        let list = format!("project_setting_list {}", *path.project);
        let filters = page::filters([
            ("source", query.source.map(|source| source.to_string())),
            ("text", query.text.map(|text| text.to_string())),
        ]);
        let cursor = Cursor::open(list, filters, query.page_token.as_deref())?;
        let limit = limit(query.limit);
        self.configured_project(&path.project, move |settings| setting::page(settings, limit, cursor)).await
    }

    async fn project_setting_view(&self, _: Caller, path: ProjectSettingPath) -> Result<Setting, HttpError> {
        let ProjectSettingPath { project, project_setting: name } = path;
        self.configured_project(&project, move |settings| setting::one(settings, &name, "the project")).await
    }
}

impl Api {
    /// Asks something about what a project is set to.
    async fn configured_project<T: Send + 'static>(
        &self,
        name: &str,
        question: impl FnOnce(&PluginSettings) -> Result<T, HttpError> + Send + 'static,
    ) -> Result<T, HttpError> {
        self.ask(name, NO_ENVIRONMENT, move |model, site| {
            let settings = settings::of_project(model, None, &site.surroundings)?;
            question(&PluginSettings { settings, groups: Vec::new() })
        })
        .await
    }
}

/// A project that cannot be read has a problem instead of an error: it is still there, as it was when it could be read.
fn describe(project: &project::Project, locator: &Locator) -> Result<Project, HttpError> {
    let mut problems = Vec::new();
    let meltano = locator.find(&project.root);
    match &meltano {
        Ok(found) => problems.extend(found.problem()),
        Err(missing) => problems.push(missing.problem()),
    }
    let mut view = Project {
        name: wire(project.name.as_str())?,
        project_id: None,
        default_environment: None,
        requires_meltano: None,
        meltano_version: meltano.ok().and_then(|found| found.version),
        problems: Vec::new(),
    };
    match project.read() {
        Ok(model) => {
            if let Some(version) = &view.meltano_version {
                problems.extend(model.version_problem(version));
                problems.extend(model.plugins.iter().filter_map(|plugin| plugin.version_problem(version)));
            }
            of_files(&mut view, &model);
            problems.extend(model.default_problem());
            problems.extend(model.problems.iter().cloned());
        }
        Err(error) => {
            problems.push((&error).into());
            if let Some(model) = project.last_good() {
                of_files(&mut view, &model);
            }
        }
    }
    view.problems = problems.into_iter().map(problem::view).collect();
    Ok(view)
}

fn of_files(view: &mut Project, model: &project::Model) {
    view.project_id = model.project_id.clone();
    view.default_environment = model.default_environment.clone();
    view.requires_meltano = model.requires_meltano.clone();
}
