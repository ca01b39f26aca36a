//! Whether a file is still the one that was read, without reading it again.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What tells one version of a file from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint {
    /// None if there is no such file, which is worth remembering too.
    file: Option<Version>,
    settled: bool,
}

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
        match std::fs::metadata(path) {
            Ok(metadata) => Fingerprint { file: Some(Version::of(&metadata)), settled: has_settled(&metadata) },
            Err(error) => Fingerprint { file: None, settled: error.kind() == ErrorKind::NotFound },
        }
    }

    /// Whether `path` is still what it was. A file that had changed just before the fingerprint was taken is never
    /// trusted: the kernel's clock ticks in milliseconds, and a second edit of the same length within one tick would
    /// look the same.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.settled && Fingerprint::of(path).file == self.file
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
}

fn has_settled(metadata: &Metadata) -> bool {
    const TICK: Duration = Duration::from_millis(100);
    let Ok(seconds) = u64::try_from(metadata.ctime()) else {
        return false;
    };
    let changed = UNIX_EPOCH + Duration::from_secs(seconds);
    let nanoseconds = u64::try_from(metadata.ctime_nsec()).unwrap_or_default();
    SystemTime::now().duration_since(changed + Duration::from_nanos(nanoseconds)).is_ok_and(|age| age > TICK)
}
