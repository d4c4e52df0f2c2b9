"""A diagnosis file that can be sent to anybody: findings, versions and the journal's numbers."""

from __future__ import annotations

import argparse
import io
import json
import platform
import re
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path

from domain.errors import SettingsRefused
from kiosk.upkeep.doctor import SETTINGS, check_up
from runtime.console import say

LINES = 5000
IMPERSONAL = frozenset(
    {
        *("event", "why", "worker", "fault", "failure", "signal", "decision", "version", "seq"),
        *("people", "presentation", "frames", "usable", "took_ms", "locked"),
    }
)
"""Fields of the journal that are about no person; delegates' codes are not among them."""
_PATH = re.compile(r"""(?<![\w.…])(?!/dev/|/etc/entrance/)(/[a-z]+)/[^:;"\\\n]*""")
"""A path up to the sign that ends it in a sentence or in JSON; it may hold spaces."""


def main(argv: Sequence[str]) -> int:
    """``kiosk bundle FILE.tar.gz``.

    Raises:
        SettingsRefused: the file cannot be written.
    """
    parser = argparse.ArgumentParser(prog="kiosk bundle", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.tar.gz")
    parser.add_argument("--settings", type=Path, default=SETTINGS)
    asked = parser.parse_args(argv)
    findings = [asdict(finding) for finding in check_up(asked.settings)]
    parts = parts_of(json.dumps(findings, indent=1, ensure_ascii=False))
    try:
        asked.file.write_bytes(packed(parts))
    except OSError as error:
        raise SettingsRefused(f"{asked.file} cannot be written: {error.strerror}.") from error
    say(f"{asked.file}: findings, versions and journal; no names, pictures, templates or keys.")
    return 0


def parts_of(findings: str) -> dict[str, str]:
    """What goes into the file, by name."""
    return {
        "findings.json": without_paths(findings),
        "versions.txt": versions(),
        "journal.jsonl": "\n".join(impersonal(journal_lines())),
    }


def versions() -> str:
    """Kernel, Python and each installed distribution."""
    installed = sorted(f"{each.metadata['Name']} {each.version}" for each in distributions())
    return "\n".join([platform.platform(), f"Python {platform.python_version()}", *installed])


def journal_lines() -> list[str]:
    """The last lines that our units left; none on a machine without systemd's journal."""
    command = ["journalctl", "--unit=entrance-*", f"--lines={LINES}", "--output=cat", "--no-pager"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except OSError:
        return []
    return done.stdout.splitlines()


def impersonal(lines: Sequence[str]) -> list[str]:
    """Of each line that is ours, only the fields that are known to be about no person.

    The journal refuses rich values when it is written; this second sieve holds if a field with
    a name in it should slip through, and drops what other programs wrote.
    """
    kept = []
    for line in lines:
        try:
            event = json.loads(line)
        except ValueError:
            continue
        if isinstance(event, dict):
            plain = {key: value for key, value in event.items() if key in IMPERSONAL}
            kept.append(without_paths(json.dumps(plain, sort_keys=True, ensure_ascii=False)))
    return kept


def without_paths(text: str) -> str:
    """Of each path only where it begins: people name files and folders after people."""
    return _PATH.sub(lambda path: f"{path[1]}/…", text)


def packed(parts: dict[str, str]) -> bytes:
    """One compressed archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, text in parts.items():
            content = text.encode("utf-8")
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue()
