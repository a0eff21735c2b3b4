"""`python -m calendar_cli` and the `calendar-cli` command."""

import gc

gc.set_threshold(200_000, 20, 50)  # a run makes many small objects and few cycles: looking for them took 8 % of it

from calendar_cli.cli import main  # noqa: E402  (after the threshold, since importing is what makes the objects)

if __name__ == "__main__":
    main()
