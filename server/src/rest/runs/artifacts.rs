//! What a run left behind, from the domain to the wire.

use crate::rest::page::{Cursor, slice};
use crate::rest::wire;
use crate::runs;
use dropshot::HttpError;
use meltano_api_contract::answer::Bytes;
use meltano_api_contract::types::{Artifact, ArtifactPage};
use std::fs::File;
use std::io::Read;

/// How much is read at once.
const PIECE: usize = 64 * 1024;

/// A page of them, by name.
pub fn page(artifacts: Vec<runs::Artifact>, limit: usize, cursor: Cursor<String>) -> Result<ArtifactPage, HttpError> {
    let (page, next_page) = slice(artifacts, |artifact| artifact.name.clone(), limit, cursor);
    Ok(ArtifactPage { items: page.into_iter().map(view).collect::<Result<_, _>>()?, next_page })
}

fn view(artifact: runs::Artifact) -> Result<Artifact, HttpError> {
    Ok(Artifact {
        name: wire(artifact.name)?,
        media_type: artifact.media_type,
        bytes: i64::try_from(artifact.bytes).unwrap_or(i64::MAX),
        sha256: artifact.sha256,
        created_at: artifact.created_at,
    })
}

/// The bytes of one, a piece at a time. One that cannot be read to its end is cut: its digest tells.
pub fn bytes(file: File) -> Bytes {
    let pieces = futures::stream::unfold(Some(file), |file| async move {
        let mut file = file?;
        let read = tokio::task::spawn_blocking(move || {
            let mut piece = Vec::with_capacity(PIECE);
            (&mut file).take(PIECE as u64).read_to_end(&mut piece).map(|_| (piece, file))
        });
        match read.await {
            Ok(Ok((piece, _))) if piece.is_empty() => None,
            Ok(Ok((piece, file))) => Some((bytes::Bytes::from(piece), Some(file))),
            Ok(Err(error)) => {
                tracing::error!(%error, "an artefact cannot be sent");
                None
            }
            Err(_) => None,
        }
    });
    Bytes::stream(sync_wrapper::SyncStream::new(pieces))
}
