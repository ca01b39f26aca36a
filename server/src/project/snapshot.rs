//! What a project said at one moment, together with the files that said it, to see whether it is still true.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::declaration;
use super::error::Error;
use super::include::{self, MELTANO_YML, Matches};
use super::model::Model;
use super::source::Source;
use super::yaml::{ASK_AGAIN, Node, whole_file, with_room};

/// How long a file that has just changed must stay as it is before it is believed that its writer has finished.
pub(super) const QUIET: Duration = Duration::from_millis(50);
/// How often it is looked at meanwhile.
const POLL: Duration = Duration::from_millis(10);

/// What a project said, and what that rests on.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// The model, or why there is none: a refusal is as true as a model, until a file changes.
    pub(super) outcome: Result<Arc<Model>, Error>,
    root: PathBuf,
    source: Source,
    patterns: Vec<(String, Node)>,
    /// None if it was not asked for: `meltano.yml` could not be read.
    included: Mutex<Option<Result<Matches, Error>>>,
}

impl Snapshot {
    /// Reads a project that nobody is writing to. A file that has just changed is watched until it was left alone for
    /// `quiet`. Everything was as it was read at one moment, or it is read again. A writer that pauses for longer than
    /// `quiet` in the middle of a file cannot be told from one that has finished.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if a file is still being written at `deadline`.
    pub(super) fn settled(root: &Path, quiet: Duration, deadline: Instant) -> Result<Snapshot, Error> {
        loop {
            let snapshot = Snapshot::take(root);
            let Some(changed) = snapshot.outlasts(quiet) else {
                return Ok(snapshot);
            };
            if Instant::now() >= deadline {
                let hint = "ask again when whatever writes it has finished";
                return Err(whole_file(&changed, "it is being written", hint));
            }
        }
    }

    /// Reads the whole project as it stands, half-written or not.
    fn take(root: &Path) -> Snapshot {
        let mut snapshot = Snapshot {
            outcome: Err(whole_file(MELTANO_YML, "it was not read", "ask again")),
            root: root.to_owned(),
            source: Source::new(root),
            patterns: Vec::new(),
            included: Mutex::default(),
        };
        snapshot.outcome = with_room(MELTANO_YML, || snapshot.load().map(Arc::new));
        snapshot
    }

    fn load(&mut self) -> Result<Model, Error> {
        self.source.note(MELTANO_YML);
        include::check_main(&self.root)?;
        let mut main = self.source.yaml(MELTANO_YML)?;
        self.patterns = include::patterns(&main)?;
        let mut known: Vec<(String, Node)> = Vec::new();
        loop {
            let matches = include::matches(&self.root, &self.patterns);
            let files = matches.as_ref().map(|matches| matches.files.clone()).map_err(Clone::clone);
            *self.included.get_mut().unwrap_or_else(PoisonError::into_inner) = Some(matches);
            let mut before: Vec<(String, Node)> = std::mem::take(&mut known);
            for file in files? {
                let read = before.iter().position(|(name, _)| *name == file).map(|index| before.swap_remove(index));
                known.push(match read {
                    Some(read) => read,
                    None => (file.clone(), self.source.yaml(&file)?),
                });
            }
            // Meltano's merge adds the patterns of included files to those that it keeps of `meltano.yml`, so that its
            // next load follows them; each command loads several times.
            let before = self.patterns.len();
            for (_, node) in &known {
                for (pattern, node) in include::patterns(node)? {
                    if !self.patterns.iter().any(|(known, _)| *known == pattern) {
                        self.patterns.push((pattern, node));
                    }
                }
            }
            if self.patterns.len() == before {
                break;
            }
        }
        let others: Vec<Node> = known.into_iter().map(|(_, node)| node).collect();
        include::refuse_duplicates(&others)?;
        others.into_iter().try_for_each(|other| include::merge(&mut main, other))?;
        Ok(declaration::model(&main, &mut self.source))
    }

    /// Whether it says something about the moment in which it was taken, rather than about the project.
    pub(super) fn is_passing(&self) -> bool {
        let is_passing = |error: &Error| error.hint().is_some_and(|hint| hint == ASK_AGAIN);
        self.source.is_passing() || self.outcome.as_ref().is_err_and(is_passing)
    }

    /// Whether reading again would say the same; if not, the file that has changed.
    pub(super) fn changed(&self) -> Option<String> {
        if let Some(file) = self.source.changed() {
            return Some(file.to_owned());
        }
        let mut included = self.included.lock().unwrap_or_else(PoisonError::into_inner);
        match included.as_ref() {
            None => return None,
            Some(Ok(known)) if known.walk.is_current() => return None,
            Some(_) => {}
        }
        let now = include::matches(&self.root, &self.patterns);
        let same = match (&now, included.as_ref()) {
            (Ok(now), Some(Ok(known))) => now.files == known.files,
            (Err(now), Some(Err(known))) => now == known,
            _ => false,
        };
        if same {
            *included = Some(now);
            return None;
        }
        Some(MELTANO_YML.to_owned())
    }

    /// Watches what has just changed until it has been left alone for `quiet`; if it is not, the file that has changed.
    fn outlasts(&self, quiet: Duration) -> Option<String> {
        let end = Instant::now() + if self.is_certain() { Duration::ZERO } else { quiet };
        loop {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return self.changed();
            }
            std::thread::sleep(left.min(POLL));
            if let Some(file) = self.source.touched() {
                return Some(file.to_owned());
            }
        }
    }

    fn is_certain(&self) -> bool {
        let included = self.included.lock().unwrap_or_else(PoisonError::into_inner);
        let walked =
            included.as_ref().is_none_or(|matches| matches.as_ref().is_ok_and(|known| known.walk.is_certain()));
        walked && self.source.is_certain()
    }
}
