//! Texts of states: packed, and kept once for all versions that are equal.

use std::io;

use rusqlite::{Connection, OptionalExtension, params};

use crate::state::{Digest, State};

/// Packs ten times as fast as a disk writes; more costs much and brings little.
const LEVEL: i32 = 3;

/// A state as it is kept.
pub(super) struct Packed {
    pub(super) digest: Digest,
    /// How long its JSON is, in bytes.
    pub(super) bytes: u64,
    body: Vec<u8>,
}

/// Packs one text after the other, which is much cheaper than beginning anew for each.
pub(super) struct Packer(zstd::bulk::Compressor<'static>);

impl Packer {
    pub(super) fn new() -> Self {
        Self(zstd::bulk::Compressor::new(LEVEL).expect("the level exists"))
    }

    /// Packs a state. Takes a moment if it is large, so nobody should wait for a lock meanwhile.
    pub(super) fn pack(&mut self, state: &State) -> Packed {
        let text = serde_json::to_vec(state).expect("JSON is written to memory");
        let body = self.0.compress(&text).expect("nothing fails in memory");
        Packed { digest: state.digest(), bytes: text.len() as u64, body }
    }
}

impl Packed {
    /// Packs one state.
    pub(super) fn new(state: &State) -> Self {
        Packer::new().pack(state)
    }

    /// Keeps it, unless it is kept already.
    pub(super) fn keep(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut statement = connection.prepare_cached(
            "INSERT INTO state_bodies (digest, bytes, body) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        )?;
        statement.execute(params![self.digest, self.bytes, self.body]).map(drop)
    }
}

/// Packs a text.
pub(super) fn pack(text: &[u8]) -> Vec<u8> {
    zstd::encode_all(text, LEVEL).expect("nothing fails in memory")
}

/// Unpacks JSON.
pub(super) fn unpack<T: serde::de::DeserializeOwned>(body: &[u8]) -> rusqlite::Result<T> {
    let broken = |error: Box<dyn std::error::Error + Send + Sync>| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Blob, error)
    };
    let text = zstd::decode_all(body).map_err(|error: io::Error| broken(error.into()))?;
    serde_json::from_slice(&text).map_err(|error| broken(error.into()))
}

/// Reads what is kept under a digest. Nothing is, if the version has gone meanwhile.
pub(super) fn read(connection: &Connection, digest: Digest) -> rusqlite::Result<Option<State>> {
    let mut statement = connection.prepare_cached("SELECT body FROM state_bodies WHERE digest = ?1")?;
    let body: Option<Vec<u8>> = statement.query_row([digest], |row| row.get(0)).optional()?;
    body.map(|body| unpack(&body)).transpose()
}

/// Drops a text that nobody refers to any more.
pub(super) fn release(connection: &Connection, digest: Digest) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM state_bodies WHERE digest = ?1
             AND NOT EXISTS (SELECT 1 FROM state_versions WHERE digest = ?1)
             AND NOT EXISTS (SELECT 1 FROM state_intent_writes WHERE digest = ?1)",
    )?;
    statement.execute([digest]).map(drop)
}
