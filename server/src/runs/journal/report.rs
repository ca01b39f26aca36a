//! What runs reported.

use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::journal::{self, Journal};
use crate::runs::{Error, Report};

impl Journal {
    /// What was written down with the end of the run; `None` if nothing was.
    pub(in crate::runs) fn report(&self, id: Uuid) -> Result<Option<Report>, Error> {
        let text: Option<String> = self.read("read a report", |connection| {
            let mut query = connection.prepare_cached("SELECT report FROM runs WHERE id = ?1")?;
            query.query_row([id.as_bytes()], |row| row.get(0)).optional().map(Option::flatten)
        })?;
        let Some(text) = text else { return Ok(None) };
        match serde_json::from_str(&text) {
            Ok(report) => Ok(Some(report)),
            Err(_) => Err(journal::Error::Corrupt { what: "report", value: text }.into()),
        }
    }
}
