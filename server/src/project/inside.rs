//! Files that somebody names from outside: they lie in the project, whatever links say.

use std::path::{Component, Path, PathBuf};

use super::error::Error;
use super::model::Model;

impl Model {
    /// The file of that name, relative to the project, without links. Looks at the disk.
    ///
    /// # Errors
    /// [`Error::TaskInvalid`]: see [`file_inside`].
    pub fn file(&self, name: &str) -> Result<PathBuf, Error> {
        file_inside(self.settings.root(), name)
    }
}

/// The file of that name below a directory, without links. Looks at the disk.
///
/// # Errors
/// [`Error::TaskInvalid`] if the name is absolute, has a `..`, leads out of the directory by a link, or names no file.
pub fn file_inside(root: &Path, name: &str) -> Result<PathBuf, Error> {
    let refused = |why: &str| {
        Err(Error::TaskInvalid {
            message: format!("`{name}` {why}"),
            hint: "name a file in the project's directory, relative to it".to_owned(),
        })
    };
    let is_plain = |component: Component<'_>| matches!(component, Component::Normal(_) | Component::CurDir);
    if name.is_empty() || name.contains('\0') || !Path::new(name).components().all(is_plain) {
        return refused("does not stay in the project's directory");
    }
    match (root.canonicalize(), root.join(name).canonicalize()) {
        (Ok(root), Ok(file)) if !file.starts_with(&root) => refused("does not stay in the project's directory"),
        (Ok(_), Ok(file)) if file.is_file() => Ok(file),
        _ => refused("is not a file of the project"),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::file_inside;

    #[test]
    fn no_name_leads_out_of_the_project() {
        let ground = tempfile::tempdir().expect("a temporary directory");
        let root = ground.path().join("project");
        fs::create_dir_all(root.join("below")).expect("made");
        fs::write(ground.path().join("secret.json"), "{}").expect("written");
        fs::write(root.join("below/state.json"), "{}").expect("written");
        symlink(ground.path(), root.join("out")).expect("linked");
        symlink(root.join("below"), root.join("in")).expect("linked");
        for name in ["below/state.json", "./below/state.json", "in/state.json"] {
            assert!(file_inside(&root, name).expect(name).ends_with("project/below/state.json"));
        }
        let absolute = root.join("below/state.json");
        let absolute = absolute.to_str().expect("text");
        for name in
            ["", "../secret.json", "below/../../secret.json", "out/secret.json", absolute, "below", "nope", "a\0b"]
        {
            let error = file_inside(&root, name).expect_err(name);
            assert!(error.to_string().contains("project"), "{error}");
        }
    }
}
