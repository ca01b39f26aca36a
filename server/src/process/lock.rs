//! Liveness by file lock: whoever holds the lock is alive, whatever became of its process id.
//!
//! The lock belongs to the open file, not to the process, so it can be taken before a process is started and handed
//! over as its standard input: there is no moment in which the newborn holds nothing.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

/// How often taking a lock is tried while somebody's momentary question of `is_held` is in the way.
const ATTEMPTS: u32 = 100;

/// Takes the lock at `path`, creating the file if need be. The lock lasts until the last copy of the file is closed.
///
/// # Errors
/// `WouldBlock` if somebody lives who holds it.
pub fn acquire(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    for _ in 0..ATTEMPTS {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(1)),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Err(io::ErrorKind::WouldBlock.into())
}

/// Whether somebody holds the lock at `path`. A file that does not exist is held by nobody.
///
/// # Errors
/// When the file cannot be opened or asked.
pub fn is_held(path: &Path) -> io::Result<bool> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    // Shared, so that two who ask at once do not take each other for the holder.
    match file.try_lock_shared() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::{acquire, is_held};

    #[test]
    fn a_lock_is_held_until_its_file_is_closed() {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let path = directory.path().join("lock");
        assert!(!is_held(&path).expect("asked"));
        let held = acquire(&path).expect("taken");
        assert!(is_held(&path).expect("asked"));
        assert!(acquire(&path).is_err());
        let copy = held.try_clone().expect("copied");
        drop(held);
        assert!(is_held(&path).expect("asked"), "a copy keeps it");
        drop(copy);
        assert!(!is_held(&path).expect("asked"));
    }
}
