//! Follows the log of a run to its end, across disconnects and restarts of the server.

use crate::types::{ErrorBody, LogLine};
use crate::{Client, Error, LogEndReason, LogLineType};
use bytes::BytesMut;
use futures::stream::{BoxStream, Stream, StreamExt};
use std::collections::VecDeque;
use std::time::Duration;

/// Which run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunAddress {
    /// The project's name.
    pub project: String,
    /// The environment's name.
    pub env: String,
    /// The run's id.
    pub run: uuid::Uuid,
}

/// Why following stopped before the run did.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// The server refused: no such run, no permission.
    #[error("the server refused to send the log")]
    Refused(#[source] Box<Error<ErrorBody>>),
    /// The server could not be reached for a minute.
    #[error("the log could not be resumed after {attempts} attempts: {last}")]
    Lost {
        /// How many attempts were made without receiving a line.
        attempts: u32,
        /// What the last one met.
        last: String,
    },
    /// A line that is not of the contract.
    #[error("a line of the log is not a `LogLine`")]
    Line(#[source] serde_json::Error),
}

/// About a minute of attempts, with the pauses of [`pause`].
const ATTEMPTS: u32 = 20;

impl Client {
    /// The log of a run from behind the line `after` (0 for all of it) to its end. The last item is the line of the
    /// type `end`, with the run's final status. Heartbeats are left out. Lines come in order, none twice, none
    /// missing, also when the connection breaks on the way or the server restarts.
    pub fn follow_log(&self, run: RunAddress, after: i64) -> impl Stream<Item = Result<LogLine, FollowError>> + Send {
        let state =
            Follow { client: self.clone(), run, after, ready: VecDeque::new(), source: Source::Closed, attempts: 0 };
        futures::stream::try_unfold(state, |mut state| async move { Ok(state.next().await?.map(|line| (line, state))) })
    }
}

struct Follow {
    client: Client,
    run: RunAddress,
    after: i64,
    ready: VecDeque<LogLine>,
    source: Source,
    attempts: u32,
}

enum Source {
    Closed,
    Open { chunks: BoxStream<'static, reqwest::Result<bytes::Bytes>>, rest: BytesMut },
    Ended,
}

impl Follow {
    async fn next(&mut self) -> Result<Option<LogLine>, FollowError> {
        loop {
            if let Some(line) = self.ready.pop_front() {
                return Ok(Some(line));
            }
            match &mut self.source {
                Source::Ended => return Ok(None),
                Source::Closed => self.open().await?,
                Source::Open { chunks, rest } => match chunks.next().await {
                    Some(Ok(chunk)) => {
                        rest.extend_from_slice(&chunk);
                        let lines = complete_lines(rest)?;
                        lines.into_iter().for_each(|line| self.take(line));
                    }
                    Some(Err(error)) => self.broken(error.to_string()).await?,
                    None => self.broken("the stream ended without a line that says so".to_owned()).await?,
                },
            }
        }
    }

    fn take(&mut self, line: LogLine) {
        self.attempts = 0;
        match line.type_ {
            LogLineType::Heartbeat => {}
            LogLineType::End if line.reason == Some(LogEndReason::RunOver) => {
                self.source = Source::Ended;
                self.ready.push_back(line);
            }
            // A server that stops, or a page: more is to come.
            LogLineType::End => self.source = Source::Closed,
            _ => {
                self.after = line.seq.0;
                self.ready.push_back(line);
            }
        }
    }

    async fn open(&mut self) -> Result<(), FollowError> {
        let RunAddress { project, env, run } = &self.run;
        let request = self.client.run_log_stream().project(project.as_str()).env(env.as_str()).run(*run);
        let request = request.after(self.after).follow(true);
        match request.send().await {
            Ok(response) => {
                self.source = Source::Open { chunks: response.into_inner_stream().boxed(), rest: BytesMut::new() };
                Ok(())
            }
            Err(Error::CommunicationError(error)) => self.broken(error.to_string()).await,
            // A proxy in front of a server that restarts.
            Err(error) if error.status().is_some_and(|status| status.is_server_error()) => {
                self.broken(error.to_string()).await
            }
            Err(error) => Err(FollowError::Refused(Box::new(error))),
        }
    }

    async fn broken(&mut self, last: String) -> Result<(), FollowError> {
        self.source = Source::Closed;
        self.attempts += 1;
        if self.attempts > ATTEMPTS {
            return Err(FollowError::Lost { attempts: self.attempts - 1, last });
        }
        tokio::time::sleep(pause(self.attempts)).await;
        Ok(())
    }
}

fn pause(attempt: u32) -> Duration {
    Duration::from_millis(100 * 2_u64.pow(attempt.min(6) - 1))
}

/// Takes the complete lines out of `buffer` and leaves the rest. A cut line is not a line: it is asked for again.
fn complete_lines(buffer: &mut BytesMut) -> Result<Vec<LogLine>, FollowError> {
    let Some(end) = buffer.iter().rposition(|byte| *byte == b'\n') else { return Ok(Vec::new()) };
    let complete = buffer.split_to(end + 1);
    let lines = complete.as_ref().split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_slice(line).map_err(FollowError::Line)).collect()
}
