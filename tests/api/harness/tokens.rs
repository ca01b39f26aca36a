//! The token file of a house, written by the real `meltano-api token`.

use super::server::executable;
use super::{House, Project};
use meltano_api_client::Client;
use meltano_api_contract::table::Scope;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The token file that lies on the ground of a house.
pub(crate) struct Tokens(PathBuf);

impl Tokens {
    /// The arguments of a server that asks for these tokens.
    pub(crate) const ASKED: &[&str] = &["--token-file", "tokens.toml"];

    /// The file that the server is told of by [`Tokens::ASKED`].
    pub(crate) fn on(ground: &Path) -> Self {
        Self(ground.join("tokens.toml"))
    }

    /// Makes a token and returns its secret.
    pub(crate) fn create(&self, name: &str, scopes: &[Scope]) -> String {
        let scopes = scopes.iter().flat_map(|scope| ["--scope", scope.as_str()]);
        self.run("create", &[&["--name", name], scopes.collect::<Vec<_>>().as_slice()].concat())
    }

    /// Revokes a token.
    pub(crate) fn revoke(&self, name: &str) {
        self.run("revoke", &[name]);
    }

    /// The path of the file.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// What a command says, without the line end.
    pub(crate) fn run(&self, command: &str, arguments: &[&str]) -> String {
        let mut process = Command::new(executable());
        process.args(["token", command, "--token-file"]).arg(&self.0).args(arguments);
        let output = process.output().unwrap();
        assert!(output.status.success(), "token {command}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }
}

impl House {
    /// A house that asks for tokens, and the secret of the one that may do everything, `airflow`. Its client has it too.
    pub(crate) fn guarded(change: impl FnOnce(&Project), arguments: &[&str]) -> (Self, String) {
        let mut secret = String::new();
        let made = |project: &Project| {
            change(project);
            secret = Tokens::on(project.ground()).create("airflow", Scope::ALL);
        };
        let mut house = Self::build(made, &[Tokens::ASKED, arguments].concat());
        house.client = Client::connect(&house.server.url, Some(&secret)).unwrap();
        (house, secret)
    }
}
