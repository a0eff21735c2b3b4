"""`python -m calendar_cli` and the `calendar-cli` command."""

from calendar_cli.cli import main

if __name__ == "__main__":
    main()
