"""From a site and a timeline to the files that are published; an exporter is one module in one table."""

from recoupe.exporters.export import export_site

__all__ = ["export_site"]
