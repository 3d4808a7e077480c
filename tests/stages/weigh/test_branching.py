import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.stages.weigh.branching import posteriors, same_source
from firsthand.stages.weigh.options import Options


@st.composite
def _options(draw: st.DrawFn) -> Options:
    n = draw(st.integers(1, 7))
    weight = st.floats(-8, 8)
    return Options(
        [{j: draw(weight) for j in range(i) if draw(st.booleans())} for i in range(n)],
        [draw(weight) for _ in range(n)],
        [draw(st.booleans()) for _ in range(n)],
    )


@given(_options())
def test_the_probabilities_of_an_accounts_options_make_one(options: Options) -> None:
    parents, own = posteriors(options)
    for shares, root in zip(parents, own, strict=True):
        assert abs(sum(shares.values()) + root - 1) < 1e-9


@given(_options(), st.data())
def test_same_source_is_the_sum_over_all_forests(options: Options, data: st.DataObject) -> None:
    parents, own = posteriors(options)
    sources = [data.draw(st.integers(0, 3)) for _ in own]
    found = same_source(parents, own, sources)
    assert np.allclose(found, _by_enumeration(parents, own, sources))


def _by_enumeration(parents: list[dict[int, float]], own: list[float], sources: list[int]) -> np.ndarray:
    n = len(own)
    same = np.zeros((n, n))

    def grow(i: int, reached: list[int], chance: float) -> None:
        if chance == 0:
            return
        if i == n:
            for a in range(n):
                for b in range(n):
                    same[a, b] += chance * (reached[a] == reached[b])
            return
        grow(i + 1, [*reached, sources[i]], chance * own[i])
        for j, share in parents[i].items():
            grow(i + 1, [*reached, reached[j]], chance * share)

    grow(0, [], 1.0)
    return same
