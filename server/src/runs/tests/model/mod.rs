//! Random lives of many runs, against a model that is too simple to be wrong: a list, looked through from the start for
//! every decision. After each event whatever may begin has begun, in order, and nothing else; every limit holds; whoever
//! waits has a reason that is true; nobody is lost; and no run stands where it may not.
//!
//! Most sequences go through the queue alone; some go through the journal on the disk, and through crashes between any two
//! of its transactions. A sequence is its seed: what fails prints it, with the events up to the first that went wrong.

mod events;
mod reference;
mod subjects;

use self::events::{Event, Random};
use self::reference::{Reference, Tally};
use self::subjects::{Fault, Journaled, Pure, Subject};

/// Plays a sequence. An error is what went wrong, with the shortest beginning of the sequence that shows it.
fn play(seed: u64, length: usize, subject: &mut dyn Subject) -> Result<Tally, String> {
    let mut random = Random::new(seed);
    let mut reference = Reference::new(&mut random);
    let mut told = Vec::with_capacity(length);
    subject.set_limits(reference.limits());
    for _ in 0..length {
        let event = Event::random(&mut random, &reference);
        told.push(event);
        if let Err(wrong) = reference.apply(&told[told.len() - 1], subject).and_then(|()| reference.check(subject)) {
            let number = told.len();
            let events: String = told.iter().map(|event| format!("\n{event:?}")).collect();
            return Err(format!("seed {seed}, {number} events, the last of which went wrong: {wrong}{events}"));
        }
    }
    Ok(reference.tally)
}

/// Plays sequences until one fails.
fn play_all(
    first: u64,
    sequences: u64,
    length: usize,
    mut subject: impl FnMut() -> Box<dyn Subject>,
) -> Result<Tally, String> {
    (first..first + sequences)
        .try_fold(Tally::default(), |tally, seed| Ok(tally + play(seed, length, &mut *subject())?))
}

#[test]
fn ninety_thousand_events_through_the_queue_alone() {
    let tally = play_all(1, 180, 500, || Box::new(Pure::new(None))).unwrap_or_else(|wrong| panic!("{wrong}"));
    eprintln!("{tally:?}");
    assert!(
        tally.began > 10_000 && tally.waited > 200_000 && tally.refused > 2_000 && tally.crashes > 1_000,
        "{tally:?}"
    );
}

#[test]
fn ten_thousand_events_through_the_journal_and_crashes() {
    let tally = play_all(1_000, 20, 500, || Box::new(Journaled::new(None))).unwrap_or_else(|wrong| panic!("{wrong}"));
    eprintln!("{tally:?}");
    assert!(tally.began > 1_000 && tally.waited > 20_000 && tally.refused > 200 && tally.crashes > 100, "{tally:?}");
}

/// The model finds a fault soon, and says where.
fn sees(fault: Fault) {
    let found = match fault {
        Fault::CrashForgets => play_all(1, 20, 200, || Box::new(Journaled::new(Some(fault)))),
        _ => play_all(1, 20, 500, || Box::new(Pure::new(Some(fault)))),
    };
    let wrong = found.expect_err("the fault is found");
    eprintln!("{fault:?}: {}", wrong.lines().next().unwrap_or_default());
    assert!(wrong.starts_with("seed 1,"), "in the first sequence already");
}

#[test]
fn sees_a_run_whose_claims_are_dropped() {
    sees(Fault::DropsClaims);
}

#[test]
fn sees_a_place_that_is_never_freed() {
    sees(Fault::KeepsPlaces);
}

#[test]
fn sees_a_limit_that_is_one_too_high() {
    sees(Fault::OneTooMany);
}

#[test]
fn sees_the_young_overtake_the_old() {
    sees(Fault::YoungFirst);
}

#[test]
fn sees_a_run_that_is_forgotten_in_a_crash() {
    sees(Fault::CrashForgets);
}
