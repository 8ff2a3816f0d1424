"""Writing: the only code that changes build/, and that adds to seeds/ and content/ (content.py).

A build that fails leaves the earlier site as it was. All new bytes are first written to a staging folder
inside the output (so that a full disk is met there, and every later move stays on one file system); only
then are files moved into place, and moved back if one move fails. Files whose bytes did not change are not
touched. A manifest lists what is ours: nothing else is ever replaced or removed.
"""

from recoupe.writer.site import WriteReport, read_manifest, write_site

__all__ = ["WriteReport", "read_manifest", "write_site"]
