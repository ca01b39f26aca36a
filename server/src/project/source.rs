//! The files that a model is made from: read once, remembered to see whether they are still the same.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::error::Error;
use super::fingerprint::Fingerprint;
use super::yaml::{self, Node};
use crate::process::{is_passing, open_regular};

/// The largest file that is read, in MiB.
const LARGEST: u64 = 16;
/// The most that is read of one project, in MiB.
const MOST: u64 = 64;
/// The most values that the YAML of one project may hold. The parser has a limit for each file, and an alias makes
/// many values of a few letters.
const MOST_VALUES: usize = 500_000;

/// Reads files of one project and remembers which, also those that were missing.
#[derive(Debug)]
pub(super) struct Source {
    root: PathBuf,
    seen: Vec<Seen>,
    /// How many bytes may still be read.
    room: u64,
    /// How many values of YAML may still be held.
    values: usize,
    /// Something could not be read that may be read in a moment.
    is_passing: bool,
}

/// A file as it was found.
#[derive(Debug)]
struct Seen {
    relative: String,
    path: PathBuf,
    fingerprint: Fingerprint,
    /// What was read of it; none if nothing could be.
    content: Option<u64>,
    /// It had been as it is for a while when it was last looked into, so that its fingerprint says enough.
    certain: AtomicBool,
}

impl Source {
    pub(super) fn new(root: &Path) -> Source {
        Source { root: root.to_owned(), seen: Vec::new(), room: MOST << 20, values: MOST_VALUES, is_passing: false }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The first file, relative to the root, that is not as it was.
    pub(super) fn changed(&self) -> Option<&str> {
        self.first(|seen| !seen.is_unchanged())
    }

    /// The same, but at a glance, which may miss a change that came right after another.
    pub(super) fn touched(&self) -> Option<&str> {
        self.first(Seen::is_touched)
    }

    fn first(&self, is_wanted: impl Fn(&Seen) -> bool) -> Option<&str> {
        self.seen.iter().find(|seen| is_wanted(seen)).map(|seen| seen.relative.as_str())
    }

    /// Whether all files had been as they were for a while.
    pub(super) fn is_certain(&self) -> bool {
        self.seen.iter().all(|seen| seen.certain.load(Ordering::Relaxed))
    }

    /// Whether reading again may say something else although no file has changed.
    pub(super) fn is_passing(&self) -> bool {
        self.is_passing
    }

    /// Remembers a file without reading it.
    pub(super) fn note(&mut self, relative: &str) {
        let seen = Seen::of(&self.root, relative);
        self.seen.push(seen);
    }

    /// The text of a file of the project; none if it does not exist.
    ///
    /// # Errors
    /// Those of the file system, and of what is not a text file of a sane size: a pipe would block for ever.
    pub(super) fn text(&mut self, relative: &str) -> io::Result<Option<String>> {
        // Looked at before it is read: an edit in between is then seen by the next look.
        let mut seen = Seen::of(&self.root, relative);
        let read = contents(&seen.path, self.room);
        if let Ok(bytes) = &read {
            self.room -= bytes.len() as u64;
            seen.content = Some(hash(bytes));
        }
        self.seen.push(seen);
        match read {
            Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| io::Error::other("it is not UTF-8")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => {
                self.is_passing |= is_passing(&error);
                Err(error)
            }
        }
    }

    /// Reads a YAML file, which must hold a map.
    ///
    /// # Errors
    /// [`Error::Unreadable`]: Meltano loads no other project either (internals 2.1).
    pub(super) fn yaml(&mut self, relative: &str) -> Result<Node, Error> {
        let file: Arc<str> = Arc::from(relative);
        let text = match self.text(relative) {
            Ok(Some(text)) => text,
            Ok(None) => {
                return Err(yaml::whole_file(&file, "there is no such file", "restore it, or serve another project"));
            }
            Err(error) => {
                return Err(yaml::whole_file(
                    &file,
                    &error.to_string(),
                    "make it a text file that the server may read",
                ));
            }
        };
        let node = yaml::parse(&file, &text)?;
        self.values = self.values.checked_sub(node.count()).ok_or_else(|| {
            yaml::whole_file(&file, "with it, the project says more than is read of one", "serve it in parts")
        })?;
        if node.is_map() {
            return Ok(node);
        }
        Err(Error::Unreadable {
            file: file.to_string(),
            line: Some(node.place.line),
            column: Some(node.place.column),
            message: format!("a project file must hold a map, and this one is {}", node.kind()),
            hint: "begin with a key such as `plugins:`".to_owned(),
        })
    }
}

impl Seen {
    fn of(root: &Path, relative: &str) -> Seen {
        let path = root.join(relative);
        let fingerprint = Fingerprint::of(&path);
        let certain = AtomicBool::new(fingerprint.is_old(&path));
        Seen { relative: relative.to_owned(), path, fingerprint, content: None, certain }
    }

    fn is_touched(&self) -> bool {
        Fingerprint::of(&self.path) != self.fingerprint
    }

    /// A file that had changed just before it was looked at is looked into again: the clock of a file system ticks in
    /// milliseconds or in seconds, and a second edit of the same length within one tick looks the same.
    fn is_unchanged(&self) -> bool {
        if self.is_touched() {
            return false;
        }
        if self.certain.load(Ordering::Relaxed) {
            return true;
        }
        let is_old = self.fingerprint.is_old(&self.path);
        let same = self
            .content
            .is_none_or(|content| contents(&self.path, LARGEST << 20).is_ok_and(|bytes| hash(&bytes) == content));
        self.certain.store(same && is_old, Ordering::Relaxed);
        same
    }
}

fn contents(path: &Path, room: u64) -> io::Result<Vec<u8>> {
    let (file, length) = open_regular(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(LARGEST << 20)).unwrap_or_default());
    // The length is not believed: the file may grow, and some have none.
    file.take((LARGEST << 20).min(room) + 1).read_to_end(&mut bytes)?;
    match bytes.len() as u64 {
        length if length > LARGEST << 20 => Err(io::Error::other(format!("it is larger than {LARGEST} MiB"))),
        length if length > room => {
            Err(io::Error::other(format!("with it, the project's files are larger than {MOST} MiB")))
        }
        _ => Ok(bytes),
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}
