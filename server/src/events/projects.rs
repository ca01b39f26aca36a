//! Looks at the files of all projects from time to time, so that a change of them is an event.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;

use super::Events;
use crate::project::{Model, Project, Registry};

/// How often the files are looked at. It costs a question to the file system for each.
const EVERY: Duration = Duration::from_secs(2);

/// Looks until the server ends. What changed while there was no server is not told.
pub fn watch_projects(events: &Events, projects: &Registry) {
    for project in projects.iter() {
        let (events, project) = (events.clone(), project.clone());
        tokio::spawn(async move {
            let mut known = None;
            loop {
                let (events, project, before) = (events.clone(), project.clone(), known.take());
                let looked = tokio::task::spawn_blocking(move || look(&events, &project, before));
                // It ends with the server.
                let Ok(now) = looked.await else { return };
                known = Some(now);
                tokio::time::sleep(EVERY).await;
            }
        });
    }
}

/// What a project says now; nothing if it cannot be read.
type Look = Option<Arc<Model>>;

fn look(events: &Events, project: &Project, before: Option<Look>) -> Look {
    let now = project.read().ok();
    // A project that has not changed is the same model.
    let is_same = |before: &Look| match (before, &now) {
        (Some(before), Some(now)) => Arc::ptr_eq(before, now),
        (before, now) => before.is_none() && now.is_none(),
    };
    if before.is_some_and(|before| !is_same(&before)) {
        let told = events.tell("project.changed", &project.name, &json!({ "readable": now.is_some() }));
        if let Err(error) = told {
            tracing::warn!(project = project.name, %error, "cannot tell that a project changed");
        }
    }
    now
}
