"""The profiles of publishing tools say nothing that the tool does not know, and what they hold comes back."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_cli.export import SCHEDULERS
from calendar_cli.export.copy import clean
from calendar_cli.export.schedulers.cells import fields_of, protected, table
from calendar_cli.export.schedulers.entries import Entry, gather
from calendar_cli.export.schedulers.fit import Fitted, offered
from calendar_cli.export.schedulers.profile import profile_of
from calendar_cli.export.schedulers.requests import requests
from calendar_cli.own import own_file
from calendar_cli.prose.networks import networks
from tests.plans import TODAY, campaign
from tests.schedulers import PILE, PLAN, STRATEGY, asked, rows

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign

FIELDS = frozenset(
    (
        *("text", "title", "type", "format", "status", "language", "draft", "moment", "date", "time", "utc", "zone"),
        *("media", "alt", "channel", "network", "account", "campaign", "post", "on"),
    )
)
CAMPAIGN = campaign(PLAN + PILE, STRATEGY)


def test_every_profile_is_one_of_a_format_of_export() -> None:
    assert {path.stem for path in own_file("data", "schedulers").glob("*.yaml")} == set(SCHEDULERS)


@pytest.mark.parametrize("tool", SCHEDULERS)
def test_a_profile_has_its_date_its_source_and_how_sure_it_is(tool: str) -> None:
    profile = profile_of(tool)
    assert profile.verified >= date(2026, 11, 21)
    assert profile.source
    assert profile.confidence in {"A", "B"}
    assert profile.kind in {"csv", "json"}
    assert profile.quoting in {"all", "minimal"}


@pytest.mark.parametrize("tool", SCHEDULERS)
def test_what_a_profile_names_exists(tool: str) -> None:
    profile = profile_of(tool)
    asked_for = [*profile.columns.values(), *(held for each in profile.settings.values() for held in each.values())]
    named = [held.partition(" ") for held in asked_for if held and not held.startswith("=")]
    assert {name for name, _, _ in named} <= FIELDS
    assert {of for _, _, of in named if of and not of.isdigit()} <= set(profile.networks)
    assert set(profile.networks) <= set(networks())
    assert set(profile.limits) <= set(profile.networks)
    assert set(profile.settings) in ({*profile.networks}, set())
    assert set(profile.types) <= {"post", "story", "reel"}
    assert {"moment", "date", "time", "utc"} & {name for name, _, _ in named} <= set(profile.dates)
    assert set(profile.french) in (set(profile.columns), set())


@pytest.mark.parametrize("tool", SCHEDULERS)
def test_what_an_entry_can_give_holds_the_fields_a_profile_asks_for(tool: str) -> None:
    entry = gather([CAMPAIGN], TODAY, None).entries[0]
    fitted = offered(entry, profile_of(tool))
    assert isinstance(fitted, Fitted)
    given_ = {name.partition(" ")[0] for name in fields_of(fitted, profile_of(tool))}
    assert {held.partition(" ")[0] for held in profile_of(tool).columns.values() if held[:1] not in {"", "="}} <= given_


def with_text(body: str, of: "Campaign" = CAMPAIGN) -> Entry:
    """The entry of that text on Facebook."""
    of.posts[0].texts[0].body = body
    return next(entry for entry in gather([of], TODAY, None).entries if entry.channel.id == "facebook")


NASTY = st.text() | st.text(alphabet="\"',;|=+-@\t\r\n\x00'<>&\u00a0\u202f\u2028ا👩\u200d", max_size=40)


@settings(max_examples=300, deadline=None)
@given(NASTY)
@pytest.mark.parametrize("tool", ["publer", "buffer", "metricool"])
def test_any_text_comes_back_from_a_file_that_is_uploaded(tool: str, body: str) -> None:
    entry = with_text(body)
    assert entry.text == clean(body).strip("\n")
    profile = profile_of(tool)
    (row, again) = rows(table([Fitted(entry, (), ())] * 2, profile, [*profile.columns]))
    assert row["Text"] == entry.text
    assert row == again


@settings(max_examples=300, deadline=None)
@given(NASTY)
def test_any_text_comes_back_from_our_own_table_once_the_apostrophe_is_taken_away(body: str) -> None:
    entry = with_text(body)
    profile = profile_of("generic")
    (row,) = rows(table([Fitted(entry, (), ())], profile, [*profile.columns]))
    assert not row["text"].startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert row["text"].removeprefix("'") == entry.text


@settings(max_examples=300, deadline=None)
@given(NASTY)
def test_any_text_comes_back_from_a_request(body: str) -> None:
    entry = with_text(body)
    (request,) = asked(requests([Fitted(entry, (), ())], profile_of("postiz")))
    assert request.text == entry.text


@given(st.text())
def test_no_two_cells_are_protected_into_one(written: str) -> None:
    assert protected(written).removeprefix("'") == written
    assert protected(protected(written)).removeprefix("'") == protected(written)
