//! The command line: what `meltano-api` prints, refuses and does when it is told to stop.

use crate::harness::{DEV, House, Project, Tokens, executable};
use meltano_api_contract::table::Scope;
use std::path::Path;
use std::process::Output;
use std::time::Duration;
use tempfile::TempDir;

/// What a command has said, and how it ended.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs a command with nothing in its environment but what is given. One that does not end has failed.
async fn say(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Said {
    let mut command = tokio::process::Command::new(executable());
    command.args(arguments).current_dir(folder).env_clear().env("HOME", "/home/me").envs(variables.iter().copied());
    let output = tokio::time::timeout(Duration::from_secs(60), command.kill_on_drop(true).output()).await;
    let Output { status, stdout, stderr } = output.expect("it ends by itself").unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// A directory with a project, and others that are none.
fn ground() -> TempDir {
    let ground = TempDir::new().unwrap();
    Project::new(&ground.path().join("warehouse"), "version: 1\n");
    Project::new(&ground.path().join("annex/warehouse"), "version: 1\n");
    std::fs::create_dir(ground.path().join("empty")).unwrap();
    std::fs::write(ground.path().join("odd.toml"), "max_concurent_runs = 1\n").unwrap();
    std::fs::write(ground.path().join("tokens.toml"), "[[token]]\nname = 1\n").unwrap();
    ground
}

#[tokio::test]
async fn serve_refuses_what_cannot_be_served_and_says_what_to_do() {
    let ground = ground();
    let root = ground.path().canonicalize().unwrap();
    let root = root.display();
    let serve = ["serve", "--data-dir", "data", "--log-level", "off", "--bind", "127.0.0.1:0"];
    let empty = format!(
        "error: `{root}/empty` is not a Meltano project: it has no `meltano.yml`\n\
         hint: give the directory that holds `meltano.yml`, or make one with `meltano init`\n"
    );
    let twice = format!(
        "error: two projects would be called `warehouse`: `{root}/warehouse` and `{root}/annex/warehouse`\n\
         hint: give it a name of its own: `NAME=DIR`\n"
    );
    let table: [(&[&str], &str); 8] = [
        (&[], "error: no project to serve\nhint: name one with `--project DIR`\n"),
        (
            &["--project", "nowhere"],
            "error: project directory `nowhere` cannot be opened\n  because: No such file or directory (os error 2)\n\
             hint: give the path of a directory that the server may read\n",
        ),
        (&["--project", "empty"], &empty),
        (&["--project", "warehouse", "--project", "annex/warehouse"], &twice),
        (
            &["--project", "A=warehouse"],
            "error: `A` cannot be the name of a project\n\
             hint: use at most 63 lower-case letters, digits and dashes, and no dash first\n",
        ),
        (
            &["--project", "warehouse", "--token-file", "none.toml"],
            "error: token file `none.toml` cannot be used: No such file or directory (os error 2)\n\
             hint: make it with `meltano-api token create`\n",
        ),
        (
            &["--project", "warehouse", "--token-file", "tokens.toml"],
            "error: token file `tokens.toml` is not valid: invalid type: integer `1`, expected a string\n",
        ),
        (
            &["--project", "warehouse", "--data-dir", "odd.toml/data"],
            "error: the runs cannot be taken up\n  because: cannot use `odd.toml/data`\n  \
             because: Not a directory (os error 20)\n",
        ),
    ];
    for (arguments, expected) in table {
        // What is said twice is said wrongly: the data directory is given once.
        let head = if arguments.contains(&"--data-dir") { &[serve[0], "--log-level", "off"] } else { serve.as_slice() };
        let said = say(ground.path(), &[head, arguments].concat(), &[]).await;
        assert_eq!((said.code, said.err.as_str(), said.out.as_str()), (Some(2), expected, ""), "{arguments:?}");
    }
    for bind in ["0.0.0.0:0", "[::]:0", "192.0.2.1:80"] {
        let said = say(ground.path(), &["serve", "--project", "warehouse", "--bind", bind], &[]).await;
        let hint = "make one with `meltano-api token create` and start with `--token-file`, or bind to 127.0.0.1";
        let expected =
            format!("error: `{bind}` can be reached from other machines, and no tokens are asked for\nhint: {hint}\n");
        assert_eq!((said.code, said.err), (Some(2), expected));
    }
}

#[tokio::test]
async fn serve_refuses_what_another_server_uses() {
    let house = House::open();
    let ground = house.project.ground();
    let serve = ["serve", "--project", "warehouse", "--log-level", "off", "--data-dir"];
    let said = say(ground, &[serve.as_slice(), &["data", "--bind", "127.0.0.1:0"]].concat(), &[]).await;
    let data = house.server.data_dir().canonicalize().unwrap();
    let expected = format!(
        "error: the runs cannot be taken up\n  because: data directory `{}` is in use by another server\n\
         hint: give each server a data directory of its own\n",
        data.display()
    );
    assert_eq!((said.code, said.err), (Some(2), expected));

    let address = house.server.url.trim_start_matches("http://");
    let said = say(ground, &[serve.as_slice(), &["other", "--bind", address]].concat(), &[]).await;
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("error: cannot listen\n  because: "), "{}", said.err);
    assert!(said.err.ends_with("hint: choose another address with `--bind`\n"), "{}", said.err);
    assert_eq!(house.get(&format!("{DEV}/runs")).await.status, 200, "the first server is not disturbed");
}

#[tokio::test]
async fn config_prints_each_value_and_where_it_comes_from() {
    let ground = ground();
    let file = "max_concurrent_runs = 2\nmax_body_bytes = 3\nlog_level = \"debug\"\npass_env = [\"TAP_*\"]\n";
    std::fs::write(ground.path().join("meltano-api.toml"), file).unwrap();
    let variables = [
        ("MELTANO_API_MAX_BODY_BYTES", "4"),
        ("MELTANO_API_LOG_LEVEL", "warn"),
        ("MELTANO_API_PROJECT", "/srv/eu,us=/srv/us"),
    ];
    let said = say(ground.path(), &["config", "--log-level", "error", "--on-shutdown", "stop"], &variables).await;
    let expected = "\
project = [\"/srv/eu\", \"us=/srv/us\"] # from MELTANO_API_PROJECT
bind = \"127.0.0.1:8000\" # default
data_dir = \"/home/me/.local/share/meltano-api\" # default
# token_file is not set
# meltano is not set
pass_env = [\"TAP_*\"] # from the file
max_concurrent_runs = 2 # from the file
limit = [] # default
# keep_runs is not set
# keep_run_days is not set
# keep_log_mib is not set
keep_event_days = 30 # default
max_body_bytes = 4 # from MELTANO_API_MAX_BODY_BYTES
state_versions = 1000 # default
# state_days is not set
on_shutdown = \"stop\" # from --on-shutdown
log_format = \"pretty\" # default
log_level = \"error\" # from --log-level
";
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), expected, ""));

    // What it prints is a file that says the same.
    std::fs::write(ground.path().join("printed.toml"), &said.out).unwrap();
    let again = say(ground.path(), &["config", "--config", "printed.toml"], &[]).await;
    let values = |text: &str| text.lines().map(|line| line.split(" # ").next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(values(&again.out), values(expected));
}

#[tokio::test]
async fn a_configuration_that_makes_no_sense_is_refused() {
    let ground = ground();
    let said = say(ground.path(), &["config", "--config", "odd.toml"], &[]).await;
    assert_eq!(said.code, Some(2));
    assert!(said.err.starts_with("error: configuration file `odd.toml` is not valid: "), "{}", said.err);
    assert!(said.err.contains("unknown field `max_concurent_runs`"), "{}", said.err);
    let said = say(ground.path(), &["config", "--config", "none.toml"], &[]).await;
    let expected = "error: configuration file `none.toml` cannot be read\n  because: No such file or directory (os error 2)\n\
                    hint: name a file that exists with `--config`\n";
    assert_eq!((said.code, said.err.as_str()), (Some(2), expected));
    for (name, value) in [("MAX_CONCURRENT_RUNS", "0"), ("BIND", "localhost"), ("ON_SHUTDOWN", "maybe")] {
        let variable = format!("MELTANO_API_{name}");
        let said = say(ground.path(), &["config"], &[(&variable, value)]).await;
        assert_eq!(said.code, Some(2));
        assert!(said.err.contains(value), "the value is named: {}", said.err);
    }
}

#[tokio::test]
async fn help_tells_every_setting_its_variable_and_its_default() {
    let ground = TempDir::new().unwrap();
    let help = async |command: &[&str]| say(ground.path(), &[command, &["--help"]].concat(), &[]).await.out;
    let serve = help(&["serve"]).await;
    let table = [
        ("config", "meltano-api.toml, if it exists"),
        ("bind", "127.0.0.1:8000"),
        ("data-dir", "~/.local/share/meltano-api"),
        ("meltano", "that of the project's .venv, else the one on PATH"),
        ("max-concurrent-runs", "8"),
        ("max-body-bytes", "16777216"),
        ("state-versions", "1000"),
        ("on-shutdown", "leave"),
        ("log-format", "pretty"),
        ("log-level", "info"),
    ];
    for (flag, default) in table {
        let section = serve.split(&format!("\n      --{flag} <")).nth(1).unwrap_or_else(|| panic!("--{flag}: {serve}"));
        let section = section.split("\n      --").next().unwrap();
        assert!(section.contains(&format!("[default: {default}]")), "--{flag}:{section}");
        let variable = format!("[env: MELTANO_API_{}=]", flag.replace('-', "_").to_uppercase());
        assert!(section.contains(&variable), "--{flag}:{section}");
    }
    assert!(serve.contains("Examples:\n  meltano-api serve --project ~/warehouse\n"), "{serve}");
    assert!(help(&["config"]).await.contains("--log-level <LEVEL>"));

    let all = help(&[]).await;
    for command in ["serve", "config", "token"] {
        assert!(all.contains(&format!("\n  {command} ")), "{all}");
    }
    assert!(!all.contains("supervise"), "what is not for people is not shown");
    let create = help(&["token", "create"]).await;
    for scope in Scope::ALL {
        assert!(create.contains(scope.as_str()) && create.contains(scope.meaning()), "{create}");
    }
    let version = say(ground.path(), &["--version"], &[]).await.out;
    assert_eq!(version, format!("meltano-api {}\n", env!("CARGO_PKG_VERSION")));
}

#[tokio::test]
async fn token_commands_refuse_what_makes_no_sense() {
    let ground = TempDir::new().unwrap();
    Tokens::on(ground.path()).create("airflow", &[Scope::RunsRead]);
    let before = std::fs::read_to_string(ground.path().join("tokens.toml")).unwrap();
    let make = ["token", "create", "--token-file", "tokens.toml", "--name"];
    let table: [(&[&str], &str); 4] = [
        (
            &[make.as_slice(), &["airflow", "--scope", "runs:read"]].concat(),
            "error: there is a token named `airflow` already\n\
             hint: choose another name, or revoke that token first\n",
        ),
        (
            &["token", "revoke", "--token-file", "tokens.toml", "airlfow"],
            "error: there is no token named `airlfow`\nhint: `meltano-api token list` shows the names\n",
        ),
        (
            &["token", "list", "--token-file", "none.toml"],
            "error: token file `none.toml` cannot be used: No such file or directory (os error 2)\n\
             hint: make it with `meltano-api token create`\n",
        ),
        (
            &[make.as_slice(), &["b", "--scope", "runs:rule"]].concat(),
            "error: invalid value 'runs:rule' for '--scope <SCOPE>': the scopes are: projects:read, plugins:read, \
             jobs:read, schedules:read, settings:read, runs:read, runs:write, services:read, services:write, \
             events:read, state:read, state:write\n\nFor more information, try '--help'.\n",
        ),
    ];
    for (arguments, expected) in table {
        let said = say(ground.path(), arguments, &[]).await;
        assert_eq!((said.code, said.err.as_str(), said.out.as_str()), (Some(2), expected, ""));
    }
    assert_eq!(std::fs::read_to_string(ground.path().join("tokens.toml")).unwrap(), before);
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_ends_well() {
    let mut house = House::open();
    assert_eq!(house.server.stop().code(), Some(0));
    house.server.start_again();
    house.server.signal(nix::sys::signal::Signal::SIGINT);
    assert_eq!(house.server.wait().code(), Some(0));
    house.server.start_again();
    assert_eq!(house.get("/health").await.status, 200);
}
