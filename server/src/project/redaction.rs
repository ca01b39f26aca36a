//! Takes passwords out of what is shown.

use super::expansion::expand_with;

/// Masks the credentials of every URL in a text: `https://user:password@host` and `https://token@host` become
/// `https://***@host`, and `?password=secret` becomes `?password=***`. References to variables (`${TOKEN}`) stay, because
/// they give nothing away; so does the user of an SSH URL, which is no secret.
#[must_use]
pub fn mask_urls(text: &str) -> String {
    mask_parameters(&mask_users(text))
}

/// Masks what [`mask_urls`] does, and what is given to flags and names that are called as secrets are: `--token abc`,
/// `--token=abc` and `token=abc` become `--token ***`, `--token=***` and `token=***`.
#[must_use]
pub fn mask_arguments(text: &str) -> String {
    let masked = mask_urls(text);
    let mut safe = String::with_capacity(masked.len());
    let mut is_secret = false;
    let mut quote: Option<char> = None;
    for part in masked.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        let blanks = &part[word.len()..];
        if let Some(open) = quote {
            // Still within a secret that has blanks in it.
            quote = Some(open).filter(|open| !word.ends_with(*open));
            safe.push_str(blanks);
            continue;
        }
        let open = |value: &str| {
            value
                .chars()
                .next()
                .filter(|first| "'\"".contains(*first) && (value.len() == 1 || !value.ends_with(*first)))
        };
        let pair = word.split_once('=').filter(|(name, _)| is_called_secret(name));
        match pair {
            Some((name, value)) if !without_references(value).is_empty() => {
                safe.push_str(name);
                safe.push_str("=***");
                quote = open(value);
            }
            None if is_secret && !word.is_empty() && !without_references(word).is_empty() => {
                safe.push_str("***");
                quote = open(word);
            }
            _ => safe.push_str(word),
        }
        safe.push_str(blanks);
        // Blanks between a flag and its value are words, too.
        let is_flag = word.starts_with('-') && !word.contains('=') && is_called_secret(word);
        is_secret = if word.is_empty() { is_secret } else { is_flag && !is_secret };
    }
    safe
}

/// Whether a setting, a variable, a key or a parameter is called as secrets are: its name ends with such a word.
#[must_use]
pub fn is_called_secret(name: &str) -> bool {
    const WORDS: [&str; 4] = ["pwd", "pass", "auth", "cookie"];
    // Also at the end of a longer word, as in `PGPASSWORD`.
    const ENDINGS: [&str; 13] = [
        "password",
        "passwords",
        "passwd",
        "passphrase",
        "secret",
        "secrets",
        "token",
        "tokens",
        "credential",
        "credentials",
        "apikey",
        "apikeys",
        "authorization",
    ];
    const KINDS_OF_KEYS: [&str; 7] = ["api", "private", "access", "secret", "account", "encryption", "signing"];
    let words = words(name);
    match words.as_slice() {
        [.., kind, last] if last == "key" => KINDS_OF_KEYS.contains(&kind.as_str()),
        [.., before, last] if ENDINGS.contains(&format!("{before}{last}").as_str()) => true,
        [.., last] => WORDS.contains(&last.as_str()) || ENDINGS.iter().any(|ending| last.ends_with(ending)),
        [] => false,
    }
}

/// `apiKey`, `api-key` and `auth.api_key` end with the words `api` and `key`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in name.chars() {
        if !letter.is_alphanumeric() || letter.is_uppercase() && was_lower {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
        was_lower = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Masks parameters of URLs that are called as secrets are, behind a `?`, a `;` or a `#`.
fn mask_parameters(text: &str) -> String {
    const BETWEEN: [char; 3] = ['&', ';', '#'];
    if !text.contains("://") || !text.contains('=') {
        return text.to_owned();
    }
    let mut masked = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let begin = word.find("://").and_then(|start| Some(start + word[start..].find(['?', ';', '#'])?));
        let (head, parameters) = word.split_at(begin.map_or(word.len(), |begin| begin + 1));
        masked.push_str(head);
        for part in parameters.split_inclusive(|letter: char| BETWEEN.contains(&letter) || letter.is_whitespace()) {
            let body = part.trim_end_matches(|letter: char| BETWEEN.contains(&letter) || letter.is_whitespace());
            match body.split_once('=') {
                Some((name, value)) if is_called_secret(name) && !without_references(value).is_empty() => {
                    masked.push_str(name);
                    masked.push_str("=***");
                }
                _ => masked.push_str(body),
            }
            masked.push_str(&part[body.len()..]);
        }
    }
    masked
}

fn mask_users(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("://") {
        let (before, after) = rest.split_at(start + 3);
        masked.push_str(before);
        let end = user_information(after);
        let (user, host) = after.split_at(end);
        let scheme =
            before[..start].rsplit(|character: char| !character.is_ascii_alphanumeric()).next().unwrap_or_default();
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
    // Longer ones are no credentials, and a text may be full of `://`.
    const LONGEST: usize = 512;
    let mut end = after.len().min(LONGEST);
    while !after.is_char_boundary(end) {
        end -= 1;
    }
    let word = after[..end].split(char::is_whitespace).next().unwrap_or_default();
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
        // A token may stand for the user, with no password behind it.
        Some((user, "")) => without_references(user).is_empty(),
        Some((_, password)) => without_references(password).is_empty(),
        None => scheme == "ssh" || without_references(user).is_empty(),
    }
}

/// What is left of a text without `${NAME}` and `$NAME`.
fn without_references(text: &str) -> String {
    expand_with(text, |_| String::new())
}

#[cfg(test)]
mod tests {
    use super::{is_called_secret, mask_arguments, mask_urls};

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
            ("sqlite:///x.db?password=a&timeout=5", "sqlite:///x.db?password=***&timeout=5"),
            (
                "https://host/?a=1&api_key=b&token=$TOKEN c?token=d",
                "https://host/?a=1&api_key=***&token=$TOKEN c?token=d",
            ),
            ("https://token:@host", "https://***@host"),
            ("https://u:${PASS:-x}@host", "https://***@host"),
            ("jdbc:x://h/db;user=u;password=p;a=b", "jdbc:x://h/db;user=u;password=***;a=b"),
            ("https://h/?password=a?b&c=d#access_token=e", "https://h/?password=***&c=d#access_token=***"),
            ("https://host/password=a", "https://host/password=a"),
            ("is it?password=a", "is it?password=a"),
        ];
        for (text, expected) in table {
            assert_eq!(mask_urls(text), expected);
        }
    }

    #[test]
    fn a_text_full_of_addresses_takes_no_longer_than_another() {
        for part in ["://@", "https://h/?password=", "https://u:${", "https://u:p@h "] {
            let text = part.repeat(20_000);
            assert!(mask_urls(&text).len() <= text.len());
        }
    }

    #[test]
    fn flags_that_are_called_like_secrets_hide_what_follows() {
        let table = [
            ("run --token abc --to here", "run --token *** --to here"),
            ("run --api-key=abc  --password   x y", "run --api-key=***  --password   *** y"),
            ("run --token $TOKEN --secret ${S}", "run --token $TOKEN --secret ${S}"),
            ("--token --verbose token x -to https://u:p@h", "--token *** token x -to https://***@h"),
            ("--password \"a b c\" -d --set token=x 'y z'", "--password ***   -d --set token=*** 'y z'"),
        ];
        for (text, expected) in table {
            assert_eq!(mask_arguments(text), expected);
        }
    }

    #[test]
    fn secrets_are_known_by_the_end_of_their_name() {
        for name in [
            "password",
            "auth.api_key",
            "apiKey",
            "client-secret",
            "accessToken",
            "AWS_SECRET_ACCESS_KEY",
            "hub_url_auth",
        ] {
            assert!(is_called_secret(name), "{name}");
        }
        for name in ["token_url", "primary_key", "key", "password_file", "secretary", "tokens_per_day", "passenger", ""]
        {
            assert!(!is_called_secret(name), "{name}");
        }
    }
}
