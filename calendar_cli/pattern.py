"""Regular expressions that are compiled when they are first searched with.

Compiling all of ours took a sixth of a small check, which uses few of them.
"""

import re
from typing import Any

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Waiting:
    """Stands for a compiled pattern, and takes over its methods at the first call of one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever the compiled pattern has under that name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression, compiled on its first use; a mistake in it shows only then, in the tests."""
    return _Waiting(text, flags)  # type: ignore[return-value]  # it answers as a compiled pattern does
