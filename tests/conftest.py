"""Properties are tried on the same examples everywhere, so that a green run stays green."""

from hypothesis import settings

settings.register_profile("same-everywhere", derandomize=True, deadline=None)
settings.load_profile("same-everywhere")
