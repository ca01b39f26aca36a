//! The `meltano-api` binary: reads the command line, and hands over.

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use meltano_api::ServeError;
use meltano_api::config::{Config, Layer};
use meltano_api::edge::TokenError;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

mod token;

/// Most of the time that a project takes to be read goes into small allocations, for which this one is faster.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// An HTTP API beside Meltano projects.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve projects until told to stop (SIGTERM, SIGINT)
    #[command(after_help = SERVE_HELP)]
    Serve(ServeArgs),
    /// Print the configuration that `serve` would use, and where each value comes from
    Config(ServeArgs),
    /// Make, list and revoke tokens
    #[command(subcommand)]
    Token(token::Command),
    /// Watch over one run (started by the server, for each run)
    #[command(hide = true)]
    Supervise {
        /// The directory of the run.
        directory: PathBuf,
    },
}

#[derive(Debug, Args)]
struct ServeArgs {
    /// A TOML file with the same settings, spelled with underscores [default: meltano-api.toml, if it exists]
    #[arg(long, value_name = "FILE", env = "MELTANO_API_CONFIG")]
    config: Option<PathBuf>,
    #[command(flatten)]
    layer: Layer,
}

const SERVE_HELP: &str = "\
A setting is taken from its flag, then its environment variable, then the file, then its default.

Examples:
  meltano-api serve --project ~/warehouse
  meltano-api serve --project eu=/srv/eu --project us=/srv/us --bind 0.0.0.0:8000 --token-file tokens.toml";

fn main() -> ExitCode {
    let matches = Cli::command().get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let serve_matches = matches.subcommand().map(|(_, matches)| matches);
    let resolve = |args: ServeArgs| {
        let (flags, environment) = args.layer.part(serve_matches.expect("a command was given"));
        Config::resolve(flags, environment, args.config.as_deref()).map_err(ServeError::from)
    };
    let done: Result<ExitCode, Box<dyn Error>> = match cli.command {
        Command::Serve(args) => resolve(args).and_then(meltano_api::serve).map_err(Into::into),
        Command::Config(args) => resolve(args).map_err(Into::into).map(|config| {
            print!("{}", meltano_api::config::print(&config));
            ExitCode::SUCCESS
        }),
        Command::Token(command) => token::run(command).map(|()| ExitCode::SUCCESS).map_err(Into::into),
        Command::Supervise { directory } => Ok(meltano_api::runs::supervise(&directory)),
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error}");
        let mut source = error.source();
        while let Some(cause) = source {
            eprintln!("  because: {cause}");
            source = cause.source();
        }
        if let Some(hint) = hint(&*error) {
            eprintln!("hint: {hint}");
        }
        ExitCode::from(2)
    })
}

fn hint(error: &(dyn Error + 'static)) -> Option<&'static str> {
    let of_serving = error.downcast_ref().and_then(ServeError::hint);
    of_serving.or_else(|| error.downcast_ref().and_then(TokenError::hint))
}
