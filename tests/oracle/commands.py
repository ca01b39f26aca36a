"""Feeds command lines to Meltano's own parser, without running anything.

Reads one JSON array of arguments a line. Answers one JSON object a line: the command, its options with the values that the
command line gives them, and its positional arguments. At the end, all options of the commands that were met, by command.
"""

import json
import sys
import warnings

import click
from meltano.cli import cli  # noqa: F401, imports all commands
from meltano.cli.cli import cli as root

warnings.simplefilter("ignore")


def spelled(param):
    """The longest spelling of an option, which is the one that is documented."""
    return max(param.opts, key=len)


def given(context, words):
    """What the command line itself gave, in the words of the command."""
    options, arguments = {}, []
    # Several options may set the same parameter; which of them were there, only the parser knows.
    _, _, order = context.command.make_parser(context).parse_args(list(words))
    for param in dict.fromkeys(order):
        value = context.params.get(param.name)
        if isinstance(param, click.Option):
            options[spelled(param)] = value
        elif context.get_parameter_source(param.name) is click.core.ParameterSource.COMMANDLINE:
            arguments.extend(value if isinstance(value, (list, tuple)) else [value])
    return options, arguments


def main():
    met = {}
    for line in sys.stdin:
        words = json.loads(line)
        try:
            context = root.make_context("meltano", list(words))
            names, (options, _) = [], given(context, words)
            rest, command = [*context.protected_args, *context.args], root
            while isinstance(command, click.Group):
                name, command, rest = command.resolve_command(context, rest)
                words = rest
                context = command.make_context(name, list(rest), parent=context)
                names.append(name)
                rest = [*context.protected_args, *context.args] if isinstance(command, click.Group) else []
                met[" ".join(names)] = sorted(
                    spelled(param) for param in command.params if isinstance(param, click.Option)
                )
            own, arguments = given(context, words)
            answer = {"command": " ".join(names), "options": {**options, **own}, "arguments": arguments}
        except click.ClickException as error:
            answer = {"error": error.format_message()}
        print(json.dumps(answer, default=str), flush=True)
    met[""] = sorted(spelled(param) for param in root.params if isinstance(param, click.Option))
    print(json.dumps(met))


main()
