//! Opening files that somebody else may replace at any moment.

use nix::errno::Errno;
use nix::fcntl::OFlag;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Opens a regular file to read, and says how many bytes it has. Never waits for the other end of a pipe, be it put there a moment ago.
///
/// # Errors
/// Those of the file system, and of what is no regular file.
pub fn open_regular(path: &Path) -> io::Result<(File, u64)> {
    // Asked before opening, because opening a device does something to it, and again of what was opened.
    let is_file = std::fs::metadata(path)?.is_file();
    let file = is_file.then(|| OpenOptions::new().read(true).custom_flags(OFlag::O_NONBLOCK.bits()).open(path));
    if let Some(file) = file.transpose()? {
        let metadata = file.metadata()?;
        if metadata.is_file() {
            return Ok((file, metadata.len()));
        }
    }
    Err(io::Error::other("it is not a regular file"))
}

/// How a file is opened that only its owner may read.
pub fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

/// Whether an error says something about this moment, such as too many open files, and nothing about the file.
pub fn is_passing(error: &io::Error) -> bool {
    let passing = [
        Errno::EAGAIN,
        Errno::EINTR,
        Errno::EIO,
        Errno::EMFILE,
        Errno::ENFILE,
        Errno::ENOMEM,
        Errno::ESTALE,
        Errno::ETIMEDOUT,
    ];
    error.raw_os_error().is_some_and(|number| passing.contains(&Errno::from_raw(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_from_a_file() {
        assert!(is_passing(&Errno::EMFILE.into()));
        assert!(!is_passing(&Errno::EACCES.into()));
        assert!(!is_passing(&io::Error::other("it is not a regular file")));
    }
}
