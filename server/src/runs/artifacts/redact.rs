//! Secrets out of files that a plugin wrote.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use serde::de::IgnoredAny;

/// How much is looked at at once, at least. It ends with a line, so that no secret is cut: in JSON none has a line break.
const BLOCK: usize = 1024 * 1024;

/// Copies a JSON file with `safe` applied to all of its text, in place or elsewhere. What is no JSON afterwards, and what
/// nobody can tell the secrets of, is not there.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn copy_json(from: &Path, to: &Path, safe: impl Fn(&str) -> Option<String>) -> io::Result<()> {
    let directory = to.parent().unwrap_or(Path::new("."));
    let mut copy = tempfile::Builder::new().prefix(".new-").tempfile_in(directory)?;
    let whole = copy_text(from, copy.as_file_mut(), safe)?;
    if whole && is_json(copy.path())? {
        copy.persist(to).map_err(|error| error.error)?;
    } else if from == to {
        fs::remove_file(to)?;
    }
    Ok(())
}

/// False if a part of it may not be shown.
fn copy_text(from: &Path, to: &mut File, safe: impl Fn(&str) -> Option<String>) -> io::Result<bool> {
    let mut lines = BufReader::new(File::open(from)?);
    let mut to = BufWriter::new(to);
    let mut block = Vec::new();
    loop {
        let is_last = lines.read_until(b'\n', &mut block)? == 0;
        if !block.is_empty() && (is_last || block.len() >= BLOCK) {
            let Some(text) = std::str::from_utf8(&block).ok().and_then(&safe) else { return Ok(false) };
            to.write_all(text.as_bytes())?;
            block.clear();
        }
        if is_last {
            to.flush()?;
            return Ok(true);
        }
    }
}

fn is_json(path: &Path) -> io::Result<bool> {
    let parsed = serde_json::from_reader::<_, IgnoredAny>(BufReader::new(File::open(path)?));
    Ok(parsed.is_ok())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::copy_json;

    #[test]
    fn a_file_comes_without_its_secrets_or_not_at_all() {
        let ground = tempfile::tempdir().expect("a temporary directory");
        let (from, to) = (ground.path().join("from"), ground.path().join("to"));
        let safe = |text: &str| Some(text.replace("sesame", "***").replace("12345", "***"));
        let many: Vec<String> = (0..200_000).map(|number| format!("\"{number} sesame\"")).collect();
        fs::write(&from, format!("[{}]", many.join(",\n"))).expect("written");
        copy_json(&from, &to, safe).expect("copied");
        let text = fs::read_to_string(&to).expect("there");
        assert!(!text.contains("sesame"));
        assert_eq!(text.matches(" ***\"").count(), 200_000);
        fs::remove_file(&to).expect("removed");
        for bad in ["{", "{\"pin\": 12345}", "not json", ""] {
            fs::write(&from, bad).expect("written");
            copy_json(&from, &to, safe).expect("looked at");
            assert!(!to.exists(), "{bad}");
        }
        fs::write(&from, "{}").expect("written");
        copy_json(&from, &to, |_| None).expect("looked at");
        assert!(!to.exists());
        fs::write(&from, "{\"pin\": 12345}").expect("written");
        copy_json(&from, &from, safe).expect("looked at");
        assert!(!from.exists(), "it does not stay as it was");
    }
}
