"""The command line: options in, a call of the pipeline, a printed result."""
