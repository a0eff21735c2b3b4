"""Pages of small repositories in memory, taken apart again: their data, their blocks, their policy."""

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from calendar_cli.check import Options, judge
from calendar_cli.export import ExportOptions, artifacts
from tests.plans import STRATEGY, TODAY, repository

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign


def page_of(
    plans: dict[str, str] | str, strategy: str = STRATEGY, *, public: bool = False, day: date | None = TODAY
) -> str:
    """The page of the repository, made to go by a day or by none."""
    campaigns: list[Campaign] = []
    verdict = judge(repository(plans, strategy), Options(day or TODAY, day is not None), campaigns.append)
    options = ExportOptions(formats=frozenset({"page"}), public=public, today=day)
    (made,) = artifacts(verdict, campaigns, options)
    assert made.path == ("public/page/index.html" if public else "page/index.html")
    return made.data.decode()


def data_of(page: str) -> dict[str, Any]:
    """What a browser reads in the element of data: everything up to the first closing tag of a script."""
    _, _, rest = page.partition('<script type="application/json" id="data">')
    found: dict[str, Any] = json.loads(rest.partition("</script")[0])
    return found


def blocks_of(page: str, name: str) -> list[str]:
    """What stands in every element of that name that the browser runs or styles by."""
    elements = re.findall(rf"<{name}([^>]*)>(.*?)</{name}>", page, re.DOTALL)
    return [block for attributes, block in elements if "application/json" not in attributes]


def policy_of(page: str) -> dict[str, list[str]]:
    """The page's content security policy, by directive."""
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    directives = (directive.split() for directive in found[1].split(";"))
    return {name: values for name, *values in directives}
