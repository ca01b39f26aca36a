//! Who runs next, case by case. Random sequences stand in `runs/tests/model.rs`.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Blocker, LimitScope, Limits, OutsideRun, Places, Queue, Ticket};
use crate::runs::needs::{Claim, Needs};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).expect("a time")
}

fn ticket(sequence: i64, claims: &[Claim]) -> Ticket {
    Ticket {
        id: Uuid::from_u128(u128::from(sequence.unsigned_abs())),
        sequence,
        project: "p".into(),
        env: "dev".into(),
        needs: Needs { claims: claims.to_vec(), ..Needs::default() },
        priority: 0,
        not_before: None,
    }
}

/// A queue in which these wait.
fn queue(limits: Limits, tickets: &[Ticket]) -> Queue {
    let mut queue = Queue::new(limits);
    tickets.iter().for_each(|ticket| queue.wait(ticket, now()));
    queue
}

/// Sequences of those that are admitted.
fn admitted(queue: &mut Queue) -> Vec<u128> {
    queue.admit(now()).iter().map(Uuid::as_u128).collect()
}

fn blockers(queue: &Queue, sequence: u128) -> (usize, Vec<Blocker>) {
    let waiting = queue.waiting(Uuid::from_u128(sequence)).expect("waits");
    (waiting.position, waiting.blocked_by)
}

fn places(named: &[(&str, usize)]) -> Places {
    Places { default: None, named: named.iter().map(|(name, limit)| ((*name).to_owned(), *limit)).collect() }
}

fn run(id: u128, claim: Claim) -> Blocker {
    Blocker::Run { id: Uuid::from_u128(id), claim }
}

#[test]
fn priority_comes_before_age() {
    let high = |sequence| Ticket { priority: 1, ..ticket(sequence, &[]) };
    let mut queue = queue(Limits::server(2), &[ticket(1, &[]), ticket(2, &[]), high(3), high(4)]);
    assert_eq!(admitted(&mut queue), [3, 4]);
    let server = Blocker::Limit { scope: LimitScope::Server, name: String::new(), limit: 2 };
    assert_eq!(blockers(&queue, 2), (2, vec![server]));
    queue.remove(Uuid::from_u128(3));
    assert_eq!(admitted(&mut queue), [1]);
}

#[test]
fn whoever_waits_for_a_claim_keeps_its_turn_and_holds_up_nobody_else() {
    let (own, shared) = (Claim::exclusive("state:a"), Claim::shared("state:a"));
    let tickets = [
        ticket(1, std::slice::from_ref(&shared)),
        ticket(2, std::slice::from_ref(&own)),
        ticket(3, std::slice::from_ref(&shared)),
        ticket(4, &[Claim::exclusive("state:b")]),
        Ticket { project: "q".into(), ..ticket(5, std::slice::from_ref(&own)) },
    ];
    let mut queue = queue(Limits::server(9), &tickets);
    assert_eq!(admitted(&mut queue), [1, 4, 5]);
    assert_eq!(blockers(&queue, 2), (1, vec![run(1, own.clone())]));
    assert_eq!(blockers(&queue, 3), (2, vec![run(2, shared.clone())]));
    queue.remove(Uuid::from_u128(1));
    assert_eq!(admitted(&mut queue), [2]);
    queue.remove(Uuid::from_u128(2));
    assert_eq!(admitted(&mut queue), [3]);
}

#[test]
fn one_that_waits_and_is_cancelled_frees_those_behind_it() {
    let (own, shared) = (Claim::exclusive("a"), Claim::shared("a"));
    let tickets = [ticket(1, std::slice::from_ref(&shared)), ticket(2, &[own]), ticket(3, &[shared])];
    let mut queue = queue(Limits::server(9), &tickets);
    assert_eq!(admitted(&mut queue), [1]);
    queue.remove(Uuid::from_u128(2));
    assert_eq!(admitted(&mut queue), [3]);
}

#[test]
fn limits_of_projects_environments_and_plugins_hold_up_only_their_own() {
    let limits = Limits {
        projects: places(&[("q", 1)]),
        envs: places(&[("p/prod", 1)]),
        plugins: places(&[("extractors/tap-a", 1)]),
        ..Limits::server(9)
    };
    let of = |project: &str, env: &str, plugin: &str, sequence| Ticket {
        project: project.into(),
        env: env.into(),
        needs: Needs { plugins: vec![plugin.into(), plugin.into()], ..Needs::default() },
        ..ticket(sequence, &[])
    };
    let tickets = [
        of("q", "dev", "extractors/tap-x", 1),
        of("q", "dev", "extractors/tap-x", 2),
        of("p", "prod", "extractors/tap-x", 3),
        of("p", "prod", "extractors/tap-x", 4),
        of("p", "dev", "extractors/tap-a", 5),
        of("p", "dev", "extractors/tap-a", 6),
        of("p", "dev", "extractors/tap-x", 7),
    ];
    let mut queue = queue(limits, &tickets);
    assert_eq!(admitted(&mut queue), [1, 3, 5, 7]);
    let limit = |scope, name: &str| vec![Blocker::Limit { scope, name: name.to_owned(), limit: 1 }];
    assert_eq!(blockers(&queue, 2), (1, limit(LimitScope::Project, "q")));
    assert_eq!(blockers(&queue, 4), (2, limit(LimitScope::Env, "p/prod")));
    assert_eq!(blockers(&queue, 6), (3, limit(LimitScope::Plugin, "p/extractors/tap-a")));
    assert_eq!(admitted(&mut queue), []);
    queue.set_limits(Limits::server(9));
    assert_eq!(admitted(&mut queue), [2, 4, 6]);
}

#[test]
fn a_run_whose_time_has_not_come_stands_in_nobodys_way() {
    let own = Claim::exclusive("a");
    let soon = now() + TimeDelta::seconds(5);
    let first = Ticket { not_before: Some(soon), ..ticket(1, std::slice::from_ref(&own)) };
    let mut queue = queue(Limits::server(9), &[first, ticket(2, std::slice::from_ref(&own))]);
    let conflicts = queue.conflicts("p", &ticket(9, std::slice::from_ref(&own)).needs);
    assert_eq!(conflicts, [(Uuid::from_u128(2), own.clone())]);
    assert_eq!(queue.next_time(), Some(soon));
    assert_eq!(admitted(&mut queue), [2]);
    assert_eq!(blockers(&queue, 1), (1, vec![Blocker::NotBefore(soon)]));
    queue.remove(Uuid::from_u128(2));
    assert_eq!(admitted(&mut queue), []);
    assert_eq!(queue.admit(soon), [Uuid::from_u128(1)]);
    assert_eq!(queue.next_time(), None);
}

#[test]
fn runs_of_others_take_places_and_hold_claims_until_they_are_gone() {
    let own = Claim::exclusive("a");
    let outside = |id| OutsideRun {
        id: Uuid::from_u128(id),
        env: "dev".into(),
        needs: Needs { claims: vec![own.clone()], ..Needs::default() },
    };
    let limits = Limits { projects: places(&[("p", 2)]), ..Limits::server(9) };
    let mut queue = queue(limits, &[ticket(1, std::slice::from_ref(&own)), ticket(2, &[]), ticket(3, &[])]);
    // The second of them is ours.
    queue.outside("p", vec![outside(70), outside(3), outside(70)]);
    assert_eq!(admitted(&mut queue), [2]);
    let limit = Blocker::Limit { scope: LimitScope::Project, name: "p".into(), limit: 2 };
    assert_eq!(blockers(&queue, 1), (1, vec![limit, run(70, own.clone())]));
    assert_eq!(queue.conflicts("p", &ticket(9, std::slice::from_ref(&own)).needs).len(), 2);
    queue.outside("p", vec![]);
    assert_eq!(admitted(&mut queue), [1]);
}

#[test]
fn a_run_that_could_not_begin_waits_in_its_old_place() {
    let mut queue = queue(Limits::server(1), &[ticket(1, &[Claim::exclusive("a")]), ticket(2, &[])]);
    assert_eq!(admitted(&mut queue), [1]);
    queue.put_back(Uuid::from_u128(1));
    assert_eq!(blockers(&queue, 1), (1, vec![]));
    assert_eq!(admitted(&mut queue), [1]);
}

#[test]
fn what_is_told_of_a_long_line_is_bounded() {
    let own = [Claim::exclusive("a")];
    let tickets: Vec<_> = (1..=1000).map(|sequence| ticket(sequence, &own)).collect();
    let mut queue = queue(Limits::server(9), &tickets);
    assert_eq!(admitted(&mut queue), [1]);
    let (position, blocked_by) = blockers(&queue, 1000);
    assert_eq!((position, blocked_by.len()), (999, super::MAX_BLOCKERS));
    assert_eq!(blocked_by[..2], [run(1, own[0].clone()), run(2, own[0].clone())]);
}

#[test]
fn a_limit_of_a_name_goes_before_the_default_and_that_of_a_project_before_both() {
    let named = BTreeMap::from([("prod".to_owned(), 2), ("q/prod".to_owned(), 1)]);
    let limits = Limits { envs: Places { default: Some(0), named }, ..Limits::server(99) };
    let tickets = ["p/prod", "q/prod", "p/dev"].into_iter().zip([10, 20, 30]).flat_map(|(home, first)| {
        let (project, env) = home.split_once('/').expect("two");
        (first..first + 4).map(move |sequence| Ticket {
            project: project.into(),
            env: env.into(),
            ..ticket(sequence, &[])
        })
    });
    let mut queue = queue(limits, &tickets.collect::<Vec<_>>());
    assert_eq!(admitted(&mut queue), [10, 11, 20]);
}

/// Whoever makes one of these look at everybody who waits makes it take minutes.
#[test]
fn a_hundred_thousand_who_wait_cost_nothing() {
    let many = |claims: &[Claim]| (1..=100_000).map(|sequence| ticket(sequence, claims)).collect::<Vec<_>>();
    let begin = std::time::Instant::now();

    let mut full = queue(Limits::server(1), &many(&[]));
    assert_eq!(admitted(&mut full), [1]);
    (0..10_000).for_each(|_| assert_eq!(admitted(&mut full), []));
    for sequence in 1..10_000 {
        full.remove(Uuid::from_u128(sequence));
        assert_eq!(admitted(&mut full), [sequence + 1]);
    }
    assert_eq!(blockers(&full, 100_000).0, 90_000);
    eprintln!("with the limit of the server reached: {:?}", begin.elapsed());

    let limited = Limits { projects: places(&[("p", 1)]), ..Limits::server(9) };
    let mut limited = queue(limited, &many(&[]));
    assert_eq!(admitted(&mut limited), [1]);
    (0..10_000).for_each(|_| assert_eq!(admitted(&mut limited), []));
    eprintln!("with that of their project reached: {:?}", begin.elapsed());

    let mut chain = queue(Limits::server(9), &many(&[Claim::exclusive("a"), Claim::shared("b")]));
    assert_eq!(admitted(&mut chain), [1]);
    for sequence in 1..10_000 {
        chain.remove(Uuid::from_u128(sequence));
        assert_eq!(admitted(&mut chain), [sequence + 1]);
        assert_eq!(blockers(&chain, 99_999).1.len(), super::MAX_BLOCKERS);
    }
    eprintln!("with all of them waiting for the same: {:?}", begin.elapsed());
    assert!(begin.elapsed().as_secs() < 120);
}

#[test]
fn those_without_limits_begin_whatever_is_full_and_fill_nothing_and_still_wait_for_claims() {
    let unlimited = |sequence, claims: &[Claim]| {
        let needs =
            Needs { plugins: vec!["utilities/airflow".into()], is_unlimited: true, ..ticket(sequence, claims).needs };
        Ticket { needs, ..ticket(sequence, claims) }
    };
    let own = Claim::exclusive("service:dev/web");
    let limits =
        Limits { envs: places(&[("dev", 1)]), plugins: places(&[("utilities/airflow", 0)]), ..Limits::server(1) };
    let (first, second) = (unlimited(3, std::slice::from_ref(&own)), unlimited(4, std::slice::from_ref(&own)));
    let mut queue = queue(limits, &[ticket(1, &[]), ticket(2, &[]), first, second, unlimited(5, &[])]);
    assert_eq!(admitted(&mut queue), [1, 3, 5]);
    assert_eq!(blockers(&queue, 4).1, [run(3, own)]);
    queue.remove(Uuid::from_u128(1));
    assert_eq!(admitted(&mut queue), [2], "they count in no limit");
    queue.remove(Uuid::from_u128(3));
    assert_eq!(admitted(&mut queue), [4]);
    queue.put_back(Uuid::from_u128(4));
    assert_eq!(admitted(&mut queue), [4]);
}
