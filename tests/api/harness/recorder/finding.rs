//! What the recorder finds, and where it is kept until somebody asks.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// An exchange that does not keep the contract.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    /// The request line and the status, such as `GET /health → 200`.
    pub(crate) exchange: String,
    /// What is wrong, each with the place in the contract that says otherwise.
    pub(crate) faults: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// What is wrong.
    pub(crate) what: String,
    /// Where the contract says otherwise.
    pub(crate) place: String,
}

impl Fault {
    /// Something wrong, and where the contract says otherwise.
    pub(super) fn new(what: impl Into<String>, place: impl Into<String>) -> Self {
        Self { what: what.into(), place: place.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "  {}", self.exchange)?;
        for Fault { what, place } in &self.faults {
            write!(formatter, "\n    {what}\n      the contract: {place}")?;
        }
        Ok(())
    }
}

/// What one recorder has found, shared by its connections.
#[derive(Clone, Default)]
pub(super) struct Findings(Arc<Mutex<Found>>);

#[derive(Default)]
struct Found {
    judged: usize,
    findings: Vec<Finding>,
}

impl Findings {
    /// Adds what is wrong with an exchange that was judged, if anything is.
    pub(super) fn judged(&self, exchange: &str, faults: Vec<Fault>) {
        self.lock().judged += 1;
        self.add(exchange, faults);
    }

    /// Adds what is wrong with something that could not be judged.
    pub(super) fn add(&self, exchange: &str, faults: Vec<Fault>) {
        if !faults.is_empty() {
            self.lock().findings.push(Finding { exchange: exchange.to_owned(), faults });
        }
    }

    /// All of them; none are left.
    pub(super) fn take(&self) -> Vec<Finding> {
        std::mem::take(&mut self.lock().findings)
    }

    /// How many exchanges were judged.
    pub(super) fn count(&self) -> usize {
        self.lock().judged
    }

    fn lock(&self) -> MutexGuard<'_, Found> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A text of a bounded length, for a person to read.
pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 300;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
