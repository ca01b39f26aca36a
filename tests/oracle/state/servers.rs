//! The services, each a process of its own that keeps everything in memory.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

/// A service.
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) url: String,
    child: Child,
    /// What it said, which is a line for each request.
    said: Arc<Mutex<Vec<String>>>,
    /// A line of Python that makes the bucket or container of the tests.
    making: String,
}

impl Server {
    /// moto, which speaks as S3 does.
    pub(crate) fn moto() -> Server {
        let moto = tools().join("moto/bin/moto_server");
        assert!(moto.is_file(), "there is no moto yet: run `cargo xtask test` once");
        let making = "import boto3; boto3.client('s3', endpoint_url=URL, aws_access_key_id='a', \
                      aws_secret_access_key='b', region_name='us-east-1').create_bucket(Bucket='bucket')";
        let mut server = Command::new(moto);
        server.args(["-H", "127.0.0.1", "-p", "0"]);
        Server::start(&mut server, making)
    }

    /// azurite, which speaks as Azure's storage does.
    pub(crate) fn azurite() -> Server {
        let main = tools().join("azurite/node_modules/azurite/dist/src/blob/main.js");
        assert!(main.is_file(), "there is no azurite yet: run `cargo xtask azure` once");
        let making = "from azure.storage.blob import BlobServiceClient as C; \
                      C.from_connection_string(URL).create_container('container')";
        let mut server = Command::new("node");
        server.arg(main).args([
            "--blobPort",
            "0",
            "--inMemoryPersistence",
            "--disableTelemetry",
            "--skipApiVersionCheck",
        ]);
        Server::start(&mut server, making)
    }

    fn start(command: &mut Command, making: &str) -> Server {
        // moto says where it is on one of the streams, azurite on the other.
        let mut child = command
            .env("PYTHONUNBUFFERED", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (told, hears) = std::sync::mpsc::channel();
        let streams: [Box<dyn std::io::Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        let said = Arc::new(Mutex::new(Vec::new()));
        for stream in streams {
            let (told, said) = (told.clone(), said.clone());
            std::thread::spawn(move || {
                // Read to the end, or the server would wait for a reader.
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if let Some(at) = line.find("http://127.0.0.1:") {
                        let _ = told.send(line[at..].split_whitespace().next().unwrap().to_owned());
                    }
                    said.lock().unwrap().push(line);
                }
            });
        }
        drop(told);
        let url = hears.recv_timeout(std::time::Duration::from_secs(60)).expect("the server says where it listens");
        Server { url, child, said, making: making.to_owned() }
    }

    /// How many requests of a kind it had, such as `GET /bucket?`.
    pub(crate) fn requests(&self, kind: &str) -> usize {
        self.said.lock().unwrap().iter().filter(|line| line.contains(kind)).count()
    }

    /// Makes the bucket or container.
    pub(crate) fn make_place(&self) {
        let is_azure = self.making.contains("azure");
        let url = if is_azure { azurite_connection(&self.url) } else { self.url.clone() };
        let code = format!("URL = {url:?}; {}", self.making);
        let made = Command::new(tools().join("meltano/bin/python")).args(["-c", &code]).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It is gone already, or it has to go.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How to get into an azurite: account and key are the same everywhere, and Microsoft publishes them.
pub(crate) fn azurite_connection(url: &str) -> String {
    let key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    format!("AccountName=devstoreaccount1;AccountKey={key};BlobEndpoint={url}/devstoreaccount1")
}

fn tools() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools").canonicalize().unwrap()
}
