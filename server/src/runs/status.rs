//! Where a run stands, and the only ways from there to elsewhere.

use std::fmt;

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Accepted, and waiting for a place.
    Queued,
    /// Its processes are being prepared.
    Starting,
    /// Meltano runs.
    Running,
    /// Somebody asked to stop it, and not all of its processes are gone yet.
    Cancelling,
    /// Meltano exited with 0.
    Succeeded,
    /// Meltano exited with 0, but a loader wrote fewer records than its extractor sent, as both say themselves.
    SucceededWithLoss,
    /// It could not be started, or Meltano ended in another way than with 0.
    Failed,
    /// It was stopped because somebody asked.
    Cancelled,
    /// It was stopped because it took longer than it may.
    TimedOut,
    /// Its processes are gone and nobody saw how they ended.
    Lost,
}

impl Status {
    /// All of them, in the order of a run's life.
    pub const ALL: [Self; 10] = [
        Self::Queued,
        Self::Starting,
        Self::Running,
        Self::Cancelling,
        Self::Succeeded,
        Self::SucceededWithLoss,
        Self::Failed,
        Self::Cancelled,
        Self::TimedOut,
        Self::Lost,
    ];

    /// Whether a run that stands here may stand at `next` next. Standing still is no step.
    pub fn may_become(self, next: Self) -> bool {
        self.successors().contains(&next)
    }

    /// Whether the run is over.
    pub fn is_end(self) -> bool {
        self.successors().is_empty()
    }

    fn successors(self) -> &'static [Self] {
        match self {
            Self::Queued => &[Self::Starting, Self::Cancelled],
            Self::Starting => &[Self::Running, Self::Cancelling, Self::Failed, Self::Lost],
            Self::Running => &[Self::Cancelling, Self::Succeeded, Self::SucceededWithLoss, Self::Failed, Self::Lost],
            // It may have ended by itself before the request reached it.
            Self::Cancelling => {
                &[Self::Cancelled, Self::TimedOut, Self::Succeeded, Self::SucceededWithLoss, Self::Failed, Self::Lost]
            }
            Self::Succeeded
            | Self::SucceededWithLoss
            | Self::Failed
            | Self::Cancelled
            | Self::TimedOut
            | Self::Lost => &[],
        }
    }

    /// The name in the contract and in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Starting => "starting",
            Self::Running => "running",
            Self::Cancelling => "cancelling",
            Self::Succeeded => "succeeded",
            Self::SucceededWithLoss => "succeeded_with_loss",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::TimedOut => "timed_out",
            Self::Lost => "lost",
        }
    }

    /// The status of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn all_pairs_of_statuses_are_as_drawn() {
        let drawn = [
            ("queued", vec!["starting", "cancelled"]),
            ("starting", vec!["running", "cancelling", "failed", "lost"]),
            ("running", vec!["cancelling", "succeeded", "succeeded_with_loss", "failed", "lost"]),
            ("cancelling", vec!["cancelled", "timed_out", "succeeded", "succeeded_with_loss", "failed", "lost"]),
            ("succeeded", vec![]),
            ("succeeded_with_loss", vec![]),
            ("failed", vec![]),
            ("cancelled", vec![]),
            ("timed_out", vec![]),
            ("lost", vec![]),
        ];
        for (from, allowed) in drawn {
            let from = Status::parse(from).expect("a status");
            for next in Status::ALL {
                assert_eq!(from.may_become(next), allowed.contains(&next.as_str()), "{from} to {next}");
            }
            assert_eq!(from.is_end(), allowed.is_empty(), "{from}");
        }
    }
}
