//! Files that are written, replaced and deleted while they are read: an answer is what somebody wrote, all of it, or a
//! clear error.

use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use super::super::readers::Readers;
use super::super::snapshot::QUIET;
use super::*;

/// How many times a file is written with a rest after it: each of them in each way, and some more.
const CALM: usize = 18;
/// How long it goes on without a rest, at most; until a reader has given up.
const STORM: Duration = Duration::from_secs(10);
/// The patience of a reader, a look at the end of it, and a machine with something else to do.
const BOUND: Duration = Duration::from_secs(4);

const FILES: [&str; 4] = ["meltano.yml", "conf/more.yml", ".env", "plugins/extractors/tap-locked--v1.lock"];

/// What a file says in a version. Cut off anywhere between two lines it is still valid, but for the lock file.
fn text(file: &str, version: usize) -> String {
    let mark = format!("v{version:06}");
    let filler = |line: &dyn Fn(usize) -> String| (0..300).map(line).collect::<String>();
    match file {
        "meltano.yml" => format!(
            "project_id: {mark}\ninclude_paths: [conf/*.yml]\nplugins: {{extractors: [{{name: tap-locked, variant: v1}}]}}\njobs:\n{}- {{name: {mark}, tasks: [a]}}\n",
            filler(&|index| format!("- {{name: filler-{index}, tasks: [a]}}\n"))
        ),
        ".env" => format!("FIRST={mark}\n{}LAST={mark}\n", filler(&|index| format!("FILLER_{index}=x\n"))),
        "conf/more.yml" => format!(
            "environments:\n- {{name: {mark}}}\n{}- {{name: {mark}-last}}\n",
            filler(&|index| format!("- {{name: filler-{index}}}\n"))
        ),
        _ => format!(
            "{{\"plugin_type\": \"extractors\", \"name\": \"tap-locked\", \"variant\": \"v1\", \"namespace\": \"{mark}\", {} \"executable\": \"{mark}\"}}",
            filler(&|index| format!("\"filler_{index}\": 1,\n"))
        ),
    }
}

/// The first and the last thing that each file said.
fn marks(model: &Model) -> [(Option<String>, Option<String>); 4] {
    let variables = model.settings.variables_within("");
    let name = |environment: &Environment| environment.name.clone();
    let last = model.environments.last().map(|last| last.name.trim_end_matches("-last").to_owned());
    let plugin = model.plugins.first();
    [
        (model.project_id.clone(), model.jobs.last().map(|job| job.name.clone())),
        (model.environments.first().map(name), last),
        (variables.get("FIRST").cloned(), variables.get("LAST").cloned()),
        (plugin.and_then(|plugin| plugin.namespace.clone()), plugin.and_then(|plugin| plugin.executable.clone())),
    ]
}

/// Writes a version; how long it was left half-written, at most, without a further step.
fn write(root: &Path, file: &str, version: usize) -> Duration {
    let (path, text) = (root.join(file), text(file, version));
    let (mut last, mut longest) = (Instant::now(), Duration::ZERO);
    let mut step = |rest: u64| {
        longest = longest.max(last.elapsed());
        last = Instant::now();
        sleep(Duration::from_millis(rest));
    };
    let mut in_chunks = |mut file: fs::File| {
        for chunk in text.as_bytes().chunks(1 + text.len() / 8) {
            file.write_all(chunk).unwrap();
            step(3);
        }
    };
    match version % 4 {
        // Cut to nothing and written anew.
        0 => in_chunks(fs::File::create(&path).unwrap()),
        // Written over what stands there.
        1 => in_chunks(fs::OpenOptions::new().write(true).open(&path).unwrap()),
        2 => {
            let beside = root.join("beside");
            fs::write(&beside, &text).unwrap();
            fs::rename(beside, path).unwrap();
        }
        _ => {
            fs::remove_file(&path).unwrap();
            sleep(Duration::from_millis(10));
            in_chunks(fs::File::create(&path).unwrap());
        }
    }
    longest
}

/// What was seen in a fight.
#[derive(Debug, Default)]
struct Seen {
    whole: AtomicUsize,
    unfinished: AtomicUsize,
    wrong: std::sync::Mutex<Vec<String>>,
    longest: std::sync::Mutex<Duration>,
    /// The machine was so busy that the writer paused for longer than a reader waits.
    stalled: AtomicBool,
}

fn fight() -> Seen {
    let directory = tempfile::tempdir().unwrap();
    let root = directory.path().canonicalize().unwrap();
    for folder in ["conf", "plugins/extractors"] {
        fs::create_dir_all(root.join(folder)).unwrap();
    }
    FILES.iter().for_each(|file| fs::write(root.join(file), text(file, 0)).unwrap());
    let project = Project::new("sample", &root);
    let seen = Seen::default();
    let (begun, ended) = (FILES.map(|_| AtomicUsize::new(0)), FILES.map(|_| AtomicUsize::new(0)));
    let load = |numbers: &[AtomicUsize; 4]| numbers.each_ref().map(|number| number.load(Ordering::SeqCst));
    let over = AtomicBool::new(false);
    let read = || {
        while !over.load(Ordering::SeqCst) {
            let (before, start) = (load(&ended), Instant::now());
            let answer = project.read();
            let took = start.elapsed();
            let longest = &mut *seen.longest.lock().unwrap();
            *longest = took.max(*longest);
            let wrong = match answer {
                Ok(model) => {
                    let (after, said) = (load(&begun), marks(&model));
                    seen.whole.fetch_add(1, Ordering::SeqCst);
                    let fits = |index: usize| {
                        let (first, last) = &said[index];
                        let version = first.as_ref().and_then(|mark| mark.strip_prefix('v')?.parse::<usize>().ok());
                        first == last && version.is_some_and(|v| (before[index]..=after[index]).contains(&v))
                    };
                    (!(0..4).all(fits)).then(|| format!("{said:?} is not between {before:?} and {after:?}"))
                }
                Err(error) if error.to_string().ends_with("it is being written") => {
                    seen.unfinished.fetch_add(1, Ordering::SeqCst);
                    None
                }
                Err(error) => Some(error.to_string()),
            };
            let mut known = seen.wrong.lock().unwrap();
            if wrong.is_some() && known.last() != wrong.as_ref() {
                known.extend(wrong);
            }
        }
    };
    scope(|scope| {
        (0..4).for_each(|_| drop(scope.spawn(read)));
        let mut storm = None;
        for round in 1.. {
            let index = (round / 4) % 4;
            begun[index].store(round, Ordering::SeqCst);
            let pause = write(&root, FILES[index], round);
            seen.stalled.fetch_or(pause > QUIET * 3 / 4, Ordering::SeqCst);
            ended[index].store(round, Ordering::SeqCst);
            sleep(Duration::from_millis(if round < CALM { 120 } else { 1 }));
            let given_up = seen.unfinished.load(Ordering::SeqCst) > 0;
            if round >= CALM && (given_up || storm.get_or_insert_with(Instant::now).elapsed() > STORM) {
                break;
            }
        }
        over.store(true, Ordering::SeqCst);
    });
    seen
}

#[test]
fn a_half_written_file_is_never_believed() {
    // A writer that pauses for long has finished, as far as anybody can tell: then it counts only if nothing was wrong.
    let is_fair = |seen: &Seen| !seen.stalled.load(Ordering::SeqCst) || seen.wrong.lock().unwrap().is_empty();
    let seen = (0..5).map(|_| fight()).find(is_fair).expect("a machine with some time for the writer");
    assert_eq!(*seen.wrong.lock().unwrap(), [""; 0]);
    assert!(seen.whole.into_inner() > 10, "nothing was read");
    assert!(seen.unfinished.into_inner() > 0, "nobody gave up while the writer never rested");
    assert!(*seen.longest.lock().unwrap() < BOUND, "{:?}", seen.longest);
}

#[test]
fn sees_what_would_be_believed_without_waiting() {
    let (_directory, mut project) = project(&[("meltano.yml", "")]);
    let path = project.root.join("meltano.yml");
    fs::write(&path, "project_id: new\n").unwrap();
    project.readers = Readers::with_quiet(Duration::ZERO);
    assert_eq!(project.read().unwrap().default_environment, None);
    fs::write(&path, "project_id: new\n").unwrap();
    project.readers = Readers::with_quiet(Duration::from_secs(1));
    scope(|scope| {
        scope.spawn(|| {
            sleep(Duration::from_millis(10));
            fs::write(&path, "project_id: new\ndefault_environment: prod\n").unwrap();
        });
        assert_eq!(project.read().unwrap().default_environment.as_deref(), Some("prod"));
    });
}

#[test]
fn the_last_good_model_outlives_a_broken_edit() {
    let (_directory, project) = project(&[("meltano.yml", "project_id: a")]);
    assert!(project.last_good().is_none());
    let model = project.read().unwrap();
    fs::write(project.root.join("meltano.yml"), "a: [").unwrap();
    assert!(project.read().is_err());
    assert!(Arc::ptr_eq(&project.last_good().unwrap(), &model));
    fs::write(project.root.join("meltano.yml"), "project_id: b").unwrap();
    assert_eq!(project.read().unwrap().project_id.as_deref(), Some("b"));
    assert_eq!(project.last_good().unwrap().project_id.as_deref(), Some("b"));
}

#[test]
fn of_many_readers_one_looks() {
    let (_directory, project) = project(&[("meltano.yml", PLUGINS), LOCK]);
    let models = scope(|scope| {
        let readers: Vec<_> = (0..32).map(|_| scope.spawn(|| project.read().unwrap())).collect();
        readers.into_iter().map(|reader| reader.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(models.iter().all(|model| Arc::ptr_eq(model, &models[0])));
}

#[test]
fn a_file_from_the_future_is_read_all_the_same() {
    let (_directory, project) = project(&[("meltano.yml", "project_id: a")]);
    let file = fs::File::options().write(true).open(project.root.join("meltano.yml")).unwrap();
    file.set_modified(std::time::SystemTime::now() + Duration::from_secs(86400)).unwrap();
    assert_eq!(project.read().unwrap().project_id.as_deref(), Some("a"));
    fs::write(project.root.join("meltano.yml"), "project_id: b").unwrap();
    assert_eq!(project.read().unwrap().project_id.as_deref(), Some("b"));
}
