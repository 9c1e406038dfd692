"""How well each convention explains a plan: which rows speak for the one that was taken, and what its rival says."""

from pipeline.reckon import judgement_of
from pipeline.reckon.conventions import DEFAULT, Convention
from pipeline.reckon.support import support
from tests.pipeline.sample import offset, plan, row, stated


def day_after(seq, n, printed):
    return row(seq, (offset(f"within {n} day after"),), (stated(f"not_later {printed}"),))


def test_the_taken_convention_comes_first_and_the_runner_up_next():
    rows = [day_after(1, 5, "2012-05-11"), day_after(2, 5, "2012-05-11"), day_after(3, 5, "2012-05-10")]
    taken, rival, *_ = support(judgement_of(plan(*rows), produced=lambda _: ()))
    assert (taken.convention, taken.agree) == (DEFAULT, (1, 2))
    assert (rival.convention, rival.gained, rival.broken) == (Convention(day_1=True), (3,), (1, 2))


def test_a_convention_with_support_is_taken_and_the_usual_one_is_a_rival():
    rows = [day_after(seq, 5, "2012-05-10") for seq in range(1, 4)]
    taken, *rivals = support(judgement_of(plan(*rows), produced=lambda _: ()))
    assert (taken.convention, taken.agree) == (Convention(day_1=True), (1, 2, 3))
    usual = next(one for one in rivals if one.convention == DEFAULT)
    assert (usual.gained, usual.broken) == ((), (1, 2, 3))
    assert all(one.convention != taken.convention for one in rivals)


def test_the_rival_that_explains_most_for_what_it_breaks_comes_first():
    rows = [day_after(seq, 5, "2012-05-11") for seq in range(1, 4)]
    rows += [day_after(seq, 5, "2012-05-10") for seq in range(4, 6)]
    rows += [row(seq, (offset("not_later 30 day before"),), (stated("until 2012-04-06"),)) for seq in range(6, 8)]
    taken, *rivals = support(judgement_of(plan(*rows), produced=lambda _: ()))
    assert taken.convention == DEFAULT
    assert [(len(one.gained), len(one.broken)) for one in rivals if one.broken][:2] == [(2, 3), (0, 2)]
