//! The client crate, by progenitor; and enumerations that survive a value they do not know.

use super::names::camel;
use super::{Printed, print};
use crate::contract::Contract;
use anyhow::{Context, Result};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};
use quote::{format_ident, quote};
use serde_json::Value;

/// The file that progenitor writes.
pub fn client(contract: &Contract) -> Result<Printed> {
    let document: openapiv3::OpenAPI =
        serde_json::from_value(open(contract)).context("the contract is not an OpenAPI 3.0 document")?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    for (name, _) in enumerations(contract) {
        let implements = [TypeImpl::Display, TypeImpl::FromStr].into_iter();
        settings.with_replacement(name, format!("crate::generated::open::{name}"), implements);
    }
    let tokens = Generator::new(&settings).generate_tokens(&document).context("progenitor refuses the contract")?;
    // The examples in its documentation are sketches; rustdoc would count them as tests that are skipped.
    Ok(print(tokens)?.replace("```ignore", "```text"))
}

/// The contract as a client reads it. What is sent is closed; sent back, it may have what a newer server added.
fn open(contract: &Contract) -> Value {
    let mut document = contract.document().clone();
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    for schema in schemas.into_iter().flatten().filter_map(|(_, schema)| schema.as_object_mut()) {
        schema.retain(|key, value| key != "additionalProperties" || *value != false);
    }
    document
}

/// The file of enumerations. Each has a variant for what a newer server may say (D9).
pub fn open_enums(contract: &Contract) -> Result<Printed> {
    let enums = enumerations(contract).map(|(name, values)| {
        let name = format_ident!("{name}");
        let variants = values.iter().map(|value| format_ident!("{}", camel(value)));
        quote! { crate::open::open_enum!(#name { #(#variants = #values),* }); }
    });
    print(quote! { #(#enums)* })
}

fn enumerations(contract: &Contract) -> impl Iterator<Item = (&str, Vec<&str>)> {
    contract.schemas().filter_map(|(name, schema)| {
        let values = schema.get("enum")?.as_array()?;
        Some((name, values.iter().filter_map(Value::as_str).collect()))
    })
}
