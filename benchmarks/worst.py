"""Runs each rule on what is hardest for it, and on twice as much, and shows how the time grows.

python benchmarks/worst.py [RULE…]

Texts of 15 and of 30 kB: runs of every sign and word that patterns look for, and the texts of the rule's own page, over
and over. Plans of 1,500 and of 3,000 posts: all at one moment, all in one day, ten a day, each with departments of
its own. Growth is the time for the whole over that for the half, the worst of all inputs that take longer than a
hundredth of a second; 2 is linear, and 2.5 is the most this repository accepts. Exit code 1 when a rule goes beyond.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

from calendar_cli.calendar import Calendar
from calendar_cli.campaign import Campaign, Post
from calendar_cli.check import Options, judge
from calendar_cli.page import page
from calendar_cli.repository import Repository
from calendar_cli.rule import Rule, rules

Seen = tuple[Calendar, list[Campaign]]
Make = Callable[[], Seen]
"""What is judged, made anew: what a rule before it worked out is not given to it."""
HALF = 15_000
POSTS = 1_500
A_PLAN = 300
"""Posts of one file."""
LIMIT = 2.5
AGAIN = 5
FLOOR = 0.01
"""Seconds below which a timing says nothing."""
DEPARTMENTS = ("police", *(f"s{number}" for number in range(11)))
STRATEGY = """\
organisation: Ville d'essai
langues: [fr, en]
équipe: {chef: {nom: Chef}}
canaux: {facebook: {réseau: facebook}, instagram: {réseau: instagram}, x: {réseau: x}, sms: {réseau: sms}}
mentions: [Ville]
piliers: {a: 50 %, b: 50 %}
cadence:
  - {canal: facebook, par_jour: au plus 2, par_semaine: 2 à 5, écart_min: 3 h, silence_max: 7 jours}
  - {service: police, par_mois: au plus 20}
répartition:
  - {selon: pilier, par: mois, tolérance: 10 points}
  - {selon: canal, par: mois, tolérance: 10 points}
heures: {publication: lun-dim 7 h à 21 h, réponses: lun-ven 8 h à 18 h, suivi: 2 h}
suspensions: [{du: 2026-10-14, au: 2026-10-16, motif: Deuil}]
ton: {pronom: vous, emojis: au plus 3, exclamations: au plus 2, phrases: au plus 25 mots, mots-clics: au plus 3,
  à_éviter: {booster: stimuler, prendre action: agir}, formules_permises: ["C'est toi"]}
services:
""" + "".join(f"  {name}: {{nom: Service {name}, approbateurs: [chef]}}\n" for name in DEPARTMENTS)
NOON = datetime(2026, 10, 14, 12)  # noqa: DTZ001  (a plan says the hour on the wall)
MOMENTS: dict[str, Callable[[int], datetime]] = {
    "at one moment": lambda _: NOON,
    "in one day": lambda number: NOON + timedelta(seconds=30) * (number % 1000),
    "ten a day": lambda number: NOON + timedelta(days=number // 10, minutes=number % 400),
}
# fmt: off
UNITS = (
    "a", "é", "A", "É", " ", "\u00a0", "-", "'", "’", ".", ",", ":", ";", "!", "?", "…", '"', "«", "»", "(",
    ")", "#", "@", "/", "1", "0 ", "1:", "$", "%", "🔋", "🇨🇦", "👩\u200d", "\ufe0f", "\u0301", "\n", "\n🔋 ",
    "\n- ", "𝗔", "Ａ", "a ", "A ", "AB ", "Ab ", "a-", "a'", "l'a ", "a.", "a. ", "A. ", "a.b ", "a.ca ", "a@",
    "@a ", "@a.b@", "#a", "http://a ", "https://", "http://a.ca/(", "www.", "bit.ly/", "«a»", "« a ", '"a" ',
    "a!", "a! ", "!? ", "a :", "a:", "1 ", "12 ", "1,", "1 000", "5$", "$5 ", "40%", "13h", "13 h ", "1:30 ",
    "418-", "418 555", "(418)", "2026-", "le 7 mai ", "mardi 7 ", "lundi, ", "du 1 au ", "1er ", "May 7, ",
    "demain ", "ce soir ", "août ", "tu ", "vous ", "aimez ", "partagez ", "like ", "share ", "commentez « ",
    "gagner ", "concours ", "si j'", "est ", "le le ", "mises à ", "malgré ", "decès ", "décès ",
    "les citoyens ", "dans le cadre de ", "nous ", "je ", "I ", "the ", "and ", "of ", "we ", "acceuil ",
    "xqzv ", "anticonstitutionnellement", "de de ", "cliquez ", "lien dans ", "booster ", "prendre ",
    "c'est toi ", "TBD ", "[lien", "{{", "<nom ", "XX",
)
# fmt: on


class Growth(NamedTuple):
    """The worst growth of a rule, on which input, and how long the larger of the two took."""

    factor: float = 0.0
    unit: str = ""
    seconds: float = 0.0


def main() -> int:
    """Print a line a rule; 1 when one grows too fast."""
    wanted = sys.argv[1:]
    measured = [r for r in rules() if r.check and (not wanted or r.name in wanted)]
    worst = dict.fromkeys(measured, Growth())
    for number, (unit, pair) in enumerate(_inputs(), 1):
        print(f"\r{number}", end="", file=sys.stderr)
        _compare(measured, unit, pair, worst)
    for rule in measured:
        for unit in _own(rule):
            _compare([rule], unit, _texts(unit), worst)
        found = worst[rule]
        print(f"{rule.name:32} {found.factor:5.2f}  {found.seconds * 1000:8.1f} ms  {found.unit[:24]!r}", flush=True)
    return int(any(found.factor > LIMIT for found in worst.values()))


def _compare(measured: list[Rule], unit: str, pair: tuple[Make, Make], worst: dict[Rule, Growth]) -> None:
    """Keep each rule's worst growth so far; it is timed again, alone, before it is called too much."""
    half, whole = (_seconds(measured, make()) for make in pair)
    for rule in measured:
        factor = whole[rule] / half[rule] if whole[rule] > FLOOR else 0.0
        if factor > LIMIT:
            times = [[_seconds([rule], make())[rule] for _ in range(AGAIN)] for make in pair]
            factor = min(times[1]) / min(times[0])
        worst[rule] = max(worst[rule], Growth(factor, unit, whole[rule]))


def _seconds(measured: list[Rule], seen: Seen) -> dict[Rule, float]:
    """Each rule's time; what several need, such as the tokens of a text, is the first one's."""
    calendar, campaigns = seen
    things: dict[Any, Sequence[Any]] = {Calendar: [calendar], Campaign: campaigns}
    things[Post] = [post for campaign in campaigns for post in campaign.posts]
    taken: dict[Rule, float] = {}
    gc.collect()
    gc.disable()  # as a run of the program does
    for rule in measured:
        start = time.process_time()
        for thing in things[rule.scope]:
            for _finding in rule.check(thing) if rule.check else ():
                pass
        taken[rule] = time.process_time() - start
    gc.enable()
    return taken


def _own(rule: Rule) -> Iterator[str]:
    """The lines of the rule's own examples, faulty and not."""
    for language in ("fr", "en"):
        body = page(rule.name, language).body.partition("## ")[2]
        for line in body.splitlines():
            text = line.strip()
            if len(text) > len("texte: ") and not text.startswith(("#", "`", "-", "{")):
                yield text.removeprefix("texte:").removeprefix("text:").strip() + " "


def _inputs() -> Iterator[tuple[str, tuple[Make, Make]]]:
    """Every input that all rules are tried on: what it is, and how its half and its whole are made."""
    yield from ((unit, _texts(unit)) for unit in UNITS)
    for kind, moment in MOMENTS.items():
        yield f"posts {kind}", (partial(_posts, moment, POSTS), partial(_posts, moment, 2 * POSTS))


def _texts(unit: str) -> tuple[Make, Make]:
    return partial(_text, unit, HALF), partial(_text, unit, 2 * HALF)


def _text(unit: str, size: int) -> Seen:
    """One plan of one post whose text, in both languages, is the unit over and over."""
    plan = (
        "plan: P\npublications:\n  - id: a\n    titre: A\n    quand: 2026-10-14 12:00\n    service: police\n"
        "    canaux: [facebook, instagram, x]\n    statut: à valider\n    texte: {fr: fr.md, en: fr.md}\n"
    )
    return _seen({"plan.yaml": plan, "fr.md": unit * (size // len(unit))})  # whole units: half a word is another input


def _posts(moment: Callable[[int], datetime], size: int) -> Seen:
    """So many posts, each of departments of its own, at moments as the kind has it."""
    lines = [
        f"- {{id: p{n}, titre: Avis {n}, quand: '{moment(n):%Y-%m-%d %H:%M}', statut: à valider, nature: promotion, "
        f"services: [{', '.join(_departments(n))}], canal: {('facebook', 'x')[n % 2]}, texte: Avis.}}"
        for n in range(size)
    ]
    plans = range(0, size, A_PLAN)
    return _seen({f"p{n}.yaml": "\n".join((f"plan: P{n}", "publications:", *lines[n : n + A_PLAN])) for n in plans})


def _departments(number: int) -> list[str]:
    return [name for bit, name in enumerate(DEPARTMENTS) if number + 1 >> bit & 1]


def _seen(files: dict[str, str]) -> Seen:
    campaigns: list[Campaign] = []
    data = {name: text.encode() for name, text in {**files, "strategie.yaml": STRATEGY}.items()}
    plans = tuple(name for name in files if name.endswith(".yaml"))
    repository = Repository("strategie.yaml", plans, data)
    verdict = judge(repository, Options(date(2026, 9, 1), today_given=True, only="unknown-key"), campaigns.append)
    return verdict.calendar, campaigns


if __name__ == "__main__":
    sys.exit(main())
