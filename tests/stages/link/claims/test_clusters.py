from __future__ import annotations

from firsthand.stages.link.claims.clusters import Clusters


def grouped(ids, likes, *, joined=(), parted=(), least=0.5, least_best=0.0):
    clusters = Clusters(ids, likes)
    clusters.part(parted)
    clusters.join(joined)
    clusters.merge(least, least_best)
    return sorted("".join(sorted(group)) for group in clusters.groups())


def test_the_likest_merge_first_and_what_is_not_like_all_of_a_group_stays_out():
    likes = {("a", "b"): 0.9, ("b", "c"): 0.8}
    assert grouped("abc", likes) == ["ab", "c"]


def test_groups_grow_while_the_mean_over_all_their_pairs_is_enough():
    likes = {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.4}
    assert grouped("abc", likes) == ["abc"]


def test_a_parting_holds_through_merges():
    likes = {("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): 0.9}
    assert grouped("abc", likes, parted=[("c", "a")]) == ["ab", "c"]


def test_a_join_needs_no_likeness():
    assert grouped("abc", {}, joined=[("a", "c")]) == ["ac", "b"]


def test_a_parting_outweighs_a_join():
    assert grouped("ab", {}, joined=[("a", "b")], parted=[("a", "b")]) == ["a", "b"]


def test_pairs_of_things_that_are_not_here_are_passed_over():
    assert grouped("a", {}, joined=[("a", "z")], parted=[("y", "z")]) == ["a"]


def test_weak_likenesses_of_all_to_all_make_no_group_where_one_sure_pair_is_asked_for():
    likes = {("a", "b"): 0.4, ("b", "c"): 0.4, ("a", "c"): 0.4}
    assert grouped("abc", likes, least=0.2) == ["abc"]
    assert grouped("abc", likes, least=0.2, least_best=0.5) == ["a", "b", "c"]


def test_a_sure_pair_still_binds_two_groups_after_each_has_grown():
    likes = {("a", "b"): 0.9, ("c", "d"): 0.8, ("b", "c"): 0.6, ("a", "d"): 0.3, ("a", "c"): 0.3, ("b", "d"): 0.3}
    assert grouped("abcd", likes, least=0.2, least_best=0.5) == ["abcd"]
    assert grouped("abcd", likes, least=0.2, least_best=0.7) == ["ab", "cd"]
