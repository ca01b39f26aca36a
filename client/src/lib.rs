//! A typed client of the Meltano API.
//!
//! [`Client`] has one method for each operation of the contract; `cargo doc` shows what each does. Its types, and the
//! builders of its requests, are generated from `spec/meltano-v2.yaml`. Beside them stand a few conveniences:
//! [`Client::connect`], and [`Client::follow_log`], which reconnects by itself.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use meltano_api_client::{Client, types};
//!
//! let client = Client::connect("http://127.0.0.1:8000", None)?;
//! let body = types::RunCreate::builder().blocks(types::Blocks(vec!["tap-csv".parse()?, "target-jsonl".parse()?]));
//! let run = client.run_create().project("warehouse").env("dev").body(body).send().await?;
//! println!("{} is {}", run.id, run.status);
//! # Ok(())
//! # }
//! ```
//!
//! The client outlives its server's version: it ignores properties it does not know, and reads an unknown value of an
//! enumeration as `Unknown`.

mod connect;
mod follow;
mod open;

#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, unused_imports, clippy::all, clippy::unwrap_used)]
mod generated {
    pub(crate) mod client;
    pub(crate) mod open;
}

pub use connect::ConnectError;
pub use follow::{FollowError, RunAddress};
pub use generated::client::{ByteStream, Client, Error, ResponseValue, builder, types};
pub use generated::open::*;
