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
# # How accurate it is, and where it errs
#
# Every document of the corpus has a record made by hand. Each slot of it (rows, offsets, dates, bodies, articles,
# verdicts and their places in the text) is compared with what calplan says. The whole picture, over every set and
# with its peers, is docs/accuracy.md; here is how to look closer.

# %%
import pandas as pd

from instrument.results import documents, scored, total

results = scored(documents("corpus"))
counts = total(results)
table = pd.DataFrame(
    {"gold": found.gold, "said": found.predicted, "right": found.correct, "F1": round(found.f1, 3)}
    for found in counts.values()
)
table.index = pd.Index(counts, name="slot")
table.sort_values("F1").head(10)

# %% [markdown]
# ## Where it errs
#
# A miss is a value of the gold record that is not there, or an alarm: a value that is there and should not be.

# %%
misses = pd.DataFrame(
    {
        "document": one.document.name,
        "place": miss.place,
        "slot": miss.slot,
        "value": str(miss.value),
        "alarm": miss.alarm,
    }
    for one in results
    for miss in one.misses
)
misses.head(20)

# %% [markdown]
# ## By document

# %%
pd.DataFrame(
    {
        "document": one.document.name,
        "rows": one.counts["rows"].gold,
        "F1 of offsets": round(one.counts["offsets"].f1, 3),
        "F1 of dates": round(one.counts["dates"].f1, 3),
        "F1 of verdicts": round(one.counts["verdict"].f1, 3),
    }
    for one in results
).set_index("document")
