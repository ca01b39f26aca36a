//! Bytes both ways, unchanged: also a connection that is half closed, or broken, or refused, is so on the other side.

use super::conversation::Conversation;
use super::finding::{Fault, Findings};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{ReadHalf, WriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long connections may take to end by themselves when the server is gone.
const LAST_BYTES: Duration = Duration::from_secs(2);

/// A thread that listens, and carries what is said to the server and back.
pub(super) struct Proxy {
    address: SocketAddr,
    ending: watch::Sender<bool>,
    thread: JoinHandle<()>,
}

impl Proxy {
    /// Listens before a server.
    pub(super) fn start(server: SocketAddr, findings: Findings, counts: bool) -> Self {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback has a free port");
        listener.set_nonblocking(true).expect("a socket can be asked not to block");
        let address = listener.local_addr().expect("a listener has an address");
        let (ending, ended) = watch::channel(false);
        // A runtime of its own: tests block theirs, and some have none.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                let listener = TcpListener::from_std(listener).expect("a listener");
                listen(listener, server, &findings, counts, ended).await;
            });
        });
        Self { address, ending, thread }
    }

    /// Where it listens.
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Hangs up, once the last bytes of a server that is gone are through.
    pub(super) fn end(self) {
        let _ = self.ending.send(true);
        let _ = self.thread.join();
    }
}

async fn listen(
    listener: TcpListener,
    server: SocketAddr,
    findings: &Findings,
    counts: bool,
    ended: watch::Receiver<bool>,
) {
    let mut connections = JoinSet::new();
    let told = async |mut ended: watch::Receiver<bool>| drop(ended.wait_for(|ended| *ended).await);
    loop {
        tokio::select! {
            accepted = listener.accept() => if let Ok((caller, _)) = accepted {
                let conversation = Conversation::new(findings.clone(), counts);
                connections.spawn(connect(caller, server, conversation, ended.clone()));
            },
            Some(done) = connections.join_next() => sound(done, findings),
            () = told(ended.clone()) => break,
        }
    }
    drop(listener);
    let rest = async {
        while let Some(done) = connections.join_next().await {
            sound(done, findings);
        }
    };
    let _ = tokio::time::timeout(LAST_BYTES, rest).await;
}

/// A recorder that fails must not look like one that found nothing.
fn sound(done: Result<(), tokio::task::JoinError>, findings: &Findings) {
    if let Err(error) = done {
        findings.add("an exchange", vec![Fault::new(format!("the recorder itself failed: {error}"), "the recorder")]);
    }
}

async fn connect(caller: TcpStream, server: SocketAddr, conversation: Conversation, ended: watch::Receiver<bool>) {
    match TcpStream::connect(server).await {
        Ok(server) => carry(caller, server, &Mutex::new(conversation), ended).await,
        // As near to a refused connection as one can come after having accepted it.
        Err(_) => drop(caller.set_zero_linger()),
    }
}

/// How one direction ended.
#[derive(PartialEq)]
enum End {
    Closed,
    Broken,
}

async fn carry(
    mut caller: TcpStream,
    mut server: TcpStream,
    talk: &Mutex<Conversation>,
    mut ended: watch::Receiver<bool>,
) {
    let _ = (caller.set_nodelay(true), server.set_nodelay(true));
    let broken = {
        let (from_caller, to_caller) = caller.split();
        let (from_server, to_server) = server.split();
        let mut up = std::pin::pin!(up(from_caller, to_server, talk));
        let mut down = std::pin::pin!(down(from_server, to_caller, talk));
        tokio::select! {
            // The caller has gone, or has only said everything and waits.
            end = &mut up => end == End::Broken || down.await == End::Broken,
            // The server has said everything. The caller may not have noticed; it is waited for, but not for ever.
            end = &mut down => end == End::Broken || tokio::select! {
                end = up => end == End::Broken,
                _ = ended.wait_for(|ended| *ended) => false,
            },
        }
    };
    lock(talk).over(!broken);
    if broken {
        let _ = (caller.set_zero_linger(), server.set_zero_linger());
    }
}

async fn up(mut caller: ReadHalf<'_>, mut server: WriteHalf<'_>, talk: &Mutex<Conversation>) -> End {
    let mut buffer = vec![0; 16 * 1024];
    let mut listens = true;
    loop {
        match caller.read(&mut buffer).await {
            Ok(0) => {
                let _ = server.shutdown().await;
                return End::Closed;
            }
            // A server that has hung up may have answered before; the caller shall be able to read that, so what it
            // still has to say is taken and thrown away.
            Ok(_) if !listens => {}
            Ok(length) => {
                lock(talk).sent(&buffer[..length]);
                listens = server.write_all(&buffer[..length]).await.is_ok();
            }
            Err(_) => return End::Broken,
        }
    }
}

async fn down(mut server: ReadHalf<'_>, mut caller: WriteHalf<'_>, talk: &Mutex<Conversation>) -> End {
    let mut buffer = vec![0; 16 * 1024];
    loop {
        match server.read(&mut buffer).await {
            Ok(0) => {
                lock(talk).over(true);
                let _ = caller.shutdown().await;
                return End::Closed;
            }
            Ok(length) => {
                lock(talk).answered(&buffer[..length]);
                if caller.write_all(&buffer[..length]).await.is_err() {
                    return End::Broken;
                }
            }
            Err(_) => return End::Broken,
        }
    }
}

fn lock(talk: &Mutex<Conversation>) -> MutexGuard<'_, Conversation> {
    talk.lock().unwrap_or_else(PoisonError::into_inner)
}
