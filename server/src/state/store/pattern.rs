//! Patterns as Python's `fnmatch` reads them: `*`, `?`, `[a-z]`, `[!a-z]`, and everything else as it stands.

/// A pattern, ready to be asked.
pub(super) struct Pattern(Vec<Token>);

enum Token {
    Letter(char),
    Any,
    /// Any number of any letters.
    Run,
    Class {
        negated: bool,
        ranges: Vec<(char, char)>,
    },
}

impl Pattern {
    /// `fnmatch.translate`, with its ways of reading what makes little sense.
    pub(super) fn new(pattern: &str) -> Pattern {
        let letters: Vec<char> = pattern.chars().collect();
        let mut tokens = Vec::new();
        let mut at = 0;
        while let Some(&letter) = letters.get(at) {
            at += 1;
            match letter {
                '*' if matches!(tokens.last(), Some(Token::Run)) => {}
                '*' => tokens.push(Token::Run),
                '?' => tokens.push(Token::Any),
                '[' => match end_of_class(&letters, at) {
                    Some(end) => {
                        tokens.push(class(&letters[at..end]));
                        at = end + 1;
                    }
                    None => tokens.push(Token::Letter('[')),
                },
                letter => tokens.push(Token::Letter(letter)),
            }
        }
        Pattern(tokens)
    }

    /// Whether the whole of a text matches. Takes time in proportion to both, whatever they are.
    pub(super) fn matches(&self, text: &str) -> bool {
        let letters: Vec<char> = text.chars().collect();
        let tokens = &self.0;
        let (mut token, mut letter) = (0, 0);
        // Where to go on if what follows the last run does not match: the token behind it, and the letters it takes.
        let mut retry: Option<(usize, usize)> = None;
        loop {
            match tokens.get(token) {
                Some(Token::Run) => {
                    token += 1;
                    retry = Some((token, letter));
                    continue;
                }
                Some(one) if letters.get(letter).is_some_and(|letter| one.takes(*letter)) => {
                    token += 1;
                    letter += 1;
                    continue;
                }
                None if letter == letters.len() => return true,
                _ => {}
            }
            match retry {
                Some((behind, taken)) if taken < letters.len() => {
                    retry = Some((behind, taken + 1));
                    (token, letter) = (behind, taken + 1);
                }
                _ => return false,
            }
        }
    }

    /// What every text that matches begins with.
    pub(super) fn literal_beginning(&self) -> String {
        let letters = self.0.iter().map_while(|token| match token {
            Token::Letter(letter) => Some(*letter),
            _ => None,
        });
        letters.collect()
    }
}

impl Token {
    fn takes(&self, letter: char) -> bool {
        match self {
            Token::Letter(own) => *own == letter,
            Token::Any => true,
            Token::Run => false,
            Token::Class { negated, ranges } => {
                ranges.iter().any(|(first, last)| (*first..=*last).contains(&letter)) != *negated
            }
        }
    }
}

/// Whether `glob` looks for names that match, rather than for one name.
pub(super) fn is_magic(pattern: &str) -> bool {
    pattern.contains(['*', '?', '['])
}

/// Where the class ends that begins at `at`: a `]` that is not its first letter.
fn end_of_class(letters: &[char], at: usize) -> Option<usize> {
    let mut end = at;
    end += usize::from(letters.get(end) == Some(&'!'));
    end += usize::from(letters.get(end) == Some(&']'));
    (end..letters.len()).find(|end| letters[*end] == ']')
}

/// What stands between the brackets. Python takes it apart at hyphens, leaves out ranges that are empty, and looks for
/// the `!` only then.
fn class(stuff: &[char]) -> Token {
    let mut chunks = chunks(stuff);
    for index in (1..chunks.len()).rev() {
        let (before, after) = (chunks[index - 1].last(), chunks[index].first());
        if before > after {
            let after = chunks.remove(index);
            chunks[index - 1].pop();
            chunks[index - 1].extend(&after[1..]);
        }
    }
    let negated = chunks[0].first() == Some(&'!');
    if negated {
        chunks[0].remove(0);
        // The hyphen of a range that lost its beginning is one letter more.
        if chunks[0].is_empty() && chunks.len() > 1 {
            chunks.remove(0);
            chunks[0].push('-');
            chunks[0].rotate_right(1);
        }
    }
    let mut ranges: Vec<(char, char)> = chunks.iter().flatten().map(|letter| (*letter, *letter)).collect();
    let ends = chunks.windows(2).filter_map(|pair| Some((*pair[0].last()?, *pair[1].first()?)));
    ranges.extend(ends);
    Token::Class { negated, ranges }
}

/// The parts between the hyphens that make ranges. A hyphen at either end, or right behind a range, makes none.
fn chunks(stuff: &[char]) -> Vec<Vec<char>> {
    let mut chunks: Vec<Vec<char>> = Vec::new();
    let mut start = 0;
    let mut from = if stuff.first() == Some(&'!') { 2 } else { 1 };
    while let Some(hyphen) = (from..stuff.len()).find(|at| stuff[*at] == '-') {
        chunks.push(stuff[start..hyphen].to_vec());
        start = hyphen + 1;
        from = hyphen + 3;
    }
    match chunks.last_mut() {
        Some(last) if start == stuff.len() => last.push('-'),
        _ => chunks.push(stuff[start..].to_vec()),
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_what_it_matches_in_python() {
        let table = [
            ("dev:*", "dev:a-to-b", true),
            ("dev:*", "prod:a", false),
            ("*-to-?", "dev:a-to-b", true),
            ("*a*b*c*", "xaxbxc", true),
            ("*a*b*c*", "xaxcxb", false),
            ("[", "[", true),
            ("[]-a]", "^", true),
            ("[!a]", "a", false),
            ("[b-a]", "a", false),
            ("[!b-a]", "a", true),
            ("[a-]", "-", true),
            ("[c-a!-z]", "-", false),
            ("[c-a!-z]", "m", true),
            ("", "", true),
            ("a", "A", false),
            ("?", "ü", true),
        ];
        for (pattern, text, expected) in table {
            assert_eq!(Pattern::new(pattern).matches(text), expected, "`{pattern}` and `{text}`");
        }
        assert_eq!(Pattern::new("dev:tap[x]*").literal_beginning(), "dev:tap");
    }

    #[test]
    fn a_pattern_full_of_stars_takes_no_longer_than_others() {
        let pattern = Pattern::new(&"*a".repeat(400));
        assert!(!pattern.matches(&"a".repeat(399)) && pattern.matches(&"a".repeat(900)));
    }
}
