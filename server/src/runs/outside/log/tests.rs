//! Files as Meltano 4.4.1 leaves them, and worse.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::runs::Needs;

/// A run with two pipelines, and the user's log directory.
struct Place {
    ground: tempfile::TempDir,
    id: Uuid,
    needs: Needs,
}

const FIRST: &str = "dev:tap-a-to-target-c";
const SECOND: &str = "dev:tap-b-to-target-c";

impl Place {
    fn new(state_ids: &[&str]) -> Self {
        let needs = Needs {
            state_ids: state_ids.iter().map(|&id| id.to_owned()).collect(),
            plugins: vec!["extractors/tap-a".to_owned(), "loaders/target-c".to_owned()],
            ..Needs::default()
        };
        Self { ground: tempfile::tempdir().expect("a directory"), id: Uuid::now_v7(), needs }
    }

    fn root(&self) -> PathBuf {
        self.ground.path().join("state/meltano/log/elt")
    }

    fn file(&self, directory: &str) -> PathBuf {
        self.root().join(directory).join(self.id.to_string()).join("elt.log")
    }

    fn append(&self, directory: &str, text: impl AsRef<[u8]>) {
        let file = self.file(directory);
        fs::create_dir_all(file.parent().expect("a directory")).expect("made");
        let mut file = OpenOptions::new().create(true).append(true).open(file).expect("opened");
        file.write_all(text.as_ref()).expect("written");
    }

    fn files(&self) -> LogFiles {
        let state_home = self.ground.path().join("state");
        let variable = |name: &str| (name == "XDG_STATE_HOME").then(|| state_home.clone().into_os_string());
        let project = self.ground.path().join("project");
        LogFiles::with(self.id, &self.needs, DateTime::UNIX_EPOCH, &project, variable)
    }

    fn reader(&self) -> OutsideLogReader {
        OutsideLogReader::open(self.files())
    }
}

fn rest(reader: &mut OutsideLogReader) -> Vec<LogEntry> {
    std::iter::from_fn(|| reader.next_entry().expect("read")).collect()
}

fn texts(reader: &mut OutsideLogReader) -> Vec<String> {
    rest(reader).into_iter().map(|entry| entry.message).collect()
}

/// A line that is said in this second.
fn line(second: u32, what: &str) -> String {
    format!("2026-11-20T12:{:02}:{:02}.000000Z [info     ] {what}\n", second / 60, second % 60)
}

#[test]
fn a_line_tells_its_time_its_level_and_who_said_it() {
    let place = Place::new(&[FIRST]);
    assert!(rest(&mut place.reader()).is_empty(), "there is no file yet");
    place.append(
        "devtap-a-to-target-c",
        "2026-11-20T12:00:01.500000Z [warning  ] tap-a        \x1b[31mred\x1b[0m caf\u{e9}\n",
    );
    place.append("devtap-a-to-target-c", "Traceback (most recent call last):\n\n");
    place.append("devtap-a-to-target-c", line(2, "meltano      Done"));
    place.append("devtap-a-to-target-c", b"\xff{\"event\": \"x\"}\nhalf a line");
    let entries = rest(&mut place.reader());
    let said: Vec<_> = entries
        .iter()
        .map(|entry| {
            (entry.seq, entry.level.as_deref(), entry.plugin.as_deref(), entry.time.timestamp_millis() % 10_000)
        })
        .collect();
    let expected = [
        (1, Some("warning"), Some("tap-a"), 1_500),
        (2, None, None, 1_500),
        (3, None, None, 1_500),
        (4, Some("info"), None, 2_000),
        (5, None, None, 2_000),
    ];
    assert_eq!(said, expected);
    assert_eq!(entries[0].message, "2026-11-20T12:00:01.500000Z [warning  ] tap-a        red café");
    assert_eq!(entries[4].message, "\u{fffd}{\"event\": \"x\"}");
    assert!(entries.iter().all(|entry| entry.source == Source::File && entry.record.is_none()));
}

#[test]
fn an_echo_is_not_read_and_numbers_stay() {
    let place = Place::new(&[FIRST, SECOND]);
    let (one, two) = ("devtap-a-to-target-c", "devtap-b-to-target-c");
    (0..3_000).for_each(|second| place.append(one, line(second, "meltano      first")));
    let mut reader = place.reader();
    assert_eq!(reader.last_sequence().expect("read"), 3_000);
    // 4.4.1: the second pipeline is in both.
    for second in 3_000..3_400 {
        [one, two].into_iter().for_each(|file| place.append(file, line(second, &"x".repeat(300))));
    }
    assert_eq!(rest(&mut reader).len(), 400);
    assert_eq!(place.reader().last_sequence().expect("read"), 3_400);
}

#[test]
fn files_without_an_echo_follow_one_another() {
    let place = Place::new(&[FIRST, "dev:tap-x-to-target-c", SECOND]);
    let (one, two) = ("devtap-a-to-target-c", "devtap-b-to-target-c");
    (0..3_000).for_each(|second| place.append(one, line(second, "meltano      first")));
    let mut reader = place.reader();
    assert_eq!(rest(&mut reader).len(), 3_000);
    place.append(two, "2026-11-20T13:00:00.000000Z [info ");
    assert!(rest(&mut reader).is_empty(), "whether it is an echo cannot be told yet");
    place.append(two, "    ] meltano      second\n");
    place.append(two, line(3_599, "meltano      third"));
    let entries = rest(&mut reader);
    assert_eq!(entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [3_001, 3_002]);
    let mut again = place.reader();
    again.go_to(reader.position(), 3_002).expect("sought");
    place.append(two, "fourth\n");
    assert_eq!(rest(&mut again)[0].time, entries[1].time, "also for who comes back");
    again.seek_behind(3_001).expect("sought");
    assert_eq!(again.next_entry().expect("read").expect("a line").seq, 3_002);
}

#[test]
fn no_line_takes_more_memory_than_it_may() {
    let place = Place::new(&[FIRST]);
    place.append("devtap-a-to-target-c", vec![b'x'; 3 * LONGEST_LINE]);
    let mut reader = place.reader();
    assert!(rest(&mut reader).is_empty());
    place.append("devtap-a-to-target-c", "\nnext\n");
    let entries = rest(&mut reader);
    assert_eq!((entries[0].message.len(), entries[0].truncated), (LONGEST_LINE, true));
    assert_eq!((entries[1].message.as_str(), entries[1].truncated), ("next", false));
}

#[test]
fn nothing_is_read_that_lies_elsewhere() {
    let hostile = ["../../../../etc", "..", "/etc/passwd", "a/../../b", "\0", "x\n/..", "dev:~/x"];
    for state_id in hostile {
        let place = Place::new(&[state_id]);
        fs::create_dir_all(place.root()).expect("made");
        let outside = place.ground.path().join("etc").join(place.id.to_string());
        fs::create_dir_all(&outside).expect("made");
        fs::write(outside.join("elt.log"), "secret\n").expect("written");
        assert!(rest(&mut place.reader()).is_empty(), "{state_id}");
    }
    let place = Place::new(&[FIRST]);
    let file = place.file("devtap-a-to-target-c");
    fs::create_dir_all(file.parent().expect("a directory")).expect("made");
    let secret = place.ground.path().join("secret");
    fs::write(&secret, "secret\n").expect("written");
    std::os::unix::fs::symlink(&secret, &file).expect("linked");
    assert!(rest(&mut place.reader()).is_empty(), "a link leads out");
}

#[test]
fn logs_of_older_versions_and_of_other_letters_are_found() {
    let place = Place::new(&[FIRST]);
    let old = place.ground.path().join("project/.meltano/logs/elt/devtap-a-to-target-c").join(place.id.to_string());
    fs::create_dir_all(&old).expect("made");
    fs::write(old.join("elt.log"), "old\n").expect("written");
    assert_eq!(texts(&mut place.reader()), ["old"]);
    assert_eq!(place.files().directory(), old.canonicalize().ok());
    let place = Place::new(&["dev:täp-to-target-c"]);
    place.append("devtap-to-target-c", "é\n");
    assert_eq!(texts(&mut place.reader()), ["é"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn who_comes_back_reads_what_who_stays_reads(
        lines in prop::collection::vec(prop_oneof![
            (0..3_000u32, 0..40_000usize).prop_map(|(second, length)| line(second, &"y".repeat(length))),
            "[a-z ]{0,20}".prop_map(|text| format!("{text}\n")),
        ], 1..40),
        stop in 0..40usize,
    ) {
        let place = Place::new(&[FIRST]);
        place.append("devtap-a-to-target-c", lines.concat());
        let all = rest(&mut place.reader());
        prop_assert_eq!(all.len(), lines.len());
        let stop = stop.min(lines.len());
        let mut reader = place.reader();
        (0..stop).for_each(|_| drop(reader.next_entry()));
        let mut back = place.reader();
        back.go_to(reader.position(), stop as u64).expect("sought");
        prop_assert_eq!(&rest(&mut back), &all[stop..]);
        let mut sought = place.reader();
        sought.seek_behind(stop as u64).expect("sought");
        prop_assert_eq!(&rest(&mut sought), &all[stop..]);
    }
}
