//! The catalogues that taps discovered, carried from one private system directory to the next.
//!
//! Meltano keeps a tap's catalogue in the tap's run directory, with a key that says for which settings it was discovered,
//! and discovers anew if the key does not fit. Without these files every run would discover.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The key is taken along last: without it the catalogue counts for nothing.
const FILES: [&str; 2] = ["tap.properties.json", "tap.properties.cache_key"];

/// Two files change together, so one at a time may touch them. Seconds of Meltano are saved in milliseconds.
static TURN: Mutex<()> = Mutex::new(());

/// Lends a new private system directory the catalogues of the project.
///
/// # Errors
/// When a file cannot be copied.
pub fn lend_catalogs(root: &Path, private: &Path) -> io::Result<()> {
    let _turn = take_turn();
    copy_catalogs(&root.join(".meltano/run"), &private.join("run"))
}

/// Gives the project the catalogues of a run that succeeded.
///
/// # Errors
/// When a file cannot be copied.
pub fn return_catalogs(private: &Path, root: &Path) -> io::Result<()> {
    let _turn = take_turn();
    copy_catalogs(&private.join("run"), &root.join(".meltano/run"))
}

fn copy_catalogs(from: &Path, to: &Path) -> io::Result<()> {
    let plugins = match from.read_dir() {
        Ok(plugins) => plugins,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for plugin in plugins {
        let name = plugin?.file_name();
        let (from, to) = (from.join(&name), to.join(&name));
        if FILES.iter().all(|file| from.join(file).is_file()) {
            copy_catalog(&from, &to)?;
        }
    }
    Ok(())
}

fn copy_catalog(from: &Path, to: &Path) -> io::Result<()> {
    let [catalog, key] = FILES;
    let same = |file: &str| matches!((fs::read(from.join(file)), fs::read(to.join(file))), (Ok(a), Ok(b)) if a == b);
    if same(key) && same(catalog) {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    // From here on no key vouches for the catalogue, until it is the right one.
    match fs::remove_file(to.join(key)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    for file in [catalog, key] {
        // As readable as Meltano makes it: the umask has the last word.
        let mode = Permissions::from_mode(0o666);
        let mut new = tempfile::Builder::new().permissions(mode).tempfile_in(to)?;
        io::copy(&mut fs::File::open(from.join(file))?, &mut new)?;
        new.persist(to.join(file)).map_err(|error| error.error)?;
    }
    Ok(())
}

fn take_turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{lend_catalogs, return_catalogs};

    #[test]
    fn a_catalogue_comes_back_with_its_key_or_not_at_all() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let (root, private) = (directory.path().join("project"), directory.path().join("sys"));
        lend_catalogs(&root, &private).expect("nothing to lend");
        for (plugin, files) in [
            ("tap-a", vec!["tap.properties.json", "tap.properties.cache_key", "state.json"]),
            ("tap-b", vec!["tap.properties.json"]),
        ] {
            let place = private.join("run").join(plugin);
            fs::create_dir_all(&place).expect("made");
            files.iter().for_each(|file| fs::write(place.join(file), "one").expect("written"));
        }
        return_catalogs(&private, &root).expect("returned");
        let returned = |plugin: &str, file: &str| fs::read(root.join(".meltano/run").join(plugin).join(file)).ok();
        assert_eq!(returned("tap-a", "tap.properties.json").as_deref(), Some(b"one".as_slice()));
        assert_eq!(returned("tap-a", "tap.properties.cache_key").as_deref(), Some(b"one".as_slice()));
        assert_eq!((returned("tap-a", "state.json"), returned("tap-b", "tap.properties.json")), (None, None));
        let next = directory.path().join("next");
        fs::create_dir_all(next.join("run")).expect("made");
        lend_catalogs(&root, &next).expect("lent");
        assert!(next.join("run/tap-a/tap.properties.cache_key").is_file());
    }
}
