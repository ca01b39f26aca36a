//! What the state ids of a run tell of it: its environment, and what it executed (internals 4.1). They are texts of others:
//! what cannot be told from them is not made up.

use crate::meltano::{ElFlags, RunFlags};
use crate::project::{Model, PipelineState, PluginType};
use crate::runs::{Claim, ElTask, NO_ENVIRONMENT, Needs, Task};

/// What is told.
#[derive(Debug, PartialEq)]
pub(super) struct Told {
    /// The environment, if it is one of the project; otherwise `-`.
    pub(super) env: String,
    /// Extractors and loaders in order; no blocks if they are not told.
    pub(super) task: Task,
    pub(super) needs: Needs,
}

/// What one state id tells.
enum Pipeline<'a> {
    /// `{env}:{extractor}-to-{loader}[:{suffix}]`, of `meltano run`.
    Run { env: &'a str, extractor: &'a str, loader: &'a str, suffix: Option<&'a str> },
    /// `{time}--{extractor}--{loader}`, of `meltano el` that was told none.
    El { extractor: &'a str, loader: &'a str },
}

/// How many pipelines of a run are told, at most: as many as a run of this server could have.
const MOST: usize = 128;

/// What these state ids tell, which are in the order in which the pipelines began.
pub(super) fn told(model: &Model, state_ids: &[&str]) -> Told {
    let pipelines: Vec<Pipeline<'_>> = state_ids.iter().filter_map(|id| pipeline(model, id)).take(MOST).collect();
    let mut needs = Needs { state_ids: state_ids.iter().map(|&id| id.to_owned()).collect(), ..Needs::default() };
    needs.claims.extend(state_ids.iter().map(|id| Claim::exclusive(format!("state:{id}"))));
    for pipeline in &pipelines {
        let (Pipeline::Run { extractor, loader, .. } | Pipeline::El { extractor, loader }) = pipeline;
        for key in [format!("extractors/{extractor}"), format!("loaders/{loader}")] {
            if !needs.plugins.contains(&key) {
                needs.claims.push(Claim::shared(format!("plugin:{key}")));
                needs.plugins.push(key);
            }
        }
    }
    needs.claims.sort();
    needs.claims.dedup();
    let env = pipelines.iter().find_map(|pipeline| match pipeline {
        Pipeline::Run { env, .. } => Some((*env).to_owned()),
        Pipeline::El { .. } => None,
    });
    let task = match pipelines.as_slice() {
        [Pipeline::El { extractor, loader }] => Task::El(ElTask {
            extractor: (*extractor).to_owned(),
            loader: (*loader).to_owned(),
            transform: None,
            flags: ElFlags::default(),
        }),
        pipelines => run(model, pipelines),
    };
    Told { env: env.unwrap_or_else(|| NO_ENVIRONMENT.to_owned()), task, needs }
}

fn run(model: &Model, pipelines: &[Pipeline<'_>]) -> Task {
    let (mut blocks, mut flags) = (Vec::new(), RunFlags::default());
    for pipeline in pipelines {
        let (Pipeline::Run { extractor, loader, .. } | Pipeline::El { extractor, loader }) = pipeline;
        blocks.extend([(*extractor).to_owned(), (*loader).to_owned()]);
        // A suffix that the environment does not have was said.
        if let Pipeline::Run { env, suffix: Some(suffix), .. } = pipeline
            && is_name(suffix)
            && let Ok(environment) = model.environment(env)
            && let Ok(PipelineState::Known(usual)) = model.pipeline_state(environment, extractor, loader, None)
            && usual != format!("{env}:{extractor}-to-{loader}:{suffix}")
        {
            flags.state_id_suffix = Some((*suffix).to_owned());
        }
    }
    Task::Run { blocks, flags }
}

fn pipeline<'a>(model: &'a Model, state_id: &'a str) -> Option<Pipeline<'a>> {
    for environment in &model.environments {
        let rest = state_id.strip_prefix(&environment.name).and_then(|rest| rest.strip_prefix(':'));
        if let Some((extractor, behind)) = rest.and_then(|rest| split(model, rest, "-to-")) {
            let (loader, suffix) = match behind.split_once(':') {
                Some((loader, suffix)) => (loader, Some(suffix)),
                None => (behind, None),
            };
            return Some(Pipeline::Run { env: &environment.name, extractor, loader, suffix });
        }
    }
    // `%Y-%m-%dT%H%M%S`
    let (time, rest) = state_id.split_once("--")?;
    let is_time = time.len() == 17
        && time.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            10 => byte == b'T',
            _ => byte.is_ascii_digit(),
        });
    let (extractor, loader) = split(model, rest, "--").filter(|(_, loader)| is_time && !loader.contains(':'))?;
    Some(Pipeline::El { extractor, loader })
}

/// Takes an extractor and a loader apart, whose names may have the separator in them: those that the project has count
/// first, then those that could be names.
fn split<'a>(model: &Model, text: &'a str, separator: &str) -> Option<(&'a str, &'a str)> {
    let is_known = |plugin_type, name: &str| model.plugin(plugin_type, name).is_ok();
    let apart = || text.match_indices(separator).map(|(at, _)| (&text[..at], &text[at + separator.len()..]));
    let loader = |behind: &'a str| behind.split(':').next().unwrap_or(behind);
    apart()
        .find(|(extractor, behind)| {
            is_known(PluginType::Extractors, extractor) && is_known(PluginType::Loaders, loader(behind))
        })
        .or_else(|| apart().last())
        .filter(|(extractor, behind)| is_name(extractor) && is_name(loader(behind)))
}

/// What could be a block of `meltano run`, or a suffix.
fn is_name(text: &str) -> bool {
    let is_odd = |letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, ':' | '\u{feff}');
    !text.is_empty() && text.chars().count() <= 128 && !text.starts_with('-') && !text.contains(is_odd)
}
