"""The networks: every figure has its source, and people may name a network as they do."""

import pytest

from calendar_cli.prose.networks import find_network, networks


def test_the_networks_of_a_city_are_there() -> None:
    assert set(networks()) >= {
        *("facebook", "instagram", "x", "linkedin", "threads", "bluesky", "mastodon", "tiktok", "youtube", "pinterest"),
        *("google-business", "sms", "newsletter", "website"),
    }


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Facebook", "facebook"),
        ("FB", "facebook"),
        ("twitter", "x"),
        ("X", "x"),
        ("Infolettre", "newsletter"),
        ("Chaine YouTube", "youtube"),
        ("profil d’entreprise google", "google-business"),
        ("google_business", "google-business"),
        ("Site Web", "website"),
        ("texto", "sms"),
        ("BALADO", "podcast"),
    ],
)
def test_a_network_is_found_by_key_name_or_alias(written: str, key: str) -> None:
    assert find_network(written) is networks()[key]


@pytest.mark.parametrize("written", ["", "faceboook", "radio", "-"])
def test_an_unknown_name_is_no_network(written: str) -> None:
    assert find_network(written) is None


@pytest.mark.parametrize(
    ("network", "field", "most"),
    [
        ("facebook", "limit", 63206),
        ("instagram", "limit", 2200),
        ("instagram", "hashtags", 5),
        ("instagram", "alt_limit", 1000),
        ("threads", "hashtags", 1),
        ("bluesky", "limit", 300),
        ("youtube", "title_limit", 100),
        ("youtube", "hashtags", 15),
        ("sms", "limit", 160),
    ],
)
def test_limits_are_those_of_the_source(network: str, field: str, most: int) -> None:
    assert getattr(networks()[network], field).most == most


def test_every_figure_has_a_source_and_a_day() -> None:
    for network in networks().values():
        for limit in (network.limit, network.title_limit, network.alt_limit, network.hashtags):
            assert limit is None or (limit.most > 0 and limit.source and limit.checked.year >= 2025)


def test_a_network_that_counts_nothing_has_no_limit() -> None:
    assert {network.id for network in networks().values() if network.limit is None} == {
        network.id for network in networks().values() if network.counting == "none"
    }


def test_names_short_names_and_aliases_lead_to_one_network_each() -> None:
    for network in networks().values():
        for name in (network.id, network.short, *network.name.values(), *network.aliases):
            assert find_network(name) is network
        assert set(network.name) == {"fr", "en"}


def test_pictures_are_asked_for_where_a_network_has_no_plain_text() -> None:
    assert {key for key, network in networks().items() if network.needs_media} == {
        *("instagram", "tiktok", "youtube", "pinterest"),
    }
