import subprocess
import sys

HEAVY = ("yaml", "rich", "icalendar", "dateutil", "pydantic", "calendar_cli.calendar", "calendar_cli.export.ical")


def test_naming_an_export_loads_nothing_that_only_exporting_needs() -> None:
    code = f"import calendar_cli.export, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  (our own interpreter)
    assert done.stdout.strip() == "[]"


def test_exporting_calendars_does_not_load_icalendar() -> None:
    code = "import calendar_cli.export.ical, calendar_cli.export.brief, sys; print('icalendar' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  (our own interpreter)
    assert done.stdout.strip() == "False"
