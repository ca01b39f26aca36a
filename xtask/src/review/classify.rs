//! From what Redocly found to changes with a class for each side. What it can tell apart, we rate by what becomes of the
//! values that are allowed; what we have no rule for keeps Redocly's own verdict.

use super::change::{About, Additive, Breaking, Change, Direction, Editorial, Opinion, Rating};
use super::places::{Users, component, name, site};
use super::redocly::{Found, Kind, Side};
use super::{schemas, traffic};
use crate::contract::{Contract, METHODS, child, elements, entries};
use serde_json::Value;
use std::collections::BTreeSet;

/// The two documents, as the engines see them, and who uses what in either.
pub(super) struct Pair {
    pub(super) old: Contract,
    pub(super) new: Contract,
    pub(super) users: Users,
    /// The components that are called otherwise: the old pointer and the new one.
    renamed: BTreeSet<(String, String)>,
}

/// What is said of one finding: the place as a pointer, the rest of the sentence, the rating.
pub(super) struct Said {
    pub(super) at: String,
    pub(super) what: String,
    pub(super) rating: Rating,
    /// The place is called as the old contract calls it.
    as_before: bool,
}

impl Said {
    pub(super) fn new(at: impl Into<String>, what: impl Into<String>, rating: Rating) -> Self {
        Self { at: at.into(), what: what.into(), rating, as_before: false }
    }

    /// By its old name, which is what those know who use it.
    pub(super) fn by_old_name(self) -> Self {
        Self { as_before: true, ..self }
    }
}

impl Pair {
    pub(super) fn new(old: Value, new: Value) -> Self {
        let users = Users::of(&[&old, &new]);
        Self { old: Contract::new(old), new: Contract::new(new), users, renamed: BTreeSet::new() }
    }

    /// The pointer of the same component in the old document.
    pub(super) fn formerly<'a>(&'a self, component: &'a str) -> &'a str {
        self.renamed.iter().find(|(_, new)| new == component).map_or(component, |(old, _)| old)
    }

    /// The pointer of the same component in the new document.
    pub(super) fn nowadays<'a>(&'a self, component: &'a str) -> &'a str {
        self.renamed.iter().find(|(old, _)| old == component).map_or(component, |(_, new)| new)
    }

    fn is_renamed(&self, old: &str, new: &str) -> bool {
        component(old).zip(component(new)).is_some_and(|pair| self.renamed.contains(&pair))
    }

    /// The place of a finding: in its own component, or where a reference to another stands.
    pub(super) fn place(&self, found: &Found) -> String {
        match (found.before(), found.now()) {
            (Some(old), Some(new)) if component(old) != component(new) && !self.is_renamed(old, new) => {
                site(&self.new, &found.path_pointer())
            }
            (_, Some(new)) => new.to_owned(),
            (Some(old), None) => old.to_owned(),
            (None, None) => found.path_pointer(),
        }
    }

    /// The document in which a place stands; the new one if in both.
    pub(super) fn holder(&self, at: &str) -> &Value {
        let new = self.new.document();
        if new.pointer(at).is_some() { new } else { self.old.document() }
    }

    pub(super) fn directions(&self, at: &str) -> BTreeSet<Direction> {
        self.users.directions(at)
    }

    /// A rating for every way that the values of a place go; editorial if they go nowhere.
    pub(super) fn rate(&self, at: &str, rate: impl Fn(Direction) -> Rating) -> Rating {
        let ratings = self.directions(at).into_iter().map(rate);
        ratings.reduce(Rating::and).unwrap_or_else(Rating::editorial)
    }

    /// A change, with everything that follows from its place.
    pub(super) fn change(&self, said: Said, old: Option<&str>, new: Option<&str>, redocly: Opinion) -> Change {
        let holder = if said.as_before { self.old.document() } else { self.holder(&said.at) };
        let place = name(holder, &said.at);
        Change {
            names: vec![place.clone()],
            place,
            what: said.what,
            rating: said.rating,
            about: About::Shape,
            users: self.users.words(&said.at),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
            ends: None,
            redocly,
            drift: Opinion::Blind,
        }
    }
}

/// The changes that Redocly's findings amount to.
pub(super) fn changes(pair: &mut Pair, found: Vec<Found>) -> Vec<Change> {
    let renames = found.iter().filter(|found| found.property.as_deref() == Some("key"));
    let ends = renames.filter_map(|found| Some((found.before()?.to_owned(), found.now()?.to_owned())));
    pair.renamed = ends.filter(|(old, new)| [old, new].iter().all(|at| component(at).as_ref() == Some(*at))).collect();
    let pair = &*pair;
    let found = expanded(pair, found);
    let (mut changes, found) = replaced(pair, found);
    let (paired, found) = moved(pair, found);
    changes.extend(paired);
    let all = found;
    for found in &all {
        let said = match found.type_name.as_str() {
            "Schema" | "AllOf" | "AnyOf" | "OneOf" | "SchemaProperties" => schemas::said(pair, found),
            _ => traffic::said(pair, found),
        };
        let opinion = demanded(found, &all).unwrap_or(found).opinion();
        changes.extend(said.into_iter().map(|said| pair.change(said, found.before(), found.now(), opinion.clone())));
    }
    changes
}

/// Of a new property that is required at once, Redocly tells twice: that it is there, and that it is required.
fn demanded<'a>(property: &Found, all: &'a [Found]) -> Option<&'a Found> {
    let (schema, name) = property.now()?.rsplit_once("/properties/").filter(|_| property.kind == Kind::Added)?;
    all.iter().find(|other| {
        let names = other.property.as_deref() == Some("required") && other.impact == "major";
        let same = other.now().is_some_and(|at| at.strip_suffix("/required").unwrap_or(at) == schema);
        names && same && elements(other.new_value()).any(|required| required == name)
    })
}

/// What has no rule of its own: Redocly's word.
pub(super) fn by_redocly(pair: &Pair, found: &Found) -> Said {
    let rating = match found.impact.as_str() {
        "major" => Rating::new(
            Breaking,
            "Redocly says so; the review has no rule of its own for this.",
            Breaking,
            "Nobody has said otherwise.",
        ),
        "minor" => Rating::new(Additive, "Redocly says so.", Additive, "It does not know it yet."),
        _ => {
            let why = "Redocly calls it harmless; the review has no rule of its own for this.";
            Rating::new(Editorial, why, Editorial, why)
        }
    };
    let verb = match found.kind {
        Kind::Added => "is new",
        Kind::Removed => "is gone",
        Kind::Modified => "changed",
    };
    let what = match &found.property {
        Some(key) => format!("{verb}: `{key}` of its {}", found.type_name),
        None => format!("{verb} ({})", found.type_name),
    };
    Said::new(pair.place(found), what, rating)
}

/// Maps and lists that came or went as a whole, as what came or went in them.
fn expanded(pair: &Pair, found: Vec<Found>) -> Vec<Found> {
    let mut all = Vec::new();
    for found in found {
        let member = match found.type_name.as_str() {
            "PathItem" => "Operation",
            "SchemaProperties" => "Schema",
            "HeadersMap" => "Header",
            "ParameterList" => "Parameter",
            "MediaTypesMap" => "MediaType",
            "Responses" => "Response",
            _ => "",
        };
        if member.is_empty() || found.kind == Kind::Modified {
            all.push(found);
            continue;
        }
        let (contract, at) = match found.kind {
            Kind::Removed => (&pair.old, found.before()),
            _ => (&pair.new, found.now()),
        };
        let value = at.and_then(|at| contract.document().pointer(at)).cloned().unwrap_or_default();
        let keyed = entries(&value).map(|(key, value)| (key.to_owned(), value.clone()));
        let listed = elements(&value).enumerate().map(|(index, value)| (index.to_string(), value.clone()));
        let members: Vec<_> =
            keyed.chain(listed).filter(|(k, _)| member != "Operation" || METHODS.contains(&k.as_str())).collect();
        for (key, value) in members {
            let side = |side: &Option<Side>| {
                side.as_ref().map(|side| Side { pointer: child(&side.pointer, &key), value: value.clone() })
            };
            all.push(Found {
                path: child(&found.path, &key),
                type_name: member.to_owned(),
                base: side(&found.base),
                revision: side(&found.revision),
                ..found.clone()
            });
        }
    }
    all
}

/// A reference that leads to another schema: one change, and not one for each property of the two.
fn replaced(pair: &Pair, found: Vec<Found>) -> (Vec<Change>, Vec<Found>) {
    let schema = |pointer: Option<&str>| component(pointer?).filter(|c| c.starts_with("/components/schemas/"));
    let mut roots: Vec<(String, String, String)> = Vec::new();
    for found in found.iter().filter(|found| found.property.as_deref() != Some("key")) {
        let (Some(old), Some(new)) = (schema(found.before()), schema(found.now())) else { continue };
        // The whole of another component, and not a schema that was written out in place.
        let at = found.property.as_deref().map_or_else(|| new.clone(), |key| child(&new, key));
        let whole = found.now() == Some(new.as_str()) || found.now() == Some(at.as_str());
        let inner = roots.iter().any(|(root, ..)| found.path.starts_with(&format!("{root}/")) || found.path == *root);
        if old != new && whole && !inner && !pair.is_renamed(&old, &new) {
            roots.push((found.path.clone(), old, new));
        }
    }
    let mut rest = found;
    let mut changes = Vec::new();
    for (root, old, new) in roots {
        let below = format!("{root}/");
        let (inside, outside): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|found| found.path == root || found.path.starts_with(&below));
        rest = outside;
        let at = site(&pair.new, root.trim_start_matches('#'));
        let mut said: Vec<Said> = inside.iter().flat_map(|found| schemas::said(pair, found)).collect();
        said.sort_by_key(|said| std::cmp::Reverse((said.rating.client.class, said.rating.server.class)));
        let rating = said.iter().map(|said| said.rating.clone()).reduce(Rating::and).unwrap_or_else(Rating::editorial);
        let told = said.iter().take(3).map(|said| {
            let what = said.what.split(';').next().unwrap_or_default();
            match name(pair.holder(&said.at), &said.at).split_once('.') {
                Some((_, property)) if component(&said.at).is_some() => format!("`{property}` {what}"),
                _ => format!("it {what}"),
            }
        });
        let mut told: Vec<String> = told.collect();
        if said.len() > 3 {
            told.push(format!("and {} more", said.len() - 3));
        }
        let rating = if said.len() > 1 { taken_for(rating) } else { rating };
        let opinion = inside.iter().find(|found| found.impact == "major").or(inside.first());
        let opinion = opinion.map_or(Opinion::Nothing, Found::opinion);
        let short = |component: &str| component.rsplit('/').next().unwrap_or_default().to_owned();
        let told = if told.is_empty() { String::new() } else { format!(" ({})", told.join(", ")) };
        let what = format!("is `{}` instead of `{}`{told}", short(&new), short(&old));
        let old_at = site(&pair.old, root.trim_start_matches('#'));
        let change = pair.change(Said::new(at.clone(), what, rating), Some(&old_at), Some(&at), opinion);
        changes.push(Change { ends: Some((old, new)), ..change });
    }
    (changes, rest)
}

/// The reasons of many changes at once, in one.
fn taken_for(rating: Rating) -> Rating {
    let why = |class| match class {
        Breaking => "It is made for the one, and meets the other.",
        Additive => "It is made for the one, and gets along with the other.",
        Editorial => "It does not see the difference.",
    };
    let (client, server) = (rating.client.class, rating.server.class);
    Rating::new(client, why(client), server, why(server))
}

/// What went at one place and came at another: operations by their id, properties by their schema.
fn moved(pair: &Pair, mut found: Vec<Found>) -> (Vec<Change>, Vec<Found>) {
    let mut changes = Vec::new();
    while let Some((gone, come)) = pairs(&found) {
        // The later one first, so that the index of the other stays right.
        let (first, second) = (found.remove(gone.max(come)), found.remove(gone.min(come)));
        let (gone, come) = if gone > come { (first, second) } else { (second, first) };
        let (old, new) = (gone.before().unwrap_or_default(), come.now().unwrap_or_default());
        let said =
            if gone.type_name == "Operation" { traffic::moved(&gone, &come) } else { schemas::renamed(pair, old, new) };
        changes.push(pair.change(said, Some(old), Some(new), gone.opinion()));
    }
    (changes, found)
}

fn pairs(found: &[Found]) -> Option<(usize, usize)> {
    let same = |gone: &Found, come: &Found| match gone.type_name.as_str() {
        "Operation" => gone.old_value()["operationId"] == come.new_value()["operationId"],
        "Schema" => {
            let parent = |pointer: Option<&str>| pointer.and_then(|p| p.rsplit_once('/')).map(|(p, _)| p.to_owned());
            let parent = (parent(gone.before()), parent(come.now()));
            parent.0 == parent.1
                && parent.0.is_some_and(|parent| parent.ends_with("/properties"))
                && gone.old_value() == come.new_value()
        }
        _ => false,
    };
    found.iter().enumerate().filter(|(_, gone)| gone.kind == Kind::Removed).find_map(|(index, gone)| {
        let come = found
            .iter()
            .position(|come| come.kind == Kind::Added && come.type_name == gone.type_name && same(gone, come))?;
        Some((index, come))
    })
}

impl Found {
    fn path_pointer(&self) -> String {
        self.path.trim_start_matches('#').to_owned()
    }

    /// What came, went or changed without a rule of its own is prose to programs.
    pub(super) fn is_prose(&self) -> bool {
        matches!(
            self.property.as_deref(),
            Some("description" | "summary" | "title" | "example" | "examples" | "externalDocs")
        )
    }
}

/// `a` and `b`, in words.
pub(super) fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// A rating that says: new to use, and older servers do not have it.
pub(super) fn offered(refusal: &str) -> Rating {
    Rating::new(Additive, "It does not have to use it.", Additive, refusal)
}

/// A rating for a header that is answered from now on.
pub(super) fn new_header(required: bool) -> Rating {
    let ignored = "It ignores headers that it does not know.";
    match required {
        true => Rating::new(Additive, ignored, Breaking, "It does not answer it, and a newer client counts on it."),
        false => Rating::new(Additive, ignored, Additive, "It does not answer it until it is upgraded."),
    }
}

/// A rating for what is gone and was used by sending it.
pub(super) fn withdrawn(why: &str) -> Rating {
    Rating::new(Breaking, why, Editorial, "It offers more than a newer client asks for.")
}
