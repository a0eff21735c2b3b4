"""What the typography rules find in a text, how they say it is written, and what they leave alone."""

from collections.abc import Callable, Iterable

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.prose import Prose
from calendar_cli.prose.patterns.typography import (
    Fault,
    find_spaced_marks,
    find_tight_colons,
    find_tight_marks,
    said_in,
)
from calendar_cli.prose.patterns.typography_amounts import (
    find_money_written_otherwise,
    find_phones_written_otherwise,
    find_tight_percents,
)
from calendar_cli.prose.patterns.typography_hours import find_hours_written_otherwise
from calendar_cli.prose.patterns.typography_quotes import find_straight_quotes, find_tight_quotes
from calendar_cli.prose.patterns.typography_signs import find_breaking_spaces, find_double_spaces, find_struck_signs
from calendar_cli.wording import sentence
from tests.plans import STRATEGY, verdict

NB = "\u00a0"


def better(faults: Iterable[Fault]) -> list[str]:
    """How each is written, its no-break spaces plain."""
    return [fault.better.replace(NB, " ") for fault in faults]


def judged(rule: str, text: str, language: str = "fr", strategy: str = "") -> list[Diagnostic]:
    """The findings of one rule on a text."""
    body = "\n".join(f"        {line}" for line in text.splitlines())
    head = "plan: A\npublications:\n  - titre: T\n    quand: 2026-10-06, 12 h\n    canaux: [facebook]\n"
    plan = f"{head}    texte:\n      {language}: |\n{body}\n"
    return list(verdict(plan, STRATEGY + strategy, only=rule).diagnostics)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Venez demain !", ["demain!"]),
        (f"Venez{NB}! Pourquoi pas{NB}?", ["Venez!", "pas?"]),
        ("Samedi ; dimanche", ["Samedi;"]),
        ("Vraiment ?!", ["Vraiment?!"]),
        ("Bravo ! !", ["Bravo!!"]),
        ("« Bravo » !", ["»!"]),
        ("Merci #Gatineau ! Merci @VilleRAP !", ["#Gatineau!", "@VilleRAP!"]),
        ("Vite\u202f! Encore\u2009!", []),
        ("Salut ;) À demain ;-) Super ;D", []),
        ("Lieu : ? Date : ?", []),
        ("Tout est là : https://ville.example/carnaval !", []),
        ("Joyeuses fêtes 🎉 !", []),
        ("Le code `if a ; b ?` fonctionne", []),
        ("! Attention", []),
    ],
)
def test_in_quebec_no_space_stands_before_a_mark(text: str, found: list[str]) -> None:
    assert better(find_spaced_marks(Prose(text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Venez! Oui; non?", ["Venez\u202f!", "Oui\u202f;", "non\u202f?"]),
        ("Venez ! Oui\u202f; non\u00a0?", []),
        ("Salut;) (?) https://ville.example/?a=1;b", []),
    ],
)
def test_in_france_a_space_stands_before_a_mark(text: str, found: list[str]) -> None:
    assert better(find_tight_marks(Prose(text))) == found


def test_the_strategy_says_which_usage_it_follows() -> None:
    text, france = "Venez! Vraiment ?", "typographie: fr-FR\n"
    (here,) = judged("space-before-mark", text)
    (there,) = judged("space-before-mark", text, strategy=france)
    assert sentence(here, "fr") == f"«{NB}Vraiment ?{NB}» s'écrit «{NB}Vraiment?{NB}» au Québec."
    assert (there.message, there.facts["better"]) == ("missing", "Venez\u202f!")
    assert not judged("space-before-mark", "Venez! Oui ?", language="en", strategy=france)


def test_a_usage_nobody_has_is_an_unknown_name() -> None:
    (found,) = verdict("plan: A\n", STRATEGY + "typographie: belge\n", only="unknown-name").diagnostics
    assert found.facts["kind"] == "typography"
    assert "une typographie (fr-CA, fr-FR)" in sentence(found, "fr")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Horaire: 9 h", ["Horaire :"]),
        ("Quand:\n- samedi", ["Quand :"]),
        ("Étape 1: préparez", ["1 :"]),
        ("Info:", ["Info :"]),
        ("**Quand:** samedi", ["**Quand :"]),
        ("Coût:5 $", ["Coût :"]),
        ("#Info: c'est samedi", ["#Info :"]),
        ("Entrée (gratuite): par la cour", ["(gratuite) :"]),
        ("On lit «a»: oui", ["«a» :"]),
        (f"Horaire : 9 h, Lieu{NB}: ici", []),
        ("À 10:30, à 8: 30, 2:1, 16:9, Jean 3:16", []),
        ("https://ville.example: C:\\Documents mailto:a@ville.example localhost:8080", []),
        ("Bonjour :coeur: et :sapin:", []),
        ("Merci:) Merci:D", []),
        ("étudiant:e:s", []),
        ("@ville: oui", []),
    ],
)
def test_a_space_stands_before_a_french_colon(text: str, found: list[str]) -> None:
    assert better(find_tight_colons(Prose(text))) == found


def test_the_english_lines_of_a_bilingual_text_are_set_in_english() -> None:
    text = (
        "Horaire: la bibliothèque est ouverte du mardi au samedi pour toute la famille.\n"
        "Opening hours: the library is open from Tuesday to Saturday for all of you."
    )
    assert better(said_in(Prose(text), find_tight_colons(Prose(text)), "fr")) == ["Horaire :"]
    assert not judged("missing-space-before-colon", text.splitlines()[1])


def test_what_holds_in_both_languages_is_found_on_every_line() -> None:
    text = "Call the library for more of this  today,, at (418)643-7667, or visit the city with your family."
    for rule in ("phone-format", "double-space", "doubled-punctuation"):
        assert judged(rule, text), rule
        assert judged(rule, text, language="en"), rule


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le «feu» couve", ["« feu »"]),
        ("Le « feu» couve", ["« feu »"]),
        (f"Le «feu{NB}» couve", ["« feu »"]),
        ("C'est l'«été»", ["« été »"]),
        ("«Merci à tous", ["« Merci"]),
        ("« L'appel de la «forêt» »", ["« forêt »"]),
        (f"Le « feu » et le «{NB}feu{NB}» et le «\u202ffeu\u202f»", []),
        ("Lire la suite»", []),
        ("Accueil»Services", []),
        ("«»", []),
    ],
)
def test_guillemets_hold_a_space(text: str, found: list[str]) -> None:
    assert better(find_tight_quotes(Prose(text))) == found


def test_a_long_quotation_is_shown_by_its_first_words() -> None:
    text = "«Nous avons répondu à deux mille appels cette année, dit le directeur du service.»"
    assert better(find_tight_quotes(Prose(text))) == ["« Nous avons répondu à deux mille appels… »"]
    assert better(find_tight_quotes(Prose(f"«{' ' * 50}x»"))) == ["« x… »"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('On lit "La soupe" samedi', ["« La soupe »"]),
        ('L\'"été" et l\'"hiver"', ["« été »", "« hiver »"]),
        ('« Elle a dit "oui" hier »', ["“oui”"]),
        ('Un écran de 24" et un de 36"', []),
        ('<a class="lien">', []),
        ('Le code `"a"` passe', []),
        ('Un seul " traîne', []),
        ("On lit “La soupe” et « La soupe »", []),
    ],
)
def test_french_has_its_own_quotation_marks(text: str, found: list[str]) -> None:
    assert better(find_straight_quotes(Prose(text))) == found


def test_a_text_message_keeps_its_straight_quotes() -> None:
    texto = STRATEGY.replace("canaux:\n", "canaux:\n  texto: {réseau: sms}\n")
    plan = "plan: A\npublications:\n  - {titre: T, quand: 2026-10-06, canaux: [%s], texte: 'Le \"feu\" : 5 $'}\n"
    off = texto + "règles: {espace-sécable: info}\n"
    for rule, strategy in (("straight-quotes", texto), ("breaking-space", off)):
        assert len(verdict(plan % "facebook", strategy, only=rule).diagnostics) == 1, rule
        assert not verdict(plan % "texto", strategy, only=rule).diagnostics, rule


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("à 13h15", ["13 h 15"]),
        ("à 13H", ["13 h"]),
        ("à 9h00", ["9 h"]),
        ("à 13h 15 et 13 h15", ["13 h 15", "13 h 15"]),
        ("de 9h-17h", ["9 h", "17 h"]),
        ("à 19:30", ["19 h 30"]),
        ("Samedi 19:30-21:00", ["19 h 30", "21 h"]),
        ("24h/24", ["24 h"]),
        ("en 48h", ["48 h"]),
        ("à 14 hres", ["14 h"]),
        ("à 13h15min", ["13 h 15 min"]),
        ("à 7:30 p.m.", ["19 h 30"]),
        ("à 9 am et 12 AM", ["9 h", "0 h"]),
        ("à 05h05", ["5 h 05"]),
        ("à 13 h 15, 9 h 00, 9 heures 30", []),
        ("ratio 16:10, format 16:10, pointage de 21:15", []),
        ("Jean 13:16, verset 10:12", []),
        ("un rythme de 4:30, 4:30/km, 1:45:30, capsule vidéo (2:30)", []),
        ("le 2026-10-05 19:30, le 2026-10-05T19:30", []),
        ("UTC-05:00", []),
        ("salle 2H, local 3h, autobus 4H, les 4H", []),
        ("J4H 1A5, H2X 1Y4, K1A 1H4", []),
        ("50 km/h, 50km/h, CO2h, PM2.5, 1,5h, 100h", []),
        ("24h Tremblant", []),
        ("classe 3H07, local 2H10, 2H10", ["2 h 10"]),
        ("Les chapitres :\n0:00 Accueil\n4:05 Le budget\n12:30 Vos questions, à 19:30", ["19 h 30"]),
        ("#13h15 @13h15 https://ville.example/13h15", []),
        ("2:1, 3:2, 25:10", []),
    ],
)
def test_a_french_hour_has_its_h_between_spaces(text: str, found: list[str]) -> None:
    assert better(find_hours_written_otherwise(Prose(text), "fr")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 13h15", ["1:15 p.m."]),
        ("13 h 15", ["1:15 p.m."]),
        ("from 9h to 17h", ["9 a.m.", "5 p.m."]),
        ("9h30-17h", ["9:30 a.m.", "5 p.m."]),
        ("until 12h", ["noon"]),
        ("before 8h", ["8 a.m."]),
        ("Yoga: 18h, front desk", ["6 p.m."]),
        ("Sat. 10h-15h, Sundays: 13h", ["10 a.m.", "3 p.m.", "1 p.m."]),
        ("Parking: 2h, time limit: 12h, after 8h of rain, cooking time: 9h", []),
        ("Room 4H20, suite 12h", []),
        ("1:15 p.m. or 13:15 or 9 AM", []),
        ("a 24h service, within 48h, up to 8h of work", []),
        ("4h club, salle 2H", []),
    ],
)
def test_an_english_hour_has_no_h(text: str, found: list[str]) -> None:
    assert better(find_hours_written_otherwise(Prose(text), "en")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5$", ["5 $"]),
        ("$5 ou $1,500.50", ["5 $", "1 500,50 $"]),
        ("5,5 $ et 5,5$", ["5,50 $", "5,50 $"]),
        ("5.50 $", ["5,50 $"]),
        ("1 500$ et 1,500$ et 1.234.567$", ["1 500 $", "1 500 $", "1 234 567 $"]),
        ("10000$", ["10 000 $"]),
        ("2,5M$ et 2.5 M$ et $5M", ["2,5 M$", "2,5 M$", "5 M$"]),
        ("$5 millions", ["5 millions de dollars"]),
        ("10$/pers.", ["10 $"]),
        ("5€ ou 50¢", ["5 €", "50 ¢"]),
        ("1,549$ le litre", ["1,549 $"]),
        (f"5 $, 5{NB}$, 5,50 $, 1 500 $, 5 M$, 5 $ US, 2,5 M$", []),
        ("12 $ 5 personnes", []),
        ("un prix de $ 1,500 et 40 $ 3 fois", ["1 500 $"]),
        ("1,549 $/L", []),
        ("A$AP Rocky, US$5, le signe $", []),
        ("`$1` et https://ville.example/$5", []),
    ],
)
def test_a_french_sum_has_its_sign_after_it(text: str, found: list[str]) -> None:
    assert sorted(better(find_money_written_otherwise(Prose(text), "fr"))) == sorted(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5$", ["$5"]),
        ("5 $ or 5,50$", ["$5", "$5.50"]),
        ("1 500 $", ["$1,500"]),
        ("from $5 to 10$", ["$10"]),
        ("$5 $10 $1,500.50, Section 5 $20", []),
        ("US$5, 20$US", []),
        ("3.5M$ or 40 k$", ["$3.5M", "$40k"]),
        ("$8,75, $1,250 and $1,250.50", ["$8.75"]),
    ],
)
def test_an_english_sum_has_its_sign_before_it(text: str, found: list[str]) -> None:
    assert better(find_money_written_otherwise(Prose(text), "en")) == found


def test_a_percentage_is_spaced_in_french_only() -> None:
    assert better(find_tight_percents(Prose("40%, 5.5%, 1 500%, 40 %, A4%, https://ville.example/%20%"))) == [
        "40 %",
        "5,5 %",
        "1 500 %",
    ]
    assert judged("percent-format", "40% des gens")
    assert not judged("percent-format", "40% of people", language="en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(418)643-7667", ["418 643-7667"]),
        ("(418) 643-7667", ["418 643-7667"]),
        ("418.643.7667", ["418 643-7667"]),
        ("418 643 7667", ["418 643-7667"]),
        ("418/643-7667", ["418 643-7667"]),
        ("Appelez au 4186437667", ["418 643-7667"]),
        ("1 (800) 463-4776, 1.800.463.4776, 1-800.463.4776", ["1 800 463-4776"] * 3),
        (f"418 643-7667, 418{NB}643-7667, 418-643-7667, 418‑643‑7667, 1 800 463-4776, 1-800-463-4776", []),
        ("+1 418 643 7667, +14186437667", []),
        ("Composez le 18664637667. Dossier 18664637667.", ["1 866 463-7667"]),
        ("dossier 4186437667, ISBN 2764620126, NEQ 1143920115", []),
        ("643-7667, 2026-10-05, 192.168.1.100, 350 000 2026, 12.418.643.7667", []),
    ],
)
def test_a_number_to_call_has_one_of_two_forms(text: str, found: list[str]) -> None:
    assert better(find_phones_written_otherwise(Prose(text), "fr")) == found


def test_an_english_number_has_hyphens() -> None:
    assert better(find_phones_written_otherwise(Prose("Call 1 (418) 643-7667"), "en")) == ["1-418-643-7667"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("deux  mots", [("deux", "mots")]),
        ("Fin.  Début", [("Fin.", "Début")]),
        ("Voir   #tag", [("Voir", "#tag")]),
        (f"Voir{NB} ceci", [("Voir", "ceci")]),
        ("  - retrait\n1.  liste\n   a)  liste\nfin  \nsuite", []),
        ("Lundi    9 h", []),
        ("📅 12 oct.  📍 Parc  🕐 9 h", []),
        (f"Lundi{NB}{NB}9 h", []),
    ],
)
def test_one_space_stands_between_two_words(text: str, found: list[tuple[str, str]]) -> None:
    assert [(fault.quote, fault.better) for fault in find_double_spaces(Prose(text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("un,, deux", ["un,"]),
        ("Fin.. Oui", ["Fin."]),
        ("à 9 p.m..", ["p.m."]),
        ("un ;; deux;; trois", [";", "deux;"]),
        ("un,. deux", ["un."]),
        ("La place est libre., venez", ["libre,"]),
        ("Tremblay (dept., 3e étage), boul., etc., env., M. Roy, ing., 9 p.m., puis", []),
        ("Bravo!. Oui", ["Bravo!"]),
        ("Vraiment?? Vraiment ??? Ah ?! Ah??! Lieu : ???", ["Vraiment?", "?"]),
        ("un , deux .", ["un,", "deux."]),
        ("the upgrades.Alternate routes", ["upgrades. Alternate"]),
        ("C'est fini.C'est tout. Demain.À bientôt", ["fini. C'est", "Demain. À"]),
        ("Ouvert!Venez", ["Ouvert! Venez"]),
        ("pain,lait", ["pain, lait"]),
        ("Fin... Oui… etc., Oui....  1,5 1.5 1..10 ../a", []),
        ("ville.ca Ville.Ca rapport.pdf Rapport.Final.pdf www.Ville.Quebec J.-P.Roy M.Roy", []),
        ("https://ville.example/a.B , puis @a.B .", []),
        ("mot . . . suite, Bravo!...", []),
        ("🎉 , oui", []),
    ],
)
def test_a_sign_is_struck_once_and_followed_by_a_space(text: str, found: list[str]) -> None:
    assert better(find_struck_signs(Prose(text))) == found


def test_ordinary_spaces_are_counted_for_a_whole_plan() -> None:
    plan = (
        "plan: A\npublications:\n"
        "  - {titre: T, quand: 2026-10-06, canaux: [facebook], texte: 'Prix : 5 $, soit 40 % :)'}\n"
        f"  - {{titre: U, quand: 2026-10-07, canaux: [facebook], texte: 'Le « feu{NB}» : voilà{NB}: fin'}}\n"
    )
    (found,) = verdict(plan, STRATEGY + "règles: {espace-sécable: info}\n", only="breaking-space").diagnostics
    assert found.facts["count"] == 5
    assert found.location.span is not None
    assert found.location.span.line == 1
    assert f"«{NB}Prix{NB}:{NB}», «{NB}5{NB}${NB}» et «{NB}40{NB}%{NB}»" in sentence(found, "fr")
    assert not verdict(plan, STRATEGY, only="breaking-space").diagnostics


def test_a_dollar_sign_keeps_to_its_million() -> None:
    text = "Coût : 1,2 million $, ou 3 milliards $, en $ d'aujourd'hui."
    assert [text[at.start : at.start + 3] for at in find_breaking_spaces(Prose(text))][1:] == [" $,", " $,"]


def test_three_slips_are_told_and_the_rest_counted() -> None:
    found = judged("time-format", "à 9h, 10h, 11h, 12h et 13h")
    assert [(d.facts["quote"], d.message, d.facts["more"]) for d in found] == [
        ("9h", "", 0),
        ("10h", "", 0),
        ("11h", "more", 2),
    ]
    assert sentence(found[2], "fr") == (
        f"«{NB}11h{NB}» s'écrit «{NB}11{NB}h{NB}» en français; 2 autres heures du texte sont à reprendre."
    )


def test_quotations_and_urgent_posts_are_typeset_too() -> None:
    assert judged("space-before-mark", "Il a dit « Venez ! » hier.")
    plan = (
        "plan: A\npublications:\n"
        "  - {titre: T, quand: 2026-10-06, nature: urgence, canaux: [facebook], texte: Évacuez à 13h15.}\n"
    )
    assert len(verdict(plan, STRATEGY, only="time-format").diagnostics) == 1


FINDERS: tuple[tuple[Callable[[Prose], Iterable[Fault]], str], ...] = (
    (find_spaced_marks, "mot ! "),
    (find_spaced_marks, " "),
    (find_tight_marks, "mot!"),
    (find_tight_colons, "mot: "),
    (find_tight_colons, "mot:"),
    (find_tight_quotes, "«a"),
    (find_tight_quotes, "« «"),
    (find_straight_quotes, '"a" '),
    (find_straight_quotes, '"a'),
    (lambda prose: find_hours_written_otherwise(prose, "fr"), "1h "),
    (lambda prose: find_hours_written_otherwise(prose, "fr"), "12:30 "),
    (lambda prose: find_hours_written_otherwise(prose, "en"), "1h-"),
    (lambda prose: find_hours_written_otherwise(prose, "en"), "a: 9h "),
    (lambda prose: find_money_written_otherwise(prose, "en"), "$1,23"),
    (lambda prose: find_money_written_otherwise(prose, "fr"), "$ 1"),
    (find_struck_signs, "mots.,"),
    (lambda prose: find_money_written_otherwise(prose, "fr"), "1 234 "),
    (lambda prose: find_money_written_otherwise(prose, "fr"), "1,2$"),
    (lambda prose: find_money_written_otherwise(prose, "en"), "12 $ "),
    (find_tight_percents, "1.1"),
    (lambda prose: find_phones_written_otherwise(prose, "fr"), "418.643.7667 "),
    (lambda prose: find_phones_written_otherwise(prose, "fr"), "2"),
    (find_double_spaces, "a  "),
    (find_double_spaces, " \u00a0"),
    (find_struck_signs, ","),
    (find_struck_signs, "ab.Ab"),
    (find_struck_signs, "."),
    (find_breaking_spaces, " :"),
)


@pytest.mark.parametrize(("find", "unit"), FINDERS)
def test_a_hostile_text_ends_soon(find: Callable[[Prose], Iterable[Fault]], unit: str) -> None:
    text = (unit * 30_000)[:30_000]
    assert all(0 <= fault.start < fault.end <= 30_000 for fault in find(Prose(text)))
