"""From a timeline to the pages and views of a site; no markup."""
