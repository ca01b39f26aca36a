//! `meltano-api token`: makes, lists and revokes tokens. Works on the file; a running server notices.

use chrono::{Duration, Utc};
use clap::{Args, Subcommand};
use meltano_api::edge::{NewToken, TokenError, TokenFile};
use meltano_api_contract::table::Scope;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a token and print its secret, once: only its hash is kept
    Create {
        #[command(flatten)]
        file: File,
        /// What runs and the log call its holder
        #[arg(long)]
        name: String,
        /// What it may do; repeatable
        #[arg(long = "scope", value_name = "SCOPE", required = true, value_parser = scope, long_help = scope_help())]
        scopes: Vec<Scope>,
        /// Refuse it after so many days [default: never]
        #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(i64).range(1..=36500))]
        expires_in: Option<i64>,
    },
    /// List tokens: names, scopes and dates
    List {
        #[command(flatten)]
        file: File,
    },
    /// Revoke a token
    Revoke {
        #[command(flatten)]
        file: File,
        /// The name of the token
        name: String,
    },
}

#[derive(Debug, Args)]
pub struct File {
    /// The file of token hashes; made if it does not exist
    #[arg(long = "token-file", value_name = "FILE", env = "MELTANO_API_TOKEN_FILE")]
    path: PathBuf,
}

fn scope(text: &str) -> Result<Scope, String> {
    let known = Scope::ALL.iter().find(|scope| scope.as_str() == text);
    let names = || Scope::ALL.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(", ");
    known.copied().ok_or_else(|| format!("the scopes are: {}", names()))
}

fn scope_help() -> String {
    let lines = Scope::ALL.iter().map(|scope| format!("  {:<14} {}", scope.as_str(), scope.meaning()));
    format!("What it may do; repeatable:\n{}", lines.collect::<Vec<_>>().join("\n"))
}

/// Does what was asked for.
pub fn run(command: Command) -> Result<(), TokenError> {
    match command {
        Command::Create { file, name, scopes, expires_in } => {
            let mut tokens = TokenFile::read_or_new(&file.path)?;
            let expires_at = expires_in.map(|days| Utc::now() + Duration::days(days));
            let secret = tokens.create(NewToken { name, scopes, expires_at })?;
            tokens.write(&file.path)?;
            eprintln!("the secret is shown only now; send it as `Authorization: Bearer …`");
            println!("{secret}");
        }
        Command::List { file } => {
            for token in TokenFile::read(&file.path)?.tokens {
                let expires = token.expires_at.as_deref().unwrap_or("never");
                println!("{}\t{}\tcreated {}\texpires {expires}", token.name, token.scopes.join(","), token.created_at);
            }
        }
        Command::Revoke { file, name } => {
            let mut tokens = TokenFile::read(&file.path)?;
            tokens.revoke(&name)?;
            tokens.write(&file.path)?;
            eprintln!("`{name}` is revoked");
        }
    }
    Ok(())
}
