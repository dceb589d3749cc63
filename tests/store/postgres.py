"""A PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket alone.

The programs are those of Debian's packages or on the path; ``workshop/postgres.sh`` installs them.
A server does not run as root, so root starts it as another user.
"""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = Path("/usr/lib/postgresql")
USERS = ("postgres", "nobody")
OLDEST = 15
NEW = "-U onrecord -A trust -E UTF8 --locale=C --no-sync --wal-segsize=1".split()
SETTINGS = {
    "listen_addresses": "''",
    "fsync": "off",
    "shared_buffers": "32MB",
    "max_connections": "40",
    "jit": "off",
}


def programs() -> Path:
    """The folder of the newest server there is, 15 or newer."""
    found = [*PROGRAMS.glob("*/bin"), *map(Path, os.environ.get("PATH", "").split(os.pathsep))]
    fit = {version(each): each for each in found if (each / "initdb").exists()}
    if not fit or max(fit) < OLDEST:
        raise RuntimeError(
            f"the tests of the library need PostgreSQL {OLDEST} or newer, with initdb and pg_ctl; "
            "workshop/postgres.sh installs it from Debian's packages"
        )
    return fit[max(fit)]


def version(folder: Path) -> int:
    said = subprocess.run(
        [folder / "initdb", "--version"], capture_output=True, text=True, check=True
    ).stdout
    return int(re.search(r"\d+", said)[0])


@contextmanager
def server() -> Iterator[str]:
    """Start a server, give the folder of its socket, stop it at the end."""
    bin_folder = programs()
    folder = Path(tempfile.mkdtemp(prefix="onrecord-"))
    user = _other_user()
    if user:
        shutil.chown(folder, user)
    data, options = folder / "data", [f"-c {name}={value}" for name, value in SETTINGS.items()]
    control = [bin_folder / "pg_ctl", "-D", data, "-w", "-s"]
    try:
        _run(
            [bin_folder / "initdb", "-D", data, *NEW],
            folder,
            user,
        )
        asked = " ".join([f"-k {folder}", *options])
        _run([*control, "-l", folder / "log", "-o", asked, "start"], folder, user)
        try:
            yield str(folder)
        finally:
            _run([*control, "-m", "immediate", "stop"], folder, user)
    finally:
        shutil.rmtree(folder)


def _other_user() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {each.pw_name for each in pwd.getpwall()}
    return next(name for name in USERS if name in known)


def _run(command: list[object], folder: Path, user: str | None) -> None:
    done = subprocess.run(
        [str(each) for each in command],
        cwd=folder,
        user=user,
        group=pwd.getpwnam(user).pw_gid if user else None,
        extra_groups=[] if user else None,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=120,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr}")
