//! Test cases in the XML that programs for continuous integration read (the schema of JUnit, as of Jenkins' xUnit plugin).

use std::fmt::Write;
use std::time::Duration;

use crate::runs::cases::{TestCase, Verdict};

/// All test cases as one suite for each plugin.
#[must_use]
pub fn junit(cases: &[TestCase]) -> String {
    let mut plugins: Vec<&str> = cases.iter().map(|case| case.plugin.as_str()).collect();
    plugins.dedup();
    let mut seen = std::collections::HashSet::new();
    plugins.retain(|plugin| seen.insert(*plugin));
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    _ = writeln!(xml, "<testsuites{}>", sums(cases));
    for plugin in plugins {
        let cases: Vec<TestCase> = cases.iter().filter(|case| case.plugin == plugin).cloned().collect();
        _ = writeln!(xml, "  <testsuite name=\"{}\"{}>", escaped(plugin), sums(&cases));
        cases.iter().for_each(|case| write_case(&mut xml, case));
        xml.push_str("  </testsuite>\n");
    }
    xml.push_str("</testsuites>\n");
    xml
}

fn write_case(xml: &mut String, case: &TestCase) {
    let (plugin, test) = (escaped(&case.plugin), escaped(&case.test));
    _ = write!(xml, "    <testcase classname=\"{plugin}\" name=\"{test}\"{}>", time([case]));
    let text = escaped(&case.message);
    _ = match case.verdict {
        Verdict::Passed => write!(xml, "<system-out>{text}</system-out>"),
        Verdict::Failed => write!(xml, "<failure message=\"the test failed\">{text}</failure>"),
        Verdict::Error => write!(xml, "<error message=\"the test did not end\">{text}</error>"),
        Verdict::Skipped => write!(xml, "<skipped/>"),
    };
    xml.push_str("</testcase>\n");
}

fn sums(cases: &[TestCase]) -> String {
    let count = |verdict: Verdict| cases.iter().filter(|case| case.verdict == verdict).count();
    format!(
        " tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"{}",
        cases.len(),
        count(Verdict::Failed),
        count(Verdict::Error),
        count(Verdict::Skipped),
        time(cases)
    )
}

/// In seconds.
fn time<'a>(cases: impl IntoIterator<Item = &'a TestCase>) -> String {
    let time: Duration = cases.into_iter().filter_map(|case| case.duration).sum();
    format!(" time=\"{:.3}\"", time.as_secs_f64())
}

/// As XML 1.0 takes it: what marks up is escaped, and what may not be there at all is replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => {
                escaped.push(letter)
            }
            _ => escaped.push('\u{fffd}'),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::junit;
    use crate::runs::cases::{TestCase, Verdict};

    #[test]
    fn each_verdict_has_its_element_and_nothing_breaks_out() {
        let case = |plugin: &str, verdict, message: &str| TestCase {
            plugin: plugin.to_owned(),
            test: "t<1>".to_owned(),
            verdict,
            message: message.to_owned(),
            duration: Some(Duration::from_millis(1500)),
        };
        let xml = junit(&[
            case("a", Verdict::Passed, "fine"),
            case("b", Verdict::Failed, "</failure>&\u{1b}[0m"),
            case("a", Verdict::Error, "gone"),
            TestCase { duration: None, ..case("b", Verdict::Skipped, "") },
        ]);
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="4" failures="1" errors="1" skipped="1" time="4.500">
  <testsuite name="a" tests="2" failures="0" errors="1" skipped="0" time="3.000">
    <testcase classname="a" name="t&lt;1&gt;" time="1.500"><system-out>fine</system-out></testcase>
    <testcase classname="a" name="t&lt;1&gt;" time="1.500"><error message="the test did not end">gone</error></testcase>
  </testsuite>
  <testsuite name="b" tests="2" failures="1" errors="0" skipped="1" time="1.500">
    <testcase classname="b" name="t&lt;1&gt;" time="1.500"><failure message="the test failed">&lt;/failure&gt;&amp;�[0m</failure></testcase>
    <testcase classname="b" name="t&lt;1&gt;" time="0.000"><skipped/></testcase>
  </testsuite>
</testsuites>
"#;
        assert_eq!(xml, expected);
    }
}
