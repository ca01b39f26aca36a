//! `requires_meltano`: which versions of Meltano a project accepts, as `packaging.SpecifierSet` decides for Meltano
//! (`check_meltano_compatibility` in `core/utils/__init__.py`).

use std::str::FromStr;

use pep440_rs::{Operator, Version, VersionSpecifier};

use super::problem::Problem;
use super::yaml::{Node, Place, Value};

/// What a project requires, and where it says so.
#[derive(Debug, Clone)]
pub(super) struct Requirement {
    text: String,
    parts: Vec<Part>,
    place: Place,
}

/// One of the specifiers between the commas.
#[derive(Debug, Clone)]
enum Part {
    Ordered(VersionSpecifier),
    /// After `===`: the very text, in any case.
    Exact(String),
}

impl Requirement {
    /// Reads it. Nothing is required by what Python takes for false, such as an empty text.
    ///
    /// # Errors
    /// A problem at its line, if it is no list of specifiers: Meltano refuses the project then, whatever its version.
    pub(super) fn of(main: &Node) -> Result<Option<Requirement>, Problem> {
        let Some(node) = main.get("requires_meltano") else { return Ok(None) };
        let invalid = |what: String| {
            let message = format!("`requires_meltano` is {what}, at which Meltano stops");
            Problem::at(node, "requires_meltano_invalid", message, "write it like `>=4.0,<5`")
        };
        let text = match &node.value {
            Value::Text(text) => text,
            Value::Bool(false) | Value::Integer(0) => return Ok(None),
            Value::List(items) if items.is_empty() => return Ok(None),
            Value::Map(entries) if entries.is_empty() => return Ok(None),
            _ => return Err(invalid(node.kind().to_owned())),
        };
        let parts = parts(text).map_err(|part| invalid(format!("not a specifier: `{part}`")))?;
        Ok(Some(Requirement { text: text.clone(), parts, place: node.place.clone() }))
    }

    /// The problem with running the project with this version of Meltano.
    pub(super) fn problem(&self, version: &str) -> Option<Problem> {
        if self.accepts(version) {
            return None;
        }
        let message = format!("the project requires Meltano `{}`, and `{version}` is what would run it", self.text);
        let hint = "install a version that it accepts, or change `requires_meltano`";
        Some(Problem::new("meltano_version_unsupported", message, hint).standing_at(&self.place))
    }

    fn accepts(&self, version: &str) -> bool {
        all_accept(&self.parts, version)
    }
}

/// The problem of a plugin that requires other versions of Meltano than this one. Meltano looks when it is about to run
/// the plugin, and not before (`ProjectPlugin.ensure_compatible`).
pub(super) fn problem_of_plugin(plugin: &str, requirement: &str, version: &str) -> Option<Problem> {
    match parts(requirement) {
        Ok(parts) if all_accept(&parts, version) => None,
        Ok(_) => {
            let message =
                format!("plugin `{plugin}` requires Meltano `{requirement}`, and `{version}` is what would run it");
            let hint = "install a version that it accepts, or change its `requires_meltano`";
            Some(Problem::new("meltano_version_unsupported", message, hint))
        }
        Err(part) => {
            let message = format!("the `requires_meltano` of `{plugin}` is not a specifier: `{part}`");
            Some(Problem::new("requires_meltano_invalid", message, "write it like `>=4.0,<5`"))
        }
    }
}

/// The specifiers of a list, or the first that is none. Commas that separate nothing are allowed.
fn parts(text: &str) -> Result<Vec<Part>, &str> {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| parse(part).ok_or(part)).collect()
}

fn all_accept(parts: &[Part], version: &str) -> bool {
    let parsed = Version::from_str(version).ok();
    parts.iter().all(|part| match part {
        Part::Ordered(specifier) => parsed.as_ref().is_some_and(|version| contains(specifier, version)),
        Part::Exact(text) => text.eq_ignore_ascii_case(version),
    })
}

fn parse(part: &str) -> Option<Part> {
    if let Some(text) = part.strip_prefix("===") {
        let text = text.trim();
        let has_form =
            !text.is_empty() && !text.contains(|letter: char| letter.is_whitespace() || ";)".contains(letter));
        return has_form.then(|| Part::Exact(text.to_owned()));
    }
    VersionSpecifier::from_str(part).ok().map(Part::Ordered)
}

/// Whether a version is within a specifier. Where the crate follows an older packaging than Meltano's, we follow the
/// newer (`standard_ranges` and `wildcard_ranges` of packaging 26): `>4.4rc1` takes in `4.4.post1`, `<4.4rc2` takes in
/// `4.4rc1`, and a version that is shorter than a wildcard is filled up with zeros.
fn contains(specifier: &VersionSpecifier, version: &Version) -> bool {
    let bound = specifier.version();
    let public = version.clone().without_local();
    match specifier.operator() {
        Operator::EqualStar => begins(version, bound),
        Operator::NotEqualStar => !begins(version, bound),
        Operator::LessThan if bound.any_prerelease() => version < bound,
        Operator::LessThan => *version < bound.clone().with_dev(Some(0)),
        Operator::GreaterThan if bound.is_dev() || bound.is_post() => public > *bound,
        Operator::GreaterThan => {
            let is_post_of_it = public.clone().with_post(None).with_dev(None) == *bound;
            public > *bound && !is_post_of_it
        }
        _ => specifier.contains(version),
    }
}

fn begins(version: &Version, prefix: &Version) -> bool {
    let mut release = version.release().iter().chain(std::iter::repeat(&0));
    version.epoch() == prefix.epoch() && prefix.release().iter().all(|part| release.next() == Some(part))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::process::{Command, Stdio};

    use super::*;
    use crate::project::tests::python;

    const OPERATORS: [&str; 9] = [">=", "<=", ">", "<", "==", "!=", "~=", "===", ""];
    const VERSIONS: [&str; 30] = [
        "4",
        "4.0",
        "4.4",
        "4.4.0",
        "4.4.1",
        "4.4.1.0",
        "4.4.1.1",
        "4.5",
        "5.0.0",
        "1!4.4.1",
        "4.4rc1",
        "4.4.1a1",
        "4.4.1b2",
        "4.4.1rc1",
        "4.4.1rc2",
        "4.4.1rc1.post2",
        "4.4.1rc1.dev3",
        "4.4.1rc1.post2.dev1",
        "4.4.1.dev0",
        "4.4.1.dev1",
        "4.4.1.post1",
        "4.4.1.post1.dev2",
        "4.4.1.post2",
        "4.4.1-1",
        "4.4.1+abc.1",
        "4.4.1.post1+abc",
        "4.4.1rc1+abc",
        "4.4.2.dev0+g1234",
        "v4.4.1",
        "not-a-version",
    ];
    /// More than an operator and a version, or less.
    const ODD: [&str; 36] = [
        "",
        ",",
        ">=4,",
        ",>=4",
        " >= 4 , < 5 ",
        ">=",
        "=4.4",
        "^4.0",
        ">=4.x",
        "==4.*",
        "!=4.*",
        "==4.4.*",
        "!=4.4.1.*",
        "==4.4.1.*",
        "==1!4.*",
        "==4.*.1",
        ">=4.*",
        "~=4.4.*",
        "4.*",
        "latest",
        ">=4.0 <5",
        ">=3.0,<5",
        ">=4.0;python_version<'4'",
        "===foo",
        "===4.4.*",
        "=== 4.4.1",
        ">=4.0\n",
        ">=04.4",
        ">= 4.4 . 1",
        ">=4.4.1a1,<4.4.1",
        ">=4.4.1,!=4.4.2,<4.5",
        "(>=4)",
        "*",
        "==*",
        "==4.4.1ALPHA1",
        ">=4.4.1-rc.1",
    ];
    const SCRIPT: &str = "
import json, sys
from packaging.specifiers import InvalidSpecifier, SpecifierSet

def said(text):
    try:
        found = SpecifierSet(text)
    except InvalidSpecifier:
        return None
    return ''.join('y' if found.contains(version) else 'n' for version in asked[1])

asked = json.load(sys.stdin)
json.dump([said(text) for text in asked[0]], sys.stdout)
";

    fn read(text: &str) -> Result<Option<Requirement>, Problem> {
        let entries = vec![("requires_meltano".to_owned(), node(Value::Text(text.to_owned())))];
        Requirement::of(&node(Value::Map(entries)))
    }

    fn node(value: Value) -> Node {
        Node { value, place: Place { file: "meltano.yml".into(), line: 1, column: 1 }, plain: false }
    }

    /// What the packaging that Meltano runs with says of every pair.
    #[test]
    fn versions_are_accepted_as_by_packaging() {
        let pairs = OPERATORS.iter().flat_map(|operator| VERSIONS.map(|version| format!("{operator}{version}")));
        let texts: Vec<String> = pairs.chain(ODD.map(str::to_owned)).collect();
        let mut asked =
            Command::new(python()).args(["-c", SCRIPT]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        serde_json::to_writer(asked.stdin.take().unwrap(), &(&texts, VERSIONS)).unwrap();
        let output = asked.wait_with_output().unwrap();
        let theirs: Vec<Option<String>> = serde_json::from_slice(&output.stdout).unwrap();
        let ours = texts.iter().map(|text| {
            let requirement = read(text).ok()?;
            let accepts = |version| requirement.as_ref().is_none_or(|requirement| requirement.accepts(version));
            Some(VERSIONS.map(|version| if accepts(version) { 'y' } else { 'n' }).iter().collect::<String>())
        });
        let differences = texts.iter().zip(ours).zip(&theirs).filter(|((_, ours), theirs)| ours != *theirs);
        let differences: Vec<String> =
            differences.map(|((text, ours), theirs)| format!("{text:?}: {ours:?}, not {theirs:?}")).collect();
        assert!(differences.is_empty(), "{} differences\n{}", differences.len(), differences.join("\n"));
        assert!(theirs.iter().flatten().count() > 200, "most of the texts are specifiers");
    }

    #[test]
    fn what_is_no_text_is_refused_unless_it_is_nothing() {
        let of = |value: Value| Requirement::of(&node(Value::Map(vec![("requires_meltano".to_owned(), node(value))])));
        for value in [Value::Null, Value::Bool(false), Value::Integer(0), Value::List(Vec::new())] {
            assert!(of(value).unwrap().is_none());
        }
        for value in [Value::Float(4.4), Value::Integer(4), Value::Bool(true)] {
            assert_eq!(of(value).unwrap_err().code, "requires_meltano_invalid");
        }
    }

    #[test]
    fn a_version_that_is_refused_is_a_problem_with_a_place() {
        let requirement = read(">=4.5").unwrap().unwrap();
        assert_eq!(requirement.problem("4.5.1"), None);
        let problem = requirement.problem("4.4.1").unwrap();
        assert_eq!((problem.code, problem.line), ("meltano_version_unsupported", Some(1)));
        assert_eq!(problem.message, "the project requires Meltano `>=4.5`, and `4.4.1` is what would run it");
    }
}
