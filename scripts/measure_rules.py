"""Measures the rules on texts: how often they are right on a corpus of posts, and how much of a fault's forms they see.

Run `python -m scripts.measure_rules` to write docs/measures.md; tests/test_measures.py asks for it.
The corpus (tests/corpus) and the examples (tests/recall) were written before the rules were tuned on them. What a rule
found and the corpus did not expect was judged afterwards, one by one, in tests/corpus/judged.yaml.
"""

from collections import defaultdict
from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from calendar_cli.diagnostic import Severity
from calendar_cli.rule import Rule, rules, rules_by_name
from calendar_cli.source import read_data
from scripts.cases import CORPUS, RECALL, ROOT, Case, Mark, example, findings, listed, mapping

PAGE = ROOT / "docs" / "measures.md"
FAMILIES = frozenset({"tone", "language", "facts"})
OTHERS = frozenset(
    {
        *("text-too-long", "too-many-hashtags", "hashtag-without-capitals", "wrong-gesture", "link-in-caption"),
        *("shortened-link", "broken-link", "click-here", "unknown-mention"),
    }
)
"""Rules on texts in other families."""
WHOLE = frozenset(
    {
        *("text-too-long", "sentence-too-long", "too-many-hashtags", "too-many-exclamations", "emoji-overload"),
        *("emoji-bullets", "contest-without-rules", "declared-language", "sensitive-topic-unapproved", "mourning-tone"),
        *("mixed-address", "wrong-address"),
    }
)
"""Rules on a whole text: where in it they point does not matter."""
SURE = 1.96
"""Standard deviations of a 95 % interval."""
OFF_BUT_MEASURED = ("first-person-drift", "officialese", "inclusive-writing")


class Found(NamedTuple):
    """A finding on a case, with its stretch where it has one, and whether it is right."""

    case: str
    rule: str
    stretch: tuple[int, int] | None
    quote: str
    expected: Mark | None


def measured() -> tuple[Rule, ...]:
    """The rules on texts that are on by default."""
    return tuple(
        rule
        for rule in rules()
        if (rule.family in FAMILIES or rule.name in OTHERS) and rule.severity is not Severity.OFF and rule.check
    )


def compared(cases: Iterable[Case]) -> tuple[list[Found], list[tuple[str, Mark]]]:
    """Each finding of a measured rule with the mark it meets, and the marks that nothing met."""
    names = {rule.name for rule in measured()}
    seen = findings(cases)
    matches: list[Found] = []
    missed: list[tuple[str, Mark]] = []
    for case in cases:
        text = next(iter(case.texts.values()))
        met: set[Mark] = set()
        for rule, stretch in seen[case.id]:
            if rule in names:
                mark = _met(rule, stretch, case.expected)
                met |= {mark} if mark else set()
                matches.append(Found(case.id, rule, stretch, text[slice(*stretch)] if stretch else "", mark))
        missed += [(case.id, mark) for mark in case.expected if mark not in met and mark.rule in names]
    return matches, missed


def _met(rule: str, stretch: tuple[int, int] | None, marks: Iterable[Mark]) -> Mark | None:
    same = (mark for mark in marks if mark.rule == rule)
    if rule in WHOLE or stretch is None:
        return next(same, None)
    return next((mark for mark in same if mark.start < stretch[1] and stretch[0] < mark.end), None)


def judged() -> dict[tuple[str, str, str], bool]:
    """What was judged after the fact: case, rule and words, and whether the rule was right."""
    entries = (
        mapping(entry) for entry in listed(mapping(read_data((CORPUS / "judged.yaml").read_bytes()))["findings"])
    )
    return {(str(e["id"]), str(e["rule"]), str(e.get("at", ""))): e["verdict"] == "right" for e in entries}


class Precision(NamedTuple):
    """Findings of one weight: right as the corpus expected, right on a second look, and wrong."""

    expected: int
    later: int
    wrong: int

    @property
    def all(self) -> int:
        return self.expected + self.later + self.wrong

    @property
    def share(self) -> float:
        """Of the findings, those that are right."""
        return (self.expected + self.later) / max(self.all, 1)


def precision(matches: Iterable[Found], verdicts: dict[tuple[str, str, str], bool]) -> dict[str, Precision]:
    """By rule."""
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for found in matches:
        right = verdicts.get((found.case, found.rule, found.quote), False)
        counted[found.rule][0 if found.expected else 1 if right else 2] += 1
    return {name: Precision(*figures) for name, figures in counted.items()}


def weighed(by_rule: dict[str, Precision], severity: Severity) -> Precision:
    """All rules of that weight together."""
    rows = [figures for name, figures in by_rule.items() if rules_by_name()[name].severity is severity]
    return Precision(*(sum(row[column] for row in rows) for column in range(3)))


def interval(right: int, all_: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if not all_:
        return 0.0, 1.0
    share, z = right / all_, SURE
    middle = (share + z * z / (2 * all_)) / (1 + z * z / all_)
    half = z * sqrt(share * (1 - share) / all_ + z * z / (4 * all_ * all_)) / (1 + z * z / all_)
    return max(0.0, middle - half), min(1.0, middle + half)


class Seen(NamedTuple):
    """Examples of one rule: faulty ones and how many were seen, right ones and how many were taken for faults."""

    positive: int
    seen: int
    near: int
    taken: int


def recalled(name: str) -> tuple[Seen, list[str]]:
    """How a rule does on its examples, and the ones it gets wrong."""
    tree = mapping(read_data((RECALL / f"{name}.yaml").read_bytes()))
    cases = {kind: [example(kind, n, e) for n, e in enumerate(listed(tree[kind]))] for kind in ("positive", "near")}
    seen = findings((*cases["positive"], *cases["near"]))
    hit = {case_id for case_id, found in seen.items() if any(rule == name for rule, _ in found)}
    wrong = [case.id for case in cases["positive"] if case.id not in hit]
    wrong += [case.id for case in cases["near"] if case.id in hit]
    seen_of = {kind: sum(case.id in hit for case in cases[kind]) for kind in cases}
    return Seen(len(cases["positive"]), seen_of["positive"], len(cases["near"]), seen_of["near"]), wrong
