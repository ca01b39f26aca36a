//! The floors hold: what is missing is named, and so is what should not have been met.

use super::exchanges::{Counts, Exchange};
use super::floors::{Coverage, judge};
use super::{clear, exchanges};
use crate::contract::{Contract, Operation, default_path, elements, entries};

fn contract() -> Contract {
    Contract::load(&default_path()).expect("the contract can be read")
}

fn met(operation: &str, status: u16, media_type: Option<&str>, error_code: Option<&str>) -> Exchange {
    let text = |text: Option<&str>| text.map(str::to_owned);
    Exchange { operation: operation.to_owned(), status, media_type: text(media_type), error_code: text(error_code) }
}

/// Everything that the contract declares, met once.
fn everything(contract: &Contract) -> Counts {
    let mut counts = Counts::new();
    for operation in contract.operations() {
        for (status, response, _) in operation.successes() {
            let media_type = entries(&response["content"]).next().map(|(media_type, _)| media_type);
            counts.insert(met(operation.id, status.parse().expect("a status"), media_type, None), 1);
        }
    }
    for (code, entry) in entries(&contract.document()["x-error-registry"]) {
        let status = entry["status"].as_u64().and_then(|status| u16::try_from(status).ok()).expect("a status");
        let operations = contract.operations();
        let lists = |operation: &&Operation<'_>| elements(&operation.value["x-error-codes"]).any(|other| other == code);
        let ids: Vec<&str> = operations.iter().filter(lists).map(|operation| operation.id).collect();
        // A code with `on` is listed by nobody.
        let of_its_kind = if entry["on"] == "state" { "state_set" } else { "run_create" };
        for id in if ids.is_empty() { vec![of_its_kind] } else { ids } {
            counts.insert(met(id, status, Some("application/json"), Some(code)), 1);
        }
    }
    counts
}

/// Judges everything with something changed.
fn changed(change: impl FnOnce(&mut Counts)) -> Coverage {
    let contract = contract();
    let mut counts = everything(&contract);
    change(&mut counts);
    judge(&contract, &counts)
}

#[test]
fn everything_has_no_gap() {
    let coverage = changed(|_| {});
    assert_eq!(coverage.gaps, Vec::<String>::new());
    assert!(coverage.successes.0 == coverage.successes.1 && coverage.successes.1 > 10, "{coverage:?}");
    assert!(coverage.codes.0 == coverage.codes.1 && coverage.codes.1 > 20, "{coverage:?}");
}

#[test]
fn sees_a_success_that_nobody_has_met() {
    let coverage = changed(|counts| {
        counts.retain(|exchange, _| (exchange.operation.as_str(), exchange.status) != ("run_create", 201))
    });
    let hint = "hint: call it in tests/api/runs.rs so that it succeeds";
    assert_eq!(coverage.gaps, [format!("`run_create` never answered 201 with application/json\n{hint}")]);
    assert_eq!(coverage.successes.0 + 1, coverage.successes.1);
}

#[test]
fn sees_a_code_that_nobody_has_met() {
    let coverage = changed(|counts| counts.retain(|exchange, _| exchange.error_code.as_deref() != Some("run_over")));
    let hint = "hint: provoke it in tests/api/refusals/codes.rs, or take it out of";
    let [registered, listed] = coverage.gaps.as_slice() else { panic!("two gaps: {coverage:?}") };
    assert_eq!(registered, &format!("no answer had the code `run_over` (409)\n{hint} `x-error-registry`"));
    assert_eq!(
        listed,
        &format!("`run_cancel` lists the code `run_over` and never answered it\n{hint} `x-error-codes`")
    );
    assert_eq!(coverage.codes.0 + 1, coverage.codes.1);
}

#[test]
fn sees_a_code_that_one_operation_lists_and_only_others_answer() {
    let is_it = |exchange: &Exchange| {
        exchange.operation == "env_view" && exchange.error_code.as_deref() == Some("env_not_found")
    };
    let coverage = changed(|counts| counts.retain(|exchange, _| !is_it(exchange)));
    let hint = "hint: provoke it in tests/api/refusals/codes.rs, or take it out of `x-error-codes`";
    assert_eq!(coverage.gaps, [format!("`env_view` lists the code `env_not_found` and never answered it\n{hint}")]);
    assert_eq!((coverage.listed.0 + 1, coverage.codes.0), (coverage.listed.1, coverage.codes.1));
}

#[test]
fn sees_answers_that_are_not_declared() {
    let json = Some("application/json");
    let table = [
        (met("run_view", 202, json, None), "`run_view` answered 202, which it does not declare, 7 times"),
        (met("run_view", 200, Some("text/html"), None), "`run_view` answered 200 with text/html, 7 times"),
        (met("run_fly", 200, json, None), "`run_fly` is no operation, and was met, 7 times"),
        (met("", 200, json, None), "a request for no operation was answered 200, 7 times"),
        (met("", 404, json, Some("internal")), "a request for no operation was answered 404, 7 times"),
        (met("run_view", 409, json, Some("run_over")), "with the code `run_over`, which it does not declare, 7 times"),
        (
            met("run_view", 400, json, Some("body_invalid")),
            "with the code `body_invalid`, which it does not declare, 7",
        ),
        (met("health_view", 401, json, Some("unauthenticated")), "with the code `unauthenticated`, which it does not"),
        (met("run_view", 409, json, Some("run_not_found")), "with the code `run_not_found`, which it does not declare"),
    ];
    for (exchange, words) in table {
        let coverage = changed(|counts| counts.extend([(exchange, 7)]));
        let [gap] = coverage.gaps.as_slice() else { panic!("one gap: {coverage:?}") };
        assert!(gap.contains(words), "{gap}");
    }
}

#[test]
fn exchanges_of_all_processes_are_counted_until_they_are_forgotten() {
    let root = std::env::temp_dir().join(format!("meltano-api-coverage-{}", std::process::id()));
    let folder = exchanges::folder(&root);
    std::fs::create_dir_all(&folder).expect("a folder");
    let line = r#"{"operation":"run_view","status":200,"media_type":"application/json","error_code":null}"#;
    std::fs::write(folder.join("1.ndjson"), format!("{line}\n{line}\n")).expect("a file");
    std::fs::write(folder.join("2.ndjson"), format!("{line}\n")).expect("a file");
    let counts = exchanges::read(&root).expect("they can be read");
    assert_eq!(counts, Counts::from([(met("run_view", 200, Some("application/json"), None), 3)]));
    clear(&root).expect("they can be forgotten");
    clear(&root).expect("also twice");
    assert_eq!(exchanges::read(&root).expect("none is no error"), Counts::new());
    std::fs::remove_dir_all(&root).expect("it is gone");
}
