//! Takes passwords out of what is shown.

/// Masks the credentials of every URL in a text: `https://user:password@host` and `https://token@host` become
/// `https://***@host`. References to variables (`${TOKEN}`) stay, because they give nothing away; so does the user of
/// an SSH URL, which is no secret.
#[must_use]
pub fn mask_urls(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("://") {
        let (before, after) = rest.split_at(start + 3);
        masked.push_str(before);
        let end = user_information(after);
        let (user, host) = after.split_at(end);
        let scheme = before[..start].rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
        if end == 0 || is_harmless(user, scheme) {
            masked.push_str(user)
        } else {
            masked.push_str("***")
        }
        rest = host;
    }
    masked.push_str(rest);
    masked
}

/// The length of what stands before the `@` of the authority; 0 if nothing does.
fn user_information(after: &str) -> usize {
    let word = after.split(char::is_whitespace).next().unwrap_or_default();
    let authority = word.split(['/', '?', '#']).next().unwrap_or_default();
    if let Some(at) = authority.rfind('@') {
        return at;
    }
    // No `@`, and what looks like a port is no number: a password with an unescaped `/`, `?` or `#` in it.
    let port = authority.rsplit_once(':').filter(|_| !authority.ends_with(']')).map(|(_, port)| port);
    match (port, word.rfind('@')) {
        (Some(port), Some(at))
            if !port.chars().all(|digit| digit.is_ascii_digit()) && !without_references(port).is_empty() =>
        {
            at
        }
        _ => 0,
    }
}

fn is_harmless(user: &str, scheme: &str) -> bool {
    match user.split_once(':') {
        Some((_, password)) => without_references(password).is_empty(),
        None => scheme == "ssh" || without_references(user).is_empty(),
    }
}

/// What is left of a text without `${NAME}` and `$NAME`.
fn without_references(text: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('$') {
        left.push_str(&rest[..start]);
        let after = &rest[start + 1..];
        let length = match after.strip_prefix('{') {
            Some(inner) => inner.find('}').map(|end| end + 2),
            None => Some(
                after
                    .find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'))
                    .unwrap_or(after.len()),
            ),
        };
        match length {
            Some(length) if length > 0 => rest = &after[length..],
            _ => {
                left.push('$');
                rest = after;
            }
        }
    }
    left.push_str(rest);
    left
}

#[cfg(test)]
mod tests {
    use super::mask_urls;

    #[test]
    fn only_secrets_are_masked() {
        let table = [
            ("tap-csv==1.0", "tap-csv==1.0"),
            ("git+https://user:pass@host/x.git@v1", "git+https://***@host/x.git@v1"),
            ("git+https://token@host/x.git", "git+https://***@host/x.git"),
            ("git+https://host/x.git@v1", "git+https://host/x.git@v1"),
            ("https://host:8080/x@v1", "https://host:8080/x@v1"),
            ("git+https://${TOKEN}@host/x", "git+https://${TOKEN}@host/x"),
            ("git+https://$TOKEN@host/x", "git+https://$TOKEN@host/x"),
            ("https://user:${PASS}@host/x", "https://user:${PASS}@host/x"),
            ("https://user:a${PASS}@host/x", "https://***@host/x"),
            ("git+ssh://git@github.com/x.git", "git+ssh://git@github.com/x.git"),
            ("git+ssh://git:pass@github.com/x.git", "git+ssh://***@github.com/x.git"),
            (
                "a --extra-index-url https://u:p@h/s b @ https://t@h",
                "a --extra-index-url https://***@h/s b @ https://***@h",
            ),
            ("https://user:p@ss@host/x", "https://***@host/x"),
            ("https://user:pa/ss@host/x", "https://***@host/x"),
            ("https://[::1]:80/x", "https://[::1]:80/x"),
            ("://@", "://@"),
            ("https://é:ü@host", "https://***@host"),
        ];
        for (text, expected) in table {
            assert_eq!(mask_urls(text), expected);
        }
    }
}
