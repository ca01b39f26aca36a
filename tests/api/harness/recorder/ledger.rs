//! What was judged, a line an exchange, for `cargo xtask coverage`. It names operations, and nothing that was said.

use super::super::repository;
use serde_json::json;
use std::fs::File;
use std::io::Write;
use std::sync::{LazyLock, Mutex, PoisonError};

/// One exchange.
pub(super) struct Entry {
    /// The operationId; empty if the request was for none.
    pub(super) operation: String,
    pub(super) status: u16,
    pub(super) media_type: Option<String>,
    pub(super) error_code: Option<String>,
}

/// One file a process, because tests may each run in a process of their own.
static BOOK: LazyLock<Mutex<File>> = LazyLock::new(|| {
    let folder = repository().join("target/exchanges");
    std::fs::create_dir_all(&folder).expect("`target` can be written");
    let path = folder.join(format!("{}.ndjson", std::process::id()));
    Mutex::new(File::options().create(true).append(true).open(path).expect("`target/exchanges` can be written"))
});

impl Entry {
    /// Writes it down.
    pub(super) fn write(&self) {
        let Self { operation, status, media_type, error_code } = self;
        let line =
            json!({ "operation": operation, "status": status, "media_type": media_type, "error_code": error_code });
        let mut book = BOOK.lock().unwrap_or_else(PoisonError::into_inner);
        book.write_all(format!("{line}\n").as_bytes()).expect("`target/exchanges` can be written");
    }
}
