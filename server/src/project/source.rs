//! The files that a model is made from: read once, remembered with their fingerprints.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::Error;
use super::fingerprint::Fingerprint;
use super::yaml::{self, Node};

/// Reads files of one project and remembers which, also those that were missing.
#[derive(Debug)]
pub(super) struct Source {
    root: PathBuf,
    seen: Vec<(PathBuf, Fingerprint)>,
}

impl Source {
    pub(super) fn new(root: &Path) -> Source {
        Source { root: root.to_owned(), seen: Vec::new() }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Whether every file that was read is as it was.
    pub(super) fn is_unchanged(&self) -> bool {
        self.seen.iter().all(|(path, fingerprint)| fingerprint.holds(path))
    }

    /// The text of a file of the project; none if it does not exist.
    ///
    /// # Errors
    /// Those of the file system, and of what is not a text file of a sane size: a pipe would block for ever.
    pub(super) fn text(&mut self, relative: &str) -> io::Result<Option<String>> {
        const LARGEST: u64 = 16 << 20;
        let path = self.root.join(relative);
        // Taken before reading: an edit in between is then seen by the next read.
        self.seen.push((path.clone(), Fingerprint::of(&path)));
        let metadata = match std::fs::metadata(&path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        if !metadata.is_file() {
            return Err(io::Error::other("it is not a regular file"));
        }
        if metadata.len() > LARGEST {
            return Err(io::Error::other("it is larger than 16 MiB"));
        }
        let bytes = std::fs::read(&path)?;
        String::from_utf8(bytes).map(Some).map_err(|_| io::Error::other("it is not UTF-8"))
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
