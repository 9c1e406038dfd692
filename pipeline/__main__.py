"""`python -m pipeline` is `calplan`, where the command itself is not on the path."""

import sys

from pipeline.cli import main

sys.exit(main())
