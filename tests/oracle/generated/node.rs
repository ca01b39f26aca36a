//! Files as trees, so that parts of them can be taken away, and as the text that Meltano reads.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

/// A part of a file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    /// A scalar as it stands in the file, with its quotes.
    Raw(String),
    /// Text over lines, behind `|` or `>`.
    Block(char, String),
    /// Between brackets, or a line for each item.
    List(Vec<Node>, Style),
    /// Between braces, or a line for each entry. A key stands as it is, quoted only where it must be.
    Map(Vec<(String, Node)>, Style),
    /// Something that can be referred to: `&name`.
    Anchored(String, Box<Node>),
}

/// How lists and maps are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// In one line.
    Flow,
    /// Over lines.
    Block,
}

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Yaml,
    Json,
    /// A list, one line for each item.
    Lines,
}

/// A file of a project.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) language: Language,
    pub(crate) root: Node,
}

/// All files of a project.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Files(pub(crate) Vec<File>);

/// Which part of a project: the file, then the steps from its root.
pub(crate) type Part = Vec<usize>;

/// Text, in quotes.
pub(crate) fn word(text: &str) -> Node {
    Node::Raw(serde_json::Value::from(text).to_string())
}

/// A map over lines.
pub(crate) fn block<K: Into<String>>(entries: impl IntoIterator<Item = (K, Node)>) -> Node {
    Node::Map(entries.into_iter().map(|(key, node)| (key.into(), node)).collect(), Style::Block)
}

/// A list over lines.
pub(crate) fn list(items: impl IntoIterator<Item = Node>) -> Node {
    Node::List(items.into_iter().collect(), Style::Block)
}

impl Node {
    /// The entry of a map.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Map(entries, _) => entries.iter().find(|(known, _)| known == key).map(|(_, node)| node),
            Node::Anchored(_, node) => node.get(key),
            _ => None,
        }
    }

    /// The text of a scalar, without quotes.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Node::Raw(raw) => Some(raw.trim_matches(['"', '\''])),
            _ => None,
        }
    }

    /// The entry of a map, put there if there is none.
    pub(crate) fn entry(&mut self, key: &str, otherwise: Node) -> &mut Node {
        let Node::Map(entries, _) = self else { panic!("{self:?} is no map") };
        let at = entries.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
            entries.push((key.to_owned(), otherwise));
            entries.len() - 1
        });
        &mut entries[at].1
    }

    /// Adds an item to a list.
    pub(crate) fn push(&mut self, node: Node) {
        match self {
            Node::List(items, _) => items.push(node),
            other => panic!("{other:?} is no list"),
        }
    }

    /// Adds an entry to a map, whether there is one or not.
    pub(crate) fn put(&mut self, key: &str, node: Node) {
        match self {
            Node::Map(entries, _) => entries.push((key.to_owned(), node)),
            other => panic!("{other:?} is no map"),
        }
    }

    /// The items of a list.
    pub(crate) fn items(&self) -> &[Node] {
        match self {
            Node::List(items, _) => items,
            Node::Anchored(_, node) => node.items(),
            _ => &[],
        }
    }

    fn defines_twice(&self) -> bool {
        let twice = |(index, one): (usize, &Node), all: &[Node]| {
            let name = one.get("name");
            name.is_some() && all[..index].iter().any(|other| other.get("name") == name)
        };
        match self {
            Node::Map(entries, _) => entries.iter().any(|(key, node)| {
                let items = node.items();
                key == "settings" && items.iter().enumerate().any(|one| twice(one, items)) || node.defines_twice()
            }),
            Node::List(items, _) => items.iter().any(Node::defines_twice),
            Node::Anchored(_, node) => node.defines_twice(),
            Node::Raw(_) | Node::Block(..) => false,
        }
    }

    fn parts(&self, path: &mut Part, parts: &mut Vec<Part>) {
        let children: Vec<&Node> = match self {
            Node::List(items, _) => items.iter().collect(),
            Node::Map(entries, _) => entries.iter().map(|(_, node)| node).collect(),
            Node::Anchored(_, node) => return node.parts(path, parts),
            Node::Raw(_) | Node::Block(..) => Vec::new(),
        };
        for (index, child) in children.into_iter().enumerate() {
            path.push(index);
            parts.push(path.clone());
            child.parts(path, parts);
            path.pop();
        }
    }

    fn without(&self, parts: &HashSet<Part>, path: &mut Part) -> Node {
        let mut kept = |index: usize, node: &Node| {
            path.push(index);
            let kept = (!parts.contains(path)).then(|| node.without(parts, path));
            path.pop();
            kept
        };
        match self {
            Node::List(items, style) => {
                Node::List(items.iter().enumerate().filter_map(|(index, item)| kept(index, item)).collect(), *style)
            }
            Node::Map(entries, style) => Node::Map(
                entries
                    .iter()
                    .enumerate()
                    .filter_map(|(index, (key, node))| Some((key.clone(), kept(index, node)?)))
                    .collect(),
                *style,
            ),
            Node::Anchored(name, node) => Node::Anchored(name.clone(), Box::new(node.without(parts, path))),
            Node::Raw(_) | Node::Block(..) => self.clone(),
        }
    }

    fn flow(&self, out: &mut String) {
        match self {
            Node::Raw(raw) if !raw.starts_with(['"', '\'']) && raw.contains([',', '{', '}', '[', ']']) => {
                let _ = write!(out, "'{}'", raw.replace('\'', "''"));
            }
            Node::Raw(raw) => out.push_str(raw),
            Node::Block(_, text) => out.push_str(&serde_json::Value::from(text.as_str()).to_string()),
            Node::List(items, _) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.flow(out);
                }
                out.push(']');
            }
            Node::Map(entries, _) => {
                out.push('{');
                for (index, (key, node)) in entries.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    let _ = write!(out, "{}: ", yaml_key(key));
                    node.flow(out);
                }
                out.push('}');
            }
            Node::Anchored(name, node) => {
                let _ = write!(out, "&{name} ");
                node.flow(out);
            }
        }
    }

    /// What follows a key and its colon, or the dash of an item.
    fn value(&self, indent: usize, out: &mut String) {
        match self {
            Node::List(items, Style::Block) if !items.is_empty() => {
                out.push('\n');
                for item in items {
                    let _ = write!(out, "{:indent$}-", "");
                    item.value(indent + 2, out);
                }
            }
            Node::Map(entries, Style::Block) if !entries.is_empty() => {
                out.push('\n');
                for (key, node) in entries {
                    let _ = write!(out, "{:indent$}{}:", "", yaml_key(key));
                    node.value(indent + 2, out);
                }
            }
            Node::Block(mark, text) => {
                let _ = writeln!(out, " {mark}");
                for line in text.lines() {
                    let _ = writeln!(out, "{:indent$}{line}", "");
                }
            }
            Node::Anchored(name, node) => {
                let _ = write!(out, " &{name}");
                node.value(indent, out);
            }
            Node::Raw(raw) if raw.is_empty() => out.push('\n'),
            Node::Raw(raw) => {
                let _ = writeln!(out, " {raw}");
            }
            other => {
                out.push(' ');
                other.flow(out);
                out.push('\n');
            }
        }
    }

    fn json(&self, out: &mut String) {
        match self {
            Node::Raw(raw) => out.push_str(raw),
            Node::List(items, _) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.json(out);
                }
                out.push(']');
            }
            Node::Map(entries, _) => {
                out.push('{');
                for (index, (key, node)) in entries.iter().enumerate() {
                    let _ = write!(out, "{}{:?}: ", if index > 0 { ", " } else { "" }, key);
                    node.json(out);
                }
                out.push('}');
            }
            Node::Block(..) | Node::Anchored(..) => panic!("{self:?} is no JSON"),
        }
    }
}

fn yaml_key(key: &str) -> String {
    let is_plain = key.chars().all(|letter| letter.is_alphanumeric() || "-_.!$<\\/ '".contains(letter));
    if is_plain && !key.is_empty() && !key.starts_with(['!', '-', '\'']) { key.to_owned() } else { format!("{key:?}") }
}

impl File {
    /// Its text.
    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        match self.language {
            Language::Json => self.root.json(&mut out),
            Language::Lines => {
                for item in self.root.items() {
                    if let Node::Raw(raw) = item {
                        let _ = writeln!(out, "{raw}");
                    }
                }
            }
            Language::Yaml => {
                self.root.value(0, &mut out);
                out = out.trim_start().to_owned();
            }
        }
        out
    }
}

impl Files {
    /// Writes them all below a folder.
    pub(crate) fn write(&self, root: &Path) {
        for file in &self.0 {
            let path = root.join(&file.path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, file.text()).unwrap();
        }
    }

    /// The text of a file, which is empty if there is none.
    pub(crate) fn of(&self, path: &str) -> String {
        self.0.iter().find(|file| file.path == path).map(File::text).unwrap_or_default()
    }

    /// Whether a text stands in one of them.
    pub(crate) fn contain(&self, text: &str) -> bool {
        self.0.iter().any(|file| file.text().contains(text))
    }

    /// Of the path of a setting, `settings/dev/extractors/tap-a/…`, those of the plugins that its plugin stands on, and
    /// of itself if there are any.
    pub(crate) fn ancestors(&self, path: &str) -> Vec<String> {
        let steps: Vec<&str> = path.split('/').collect();
        let [_, environment, plugin_type, name, ..] = steps.as_slice() else { return Vec::new() };
        let parent_of = |name: &str| {
            let all = self.0.iter().filter_map(|file| file.root.get("plugins")?.get(plugin_type)).flat_map(Node::items);
            let mut named = all.filter(|plugin| plugin.get("name").and_then(Node::text) == Some(name));
            Some(named.find_map(|plugin| plugin.get("inherit_from"))?.text()?.to_owned())
        };
        let mut names = vec![(*name).to_owned()];
        while let Some(parent) = names.last().and_then(|name| parent_of(name)).filter(|parent| !names.contains(parent))
        {
            names.push(parent);
        }
        let names = names.iter().filter(|_| names.len() > 1);
        names.map(|name| format!("settings/{environment}/{plugin_type}/{name}")).collect()
    }

    /// Whether a list of settings holds a name twice.
    pub(crate) fn define_twice(&self) -> bool {
        self.0.iter().any(|file| file.root.defines_twice())
    }

    /// Every part that can be taken away; the larger ones come before what is in them.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (index, file) in self.0.iter().enumerate() {
            if file.path != "meltano.yml" {
                parts.push(vec![index]);
            }
            file.root.parts(&mut vec![index], &mut parts);
        }
        parts
    }

    /// What is left without these parts.
    pub(crate) fn without(&self, parts: &[Part]) -> Files {
        let parts: HashSet<Part> = parts.iter().cloned().collect();
        let kept = self.0.iter().enumerate().filter(|(index, _)| !parts.contains(&vec![*index]));
        Files(
            kept.map(|(index, file)| File { root: file.root.without(&parts, &mut vec![index]), ..file.clone() })
                .collect(),
        )
    }

    /// All of them, to be read by people.
    pub(crate) fn print(&self) -> String {
        self.0.iter().map(|file| format!("--- {}\n{}\n", file.path, file.text().trim_end())).collect()
    }
}
