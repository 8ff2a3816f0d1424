"""The command line: each command parses its options, calls the pipeline and prints what came back."""

from recoupe.cli.group import main

__all__ = ["main"]
