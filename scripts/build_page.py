"""Brings in the calendar library of the page from its npm packages: python scripts/build_page.py.

Needs npm, whose own configuration says where packages come from. Each package is fetched by its exact version and
refused unless its digest is the one below; its minified files and its licence are kept as they are, nothing else is.
"""

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent.parent / "calendar_cli" / "data" / "page" / "fullcalendar"
CHECKED = "2026-11-21"


class Package(NamedTuple):
    """A package, its archive's digest as npm states it (SHA-512), and its files by the names we keep them under."""

    name: str
    version: str
    integrity: str
    files: dict[str, str]


PACKAGES = (
    Package(
        "@fullcalendar/core",
        "6.1.22",
        "ju5PJUE++zr8XXCGtlXlrodF6doUy9BDfzx+VmE0B+XDBM2A5cUi/aU3M1ANfw/StmKhwqew7Ps7bXMiv/JREg==",
        {
            "core.min.js": "index.global.min.js",
            "fr-ca.min.js": "locales/fr-ca.global.min.js",
            "LICENSE.md": "LICENSE.md",
        },
    ),
    Package(
        "@fullcalendar/daygrid",
        "6.1.22",
        "cpom5+bAvsGG5nX+snsCtpMIyyhAr+QlseD9mhz5Vq7rMBTzx43mSkz6IBvQ3vz5h2idbDmT1cggEn/dzZwt9Q==",
        {"daygrid.min.js": "index.global.min.js"},
    ),
    Package(
        "@fullcalendar/list",
        "6.1.21",
        "2rpIhs5pJmV7jyk4oX4bckNqurt6iHcsweE3FDYDdNpmRukPrARnyQYcaVFNVw2bnBFeR/jQW/St2MlauxF3GQ==",
        {"list.min.js": "index.global.min.js"},
    ),
    Package(
        "preact",
        "10.12.1",
        "l8386ixSsBdbreOAkqtrwqHwdvR35ID8c3rKPa8lCWuO86dBi32QWHV4vfsZK1utLLFMvw+Z5Ad4XLkZzchscg==",
        {"preact.LICENSE": "LICENSE"},
    ),
)
"""Preact is inside FullCalendar's core: its licence goes with it."""

README = """\
# FullCalendar

Written by `scripts/build_page.py` (which says how to run it) from these npm packages, checked on {checked}. The files
are unchanged; `docs/decisions/008-calendar-views-from-fullcalendar.md` says why these.

| files | package | version | sha512 of the package |
|---|---|---|---|
{rows}

FullCalendar is under the MIT licence (`LICENSE.md`), and so is Preact, which its core holds (`preact.LICENSE`).
"""


def fetched(package: Package, folder: Path) -> Path:
    """The package's archive, fetched by npm; refused when it is another."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch the packages")
    wanted = f"{package.name}@{package.version}"
    done = subprocess.run(  # noqa: S603  (our own arguments)
        [npm, "pack", wanted, "--silent", "--pack-destination", str(folder)], capture_output=True, text=True, check=True
    )
    archive = folder / done.stdout.split()[-1]
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if digest != package.integrity:
        raise SystemExit(f"{wanted} has the digest {digest}; {package.integrity} was expected")
    return archive


def keep(package: Package, archive: Path) -> None:
    """Write the files we use."""
    with tarfile.open(archive) as opened:
        for kept, name in package.files.items():
            file = opened.extractfile(f"package/{name}")
            if file is None:
                raise SystemExit(f"{package.name} holds no {name}")
            (HERE / kept).write_bytes(file.read())


def build() -> None:
    """Bring in every package, and say where it came from."""
    HERE.mkdir(parents=True, exist_ok=True)
    rows = []
    for package in PACKAGES:
        with tempfile.TemporaryDirectory() as folder:
            keep(package, fetched(package, Path(folder)))
        files = ", ".join(f"`{name}`" for name in package.files)
        rows.append(f"| {files} | {package.name} | {package.version} | `{package.integrity}` |")
    (HERE / "README.md").write_text(README.format(checked=CHECKED, rows="\n".join(rows)), encoding="utf-8")


if __name__ == "__main__":
    build()
