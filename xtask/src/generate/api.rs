//! The API layer: a trait for each tag, which the server implements, and dropshot's trait for all, which calls them.

use super::names;
use super::operation::{Answer, Operation};
use super::{Printed, print};
use anyhow::Result;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The file of the API layer.
pub fn api(operations: &[Operation]) -> Result<Printed> {
    let mut tags: Vec<&str> = Vec::new();
    for operation in operations {
        if !tags.contains(&operation.tag.as_str()) {
            tags.push(&operation.tag);
        }
    }
    let traits: Vec<_> = tags.iter().map(|tag| format_ident!("{}", names::tag_trait(tag))).collect();
    let tag_traits = tags.iter().zip(&traits).map(|(tag, name)| {
        let methods = operations.iter().filter(|operation| operation.tag == *tag).map(method);
        let doc = format!(" The operations of the tag `{tag}`.");
        quote! {
            #[doc = #doc]
            #[async_trait::async_trait]
            pub trait #name: Send + Sync + 'static { #(#methods)* }
        }
    });
    let endpoints = operations.iter().map(endpoint);
    let calls = operations.iter().map(call);
    print(quote! {
        use super::types::*;
        use crate::answer::{Bytes, Raw, With};
        use crate::extract::{Headers, Json, Path, Query};
        use crate::gate::{Admitted, Caller, Gate};
        use dropshot::{
            HttpError, HttpResponseAccepted, HttpResponseCreated, HttpResponseDeleted, HttpResponseHeaders, HttpResponseOk,
            RequestContext,
        };
        use std::sync::Arc;

        #(#tag_traits)*

        #[doc = " What a server is: everything that the contract asks for, and a gate before it."]
        pub trait Operations: Gate #(+ #traits)* {}

        impl<T: Gate #(+ #traits)*> Operations for T {}

        #[doc = " dropshot's view of the contract."]
        #[dropshot::api_description]
        pub trait Api {
            #[doc = " The server."]
            type Context;
            #(#endpoints)*
        }

        #[doc = " Serves any [`Operations`] as an [`Api`]. Never constructed; a place to put the routes."]
        #[derive(Debug)]
        pub enum Routes {}

        impl Api for Routes {
            type Context = Arc<dyn Operations>;
            #(#calls)*
        }
    })
}

/// Name and type of each argument behind the caller: the extractor in dropshot's trait, the value in ours.
fn arguments(operation: &Operation) -> Vec<(proc_macro2::Ident, TokenStream, TokenStream)> {
    let parts = [
        ("path", "Path", names::path_struct(operation)),
        ("query", "Query", names::query_struct(operation)),
        ("headers", "Headers", names::header_struct(operation)),
        ("body", "Json", operation.body.clone()),
    ];
    let present = parts.into_iter().filter_map(|(name, extractor, kind)| Some((name, extractor, kind?)));
    present
        .map(|(name, extractor, kind)| {
            let (name, extractor, kind) =
                (format_ident!("{name}"), format_ident!("{extractor}"), format_ident!("{kind}"));
            (name, quote! { #extractor<#kind> }, quote! { #kind })
        })
        .collect()
}

/// A method of the trait that the server implements.
fn method(operation: &Operation) -> TokenStream {
    let id = format_ident!("{}", operation.id);
    let doc = doc(&operation.summary);
    let arguments = arguments(operation).into_iter().map(|(name, _, kind)| quote! { #name: #kind });
    let value = match &operation.answer {
        Answer::Json(name) => {
            let name = format_ident!("{name}");
            quote! { #name }
        }
        Answer::Bytes(_) => quote! { Bytes },
        Answer::Nothing => quote! { () },
    };
    let value = match names::answer_header_struct(operation) {
        Some(headers) if !operation.is_tagged() => {
            let headers = format_ident!("{headers}");
            quote! { With<#headers, #value> }
        }
        _ => value,
    };
    quote! {
        #[doc = #doc]
        async fn #id(&self, caller: Caller, #(#arguments),*) -> Result<#value, HttpError>;
    }
}

/// What dropshot answers with.
fn response(operation: &Operation) -> TokenStream {
    let coded = match (&operation.answer, operation.success) {
        (Answer::Json(name), status) => {
            let name = format_ident!("{name}");
            match status {
                201 => quote! { HttpResponseCreated<#name> },
                202 => quote! { HttpResponseAccepted<#name> },
                _ => quote! { HttpResponseOk<#name> },
            }
        }
        (Answer::Nothing, 204) => quote! { HttpResponseDeleted },
        (Answer::Bytes(_) | Answer::Nothing, _) => quote! { Raw },
    };
    match names::answer_header_struct(operation) {
        Some(headers) => {
            let headers = format_ident!("{headers}");
            quote! { HttpResponseHeaders<#coded, #headers> }
        }
        None => coded,
    }
}

/// A method of dropshot's trait.
fn endpoint(operation: &Operation) -> TokenStream {
    let Operation { path, tag, .. } = operation;
    let doc = doc(&operation.summary);
    let (id, method) = (format_ident!("{}", operation.id), format_ident!("{}", operation.method));
    let arguments = arguments(operation).into_iter().map(|(name, extractor, _)| quote! { #name: #extractor });
    let response = response(operation);
    quote! {
        #[doc = #doc]
        #[endpoint { method = #method, path = #path, tags = [#tag] }]
        async fn #id(
            context: RequestContext<Self::Context>,
            admitted: Admitted,
            #(#arguments),*
        ) -> Result<#response, HttpError>;
    }
}

/// Its implementation: open the arguments, call the server, wrap its answer.
fn call(operation: &Operation) -> TokenStream {
    let id = format_ident!("{}", operation.id);
    let arguments = arguments(operation);
    let declared = arguments.iter().map(|(name, extractor, _)| quote! { #name: #extractor });
    let opened = arguments.iter().map(|(name, _, _)| quote! { #name.0 });
    let response = response(operation);
    let wrap = match (&operation.answer, operation.success) {
        (Answer::Json(_), 201) => quote! { HttpResponseCreated },
        (Answer::Json(_), 202) => quote! { HttpResponseAccepted },
        (Answer::Json(_), _) => quote! { HttpResponseOk },
        (Answer::Bytes(media), _) => quote! { |bytes| crate::answer::bytes(#media, bytes) },
        (Answer::Nothing, 204) => quote! { |()| HttpResponseDeleted() },
        (Answer::Nothing, _) => quote! { crate::answer::nothing },
    };
    let wrapped = match names::answer_header_struct(operation) {
        Some(headers) if operation.is_tagged() => {
            let headers = format_ident!("{headers}");
            let etag = match operation.names_etag {
                true => quote! { value.etag.clone() },
                false => quote! { crate::answer::etag(&value) },
            };
            quote! {
                answer.map(|value| {
                    let etag = #etag;
                    HttpResponseHeaders::new(#wrap(value), #headers { etag })
                })
            }
        }
        Some(_) => {
            let value = match &operation.answer {
                Answer::Bytes(media) => quote! { crate::answer::bytes(#media, value) },
                _ => quote! { #wrap(value) },
            };
            quote! { answer.map(|With(headers, value)| HttpResponseHeaders::new(#value, headers)) }
        }
        None => quote! { answer.map(#wrap) },
    };
    quote! {
        async fn #id(
            context: RequestContext<Self::Context>,
            admitted: Admitted,
            #(#declared),*
        ) -> Result<#response, HttpError> {
            let answer = crate::guard::guarded(&context, context.context().#id(admitted.0, #(#opened),*)).await;
            #wrapped
        }
    }
}

/// Text as rustc keeps it: with the space behind the slashes.
fn doc(text: &str) -> String {
    format!(" {text}")
}
