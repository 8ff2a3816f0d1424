"""The command itself: help, version, exit codes, no traceback."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from recoupe.cli import main
from recoupe.cli.group import COMMANDS


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_every_command(arguments: list[str]) -> None:
    """Whoever asks nothing, or asks for help, sees the commands and some examples."""
    result = CliRunner().invoke(main, arguments)

    assert all(command in result.output for command in COMMANDS)
    assert "Examples:" in result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(command: str) -> None:
    """`recoupe COMMAND --help` shows how it is used."""
    result = CliRunner().invoke(main, [command, "--help"])

    assert result.exit_code == 0
    assert f"recoupe {command}" in result.output.split("Example", 1)[1]


def test_a_mistyped_command_is_guessed() -> None:
    """The message names the command that was probably meant, and the exit code says wrong usage."""
    result = CliRunner().invoke(main, ["biuld"])

    assert result.exit_code == 2
    assert result.stderr == "error: no command 'biuld'\n  hint: did you mean 'build'?\n"


def test_the_version_is_the_packages() -> None:
    """`--version` prints one line."""
    assert CliRunner().invoke(main, ["--version"]).output.startswith("recoupe ")
