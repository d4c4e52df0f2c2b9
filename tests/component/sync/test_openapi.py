"""The centre answers as its own description says, whatever it is sent, and only who may ask."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sync.server.app import create_app
from sync.server.database.sqlite import SqliteEngine
from sync.server.releases import Deposit
from sync.server.staff import StaffRole, appoint
from sync.server.tokens import BEARER_S, STAFF_S
from sync.wire.messages import Registration
from tests.fakes.centre import NOON_MS, TOKEN, make_centre
from tests.fakes.gate import Gate
from tests.fakes.releases import Works
from tests.fakes.serving import serving

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_schema_conformance,ignored_auth"
)


@pytest.mark.timeout(300)
def test_no_request_breaks_the_centre_or_gets_an_answer_that_is_not_described(
    tmp_path: Path,
) -> None:
    made = make_centre(SqliteEngine(tmp_path / "centre.db"))
    centre = replace(made, deposit=Deposit(tmp_path / "releases", Works(tmp_path).public))
    gate = Gate(centre.identity.public().opening_key)
    centre.enrol(
        Registration(
            device=gate.device,
            gate="East",
            public_key=gate.public_key,
            receiving_key=gate.receiving_key,
            token=TOKEN,
        )
    )
    appoint(centre, "chair", StaffRole.ADMIN, "a password for tests", "test")
    session = centre.tokens.issue("staff", "chair", STAFF_S, NOON_MS)
    bearer = centre.tokens.issue("device", gate.device, BEARER_S, NOON_MS)
    options = [
        *("--continue-on-failure", "--max-examples", "4", "--seed", "1", "--no-color"),
        *("--phases", "coverage,fuzzing", "--checks", CHECKS),
        *("--exclude-path", "/stream"),  # it never ends; tests of the page read it
        *("-H", f"Authorization: Bearer {bearer}", "-H", f"Cookie: centre_session={session}"),
    ]

    with serving(create_app(centre)) as url:
        run = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "run", f"{url}/openapi.json", *options],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    centre.engine.close()

    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
