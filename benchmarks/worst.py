"""Runs each rule on texts of 15 and of 30 kB of what is hardest for it, and shows how the time grows.

python benchmarks/worst.py [RULE…]

What is hardest: runs of every sign and word that patterns look for, and the texts of the rule's own page, over and
over. Growth is the time for 30 kB over that for 15 kB, the worst of all inputs that take longer than a hundredth of a
second; 2 is linear, and 2.5 is the most this repository accepts. Exit code 1 when a rule goes beyond.
"""

import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from calendar_cli.campaign import Campaign, Post
from calendar_cli.check import Options, judge
from calendar_cli.page import page
from calendar_cli.repository import Repository
from calendar_cli.rule import Rule, rules

HALF = 15_000
LIMIT = 2.5
AGAIN = 3
FLOOR = 0.01
"""Seconds below which a timing says nothing."""
STRATEGY = """\
organisation: Ville d'essai
langues: [fr, en]
services: {police: {nom: Police, approbateurs: [chef]}}
équipe: {chef: {nom: Chef}}
canaux: {facebook: {réseau: facebook}, instagram: {réseau: instagram}, x: {réseau: x}, sms: {réseau: sms}}
mentions: [Ville]
ton: {pronom: vous, emojis: au plus 3, exclamations: au plus 2, phrases: au plus 25 mots, mots-clics: au plus 3,
  à_éviter: {booster: stimuler, prendre action: agir}, formules_permises: ["C'est toi"]}
"""
UNITS = (
    *(
        "a",
        "é",
        "A",
        "É",
        " ",
        "\u00a0",
        "-",
        "'",
        "’",
        ".",
        ",",
        ":",
        ";",
        "!",
        "?",
        "…",
        '"',
        "«",
        "»",
        "(",
        ")",
        "#",
    ),
    *(
        "@",
        "/",
        "1",
        "0 ",
        "1:",
        "$",
        "%",
        "🔋",
        "🇨🇦",
        "👩\u200d",
        "\ufe0f",
        "\u0301",
        "\n",
        "\n🔋 ",
        "\n- ",
        "𝗔",
        "Ａ",
    ),
    *("a ", "A ", "AB ", "Ab ", "a-", "a'", "l'a ", "a.", "a. ", "A. ", "a.b ", "a.ca ", "a@", "@a ", "@a.b@", "#a"),
    *(
        "http://a ",
        "https://",
        "http://a.ca/(",
        "www.",
        "bit.ly/",
        "«a»",
        "« a ",
        '"a" ',
        "a!",
        "a! ",
        "!? ",
        "a :",
        "a:",
    ),
    *("1 ", "12 ", "1,", "1 000", "5$", "$5 ", "40%", "13h", "13 h ", "1:30 ", "418-", "418 555", "(418)", "2026-"),
    *("le 7 mai ", "mardi 7 ", "lundi, ", "du 1 au ", "1er ", "May 7, ", "demain ", "ce soir ", "août "),
    *(
        "tu ",
        "vous ",
        "aimez ",
        "partagez ",
        "like ",
        "share ",
        "commentez « ",
        "gagner ",
        "concours ",
        "si j'",
        "est ",
    ),
    *("le le ", "mises à ", "malgré ", "decès ", "décès ", "les citoyens ", "dans le cadre de ", "nous ", "je ", "I "),
    *(
        "the ",
        "and ",
        "of ",
        "we ",
        "acceuil ",
        "xqzv ",
        "anticonstitutionnellement",
        "de de ",
        "cliquez ",
        "lien dans ",
    ),
    *("booster ", "prendre ", "c'est toi ", "TBD ", "[lien", "{{", "<nom ", "XX"),
)


class Growth(NamedTuple):
    """The worst growth of a rule, on which input, and how long 30 kB of it took."""

    factor: float
    unit: str
    seconds: float


def main() -> int:
    """Print a line a rule; 1 when one grows too fast."""
    wanted = sys.argv[1:]
    measured = [r for r in rules() if r.scope in {Post, Campaign} and (not wanted or r.name in wanted)]
    worst = dict.fromkeys(measured, Growth(0.0, "", 0.0))
    for unit in UNITS:
        half, whole = _campaign(unit, HALF), _campaign(unit, 2 * HALF)
        for rule in measured:
            worst[rule] = max(worst[rule], _growth(rule, unit, (half, whole)))
    for rule in measured:
        for unit in _own(rule):
            worst[rule] = max(worst[rule], _growth(rule, unit, (_campaign(unit, HALF), _campaign(unit, 2 * HALF))))
        found = worst[rule]
        print(f"{rule.name:32} {found.factor:5.2f}  {found.seconds * 1000:8.1f} ms  {found.unit[:24]!r}")
    return int(any(found.factor > LIMIT for found in worst.values()))


def _growth(rule: Rule, unit: str, campaigns: tuple[Campaign, Campaign]) -> Growth:
    """How the rule grows from one campaign to the other; looked at again before it is called too much."""
    half, whole = campaigns
    seconds = _seconds(rule, whole)
    if seconds < FLOOR:
        return Growth(0.0, unit, seconds)
    factor = seconds / _seconds(rule, half)
    if factor > LIMIT:
        factor = min(_seconds(rule, whole) for _ in range(AGAIN)) / min(_seconds(rule, half) for _ in range(AGAIN))
    return Growth(factor, unit, seconds)


def _own(rule: Rule) -> Iterator[str]:
    """The lines of the rule's own examples, faulty and not."""
    for language in ("fr", "en"):
        body = page(rule.name, language).body.partition("## ")[2]
        for line in body.splitlines():
            text = line.strip()
            if len(text) > len("texte: ") and not text.startswith(("#", "`", "-", "{")):
                yield text.removeprefix("texte:").removeprefix("text:").strip() + " "


def _seconds(rule: Rule, campaign: Campaign) -> float:
    """The rule's own time on the campaign, its share of the tokens included."""
    for post in campaign.posts:
        for version in post.texts:
            version._prose = None  # noqa: SLF001  (what a rule before it worked out is not given to it)
    things = [campaign] if rule.scope is Campaign else campaign.posts
    start = time.perf_counter()
    for thing in things:
        for _finding in rule.check(thing) if rule.check else ():
            pass
    return time.perf_counter() - start


def _campaign(unit: str, size: int) -> Campaign:
    """One plan of one post whose text, in both languages, is the unit over and over."""
    plan = (
        "plan: P\npublications:\n  - id: a\n    titre: A\n    quand: 2026-10-14 12:00\n    service: police\n"
        "    canaux: [facebook, instagram, x]\n    statut: à valider\n    texte: {fr: fr.md, en: fr.md}\n"
    )
    text = unit * (size // len(unit))  # whole units: half a word is another input
    files = {"strategie.yaml": STRATEGY.encode(), "plan.yaml": plan.encode(), "fr.md": text.encode()}
    seen: list[Campaign] = []
    repository = Repository("strategie.yaml", ("plan.yaml",), files)
    judge(repository, Options(date(2026, 9, 1), today_given=True, only="unknown-key"), seen.append)
    return seen[0]


if __name__ == "__main__":
    sys.exit(main())
