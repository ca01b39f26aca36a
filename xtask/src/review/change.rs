//! A change of the contract, and what it means to programs that exist already.

use std::fmt;

/// How a change is taken by a program that was right before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// It sees nothing of the change.
    Editorial,
    /// It goes on; there is something more to use, or one thing less to expect.
    Additive,
    /// It stops working, or does something else than it was written to do.
    Breaking,
}
pub(crate) use Class::{Additive, Breaking, Editorial};

/// Which way the values go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    /// From client to server.
    Sent,
    /// From server to client.
    Answered,
}
pub(crate) use Direction::{Answered, Sent};

/// Why a change is editorial, if there is no more to say.
pub(crate) const UNSEEN: &str = "Programs do not see it.";

/// What becomes of the set of values that are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Values are no longer allowed.
    Narrower,
    /// More values are allowed.
    Wider,
    /// Some of both, or nobody can tell.
    Other,
}
pub(crate) use Effect::{Narrower, Other, Wider};

/// What a change means to one kind of program, and why in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) class: Class,
    pub(crate) why: String,
}

/// What both kinds of programs make of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rating {
    /// Code that was made from the old contract and talks to a server of the new one.
    pub(crate) client: Verdict,
    /// A server of the old contract that is asked by code made from the new one, as happens during a roll-out.
    pub(crate) server: Verdict,
}

/// What a change is about, where a reviewer looks for it in a section of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    Shape,
    Caller,
    Error,
}

/// One change.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// The operation, the schema with its property, or whatever else the place is known by.
    pub(crate) place: String,
    /// What a note in the list of changes must name, so that it cannot be about something else.
    pub(crate) names: Vec<String>,
    /// What became of it: the rest of a sentence that begins with the place.
    pub(crate) what: String,
    pub(crate) rating: Rating,
    pub(crate) about: About,
    /// Who sends or answers it, in words; empty for what is an operation itself.
    pub(crate) users: String,
    /// Where it stood, as a JSON pointer.
    pub(crate) old: Option<String>,
    /// Where it stands now.
    pub(crate) new: Option<String>,
    /// The components at both ends, if a reference leads to another one now.
    pub(crate) ends: Option<(String, String)>,
    /// What Redocly says of it.
    pub(crate) redocly: Opinion,
    /// What drift says of it.
    pub(crate) drift: Opinion,
}

/// What one of the comparing programs says of a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Opinion {
    /// It does not look at this.
    #[default]
    Blind,
    /// It looks, and sees no change.
    Nothing,
    /// It sees a change and does not rate it.
    Unrated,
    /// It gave up on the two documents, and why.
    Failed(String),
    /// It rates the change: for clients, for servers (if it knows them), and in its own words.
    Rated { client: Class, server: Option<Class>, words: String },
}

impl Verdict {
    pub(crate) fn new(class: Class, why: &str) -> Self {
        Self { class, why: why.to_owned() }
    }
}

impl Rating {
    pub(crate) fn new(client: Class, client_why: &str, server: Class, server_why: &str) -> Self {
        Self { client: Verdict::new(client, client_why), server: Verdict::new(server, server_why) }
    }

    /// Nothing that a program could notice.
    pub(crate) fn editorial() -> Self {
        Self::new(Editorial, UNSEEN, Editorial, UNSEEN)
    }

    /// The stricter of two, for each kind of program.
    pub(crate) fn and(self, other: Self) -> Self {
        let stricter = |a: Verdict, b: Verdict| if b.class > a.class { b } else { a };
        Self { client: stricter(self.client, other.client), server: stricter(self.server, other.server) }
    }

    /// What a change of allowed values means, from the way they go.
    pub(crate) fn of(direction: Direction, effect: Effect) -> Self {
        match (direction, effect) {
            (Sent, Narrower) => Self::new(
                Breaking,
                "It may still send what is refused from now on.",
                Editorial,
                "It accepts whatever a newer client sends.",
            ),
            (Sent, Wider) => Self::new(
                Additive,
                "What it sends is accepted as before.",
                Additive,
                "It refuses the newly allowed until it is upgraded.",
            ),
            (Sent, Other) => Self::new(
                Breaking,
                "What it sends is refused, or understood otherwise.",
                Breaking,
                "It refuses, or misunderstands, what a newer client sends.",
            ),
            (Answered, Narrower) => Self::new(
                Additive,
                "Whatever it gets, it can read already.",
                Breaking,
                "It may still answer what a newer client cannot read.",
            ),
            (Answered, Wider) => Self::new(
                Breaking,
                "It may be answered what it is not made for.",
                Editorial,
                "A newer client can read whatever it answers.",
            ),
            (Answered, Other) => Self::new(
                Breaking,
                "It may be answered what it is not made for.",
                Breaking,
                "It may answer what a newer client cannot read.",
            ),
        }
    }
}

impl Change {
    /// A change that breaks existing clients needs a note.
    pub(crate) fn breaks_clients(&self) -> bool {
        self.rating.client.class == Breaking
    }
}

impl fmt::Display for Class {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Editorial => "editorial",
            Additive => "additive",
            Breaking => "breaking",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_in_one_direction_breaks_the_other_side_in_the_other() {
        let classes = |direction, effect| {
            let rating = Rating::of(direction, effect);
            (rating.client.class, rating.server.class)
        };
        assert_eq!(classes(Sent, Narrower), (Breaking, Editorial));
        assert_eq!(classes(Sent, Wider), (Additive, Additive));
        assert_eq!(classes(Answered, Narrower), (Additive, Breaking));
        assert_eq!(classes(Answered, Wider), (Breaking, Editorial));
    }

    #[test]
    fn of_two_ratings_the_stricter_counts_for_each_side() {
        let both = Rating::of(Sent, Narrower).and(Rating::of(Answered, Narrower));
        assert_eq!((both.client.class, both.server.class), (Breaking, Breaking));
    }
}
