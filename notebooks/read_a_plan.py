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
# # Reading a calendar plan
#
# A plan of the corpus becomes a table: one row a duty, its deadline as the document states it and as it comes out of
# the offset, who is responsible, and whether the two dates agree. This page is a script in cells: open it in an editor
# that knows cells, or as a notebook with `jupytext --to notebook notebooks/read_a_plan.py`.

# %%
from pathlib import Path

import pandas as pd

import pipeline

root = next(folder for folder in [Path.cwd(), *Path.cwd().parents] if (folder / "corpus").is_dir())
plan = pipeline.read(root / "corpus" / "2012-local-councils-ru")
print(plan.title)
print(f"{plan.kind}, voting day {plan.election.day}, {len(plan.rows)} rows")

# %% [markdown]
# ## The rows as a frame

# %%
rows = plan.to_frame()
rows[["number", "duty", "begins", "ends", "responsible", "status"]].head(10)

# %% [markdown]
# ## Do the dates agree with the law's periods?

# %%
rows["status"].value_counts()

# %%
for row in plan.rows:
    if row.verdict.status in ("conflicts", "agrees_under"):
        print(f"{row.seq}. {row.duty}\n   {row.verdict.explanation}\n")

# %% [markdown]
# ## Who has how much to do

# %%
bodies = pd.Series([body.id for row in plan.rows for body in row.bodies], name="duties")
bodies.value_counts()

# %% [markdown]
# ## Every value knows where it stands
#
# A span is a place in the text as read: the words there are the words quoted.

# %%
text = (root / "corpus" / "2012-local-councils-ru" / "document.txt").read_bytes().decode("utf-8")
offset = next(offset for row in plan.rows for offset in row.offsets)
assert text[offset.span.start : offset.span.end] == offset.text
print(f"{offset.span.start}–{offset.span.end}: {offset.text}")
print(f"{offset.n} × {offset.unit}, {offset.direction} {offset.anchor}")
