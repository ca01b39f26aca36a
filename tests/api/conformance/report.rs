//! What schemathesis reports: the summary (JSON) and every exchange (NDJSON).

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// The parts of a report that a test asks for.
pub(super) struct Report {
    pub(super) exit: Option<i32>,
    /// What it said at the terminal.
    pub(super) output: String,
    /// Everything that it wrote.
    pub(super) text: String,
    /// The requests that it sent.
    pub(super) cases: usize,
    /// The operations that were asked, as `GET /path/{variable}`.
    pub(super) operations: BTreeSet<String>,
    /// The phases in which requests were sent.
    pub(super) phases: BTreeSet<String>,
    /// The checks that were made, and those that failed.
    pub(super) checks: BTreeSet<String>,
    pub(super) failed: BTreeSet<String>,
    /// The declared links that were taken with a value from an answer, and led to a success.
    pub(super) links: BTreeSet<String>,
    /// The kinds of warnings that were given.
    pub(super) warnings: BTreeSet<String>,
}

impl Report {
    /// Reads the reports in a folder.
    pub(super) fn read(folder: &Path, exit: Option<i32>) -> Self {
        let read = |path: &Path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        let output = read(&folder.join("output.txt"));
        let found = |kind: &str| {
            let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let mut files = files.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(kind));
            read(&files.next().unwrap_or_else(|| panic!("schemathesis did not come to an end:\n{output}")))
        };
        let (summary, events) = (found("json-"), found("ndjson-"));
        let text = [output.as_str(), &summary, &events].concat();
        let summary: Value = serde_json::from_str(&summary).unwrap();
        let mut report = Self {
            exit,
            output,
            text,
            cases: 0,
            operations: BTreeSet::new(),
            phases: BTreeSet::new(),
            checks: BTreeSet::new(),
            failed: BTreeSet::new(),
            links: BTreeSet::new(),
            warnings: names(&summary["warnings"]),
        };
        for event in events.lines() {
            let event: Value = serde_json::from_str(event).unwrap();
            if let Some(scenario) = event.get("ScenarioFinished") {
                report.scenario(scenario);
            }
        }
        report
    }

    fn scenario(&mut self, scenario: &Value) {
        let recorder = &scenario["recorder"];
        for (id, case) in recorder["cases"].as_object().into_iter().flatten() {
            let Some(status) = recorder["interactions"][id]["response"]["status_code"].as_u64() else { continue };
            self.cases += 1;
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            self.phases.insert(text(&scenario["phase"]));
            // Requests with a method that does not exist belong to no operation.
            let label = format!("{} {}", text(&case["value"]["method"]), text(&case["value"]["path"]));
            if case["value"]["meta"]["phase"]["data"]["scenario"] != "unspecified_http_method" {
                self.operations.insert(label);
            }
            let link = &case["transition"];
            if link["is_inferred"] == false && case["is_transition_applied"] == true && status < 400 {
                self.links.insert(text(&link["id"]));
            }
        }
        for check in
            recorder["checks"].as_object().into_iter().flatten().flat_map(|(_, checks)| checks.as_array()).flatten()
        {
            let name = check["name"].as_str().unwrap().to_owned();
            if check["status"] != "success" {
                self.failed.insert(name.clone());
            }
            self.checks.insert(name);
        }
    }
}

/// The kinds that have something in them.
fn names(warnings: &Value) -> BTreeSet<String> {
    let kinds = warnings.as_object().unwrap().iter();
    kinds
        .filter(|(_, given)| given.as_array().is_none_or(|given| !given.is_empty()))
        .map(|(kind, _)| kind.clone())
        .collect()
}
