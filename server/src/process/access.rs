//! What this process may do with a file.

use nix::unistd::{AccessFlags, access};
use std::path::Path;

/// Whether this process may write the file, or the directory.
pub fn is_writable(path: &Path) -> bool {
    access(path, AccessFlags::W_OK).is_ok()
}
