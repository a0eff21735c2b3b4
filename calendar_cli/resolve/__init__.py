"""Names become things, dates become slots and milestones: from a typed plan to a campaign of the calendar."""

from calendar_cli.resolve.campaign import Resolved, resolve_plan
from calendar_cli.resolve.milestones import milestones_of
from calendar_cli.resolve.strategy import settle, strategy_faults

__all__ = ["Resolved", "milestones_of", "resolve_plan", "settle", "strategy_faults"]
