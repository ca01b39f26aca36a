//! The tag `services`.

use super::page::{self, Cursor, Filters, limit};
use super::runs::create::path_of;
use super::runs::task::{self, Wanted};
use super::{Api, wire};
use crate::runs::Task;
use crate::services::{self, NewService};
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::answer::With;
use meltano_api_contract::api::ServicesOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    EnvPath, InvokeTask, RestartPolicy, RunId, Service, ServiceCreate, ServiceCreateAnswerHeaders, ServiceListQuery,
    ServicePage, ServicePath, ServiceStop,
};
use std::time::Duration;

/// How long Meltano may take to stop by itself, unless the caller says otherwise.
const GRACE_SECONDS: i32 = 10;

#[async_trait]
impl ServicesOperations for Api {
    async fn service_list(&self, _: Caller, path: EnvPath, query: ServiceListQuery) -> Result<ServicePage, HttpError> {
        self.project(&path.project)?;
        let list = format!("service_list {} {}", *path.project, *path.env);
        let mut cursor = Cursor::<String>::open(list, Filters::new(), query.page_token.as_deref())?;
        let limit = limit(query.limit);
        let found = self.services.list(&path.project, &path.env, cursor.after.take(), limit + 1).await?;
        let (found, next_page) = page::cut(found, |service| service.name.clone(), limit, cursor);
        Ok(ServicePage { items: self.services_view(found).await?, next_page })
    }

    async fn service_create(
        &self,
        caller: Caller,
        path: EnvPath,
        body: ServiceCreate,
    ) -> Result<With<ServiceCreateAnswerHeaders, Service>, HttpError> {
        self.project(&path.project)?;
        let task = task::invoke(InvokeTask {
            plugin: body.plugin,
            type_: body.type_,
            command: body.command,
            args: body.args,
            refresh_catalog: None,
            list_commands: None,
            containers: None,
        });
        let (task, needs) = self.plan(&path, Wanted::Task(task)).await?;
        let created = self.services.create(NewService {
            project: path.project.to_string(),
            env: path.env.to_string(),
            name: body.name.to_string(),
            task,
            needs,
            restart: match body.restart {
                None | Some(RestartPolicy::Always) => services::RestartPolicy::Always,
                Some(RestartPolicy::OnFailure) => services::RestartPolicy::OnFailure,
                Some(RestartPolicy::Never) => services::RestartPolicy::Never,
            },
            start: body.start.unwrap_or(true),
            created_by: caller.name,
        });
        let service = self.service(created.await?).await?;
        let location = format!("{}/services/{}", path_of(&path), *service.name);
        Ok(With(ServiceCreateAnswerHeaders { location }, service))
    }

    async fn service_view(&self, _: Caller, path: ServicePath) -> Result<Service, HttpError> {
        self.project(&path.project)?;
        self.service(self.services.view(&path.project, &path.env, &path.service).await?).await
    }

    async fn service_delete(&self, _: Caller, path: ServicePath) -> Result<(), HttpError> {
        self.project(&path.project)?;
        Ok(self.services.delete(&path.project, &path.env, &path.service).await?)
    }

    async fn service_start(&self, caller: Caller, path: ServicePath) -> Result<Service, HttpError> {
        self.project(&path.project)?;
        let started = self.services.start(&path.project, &path.env, &path.service, &caller.name);
        self.service(started.await?).await
    }

    async fn service_stop(&self, caller: Caller, path: ServicePath, body: ServiceStop) -> Result<Service, HttpError> {
        self.project(&path.project)?;
        let stopped = self.services.stop(&path.project, &path.env, &path.service, stop(body, caller));
        self.service(stopped.await?).await
    }

    async fn service_restart(
        &self,
        caller: Caller,
        path: ServicePath,
        body: ServiceStop,
    ) -> Result<Service, HttpError> {
        self.project(&path.project)?;
        let restarted = self.services.restart(&path.project, &path.env, &path.service, stop(body, caller));
        self.service(restarted.await?).await
    }
}

impl Api {
    async fn service(&self, service: services::Service) -> Result<Service, HttpError> {
        let mut shown = self.services_view(vec![service]).await?;
        shown.pop().ok_or_else(|| meltano_api_contract::error::fault("a service was lost on the way"))
    }

    async fn services_view(&self, found: Vec<services::Service>) -> Result<Vec<Service>, HttpError> {
        let mut ports = self.services.ports(&found).await;
        let shown = found.into_iter().map(|service| {
            let ports = service.run_id.and_then(|run| ports.remove(&run)).unwrap_or_default();
            view(service, ports)
        });
        shown.collect()
    }
}

fn stop(body: ServiceStop, caller: Caller) -> services::Stop {
    let seconds = body.grace_seconds.map_or(GRACE_SECONDS, |grace| grace.get());
    services::Stop {
        grace: Duration::from_secs(seconds.unsigned_abs().into()),
        by: caller.name,
        reason: body.reason.map(Into::into),
    }
}

fn view(service: services::Service, ports: Vec<u16>) -> Result<Service, HttpError> {
    let Task::Invoke { plugin_type, plugin, command, args, .. } = service.task else {
        return Err(meltano_api_contract::error::fault("a service is no command"));
    };
    Ok(Service {
        name: wire(service.name)?,
        project: wire(service.project)?,
        env: wire(service.env)?,
        plugin: wire(plugin)?,
        type_: plugin_type.as_deref().map(wire).transpose()?,
        command: command.map(wire).transpose()?,
        args: task::list(args)?,
        restart: wire(service.restart.as_str())?,
        status: wire(service.status.as_str())?,
        run_id: service.run_id.map(RunId),
        restarts: i64::try_from(service.restarts).unwrap_or(i64::MAX),
        next_start_at: service.next_start_at,
        ports: ports.into_iter().map(i32::from).collect(),
        reason: service.reason,
        created_by: service.created_by,
        created_at: service.created_at,
        started_at: service.started_at,
    })
}
