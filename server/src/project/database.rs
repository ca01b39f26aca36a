//! Where Meltano's own database is: the setting `database_uri` (internals 2.7 and 3).

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::expansion::expand;
use super::settings::{Material, Raw};

const DEFAULT: &str = "sqlite:///$MELTANO_SYS_DIR_ROOT/meltano.db";

/// The setting, with what is needed to fill in its variables. May hold a password, so that it prints nothing.
#[derive(Clone)]
pub struct DatabaseUri {
    raw: String,
    /// Meltano fills in variables only in what comes from `meltano.yml`, not in `env:` and `.env`.
    expandable: bool,
    configured: bool,
    variables: BTreeMap<String, String>,
}

/// A place that the server may or may not be able to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SystemDatabase {
    /// A file, which need not exist yet.
    Sqlite(PathBuf),
    /// Anything else, named by its scheme alone, because the rest may hold a password. `unknown` if it has none.
    Other {
        /// Such as `postgresql`.
        scheme: String,
    },
}

impl DatabaseUri {
    /// Takes the setting of the project, or Meltano's default.
    pub(super) fn of(settings: &Material) -> DatabaseUri {
        let found = settings.raw("database_uri");
        let configured = found.is_some();
        let raw = found.unwrap_or_else(|| Raw { text: DEFAULT.to_owned(), expandable: true });
        DatabaseUri { raw: raw.text, expandable: raw.expandable, configured, variables: settings.variables() }
    }

    /// Whether the project says where its database is, rather than leave it to Meltano.
    #[must_use]
    pub fn is_configured(&self) -> bool {
        self.configured
    }

    /// Whether the setting leads elsewhere once a process gets another system directory (D16).
    #[must_use]
    pub fn follows_system_directory(&self) -> bool {
        self.expandable && self.raw.contains("MELTANO_SYS_DIR_ROOT")
    }

    /// The whole URI, password included, as Meltano would use it in an environment. For the environment of a process,
    /// never for an answer or a log.
    #[must_use]
    pub fn expose(&self, environment: Option<&str>) -> String {
        if !self.expandable {
            return self.raw.clone();
        }
        let mut variables = self.variables.clone();
        variables.entry("MELTANO_ENVIRONMENT".to_owned()).or_insert_with(|| environment.unwrap_or_default().to_owned());
        expand(&self.raw, &variables)
    }

    /// What the URI leads to. A relative file counts from the root, in which Meltano is started.
    #[must_use]
    pub fn system_database(&self, root: &Path) -> SystemDatabase {
        locate(&self.expose(None), root)
    }
}

impl fmt::Debug for DatabaseUri {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DatabaseUri").field("configured", &self.configured).finish_non_exhaustive()
    }
}

/// Reads a URI as SQLAlchemy does (`_parse_url`, and `create_connect_args` of its SQLite dialect): the file is what
/// stands behind the third slash, up to a `?`, and nothing in it is unescaped.
fn locate(uri: &str, root: &Path) -> SystemDatabase {
    let Some((scheme, rest)) = uri.split_once("://") else {
        return other("unknown");
    };
    if scheme != "sqlite" && scheme != "sqlite+pysqlite" {
        return other(scheme);
    }
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let is_sqlite_uri =
        query.split('&').any(|option| matches!(option.split_once('='), Some(("uri", value)) if is_true(value)));
    match path.strip_prefix('/') {
        Some(file) if !file.is_empty() && file != ":memory:" && !is_sqlite_uri => {
            SystemDatabase::Sqlite(normal(&root.join(file)))
        }
        _ => other(scheme),
    }
}

fn is_true(value: &str) -> bool {
    matches!(value.to_ascii_lowercase().as_str(), "true" | "t" | "yes" | "y" | "on" | "1")
}

fn other(scheme: &str) -> SystemDatabase {
    let is_scheme =
        !scheme.is_empty() && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+_.-".contains(letter));
    SystemDatabase::Other { scheme: if is_scheme { scheme } else { "unknown" }.to_owned() }
}

/// Without `.`, `..` and doubled slashes, as Python's `os.path.abspath` leaves a path: links are not followed.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            std::path::Component::ParentDir => {
                normal.pop();
            }
            std::path::Component::CurDir => {}
            _ => normal.push(component),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;

    use super::*;
    use crate::project::definition::Definitions;

    fn database(yaml: &str, dotenv: &str) -> SystemDatabase {
        let node = super::super::yaml::parse(&Arc::from("meltano.yml"), yaml).unwrap();
        let root = Path::new("/p");
        let dotenv = super::super::dotenv::parse(dotenv);
        let settings = Material::of(&node, root, dotenv, &[], &[], &Definitions::default());
        DatabaseUri::of(&settings).system_database(root)
    }

    #[test]
    fn the_database_is_where_meltano_looks_for_it() {
        let file = |path: &str| SystemDatabase::Sqlite(PathBuf::from(path));
        let table = [
            ("a: 1", "", file("/p/.meltano/meltano.db")),
            ("database_uri: sqlite:///$MELTANO_PROJECT_ROOT/x.db", "", file("/p/x.db")),
            ("database_uri: sqlite:///conf/../x.db?timeout=5", "", file("/p/x.db")),
            ("database_uri: sqlite+pysqlite:////var/x.db", "", file("/var/x.db")),
            ("database_uri: sqlite:///%20.db", "", file("/p/%20.db")),
            ("database_uri: sqlite:///a.db", "MELTANO_DATABASE_URI=sqlite:///b.db", file("/p/b.db")),
            ("env: {MELTANO_DATABASE_URI: 'sqlite:///c.db'}", "MELTANO_DATABASE_URI=sqlite:///b.db", file("/p/c.db")),
            ("env: {MELTANO_DATABASE_URI: 'sqlite:///$DIR/c.db', DIR: x}", "", file("/p/$DIR/c.db")),
            ("database_uri: sqlite:///$DIR/d.db", "DIR=one", file("/p/one/d.db")),
            ("database_uri: sqlite:///$DIR/d.db\nenv: {DIR: two}", "DIR=one", file("/p/two/d.db")),
            ("database_uri: sqlite://", "", other("sqlite")),
            ("database_uri: sqlite:///file:x.db?mode=ro&uri=true", "", other("sqlite")),
            ("database_uri: postgresql+psycopg://u:p@h/d", "", other("postgresql+psycopg")),
            ("database_uri: u:p@h", "", other("unknown")),
            ("database_uri: u:p@h://x", "", other("unknown")),
        ];
        for (yaml, dotenv, expected) in table {
            assert_eq!(database(yaml, dotenv), expected, "{yaml}");
        }
    }
}
