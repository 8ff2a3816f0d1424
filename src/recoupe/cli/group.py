"""The `recoupe` command: finds its subcommands when they are called, and words every error."""

from __future__ import annotations

import gc
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from recoupe.cli.printing import print_error, use_utf8
from recoupe.errors import ProjectError, RecoupeError, UsageError

#: Each command with its line in the help. The module of the same name is imported only when it runs, so that
#: `recoupe annotate` does not wait for what draws pages.
COMMANDS = {
    "build": "Build the site of a story.",
    "add": "Add an article, rebuild, and say what it changed.",
    "check": "List the problems of the articles, the content and the rulings.",
    "explain": "Say why: this date, this merge, this verdict.",
    "rule": "Write an editor's ruling and check it.",
    "serve": "Write with the site open: rebuilt and reloaded on every save.",
    "annotate": "Find dates and quantities in JSON lines.",
}

#: When Python looks for cycles. Records and views are many, last to the end and point one way: with the usual
#: thresholds a fifth of a build goes into looking at them again and again.
_COLLECT = (100_000, 20, 50)

_EXAMPLES = """\b
Examples:
  recoupe build                        build the story of this folder into build/
  recoupe build ~/articles --out site  build a bare folder of articles
  recoupe add article.txt --published 2024-01-28 --publisher "Le Monde"
  recoupe explain e-0004               why this event stands on this date

\b
Exit codes: 0 all is well, 1 the content has errors, 2 the command makes no sense.
NO_COLOR turns colours off. Every command has its own --help with examples."""


class LazyGroup(click.Group):
    """A group whose commands live one to a module of this package."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"recoupe.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named by the first argument, or say which one was probably meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            close = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(COMMANDS)}"
            raise UsageError(f"no command {args[0]!r}", location=None, hint=hint)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error becomes two lines on stderr and an exit code, never a traceback."""
        try:
            return super().invoke(ctx)
        except RecoupeError as error:
            print_error(str(error))
            ctx.exit(2 if isinstance(error, UsageError | ProjectError) else 1)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # the last word to a person, who may ask for the rest
            if os.environ.get("RECOUPE_TRACEBACK"):
                raise
            print_error(
                f"error: a fault of recoupe itself: {type(error).__name__}: {error}\n"
                "  hint: please report it; RECOUPE_TRACEBACK=1 shows where it happened"
            )
            ctx.exit(1)


@click.group(
    "recoupe",
    cls=LazyGroup,
    epilog=_EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    None, "-V", "--version", package_name="recoupe", message="recoupe %(version)s"
)
def main() -> None:
    """From French news articles to a reconciled timeline in which every date opens to its sentence."""
    use_utf8(sys.stdout, sys.stderr)
    gc.set_threshold(*_COLLECT)
