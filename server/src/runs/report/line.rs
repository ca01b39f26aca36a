//! What one line of a log says about blocks and streams (internals 5.3). Everything else is nothing.
//!
//! Lines of plugins are known by what Meltano adds to them, which a plugin cannot: what it writes itself becomes the
//! `event` of Meltano's record, or is merged below it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use serde_json::{Map, Value};

use super::{BlockKind, BlockStatus};
use crate::runs::log::{LogEntry, Source, Stored};
use crate::runs::reason::failed_installation;

/// How long a name may be that is believed, in bytes.
const LONGEST_NAME: usize = 256;

/// Which lines are worth a look. A line of a log that has none of this, as it is stored, says nothing.
const SIGNS: [&str; 11] = [
    "METRIC",
    "Beginning sync of '",
    " lines of input (",
    "Running job with name '",
    "Block run completed",
    "Running extract & load",
    "Extract & load complete",
    "Installing ",
    "Installed ",
    "Skipped installing ",
    "Installation failed",
];

/// Stands in every line of a plugin that works for a block.
const OF_A_BLOCK: &str = r#"\"cmd_type\""#;

static FINDERS: LazyLock<[Finder<'static>; SIGNS.len()]> = LazyLock::new(|| SIGNS.map(Finder::new));
static FINDER_OF_A_BLOCK: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(OF_A_BLOCK));

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// A pipeline begins, with this state id.
    PipelineBegins { state_id: Option<String> },
    /// A block ended.
    BlockEnds(BlockEnd),
    /// `meltano el` succeeded.
    PipelineEnds,
    /// A plugin is being installed, or was.
    Install(Install),
    /// A plugin works for a block, and says this.
    Plugin { role: Role, name: String, says: Says },
}

/// How a block ended.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct BlockEnd {
    pub(super) number: usize,
    pub(super) kind: Option<BlockKind>,
    pub(super) is_success: bool,
    pub(super) error: Option<String>,
    pub(super) exit_codes: BTreeMap<String, i64>,
    pub(super) seconds: Option<f64>,
}

/// Where the installation of a plugin stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Install {
    /// The plugin.
    pub(super) name: String,
    pub(super) status: BlockStatus,
    /// Why it failed.
    pub(super) error: Option<String>,
}

/// What a plugin is in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Extractor,
    Mapper,
    Loader,
    Command,
}

/// What a plugin says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Says {
    /// Nothing of interest.
    Anything,
    /// It begins with a stream.
    Begins { stream: String, method: Option<String> },
    /// So many more records. Counters of the SDK and of singer-python start anew each time they speak, so all that they
    /// say adds up: over intervals, over partitions and over parents.
    Counted { stream: String, records: u64 },
    /// It is done with a stream, or with the part of it that belongs to one parent.
    Done { stream: String, seconds: f64, is_success: bool },
    /// It has read all that it was sent, this many records. What it counts behind this line is the last of it.
    ReadAll { records: u64 },
}

/// What the line says. `is_between` tells whether no block is going on, as far as is known: then any line of a plugin says
/// that one is.
pub(super) fn said(stored: &Stored<'_>, is_between: bool) -> Option<Said> {
    // Meltano's log goes to standard error; standard output is whatever somebody else wrote.
    let is_record = stored.source == Source::Stderr && stored.quoted.starts_with("\"{");
    let has = |sign: &Finder<'_>| sign.find(stored.quoted.as_bytes()).is_some();
    if !is_record || !(FINDERS.iter().any(has) || is_between && has(&FINDER_OF_A_BLOCK)) {
        return None;
    }
    let (entry, record) = LogEntry::of(stored)?;
    let record = record?;
    let message = entry.message.as_str();
    if record.contains_key("stdio") {
        return of_plugin(&record, message);
    }
    let text = |key: &str| record.get(key).and_then(Value::as_str).map(str::to_owned);
    match message {
        "Block run completed" => Some(Said::BlockEnds(block_end(&record)?)),
        "Running extract & load..." => Some(Said::PipelineBegins { state_id: text("state_id") }),
        "Extract & load complete!" => Some(Said::PipelineEnds),
        _ => {
            let job =
                message.strip_prefix("Running job with name '").and_then(|rest| rest.rsplit_once("' and run ID '"));
            let begins = job.map(|(state_id, _)| Said::PipelineBegins { state_id: Some(state_id.to_owned()) });
            begins.or_else(|| install(&record, message).map(Said::Install))
        }
    }
}

/// What `meltano install` says of one plugin, as in `Installed extractor 'tap-csv'` (`plugin_install_service.py`).
fn install(record: &Map<String, Value>, message: &str) -> Option<Install> {
    if let Some((name, why)) = failed_installation(record) {
        return Some(Install { name: named(&name)?, status: BlockStatus::Failed, error: Some(why) });
    }
    let verbs = [
        ("Installing ", BlockStatus::Running),
        ("Installed ", BlockStatus::Succeeded),
        ("Skipped installing ", BlockStatus::Skipped),
    ];
    let (rest, status) =
        verbs.into_iter().find_map(|(verb, status)| message.strip_prefix(verb).map(|rest| (rest, status)))?;
    let (_, rest) = rest.split_once(" '")?;
    let (name, _) = rest.rsplit_once('\'')?;
    Some(Install { name: named(name)?, status, error: None })
}

fn block_end(record: &Map<String, Value>) -> Option<BlockEnd> {
    let kind = match record.get("block_type").and_then(Value::as_str) {
        Some("ExtractLoadBlocks") => Some(BlockKind::ExtractLoad),
        Some("InvokerCommand") => Some(BlockKind::Command),
        _ => None,
    };
    let exit_codes = record.get("exit_codes").and_then(Value::as_object);
    let exit_codes = exit_codes.into_iter().flatten().filter_map(|(of, code)| Some((of.clone(), code.as_i64()?)));
    Some(BlockEnd {
        number: usize::try_from(record.get("set_number")?.as_u64()?).ok()?,
        kind,
        is_success: record.get("success")?.as_bool()?,
        error: record.get("err").and_then(Value::as_str).map(str::to_owned),
        exit_codes: exit_codes.collect(),
        seconds: record.get("duration_seconds").and_then(Value::as_f64).filter(|seconds| (0.0..1e9).contains(seconds)),
    })
}

fn of_plugin(record: &Map<String, Value>, message: &str) -> Option<Said> {
    let is = |key: &str| record.get(key).and_then(Value::as_bool).unwrap_or_default();
    let role = match record.get("cmd_type")?.as_str()? {
        "elb" => match (is("producer"), is("consumer")) {
            (true, false) => Role::Extractor,
            (true, true) => Role::Mapper,
            (false, true) => Role::Loader,
            (false, false) => return None,
        },
        "extractor" => Role::Extractor,
        "loader" => Role::Loader,
        "command" => Role::Command,
        _ => return None,
    };
    let name = record.get("string_id").or(record.get("name"))?.as_str()?.to_owned();
    let says = says(record, message).filter(|_| name.len() <= LONGEST_NAME);
    Some(Said::Plugin { role, name, says: says.unwrap_or(Says::Anything) })
}

fn says(record: &Map<String, Value>, message: &str) -> Option<Says> {
    if let Some(metric) = record.get("metric_info") {
        return metric_says(metric);
    }
    // Without structured logging the point is the end of a line, in the SDK as in singer-python.
    if let Some((_, point)) = message.split_once("METRIC: ") {
        return metric_says(&serde_json::from_str(point.trim_end()).ok()?);
    }
    if let Some((_, rest)) = message.split_once("Beginning sync of '") {
        let (stream, rest) = rest.split_once('\'')?;
        let method = rest.strip_prefix(" in ").and_then(|rest| rest.split_once(" mode"));
        let method = method.map(|(method, _)| method.to_owned()).filter(|method| method.len() <= 32);
        return named(stream).map(|stream| Says::Begins { stream, method });
    }
    let (_, counts) = message.split_once(" lines of input (")?;
    let (before, _) = counts.split_once(" records")?;
    let records = before.rsplit(' ').next()?.parse().ok()?;
    Some(Says::ReadAll { records })
}

fn metric_says(point: &Value) -> Option<Says> {
    let text = |key: &str| point.get(key).and_then(Value::as_str);
    let tag = |key: &str| point.get("tags").and_then(|tags| tags.get(key)).and_then(Value::as_str);
    // Counters of singer-python call the stream an endpoint.
    let stream = || tag("stream").or_else(|| tag("endpoint")).and_then(named);
    let value = point.get("value")?;
    match (text("type")?, text("metric")?) {
        ("counter", "record_count") => Some(Says::Counted { stream: stream()?, records: value.as_u64()? }),
        ("timer", "sync_duration") => {
            let seconds = value.as_f64().filter(|seconds| (0.0..1e9).contains(seconds))?;
            Some(Says::Done { stream: stream()?, seconds, is_success: tag("status") == Some("succeeded") })
        }
        _ => None,
    }
}

fn named(name: &str) -> Option<String> {
    (!name.is_empty() && name.len() <= LONGEST_NAME).then(|| name.to_owned())
}
