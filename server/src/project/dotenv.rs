//! `.env` as python-dotenv reads it, which is what Meltano asks (internals 2.7, gotcha 13).

use std::collections::BTreeMap;

/// The variables of a `.env` file. A line that makes no sense is passed over, a key without `=` is no variable, the
/// last of two lines wins. `${NAME}` and `${NAME:-default}` refer to lines further up; the environment of the server is
/// not asked, because it is not the project's.
pub(super) fn parse(text: &str) -> BTreeMap<String, String> {
    let mut reader = Reader { rest: text.strip_prefix('\u{feff}').unwrap_or(text) };
    let mut variables = BTreeMap::new();
    loop {
        reader.rest = reader.rest.trim_start();
        if reader.rest.is_empty() {
            return variables;
        }
        let line = reader.rest;
        match reader.binding() {
            Some((key, Some(value))) => {
                let value = interpolate(&value, &variables);
                variables.insert(key, value);
            }
            Some((_, None)) => {}
            None => reader.rest = after_line(line),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// One line, or several if a quoted value spans them. None if it makes no sense.
    fn binding(&mut self) -> Option<(String, Option<String>)> {
        if self.rest.starts_with('#') {
            self.rest = after_line(self.rest);
            return Some((String::new(), None));
        }
        if let Some(rest) = self.rest.strip_prefix("export").filter(|rest| rest.starts_with([' ', '\t'])) {
            self.rest = rest.trim_start_matches([' ', '\t']);
        }
        let key = self.key()?;
        self.skip_blanks();
        let value = if let Some(rest) = self.rest.strip_prefix('=') {
            self.rest = rest;
            let blanks = self.skip_blanks();
            Some(if blanks && self.rest.starts_with('#') { String::new() } else { self.value()? })
        } else {
            None
        };
        self.skip_blanks();
        if self.rest.starts_with('#') || self.rest.is_empty() || self.rest.starts_with(['\n', '\r']) {
            self.rest = after_line(self.rest);
            return Some((key, value));
        }
        None
    }

    fn key(&mut self) -> Option<String> {
        let quoted = self.rest.strip_prefix('\'');
        let (key, rest) = match quoted {
            Some(rest) => rest.split_once('\'')?,
            None => {
                let end = self.rest.find(|letter: char| letter == '=' || letter == '#' || letter.is_whitespace());
                self.rest.split_at(end.unwrap_or(self.rest.len()))
            }
        };
        self.rest = rest;
        (!key.is_empty()).then(|| key.to_owned())
    }

    fn value(&mut self) -> Option<String> {
        match self.rest.chars().next() {
            Some(quote @ ('\'' | '"')) => self.quoted(quote),
            _ => {
                let end = self.rest.find(['\n', '\r']).unwrap_or(self.rest.len());
                let (line, rest) = self.rest.split_at(end);
                self.rest = rest;
                Some(without_comment(line).trim_end().to_owned())
            }
        }
    }

    fn quoted(&mut self, quote: char) -> Option<String> {
        let mut value = String::new();
        let mut letters = self.rest.char_indices().skip(1);
        while let Some((index, letter)) = letters.next() {
            if letter == quote {
                self.rest = &self.rest[index + 1..];
                return Some(value);
            }
            if letter != '\\' {
                value.push(letter);
                continue;
            }
            let (_, escaped) = letters.next()?;
            match unescape(quote, escaped) {
                Some(letter) => value.push(letter),
                None => value.extend(['\\', escaped]),
            }
        }
        None
    }

    fn skip_blanks(&mut self) -> bool {
        let trimmed =
            self.rest.trim_start_matches(|letter: char| letter.is_whitespace() && letter != '\n' && letter != '\r');
        let skipped = trimmed.len() < self.rest.len();
        self.rest = trimmed;
        skipped
    }
}

fn unescape(quote: char, letter: char) -> Option<char> {
    match (quote, letter) {
        (_, '\\' | '\'') | ('"', '"') => Some(letter),
        ('"', 'a') => Some('\u{7}'),
        ('"', 'b') => Some('\u{8}'),
        ('"', 'f') => Some('\u{c}'),
        ('"', 'n') => Some('\n'),
        ('"', 'r') => Some('\r'),
        ('"', 't') => Some('\t'),
        ('"', 'v') => Some('\u{b}'),
        _ => None,
    }
}

/// A comment begins at a `#` behind a blank.
fn without_comment(line: &str) -> &str {
    let comment =
        line.match_indices('#').map(|(index, _)| index).find(|&index| line[..index].ends_with(char::is_whitespace));
    comment.map_or(line, |index| &line[..index])
}

fn after_line(text: &str) -> &str {
    text.find('\n').map_or("", |end| &text[end + 1..])
}

fn interpolate(value: &str, variables: &BTreeMap<String, String>) -> String {
    let mut filled = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(start) = rest.find("${") {
        let inner = &rest[start + 2..];
        let Some(end) = inner.find('}') else { break };
        let (name, default) = match inner[..end].split_once(':') {
            Some((name, default)) => (name, default.strip_prefix('-')),
            None => (&inner[..end], Some("")),
        };
        filled.push_str(&rest[..start]);
        match (variables.get(name), default) {
            (_, None) => filled.push_str(&rest[start..start + end + 3]),
            (Some(known), _) => filled.push_str(known),
            (None, Some(default)) => filled.push_str(default),
        }
        rest = &inner[end + 1..];
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn values_are_those_of_python_dotenv() {
        let text = concat!(
            "A=1\nexport B = two words # comment\nC='it''s'\nD='single \\' ${A}'\nE=\"line\\nbreak\t${A}-${NO:-d}\"\n",
            "F\nG=\nH= # comment\nI=#value\n# comment\n'J'=x\nK=\"over\ntwo lines\" # c\nbad line = 3\nL=a#b\nA=last\nM=${A}${X}${A:x}\n",
            "N='unclosed\nO=after\r\nP=end",
        );
        // Printed by `dotenv.dotenv_values`, keys without a value left out.
        let expected = [
            ("A", "last"),
            ("B", "two words"),
            ("D", "single ' 1"),
            ("E", "line\nbreak\t1-d"),
            ("G", ""),
            ("H", ""),
            ("I", "#value"),
            ("J", "x"),
            ("K", "over\ntwo lines"),
            ("L", "a#b"),
            ("M", "last${A:x}"),
            ("O", "after"),
            ("P", "end"),
        ];
        let parsed = parse(text);
        let parsed: Vec<(&str, &str)> = parsed.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        assert_eq!(parsed, expected);
    }
}
