//! The history, told from outside: what happened must be what it says.

mod crashes;
mod looks;
mod model;
mod scale;
mod together;
mod world;

use crate::state::StateId;

fn id(text: &str) -> StateId {
    StateId::new(text).expect("an id")
}
