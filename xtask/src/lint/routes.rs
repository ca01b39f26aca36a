//! Paths, as dropshot's router sees them.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Report;
use super::names::is_snake_case;
use super::rules::{PATH_SHAPE, PATH_VARIABLES, ROUTER};
use crate::contract::{Contract, child, entries};

/// The variable that a segment is, if it is one.
fn variable(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    // For each place in the tree of segments, the first segment seen there and the path that brought it.
    let mut tree: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for (path, _) in entries(&contract.document()["paths"]) {
        if shape(path, report) {
            grow(path, &mut tree, report);
        }
    }
    for operation in contract.operations() {
        let written: Vec<&str> = operation.path.split('/').filter_map(variable).collect();
        let declared: BTreeSet<&str> = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.location == "path")
            .map(|parameter| parameter.name)
            .collect();
        for name in &written {
            if !declared.contains(name) {
                report.add(
                    PATH_VARIABLES,
                    &operation.pointer,
                    format!("the path has `{{{name}}}`, and no parameter declares it"),
                );
            }
        }
        for name in declared {
            match written.iter().filter(|other| **other == name).count() {
                0 => report.add(
                    PATH_VARIABLES,
                    &operation.pointer,
                    format!("`{name}` is declared `in: path`, and the path has no `{{{name}}}`"),
                ),
                1 => {}
                _ => report.add(
                    PATH_VARIABLES,
                    &operation.pointer,
                    format!("`{{{name}}}` stands in the path more than once"),
                ),
            }
        }
    }
}

fn shape(path: &str, report: &mut Report<'_>) -> bool {
    let mut good = true;
    for segment in path.split('/').skip(1) {
        let fine = match variable(segment) {
            Some(name) => is_snake_case(name),
            None => !segment.is_empty() && !segment.contains(['{', '}', '?', '#']) && segment != "." && segment != "..",
        };
        if !fine {
            report.add(
                PATH_SHAPE,
                child("/paths", path),
                format!("`{segment}` is neither a literal nor a `{{snake_case}}` variable"),
            );
            good = false;
        }
    }
    if !path.starts_with('/') {
        report.add(PATH_SHAPE, child("/paths", path), "a path begins with a slash");
        good = false;
    }
    good
}

fn grow<'a>(path: &'a str, tree: &mut BTreeMap<String, (&'a str, &'a str)>, report: &mut Report<'_>) {
    let mut place = String::new();
    for segment in path.split('/').skip(1) {
        let (first, first_path) = *tree.entry(place.clone()).or_insert((segment, path));
        let clash = match (variable(first), variable(segment)) {
            (None, None) => None,
            (Some(one), Some(other)) if one == other => None,
            (Some(_), Some(_)) => Some("the two name one variable differently"),
            _ => Some("one is a literal and the other a variable"),
        };
        if let Some(clash) = clash {
            report.add(
                ROUTER,
                child("/paths", path),
                format!("`{segment}` stands where `{first_path}` has `{first}`: {clash}"),
            );
            return;
        }
        place.push('/');
        place.push_str(if variable(segment).is_some() { "{}" } else { segment });
    }
}
