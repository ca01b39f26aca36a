//! The list of artefacts: written once, true, and the only way to a file.

use std::fs;
use std::io::Read;

use super::{list, open, seal};
use crate::runs::directory::{RunDirectory, create_private_directory};

#[test]
fn the_list_is_what_was_there_at_the_end_and_no_more() {
    let ground = tempfile::tempdir().expect("a temporary directory");
    let directory = RunDirectory::at(ground.path());
    assert_eq!(list(&directory).expect("read"), []);
    seal(&directory).expect("nothing to write down");
    assert_eq!(list(&directory).expect("read"), []);
    create_private_directory(&directory.artifacts()).expect("made");
    for (name, text) in [("b.json", "{}"), ("a.xml", "<a/>"), (".c.json.part", "{")] {
        fs::write(directory.artifacts().join(name), text).expect("written");
    }
    assert!(open(&directory, "b.json").expect("asked").is_none(), "it is not in the list yet");
    seal(&directory).expect("written");
    let found = list(&directory).expect("read");
    let said: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.media_type.as_str(), one.bytes)).collect();
    assert_eq!(said, [("a.xml", "application/xml", 4), ("b.json", "application/json", 2)]);
    assert_eq!(found[1].sha256, "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    assert!(!directory.artifacts().join(".c.json.part").exists(), "what was not finished is gone");
    fs::write(directory.artifacts().join("late.json"), "{}").expect("written");
    assert!(open(&directory, "late.json").expect("asked").is_none());
    let (artifact, mut file) = open(&directory, "a.xml").expect("asked").expect("there");
    let mut text = String::new();
    file.read_to_string(&mut text).expect("read");
    assert_eq!((text.as_str(), &artifact), ("<a/>", &found[0]));
    fs::remove_file(directory.artifacts().join("a.xml")).expect("removed");
    assert!(open(&directory, "a.xml").expect("asked").is_none());
}
