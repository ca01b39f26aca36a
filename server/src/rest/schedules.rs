//! The tag `schedules`.

use super::page::{self, Cursor, limit, slice};
use super::runs::create::{Request, answer, digest};
use super::runs::task::{self, Wanted};
use super::runs::terms::given;
use super::{Api, blocking, problem, wire};
use crate::project::Model;
use crate::project::schedules::{self, Reading, Work};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use dropshot::HttpError;
use meltano_api_contract::answer::With;
use meltano_api_contract::api::SchedulesOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    EnvPath, Run, Schedule, ScheduleKind, ScheduleListQuery, SchedulePage, SchedulePath, ScheduleRunAnswerHeaders,
    ScheduleRunHeaders, StoredRunCreate,
};

#[async_trait]
impl SchedulesOperations for Api {
    async fn schedule_list(
        &self,
        _: Caller,
        path: EnvPath,
        query: ScheduleListQuery,
    ) -> Result<SchedulePage, HttpError> {
        let list = format!("schedule_list {} {}", *path.project, *path.env);
        let filters = page::filters([
            ("kind", query.kind.map(|kind| kind.to_string())),
            ("job", query.job.map(|job| job.to_string())),
        ]);
        let cursor = Cursor::open(list, filters, query.page_token.as_deref())?;
        let model = self.model(&path.project, Some(&path.env)).await?;
        let limit = limit(query.limit);
        // Looking for times that are rare is work.
        blocking(move || {
            let filters = cursor.filters.clone();
            let is_wanted = |schedule: &&schedules::Schedule| {
                let kind = filters.get("kind").is_none_or(|wanted| *wanted == kind(&schedule.work).to_string());
                let job = filters.get("job");
                kind && job.is_none_or(|wanted| matches!(&schedule.work, Work::Job(job) if job == wanted))
            };
            let mut schedules: Vec<_> = model.schedules.iter().filter(is_wanted).collect();
            schedules.sort_by(|a, b| a.name.cmp(&b.name));
            let (page, next_page) = slice(schedules, |schedule| schedule.name.clone(), limit, cursor);
            let now = Utc::now();
            let items = page.into_iter().map(|schedule| view(&model, schedule, now)).collect::<Result<_, _>>()?;
            Ok(SchedulePage { items, next_page })
        })
        .await
    }

    async fn schedule_view(&self, _: Caller, path: SchedulePath) -> Result<Schedule, HttpError> {
        let model = self.model(&path.project, Some(&path.env)).await?;
        blocking(move || view(&model, model.schedule(&path.schedule)?, Utc::now())).await
    }

    async fn schedule_run(
        &self,
        caller: Caller,
        path: SchedulePath,
        headers: ScheduleRunHeaders,
        body: StoredRunCreate,
    ) -> Result<With<ScheduleRunAnswerHeaders, Run>, HttpError> {
        let digest = digest(&format!("schedule_run {}", *path.schedule), &body)?;
        let flags = body.flags.map(task::flags).unwrap_or_default();
        let wanted = Wanted::Schedule(path.schedule.to_string(), flags);
        let place = EnvPath { project: path.project, env: path.env };
        let given = given!(body);
        let request = Request { caller, path: &place, key: headers.idempotency_key, digest, given };
        answer!(ScheduleRunAnswerHeaders, self.start(request, wanted).await?)
    }
}

/// Every schedule of a project, by name.
pub fn all(model: &Model, now: DateTime<Utc>) -> Result<Vec<Schedule>, HttpError> {
    let mut schedules: Vec<_> = model.schedules.iter().collect();
    schedules.sort_by(|a, b| a.name.cmp(&b.name));
    schedules.into_iter().map(|schedule| view(model, schedule, now)).collect()
}

fn kind(work: &Work) -> ScheduleKind {
    match work {
        Work::Job(_) => ScheduleKind::Job,
        Work::Elt { .. } => ScheduleKind::Elt,
    }
}

fn view(model: &Model, schedule: &schedules::Schedule, now: DateTime<Utc>) -> Result<Schedule, HttpError> {
    let Reading { cron, fires, problems } = schedules::read(model, schedule, now);
    let (job, extractor, loader, transform) = match schedule.work.clone() {
        Work::Job(job) => (Some(job), None, None, None),
        Work::Elt { extractor, loader, transform } => (None, extractor, loader, transform),
    };
    Ok(Schedule {
        name: wire(schedule.name.as_str())?,
        kind: kind(&schedule.work),
        job,
        extractor,
        loader,
        transform,
        interval: schedule.interval.clone(),
        cron,
        variables: schedule.env.clone(),
        time_zone: "UTC".to_owned(),
        fires_at: fires,
        problems: problems.into_iter().map(problem::view).collect(),
    })
}
