"""Runs the examples of a rule's page: each `##` section with a plan is a small repository and its expected findings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from calendar_cli.check import Options, judge
from calendar_cli.page import page
from calendar_cli.repository import Repository
from calendar_cli.verdict import Verdict

FENCE = re.compile(
    r"^```(yaml strategy|yaml plan|markdown)(?: (\S+))?(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
TODAY = date(2026, 9, 1)
DEFAULT_STRATEGY = """\
organization: Ville de Rivière-aux-Pins
domain: riviere-aux-pins.example
departments: {pompiers: {name: Pompiers}, police: {name: Police}}
channels:
  facebook: {network: facebook, hour: 12 h}
  instagram: {network: instagram, hour: 12 h}
  x: {network: x, hour: 12 h}
"""


@dataclass(frozen=True)
class Example:
    """One section of a page: its files, those not in UTF-8 with their encoding, and the lines each is faulted on."""

    title: str
    strategy: str
    plans: Mapping[str, str]
    texts: Mapping[str, str]
    encodings: Mapping[str, str]

    def marked(self, rule: str) -> list[tuple[str, int]]:
        """Every line that ends in the rule's name, by file."""
        files = {"strategie.yaml": self.strategy, **self.plans}
        return sorted(
            (path, number)
            for path, text in files.items()
            for number, line in enumerate(text.splitlines(), 1)
            if re.search(rf"# {re.escape(rule)}(?: ×\d+)?$", line)
        )

    def judged(self, rule: str) -> Verdict:
        """The verdict with that rule alone."""
        files = {"strategie.yaml": self.strategy, **self.plans, **self.texts}
        encoded = {path: text.encode(self.encodings.get(path, "utf-8")) for path, text in files.items()}
        repository = Repository("strategie.yaml", tuple(sorted(self.plans)), encoded)
        return judge(repository, Options(TODAY, today_given=True, only=rule))


def examples(rule: str, language: str) -> Iterator[Example]:
    """The page's examples in order; a strategy holds until the next one."""
    strategy = DEFAULT_STRATEGY
    for section in page(rule, language).body.split("\n## ")[1:]:
        plans: dict[str, str] = {}
        texts: dict[str, str] = {}
        encodings: dict[str, str] = {}
        for kind, path, encoding, text in FENCE.findall(section):
            if kind == "yaml strategy":
                strategy = text
            elif kind == "yaml plan":
                plans[path or "plan.yaml"] = text
                encodings |= {path: encoding} if encoding else {}
            else:
                texts[path] = text
        if plans:
            yield Example(section.splitlines()[0], strategy, plans, texts, encodings)
