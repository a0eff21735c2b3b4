"""Whatever stands in a plan, judging it raises nothing, hides no other plan, and says where."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_cli import vocabulary
from calendar_cli.check import Options, judge
from calendar_cli.phrases import LANGUAGES
from calendar_cli.repository import Repository
from calendar_cli.wording import sentence, way_out
from tests.plans import STRATEGY

GOOD = "plan: B\npublications:\n  - {id: b, titre: B, quand: 05/10/2026}\n"
SAMPLE = (Path(__file__).parent / "design" / "plans" / "2026-automne.yaml").read_text(encoding="utf-8")
KEYS = sorted(
    {
        word
        for scope in ("plan", "post", "variant", "visual", "hold", "cadence", "strategy", "channel")
        for (_, _), word in vocabulary.keys(scope).shown.items()
    }
)
SCALARS = [
    "",
    "~",
    "oui",
    "2026-10-05",
    "05/10/2026",
    "mardi 27 octobre 2026, 12 h",
    "chaque mardi 12 h",
    "J-7",
    "au besoin",
    "à confirmer, octobre 2026",
    "40 %",
    "au plus 3",
    "1 h 30",
    "10 jours avant",
    "lun-dim 7 h à 21 h",
    "facebook",
    "approuvé",
    "urgence",
    "posts/a.md",
    "« 🔥 » | *x* <b>",
    "America/Toronto",
    "ca-qc",
    "99999999999999",
]


def judged(*plans: str, strategy: str = STRATEGY) -> list[str]:
    """The rules broken by plans named a.yaml, b.yaml…, each with a sentence in both languages."""
    names = [f"{chr(97 + number)}.yaml" for number in range(len(plans))]
    files = {"strategie.yaml": strategy, **dict(zip(names, plans, strict=True))}
    encoded = {path: text.encode("utf-8", "surrogatepass") for path, text in files.items()}
    verdict = judge(Repository("strategie.yaml", tuple(names), encoded), Options(date(2026, 9, 1), today_given=True))
    for diagnostic in verdict.diagnostics:
        for language in LANGUAGES:
            assert sentence(diagnostic, language)
            assert "{" not in way_out(diagnostic, language)
    return [f"{d.location.path} {d.rule}" for d in verdict.diagnostics]


TREES = st.recursive(
    st.sampled_from(SCALARS) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=14,
)


def written(tree: object) -> str:
    """A tree as flow YAML, its texts double-quoted."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{written(key)}: {written(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(written, tree)) + "]"
    escaped = "".join(
        c if (c.isalnum() and ord(c) < 0x250) or c in " -/:.,%|*<>" else f"\\U{ord(c):08x}" for c in str(tree)
    )
    return f'"{escaped}"'


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6))
def test_a_plan_of_any_shape_is_judged_and_hides_no_other(tree: dict[str, object]) -> None:
    assert "b.yaml ambiguous-date" in judged(written(tree), GOOD)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6))
def test_a_strategy_of_any_shape_is_read(tree: dict[str, object]) -> None:
    assert "a.yaml ambiguous-date" in judged(GOOD, strategy=written(tree))


@settings(max_examples=300)
@given(st.data())
def test_a_plan_with_slips_is_judged_and_hides_no_other(data: st.DataObject) -> None:
    text = SAMPLE
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        slip = data.draw(
            st.sampled_from(["", " ", "\n", ":", ": ", " #x", "'", '"', "[", "}", "- ", "\t", "\r", "é", "\u202e"])
        )
        text = text[:at] + slip + text[at + cut :]
    assert "b.yaml ambiguous-date" in judged(text, GOOD)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_the_files_changes_no_finding(order: tuple[int, ...]) -> None:
    plans = {"a.yaml": GOOD, "b.yaml": SAMPLE, "c.yaml": "plan: [\n"}
    names = [list(plans)[number] for number in order]
    files = {path: text.encode() for path, text in {"strategie.yaml": STRATEGY, **plans}.items()}
    found = judge(Repository("strategie.yaml", tuple(names), files), Options(date(2026, 9, 1), today_given=True))
    key = [(d.location.path, d.rule, d.fingerprint) for d in found.diagnostics]
    straight = judge(Repository("strategie.yaml", tuple(plans), files), Options(date(2026, 9, 1), today_given=True))
    assert key == [(d.location.path, d.rule, d.fingerprint) for d in straight.diagnostics]
