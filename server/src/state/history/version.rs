//! The words of the history.

use std::fmt;

use chrono::{DateTime, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

use crate::state::{Digest, StateId};

/// What a state was from one moment on, until the next version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Counts from 1, for each state id on its own.
    pub number: u64,
    /// What it was; nothing if it was cleared.
    pub digest: Option<Digest>,
    /// How long both halves are as JSON, in bytes.
    pub bytes: u64,
    /// Since when, as far as is known. Never before the version before.
    pub at: DateTime<Utc>,
    /// Who made it so, and how.
    pub cause: Cause,
    /// How that is known.
    pub evidence: Evidence,
}

/// How a version is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// This server wrote it.
    Written,
    /// This server saw it in the state backend.
    Observed,
    /// Meltano noted in its database that it wrote it, while nobody looked.
    Recorded,
}

/// Who made a version, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// What was done.
    pub kind: CauseKind,
    /// Who asked this server to, be it for the edit or for the run.
    pub actor: Option<String>,
    /// The request that did.
    pub request_id: Option<String>,
    /// The run, or the row that Meltano keeps of the edit.
    pub run_id: Option<Uuid>,
    /// The other side of a copy, a move or a restoration.
    pub counterpart: Option<Counterpart>,
    /// What was said about it.
    pub note: Option<String>,
}

/// The other side: where a state came from, or went to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// Which state.
    pub id: StateId,
    /// Which version of it.
    pub version: Option<u64>,
}

impl Cause {
    /// A cause of which only the kind is known.
    #[must_use]
    pub fn new(kind: CauseKind) -> Self {
        Self { kind, actor: None, request_id: None, run_id: None, counterpart: None, note: None }
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CauseKind {
    /// This server set it.
    Set,
    /// This server merged something into it.
    Merge,
    /// This server cleared it.
    Clear,
    /// This server copied another state onto it.
    Copy,
    /// This server moved it, here or away.
    Move,
    /// This server imported it.
    Import,
    /// This server set the bookmark of one stream.
    StreamSet,
    /// This server cleared the bookmark of one stream.
    StreamClear,
    /// This server made it what it had been before.
    Restore,
    /// A run.
    Run,
    /// `meltano state set`, `merge`, `copy`, `move` or `edit`, which Meltano does not tell apart.
    Edit,
    /// It was there when this server first looked.
    Found,
    /// It changed, and nobody noted why: `meltano state clear`, `meltano state import`, or somebody by hand.
    Unrecorded,
}

/// Each word of a column, once.
macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            /// The word for it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                match value.as_str()? {
                    $($word => Ok(Self::$variant),)+
                    other => Err(FromSqlError::Other(format!("unknown word `{other}`").into())),
                }
            }
        }
    };
}

words!(Evidence { Written = "written", Observed = "observed", Recorded = "recorded" });
words!(CauseKind {
    Set = "set",
    Merge = "merge",
    Clear = "clear",
    Copy = "copy",
    Move = "move",
    Import = "import",
    StreamSet = "stream_set",
    StreamClear = "stream_clear",
    Restore = "restore",
    Run = "run",
    Edit = "edit",
    Found = "found",
    Unrecorded = "unrecorded",
});

impl ToSql for Digest {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(&self.0[..]))
    }
}

impl FromSql for Digest {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        <[u8; 16]>::column_result(value).map(Self)
    }
}

/// The columns of a cause, in the tables of versions and of intents.
pub(super) const CAUSE: &str = "kind, actor, request_id, run_id, other_id, other_number, note";

/// Reads [`CAUSE`] from `first` on.
pub(super) fn cause(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Cause> {
    let other: Option<String> = row.get(first + 4)?;
    let version: Option<u64> = row.get(first + 5)?;
    Ok(Cause {
        kind: row.get(first)?,
        actor: row.get(first + 1)?,
        request_id: row.get(first + 2)?,
        run_id: row.get::<_, Option<[u8; 16]>>(first + 3)?.map(Uuid::from_bytes),
        counterpart: other.and_then(|id| Some(Counterpart { id: StateId::new(id).ok()?, version })),
        note: row.get(first + 6)?,
    })
}

/// Reads a time.
pub(super) fn time(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    let micros = row.get(column)?;
    DateTime::from_timestamp_micros(micros).ok_or(rusqlite::Error::IntegralValueOutOfRange(column, micros))
}
