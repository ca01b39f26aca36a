//! Each waits for the locks of the other, and nobody waits for one that has timed out.

use super::{Ground, epoch, id, object};
use meltano_api::state::store::Write;
use meltano_api::state::{Error, State};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

#[test]
fn locks_in_a_directory_are_those_of_meltano() {
    locks(&Ground::file());
}

#[test]
fn locks_in_s3_are_those_of_meltano() {
    locks(&Ground::s3());
}

#[test]
fn locks_in_gcs_are_those_of_meltano() {
    locks(&Ground::gcs());
}

#[test]
#[ignore = "needs Node: cargo xtask azure"]
fn locks_in_azure_are_those_of_meltano() {
    locks(&Ground::azure());
}

fn at(number: u64) -> State {
    State::complete(object(json!({"singer_state": {"at": number}})))
}

fn locks(ground: &Ground) {
    ground.put("a", Some(at(0))).unwrap();
    // Meltano holds one: we wait.
    let mut meltano = ground.meltano.lock().unwrap();
    meltano.say("hold", json!(["a", 1.5]));
    assert_eq!(meltano.answer(), Value::Null, "it holds");
    let since = Instant::now();
    ground.put("a", Some(at(1))).unwrap();
    assert!(since.elapsed() > Duration::from_secs(1), "we waited");
    assert_eq!(meltano.answer(), Value::Null, "it has let go");
    // For longer than we wait.
    meltano.say("hold", json!(["a", 4.5]));
    assert_eq!(meltano.answer(), Value::Null);
    assert!(matches!(ground.put("a", Some(at(2))), Err(Error::Busy(_))));
    assert_eq!(meltano.answer(), Value::Null);
    drop(meltano);
    // We hold one: Meltano waits, and neither loses what the other wrote.
    let write = |found: Option<&State>| {
        let state = found.cloned().unwrap_or_default().merged(&object(json!({"ours": 1}))).unwrap();
        Write { id: id("a"), state: Some(state), edit: None }
    };
    let mut meltano = ground.meltano.lock().unwrap();
    let done = ground.ours.change(&[id("a")], &mut |found| {
        meltano.say("merge", json!(["a", {"singer_state": {"theirs": 1}}]));
        std::thread::sleep(Duration::from_millis(700));
        Ok(vec![write(found[0].as_ref().map(|stored| &stored.state))])
    });
    done.unwrap();
    assert_eq!(meltano.answer(), Value::Null, "it could read our lock");
    drop(meltano);
    let state = ground.ours.get(&id("a")).unwrap().unwrap().state;
    assert_eq!(state.partial, object(json!({"ours": 1, "singer_state": {"theirs": 1}})));
    // Another server of ours holds one.
    let another = ground.another();
    let refused = another.change(&[id("a"), id("b")], &mut |_| {
        assert!(matches!(ground.put("b", Some(at(3))), Err(Error::Busy(_))));
        Err(Error::NotFound(id("a")))
    });
    assert!(matches!(refused, Err(Error::NotFound(_))));
    // Locks that nobody let go of, by anybody's clock.
    ground.ask("write", json!(["a", "lock", epoch(9.0)]));
    ground.put("a", Some(at(4))).unwrap();
    ground.ask("write", json!(["a", "lock", epoch(60.0)]));
    let since = Instant::now();
    ground.put("a", Some(at(5))).unwrap();
    assert!(since.elapsed() < Duration::from_secs(2), "nobody waits");
    // One that is overwritten while we hold it is not ours any more.
    let mut text = String::new();
    let overrun = ground.ours.change(&[id("a")], &mut |_| {
        text = ground.ask("read", json!(["a", "lock"])).as_str().unwrap().to_owned();
        ground.ask("write", json!(["a", "lock", epoch(0.0)]));
        Ok(vec![write(None)])
    });
    assert!(matches!(overrun, Err(Error::Busy(_))));
    assert!(text.parse::<f64>().is_ok_and(|time| (time - epoch(0.0).parse::<f64>().unwrap()).abs() < 5.0));
    assert!(ground.ask("read", json!(["a", "lock"])).is_string(), "it is not ours to remove");
    assert_eq!(ground.ours.get(&id("a")).unwrap().unwrap().state, at(5));
    ground.ask("remove", json!(["a", "lock"]));
    // One that is gone while we hold it, and a state that somebody wrote without asking.
    let overrun = ground.ours.change(&[id("a")], &mut |_| {
        ground.ask("remove", json!(["a", "lock"]));
        Ok(vec![write(None)])
    });
    assert!(matches!(overrun, Err(Error::Busy(_))));
    if ground.ours.scheme() != "file" {
        let overrun = ground.ours.change(&[id("a")], &mut |_| {
            ground.ask("write", json!(["a", "state.json", "{\"completed\": {\"x\": 1}}"]));
            Ok(vec![write(None)])
        });
        assert!(matches!(overrun, Err(Error::Busy(_))), "the service minds the version");
        assert_eq!(ground.ours.get(&id("a")).unwrap().unwrap().state.completed, object(json!({"x": 1})));
    }
}
