//! One connection: which answer belongs to which request, and when there is something to judge.

use super::answer::{self, Answer};
use super::finding::{Fault, Findings};
use super::request::Request;
use super::wire::{Piece, Reader};
use std::collections::VecDeque;

/// With these bytes a caller begins to speak HTTP/2.
const HTTP2: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// What is said over one connection.
pub(super) struct Conversation {
    findings: Findings,
    counts: bool,
    requests: Reader,
    answers: Reader,
    /// Requests that are not answered yet, in the order in which they came.
    waiting: VecDeque<Request>,
    /// The answer that is being read.
    answer: Option<Answer>,
    /// The first bytes of all.
    opening: Vec<u8>,
}

impl Conversation {
    /// Before anything is said.
    pub(super) fn new(findings: Findings, counts: bool) -> Self {
        let (requests, answers) = (Reader::of_requests(), Reader::of_answers());
        let waiting = VecDeque::new();
        Self { findings, counts, requests, answers, waiting, answer: None, opening: Vec::new() }
    }

    /// What the caller sent, before the server gets it.
    pub(super) fn sent(&mut self, bytes: &[u8]) {
        self.opening(bytes);
        self.requests.feed(bytes);
        while let Some(piece) = self.requests.next(false) {
            match piece {
                Piece::Head(head) => self.waiting.push_back(Request { head, body: Vec::new(), whole: false }),
                // The last one is the one that is being read, unless it was answered already.
                Piece::Body(part) => {
                    self.waiting.back_mut().into_iter().for_each(|request| request.body.extend_from_slice(&part));
                }
                Piece::End { whole } => self.waiting.back_mut().into_iter().for_each(|request| request.whole = whole),
            }
        }
    }

    /// What the server answered, before the caller gets it: who has read an answer knows that it was judged.
    pub(super) fn answered(&mut self, bytes: &[u8]) {
        self.answers.feed(bytes);
        loop {
            let bodiless = self.waiting.front().is_some_and(|request| request.head.method == "HEAD");
            let Some(piece) = self.answers.next(bodiless) else { break };
            self.take(piece);
        }
        // What answers a request is HTTP. What answers something else may be anything.
        if let Some(reason) = self.answers.lost() {
            for request in self.waiting.drain(..) {
                let exchange = format!("{} {}", request.head.method, request.head.target);
                self.findings.add(&exchange, vec![Fault::new(format!("the answer is not HTTP: {reason}"), "HTTP/1.1")]);
            }
        }
    }

    /// Nothing more is answered. `in_order` says that the server has closed the connection, and that it did not break.
    pub(super) fn over(&mut self, in_order: bool) {
        if let Some(piece) = self.answers.close(in_order) {
            self.take(piece);
        }
    }

    fn take(&mut self, piece: Piece) {
        match (piece, &mut self.answer) {
            (Piece::Head(head), _) => {
                let lines = answer::lines(self.waiting.front(), &head);
                self.answer = Some(Answer { head, body: Vec::new(), lines, whole: false });
            }
            (Piece::Body(part), Some(Answer { lines: Some(lines), .. })) => lines.feed(&part),
            (Piece::Body(part), Some(answer)) => answer.body.extend_from_slice(&part),
            (Piece::End { whole }, answer) => {
                if let Some(answer) = answer.take() {
                    self.judge(Answer { whole, ..answer });
                }
            }
            (Piece::Body(_), None) => {}
        }
    }

    fn judge(&mut self, answer: Answer) {
        let request = self.waiting.pop_front();
        let judged = answer::judge(request.as_ref(), answer);
        self.findings.judged(&judged.exchange, judged.faults);
        if self.counts {
            judged.entry.write();
        }
    }

    /// The recorder reads HTTP/1.1. An exchange in HTTP/2 would pass by it, so it is a finding.
    fn opening(&mut self, bytes: &[u8]) {
        if self.opening.len() > HTTP2.len() {
            return;
        }
        let missing = HTTP2.len() + 1 - self.opening.len();
        self.opening.extend_from_slice(&bytes[..bytes.len().min(missing)]);
        if self.opening.len() > HTTP2.len() && self.opening.starts_with(HTTP2) {
            let fault =
                Fault::new("the caller speaks HTTP/2, which the recorder cannot read", "every exchange is judged");
            self.findings.add("PRI *", vec![fault]);
        }
    }
}
