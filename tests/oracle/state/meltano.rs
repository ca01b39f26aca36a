//! Meltano's side: one Python process a project, which does what `meltano state` does.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// A process that has Meltano in it.
pub(crate) struct Meltano {
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Meltano {
    /// Starts it in a project, with no variables but those that every process needs.
    pub(crate) fn start(root: &Path) -> Meltano {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let python = tests.join("../target/tools/meltano/bin/python");
        assert!(python.is_file(), "there is no private Meltano yet: run `cargo xtask test` once");
        let mut child = Command::new(python)
            .arg(tests.join("oracle/state/state.py"))
            .arg(root)
            .current_dir(root)
            .env_clear()
            .envs(["PATH", "HOME", "TMPDIR"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (questions, answers) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut meltano = Meltano { child, questions, answers };
        assert_eq!(meltano.answer(), "ready");
        meltano
    }

    /// What it answers. An error is for the caller to expect.
    pub(crate) fn ask(&mut self, verb: &str, arguments: Value) -> Value {
        self.say(verb, arguments);
        self.answer()
    }

    /// Asks without waiting.
    pub(crate) fn say(&mut self, verb: &str, arguments: Value) {
        let mut question = vec![json!(verb)];
        question.extend(arguments.as_array().unwrap().clone());
        writeln!(self.questions, "{}", Value::from(question)).unwrap();
    }

    /// The next answer.
    pub(crate) fn answer(&mut self) -> Value {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("Meltano's side ended, or said {line:?}"))
    }
}

impl Drop for Meltano {
    fn drop(&mut self) {
        // It is gone already, or it has to go.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
