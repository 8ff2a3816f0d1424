"""`recoupe serve`: the site in memory, rebuilt on every save, shown on this machine only."""
