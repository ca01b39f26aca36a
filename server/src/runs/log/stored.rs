//! A line as it lies in the file: `{"seq":1,"time":"…","source":"stderr","line":"…"}`, and `"truncated":true` behind that
//! where it applies. Written by [`LogWriter`](super::LogWriter) and by nothing else, so its parts are found where it puts
//! them, without parsing.

use super::{LogEntry, Source};

/// What the writer puts behind half a line that a failed write has left: no line that ends so can be taken for a whole one.
pub(super) const SPOILED: &[u8] = b"~\n";

/// The parts of a stored line.
#[derive(Debug, PartialEq)]
pub(in crate::runs) struct Stored<'a> {
    pub(in crate::runs) seq: u64,
    /// In the form of RFC 3339.
    pub(in crate::runs) time: &'a str,
    pub(in crate::runs) source: Source,
    /// What was said, as JSON, in its quotes.
    pub(in crate::runs) quoted: &'a str,
    pub(in crate::runs) truncated: bool,
}

impl<'a> Stored<'a> {
    /// Takes a line, without its line break, apart; `None` if it is the wreck of a failed write.
    pub(in crate::runs) fn find(line: &'a [u8]) -> Option<Self> {
        let rest = std::str::from_utf8(line).ok()?.strip_prefix(r#"{"seq":"#)?;
        let (seq, rest) = rest.split_once(',')?;
        let (time, rest) = rest.strip_prefix(r#""time":""#)?.split_once('"')?;
        let (source, rest) = rest.strip_prefix(r#","source":""#)?.split_once('"')?;
        let rest = rest.strip_prefix(r#","line":"#)?;
        let source = match source {
            "stderr" => Source::Stderr,
            "stdout" => Source::Stdout,
            "server" => Source::Server,
            _ => return None,
        };
        let (quoted, rest) = rest.split_at(length_of_text(rest.as_bytes())?);
        let truncated = match rest {
            "}" => false,
            r#","truncated":true}"# => true,
            _ => return None,
        };
        Some(Self { seq: seq.parse().ok()?, time, source, quoted, truncated })
    }

    /// Appends the line as [`LogEntry::to_ndjson`] makes it. A line that cannot be a record is copied as it is escaped.
    pub(in crate::runs) fn append_ndjson(&self, out: &mut Vec<u8>) {
        if self.quoted.starts_with("\"{") {
            let Ok(line) = serde_json::from_str::<String>(self.quoted) else { return };
            if LogEntry::append_record(self, &line, out) {
                return;
            }
            if let Some((entry, _)) = LogEntry::of(self) {
                entry.append_ndjson(out);
            }
            return;
        }
        let source = match self.source {
            Source::Stderr => "stderr",
            Source::Stdout => "stdout",
            Source::Server => "server",
            Source::File => "file",
        };
        let parts = [
            r#"{"type":"log","seq":"#,
            &self.seq.to_string(),
            r#","time":""#,
            self.time,
            r#"","source":""#,
            source,
            r#"","message":"#,
            self.quoted,
            if self.truncated { ",\"truncated\":true}\n" } else { "}\n" },
        ];
        parts.into_iter().for_each(|part| out.extend_from_slice(part.as_bytes()));
    }
}

/// How long the JSON text is that stands first, with its quotes.
fn length_of_text(json: &[u8]) -> Option<usize> {
    let mut at = usize::from(json.first() == Some(&b'"'));
    if at == 0 {
        return None;
    }
    loop {
        at += memchr::memchr2(b'"', b'\\', json.get(at..)?)?;
        if json[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{LogReader, LogWriter, Source};
    use super::{LogEntry, Stored};

    proptest! {
        #[test]
        fn the_quick_way_and_the_long_way_write_the_same(
            line in prop_oneof![any::<String>(), r#"\{?"event":"[a-z"\\\x00\n{}]*"\}?"#, r#"\{"event":"[a-z]*","level":"info"\}"#],
            truncated: bool,
        ) {
            let directory = tempfile::tempdir().expect("a temporary directory");
            let path = directory.path().join("log.ndjson");
            LogWriter::open(&path).expect("opened").append(Source::Stdout, &line, truncated).expect("written");
            let bytes = std::fs::read(&path).expect("read");
            let stored = Stored::find(&bytes[..bytes.len() - 1]).expect("whole");
            let mut quick = Vec::new();
            stored.append_ndjson(&mut quick);
            let entry = LogReader::open(&path).expect("opened").next_entry().expect("read").expect("there");
            prop_assert_eq!(String::from_utf8(quick).expect("a text"), String::from_utf8(entry.to_ndjson()).expect("a text"));
            prop_assert_eq!(entry.truncated, truncated);
            // No beginning of it is taken for the whole, whatever a failed write leaves and however it is closed.
            for end in 0..bytes.len() - 1 {
                prop_assert_eq!(Stored::find(&bytes[..end]), None);
                prop_assert!(LogEntry::parse(&[&bytes[..end], b"~"].concat()).is_none());
            }
            prop_assert!(Stored::find(&[&bytes[..bytes.len() - 1], b"~"].concat()).is_none());
        }
    }
}
