//! The tag `jobs`.

use super::page::{Cursor, Filters, filters, limit, slice};
use super::runs::create::{Request, answer, digest};
use super::runs::task::{self, Wanted};
use super::runs::terms::given;
use super::{Api, NO_ENVIRONMENT, problem, wire};
use crate::project::blocks;
use crate::project::jobs::{self, Reading};
use crate::project::{self, Model, PluginType};
use crate::runs::{Filter, JobTask, Task};
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::answer::With;
use meltano_api_contract::api::JobsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    self, BlockKind, EnvPath, Job, JobBlock, JobListQuery, JobPage, JobPath, JobRunAnswerHeaders, JobRunHeaders,
    JobRunListQuery, Run, RunPage, StoredRunCreate,
};

#[async_trait]
impl JobsOperations for Api {
    async fn job_list(&self, _: Caller, path: EnvPath, query: JobListQuery) -> Result<JobPage, HttpError> {
        let list = format!("job_list {} {}", *path.project, *path.env);
        let cursor = Cursor::open(list, Filters::new(), query.page_token.as_deref())?;
        let model = self.model(&path.project, Some(&path.env)).await?;
        let (page, next_page) = slice(sorted(&model), |job| job.name.clone(), limit(query.limit), cursor);
        let items = page.into_iter().map(|job| view(&model, job, &path.env)).collect::<Result<_, _>>()?;
        Ok(JobPage { items, next_page })
    }

    async fn job_view(&self, _: Caller, path: JobPath) -> Result<Job, HttpError> {
        let model = self.model(&path.project, Some(&path.env)).await?;
        view(&model, model.expect_job(&path.job)?, &path.env)
    }

    async fn job_run(
        &self,
        caller: Caller,
        path: JobPath,
        headers: JobRunHeaders,
        body: StoredRunCreate,
    ) -> Result<With<JobRunAnswerHeaders, Run>, HttpError> {
        let digest = digest(&format!("job_run {}", *path.job), &body)?;
        let flags = body.flags.map(task::flags).unwrap_or_default();
        let wanted = Wanted::Task(Task::Job(JobTask { job: path.job.to_string(), flags, rest: None }));
        let place = EnvPath { project: path.project, env: path.env };
        let given = given!(body);
        let request = Request { caller, path: &place, key: headers.idempotency_key, digest, given };
        answer!(JobRunAnswerHeaders, self.start(request, wanted).await?)
    }

    async fn job_run_list(&self, _: Caller, path: JobPath, query: JobRunListQuery) -> Result<RunPage, HttpError> {
        let list = format!("job_run_list {} {} {}", *path.project, *path.env, *path.job);
        let filters = filters([("status", query.status.map(|status| status.to_string()))]);
        let cursor = Cursor::open(list, filters, query.page_token.as_deref())?;
        let of_job = |filter| Filter { job: Some(path.job.to_string()), ..filter };
        self.run_page(&path.project, &path.env, cursor, of_job, limit(query.limit)).await
    }
}

/// Every job of a project in an environment, by name.
pub fn all(model: &Model, env: &str) -> Result<Vec<Job>, HttpError> {
    sorted(model).into_iter().map(|job| view(model, job, env)).collect()
}

fn sorted(model: &Model) -> Vec<&project::Job> {
    let mut jobs: Vec<_> = model.jobs.iter().collect();
    jobs.sort_by(|a, b| a.name.cmp(&b.name));
    jobs
}

fn view(model: &Model, job: &project::Job, env: &str) -> Result<Job, HttpError> {
    let environment = if env == NO_ENVIRONMENT { None } else { Some(model.environment(env)?) };
    let Reading { tasks, state_ids, problems } = jobs::read(model, job, environment);
    let tasks = tasks.into_iter().map(|blocks| {
        let blocks = blocks.into_iter().map(|(name, block)| view_block(name, block)).collect::<Result<_, _>>()?;
        Ok(types::JobTask { blocks })
    });
    Ok(Job {
        name: wire(job.name.as_str())?,
        tasks: tasks.collect::<Result<_, HttpError>>()?,
        state_ids,
        problems: problems.into_iter().map(problem::view).collect(),
    })
}

fn view_block(name: &str, found: Option<blocks::Block<'_>>) -> Result<JobBlock, HttpError> {
    let kind = found.map(|found| match (found.plugin_type, found.command) {
        (PluginType::Mappers, _) => BlockKind::Mapping,
        (_, Some(_)) => BlockKind::Command,
        (_, None) => BlockKind::Plugin,
    });
    Ok(JobBlock {
        block: name.to_owned(),
        kind,
        type_: found.map(|found| wire(found.plugin_type.key())).transpose()?,
        plugin: found.map(|found| found.plugin.to_owned()),
        command: found.and_then(|found| found.command).map(str::to_owned),
    })
}
