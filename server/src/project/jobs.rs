//! Jobs as `meltano run` takes them: what each block names, under which ids they keep state, and what is wrong.

use super::blocks::{self, Block, BlockSet};
use super::error::Error;
use super::model::{Environment, Job, Model};
use super::problem::Problem;
use super::state_id::{Suffix, state_id};
use super::yaml::Place;

/// A job that was read in an environment, or in none.
#[derive(Debug)]
pub struct Reading<'a> {
    /// Its tasks: of each, the blocks as they stand there, with what they name.
    pub tasks: Vec<Vec<(&'a str, Option<Block<'a>>)>>,
    /// Where its pipelines keep their state, in order, each once. Empty if that cannot be known, or if it cannot run.
    pub state_ids: Vec<String>,
    /// Why Meltano cannot run it.
    pub problems: Vec<Problem>,
}

/// Reads a job. One block that names nothing does not hide what the others name.
#[must_use]
pub fn read<'a>(model: &'a Model, job: &'a Job, environment: Option<&Environment>) -> Reading<'a> {
    let mut problems = job.problems.clone();
    let mut tasks = Vec::new();
    let mut are_known = job.tasks.is_some();
    for task in job.tasks.iter().flatten() {
        let mut found = Vec::with_capacity(task.blocks.len());
        for name in &task.blocks {
            let block = blocks::find(model, name).map_err(|error| problems.push(problem(&error, &task.place)));
            let plugin = block.as_ref().ok().and_then(|block| model.plugin(block.plugin_type, block.plugin).ok());
            let undefined = plugin.and_then(|plugin| model.definition_problem(plugin));
            problems.extend(undefined.map(|problem| problem.standing_at(&task.place)));
            are_known &= block.is_ok();
            found.push((name.as_str(), block.ok()));
        }
        tasks.push(found);
    }
    let mut state_ids = Vec::new();
    if are_known {
        let known: Vec<Block<'_>> = tasks.iter().flatten().filter_map(|(_, block)| *block).collect();
        match blocks::sets(&known) {
            Ok(sets) => state_ids = ids(model, job, environment, &sets, &mut problems),
            Err(error) => problems.push(problem(&error, &job.place)),
        }
    }
    Reading { tasks, state_ids, problems }
}

fn ids(
    model: &Model,
    job: &Job,
    environment: Option<&Environment>,
    sets: &[BlockSet],
    problems: &mut Vec<Problem>,
) -> Vec<String> {
    let Some(environment) = environment else { return Vec::new() };
    let pipelines = sets.iter().filter_map(|set| match set {
        BlockSet::ExtractLoad { extractor, loader, .. } => Some((extractor, loader)),
        BlockSet::Command { .. } => None,
    });
    let mut ids = Vec::new();
    match Suffix::of(model, environment) {
        Suffix::Known(suffix) => {
            for (extractor, loader) in pipelines {
                let id = state_id(environment, extractor, loader, suffix.as_deref());
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        Suffix::Refused if pipelines.count() > 0 => {
            let message = format!("the `state_id_suffix` of environment `{}` has a colon", environment.name);
            let hint = "Meltano makes no state id of it: take the colon out";
            problems.push(Problem::new("state_id_suffix_invalid", message, hint).standing_at(&job.place));
        }
        Suffix::Refused | Suffix::Unknown => {}
    }
    ids
}

fn problem(error: &Error, place: &Place) -> Problem {
    let code = match error {
        Error::BlockUnknown { .. } => "block_unknown",
        _ => "block_sequence_invalid",
    };
    Problem { hint: error.hint(), ..Problem::new(code, error.to_string(), "") }.standing_at(place)
}

#[cfg(test)]
mod tests;
