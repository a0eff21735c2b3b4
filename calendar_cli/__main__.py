"""`python -m calendar_cli` and the `calendar-cli` command."""

import gc
import os
import signal

INTERRUPTED = 130
gc.set_threshold(200_000, 20, 50)  # a run makes many small objects and few cycles: looking for them took 8 % of it
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # Ctrl-C while we import is no traceback
    signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))

from calendar_cli.cli import main  # noqa: E402  (after both, since importing is what takes the time)

if __name__ == "__main__":
    main()
