//! The blocks of a run, checked as `meltano run` checks them before it starts anything
//! (`core/block/block_parser.py`, internals 5.1).

use super::error::Error;
use super::model::Model;
use super::plugin_type::PluginType;
use super::suggestion::closest;

/// What `meltano run` executes at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockSet {
    /// A pipeline from a tap to a target.
    ExtractLoad {
        /// The extractor.
        extractor: String,
        /// The mappings between them, in order.
        mappings: Vec<String>,
        /// The loader.
        loader: String,
    },
    /// A plugin that is invoked by itself.
    Command {
        /// Its type.
        plugin_type: PluginType,
        /// The plugin.
        plugin: String,
        /// The command of it, as in `plugin:command`. Whether it exists shows only when it runs.
        command: Option<String>,
    },
}

/// Expands jobs, finds what every block names, and puts them into sets. No blocks, or jobs without tasks, make no sets:
/// Meltano does nothing and succeeds.
///
/// # Errors
/// [`Error::BlockUnknown`] and [`Error::BlockSequenceInvalid`], for the first block that is wrong.
///
/// Differs from Meltano in one point, on purpose: a mapper's own name among the blocks is always refused. Meltano means
/// to, but looks at the wrong index unless the pipeline stands first, and then runs the mapper without a mapping.
pub fn parse(model: &Model, blocks: &[String]) -> Result<Vec<BlockSet>, Error> {
    let found = expand(model, blocks)?.iter().map(|name| find(model, name)).collect::<Result<Vec<Block>, Error>>()?;
    sets(&found)
}

/// Puts blocks into sets.
///
/// # Errors
/// [`Error::BlockSequenceInvalid`].
pub(super) fn sets(found: &[Block<'_>]) -> Result<Vec<BlockSet>, Error> {
    let mut sets = Vec::new();
    let mut rest = found;
    while let Some((first, after)) = rest.split_first() {
        match first.plugin_type {
            PluginType::Extractors => {
                let (set, after) = extract_load(first, after)?;
                sets.push(set);
                rest = after;
            }
            PluginType::Loaders => {
                return Err(invalid(
                    format!("loader `{}` has no extractor before it", first.name),
                    "put an extractor before it",
                ));
            }
            PluginType::Mappers => {
                let message = format!("mapping `{}` does not stand between an extractor and a loader", first.name);
                return Err(invalid(message, "put it between an extractor and a loader"));
            }
            plugin_type => {
                let (plugin, command) = (first.name.to_owned(), first.command.map(str::to_owned));
                sets.push(BlockSet::Command { plugin_type, plugin, command });
                rest = after;
            }
        }
    }
    Ok(sets)
}

/// A block whose plugin is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block<'a> {
    /// Its type.
    pub plugin_type: PluginType,
    /// Of the mapping if it is a mapper.
    pub name: &'a str,
    /// The plugin, which is the mapper of a mapping.
    pub plugin: &'a str,
    /// The command of the plugin.
    pub command: Option<&'a str>,
}

/// Puts the tasks of jobs in the place of their names; a job among the tasks of a job is not expanded.
fn expand<'a>(model: &'a Model, blocks: &'a [String]) -> Result<Vec<&'a str>, Error> {
    let mut expanded = Vec::with_capacity(blocks.len());
    for block in blocks {
        match model.job(block) {
            None => expanded.push(block.as_str()),
            Some(job) => match job.blocks() {
                Some(tasks) => expanded.extend(tasks),
                None => {
                    let message = format!("the `tasks` of job `{block}` are no list of blocks");
                    return Err(invalid(message, "write `tasks: [tap-a target-b]`, a list of strings"));
                }
            },
        }
    }
    Ok(expanded)
}

/// What a block names.
///
/// # Errors
/// [`Error::BlockUnknown`], and [`Error::BlockSequenceInvalid`] for a name that can stand in no sequence.
pub(super) fn find<'a>(model: &'a Model, block: &'a str) -> Result<Block<'a>, Error> {
    let (name, command) = match block.split_once(':') {
        // Two colons make no command: then the whole is looked for, and no name has a colon.
        Some((name, command)) if !command.contains(':') => (name, Some(command).filter(|command| !command.is_empty())),
        _ => (block, None),
    };
    let Some((plugin_type, plugin, name)) = find_plugin(model, name)? else {
        return Err(unknown(model, block, name));
    };
    if model.job(block).is_some() {
        return Err(invalid(format!("`{block}` is the name of a job and of a plugin"), "rename one of them"));
    }
    Ok(Block { plugin_type, name, plugin, command })
}

/// The type, the plugin, and the name of it or of its mapping: by name across the types in Meltano's order; mappers
/// together with their mappings, one after the other.
fn find_plugin<'a>(model: &'a Model, name: &str) -> Result<Option<(PluginType, &'a str, &'a str)>, Error> {
    let plugin = model.index().plugins(name).first().map(|&at| (at, &model.plugins[at]));
    let mappings = model.index().mappings(name);
    let mapping = mappings.first().map(|&at| &model.mappings[at]);
    // Of a mapping, the place of its mapper counts.
    let mapper = mapping.and_then(|mapping| model.index().plugin(model, PluginType::Mappers, &mapping.mapper));
    match (plugin, mapping) {
        (Some((at, plugin)), _) if mapper.is_none_or(|mapper| at <= mapper) => match plugin.plugin_type {
            PluginType::Mappers => Err(invalid(
                format!("`{name}` is a mapper, which runs only by one of its mappings"),
                "name one of its mappings; a mapping of the mapper's own name needs another one",
            )),
            plugin_type => Ok(Some((plugin_type, &plugin.name, &plugin.name))),
        },
        (_, Some(mapping)) if mapper.is_some() => match mappings.len() {
            1 => Ok(Some((PluginType::Mappers, &mapping.mapper, &mapping.name))),
            _ => Err(invalid(format!("there are several mappings `{name}`"), "give each of them a name of its own")),
        },
        _ => Ok(None),
    }
}

fn extract_load<'a, 'b>(extractor: &Block<'_>, after: &'a [Block<'b>]) -> Result<(BlockSet, &'a [Block<'b>]), Error> {
    let tap = extractor.name;
    let count = after.iter().take_while(|block| block.plugin_type == PluginType::Mappers).count();
    let (mappings, rest) = after.split_at(count);
    match rest.split_first() {
        Some((loader, rest)) if loader.plugin_type == PluginType::Loaders => {
            let set = BlockSet::ExtractLoad {
                extractor: tap.to_owned(),
                mappings: mappings.iter().map(|mapping| mapping.name.to_owned()).collect(),
                loader: loader.name.to_owned(),
            };
            Ok((set, rest))
        }
        Some((other, _)) => {
            let message =
                format!("extractor `{tap}` is followed by {} `{}`", other.plugin_type.descriptor(), other.name);
            Err(invalid(message, "put a loader behind each extractor, with nothing but mappings between them"))
        }
        None => Err(invalid(
            format!("extractor `{tap}` has no loader behind it"),
            "put a loader behind each extractor, with nothing but mappings between them",
        )),
    }
}

fn unknown(model: &Model, block: &str, name: &str) -> Error {
    let plugins = model.plugins.iter().filter(|plugin| plugin.plugin_type != PluginType::Mappers);
    let names = plugins
        .map(|plugin| plugin.name.as_str())
        .chain(model.mappings.iter().map(|mapping| mapping.name.as_str()))
        .chain(model.jobs.iter().map(|job| job.name.as_str()));
    Error::BlockUnknown { block: block.to_owned(), suggestion: closest(name, names) }
}

fn invalid(message: String, hint: &str) -> Error {
    Error::BlockSequenceInvalid { message, hint: hint.to_owned() }
}

#[cfg(test)]
mod tests;
