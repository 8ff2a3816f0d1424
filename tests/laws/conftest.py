"""Laws build their readings as the tests of reconciliation do."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reconcile"))
