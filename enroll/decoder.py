"""The decoder: the only code that parses what strangers wrote, in a process that can do no harm.

One process loads the libraries, shuts itself in, and forks a child for each file. The child has
limits of memory, processor time and open files, no network, no file that it could open, no
program that it could start and no way to gain rights (:mod:`enroll.confinement`); it writes its
answer into anonymous memory and ends. A child that is taken over by its file can answer nonsense
about that one file and nothing else.

    request:  length(4) {"kind", "limits"} length(4) file
    answer:   length(4) {"outcome", …}     length(4) pixels
"""

from __future__ import annotations

import codecs
import ctypes
import io
import json
import os
import resource
import signal
import struct
import sys
import zlib
from contextlib import suppress
from typing import BinaryIO

import openpyxl
from PIL import Image

from enroll.charset import ENCODINGS
from enroll.confinement import close_calls, close_files, proof
from enroll.limits import DEFAULT, MB, Limits
from enroll.pictures import PictureRefused, decode_picture
from enroll.reasons import Cause, Reason
from enroll.tables import TableRefused, decode_table

LENGTH = struct.Struct(">I")
ANSWER_BYTES = 64 * MB
_WARM_PX = 64
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_NO_NEW_PRIVS, _PR_SET_DUMPABLE = 38, 4


def main() -> None:
    """Serve requests from standard input until it closes."""
    with suppress(PermissionError):  # a unit's filter may not let a process change its priority
        os.nice(10)
    warm_up()
    _shut_in()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    _send(answers, {"ready": True} | proof().facts(), b"")
    while header := _receive(requests):
        _serve(json.loads(header), _receive(requests), answers)


def _serve(request: dict[str, object], body: bytes, answers: BinaryIO) -> None:
    memory = os.memfd_create("answer", os.MFD_CLOEXEC)
    child = os.fork()
    if child == 0:
        os._exit(_child(request, body, memory))
    _, status = os.waitpid(child, 0)
    with os.fdopen(memory, "rb") as result:
        result.seek(0)
        answer = result.read()
    if status:
        code = os.waitstatus_to_exitcode(status)
        _send(answers, _refusal(Reason(_what_ended(code))), b"")
    elif is_one_answer(answer):
        answers.write(answer)
        answers.flush()
    else:
        _send(answers, _refusal(Reason(Cause.NONSENSE)), b"")


def is_one_answer(raw: bytes) -> bool:
    """Whether these bytes end where they say: what follows would be taken for the next file's."""
    end = 0
    for _ in ("header", "pixels"):
        if len(raw) < end + LENGTH.size:
            return False
        end += LENGTH.size + LENGTH.unpack_from(raw, end)[0]
    return len(raw) == end


def _child(request: dict[str, object], body: bytes, memory: int) -> int:
    """Decode one file and leave the answer in ``memory``; returns the exit status."""
    limits = Limits(**request["limits"])  # type: ignore[arg-type]
    os.closerange(0, 3)  # the pipes: it answers in ``memory`` alone, and reads no other file
    _limit(limits)
    close_calls()
    answer: dict[str, object]
    pixels = b""
    try:
        if request["kind"] == "picture":
            picture = decode_picture(body, limits)
            answer, pixels = picture.facts(), picture.pixels
        else:
            answer = decode_table(body, limits).facts()
    except (PictureRefused, TableRefused) as refused:
        answer = _refusal(refused.reason)
    except MemoryError:
        answer = _refusal(Reason(Cause.MEMORY))
    except (OSError, ValueError, LookupError, ArithmeticError, zlib.error):
        answer = _refusal(Reason(Cause.DAMAGED))
    with os.fdopen(memory, "wb") as result:
        _send(result, answer, pixels)
    return 0


def warm_up() -> None:
    """Load what the libraries load late, while files can still be opened."""
    for encoding in ENCODINGS:
        codecs.lookup(encoding)
    small = Image.new("CMYK", (_WARM_PX, _WARM_PX))
    for form in ("JPEG", "PNG", "WEBP"):
        coded = io.BytesIO()
        (small if form == "JPEG" else small.convert("RGB")).save(coded, form)
        decode_picture(coded.getvalue(), DEFAULT)
    book = io.BytesIO()
    openpyxl.Workbook().save(book)
    decode_table(book.getvalue(), DEFAULT)


def _shut_in() -> None:
    """Give up rights, files and the network for good, as far as this kernel can."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    spaces = _CLONE_NEWNET if os.geteuid() == 0 else _CLONE_NEWNET | _CLONE_NEWUSER
    libc.unshare(spaces)
    close_files()


def _limit(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    # At the soft limit the kernel says why it ends a process, at the hard one it only kills.
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_s, limits.cpu_s + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (ANSWER_BYTES, ANSWER_BYTES))
    resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _refusal(reason: Reason) -> dict[str, object]:
    return {"outcome": "refused", "why": reason.why, "gaps": reason.gaps}


def _what_ended(code: int) -> Cause:
    if code >= 0:  # a library's exception that nobody foresaw ended the child
        return Cause.DAMAGED
    endings = {-signal.SIGXCPU: Cause.PROCESSOR, -signal.SIGXFSZ: Cause.OUTPUT}
    return endings.get(code, Cause.CRASHED)


def _receive(source: BinaryIO) -> bytes:
    prefix = source.read(LENGTH.size)
    return source.read(LENGTH.unpack(prefix)[0]) if len(prefix) == LENGTH.size else b""


def _send(target: BinaryIO | io.BufferedWriter, header: dict[str, object], body: bytes) -> None:
    text = json.dumps(header).encode()
    target.write(LENGTH.pack(len(text)) + text + LENGTH.pack(len(body)))
    target.write(body)
    target.flush()
