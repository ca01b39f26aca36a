//! From a JSON pointer to a line of the YAML text, so that a terminal or an editor can jump there.
//!
//! The parser gives no positions, and a second one only for this would be too much: the text is walked by its
//! indentation instead. Inside flow collections (`{ … }`) the line of the collection is the answer.

use crate::contract::tokens;

/// A line that says something.
struct Line<'a> {
    number: usize,
    /// The columns before the text; the dash of a list item is one of them, so that the item's keys line up.
    indent: usize,
    begins_item: bool,
    text: &'a str,
}

/// The line, from 1, of the deepest part of the pointer that has one of its own.
pub(crate) fn line_of(text: &str, pointer: &str) -> usize {
    let mut lines: Vec<Line<'_>> = text.lines().enumerate().filter_map(measure).collect();
    let (mut from, mut to, mut found) = (0, lines.len(), 1);
    for token in tokens(pointer) {
        let Some(first) = lines[from..to].first() else {
            break;
        };
        let (indent, list) = (first.indent, first.begins_item);
        let starts: Vec<usize> =
            (from..to).filter(|&index| lines[index].indent == indent && (!list || lines[index].begins_item)).collect();
        let place = match token.parse::<usize>() {
            Ok(number) if list => Some(number),
            _ => starts.iter().position(|&index| is_key(lines[index].text, &token)),
        };
        let Some(place) = place.filter(|place| *place < starts.len()) else {
            break;
        };
        from = starts[place];
        to = starts.get(place + 1).copied().unwrap_or(to);
        found = lines[from].number;
        if list {
            // The first key of an item stands in the item's own line, which from now on is a line like its others.
            lines[from].begins_item = false;
        } else {
            from += 1;
        }
    }
    found
}

fn measure((index, line): (usize, &str)) -> Option<Line<'_>> {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let number = index + 1;
    match text.strip_prefix("- ") {
        _ if text.is_empty() || text.starts_with('#') => None,
        Some(item) => Some(Line { number, indent: indent + 2, begins_item: true, text: item }),
        None => Some(Line { number, indent, begins_item: false, text }),
    }
}

fn is_key(text: &str, key: &str) -> bool {
    let text = text.strip_prefix(['\'', '"']).unwrap_or(text);
    text.strip_prefix(key).is_some_and(|after| after.trim_start_matches(['\'', '"']).starts_with(':'))
}
