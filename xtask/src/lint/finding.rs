//! A finding: one place in the contract where one rule does not hold, and how it is told to a person.

use std::fmt;

use serde_json::Value;

use super::rules::Rule;
use crate::contract::{METHODS, tokens};

/// What a rule has to say about one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// `D021` for a rule of the dialect, the rule's id for one of Redocly's.
    pub(crate) code: String,
    /// The rule's name; empty for Redocly's, whose ids are names already.
    pub(crate) slug: String,
    /// The operationId, or the place for whatever belongs to no operation.
    pub(crate) subject: String,
    /// The JSON pointer of the place.
    pub(crate) pointer: String,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do, or why it matters.
    pub(crate) hint: String,
}

/// Collects the findings on one document.
pub(super) struct Report<'a> {
    document: &'a Value,
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    pub(super) fn new(document: &'a Value) -> Self {
        Self { document, findings: Vec::new() }
    }

    /// Notes that a rule does not hold at a place; the rule's reason serves as the hint.
    pub(super) fn add(&mut self, rule: Rule, pointer: impl Into<String>, message: impl Into<String>) {
        let reason = rule.reason;
        self.add_with_hint(rule, pointer, message, reason);
    }

    /// The same, where there is better advice than the rule's reason.
    pub(super) fn add_with_hint(
        &mut self,
        rule: Rule,
        pointer: impl Into<String>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let pointer = pointer.into();
        let finding = Finding {
            code: rule.code.to_owned(),
            slug: rule.slug.to_owned(),
            subject: subject(self.document, &pointer),
            pointer,
            message: message.into(),
            hint: hint.into(),
        };
        // A component that two rules visit on two ways is told of once.
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}

/// The name that a reader knows the place by: the operation if it lies in one, else the path or component.
pub(super) fn subject(document: &Value, pointer: &str) -> String {
    let tokens: Vec<String> = tokens(pointer).collect();
    match tokens.as_slice() {
        [] => "the document".to_owned(),
        [paths, path, method, ..] if paths == "paths" && METHODS.contains(&method.as_str()) => {
            match document["paths"][path][method]["operationId"].as_str() {
                Some(id) => id.to_owned(),
                None => format!("{} {path}", method.to_uppercase()),
            }
        }
        [paths, path, ..] if paths == "paths" => path.clone(),
        [components, kind, name, ..] if components == "components" => format!("{kind}/{name}"),
        [first, second, ..] => format!("{first}/{second}"),
        [only] => only.clone(),
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.subject, self.code)?;
        if !self.slug.is_empty() {
            write!(formatter, " {}", self.slug)?;
        }
        write!(formatter, ": {}", self.message)?;
        if !self.hint.is_empty() {
            write!(formatter, "\n  hint: {}", self.hint)?;
        }
        Ok(())
    }
}
