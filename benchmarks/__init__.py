"""How fast calplan is, as ratios on one machine in one run: `python -m benchmarks`."""
