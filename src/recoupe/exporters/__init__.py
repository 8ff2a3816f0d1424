"""From a site to files: one module, one format."""
