//! How runs end, and what is left of them.

use std::time::Instant;

use super::house::{House, create, ended, messages, no_process_is_left, said};
use crate::process;
use crate::runs::directory::RunDirectory;
use crate::runs::{LogEvent, Status};

#[tokio::test(flavor = "multi_thread")]
async fn a_run_ends_as_its_process_does() {
    for (script, status, exit_code, signal, reason) in [
        ("exit 0", Status::Succeeded, Some(0), None, None),
        ("exit 3", Status::Failed, Some(3), None, Some("meltano exited with code 3")),
        ("kill -9 $$", Status::Failed, None, Some(9), Some("meltano was ended by signal 9")),
        ("echo 'Error: no such thing' >&2; exit 1", Status::Failed, Some(1), None, Some("no such thing")),
    ] {
        let house = House::new(script);
        let engine = house.engine(4).await;
        let (run, _) = ended(&engine, create(&engine).await).await;
        assert_eq!((run.status, run.exit_code, run.signal), (status, exit_code, signal), "{script}");
        assert_eq!(run.reason.as_deref(), reason, "{script}");
        assert!(run.created_at <= run.started_at.expect("started") && run.started_at <= run.ended_at, "{script}");
        no_process_is_left(run.id).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_executable_that_cannot_be_started_fails_the_run() {
    let house = House::new("");
    std::fs::remove_file(house.root().join("meltano")).expect("removed");
    let engine = house.engine(1).await;
    let (run, _) = ended(&engine, create(&engine).await).await;
    assert_eq!((run.status, run.started_at), (Status::Failed, None));
    let reason = run.reason.expect("a reason");
    assert!(reason.contains("/meltano`: No such file") && reason.contains("; install Meltano there anew"), "{reason}");
    // What stands in its first line is gone, as when the Python below a virtual environment is upgraded.
    house.write_script("");
    let script = std::fs::read_to_string(house.root().join("meltano")).expect("read");
    std::fs::write(house.root().join("meltano"), script.replace("#!/bin/sh", "#!/gone/python")).expect("written");
    let (run, _) = ended(&engine, create(&engine).await).await;
    assert!(run.reason.expect("a reason").contains("the Python that it needs may be gone"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_that_is_deleted_under_its_run_is_the_reason() {
    let house = House::new("echo ready; while [ -d .meltano ]; do sleep 0.02; done; echo 'ValueError: lost'; exit 1");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    std::fs::remove_dir_all(house.root()).expect("removed");
    let (run, events) = ended(&engine, id).await;
    assert_eq!((run.status, run.exit_code), (Status::Failed, Some(1)));
    let expected = format!("the directory `{}` of the project is gone; ", house.root().display());
    assert!(run.reason.as_deref().is_some_and(|reason| reason.starts_with(&expected)), "{:?}", run.reason);
    assert_eq!(messages(&events), ["ready", "ValueError: lost"]);
    // The next one finds nothing to start in.
    let (next, _) = ended(&engine, create(&engine).await).await;
    assert_eq!(next.status, Status::Failed);
    assert!(next.reason.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grandchild_that_escapes_its_session_and_holds_the_pipes_dies_with_the_run() {
    let house = House::new("setsid sleep 300 & setsid sh -c 'trap \"\" TERM HUP; sleep 300' & echo done; exit 0");
    let engine = house.engine(1).await;
    let begin = Instant::now();
    let (run, events) = ended(&engine, create(&engine).await).await;
    assert_eq!((run.status, messages(&events)), (Status::Succeeded, vec!["done"]));
    assert!(begin.elapsed().as_secs() < 5, "{:?}", begin.elapsed());
    no_process_is_left(run.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_environment_and_the_arguments_are_exactly_ours() {
    let house = House::new("echo \"$@\"; env | cut -d= -f1 | sort | tr '\\n' ' '; echo; pwd; ls $MELTANO_SYS_DIR_ROOT");
    let engine = house.engine(1).await;
    let (run, events) = ended(&engine, create(&engine).await).await;
    let said = messages(&events);
    assert!(said[0].ends_with(&format!("run --run-id={} --no-install -- tap-a target-b", run.id)), "{}", said[0]);
    assert!(said[1].contains("MELTANO_DATABASE_URI") && !said[1].contains("CARGO"), "{}", said[1]);
    assert_eq!(said[2], house.root().canonicalize().expect("there").to_string_lossy());
    assert_eq!(&said[3..], ["analytics.json", "meltano.db", "run", "state"]);
    assert!(!house.run_directory(run.id).join("sys").exists(), "what may hold secrets is removed");
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_are_kept_whole_up_to_a_limit_and_the_last_needs_no_end() {
    let house = House::new(
        "printf 'a\\r\\n\\n'; printf '\\377\\n'; head -c 3000000 /dev/zero | tr '\\0' x; printf '\\nb\\nlast'",
    );
    let engine = house.engine(1).await;
    let (_, events) = ended(&engine, create(&engine).await).await;
    let said = messages(&events);
    assert_eq!([said[0], said[1], said[2], said[4], said[5]], ["a", "", "\u{fffd}", "b", "last"]);
    assert_eq!((said[3].len(), said.len()), (1024 * 1024, 6));
    let cut = events.iter().filter(|event| matches!(event, LogEvent::Entry(entry) if entry.truncated));
    assert_eq!(cut.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_thousand_lines_arrive_in_order_and_soon() {
    let house = House::new("seq 1 100000");
    let engine = house.engine(1).await;
    let begin = Instant::now();
    let (run, events) = ended(&engine, create(&engine).await).await;
    let took = begin.elapsed();
    assert_eq!(events.len(), 100_001);
    for (number, event) in (1..).zip(&events[..100_000]) {
        assert!(matches!(event, LogEvent::Entry(entry) if entry.seq == number && entry.message == number.to_string()));
    }
    assert!(took.as_secs() < 20, "{took:?}");
    eprintln!("100,000 lines, followed, in {took:?}; the run took {:?}", run.ended_at.map(|end| end - run.created_at));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_supervisor_is_killed_is_lost_and_leaves_nothing() {
    let house = House::new("setsid sleep 300 & trap '' TERM; echo ready; sleep 300");
    let engine = house.engine(1).await;
    let id = create(&engine).await;
    said(&engine, id, "ready").await;
    let insert = "INSERT INTO runs (state, payload, run_id) VALUES ('RUNNING', '{}', ?1)";
    house.database().execute(insert, [id.simple().to_string()]).expect("inserted");
    let processes = RunDirectory::at(house.run_directory(id)).processes().expect("readable").expect("there");
    let begin = Instant::now();
    assert!(process::kill(processes.supervisor_pid));
    let (run, _) = ended(&engine, id).await;
    assert_eq!((run.status, run.exit_code), (Status::Lost, None));
    assert!(begin.elapsed().as_secs_f32() < 3.0, "{:?}", begin.elapsed());
    no_process_is_left(id).await;
    let state: String = house.database().query_row("SELECT state FROM runs", [], |row| row.get(0)).expect("read");
    assert_eq!(state, "FAIL");
}
