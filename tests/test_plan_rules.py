"""The rules on what a plan says: what a page is too small to show."""

import pytest

from calendar_cli.diagnostic import Span
from tests.plans import STRATEGY, campaign, faults, verdict

HEAD = "plan: P\ndu: 2026-10-05\nau: 2026-11-08\n"


def rules(plan: str, strategy: str = STRATEGY) -> set[str]:
    return {rule for rule, _ in faults(plan, strategy)}


def on_x(body: str) -> str:
    """A plan whose one post goes to two channels and says this for X."""
    return f"{HEAD}publications:\n  - {{id: a, titre: A, quand: 2026-10-06, canaux: [facebook, x], {body}}}\n"


def messages(plan: str, rule: str, strategy: str = STRATEGY) -> list[str]:
    return [found.message for found in verdict(plan, strategy, only=rule).diagnostics]


def span(plan: str, rule: str, strategy: str = STRATEGY) -> Span | None:
    (found,) = verdict(plan, strategy, only=rule).diagnostics
    return found.location.span


def post(body: str, head: str = HEAD) -> str:
    return f"{head}publications:\n  - {{id: a, titre: A, canal: facebook, {body}}}\n"


@pytest.mark.parametrize(
    ("head", "series"),
    [
        ("du: 2026-10-06\n", "chaque mardi 9 h jusqu'au 2026-10-13"),
        ("au: 2026-10-13\n", "chaque mardi 9 h à partir du 2026-10-06"),
        ("du: 2026-10-06\nau: 2026-10-13\n", "chaque mardi 9 h"),
    ],
)
def test_a_series_takes_from_its_plan_the_bound_it_lacks(head: str, series: str) -> None:
    found = campaign(post(f"quand: {series}", f"plan: P\n{head}")).posts[0]
    assert [slot.day.day for slot in found.slots] == [6, 13]


@pytest.mark.parametrize(
    ("head", "series", "message"),
    [
        ("", "chaque mardi 9 h", ""),
        ("du: 2026-10-06\n", "chaque mardi 9 h", "end"),
        ("au: 2026-10-06\n", "chaque mardi 9 h", "start"),
        ("", "chaque mardi 9 h à partir du 2026-10-06", "end"),
        ("", "chaque mardi 9 h jusqu'au 2026-10-06", "start"),
    ],
)
def test_a_series_without_a_bound_says_which(head: str, series: str, message: str) -> None:
    assert messages(post(f"quand: {series}", f"plan: P\n{head}"), "endless-series") == [message]


@pytest.mark.parametrize("head", ["du: 2026-11-08\nau: 2026-10-05\n", "du: 05/10/2026\nau: 2026-11-08\n"])
def test_the_faulty_dates_of_a_plan_are_reported_once_and_not_on_each_series(head: str) -> None:
    assert "endless-series" not in rules(post("quand: chaque mardi 9 h", f"plan: P\n{head}"))


@pytest.mark.parametrize(
    ("except_", "message"),
    [
        ("[2026-10-06, 2026-10-13]", ["excepted"]),
        ("[2026-10-01 au 2026-10-31]", ["excepted"]),
        ("[2026-10-06]", []),
    ],
)
def test_a_series_whose_days_are_all_excepted_never_goes_out(except_: str, message: list[str]) -> None:
    plan = post(f'quand: "chaque mardi 9 h, du 2026-10-06 au 2026-10-13", sauf: {except_}')
    assert messages(plan, "endless-series") == message


@pytest.mark.parametrize("anchor", ["10/24/2026", "2026-06-31", "dimanche 24 octobre 2026", "", "{titre: Foire}"])
@pytest.mark.parametrize("written", ["foire - 2 j", "J-2", "2026-10-06, pour: foire"])
def test_an_anchor_with_a_faulty_date_is_still_an_anchor(anchor: str, written: str) -> None:
    assert "unknown-name" not in rules(post(f"quand: {written}", f"{HEAD}jalons: {{foire: {anchor}}}\n"))


@pytest.mark.parametrize("anchors", ["jalons: {foire: 10/24/2026}\n", "jalons:\n  foire: 10/24/2026\n"])
def test_the_faulty_date_of_an_anchor_is_underlined_and_not_its_name(anchors: str) -> None:
    found = span(post("quand: 2026-10-06", f"{HEAD}{anchors}"), "ambiguous-date")
    lines = f"{HEAD}{anchors}".splitlines()
    assert found
    assert lines[found.line - 1][found.column - 1 : found.end_column - 1] == "10/24/2026"


@pytest.mark.parametrize(("anchors", "count"), [("", 0), ("jalons: {foire: 2026-10-24, bal: 2026-10-31}\n", 2)])
def test_day_j_needs_one_anchor_and_says_how_many_there_are(anchors: str, count: int) -> None:
    (found,) = verdict(post("quand: J-2", HEAD + anchors), only="unknown-name").diagnostics
    assert (found.message, found.facts["count"]) == ("j", count)


def test_an_anchor_of_several_words_is_found() -> None:
    head = f"{HEAD}jalons: {{fin des inscriptions: 2026-10-24, lancement: 2026-10-06}}\n"
    found = campaign(post("quand: fin des inscriptions - 7 j", head)).posts[0]
    assert [slot.day.day for slot in found.slots] == [17]


def test_on_demand_is_read_whatever_its_hyphens() -> None:
    assert campaign(post("quand: On-demand")).posts[0].facts.on_demand


@pytest.mark.parametrize("hold", ["{du: 2026-12-24, au: 2026-01-03}", "\n    du: 2026-10-12\n    au: 2026-10-10"])
def test_a_hold_that_ends_before_it_begins_would_hold_nothing(hold: str) -> None:
    strategy = f"{STRATEGY}suspensions:\n  - {hold.strip()}\n"
    assert messages(post("quand: 2026-10-06"), "impossible-date", strategy) == ["order"]


@pytest.mark.parametrize(
    "body",
    [
        "demandes: [{à: pompiers, quoi: , avant: 2026-09-25}]",
        "demandes: [{à: '', quoi: Trois photos}]",
        "demandes: [{à: pompiers, quoi: {fr: '', en: ' '}}]",
        "réponses: [{question: Où?, réponse: '  '}]",
        "réponses: [{question: , réponse: Oui.}]",
    ],
)
def test_a_key_that_must_be_said_is_missing_when_it_is_empty(body: str) -> None:
    plan = post(f"quand: 2026-10-06, {body}")
    assert messages(plan, "missing-key") == ["empty"]
    assert "unknown-name" not in rules(plan)


def test_a_hold_without_its_first_day_is_set_aside() -> None:
    strategy = f"{STRATEGY}suspensions:\n  - {{du: , au: 2026-10-10}}\n"
    assert messages(post("quand: 2026-10-06"), "missing-key", strategy) == ["empty"]
    assert "unreadable-date" not in rules(post("quand: 2026-10-06"), strategy)


def test_an_empty_when_is_no_date() -> None:
    assert messages(post("quand: "), "post-without-content") == ["date"]
    assert "unreadable-date" not in rules(post("quand: "))


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ('retrait: {quand: "vendredi 4 juillet 2026"}', "weekday-mismatch"),
        ("retrait: 2026-08-32", "impossible-date"),
        ("retrait: 05/08/2026", "ambiguous-date"),
        ("reporté: {du: vendredi 8 octobre 2026, motif: Pluie}", "weekday-mismatch"),
        ("retrait: après la foire", ""),
        ("retrait: {quand: au dégel}", ""),
        ("reporté: {du: la semaine dernière, motif: Pluie}", ""),
    ],
)
def test_a_date_among_free_words_is_judged(field: str, rule: str) -> None:
    found = rules(post(f"quand: 2026-10-06, {field}"))
    assert found & {"weekday-mismatch", "impossible-date", "ambiguous-date", "unreadable-date"} == ({rule} - {""})


@pytest.mark.parametrize(
    ("status", "expected"), [("", ["parutions"]), (", 2026-10-20: {statut: annulé}", [])], ids=["kept", "cancelled"]
)
def test_a_day_moved_onto_another_day_of_its_series_is_said_twice(status: str, expected: list[str]) -> None:
    moved = f"parutions: {{2026-10-13: {{quand: 2026-10-20 17:00}}{status}}}"
    plan = post(f'quand: "chaque mardi 17 h, du 2026-10-06 au 2026-11-03", {moved}')
    fields = [found.field for found in verdict(plan, only="repeated-date").diagnostics]
    assert fields == ["occurrences.2026-10-13.when" for _ in expected]


@pytest.mark.parametrize("value", ["[La patinoire est ouverte.]", "{fr: [Allô]}", "{fr: {a: b}}"])
def test_a_text_for_one_channel_of_a_wrong_shape_is_set_aside(value: str) -> None:
    plan = on_x(f"texte: Oui, x: {value}")
    (found,) = verdict(plan, only="wrong-shape").diagnostics
    assert (found.message, found.field) == ("text", "x")
    assert [text.channels[0].id for text in campaign(plan).posts[0].texts] == ["facebook"]


@pytest.mark.parametrize("defaults", ["[{canal: facebook}, {service: police}]", "bonjour"])
def test_defaults_of_a_wrong_shape_are_said_to_be(defaults: str) -> None:
    assert messages(post("quand: 2026-10-06", f"{HEAD}par_défaut: {defaults}\n"), "wrong-shape") == ["mapping"]


def test_what_is_set_aside_for_its_shape_is_said_once() -> None:
    said = rules(f"{HEAD}publications:\n  - Séance du conseil, lundi à 19 h\n")
    assert said & {"wrong-shape", "post-without-content", "post-without-id"} == {"wrong-shape"}
    assert "unknown-key" not in rules(post("quand: 2026-10-06, canaux: [facebook, x], variantes: [{x: {texte: Oui}}]"))


@pytest.mark.parametrize(
    "body",
    [
        "x: Un, twitter: Deux",
        "x: Un, variantes: {x: {texte: Deux}}",
        "x: {quand: 2026-10-07}, twitter: {quand: 2026-10-08}",
    ],
)
def test_a_channel_that_speaks_twice_is_a_key_written_twice(body: str) -> None:
    plan = on_x(body)
    (found,) = verdict(plan, only="duplicate-key").diagnostics
    assert found.message == "synonym"
    assert len(campaign(plan).posts[0].own) == 1


def test_a_channel_may_have_its_text_in_one_place_and_its_time_in_another() -> None:
    plan = on_x("x: Un, variantes: {x: {quand: '2026-10-07, 9 h'}}")
    assert "duplicate-key" not in rules(plan)


@pytest.mark.parametrize("key", ["x-interne", "X-Interne"])
def test_a_key_of_ones_own_has_any_case(key: str) -> None:
    assert "unknown-key" not in rules(post(f"quand: 2026-10-06, {key}: oui", f"{HEAD}{key}: oui\n"))


def test_a_channel_named_like_a_key_of_ones_own_cannot_speak_in_the_short_form() -> None:
    strategy = STRATEGY.replace("  x: {", "  x-fr: {")
    assert messages(post("quand: 2026-10-06"), "channel-named-like-a-key", strategy) == ["private"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ("responsable: graphiste", "owner.0"),
        ("demandes: [{à: photographe, quoi: Deux photos}]", "requests.0.to"),
        ("publics: [familles, ados]", "audience.1"),
    ],
)
@pytest.mark.parametrize("where", ["plan", "defaults", "post"])
def test_people_and_audiences_are_known_wherever_they_are_named(body: str, field: str, where: str) -> None:
    strategy = f"{STRATEGY}publics: {{familles: {{nom: Familles}}}}\n"
    heads = {"plan": f"{HEAD}{body}\n", "defaults": f"{HEAD}par_défaut: {{{body}}}\n", "post": HEAD}
    plan = post(f"quand: 2026-10-06, {body}" if where == "post" else "quand: 2026-10-06", heads[where])
    (found,) = verdict(plan, strategy, only="unknown-name").diagnostics
    assert found.field.removeprefix("defaults.") == field


def test_without_audiences_in_the_strategy_any_audience_will_do() -> None:
    assert "unknown-name" not in rules(post("quand: 2026-10-06, publics: [familles]"))
