//! Whether a file is still the one that was seen, without reading it again.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// From this age on, two versions of a file are told apart by their times alone, and a writer is believed to have
/// finished. Two seconds are the coarsest clock of a file system (FAT); one more for the clock of a file server.
const OLD: Duration = Duration::from_secs(3);

/// What tells one version of a file or directory from another; or why nothing was seen there, which is worth
/// remembering too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint(Result<Version, ErrorKind>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Version {
    device: u64,
    inode: u64,
    length: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl Fingerprint {
    /// Takes the fingerprint of what `path` leads to, symbolic links followed.
    pub(super) fn of(path: &Path) -> Fingerprint {
        Fingerprint(std::fs::metadata(path).map(|metadata| Version::of(&metadata)).map_err(|error| error.kind()))
    }

    /// Whether it has been so for a while. A file that is missing has been so since its directory changed. What is
    /// dated in the future, or not at all, is never old: clocks are set back, and some file systems keep no time.
    pub(super) fn is_old(&self, path: &Path) -> bool {
        match self.0 {
            Ok(version) => version.is_old(),
            Err(_) => {
                let above = path.ancestors().skip(1).find_map(|above| std::fs::metadata(above).ok());
                above.is_some_and(|above| Version::of(&above).is_old())
            }
        }
    }
}

impl Version {
    fn of(metadata: &Metadata) -> Version {
        Version {
            device: metadata.dev(),
            inode: metadata.ino(),
            length: metadata.len(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    fn is_old(&self) -> bool {
        let (seconds, nanoseconds) = self.changed;
        let (Ok(seconds), Ok(nanoseconds)) = (u64::try_from(seconds), u64::try_from(nanoseconds)) else {
            return false;
        };
        let changed = Duration::from_secs(seconds) + Duration::from_nanos(nanoseconds);
        let age = SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|now| now.checked_sub(changed));
        !changed.is_zero() && age.is_some_and(|age| age > OLD)
    }
}
