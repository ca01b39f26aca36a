"""What the contract says in prose, told to schemathesis, which reads schemas only.

Requests that are meant to be wrong are left as they were invented.
"""

import json

import schemathesis

# Page tokens that the server has answered, by the path of the list.
ANSWERED = {}


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
    if case.meta.generation.mode.is_negative:
        return
    stateful = case.meta.phase.name == "stateful"
    for header in ("if-match", "if-none-match"):
        if case.headers and case.headers.get(header) == "0":
            # Its coverage phase takes that for an entity tag, against the pattern; other phases invent real ones.
            case.headers[header] = "*"
    if name(case).endswith("_list"):
        send_tokens_that_were_answered(case, stateful)
    if name(case) == "run_create" and stateful:
        ask_for_a_new_run(case)
    if name(case) == "state_view" and stateful:
        # What was deleted is looked for as it is, not as it was at some moment before.
        case.query = {key: value for key, value in (case.query or {}).items() if key != "as_of"}
    if case.method.upper() == "DELETE" and stateful:
        # A dry run deletes nothing, and what was deleted is looked for.
        case.query = {key: value for key, value in (case.query or {}).items() if key != "dry_run"}


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


def ask_for_a_new_run(case):
    """Whoever follows a link to start a run sends neither the id nor the key of another."""
    case.headers.pop("idempotency-key", None)
    if isinstance(case.body, dict):
        case.body = {key: value for key, value in case.body.items() if key != "run_id"}


@schemathesis.deserializer("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/vnd.yaml")
def as_bytes(context, response):
    """The contract calls the file `type: string, format: binary`, so it is judged as text, not as what it describes."""
    return response.text
