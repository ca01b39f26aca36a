//! The operation table, the scopes and the error codes.

use super::names::camel;
use super::operation::{Answer, Operation};
use super::{Printed, print};
use crate::contract::Contract;
use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The file of the operation table.
pub fn table(contract: &Contract, operations: &[Operation]) -> Result<Printed> {
    let rows = operations.iter().map(row);
    let scopes = scopes(contract)?;
    let codes = codes(contract)?;
    let version = contract.document()["info"]["version"].as_str().context("`info.version` is missing")?;
    print(quote! {
        use crate::operation::Operation;

        #[doc = " The version of the contract."]
        pub const CONTRACT_VERSION: &str = #version;

        #[doc = " Every operation of the contract, in its order."]
        pub static OPERATIONS: &[Operation] = &[#(#rows),*];

        #scopes
        #codes
    })
}

fn row(operation: &Operation) -> TokenStream {
    let Operation { id, path, tag, success, .. } = operation;
    let method = format_ident!("{}", operation.method);
    let scope = match operation.scope.as_str() {
        "public" => quote! { None },
        scope => {
            let scope = format_ident!("{}", camel(scope));
            quote! { Some(Scope::#scope) }
        }
    };
    let media = match &operation.answer {
        Answer::Json(_) => quote! { Some("application/json") },
        Answer::Bytes(media) => quote! { Some(#media) },
        Answer::Nothing => quote! { None },
    };
    let has_query = !operation.query_parameters.is_empty();
    let codes = operation.error_codes.iter().map(|code| format_ident!("{}", camel(code)));
    quote! {
        Operation {
            id: #id,
            method: http::Method::#method,
            path: #path,
            tag: #tag,
            scope: #scope,
            has_query: #has_query,
            success: #success,
            media_type: #media,
            error_codes: &[#(ErrorCode::#codes),*],
        }
    }
}

fn scopes(contract: &Contract) -> Result<TokenStream> {
    let scheme = &contract.document()["components"]["securitySchemes"]["token"];
    let scopes: Vec<_> = scheme["x-scopes"].as_object().context("`x-scopes` is missing")?.iter().collect();
    let variants: Vec<_> = scopes.iter().map(|(name, _)| format_ident!("{}", camel(name))).collect();
    let names: Vec<_> = scopes.iter().map(|(name, _)| name.as_str()).collect();
    let meanings: Vec<_> = scopes.iter().map(|(_, text)| text.as_str().unwrap_or_default()).collect();
    let docs = meanings.iter().map(|text| format!(" {text}"));
    Ok(quote! {
        #[doc = " What a token may do."]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Scope { #(#[doc = #docs] #variants),* }

        impl Scope {
            #[doc = " Every scope."]
            pub const ALL: &[Scope] = &[#(Scope::#variants),*];

            #[doc = " The scope as it is written in the contract and in token files."]
            pub fn as_str(self) -> &'static str {
                match self { #(Scope::#variants => #names),* }
            }

            #[doc = " What a token with this scope may do, in one sentence."]
            pub fn meaning(self) -> &'static str {
                match self { #(Scope::#variants => #meanings),* }
            }
        }
    })
}

fn codes(contract: &Contract) -> Result<TokenStream> {
    let registry = contract.document()["x-error-registry"].as_object();
    let registry: Vec<_> = registry.context("`x-error-registry` is missing")?.iter().collect();
    let variants: Vec<_> = registry.iter().map(|(code, _)| format_ident!("{}", camel(code))).collect();
    let names: Vec<_> = registry.iter().map(|(code, _)| code.as_str()).collect();
    let causes = registry.iter().map(|(_, entry)| format!(" {}", entry["cause"].as_str().unwrap_or_default()));
    let statuses = registry.iter().map(|(code, entry)| {
        let status = entry["status"].as_u64().with_context(|| format!("`{code}` has no status"))?;
        Ok(u16::try_from(status)?)
    });
    let statuses: Vec<u16> = statuses.collect::<Result<_>>()?;
    Ok(quote! {
        #[doc = " Every error code. `docs/errors.md` says what to do about each."]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ErrorCode { #(#[doc = #causes] #variants),* }

        impl ErrorCode {
            #[doc = " Every code."]
            pub const ALL: &[ErrorCode] = &[#(ErrorCode::#variants),*];

            #[doc = " The code as it is sent."]
            pub fn as_str(self) -> &'static str {
                match self { #(ErrorCode::#variants => #names),* }
            }

            #[doc = " The HTTP status that it is sent with."]
            pub fn status(self) -> u16 {
                match self { #(ErrorCode::#variants => #statuses),* }
            }
        }
    })
}
