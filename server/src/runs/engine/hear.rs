//! What runs say: their logs.

use std::io;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use futures::Stream;
use tokio::sync::watch;
use uuid::Uuid;

use super::{Engine, Inner, blocking, lock};
use crate::runs::log::{Followed, LogPlace, LogSource, follow};
use crate::runs::{Error, LogEvent, LogFile, LogFiles, LogRequest, Origin, Run, Status, Until};

/// How often the log of a run of others is looked at.
const OUTSIDE_PACE: Duration = Duration::from_secs(1);

/// For how long the end of a run of others is waited for at once.
const LONGEST: Duration = Duration::from_secs(3600);

impl Engine {
    /// What a run says, as a stream that ends with [`LogEvent::End`], or with an error if the log cannot be read.
    ///
    /// # Errors
    /// `NotFound`, or the journal's.
    pub async fn log(
        &self,
        project: &str,
        env: &str,
        id: Uuid,
        request: LogRequest,
    ) -> Result<impl Stream<Item = io::Result<LogEvent>> + Send + use<>, Error> {
        let run = self.view(project, env, id).await?;
        let status = match run.origin {
            Origin::Api => self.standing(project, env, id).await?,
            Origin::Meltano => self.outside_standing(&run),
        };
        let followed = Followed {
            id,
            journal: self.0.journal.clone(),
            directory: self.0.directory(id),
            log: self.0.log_source(&run),
            pace: (run.origin == Origin::Meltano).then_some(OUTSIDE_PACE),
            status,
            shutdown: self.0.shutdown.subscribe(),
            wakes: self.0.wakes.clone(),
        };
        Ok(follow(followed, request))
    }

    /// The log as one piece: the lines of the stream, without heartbeats and end. Whoever puts the lines of any number of
    /// streams together, each once and in order, has the same bytes. Of a run that is not over it is what there is by now.
    /// `range` is in bytes; what of it is beyond the end is left out.
    ///
    /// # Errors
    /// `NotFound`, the journal's, or `File` if the log cannot be read.
    pub async fn log_file(
        &self,
        project: &str,
        env: &str,
        id: Uuid,
        range: Option<Range<u64>>,
    ) -> Result<LogFile, Error> {
        let run = self.view(project, env, id).await?;
        let (source, path) = (self.0.log_source(&run), self.0.directory(id).log());
        blocking(move || {
            let sum = run.log.filter(|_| run.status.is_end());
            source().and_then(|log| LogFile::open(log, sum, range)).map_err(Error::file(path))
        })
        .await
    }

    /// Where a run of this server stands, and every change of it.
    async fn standing(&self, project: &str, env: &str, id: Uuid) -> Result<watch::Receiver<Status>, Error> {
        loop {
            // In this order: a run leaves here after the journal has its end.
            let live = lock(&self.0.live).get(&id).map(watch::Sender::subscribe);
            let run = self.view(project, env, id).await?;
            match live {
                Some(status) => return Ok(status),
                None if run.status.is_end() => return Ok(watch::channel(run.status).1),
                // It was created in between; it is here now.
                None => tokio::task::yield_now().await,
            }
        }
    }

    /// Where a run of others stands, and its end, as long as somebody listens.
    fn outside_standing(&self, run: &Run) -> watch::Receiver<Status> {
        let (sender, receiver) = watch::channel(run.status);
        if run.status.is_end() {
            return receiver;
        }
        let (engine, run) = (self.clone(), run.clone());
        tokio::spawn(async move {
            loop {
                let over = engine.wait(&run.project, &run.env, run.id, Until::Over, LONGEST);
                let status = tokio::select! {
                    () = sender.closed() => return,
                    run = over => run.map_or(Status::Lost, |run| run.status),
                };
                sender.send_replace(status);
                if status.is_end() || *engine.0.shutdown.borrow() {
                    return;
                }
            }
        });
        receiver
    }
}

impl Inner {
    /// Where the log of a run is. Meltano writes that of others, in the home of the user that the server runs as.
    fn log_source(self: &Arc<Self>, run: &Run) -> LogSource {
        if run.origin == Origin::Api {
            let path = self.directory(run.id).log();
            return Arc::new(move || Ok(LogPlace::Own(path.clone())));
        }
        let (inner, id) = (self.clone(), run.id);
        Arc::new(move || {
            // As the run goes on, it writes further states.
            let run = inner.journal.view(id).map_err(io::Error::other)?.ok_or(io::ErrorKind::NotFound)?;
            let root = inner.config.projects.root(&run.project).unwrap_or_default();
            Ok(LogPlace::Others(LogFiles::of(&run, &root, |name| std::env::var_os(name))))
        })
    }
}
