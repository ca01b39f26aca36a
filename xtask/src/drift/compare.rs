//! Finds where two documents differ, and says it to a tired person on a Friday.

use super::normalise::{Parts, operations, schemas};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;

/// One difference.
pub struct Difference {
    /// The operation or the schema.
    pub subject: String,
    /// The place in it; empty if all of it is missing.
    pub place: String,
    /// What the contract says there.
    pub contract: Option<Value>,
    /// What the server says there.
    pub server: Option<Value>,
}

/// Every difference, the operations first.
pub fn compare(contract: &Value, emitted: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare_parts(&operations(contract), &operations(emitted), &name_of_operation, &mut found);
    compare_parts(&schemas(contract), &schemas(emitted), &|name, _| format!("schema {name}"), &mut found);
    found
}

fn name_of_operation(key: &str, operation: &Value) -> String {
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or("an operation without id");
    format!("{id} ({key})")
}

fn compare_parts(ours: &Parts, theirs: &Parts, name: &dyn Fn(&str, &Value) -> String, found: &mut Vec<Difference>) {
    for key in ours.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
        match (ours.get(key), theirs.get(key)) {
            (Some(a), Some(b)) => compare_values(&name(key, a), "", Some(a), Some(b), found),
            (a, b) => {
                let subject = name(key, a.or(b).unwrap_or(&Value::Null));
                let brief = |value: Option<&Value>| value.map(|_| Value::from("there"));
                found.push(Difference { subject, place: String::new(), contract: brief(a), server: brief(b) });
            }
        }
    }
}

fn compare_values(subject: &str, place: &str, a: Option<&Value>, b: Option<&Value>, found: &mut Vec<Difference>) {
    match (a, b) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            for key in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
                compare_values(subject, &format!("{place}/{key}"), a.get(key), b.get(key), found);
            }
        }
        (a, b) if a == b => {}
        (a, b) => found.push(Difference {
            subject: subject.to_owned(),
            place: place.to_owned(),
            contract: a.cloned(),
            server: b.cloned(),
        }),
    }
}

impl Difference {
    fn hint(&self) -> &'static str {
        match (self.place.is_empty(), &self.contract, &self.server) {
            (true, _, _) if self.subject.starts_with("schema ") => {
                "an operation refers to it on one side only: run `cargo xtask generate`, and mend the operations above"
            }
            (true, Some(_), None) => "the server has no such route: run `cargo xtask generate`, then write the handler",
            (true, None, _) => "write it into the contract first, or remove it from the server",
            _ => {
                "run `cargo xtask generate`; if that changes nothing, a hand-written type in server/contract/src says something else than the contract"
            }
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |value: &Option<Value>| value.as_ref().map_or("nothing".to_owned(), Value::to_string);
        let place = if self.place.is_empty() { String::new() } else { format!(" at {}", self.place) };
        writeln!(formatter, "{}{place}", self.subject)?;
        writeln!(formatter, "  the contract says: {}", say(&self.contract))?;
        writeln!(formatter, "  the server says:   {}", say(&self.server))?;
        write!(formatter, "  hint: {}", self.hint())
    }
}

#[cfg(test)]
mod tests {
    use super::compare;
    use serde_json::json;

    #[test]
    fn a_report_names_the_operation_the_place_both_sides_and_the_remedy() {
        let of = |kind: &str| {
            json!({ "paths": { "/runs": { "get": { "operationId": "run_list", "parameters": [
            { "name": "limit", "in": "query", "schema": { "type": kind } }] } } } })
        };
        let report = compare(&of("integer"), &of("string"))[0].to_string();
        assert_eq!(
            report,
            "run_list (GET /runs) at /parameters/query limit/schema/type\n  \
               the contract says: \"integer\"\n  \
               the server says:   \"string\"\n  \
               hint: run `cargo xtask generate`; if that changes nothing, a hand-written type in server/contract/src says \
             something else than the contract"
        );
    }

    #[test]
    fn a_missing_operation_is_found_in_both_directions() {
        let some = json!({ "paths": { "/runs": { "get": { "operationId": "run_list" } } } });
        let none = json!({ "paths": {} });
        assert!(compare(&some, &none)[0].to_string().contains("write the handler"));
        assert!(compare(&none, &some)[0].to_string().contains("write it into the contract first"));
    }
}
