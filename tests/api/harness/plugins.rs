//! Scripts that stand in for plugins where a test needs one that misbehaves, or one that waits.

/// Says one record and exits with 3.
pub(crate) const FAILING_TAP: &str = r#"#!/usr/bin/env python3
import json, sys
if "--discover" in sys.argv:
    print(json.dumps({"streams": [{"tap_stream_id": "rows", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "metadata": []}]}))
    sys.exit(0)
print(json.dumps({"type": "SCHEMA", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "key_properties": ["id"]}), flush=True)
print("the well is dry", file=sys.stderr, flush=True)
sys.exit(3)
"#;

/// Ignores SIGTERM, leaves its process id in `tap.pid`, and goes on for ever.
pub(crate) const STUBBORN_TAP: &str = r#"#!/usr/bin/env python3
import json, os, signal, sys, time
if "--discover" in sys.argv:
    print(json.dumps({"streams": [{"tap_stream_id": "rows", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "metadata": []}]}))
    sys.exit(0)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(json.dumps({"type": "SCHEMA", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "key_properties": ["id"]}), flush=True)
with open("tap.pid.new", "w") as file:
    file.write(str(os.getpid()))
os.rename("tap.pid.new", "tap.pid")
print("I will not go", file=sys.stderr, flush=True)
while True:
    time.sleep(0.1)
"#;

/// Counts on standard error, and goes on only when the file `go` appears.
pub(crate) const PATIENT_TAP: &str = r#"#!/usr/bin/env python3
import json, os, sys, time
if "--discover" in sys.argv:
    print(json.dumps({"streams": [{"tap_stream_id": "rows", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "metadata": []}]}))
    sys.exit(0)
print(json.dumps({"type": "SCHEMA", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "key_properties": ["id"]}), flush=True)
print("waiting", file=sys.stderr, flush=True)
while not os.path.exists("go"):
    time.sleep(0.005)
for number in range(100):
    print(f"line {number}", file=sys.stderr, flush=True)
    time.sleep(0.005)
print(json.dumps({"type": "RECORD", "stream": "rows", "record": {"id": 1}}), flush=True)
print(json.dumps({"type": "STATE", "value": {"bookmarks": {"rows": {"id": 1}}}}), flush=True)
"#;

/// Adds one to the number in its state.
pub(crate) const COUNTING_TAP: &str = r#"#!/usr/bin/env python3
import json, sys, time
if "--discover" in sys.argv:
    print(json.dumps({"streams": [{"tap_stream_id": "rows", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "metadata": []}]}))
    sys.exit(0)
count = 0
if "--state" in sys.argv:
    with open(sys.argv[sys.argv.index("--state") + 1]) as file:
        count = json.load(file).get("count", 0)
print(json.dumps({"type": "SCHEMA", "stream": "rows", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}, "key_properties": ["id"]}), flush=True)
time.sleep(0.2)
print(json.dumps({"type": "RECORD", "stream": "rows", "record": {"id": count}}), flush=True)
print(json.dumps({"type": "STATE", "value": {"count": count + 1}}), flush=True)
"#;

/// Swallows records and acknowledges states.
pub(crate) const DRAINING_TARGET: &str = r#"#!/usr/bin/env python3
import json, sys
for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "STATE":
        print(json.dumps(message["value"]), flush=True)
"#;

/// Listens on a port of its own choice, in a process below it, which writes the port to `port` and its process id to
/// `server.pid`. Told to be `stubborn`, that process ignores SIGTERM and holds the output open; told to be `brief`, nothing
/// listens, and it exits with 3.
pub(crate) const WEB_SERVER: &str = r#"#!/usr/bin/env python3
import os, signal, socket, subprocess, sys, time
if "brief" in sys.argv:
    print("brief as life is", file=sys.stderr, flush=True)
    sys.exit(3)
if "child" not in sys.argv:
    child = subprocess.Popen([sys.executable, __file__, *sys.argv[1:], "child"])
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0) if "stubborn" in sys.argv else child.terminate())
    sys.exit(child.wait())
if "stubborn" in sys.argv:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.setsid()
listener = socket.create_server(("127.0.0.1", 0))
for name, value in [("server.pid", os.getpid()), ("port", listener.getsockname()[1])]:
    with open(name + ".new", "w") as file:
        file.write(str(value))
    os.rename(name + ".new", name)
print("listening", file=sys.stderr, flush=True)
while True:
    connection, _ = listener.accept()
    connection.sendall(b"hello")
    connection.close()
"#;
