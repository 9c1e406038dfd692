"""How fast calplan is: `python -m benchmarks`."""
