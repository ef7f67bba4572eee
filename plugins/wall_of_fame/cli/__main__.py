"""`python -m wall_of_fame.cli` is `wall`."""

import sys

from wall_of_fame.cli import main

sys.exit(main())
