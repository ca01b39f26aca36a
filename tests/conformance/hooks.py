"""What the contract says in prose, told to schemathesis, which reads schemas only.

Requests that are meant to be wrong are left as they were invented.
"""

import json
from urllib.parse import unquote

import schemathesis

# Page tokens that the server has answered, by the path of the list.
ANSWERED = {}

# The state that the run of the examples has left.
STATE = "dev:tap-orders-to-target-csv"

# Names of states that nobody has asked for yet.
PLACES = []

# What the dictionaries of schemathesis.toml name, and what was there before it came.
KEPT = ("01a1f8cc-9d3e-7b41-8a52-3f0c9e6b7d21", "01a1f8d0-3c11-7d90-b1f2-6a0d4c5e9b10", "metrics", STATE)


def name(case):
    """The operationId."""
    return case.operation.definition.raw.get("operationId", "")


@schemathesis.hook
def after_call(context, case, response):
    """Remembers the token of a page, so that it can be sent back."""
    if name(case).endswith("_list") and response.status_code == 200:
        token = json.loads(response.text).get("next_page")
        if token:
            ANSWERED.setdefault(case.formatted_path, set()).add(token)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Mends requests that fit their schema and not the prose."""
    if name(case) == "run_log_stream":
        follow_only_what_ends(case)
    if name(case) in ("run_delete", "service_delete", "state_clear"):
        leave_what_others_ask_for(case)
    if name(case) == "run_log_event_stream":
        read_events_that_end(case)
    if name(case) in ("run_batch_delete", "run_batch_cancel", "event_stream"):
        ask_for_little(case)
    if case.meta.generation.mode.is_negative:
        return
    stateful = case.meta.phase.name == "stateful"
    for header in ("if-match", "if-none-match"):
        if case.headers and case.headers.get(header) == "0":
            # Its coverage phase takes that for an entity tag, against the pattern; other phases invent real ones.
            case.headers[header] = "*"
    if name(case).endswith("_list"):
        send_tokens_that_were_answered(case, stateful)
    if name(case) == "run_create":
        name_one_task(case)
    if name(case) == "run_create" and stateful or name(case) in ("job_run", "schedule_run", "test_create", "run_retry"):
        ask_for_a_new_run(case)
    if name(case) == "run_view":
        wait_a_moment(case)
    if name(case) == "state_set":
        write_what_can_be_written(case, stateful)
    if name(case) in ("state_copy", "state_move"):
        name_a_place_that_is_free(case, stateful)
    if isinstance(case.body, dict) and "labels" in case.body:
        # How many labels there may be, and of what letters their names, stands in prose.
        case.body = {**case.body, "labels": {"team": "sales"}}
    if name(case) == "service_create" and isinstance(case.body, dict):
        describe_what_can_be_kept(case)
    if name(case) == "state_view" and stateful:
        # What was deleted is looked for as it is, not as it was at some moment before.
        case.query = {key: value for key, value in (case.query or {}).items() if key != "as_of"}
    if case.method.upper() == "DELETE" and stateful and name(case) != "run_batch_delete":
        # A dry run deletes nothing, and what was deleted is looked for.
        case.query = {key: value for key, value in (case.query or {}).items() if key != "dry_run"}


def write_what_can_be_written(case, stateful):
    """A document of Singer's has a key which prose says, and is written over what is there, or, on a walk which may have
    cleared it, where there is none. One in four is left as it was invented."""
    if not isinstance(case.body, dict) or not isinstance(case.body.get("state"), dict):
        return
    dice = len(json.dumps(case.body, default=str)) % 4
    if dice:
        case.body = {**case.body, "state": {"singer_state": {}, **case.body["state"]}}
        headers = {key: value for key, value in (case.headers or {}).items() if key not in ("if-match", "if-none-match")}
        case.headers = {**headers, "if-none-match" if stateful and dice > 1 else "if-match": "*"}


def name_a_place_that_is_free(case, stateful):
    """What is there once is in the way of the next. What others ask for is not moved away."""
    if not stateful and isinstance(case.body, dict) and len(json.dumps(case.body, default=str)) % 2:
        PLACES.append(f"{STATE}:place-{len(PLACES)}")
        case.body = {**case.body, "destination": PLACES[-1]}
    if name(case) == "state_move" and is_kept(case, "state_id"):
        case.query = {**(case.query or {}), "dry_run": "true"}


def send_tokens_that_were_answered(case, stateful):
    """Nobody can invent a page token: "Send that back as `page_token`", with the filters it was made with, or none."""
    query = case.query or {}
    if query.get("page_token") in ANSWERED.get(case.formatted_path, ()):
        case.query = {key: value for key, value in query.items() if key in ("limit", "page_token")}
    elif stateful:
        # So small a page is not the last one, and the link to the next leads somewhere.
        case.query = {"limit": 1}
    else:
        case.query = {key: value for key, value in query.items() if key != "page_token"}


def follow_only_what_ends(case):
    """A followed log ends with its run, and nobody waits for that here. The run of the examples is over."""
    over = case.operation.schema.raw_schema["components"]["parameters"]["RunInPath"]["example"]
    if case.query and "follow" in case.query and case.path_parameters.get("run") != over:
        case.query = {key: value for key, value in case.query.items() if key != "follow"}


def is_kept(case, parameter):
    """Parameters are escaped by now."""
    return unquote(str(case.path_parameters.get(parameter))) in KEPT


def leave_what_others_ask_for(case):
    """What is there from the beginning is not deleted. Of services there is another, for once, and of states are copies."""
    others = {"run": "00000000-0000-4000-8000-000000000000", "service": "spare", "state_id": f"{STATE}:new"}
    for parameter, other in others.items():
        if is_kept(case, parameter):
            case.path_parameters[parameter] = other


def read_events_that_end(case):
    """Those of the run of the examples do, because it is over."""
    over = case.operation.schema.raw_schema["components"]["parameters"]["RunInPath"]["example"]
    if case.meta.generation.mode.is_positive:
        case.path_parameters["run"] = over


def ask_for_little(case):
    """What is meant for many runs needs a filter, and would stop or take away what others ask for. Events go on for ever."""
    query = case.query or {}
    if name(case) == "event_stream":
        case.query = {**query, "limit": 1} if "limit" not in query or case.meta.generation.mode.is_positive else query
        if case.meta.generation.mode.is_positive:
            case.query = {key: value for key, value in case.query.items() if key != "kind"} | {"after": 0}
    else:
        case.query = {"origin": "api", **query, "dry_run": "true"} if case.meta.generation.mode.is_positive else query


def name_one_task(case):
    """A body names exactly one thing to run, which no schema of this dialect can say."""
    tasks = ["blocks", "job", "schedule", "el", "invoke", "test", "config_test", "install", "discover", "select_list"]
    if not isinstance(case.body, dict):
        return
    named = [task for task in tasks if task in case.body]
    one = "blocks" if "blocks" in named or not named else named[0]
    body = {key: value for key, value in case.body.items() if key not in tasks or key == one}
    body.setdefault(one, ["load-orders"])
    # Names that the sample project has, or all would be refused because they are unknown.
    names = {"extractor": "tap-orders", "loader": "target-csv", "plugin": "tap-orders", "type": "extractors"}
    known = {"job": "load-orders", "schedule": "orders-hourly", "test": {}, "install": {"plugins": ["tap-orders"]}}
    if one in known:
        body[one] = known[one]
    elif isinstance(body[one], dict):
        task = {key: names.get(key, value) for key, value in body[one].items() if key not in ("command", "args")}
        if isinstance(task.get("flags"), dict):
            task["flags"] = {key: value for key, value in task["flags"].items() if key not in ("catalog", "state")}
        body[one] = task
    if one not in ("blocks", "job", "schedule"):
        body.pop("flags", None)
    case.body = body


def describe_what_can_be_kept(case):
    """A service is of a plugin that the project has; one in four is left as it was invented. None is started: each would be
    a process that is started again and again."""
    if len(json.dumps(case.body, default=str)) % 4:
        case.body = {"name": case.body.get("name"), "plugin": "tap-orders", "args": ["--about"], "restart": "never"}
    case.body = {**case.body, "start": False}


def wait_a_moment(case):
    """Whoever waits is answered when it is over, which takes as long as was said."""
    if case.query and "wait" in case.query:
        case.query = {**case.query, "wait": "0"}
    if case.headers and "prefer" in case.headers:
        case.headers["prefer"] = "wait=0"


def ask_for_a_new_run(case):
    """Whoever follows a link to start a run sends neither the id nor the key of another. How they are taken, `run_create`
    shows for all."""
    if case.headers:
        case.headers.pop("idempotency-key", None)
    if isinstance(case.body, dict):
        case.body = {key: value for key, value in case.body.items() if key != "run_id"}


@schemathesis.deserializer("application/xml", "text/xml")
def as_text(context, response):
    """So is JUnit's XML."""
    return response.text


@schemathesis.deserializer("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/vnd.yaml")
def as_bytes(context, response):
    """The contract calls the file `type: string, format: binary`, so it is judged as text, not as what it describes."""
    return response.text
