//! Opening files that somebody else may replace at any moment.

use nix::fcntl::OFlag;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Opens a regular file to read. Never waits for the other end of a pipe, be it put there a moment ago.
///
/// # Errors
/// Those of the file system, and of what is no regular file.
pub fn open_regular(path: &Path) -> io::Result<File> {
    // Asked before opening, because opening a device does something to it, and again of what was opened.
    let is_file = std::fs::metadata(path)?.is_file();
    let file = is_file.then(|| OpenOptions::new().read(true).custom_flags(OFlag::O_NONBLOCK.bits()).open(path));
    match file.transpose()? {
        Some(file) if file.metadata()?.is_file() => Ok(file),
        _ => Err(io::Error::other("it is not a regular file")),
    }
}
