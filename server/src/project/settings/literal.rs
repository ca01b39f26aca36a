//! Literals of Python, for arrays and objects that are written as text (`ast.literal_eval`, after `json.loads` failed).

use serde_json::{Map, Number, Value};

/// Reads one literal: strings in either quote, numbers, `True`, `False`, `None`, lists, tuples and maps with keys that
/// are strings or numbers.
pub(super) fn parse(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text.trim_matches([' ', '\t', '\n']), depth: 0 };
    let value = reader.value()?;
    reader.blanks();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Option<Value> {
        const DEEPEST: usize = 64;
        self.blanks();
        if self.depth == DEEPEST {
            return None;
        }
        self.depth += 1;
        let value = match self.rest.chars().next()? {
            '[' => self.items(']').map(Value::Array),
            '(' => self.items(')').map(Value::Array),
            '{' => self.entries().map(Value::Object),
            '\'' | '"' => self.string().map(Value::String),
            _ => self.word(),
        };
        self.depth -= 1;
        value
    }

    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, letter: char) -> bool {
        self.blanks();
        match self.rest.strip_prefix(letter) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn items(&mut self, end: char) -> Option<Vec<Value>> {
        self.rest = &self.rest[1..];
        let mut items = Vec::new();
        loop {
            if self.take(end) {
                return Some(items);
            }
            items.push(self.value()?);
            if !self.take(',') {
                return self.take(end).then_some(items);
            }
        }
    }

    fn entries(&mut self) -> Option<Map<String, Value>> {
        self.rest = &self.rest[1..];
        let mut entries = Map::new();
        loop {
            if self.take('}') {
                return Some(entries);
            }
            let key = super::value::text(&self.value()?);
            if !self.take(':') {
                return None;
            }
            let value = self.value()?;
            entries.insert(key, value);
            if !self.take(',') {
                return self.take('}').then_some(entries);
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        let quote = self.rest.chars().next()?;
        let mut letters = self.rest.char_indices().skip(1);
        let mut text = String::new();
        while let Some((index, letter)) = letters.next() {
            match letter {
                '\\' => match letters.next()?.1 {
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'r' => text.push('\r'),
                    escaped @ ('\\' | '\'' | '"') => text.push(escaped),
                    other => text.extend(['\\', other]),
                },
                '\n' => return None,
                letter if letter == quote => {
                    self.rest = &self.rest[index + 1..];
                    return Some(text);
                }
                letter => text.push(letter),
            }
        }
        None
    }

    fn word(&mut self) -> Option<Value> {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '+' | '-');
        let length = self.rest.find(|letter| !is_part(letter)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(length);
        self.rest = rest;
        match word {
            "True" => Some(Value::Bool(true)),
            "False" => Some(Value::Bool(false)),
            "None" => Some(Value::Null),
            _ if !word.contains(|letter: char| letter.is_ascii_digit()) => None,
            _ => match word.parse::<i64>() {
                Ok(number) => Some(Value::from(number)),
                Err(_) => word.parse::<f64>().ok().and_then(Number::from_f64).map(Value::Number),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn literals_are_those_of_python() {
        let table = [
            ("['a', \"b\",]", Some(json!(["a", "b"]))),
            ("{'a': {'b': (1, -2.5, True, None)}}", Some(json!({"a": {"b": [1, -2.5, true, null]}}))),
            ("'it\\'s'", Some(json!("it's"))),
            ("[a]", None),
            ("['a'", None),
            ("[1] 2", None),
        ];
        for (text, expected) in table {
            assert_eq!(parse(text), expected, "{text}");
        }
        assert_eq!(parse(&"[".repeat(100_000)), None);
    }
}
