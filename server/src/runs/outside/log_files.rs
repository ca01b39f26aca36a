//! Where Meltano writes what a run says that nobody captures (internals 5.4): a file for each pipeline of the run, below the
//! user's log directory, which all projects share; older versions wrote below `.meltano/logs`.
//!
//! State ids are texts of others and become names of directories, so nothing is opened that does not lie where it should.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::runs::{Needs, Run};

/// The logs of one run.
#[derive(Debug, Clone)]
pub struct LogFiles {
    roots: Vec<PathBuf>,
    id: Uuid,
    /// In the order in which the pipelines began.
    state_ids: Vec<String>,
    /// The plugins of the run, whose names stand before what they say.
    pub(super) plugins: Vec<String>,
    /// When the run began; the time of lines that tell none.
    pub(super) begun: DateTime<Utc>,
}

impl LogFiles {
    /// Those of a run, as the journal has it now, of a project that lies in `project`. `variable` answers the server's own
    /// environment variables: the logs are those of the user that it runs as.
    #[must_use]
    pub fn of(run: &Run, project: &Path, variable: impl Fn(&str) -> Option<OsString>) -> Self {
        Self::with(run.id, &run.needs, run.started_at.unwrap_or(run.created_at), project, variable)
    }

    /// Those of a run with this id, of which these are the state ids and the plugins, and that began then.
    #[must_use]
    pub fn with(
        id: Uuid,
        needs: &Needs,
        begun: DateTime<Utc>,
        project: &Path,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Self {
        let set = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        // As `platformdirs.user_log_path` finds it.
        let state_home = set("XDG_STATE_HOME").or_else(|| set("HOME").map(|home| home.join(".local/state")));
        let mut roots: Vec<PathBuf> = state_home.map(|home| home.join("meltano/log")).into_iter().collect();
        roots.push(project.join(".meltano/logs"));
        let plugins = needs.plugins.iter().filter_map(|key| Some(key.split_once('/')?.1.to_owned())).collect();
        Self { roots, id, state_ids: needs.state_ids.clone(), plugins, begun }
    }

    /// How many pipelines have begun, each of which has a file, or should.
    #[must_use]
    pub fn pipelines(&self) -> usize {
        self.state_ids.len()
    }

    /// The file of a pipeline, by its number from 0; nothing if there is none, or it is not where it should be.
    #[must_use]
    pub fn file(&self, number: usize) -> Option<PathBuf> {
        let state_id = self.state_ids.get(number)?;
        self.roots.iter().find_map(|root| {
            let root = root.join("elt").canonicalize().ok()?;
            let named = root.join(directory_name(state_id)).join(self.id.to_string()).join("elt.log");
            let found = if named.is_file() || state_id.is_ascii() { named } else { self.somewhere(&root)? };
            // A link may lead anywhere.
            let found = found.canonicalize().ok()?;
            (found.starts_with(&root) && found.is_file()).then_some(found)
        })
    }

    /// The directory of the first file that is there, which is the one that grows (see [`super::OutsideLogReader`]).
    #[must_use]
    pub fn directory(&self) -> Option<PathBuf> {
        let file = (0..self.pipelines()).find_map(|number| self.file(number))?;
        file.parent().map(Path::to_owned)
    }

    /// Meltano writes `é` as `e`, which takes tables that nobody else here needs. The id of the run tells as well, unless
    /// the run has other pipelines.
    fn somewhere(&self, root: &Path) -> Option<PathBuf> {
        let others: Vec<String> =
            self.state_ids.iter().filter(|id| id.is_ascii()).map(|id| directory_name(id)).collect();
        let directories = std::fs::read_dir(root).ok()?.filter_map(Result::ok);
        let mut files: Vec<PathBuf> = directories
            .filter(|entry| entry.file_name().to_str().is_none_or(|name| !others.iter().any(|other| other == name)))
            .map(|entry| entry.path().join(self.id.to_string()).join("elt.log"))
            .filter(|file| file.is_file())
            .collect();
        files.sort();
        files.into_iter().next()
    }
}

/// `sanitize_filename` of Meltano (`core/utils/__init__.py`), for ASCII.
fn directory_name(state_id: &str) -> String {
    let is_space =
        |letter: char| letter.is_ascii_whitespace() || ('\x1c'..='\x1f').contains(&letter) || letter == '\x0b';
    let spaced = state_id.replace('/', " ");
    let words: Vec<&str> = spaced.split(is_space).filter(|word| !word.is_empty()).collect();
    let is_kept = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-');
    let name: String = words.join("_").chars().filter(is_kept).collect();
    name.trim_matches(['.', '_']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::directory_name;

    #[test]
    fn directories_are_named_as_meltano_names_them() {
        // The right side was printed by `meltano.core.utils.sanitize_filename` 4.4.1.
        let table = [
            ("dev:tap-a-to-b", "devtap-a-to-b"),
            ("dev:tap a\tx-to-b:s/t", "devtap_a_x-to-bs_t"),
            ("..", ""),
            ("../../etc/passwd", "etc_passwd"),
            ("._a._", "a"),
            ("a//b\x1cc", "a_b_c"),
            ("$(rm -rf /)*?", "rm_-rf"),
        ];
        for (state_id, expected) in table {
            assert_eq!(directory_name(state_id), expected, "{state_id}");
        }
    }
}
