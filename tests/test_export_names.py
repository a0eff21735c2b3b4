import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.export.names import LONGEST, channel_slug, file_name, slug

NAMES = st.text(max_size=80) | st.text(string.ascii_letters + string.digits + "-_. é", max_size=80)


@pytest.mark.parametrize("name", ["pompiers", "travaux-publics", "2026-automne", "311"])
def test_a_name_that_is_its_own_slug_stays_as_it_is(name: str) -> None:
    assert slug(name) == name


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("Aînés", "aines-"),
        ("Pompiers", "pompiers-"),
        ("travaux_publics", "travaux-publics-"),
        ("../../etc/passwd", "etc-passwd-"),
        ("-pompiers", "pompiers-"),
        ("a--b", "a-b-"),
        ("消防", "x-"),
        ("", "x-"),
    ],
)
def test_a_slug_that_loses_something_ends_in_eight_digits_of_the_true_name(name: str, begins: str) -> None:
    assert re.fullmatch(re.escape(begins) + "[0-9a-f]{8}", slug(name))


def test_names_that_differ_in_case_accent_or_encoding_get_slugs_that_differ() -> None:
    names = ["eleve", "Eleve", "élève", "e\u0301le\u0300ve", "eleve ", "ELEVE"]
    assert len({slug(name) for name in names}) == len(names)


def test_a_name_written_like_the_slug_of_another_does_not_take_its_place() -> None:
    assert slug(slug("Pompiers")) != slug("Pompiers")


@given(NAMES, NAMES)
def test_no_two_names_share_a_slug(one: str, other: str) -> None:
    assert (slug(one) == slug(other)) == (one == other)


@given(NAMES)
def test_a_slug_is_short_ascii_without_a_hyphen_at_its_ends(name: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= LONGEST


@pytest.mark.parametrize("name", ["con", "nul", "aux", "com1", "lpt9"])
def test_a_file_is_never_named_like_a_device_of_windows(name: str) -> None:
    assert re.fullmatch(name + "-[0-9a-f]{8}", file_name(name, frozenset()))


def test_a_file_does_not_take_the_name_of_one_of_ours() -> None:
    assert file_name("all", frozenset({"all"})).startswith("all-")
    assert file_name("arts", frozenset({"all"})) == "arts"


def test_a_channel_is_never_mistaken_for_a_day_or_a_number() -> None:
    assert channel_slug("20261027").startswith("20261027-")
    assert channel_slug("x") == "x"
