"""The decoder: what is no picture or sheet, what is too much, and what was changed at random."""

from __future__ import annotations

import os
import random
import re
import signal
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from domain.image import Pixels
from enroll.decoder import LENGTH, is_one_answer
from enroll.limits import MB, Limits
from enroll.reasons import Cause, Reason
from enroll.sandbox import Photograph, Sandbox, Sheet, Undecodable
from tests import sticks


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (sticks.bomb_xlsx(60), Cause.UNPACKS_TO),
        (b'a,b\n"' + b"x" * 200_000, Cause.NO_CSV),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, Cause.OLD_EXCEL),
        (b"PK\x03\x04 no archive", Cause.BROKEN_XLSX),
        ("NguyÔn V¨n §øc, TrÇn ThÞ ®µo, Hå ¬n\n".encode(), Cause.OLD_FONT),
    ],
    ids=["bomb", "endless quote", "old excel", "torn archive", "old font"],
)
def test_a_sheet_that_is_none_is_refused_with_a_reason(raw: bytes, why: Cause) -> None:
    with Sandbox() as sandbox:
        outcome = sandbox.sheet(raw)
    assert isinstance(outcome, Undecodable)
    assert outcome.reason.why is why


TAKEN_OVER = """
import os, sys
sys.path.insert(0, sys.argv[1])
from enroll import decoder
honest = decoder.decode_picture
def taken_over(body, limits):
    if body == b"evil":
        os.write(1, {forged!r})
    return honest(body, limits)
decoder.decode_picture = taken_over
decoder.main()
"""


def framed(header: bytes, body: bytes = b"") -> bytes:
    return LENGTH.pack(len(header)) + header + LENGTH.pack(len(body)) + body


def test_a_decoding_that_was_taken_over_answers_for_no_other_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forged = framed(b'{"outcome": "refused", "why": "empty", "gaps": []}')
    monkeypatch.setattr("enroll.sandbox._DECODER", TAKEN_OVER.format(forged=forged))
    picture = sticks.png(np.zeros((64, 64, 3), dtype=np.uint8))
    with Sandbox() as sandbox:
        assert isinstance(sandbox.photograph(b"evil"), Undecodable)
        assert isinstance(sandbox.photograph(picture), Photograph)


@pytest.mark.parametrize(
    ("raw", "one"),
    [
        (framed(b"{}"), True),
        (framed(b"{}", b"pixels"), True),
        (framed(b"{}") + b"more", False),
        (framed(b"{}") * 2, False),
        (framed(b"{}")[:-1], False),
        (b"\xff\xff\xff\xff", False),
        (b"", False),
    ],
)
def test_an_answer_that_does_not_end_where_it_says_is_not_passed_on(
    raw: bytes, *, one: bool
) -> None:
    assert is_one_answer(raw) is one


@pytest.mark.parametrize(
    "header",
    [
        b"no json",
        b"[" * 100_000,
        b'{"outcome": "table", "rows": [1, 2]}',
        b'{"outcome": "table", "rows": {}}',
        b'{"outcome": "refused", "why": [], "gaps": {}}',
    ],
    ids=["words", "deep", "numbers", "object", "no reason"],
)
def test_nonsense_of_a_decoder_is_told_of_the_one_file(
    monkeypatch: pytest.MonkeyPatch, header: bytes
) -> None:
    answers = framed(b'{"ready": true}') + framed(header)
    script = f"import sys, time; sys.stdout.buffer.write({answers!r}); sys.stdout.flush(); "
    monkeypatch.setattr("enroll.sandbox._DECODER", script + "time.sleep(60)")
    with Sandbox() as sandbox:
        assert sandbox.sheet(b"x") == Undecodable(Reason(Cause.NONSENSE))


def test_a_decoder_that_only_sleeps_is_killed_and_the_next_file_decoded() -> None:
    picture = sticks.png(np.zeros((64, 64, 3), dtype=np.uint8))
    with Sandbox(Limits(wall_s=0.5)) as sandbox:
        assert isinstance(sandbox.photograph(picture), Photograph)
        process = sandbox._process
        assert process is not None
        os.kill(process.pid, signal.SIGSTOP)
        stopped = sandbox.photograph(picture)
        assert stopped == Undecodable(Reason(Cause.TOO_SLOW))
        with pytest.raises(ProcessLookupError):
            os.kill(process.pid, 0)
    with Sandbox(Limits(wall_s=30)) as sandbox:
        assert isinstance(sandbox.photograph(picture), Photograph)


def test_a_decoder_beyond_its_memory_refuses_one_file_only() -> None:
    heavy = sticks.png(np.zeros((4000, 5000, 3), dtype=np.uint8))
    light = sticks.png(np.zeros((64, 64, 3), dtype=np.uint8))
    with Sandbox() as sandbox:
        assert isinstance(sandbox.photograph(heavy), Photograph)
        before = address_space(sandbox)
    with Sandbox(Limits(memory_bytes=before + 40 * MB)) as sandbox:
        assert isinstance(sandbox.photograph(light), Photograph)
        assert sandbox.photograph(heavy) == Undecodable(Reason(Cause.MEMORY))
        assert isinstance(sandbox.photograph(light), Photograph)


def test_a_decoding_beyond_its_processor_time_is_ended() -> None:
    slow = sticks.png(np.zeros((4000, 5000, 3), dtype=np.uint8))
    with Sandbox(Limits(cpu_s=0)) as sandbox:
        assert sandbox.photograph(slow) == Undecodable(Reason(Cause.PROCESSOR))


def address_space(sandbox: Sandbox) -> int:
    """Bytes that a decoder takes before it decodes anything."""
    process = sandbox._process
    assert process is not None
    told = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    (size_kb,) = re.findall(r"VmSize:\s+(\d+) kB", told)
    return int(size_kb) * 1024


def test_the_decoder_has_none_of_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTRANCE_SECRET", "planted")
    with Sandbox() as sandbox:
        sandbox.photograph(b"x")
        process = sandbox._process
        assert process is not None
        environment = Path(f"/proc/{process.pid}/environ")
        if not os.access(environment, os.R_OK):
            pytest.skip("this kernel hides the decoder even from who started it")
        assert b"LC_ALL=" in environment.read_bytes()
        assert b"ENTRANCE_SECRET" not in environment.read_bytes()


MUTANTS = int(os.environ.get("ENTRANCE_MUTANTS", "150"))


def test_mutated_files_neither_crash_hang_nor_leak_in_the_parent(
    faces: Mapping[str, Pixels],
) -> None:
    rng = random.Random(7)
    small = sticks.sized(faces["obama-1.jpg"], 160)
    rows = [sticks.row(number) for number in range(1, 5)]
    seeds = [
        (sticks.jpeg(small), "photograph"),
        (sticks.png(small), "photograph"),
        (sticks.saved(small, "WEBP"), "photograph"),
        (sticks.heic(small), "photograph"),
        (sticks.exif_turned(small), "photograph"),
        (sticks.roster_xlsx(rows), "sheet"),
        (sticks.roster_csv(rows), "sheet"),
    ]
    with Sandbox(Limits(wall_s=20)) as sandbox:
        sandbox.photograph(seeds[0][0])
        before = open_files()
        for _ in range(MUTANTS):
            raw, kind = rng.choice(seeds)
            outcome = getattr(sandbox, kind)(mutated(raw, rng))
            assert isinstance(outcome, Photograph | Sheet | Undecodable)
        assert isinstance(sandbox.photograph(seeds[0][0]), Photograph)
        assert open_files() == before


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def mutated(raw: bytes, rng: random.Random) -> bytes:
    body = bytearray(raw)
    for _ in range(rng.randint(1, 30)):
        at = rng.randrange(len(body))
        match rng.randrange(5):
            case 0:
                body[at] = rng.randrange(256)
            case 1:
                body[at] ^= 1 << rng.randrange(8)
            case 2:
                del body[at : at + rng.randint(1, 40)]
            case 3:
                body[at:at] = rng.randbytes(rng.randint(1, 40))
            case _:
                body[at : at + 4] = LENGTH.pack(rng.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF)))
        if len(body) < 8:
            return bytes(body) or b"\0"
    return bytes(body)
