//! A line split into arguments as `shlex.split` of Python splits it.

/// The arguments of a line. `#` begins no comment, and a backslash within double quotes stands for itself unless a quote
/// or another backslash follows. None if a quote is not closed, or nothing follows a backslash.
pub(super) fn split(line: &str) -> Option<Vec<String>> {
    let mut arguments = Vec::new();
    let mut argument: Option<String> = None;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ' ' | '\t' | '\r' | '\n' => arguments.extend(argument.take()),
            '\'' => {
                let quoted = argument.get_or_insert_default();
                loop {
                    match letters.next()? {
                        '\'' => break,
                        letter => quoted.push(letter),
                    }
                }
            }
            '"' => {
                let quoted = argument.get_or_insert_default();
                loop {
                    match letters.next()? {
                        '"' => break,
                        '\\' => match letters.next()? {
                            letter @ ('"' | '\\') => quoted.push(letter),
                            letter => quoted.extend(['\\', letter]),
                        },
                        letter => quoted.push(letter),
                    }
                }
            }
            '\\' => argument.get_or_insert_default().push(letters.next()?),
            letter => argument.get_or_insert_default().push(letter),
        }
    }
    arguments.extend(argument);
    Some(arguments)
}

#[cfg(test)]
mod tests {
    use super::split;

    /// What `shlex.split` of Python 3.11 answered.
    #[test]
    fn lines_are_split_as_by_python() {
        let table: [(&str, Option<&[&str]>); 14] = [
            ("", Some(&[])),
            (" a  b\tc\n", Some(&["a", "b", "c"])),
            ("git+https://h/x#egg=y # z", Some(&["git+https://h/x#egg=y", "#", "z"])),
            ("'a b' \"c d\"e", Some(&["a b", "c de"])),
            ("a\\ b", Some(&["a b"])),
            (r#""a\"b\\c\d""#, Some(&[r#"a"b\c\d"#])),
            (r"'a\b'", Some(&[r"a\b"])),
            ("''", Some(&[""])),
            ("a''b", Some(&["ab"])),
            ("x\"\" y", Some(&["x", "y"])),
            ("'a", None),
            ("\"a", None),
            ("a\\", None),
            ("\u{a0}é ü", Some(&["\u{a0}é", "ü"])),
        ];
        for (line, expected) in table {
            let expected: Option<Vec<String>> = expected.map(|words| words.iter().map(|word| (*word).into()).collect());
            assert_eq!(split(line), expected, "{line:?}");
        }
    }
}
