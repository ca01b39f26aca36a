//! A stream of JSON lines, judged line by line as they come.

use super::contract::{CONTRACT, Operation};
use super::finding::Fault;
use super::json;
use serde_json::{Value, json};

/// The lines of one answer.
pub(super) struct Lines {
    item: Value,
    place: String,
    /// What came of a line that is not whole yet.
    begun: Vec<u8>,
    count: usize,
    /// How many of them are what the process or the server said.
    said: usize,
    /// Whether the line that ends the stream has come.
    ended: bool,
    faults: Vec<Fault>,
}

impl Lines {
    /// The lines that an operation answers; nothing if it answers no stream.
    pub(super) fn of(operation: &Operation) -> Option<Self> {
        let item = operation.value.get("x-stream-item")?;
        let place = format!("{}/x-stream-item", operation.place);
        Some(Self {
            item: json!({ "$ref": item }),
            place,
            begun: Vec::new(),
            count: 0,
            said: 0,
            ended: false,
            faults: Vec::new(),
        })
    }

    /// Takes what came, and judges each line that is whole.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.begun.extend_from_slice(bytes);
        while let Some(end) = self.begun.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.begun.drain(..=end).collect();
            self.judge(&line);
        }
    }

    fn judge(&mut self, line: &[u8]) {
        self.count += 1;
        let subject = format!("line {}", self.count);
        if self.ended {
            self.faults.push(Fault::new(format!("{subject} comes after the one that ends the stream"), &self.place));
        }
        match json::read(line) {
            Ok(value) => {
                self.faults.extend(CONTRACT.closed.judge(&self.item, &value, &subject, &self.place));
                self.said += usize::from(value["type"] == "log");
                self.ended |= value["type"] == "end";
            }
            Err(error) => self.faults.push(Fault::new(format!("{subject} is not JSON: {error}"), &self.place)),
        }
    }

    /// How many lines count for a limit: neither heartbeats nor the end.
    pub(super) fn said(&self) -> usize {
        self.said
    }

    /// What is wrong with the stream. One that was cut is judged as far as it came.
    pub(super) fn end(mut self, whole: bool) -> Vec<Fault> {
        if whole && !self.begun.is_empty() {
            self.faults.push(Fault::new("the last line has no end", &self.place));
        }
        if whole && !self.ended {
            self.faults.push(Fault::new("the stream is over without a line of the type `end`", &self.place));
        }
        self.faults
    }
}
