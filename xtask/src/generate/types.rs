//! Wire types, by typify; and what typify cannot enforce, by macros of the contract crate.

use super::{Printed, print};
use crate::contract::references;
use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use std::collections::BTreeMap;
use syn::visit_mut::{self, VisitMut};
use typify::{TypeSpace, TypeSpaceImpl, TypeSpaceSettings};

/// The file of wire types.
pub fn types(definitions: &BTreeMap<String, Value>) -> Result<Printed> {
    let mut settings = TypeSpaceSettings::default();
    let mut limited = Vec::new();
    for (name, schema) in definitions {
        if let Some(tokens) = limit(name, schema)? {
            let implements = [TypeSpaceImpl::Display, TypeSpaceImpl::FromStr].into_iter();
            settings.with_replacement(name, name, implements);
            limited.push(tokens);
        }
    }
    let mut space = TypeSpace::new(&settings);
    let schemas = definitions
        .iter()
        .map(|(name, schema)| Ok((name.clone(), serde_json::from_value::<schemars::schema::Schema>(schema.clone())?)));
    space.add_ref_types(schemas.collect::<Result<Vec<_>>>()?).context("typify refuses a schema")?;
    let mut types: syn::File = syn::parse2(space.to_stream())?;
    ContractsOwn { definitions }.visit_file_mut(&mut types);
    print(quote! { #types #(#limited)* })
}

/// A type of our own where typify would announce a limit and not enforce it: integers and arrays.
fn limit(name: &str, schema: &Value) -> Result<Option<TokenStream>> {
    let ident = format_ident!("{name}");
    let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
    Ok(match schema.get("type").and_then(Value::as_str) {
        Some("integer") if bound("minimum").or(bound("maximum")).is_some() => {
            let kind = match schema.get("format").and_then(Value::as_str) {
                Some("int32") => format_ident!("i32"),
                _ => format_ident!("i64"),
            };
            let range = range(bound("minimum"), bound("maximum"));
            Some(quote! { crate::limit::bounded_integer!(#ident, #kind, #range); })
        }
        Some("array") if bound("minItems").or(bound("maxItems")).is_some() => {
            let item = references(schema).pop_last().context("the items of a limited array have a named schema")?;
            let item = format_ident!("{item}");
            let range = range(bound("minItems").or(Some(0)), bound("maxItems"));
            Some(quote! { crate::limit::bounded_list!(#ident, #item, #range); })
        }
        _ => None,
    })
}

fn range(from: Option<i64>, to: Option<i64>) -> TokenStream {
    let from = from.map(proc_macro2::Literal::i64_unsuffixed);
    match to.map(proc_macro2::Literal::i64_unsuffixed) {
        Some(to) => quote! { #from..=#to },
        None => quote! { #from.. },
    }
}

/// What typify does otherwise than the contract wants it.
struct ContractsOwn<'a> {
    definitions: &'a BTreeMap<String, Value>,
}

impl VisitMut for ContractsOwn<'_> {
    /// Properties are sent in the contract's order, which has the important ones first.
    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        visit_mut::visit_item_struct_mut(self, item);
        let schema = self.definitions.get(&item.ident.to_string());
        let properties = schema.and_then(|schema| schema["properties"].as_object());
        if let (Some(properties), syn::Fields::Named(fields)) = (properties, &mut item.fields) {
            let place = |field: &syn::Field| properties.keys().position(|name| *name == name_on_the_wire(field));
            let mut sorted: Vec<syn::Field> = std::mem::take(&mut fields.named).into_iter().collect();
            sorted.sort_by_key(place);
            fields.named = sorted.into_iter().collect();
        }
    }

    /// A UUID has one spelling in the contract, and several for the `uuid` crate.
    fn visit_field_mut(&mut self, field: &mut syn::Field) {
        visit_mut::visit_field_mut(self, field);
        if field.ty == syn::parse_quote!(::uuid::Uuid) {
            field.attrs.push(syn::parse_quote!(#[serde(deserialize_with = "crate::text::uuid")]));
        }
    }

    /// Wire types carry no prose: it stands in the contract.
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<syn::Attribute>) {
        attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    }
}

/// typify puts an underscore behind a keyword of Rust, and nothing else in our names, which are all in snake_case.
fn name_on_the_wire(field: &syn::Field) -> String {
    let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
    name.trim_end_matches('_').to_owned()
}

/// The file that lets dropshot see the contract's own schema for each type.
pub fn schemas(definitions: &BTreeMap<String, Value>) -> Result<Printed> {
    let quoted = definitions.iter().map(|(name, schema)| {
        let ident = format_ident!("{name}");
        let text = schema.to_string();
        let references = references(schema).into_iter().map(|name| format_ident!("{name}"));
        quote! { crate::quoted::quoted_schema!(#ident, #text, [#(#references),*]); }
    });
    print(quote! {
        use super::types::*;
        #(#quoted)*
    })
}
