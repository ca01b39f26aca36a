//! Who may: each operation names its scope, and the document agrees with it.

use serde_json::json;

use super::finding::Report;
use super::rules::{SCOPE_REGISTERED, SCOPE_SECURITY, SECURITY_SCHEME};
use crate::contract::{Contract, child, entries};

pub(super) fn check(contract: &Contract, report: &mut Report<'_>) {
    let document = contract.document();
    let scheme = &document["components"]["securitySchemes"]["token"];
    if document["security"] != json!([{ "token": [] }]) {
        report.add(SECURITY_SCHEME, "/security", "the document's `security` is not `[{ token: [] }]`");
    }
    if scheme["type"] != "http" || scheme["scheme"] != "bearer" || !scheme["x-scopes"].is_object() {
        report.add(
            SECURITY_SCHEME,
            "/components/securitySchemes",
            "`token` is not an HTTP bearer scheme with `x-scopes`",
        );
        return;
    }
    let operations = contract.operations();
    for operation in &operations {
        let Some(scope) = operation.value["x-required-scope"].as_str() else {
            report.add(SCOPE_REGISTERED, &operation.pointer, "`x-required-scope` is missing");
            continue;
        };
        if scope != "public" && scheme["x-scopes"].get(scope).is_none() {
            let pointer = child(&operation.pointer, "x-required-scope");
            report.add_with_hint(
                SCOPE_REGISTERED,
                pointer,
                format!("`{scope}` is not registered"),
                "add it to `x-scopes` of the scheme `token`; `public` is for everyone",
            );
        }
        let security = operation.value.get("security");
        let open = security == Some(&json!([]));
        if scope == "public" && !open {
            report.add(SCOPE_SECURITY, &operation.pointer, "the scope is `public`, and there is no `security: []`");
        } else if scope != "public" && security.is_some() {
            report.add(
                SCOPE_SECURITY,
                child(&operation.pointer, "security"),
                format!("the scope is `{scope}`, so `security` is the document's"),
            );
        }
    }
    for (scope, _) in entries(&scheme["x-scopes"]) {
        if !operations.iter().any(|operation| operation.value["x-required-scope"] == scope) {
            let pointer = child("/components/securitySchemes/token/x-scopes", scope);
            report.add(SCOPE_REGISTERED, pointer, format!("no operation asks for `{scope}`"));
        }
    }
}
