//! Whether everything is there that the server needs to do its work.

use crate::meltano::Locator;
use crate::process::is_writable;
use crate::project::{Project, SystemDatabase};
use std::path::Path;

/// One thing that was looked at.
#[derive(Debug)]
pub struct Check {
    /// What, in snake case, behind the project's name if it is one's.
    pub name: String,
    /// Why it failed. For the log: it may name files.
    pub failure: Option<String>,
}

impl Check {
    /// A check of the server as a whole.
    pub fn new(name: &str, result: Result<(), String>) -> Self {
        Self { name: name.to_owned(), failure: result.err() }
    }
}

/// Looks at one project. Blocks on the disk.
pub fn of_project(project: &Project, locator: &Locator) -> Vec<Check> {
    let model = project.read();
    let meltano = locator.find(&project.root).map(drop).map_err(|error| error.to_string());
    let check = |name: &str, result| Check::new(&format!("{}: {name}", project.name), result);
    let mut checks = vec![
        check("project_readable", model.as_ref().map(drop).map_err(ToString::to_string)),
        check("meltano_found", meltano),
    ];
    if let Ok(model) = model {
        checks.push(check("database_writable", database(&project.system_database(&model))));
    }
    checks
}

/// A database that does not exist yet is made by the first run; one that is no file is opened by Meltano only.
fn database(database: &SystemDatabase) -> Result<(), String> {
    let SystemDatabase::Sqlite(file) = database else { return Ok(()) };
    // SQLite writes its own journal beside the file.
    let folder = file.parent().unwrap_or(Path::new("."));
    for path in [file.as_path(), folder] {
        if path.exists() && !is_writable(path) {
            return Err(format!("`{}` cannot be written", path.display()));
        }
    }
    Ok(())
}
