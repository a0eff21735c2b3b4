"""What the tone rules find in a text, and what they leave to its author."""

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.wording import sentence, way_out
from tests.plans import STRATEGY, verdict

CALM = "ton: {exclamations: au plus 2, emojis: au plus 3, phrases: au plus 8 mots}\nrègles: {sentence-too-long: info}\n"


def judged(rule: str, text: str, **context: str) -> list[Diagnostic]:
    """The findings of one rule on a text; `post` holds more lines of its post, `strategy` more of the strategy."""
    post, language = context.get("post", ""), context.get("language", "fr")
    body = "\n".join(f"        {line}" for line in text.splitlines())
    head = f"plan: A\npublications:\n  - titre: T\n    quand: 2026-10-06, 12 h\n    canaux: [facebook]\n{post}"
    plan = f"{head}    texte:\n      {language}: |\n{body}\n"
    return list(verdict(plan, STRATEGY + context.get("strategy", ""), only=rule).diagnostics)


def written(rule: str, text: str, **context: str) -> list[str]:
    """The stretches of the text that are at fault."""
    lines, found = text.splitlines(), []
    for diagnostic in judged(rule, text, **context):
        span = diagnostic.location.span
        assert span is not None
        first = span.line - 8 - context.get("post", "").count("\n")
        found.append(lines[first][span.column - 9 : span.end_column - 9])
    return found


BAIT = "Aimez et partagez pour gagner une visite de la caserne!"


def test_bait_is_found_where_it_stands() -> None:
    assert written("engagement-bait", f"Bonjour.\n{BAIT}") == ["Aimez et partagez pour gagner"]


@pytest.mark.parametrize("purpose", ["urgence", "personne disparue"])
def test_people_in_danger_may_ask_for_anything(purpose: str) -> None:
    assert not judged("engagement-bait", BAIT, post=f"    nature: {purpose}\n")


def test_a_permitted_phrase_is_never_judged() -> None:
    phrase = "Le premier responsable, c'est TOI ET TOUT LE MONDE!!"
    strategy = f'ton: {{pronom: vous, exclamations: au plus 0, formules_permises: ["{phrase}"]}}\n'
    text = f"Vérifiez vos avertisseurs. {phrase}"
    for rule in ("shouting", "too-many-exclamations", "mixed-address", "term-to-avoid"):
        assert not judged(rule, text, strategy=strategy), rule
        assert judged(rule, text, strategy="ton: {à_éviter: [responsable]}\n"), rule


def test_a_quotation_is_another_s_voice() -> None:
    text = "Comme dit l'affiche : « TU DOIS VÉRIFIER TON AVERTISSEUR!! 🔥🔥🔥 » Vérifiez le vôtre."
    for rule in ("shouting", "too-many-exclamations", "mixed-address", "emoji-overload"):
        assert not judged(rule, text), rule


def test_acronyms_of_the_strategy_are_not_shouted() -> None:
    text = "Les équipes SSI RDD SPVR répondent."
    assert written("shouting", "Les équipes VONT TOUTES RÉPONDRE.") == ["VONT TOUTES RÉPONDRE"]
    assert not judged("shouting", text, strategy="ton: {sigles: [SSI, RDD, SPVR]}\n")


def test_a_text_of_capitals_is_told_by_their_share() -> None:
    (found,) = judged("shouting", "Par LA rue DES ORMES, passez AU CENTRE")
    assert sentence(found, "fr").endswith(
        "crie\u00a0: 63\u00a0% de ses lettres sont des majuscules; la limite est de la moitié."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un! Deux! Fin.", []),
        ("Un! Deux! Trois! Fin.", ["!"]),
        ("Bravo!! Merci.", ["!!"]),
        ("Vraiment?! Oui.", ["?!"]),
        ("Vraiment?? Oui.", []),
        ("Un! Deux! Quoi?!", ["?!", "?!"]),
    ],
)
def test_exclamation_marks_are_counted_and_runs_are_faults_of_their_own(text: str, found: list[str]) -> None:
    assert written("too-many-exclamations", text, strategy=CALM) == found


def test_without_a_limit_only_runs_of_marks_and_rows_of_emojis_are_found() -> None:
    assert not judged("too-many-exclamations", "Un! Deux! Trois! Quatre! Cinq!")
    assert not judged("emoji-overload", "🔥 🔋 🚪 🚒 🎃 ❄️")
    assert written("emoji-overload", "Feu 🔥🔥 🔥 interdit") == ["🔥🔥 🔥"]


def test_a_row_of_one_emoji_is_not_said_again_when_they_are_too_many() -> None:
    assert [d.message for d in judged("emoji-overload", "🔥🔥🔥🔥", strategy=CALM)] == [""]
    assert [d.message for d in judged("emoji-overload", "❤❤️❤", strategy=CALM)] == ["row"]


AVOID = (
    "ton: {à_éviter: {booster: stimuler, week-end: fin de semaine, cliquez ici: '', poster: publier, usager: client}}\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On booste l'emploi.", ["booste"]),
        ("L'emploi est BOOSTÉ.", ["BOOSTÉ"]),
        ("Boostez-vous en boostant.", ["Boostez", "boostant"]),
        ("Des week-ends d’usagers.", ["week-ends", "usagers"]),
        ("Bon WEEK‑END.", ["WEEK‑END"]),
        ("Cliquez\u00a0ici.", ["Cliquez\u00a0ici"]),
        ("Cliquez ailleurs, ici.", []),
        ("Le booster-club post-secondaire.", []),
        ("Communications, poste 2204; on poste demain.", []),
        ("Postez votre photo.", ["Postez"]),
        ("L'usage du parc.", []),
        ("Un boosteur, un usagère.", []),
        ("#booster @booster booster.ca « booster »", []),
    ],
)
def test_a_term_is_found_in_its_forms_and_nowhere_else(text: str, found: list[str]) -> None:
    assert written("term-to-avoid", text, strategy=AVOID) == found


def test_the_preferred_term_is_named_where_there_is_one() -> None:
    named, bare = judged("term-to-avoid", "Ce week-end, cliquez ici.", strategy=AVOID)
    assert (
        sentence(named, "fr")
        == "Votre stratégie évite «\u00a0week-end\u00a0»; elle préfère «\u00a0fin de semaine\u00a0»."
    )
    assert sentence(bare, "fr") == "Votre stratégie évite «\u00a0cliquez ici\u00a0»."
    assert way_out(bare, "fr") == "Dites-le autrement."


def test_english_terms_take_english_endings() -> None:
    strategy = "ton: {à_éviter: [leverage, cop]}\n"
    text = "Leveraging what others leveraged, the cop coped with cops."
    found = written("term-to-avoid", text, strategy=strategy, language="en")
    assert found == ["Leveraging", "leveraged", "cop", "cops"]


@pytest.mark.parametrize(
    ("address", "text", "shown"),
    [
        ("", "Vérifiez ta pile.", ["ta"]),
        ("", "Tu changes ta pile. Merci à vous.", ["vous"]),
        ("tu", "Change ta pile, prenez le temps.", ["prenez"]),
        ("vous", "Change ta pile.", []),
        ("tu", "Changez la pile.", []),
        ("", "Change ta pile.", []),
    ],
)
def test_a_text_keeps_to_one_register(address: str, text: str, shown: list[str]) -> None:
    strategy = f"ton: {{pronom: {address}}}\n" if address else ""
    assert written("mixed-address", text, strategy=strategy) == shown


def test_an_english_text_has_one_register() -> None:
    assert not judged("mixed-address", "Tu es vous, te, votre.", language="en")


def test_a_quotation_still_to_come_is_a_placeholder() -> None:
    assert written("placeholder-left", "« [insérer citation] », dit la mairesse.") == ["[insérer citation]"]


def test_a_permitted_phrase_may_look_like_a_placeholder() -> None:
    text = "Rendez-vous à la salle XX du Théâtre."
    assert written("placeholder-left", text) == ["XX"]
    assert not judged("placeholder-left", text, strategy='ton: {formules_permises: ["salle XX"]}\n')


def test_long_sentences_give_one_finding_a_plan_that_shows_the_longest() -> None:
    nine = "Neuf mots tiennent dans cette phrase que voici donc."
    ten = "Dix mots tiennent aussi dans cette autre phrase que voilà."
    assert written("sentence-too-long", f"{nine} {ten} Court.", strategy=CALM) == [ten]
    (found,) = judged("sentence-too-long", f"{nine} {ten}", strategy=CALM)
    assert found.severity.name == "INFO"
    assert sentence(found, "fr").startswith("2 phrases de ce plan sont trop longues; celle-ci compte 10 mots")


def test_words_in_quotation_marks_do_not_make_a_sentence_long() -> None:
    text = "L'affiche dit « un deux trois quatre cinq six sept huit »."
    assert not judged("sentence-too-long", text, strategy=CALM)


def test_long_sentences_are_no_fault_until_a_strategy_says_so() -> None:
    assert not judged("sentence-too-long", "mot " * 60)
    assert judged("sentence-too-long", "mot " * 60, strategy="ton: {phrases: au plus 8 mots}\n")
    assert not judged("sentence-too-long", "mot " * 60, strategy="règles: {sentence-too-long: info}\n")


def test_a_limit_says_which_level_set_it() -> None:
    strategy = (
        "canaux: {x: {réseau: x, ton: {emojis: au plus 1}}, facebook: {réseau: facebook}}\n"
        "services: {police: {nom: Service de police, ton: {exclamations: au plus 0}}}\nton: {emojis: au plus 2}\n"
    )
    plan = (
        "plan: P\npublications:\n"
        "  - {titre: A, quand: 2026-10-05, canaux: [x], texte: 🔋 Une 🔥 pile}\n"
        "  - {titre: B, quand: 2026-10-06, canaux: [facebook], texte: 🔋 Une 🔥 pile 🚒}\n"
        "  - {titre: C, quand: 2026-10-07, canaux: [facebook], service: police, texte: Enfin!}\n"
        "  - {titre: D, quand: 2026-10-08, canaux: [facebook], ton: {emojis: au plus 1}, texte: 🔋 Une 🔥 pile}\n"
    )
    said = [sentence(found, "fr") for found in verdict(plan, strategy).diagnostics if "level" in found.facts]
    assert [text.rpartition(" (")[2] for text in said] == [
        "X).",
        "organisation).",
        "Service de police).",
        "cette publication).",
    ]
