//! What is kept of a run before it begins and when it ends. None of it stops a run: what cannot be had is absent.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use serde_json::{Value, json};

use super::junit::junit;
use super::names::safe;
use super::redact::copy_json;
use super::{is_sealed, seal};
use crate::runs::cases::cases_in;
use crate::runs::directory::{RunDirectory, create_private_directory};
use crate::runs::{Projects, Run, Scheduled, Task, environment};

/// How long a state backend may take: a run does not wait for one that does not answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Longer files of others are not kept, in bytes.
const LONGEST: u64 = 256 * 1024 * 1024;

/// Keeps what the run begins with: how its plugins are configured, without secrets, and its states.
pub(in crate::runs) fn before(directory: &RunDirectory, run: &Run, projects: &Arc<dyn Projects>) {
    let kept = create_private_directory(&directory.artifacts()).and_then(|()| {
        for plugin in &run.needs.plugins {
            if let Some(config) = projects.shown_config(&run.project, &run.env, plugin) {
                write(directory, &format!("config.{}.json", safe(&plugin.replacen('/', ".", 1))), &config)?;
            }
        }
        keep_states(directory, run, projects, "state-before")
    });
    complain(run, kept);
}

/// Keeps what the run ended with, and writes down what there is of everything. What was written down stays.
pub(in crate::runs) fn after(directory: &RunDirectory, run: &Run, projects: &Arc<dyn Projects>) {
    // Not even its directory was made.
    if !directory.path().is_dir() || matches!(is_sealed(directory), Ok(true)) {
        return;
    }
    complain(run, create_private_directory(&directory.artifacts()));
    complain(run, clean_answer(directory, run, projects));
    // Without a process there is nothing that it used or changed.
    if directory.was_started() {
        complain(run, keep_catalogs(directory, run, projects));
        complain(run, keep_dbt(directory, run, projects));
        complain(run, keep_states(directory, run, projects, "state-after"));
        complain(run, keep_junit(directory, run));
    }
    complain(run, seal(directory));
}

/// The answer of a run may quote secrets, as may every catalogue, because a project can write them into it.
fn clean_answer(directory: &RunDirectory, run: &Run, projects: &Arc<dyn Projects>) -> io::Result<()> {
    let Some(name) = run.task.output() else { return Ok(()) };
    let answer = directory.artifacts().join(name);
    if !answer.is_file() {
        return Ok(());
    }
    // As it is, it must not be shown.
    copy_json(&answer, &answer, |text| safe_text(run, projects, text)).or_else(|error| {
        fs::remove_file(&answer)?;
        Err(error)
    })
}

/// The catalogues that taps were given. `el` has a run directory for each run (internals 5.5).
fn keep_catalogs(directory: &RunDirectory, run: &Run, projects: &Arc<dyn Projects>) -> io::Result<()> {
    let place = directory.system_directory().join("run");
    for name in run.needs.plugins.iter().filter_map(|plugin| plugin.strip_prefix("extractors/")) {
        let used = match run.task.el() {
            Some(_) => of_el(&place.join("elt"), &run.id.to_string()),
            None => Some(place.join(name)),
        };
        let catalog = used.map(|used| used.join("tap.properties.json")).filter(|catalog| is_kept(catalog));
        // One that was lent and that nobody looked at was not used.
        if let Some(catalog) = catalog.filter(|_| ran(&run.task)) {
            let kept = directory.artifacts().join(format!("catalog.{}.json", safe(name)));
            copy_json(&catalog, &kept, |text| safe_text(run, projects, text))?;
        }
    }
    Ok(())
}

/// Whether a task runs extractors; their catalogues are the answers of others, or concern them little.
fn ran(task: &Task) -> bool {
    match task {
        Task::Run { flags, .. } => !flags.dry_run,
        Task::Job(job) | Task::Schedule { work: Scheduled::Job(job), .. } => !job.flags.dry_run,
        Task::El(el) | Task::Schedule { work: Scheduled::El(el), .. } => !el.flags.dry_run && el.flags.dump.is_none(),
        Task::ConfigTest { .. } => true,
        _ => false,
    }
}

/// The directory `elt/<state id>/<run id>`, whatever Meltano made of the state id.
fn of_el(place: &Path, run_id: &str) -> Option<PathBuf> {
    let of_ids = fs::read_dir(place).ok()?;
    of_ids.flatten().map(|of_id| of_id.path().join(run_id)).find(|path| path.is_dir())
}

/// What dbt says of its models and of how they went, if it was said during this run.
fn keep_dbt(directory: &RunDirectory, run: &Run, projects: &Arc<dyn Projects>) -> io::Result<()> {
    let begun_at = run.started_at.map(SystemTime::from);
    for plugin in run.needs.plugins.iter().filter(|plugin| is_dbt(plugin)) {
        let Some(target) = projects.dbt_target(&run.project, &run.env, plugin) else { continue };
        let name = plugin.split_once('/').map_or(plugin.as_str(), |(_, name)| name);
        for file in ["manifest", "run_results"] {
            let made = target.join(format!("{file}.json"));
            let modified = fs::metadata(&made).and_then(|metadata| metadata.modified()).ok();
            if is_kept(&made) && modified.zip(begun_at).is_some_and(|(modified, begun_at)| modified >= begun_at) {
                let kept = directory.artifacts().join(format!("{file}.{}.json", safe(name)));
                copy_json(&made, &kept, |text| safe_text(run, projects, text))?;
            }
        }
    }
    Ok(())
}

/// A transformer or a utility that is called `dbt`, or `dbt-` and a database.
fn is_dbt(plugin: &str) -> bool {
    let name = plugin.strip_prefix("transformers/").or_else(|| plugin.strip_prefix("utilities/"));
    name.is_some_and(|name| name == "dbt" || name.starts_with("dbt-"))
}

/// The states that the run writes, `{name}.{n}.json`, numbered from 1 in the order of the run.
fn keep_states(directory: &RunDirectory, run: &Run, projects: &Arc<dyn Projects>, name: &str) -> io::Result<()> {
    if run.needs.state_ids.is_empty() {
        return Ok(());
    }
    let (sender, receiver) = mpsc::channel();
    let (project, ids, projects) = (run.project.clone(), run.needs.state_ids.clone(), projects.clone());
    // A thread, because nothing else gives up a backend that hangs. It ends when the backend does.
    thread::spawn(move || {
        for (number, id) in (1..).zip(ids) {
            let state = projects.state(&project, &id).map(|state| json!({"state_id": id, "state": state}));
            if sender.send((number, state)).is_err() {
                return;
            }
        }
    });
    let deadline = Instant::now() + PATIENCE;
    let left = || receiver.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok();
    while let Some((number, state)) = left() {
        let number: u32 = number;
        if let Some(state) = state {
            write(directory, &format!("{name}.{number}.json"), &state)?;
        }
    }
    Ok(())
}

fn keep_junit(directory: &RunDirectory, run: &Run) -> io::Result<()> {
    let Task::Test { tests } = &run.task else { return Ok(()) };
    write_text(directory, "junit.xml", &junit(&cases_in(&directory.log(), tests)?))
}

/// Links are not followed: a plugin may have made one to anything.
fn is_kept(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= LONGEST)
}

fn safe_text(run: &Run, projects: &Arc<dyn Projects>, text: &str) -> Option<String> {
    projects.without_secrets(&run.project, &run.env, text).map(|text| crate::project::mask_urls(&text))
}

fn write(directory: &RunDirectory, name: &str, value: &Value) -> io::Result<()> {
    write_text(directory, name, &serde_json::to_string_pretty(value)?)
}

fn write_text(directory: &RunDirectory, name: &str, text: &str) -> io::Result<()> {
    let private = Permissions::from_mode(0o600);
    let mut file = tempfile::Builder::new().prefix(".new-").permissions(private).tempfile_in(directory.artifacts())?;
    io::Write::write_all(&mut file, text.as_bytes())?;
    file.persist(directory.artifacts().join(name)).map(drop).map_err(|error| error.error)
}

fn complain(run: &Run, kept: io::Result<()>) {
    if let Err(error) = kept {
        let env = environment(&run.env);
        tracing::warn!(run.id = %run.id, env, %error, "cannot keep everything that a run leaves behind");
    }
}
