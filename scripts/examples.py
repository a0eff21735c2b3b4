"""A rule's examples, faulty and nearly faulty, and which of them the rule finds something in.

A file of tests/recall holds texts, each put into the same post, or plans with their strategy, each judged by itself:

    strategy: the strategy, whole          today: the day of the check          plan: what precedes each example
    positive, near: a text after `plan`, or a mapping with `plan` (that text), `strategy` (after the strategy), `today`,
    `whole` (the plan, nothing before it), `files` and `bytes` (beside the plan, as text or in hexadecimal; YAML is a
    plan)
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from calendar_cli.check import Options, judge
from calendar_cli.repository import Repository
from calendar_cli.source import Tree, read_data
from scripts.cases import RECALL, STRATEGY, TODAY, example, findings, listed, mapping

KINDS = ("positive", "near")
PLAN = "plan: P\npublications:\n"


class Examples(NamedTuple):
    """How many there are of each kind, and the numbers of those that the rule found something in."""

    sizes: dict[str, int]
    hit: dict[str, list[int]]


def tried(name: str, folder: Path = RECALL) -> Examples:
    """The rule on each of its examples, numbered from 1."""
    tree = mapping(read_data((folder / f"{name}.yaml").read_bytes()))
    entries = {kind: listed(tree[kind]) for kind in KINDS}
    on_texts = any(isinstance(entry, dict) and "text" in entry for entry in entries["positive"])
    hit = _on_texts(name, entries) if on_texts else {kind: _on_plans(name, tree, kind) for kind in KINDS}
    return Examples({kind: len(of_kind) for kind, of_kind in entries.items()}, hit)


def _on_texts(name: str, entries: dict[str, list[Tree]]) -> dict[str, list[int]]:
    cases = {kind: [example(kind, n, e) for n, e in enumerate(of_kind)] for kind, of_kind in entries.items()}
    seen = findings((*cases["positive"], *cases["near"]))
    return {
        kind: [n for n, case in enumerate(of_kind, 1) if any(rule == name for rule, _ in seen[case.id])]
        for kind, of_kind in cases.items()
    }


def _on_plans(name: str, tree: dict[str, Tree], kind: str) -> list[int]:
    repositories = (repository(tree, entry) for entry in listed(tree[kind]))
    return [n for n, (files, today) in enumerate(repositories, 1) if name in _rules(files, today)]


def _rules(files: Repository, today: date) -> set[str]:
    return {diagnostic.rule for diagnostic in judge(files, Options(today, today_given=True)).diagnostics}


def repository(tree: dict[str, Tree], entry: Tree) -> tuple[Repository, date]:
    """The files of one example, and its day."""
    said = mapping(entry) if isinstance(entry, dict) else {"plan": entry}
    strategy = str(tree.get("strategy", STRATEGY)) + str(said.get("strategy", ""))
    plan = said["whole"] if "whole" in said else str(tree.get("plan", PLAN)) + str(said.get("plan", ""))
    files = {"strategie.yaml": strategy.encode(), "plan.yaml": str(plan).encode()}
    files |= {path: str(text).encode() for path, text in mapping(said.get("files", {})).items()}
    files |= {path: bytes.fromhex(str(digits)) for path, digits in mapping(said.get("bytes", {})).items()}
    today = str(said.get("today", tree.get("today", TODAY)))
    plans = tuple(path for path in files if path.endswith((".yaml", ".yml")) and path != "strategie.yaml")
    return Repository("strategie.yaml", plans, files), date.fromisoformat(today)
