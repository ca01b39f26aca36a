//! Limits: only where a generated type enforces them, and only such as it can.

use serde_json::{Value, json};

use super::finding::Report;
use super::rules::{LIMIT_FITS, LIMIT_NAMED, PATTERN_COMPILES};
use super::walk::SchemaAt;
use crate::contract::child;

/// A keyword that limits values of one type.
struct Limit {
    keyword: &'static str,
    kind: &'static str,
}

/// The limits that generated types enforce.
const LIMITS: [Limit; 7] = [
    Limit { keyword: "minimum", kind: "integer" },
    Limit { keyword: "maximum", kind: "integer" },
    Limit { keyword: "pattern", kind: "string" },
    Limit { keyword: "minLength", kind: "string" },
    Limit { keyword: "maxLength", kind: "string" },
    Limit { keyword: "minItems", kind: "array" },
    Limit { keyword: "maxItems", kind: "array" },
];

/// The limits that they do not.
pub(super) const UNENFORCED: [&str; 6] =
    ["exclusiveMinimum", "exclusiveMaximum", "multipleOf", "uniqueItems", "minProperties", "maxProperties"];

/// Whether a keyword is one of the limits that generated types enforce.
pub(super) fn is_limit(keyword: &str) -> bool {
    LIMITS.iter().any(|limit| limit.keyword == keyword)
}

pub(super) fn check(at: &SchemaAt<'_>, report: &mut Report<'_>) {
    for limit in &LIMITS {
        let Some(value) = at.schema.get(limit.keyword) else {
            continue;
        };
        let pointer = child(&at.pointer, limit.keyword);
        if !at.named {
            report.add_with_hint(
                LIMIT_NAMED,
                &pointer,
                format!("`{}` stands outside a named schema", limit.keyword),
                "name the limited type in `components/schemas`, and refer to it",
            );
        } else if at.schema["type"] != limit.kind {
            report.add(
                LIMIT_FITS,
                &pointer,
                format!("`{}` limits nothing that is not of `type: {}`", limit.keyword, limit.kind),
            );
        } else if limit.kind == "string" && at.schema.get("format").is_some() {
            report.add(LIMIT_FITS, &pointer, format!("`{}` is ignored beside `format`", limit.keyword));
        }
        if limit.keyword == "pattern" && !compiles(value) {
            report.add(PATTERN_COMPILES, &pointer, format!("{value} is not a regular expression"));
        }
    }
    for (low, high) in [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")] {
        if let (Some(least), Some(most)) = (at.schema[low].as_f64(), at.schema[high].as_f64())
            && least > most
        {
            report.add(
                LIMIT_FITS,
                child(&at.pointer, low),
                format!("`{low}` {least} is above `{high}` {most}: nothing fits"),
            );
        }
    }
}

fn compiles(pattern: &Value) -> bool {
    // The validator's own reading of ECMA-262; the repository's other engine, `regress`, sits in the server only.
    pattern.is_string() && jsonschema::draft7::new(&json!({ "type": "string", "pattern": pattern })).is_ok()
}
