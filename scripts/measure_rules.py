"""Measures the rules on texts: how often they are right on a corpus of posts, and how much of a fault's forms they see.

Run `python -m scripts.measure_rules` to write docs/measures.md; tests/test_measures.py asks for it.
The corpus (tests/corpus) and the examples (tests/recall) were written before the rules. What a rule found and the
corpus did not expect was judged afterwards, one by one, in tests/corpus/judged.yaml.
"""

import sys
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from calendar_cli.diagnostic import Severity
from calendar_cli.rule import Rule, rules, rules_by_name
from calendar_cli.source import read_data
from scripts.cases import CORPUS, RECALL, ROOT, Case, Mark, corpus, findings, listed, mapping
from scripts.examples import tried
from scripts.write_format import table

PAGE = ROOT / "docs" / "measures.md"
PAGE_TEXT = """\
# How often the rules are right

<!-- Made by `python -m scripts.measure_rules`. -->

A rule that cries wolf is switched off, so each is measured twice. The posts, and the examples of rules on texts, were
written before the rules; the examples of rules on plans by people who had read the rules' pages and not their code. The
rules were then tuned on them: read these figures as the best case. On what nobody has looked at, expect less.

**On {posts} posts** of public bodies ([French](../tests/corpus/fr.yaml), [English](../tests/corpus/en.yaml)): invented,
but written as real ones are, and marked by hand as a reviser would. A finding is *expected* when it meets a mark. What
nobody had marked was looked at again, one by one
([judged](../tests/corpus/judged.yaml)): it was right, and the reviser had missed it, or it was wrong.

{weights}
**On examples of single rules** ([tests/recall](../tests/recall)): forms a fault takes, and things that look like it and
are right, by people who did not know how the rules work.

{examples}
The rules on the corpus, one by one. *Missed* are marks that the rule did not meet.

{rules}"""
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


def recalled(name: str, folder: Path = RECALL) -> tuple[Seen, list[str]]:
    """How a rule does on its examples, and the ones it gets wrong."""
    found = tried(name, folder)
    seen = {kind: set(numbers) for kind, numbers in found.hit.items()}
    wrong = [f"positive-{n}" for n in range(1, found.sizes["positive"] + 1) if n not in seen["positive"]]
    wrong += [f"near-{n}" for n in found.hit["near"]]
    return Seen(found.sizes["positive"], len(seen["positive"]), found.sizes["near"], len(seen["near"])), wrong


class Measures(NamedTuple):
    """All that the page shows."""

    posts: int
    by_rule: dict[str, Precision]
    missed: dict[str, int]
    recall: dict[str, Seen]


@cache
def measures() -> Measures:
    """The corpus judged once, and every rule's examples."""
    cases = corpus()
    matches, missed = compared(cases)
    names = sorted(path.stem for path in RECALL.glob("*.yaml"))
    misses = Counter(mark.rule for _, mark in missed)
    return Measures(len(cases), precision(matches, judged()), misses, {name: recalled(name)[0] for name in names})


def written(found: Measures) -> str:
    """The page, in Markdown."""
    by_weight = {severity: weighed(found.by_rule, severity) for severity in (Severity.ERROR, Severity.WARNING)}
    weights = [(severity.name.lower(), *_figures(figures)) for severity, figures in by_weight.items()]
    rules_ = [
        (f"`{name}`", *_figures(found.by_rule[name]), str(found.missed.get(name, 0))) for name in sorted(found.by_rule)
    ]
    examples = [(f"`{name}`", *_examples(seen)) for name, seen in found.recall.items()]
    return PAGE_TEXT.format(
        posts=found.posts,
        weights=table(
            ("Weight", "Findings", "Expected", "Right on a second look", "Wrong", "Precision", "95 %"), weights
        ),
        rules=table(("Rule", "Findings", "Expected", "Second look", "Wrong", "Precision", "95 %", "Missed"), rules_),
        examples=table(("Rule", "Faults seen", "95 %", "Right ones taken for faults", "95 %"), examples),
    )


def _figures(figures: Precision) -> tuple[str, ...]:
    right = figures.expected + figures.later
    shown = (figures.all, figures.expected, figures.later, figures.wrong)
    return (*map(str, shown), f"{figures.share:.0%}", _between(right, figures.all))


def _examples(seen: Seen) -> tuple[str, ...]:
    faults = (f"{seen.seen} of {seen.positive}", _between(seen.seen, seen.positive))
    return (*faults, f"{seen.taken} of {seen.near}", _between(seen.taken, seen.near))


def _between(right: int, all_: int) -> str:
    low, high = interval(right, all_)
    return f"{low:.0%} to {high:.0%}"


def main() -> None:
    """Write the page, or try one rule on its examples."""
    given = ArgumentParser(description=__doc__)
    given.add_argument("--misses", action="store_true", help="what is wrong or missed, to be looked at")
    given.add_argument("--rule", help="only this rule's examples; the page is not written")
    given.add_argument("--from", dest="folder", type=Path, default=RECALL, help="where the examples are")
    wanted = given.parse_args()
    if wanted.rule:
        seen, wrong = recalled(wanted.rule, wanted.folder)
        sys.stdout.writelines(f"{line}\n" for line in (*_examples(seen), *wrong))
        return
    PAGE.write_text(written(measures()), encoding="utf-8", newline="\n")
    if wanted.misses:
        sys.stdout.writelines(f"{line}\n" for line in misses())


def misses() -> Iterator[str]:
    """What the rules found that nobody expects, and what they did not find."""
    matches, missed = compared(corpus())
    known = judged()
    for found in matches:
        if not found.expected and not known.get((found.case, found.rule, found.quote)):
            yield f"wrong {found.case} {found.rule} {found.quote!r}"
    for case in corpus():
        text = next(iter(case.texts.values()))
        marks = (mark for case_id, mark in missed if case_id == case.id)
        yield from (f"missed {case.id} {mark.rule} {text[mark.start : mark.end]!r}" for mark in marks)
    for name in measures().recall:
        yield " ".join(("recall", name, *recalled(name)[1]))


if __name__ == "__main__":
    main()
