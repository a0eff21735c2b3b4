"""Small repositories for tests: a plan and a strategy as text, judged or resolved."""

from datetime import date

from calendar_cli.campaign import Campaign
from calendar_cli.check import Options, judge
from calendar_cli.repository import Repository
from calendar_cli.verdict import Verdict

TODAY = date(2026, 9, 1)
STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
domaine: riviere-aux-pins.example
services:
  pompiers: {nom: Incendies, responsable: chef, approbateurs: [chef]}
  police: {nom: Police}
équipe: {chef: {nom: Chef aux opérations}, redaction: {nom: Rédaction}}
canaux:
  facebook: {réseau: facebook, alias: [FB], heure: 12 h}
  instagram: {réseau: instagram, alias: [insta], heure: 17 h}
  x: {réseau: x, alias: [twitter]}
piliers: {prévention: 60 %, coulisses: 40 %}
heures: {publication: lun-dim 7 h à 21 h}
"""


def repository(
    plans: dict[str, str] | str, strategy: str = STRATEGY, texts: dict[str, str] | None = None
) -> Repository:
    """A repository in memory, with its Markdown texts; a single plan stands in `plan.yaml`."""
    plans = {"plan.yaml": plans} if isinstance(plans, str) else plans
    files = {"strategie.yaml": strategy, **plans, **(texts or {})}
    return Repository("strategie.yaml", tuple(plans), {path: text.encode() for path, text in files.items()})


def verdict(plans: dict[str, str] | str, strategy: str = STRATEGY, *, only: str = "", today: date = TODAY) -> Verdict:
    """The verdict of a repository in memory, `only` one rule."""
    return judge(repository(plans, strategy), Options(today, today_given=True, only=only))


def campaigns(source: Repository) -> list[Campaign]:
    """The campaigns of a repository with their texts."""
    seen: list[Campaign] = []
    judge(source, Options(TODAY, today_given=True), seen.append)
    return seen


def campaign(plan: str, strategy: str = STRATEGY) -> Campaign:
    """The one campaign of one plan."""
    return campaigns(repository(plan, strategy))[0]


def faults(plans: dict[str, str] | str, strategy: str = STRATEGY) -> list[tuple[str, int]]:
    """Every finding as (rule, line)."""
    found = verdict(plans, strategy).diagnostics
    return [(d.rule, d.location.span.line if d.location.span else 0) for d in found]
