//! `docs/errors.md`: every error code with its status, cause and remedy.

use super::operation::Operation;
use super::{HEAD, Printed};
use crate::contract::Contract;
use anyhow::{Context, Result};
use std::fmt::Write;

const INTRODUCTION: &str = "\
Every error has the same body: `message` says what happened, a second line that starts with `hint:` what to do about
it, `error_code` is one of the codes below, `request_id` finds the request in the server's log.

```json
{
  \"request_id\": \"619f65a0-ece7-4810-b5fc-978b5dd7f041\",
  \"error_code\": \"env_not_found\",
  \"message\": \"environment `prdo` is not defined\\nhint: the project defines `dev` and `prod`\"
}
```

Three answers have no `error_code`, because the router gives them before any operation is known: 404 for a path that no
operation has, 405 for a method that the path does not have, and 400 for a path that cannot be decoded.
";

/// The page.
pub fn page(contract: &Contract, operations: &[Operation]) -> Result<Printed> {
    let registry = contract.document()["x-error-registry"].as_object().context("`x-error-registry`")?;
    let mut page = format!("<!-- {HEAD} -->\n\n# Errors\n\n{INTRODUCTION}");
    for (code, entry) in registry {
        let text = |key: &str| entry[key].as_str().with_context(|| format!("`{code}` has no {key}"));
        let from = match entry["on"].as_str() {
            Some("every") => "every operation".to_owned(),
            Some("secured") => "every operation that asks for a scope".to_owned(),
            Some("body") => "every operation with a body".to_owned(),
            Some("state") => "every operation of the tag `state`".to_owned(),
            _ => {
                let users = operations.iter().filter(|operation| operation.error_codes.contains(code));
                users.map(|operation| format!("`{}`", operation.id)).collect::<Vec<_>>().join(", ")
            }
        };
        write!(
            page,
            "\n## `{code}`\n\nStatus {}. From {from}.\n\n- Cause: {}\n- Remedy: {}\n",
            entry["status"],
            text("cause")?,
            text("remedy")?,
        )?;
    }
    Ok(page)
}
