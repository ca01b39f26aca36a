//! The lines of the documentation, run as they are written: every `sh` block and every `$ curl` of each page, from top to
//! bottom in one shell, against a real server of the sample project. Needs bash, curl, jq, and Node and Python for `docs/clients.md`.

use crate::harness::{House, copy, repository};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

/// Whatever the pages show takes less.
const PATIENCE: Duration = Duration::from_secs(180);

/// A page of which each block is for a copy of a folder of its own, as it says itself.
const CLIENTS: (&str, [&str; 2]) = ("docs/clients.md", ["tests/clients/typescript", "tests/clients/python"]);

/// A page and what of it can be run.
struct Page {
    name: String,
    blocks: Vec<String>,
}

/// What came of a page.
struct Walk {
    success: bool,
    /// What each block printed.
    said: Vec<String>,
    whole: String,
}

impl Page {
    /// Reads a page. A fence of a shell that nobody would run here is an error.
    fn read(name: &str, text: &str) -> Result<Self, String> {
        let mut blocks = Vec::new();
        let mut fence: Option<(String, String)> = None;
        for line in text.lines() {
            match (&mut fence, line.trim_start().strip_prefix("```")) {
                (None, Some(kind)) => fence = Some((kind.trim().to_owned(), String::new())),
                (None, None) => blocks.extend(in_the_text(line)),
                (Some(_), Some(_)) => {
                    let (kind, text) = fence.take().unwrap();
                    if ["bash", "shell", "zsh"].contains(&kind.as_str()) {
                        return Err(format!("{name}: write `sh` for `{kind}`, or nobody runs the block"));
                    }
                    match kind.as_str() {
                        "sh" => blocks.push(text),
                        "console" => blocks.extend(typed(&text)),
                        _ => {}
                    }
                }
                (Some((_, text)), None) => *text += &format!("{line}\n"),
            }
        }
        match fence {
            Some(_) => Err(format!("{name}: a fence is not closed")),
            None => Ok(Self { name: name.to_owned(), blocks }),
        }
    }

    /// How many lines of it call curl.
    fn curls(&self) -> usize {
        self.blocks.iter().map(|block| block.matches("curl ").count()).sum()
    }

    /// Runs it in the repository.
    async fn walk(&self, house: &House, secret: &str) -> Walk {
        self.walk_in(&repository(), house, secret).await
    }

    /// Runs it in a folder.
    async fn walk_in(&self, folder: &Path, house: &House, secret: &str) -> Walk {
        const MARK: &str = "\n== next block ==\n";
        let script = self.blocks.join("\nprintf '\\n== next block ==\\n'\n");
        let child = tokio::process::Command::new("bash")
            .args(["-euo", "pipefail", "-c", &script])
            .current_dir(folder)
            .env("URL", &house.server.url)
            .env("TOKEN", secret)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("bash is there");
        let output =
            tokio::time::timeout(PATIENCE, child.wait_with_output()).await.expect("the page has an end").unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let whole = format!("{}:\n{said}\n{}", self.name, String::from_utf8_lossy(&output.stderr));
        assert!(!whole.contains(secret), "{} prints the token", self.name);
        Walk { success: output.status.success(), said: said.split(MARK).map(str::to_owned).collect(), whole }
    }
}

/// The commands of a console that are curl.
fn typed(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter_map(|line| line.strip_prefix("$ ")).filter(|line| line.starts_with("curl ")).map(str::to_owned)
}

/// The commands of a sentence that are curl.
fn in_the_text(line: &str) -> impl Iterator<Item = String> {
    line.split('`').skip(1).step_by(2).filter(|code| code.starts_with("curl ")).map(str::to_owned)
}

/// Every page of the repository that has something to run here.
fn pages() -> Vec<Page> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_str().unwrap();
            match path.is_dir() {
                true if name.starts_with('.') || ["target", "node_modules"].contains(&name) => {}
                true => walk(&path, found),
                false => found.extend(Some(path).filter(|path| path.extension().is_some_and(|kind| kind == "md"))),
            }
        }
    }
    let mut found = Vec::new();
    walk(&repository(), &mut found);
    found.sort();
    let name = |path: &Path| path.strip_prefix(repository()).unwrap().to_str().unwrap().to_owned();
    let pages = found.iter().map(|path| Page::read(&name(path), &std::fs::read_to_string(path).unwrap()).unwrap());
    pages.filter(|page| !page.blocks.is_empty()).collect()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs bash, curl, jq and Node: cargo xtask walkthrough"]
async fn the_lines_of_the_documentation_run_as_they_are_written() {
    let pages = pages();
    for page in &pages {
        let (house, secret) = House::guarded(|_| {}, &[]);
        if page.name == CLIENTS.0 {
            the_clients_are_made_and_used(page, &house, &secret).await;
            continue;
        }
        let walk = page.walk(&house, &secret).await;
        assert!(walk.success && walk.said.len() == page.blocks.len(), "{}", walk.whole);
        if page.name == "README.md" {
            the_readme_shows_what_it_says(page, &walk);
        }
    }
    let (blocks, curls) =
        (pages.iter().map(|page| page.blocks.len()).sum::<usize>(), pages.iter().map(Page::curls).sum::<usize>());
    assert!(curls > 10, "the pages were found");
    let figure = format!("{blocks} blocks of {} pages, {curls} curl lines ran as written", pages.len());
    let folder = repository().join("target/walkthrough");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("figure"), figure).unwrap();
}

/// Each block of `docs/clients.md` generates a client and runs a program with it, "in a copy of" a folder.
async fn the_clients_are_made_and_used(page: &Page, house: &House, secret: &str) {
    assert_eq!(page.blocks.len(), CLIENTS.1.len(), "each block has a folder");
    for (block, folder) in page.blocks.iter().zip(CLIENTS.1) {
        let copied = house.project.ground().join(folder);
        copy(&repository().join(folder), &copied);
        let alone = Page { name: format!("{}, in {folder}", page.name), blocks: vec![block.clone()] };
        let walk = alone.walk_in(&copied, house, secret).await;
        let story =
            walk.said[0].rfind("\n{").and_then(|start| serde_json::from_str::<Value>(&walk.said[0][start..]).ok());
        assert_eq!(story.unwrap_or_default()["status"], "run succeeded", "{}", walk.whole);
    }
}

/// What the sentences around the blocks of README.md promise.
fn the_readme_shows_what_it_says(page: &Page, walk: &Walk) {
    let said = |part: &str| {
        let place = page.blocks.iter().position(|block| block.contains(part)).unwrap_or_else(|| panic!("{part}"));
        walk.said[place].trim().lines().collect::<Vec<_>>()
    };
    let json = |line: &str| serde_json::from_str::<Value>(line).unwrap();
    // "Start a run, follow its log to the end, and ask how it ended"
    let run = said("follow=true\"\ncurl");
    assert_eq!(run.last(), Some(&"succeeded"), "{run:?}");
    let end = json(run[run.len() - 2]);
    assert_eq!((&end["type"], &end["reason"]), (&"end".into(), &"run_over".into()));
    // "ask again behind the last line that arrived"
    let behind = said("after=20&limit=3");
    assert_eq!(json(behind[0])["seq"], 21, "{behind:?}");
    // "the same request answers the same run, so both lines print one id"
    let ids = said("Idempotency-Key: $KEY");
    assert!(ids.len() == 2 && ids[0] == ids[1] && ids[0].len() == 36, "{ids:?}");
    // "The run is `cancelling` until its last process is gone; the log stream ends when it is."
    let [status, end, reason] = said("grace_seconds").try_into().unwrap();
    assert!(["cancelling", "cancelled"].contains(&status), "{status}");
    assert_eq!((&json(end)["type"], &json(end)["status"]), (&"end".into(), &"cancelled".into()));
    assert_eq!(reason, "cancelled by `airflow`");
    // "a whole program"
    let program = said("--example run");
    assert!(program.last().unwrap().contains(" succeeded after "), "{program:?}");
    // "Everything else stands in the contract, which the server also serves"
    assert!(said("curl \"$URL/openapi.yaml\"").concat().contains("openapi: 3.0.3"));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs bash, curl and jq: cargo xtask gates"]
async fn sees_a_line_that_does_not_run() {
    let (house, secret) = House::guarded(|_| {}, &[]);
    let text = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let look_around = text.split_once("Start a run, follow").unwrap().0;
    let faults = [
        ("/meltano/core/v2beta/projects\"", "/meltano/core/v2beta/project\""),
        ("plugins?type=extractors", "plugins?typ=extractors"),
        ("$DEV/plugins", "$DVE/plugins"),
        ("Authorization: Bearer $TOKEN", "Authorization: $TOKEN"),
    ];
    let sound = Page::read("README.md", look_around).unwrap();
    assert!(sound.walk(&house, &secret).await.success);
    for (right, wrong) in faults {
        assert!(look_around.contains(right), "{right}");
        let walk = Page::read("README.md", &look_around.replace(right, wrong)).unwrap().walk(&house, &secret).await;
        assert!(!walk.success, "{wrong}: {}", walk.whole);
    }
}

#[test]
fn sees_a_block_that_would_not_be_run() {
    for text in ["```bash\ncurl http://127.0.0.1:8000/health\n```\n", "```sh\ncurl http://127.0.0.1:8000/health\n"] {
        assert!(Page::read("docs/new.md", text).is_err());
    }
}

#[test]
fn what_can_be_run_is_found_wherever_it_stands() {
    let text = "Ask `curl $URL/a` first, never `wget`.\n\n```sh\ncurl $URL/b\n```\n\n```console\n$ cargo xtask ci\n$ curl $URL/c\n{}\n```\n\n```json\n{}\n```\n";
    let page = Page::read("docs/new.md", text).unwrap();
    assert_eq!(page.blocks, ["curl $URL/a", "curl $URL/b\n", "curl $URL/c"]);
    assert_eq!(page.curls(), 3);
}
