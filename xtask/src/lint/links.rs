//! Links: what a reader, or a test that follows them, finds at the other end.

use super::finding::Report;
use super::rules::{LINK_PARAMETERS, LINK_TARGET};
use super::walk;
use crate::contract::{Contract, entries};

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    let operations = contract.operations();
    // A reference is judged where it leads.
    for (link, pointer) in walk::links(contract).into_iter().filter(|(link, _)| link.get("$ref").is_none()) {
        let Some(target) = operations.iter().find(|operation| link["operationId"] == operation.id) else {
            report.add(LINK_TARGET, pointer, format!("{} is no operation of this contract", link["operationId"]));
            continue;
        };
        for (given, _) in entries(&link["parameters"]) {
            if !target.parameters.iter().any(|parameter| parameter.name == given) {
                report.add(LINK_PARAMETERS, &pointer, format!("`{}` has no parameter `{given}`", target.id));
            }
        }
        for wanted in target.parameters.iter().filter(|parameter| parameter.required()) {
            if link["parameters"].get(wanted.name).is_none() {
                report.add(
                    LINK_PARAMETERS,
                    &pointer,
                    format!("`{}` needs `{}`, and the link does not give it", target.id, wanted.name),
                );
            }
        }
    }
}
