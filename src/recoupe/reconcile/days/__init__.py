"""Unknown days of publication and of events, narrowed together."""
