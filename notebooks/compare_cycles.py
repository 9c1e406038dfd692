# ---
# jupyter:
#   jupytext:
#     formats: py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Five elections beside each other
#
# The same duty comes back in every cycle: other years, another law, another language. calplan finds it again by what it
# is about, when it is due, where it stands, and says what changed.

# %%
from pathlib import Path

import pipeline
from pipeline.comparison import changes
from pipeline.export.comparison.changes_in_words import change_in_words
from pipeline.export.comparison.charts import heat_map, points, timeline

root = next(folder for folder in [Path.cwd(), *Path.cwd().parents] if (folder / "corpus").is_dir())
names = (
    "2012-local-councils-ru",
    "2017-president-ky",
    "2020-parliament-ru",
    "2024-referendum-ru",
    "2025-parliament-early-ky",
)
cycles = pipeline.compare(root / "corpus" / name for name in names)
[(plan.election.day, plan.election.type, plan.document.language) for plan in cycles.plans]

# %% [markdown]
# ## The matrix
#
# A line a duty, a column a plan. Where a plan has no such duty its cell is empty.

# %%
frame = cycles.to_frame()
plans = frame.columns[1:-2]
frame[frame[plans].notna().sum(axis=1) >= 4]

# %% [markdown]
# ## How many duties each two cycles share

# %%
shared = frame[plans].notna().astype(int)
shared.T @ shared

# %% [markdown]
# ## What became of nomination
#
# Each change of a line, from a plan to the next one that has the duty.

# %%
line = next(line for line in cycles.lines if any("Выдвижение" in (one.duty.row.duty or "") for one in line))
for before, after, change in cycles.changes(line):
    print(f"{cycles.plans[before].election.day} → {cycles.plans[after].election.day}: {change_in_words(change, 'en')}")
assert not changes([line[0].duty], [line[0].duty])

# %% [markdown]
# ## When duties end, counted from voting day

# %%
timeline(cycles)

# %% [markdown]
# ## What moved from one plan to the next

# %%
heat_map(cycles)

# %%
moved = [point for point in points(cycles) if point.moved]
print(f"{len(moved)} deadlines moved; the furthest: {max(moved, key=lambda point: abs(point.moved))}")
