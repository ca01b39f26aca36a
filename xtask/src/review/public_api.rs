//! The public API of the client crate, read from its sources: one line an item, so that a diff of it is short.
//!
//! `cargo public-api` would ask rustdoc, and that needs a nightly compiler. This reads with `syn` instead: public items,
//! their fields, variants, methods and traits, below the names by which callers reach them. It does not expand macros,
//! but for `open_enum!`, which is ours.

use anyhow::{Context, Result};
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use syn::{Fields, ImplItem, Item, TraitItem, UseTree, Visibility};

/// The modules of a crate, each by its path (`generated::client`; the root is empty), with their items.
type Modules = BTreeMap<String, Vec<Item>>;

/// One line for each public item, sorted. The sources are those of one crate, by their path in the repository.
pub(super) fn lines(sources: &BTreeMap<String, String>) -> Result<BTreeSet<String>> {
    let mut modules = Modules::new();
    for (path, text) in sources {
        let file = syn::parse_file(text).with_context(|| format!("`{path}` is not Rust that this can read"))?;
        collect(&module_of(path), file.items, &mut modules);
    }
    let mut api = Api { modules: &modules, lines: BTreeSet::new() };
    api.module("", "", 0);
    Ok(api.lines)
}

fn module_of(path: &str) -> String {
    let inner = path.split_once("src/").map_or(path, |(_, inner)| inner).trim_end_matches(".rs");
    let inner = inner.trim_end_matches("/mod");
    if inner == "lib" { String::new() } else { inner.replace('/', "::") }
}

fn join(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") }
}

fn collect(module: &str, items: Vec<Item>, modules: &mut Modules) {
    let mut own = Vec::new();
    for item in items {
        match item {
            Item::Mod(mut inner) if inner.content.is_some() => {
                let (_, items) = inner.content.take().unwrap_or_default();
                collect(&join(module, &inner.ident.to_string()), items, modules);
                own.push(Item::Mod(inner));
            }
            other => own.push(other),
        }
    }
    modules.entry(module.to_owned()).or_default().extend(own);
}

struct Api<'a> {
    modules: &'a Modules,
    lines: BTreeSet<String>,
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Tokens as a reader is used to them, on one line. A path that begins with `::` means the same without.
fn text(tokens: &impl ToTokens) -> String {
    let spaced = tokens.to_token_stream().to_string();
    let mut text = String::new();
    let mut last = "";
    for token in spaced.split_whitespace() {
        let named = |token: &str| token.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        if token == "::" && !(named(last) || last == ">") {
            continue;
        }
        let close = [",", ";", ")", ">", "::", ":", "]", "?"].contains(&token)
            || (["(", "<"].contains(&token) && (named(last) || last == ">"))
            || ["(", "<", "&", "::", "#", "[", "'", "*"].contains(&last);
        if !text.is_empty() && !close {
            text.push(' ');
        }
        text.push_str(token);
        last = token;
    }
    text
}

impl Api<'_> {
    /// The public items of a module, under the path by which callers reach it.
    fn module(&mut self, module: &str, shown: &str, depth: usize) {
        if depth > 8 {
            return;
        }
        let modules = self.modules;
        for item in modules.get(module).into_iter().flatten() {
            match item {
                Item::Mod(inner) if public(&inner.vis) => {
                    let name = inner.ident.to_string();
                    self.lines.insert(format!("mod {}", join(shown, &name)));
                    self.module(&join(module, &name), &join(shown, &name), depth + 1);
                }
                Item::Use(import) if public(&import.vis) => self.import(module, shown, "", &import.tree, depth),
                other => self.item(module, shown, other, None),
            }
        }
    }

    /// What a `pub use` brings to a module: the items themselves if they are of this crate.
    fn import(&mut self, module: &str, shown: &str, from: &str, tree: &UseTree, depth: usize) {
        match tree {
            UseTree::Path(path) => {
                let step = path.ident.to_string();
                let from = match step.as_str() {
                    "crate" => String::new(),
                    "self" => module.to_owned(),
                    _ => join(from, &step),
                };
                self.import(module, shown, &from, &path.tree, depth);
            }
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.import(module, shown, from, tree, depth));
            }
            UseTree::Glob(_) => self.module(&self.absolute(module, from), shown, depth + 1),
            UseTree::Name(name) => self.bring(module, shown, from, &name.ident.to_string(), None, depth),
            UseTree::Rename(name) => {
                self.bring(module, shown, from, &name.ident.to_string(), Some(name.rename.to_string()), depth);
            }
        }
    }

    /// A path in a `use` is of this module, or of the crate's root.
    fn absolute(&self, module: &str, from: &str) -> String {
        let relative = join(module, from);
        if self.modules.contains_key(&relative) { relative } else { from.to_owned() }
    }

    fn bring(&mut self, module: &str, shown: &str, from: &str, name: &str, rename: Option<String>, depth: usize) {
        let source = self.absolute(module, from);
        let called = rename.clone().unwrap_or_else(|| name.to_owned());
        if self.modules.contains_key(&join(&source, name)) {
            self.lines.insert(format!("mod {}", join(shown, &called)));
            self.module(&join(&source, name), &join(shown, &called), depth + 1);
            return;
        }
        let modules = self.modules;
        let items = modules.get(&source).into_iter().flatten();
        let found: Vec<&Item> = items.filter(|item| name_of(item).is_some_and(|item| item == name)).collect();
        if found.is_empty() {
            // Of another crate, or brought there by another `use`: the name is what callers see.
            self.lines.insert(format!("use {} as {}", join(from, name), join(shown, &called)));
        }
        for item in found {
            self.item(&source, shown, item, rename.as_deref());
        }
    }

    fn item(&mut self, module: &str, shown: &str, item: &Item, rename: Option<&str>) {
        let name = |ident: &syn::Ident| join(shown, rename.unwrap_or(&ident.to_string()));
        match item {
            Item::Struct(item) if public(&item.vis) => {
                let path = name(&item.ident);
                self.lines.insert(format!("struct {path}{}", text(&item.generics)));
                self.derives(&path, &item.attrs);
                self.fields(&path, &item.fields, false);
                self.methods(module, &item.ident.to_string(), &path);
            }
            Item::Enum(item) if public(&item.vis) => {
                let path = name(&item.ident);
                self.lines.insert(format!("enum {path}{}", text(&item.generics)));
                self.derives(&path, &item.attrs);
                for variant in &item.variants {
                    let path = join(&path, &variant.ident.to_string());
                    self.lines.insert(format!("variant {path}"));
                    self.fields(&path, &variant.fields, true);
                }
                self.methods(module, &item.ident.to_string(), &path);
            }
            Item::Fn(item) if public(&item.vis) => {
                self.lines.insert(format!("fn {}", signature(shown, &item.sig)));
            }
            Item::Const(item) if public(&item.vis) => {
                self.lines.insert(format!("const {}: {}", name(&item.ident), text(&item.ty)));
            }
            Item::Type(item) if public(&item.vis) => {
                self.lines.insert(format!("type {} = {}", name(&item.ident), text(&item.ty)));
            }
            Item::Trait(item) if public(&item.vis) => {
                let path = name(&item.ident);
                self.lines.insert(format!("trait {path}"));
                for inner in &item.items {
                    if let TraitItem::Fn(method) = inner {
                        self.lines.insert(signature(&path, &method.sig));
                    }
                }
            }
            Item::Macro(item) if item.mac.path.segments.last().is_some_and(|last| last.ident == "open_enum") => {
                self.open_enum(shown, item);
            }
            _ => {}
        }
    }

    /// `open_enum!(Name { Variant = "value", … })` makes an enumeration with one more variant, `Unknown`.
    fn open_enum(&mut self, shown: &str, item: &syn::ItemMacro) {
        let mut tokens = item.mac.tokens.clone().into_iter();
        let Some(proc_macro2::TokenTree::Ident(name)) = tokens.next() else { return };
        let path = join(shown, &name.to_string());
        self.lines.insert(format!("enum {path}"));
        if let Some(proc_macro2::TokenTree::Group(variants)) = tokens.next() {
            for token in variants.stream() {
                if let proc_macro2::TokenTree::Ident(variant) = token {
                    self.lines.insert(format!("variant {}", join(&path, &variant.to_string())));
                }
            }
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields, all: bool) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| all || public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.lines.insert(format!("field {path}.{name}: {}", text(&field.ty)));
        }
    }

    fn derives(&mut self, path: &str, attributes: &[syn::Attribute]) {
        for attribute in attributes {
            match attribute.path().get_ident().map(ToString::to_string).as_deref() {
                Some("derive") => {
                    let list = attribute.meta.require_list().map(|list| list.tokens.to_string()).unwrap_or_default();
                    for name in list.split(',').filter_map(|name| name.rsplit("::").next()) {
                        self.lines.insert(format!("impl {} for {path}", name.trim()));
                    }
                }
                Some("non_exhaustive") => {
                    self.lines.insert(format!("non_exhaustive {path}"));
                }
                _ => {}
            }
        }
    }

    /// Methods and traits, wherever in the crate they are written for the type.
    fn methods(&mut self, module: &str, name: &str, path: &str) {
        let modules = self.modules;
        for (place, items) in modules {
            for item in items {
                let Item::Impl(item) = item else { continue };
                let syn::Type::Path(of) = item.self_ty.as_ref() else { continue };
                let Some(last) = of.path.segments.last().filter(|last| last.ident == name) else { continue };
                // `Run` in its own module or in a hand-written one, `types::Run` or `super::Run` in another.
                let above = of.path.segments.iter().rev().nth(1).map(|segment| segment.ident.to_string());
                let ours = match &above {
                    Some(above) => module.rsplit("::").next() == Some(above),
                    None => place == module || !place.starts_with("generated"),
                };
                if !ours {
                    continue;
                }
                if let Some((_, of, _)) = &item.trait_ {
                    self.lines.insert(format!("impl {} for {path}{}", text(of), text(&last.arguments)));
                    continue;
                }
                for inner in &item.items {
                    match inner {
                        ImplItem::Fn(method) if public(&method.vis) => {
                            self.lines.insert(signature(path, &method.sig));
                        }
                        ImplItem::Const(constant) if public(&constant.vis) => {
                            self.lines.insert(format!("const {path}::{}: {}", constant.ident, text(&constant.ty)));
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}

/// A function in one line, under its path.
fn signature(path: &str, signature: &syn::Signature) -> String {
    let name = join(path, &signature.ident.to_string());
    let before = if signature.asyncness.is_some() { "async " } else { "" };
    let inputs: Vec<_> = signature.inputs.iter().map(text).collect();
    let output = text(&signature.output);
    let bounds = signature.generics.where_clause.as_ref().map(text).unwrap_or_default();
    let line = format!("{before}{name}{}({}) {output} {bounds}", text(&signature.generics), inputs.join(", "));
    line.trim_end_matches([' ', ',']).replace("  ", " ")
}

fn name_of(item: &Item) -> Option<String> {
    Some(match item {
        Item::Struct(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Const(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn api(files: &[(&str, &str)]) -> Vec<String> {
        let sources = files.iter().map(|(path, text)| (format!("client/src/{path}"), (*text).to_owned())).collect();
        lines(&sources).expect("readable").into_iter().collect()
    }

    #[test]
    fn items_are_listed_under_the_names_by_which_callers_reach_them() {
        let lib = "mod generated { pub(crate) mod client; } mod near;\n\
                   pub use generated::client::{Client, types}; pub use near::Near as Close; mod hidden { pub struct No; }";
        let client = "pub mod types { #[derive(Clone)] pub struct Run { pub id: ::std::string::String, hidden: u8 } \n\
                      impl Run { pub fn builder() -> u8 { 0 } fn no() {} } }\n\
                      pub struct Client; pub struct Unseen;";
        let near =
            "pub struct Near { pub a: u8 } impl crate::generated::client::Client { pub fn follow(&self, a: u8) {} }";
        assert_eq!(
            api(&[("lib.rs", lib), ("generated/client.rs", client), ("near.rs", near)]),
            [
                "Client::follow(&self, a: u8)",
                "field Close.a: u8",
                "field types::Run.id: std::string::String",
                "impl Clone for types::Run",
                "mod types",
                "struct Client",
                "struct Close",
                "struct types::Run",
                "types::Run::builder() -> u8",
            ]
        );
    }

    #[test]
    fn an_open_enumeration_is_what_its_macro_makes() {
        let lines = api(&[("lib.rs", "crate::open::open_enum!(Status { Queued = \"queued\", Lost = \"lost\" });")]);
        assert_eq!(lines, ["enum Status", "variant Status::Lost", "variant Status::Queued"]);
    }
}
