//! Projects at the edge of what a disk can hold: loops, pipes, giants.

use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::fuzz::ask;
use super::*;

/// Puts something into a place.
type Make = fn(&Path);

const INCLUDES: &str = "include_paths: ['conf/*.yml']\n";

/// The answer, which must not keep its reader waiting.
fn said(project: &Project) -> String {
    let asked = ask(project).unwrap();
    match project.read() {
        Ok(model) => {
            let problems = model
                .problems
                .iter()
                .take(3)
                .map(|problem| format!("; {}: {}", problem.file.as_deref().unwrap_or_default(), problem.message));
            format!("{} plugins{}", model.plugins.len(), problems.collect::<String>())
        }
        Err(error) => {
            assert_eq!(asked, 0);
            error.to_string()
        }
    }
}

fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

#[test]
fn what_is_no_file_is_named() {
    let make: [(&str, Make, &str, &str); 12] = [
        ("meltano.yml", pipe, "`meltano.yml` cannot be read: it is not a regular file", "a pipe"),
        ("meltano.yml", |path| symlink("meltano.yml", path).unwrap(), "`meltano.yml` cannot be read: ", "a loop"),
        ("meltano.yml", |path| symlink("/dev/zero", path).unwrap(), "it leads to a file outside", "a device"),
        (".env", pipe, "; .env: `.env` cannot be read: it is not a regular file", "a pipe"),
        (
            ".env",
            |path| fs::create_dir(path).unwrap(),
            "; .env: `.env` cannot be read: it is not a regular",
            "a directory",
        ),
        (".env", |path| fs::write(path, b"A=\xff").unwrap(), "; .env: `.env` cannot be read: it is not UTF-8", "bytes"),
        (".env", |path| symlink(".env", path).unwrap(), "; .env: `.env` cannot be read: ", "a loop"),
        ("conf/a.yml", pipe, "matches `conf/a.yml`, which is not a regular file", "a pipe"),
        (
            "conf/a.yml",
            |path| symlink("a.yml", path).unwrap(),
            "matches `conf/a.yml`, which is not a regular",
            "a loop",
        ),
        (
            "conf/a.yml",
            |path| fs::write(path, b"a: \xff").unwrap(),
            "`conf/a.yml` cannot be read: it is not UTF-8",
            "bytes",
        ),
        (
            "plugins/extractors/tap-locked--v1.lock",
            pipe,
            "--v1.lock: the lock file cannot be read: it is not",
            "a pipe",
        ),
        (
            "plugins/extractors",
            |path| symlink("extractors", path).unwrap(),
            "--v1.lock: the lock file cannot be",
            "a loop",
        ),
    ];
    for (place, make, expected, what) in make {
        let (_directory, project) = project(&[("meltano.yml", &format!("{INCLUDES}{PLUGINS}"))]);
        let path = project.root.join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&path);
        make(&path);
        let said = said(&project);
        assert!(said.contains(expected), "{what} at {place}: {said}");
    }
}

#[test]
fn a_loop_of_directories_is_walked_once() {
    let (_directory, project) =
        project(&[("meltano.yml", "include_paths: ['**/*.yml', 'a/*/*/*.yml']"), ("a/b/x.yml", "{}")]);
    symlink("..", project.root.join("a/up")).unwrap();
    let expected = "0 plugins";
    assert_eq!(said(&project), expected);
}

#[test]
fn a_name_that_is_no_text_is_named() {
    let (_directory, project) = project(&[("meltano.yml", INCLUDES), ("conf/a.yml", "{}")]);
    fs::write(project.root.join("conf").join(std::ffi::OsStr::from_bytes(b"b\xff.yml")), "{}").unwrap();
    assert!(said(&project).contains("whose name is not UTF-8"), "{}", said(&project));
}

#[test]
fn what_may_not_be_read_is_named() {
    let (_directory, project) =
        project(&[("meltano.yml", &format!("{INCLUDES}{PLUGINS}")), ("conf/a.yml", "{}"), (".env", ""), LOCK]);
    let mode = |path: &str, mode: u32| {
        fs::set_permissions(project.root.join(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(".env", 0);
    if fs::read(project.root.join(".env")).is_ok() {
        // Root may read everything.
        return;
    }
    assert!(said(&project).contains("`.env` cannot be read: Permission denied"));
    mode("plugins/extractors", 0);
    assert!(said(&project).contains("the lock file cannot be read: Permission denied"));
    mode("plugins/extractors", 0o700);
    mode("conf/a.yml", 0);
    assert!(said(&project).contains("`conf/a.yml` cannot be read: Permission denied"));
    mode("conf/a.yml", 0o400);
    mode(".env", 0o400);
    mode(".", 0o500);
    assert_eq!(said(&project), "9 plugins");
    mode(".", 0o700);
}

#[test]
fn many_small_bombs_are_one_large_one() {
    let bomb = format!("a: &a [{}]\nb: [{}]\n", "x, ".repeat(200), "*a, ".repeat(300));
    let files: Vec<(String, &str)> = (0..10).map(|index| (format!("conf/{index:02}.yml"), bomb.as_str())).collect();
    let mut files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    files.push(("meltano.yml", INCLUDES));
    let (_directory, project) = project(&files);
    assert!(said(&project).contains("with it, the project says more than is read of one"), "{}", said(&project));
}

#[test]
fn giants_are_answered_or_refused() {
    let plugins = |count: usize, line: &dyn Fn(usize) -> String| {
        format!("plugins:\n  extractors:\n{}", (0..count).map(line).collect::<String>())
    };
    let chain = |count: usize| {
        plugins(count, &|index| match index {
            0 => "  - {name: t0, namespace: t, settings: [{name: a}], config: {a: 1}}\n".to_owned(),
            _ => format!("  - {{name: t{index}, inherit_from: t{}}}\n", index - 1),
        })
    };
    let nested = |separator: &str| (0..40).map(|depth| vec!["a"; depth + 1].join(separator)).collect::<Vec<_>>();
    let objects: String =
        nested(".").iter().map(|name| format!("    - {{name: {name}, kind: object}}\n")).collect::<String>();
    let aliases =
        (1..12).map(|level| format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", ")));
    let table = [
        (
            "plugins",
            plugins(100_000, &|index| format!("  - {{name: tap-{index}, namespace: t}}\n")),
            "`meltano.yml` cannot be read",
        ),
        (
            "many plugins",
            plugins(10_000, &|index| format!("  - {{name: tap-{index}, namespace: t}}\n")),
            "10000 plugins",
        ),
        (
            "without locks",
            plugins(10_000, &|index| format!("  - name: tap-{index}\n")),
            "10000 plugins; meltano.yml: nothing defines",
        ),
        ("a chain", chain(5_000), "5000 plugins"),
        ("a circle", chain(1_000).replace("namespace: t,", "inherit_from: t999,"), "1000 plugins"),
        (
            "keys",
            format!(
                "{}    config: {{{}}}\n",
                plugins(1, &|_| "  - name: t\n    namespace: t\n".to_owned()),
                (0..3_000).map(|key| format!("k{key}: 1, ")).collect::<String>()
            ),
            "1 plugins",
        ),
        (
            "objects in objects",
            format!("{}    settings:\n{objects}", plugins(1, &|_| "  - name: t\n    namespace: t\n".to_owned())),
            "1 plugins",
        ),
        (
            "environments",
            format!("environments:\n{}", (0..5_000).map(|index| format!("- {{name: e{index}}}\n")).collect::<String>()),
            "0 plugins",
        ),
        (
            "jobs",
            format!(
                "jobs:\n{}",
                (0..5_000).map(|index| format!("- {{name: j{index}, tasks: [j{}]}}\n", index + 1)).collect::<String>()
            ),
            "0 plugins",
        ),
        ("a long line", format!("a: {}", "x".repeat(8 << 20)), "0 plugins"),
        ("a long pattern", format!("include_paths: ['{}']", "**/".repeat(5000)), "`meltano.yml` cannot be read"),
        ("a deep map", (0..100_000).map(|_| "{a: ").collect(), "`meltano.yml` cannot be read"),
        ("laughs", format!("a0: &a0 [x]\n{}", aliases.collect::<String>()), "`meltano.yml` cannot be read"),
        ("too much", "#".repeat(17 << 20), "`meltano.yml` cannot be read: it is larger than 16 MiB"),
        ("values", format!("a: [{}]", "a,".repeat(4 << 20)), "`meltano.yml` cannot be read"),
        (
            "references",
            format!("env: {{A: '{}'}}\ndatabase_uri: '{}'", "$A".repeat(10_000), "$A".repeat(10_000)),
            "0 plugins",
        ),
    ];
    for (what, text, expected) in table {
        println!("{what}");
        let (_directory, project) = project(&[("meltano.yml", &text)]);
        let said = said(&project);
        assert!(said.starts_with(expected), "{what}: {said:.300}");
    }
}
