//! The parts of a URI as Python's `urllib.parse.urlparse` sees them, which is what Meltano asks.

/// What `urlparse` makes of a text. Nothing in it is unescaped.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Uri {
    /// In small letters; empty if there is none.
    pub(super) scheme: String,
    pub(super) username: Option<String>,
    pub(super) password: Option<String>,
    /// In small letters, without port.
    pub(super) hostname: Option<String>,
    pub(super) path: String,
    /// Whether a query or a fragment stands behind the path.
    pub(super) has_tail: bool,
}

impl Uri {
    pub(super) fn parse(text: &str) -> Uri {
        let text = text.trim_start_matches(|letter: char| letter <= ' ');
        let text: String = text.chars().filter(|letter| !"\t\r\n".contains(*letter)).collect();
        let (scheme, rest) = match text.split_once(':') {
            Some((scheme, rest)) if is_scheme(scheme) => (scheme.to_ascii_lowercase(), rest),
            _ => (String::new(), text.as_str()),
        };
        let (authority, rest) = match rest.strip_prefix("//") {
            Some(rest) => rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len())),
            None => ("", rest),
        };
        let end = rest.find(['?', '#']).unwrap_or(rest.len());
        let (user, host) = match authority.rsplit_once('@') {
            Some((user, host)) => (Some(user), host),
            None => (None, authority),
        };
        let (username, password) = match user.map(|user| user.split_once(':').ok_or(user)) {
            Some(Ok((name, password))) => (Some(name.to_owned()), Some(password.to_owned())),
            Some(Err(name)) => (Some(name.to_owned()), None),
            None => (None, None),
        };
        let host = match host.split_once('[') {
            Some((_, bracketed)) => bracketed.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        Uri {
            scheme,
            username,
            password,
            hostname: (!host.is_empty()).then(|| host.to_lowercase()),
            path: rest[..end].to_owned(),
            has_tail: end < rest.len(),
        }
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::Uri;

    #[test]
    fn parts_are_those_of_python() {
        // Printed by `urlparse`: scheme, username, password, hostname, path.
        let table = [
            ("systemdb", ["", "-", "-", "-", "systemdb"]),
            ("file:///a/b%20c", ["file", "-", "-", "-", "/a/b%20c"]),
            ("file://rel/a?x#y", ["file", "-", "-", "rel", "/a"]),
            ("file:a", ["file", "-", "-", "-", "a"]),
            (" S3://Key:se:c@Bucket:80/p//q/", ["s3", "Key", "se:c", "bucket", "/p//q/"]),
            ("s3://a@b@c", ["s3", "a@b", "-", "c", ""]),
            ("s3://", ["s3", "-", "-", "-", ""]),
            ("s3://:x@/p", ["s3", "", "x", "-", "/p"]),
            ("1a://b", ["", "-", "-", "-", "1a://b"]),
            ("s3:\n//b", ["s3", "-", "-", "b", ""]),
            ("", ["", "-", "-", "-", ""]),
        ];
        for (text, expected) in table {
            let uri = Uri::parse(text);
            let or_dash = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
            let found =
                [uri.scheme.clone(), or_dash(&uri.username), or_dash(&uri.password), or_dash(&uri.hostname), uri.path];
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
