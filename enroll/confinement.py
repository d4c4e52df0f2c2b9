"""Shuts a process in for good: no file may be opened, and few system calls are left (Linux).

Landlock takes every file and port away, seccomp leaves the calls that decoding needs: reading and
writing what is open already, memory, locks, clocks, and the end. All others answer "not
permitted". A kernel without one of the two is told apart by :func:`proof`, which tries.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from dataclasses import asdict, dataclass

_LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_FILTER = 38, 22, 2
_LANDLOCK_CREATE, _LANDLOCK_RESTRICT, _LANDLOCK_VERSION = 444, 446, 1
# landlock(7): rights on files by version of the interface, then ports, then signals and sockets.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_PORTS, _PORTS_SINCE, _SCOPES, _SCOPES_SINCE = 0b11, 4, 0b11, 6

# The kernel's numbers of the calls that stay, in the order of _KEPT.
_KEPT = (
    *("read", "write", "close", "fstat", "lseek", "munmap", "brk", "rt_sigaction"),
    *("rt_sigprocmask", "rt_sigreturn", "pread64", "pwrite64", "readv", "writev", "sched_yield"),
    *("mremap", "madvise", "nanosleep", "getpid", "exit", "fcntl", "ftruncate", "gettimeofday"),
    *("getrusage", "sysinfo", "getuid", "geteuid", "sigaltstack", "gettid", "futex"),
    *("sched_getaffinity", "clock_gettime", "clock_getres", "clock_nanosleep", "exit_group"),
    *("set_robust_list", "getrandom", "rseq", "newfstatat", "restart_syscall", "membarrier"),
)
_X86 = (
    *(0, 1, 3, 5, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 24, 25, 28, 35, 39, 60, 72, 77, 96),
    *(98, 99, 102, 107, 131, 186, 202, 204, 228, 229, 230, 231, 273, 318, 334, 262, 219, 324),
)
_ARM = (
    *(63, 64, 57, 80, 62, 215, 214, 134, 135, 139, 67, 68, 65, 66, 124, 216, 233, 101, 172, 93),
    *(25, 46, 169, 165, 179, 174, 175, 132, 178, 98, 123, 113, 114, 115, 94, 99, 278, 293, 79),
    *(128, 283),
)
_CLONE3 = 435
_PROT_EXEC, _CLONE_THREAD = 0x4, 0x10000
_ALLOW, _KILL, _NOT_PERMITTED, _NO_SUCH_CALL = 0x7FFF0000, 0x80000000, 0x50001, 0x50026
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_INET, _DATAGRAM = 2, 2
_DISCARD_HERE = struct.pack("=H", _INET) + struct.pack("!H4B8x", 9, 127, 0, 0, 1)
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT, _THIRD_ARGUMENT = 0, 4, 16, 32


@dataclass(frozen=True, slots=True)
class _Machine:
    """One processor's names for the same things."""

    audit: int
    kept: tuple[int, ...]
    mmap: int
    mprotect: int
    clone: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, _X86, 9, 10, 56),
    "aarch64": _Machine(0xC00000B7, _ARM, 222, 226, 220),
}


@dataclass(frozen=True, slots=True)
class Confinement:
    """What a confined process could still do when it tried."""

    files: bool
    network: bool
    programs: bool

    @property
    def complete(self) -> bool:
        return not (self.files or self.network or self.programs)

    def facts(self) -> dict[str, object]:
        """For the pipe."""
        return asdict(self)


def close_files() -> bool:
    """Forbid this process and its children to open any file; False where the kernel cannot.

    Call it when all modules are loaded. What is open stays open.
    """
    version = _LIBC.syscall(_LANDLOCK_CREATE, None, 0, _LANDLOCK_VERSION)
    if version < 1:
        return False
    rights = (1 << _FILE_RIGHTS.get(version, max(_FILE_RIGHTS.values()))) - 1
    ports = _PORTS if version >= _PORTS_SINCE else 0
    scopes = _SCOPES if version >= _SCOPES_SINCE else 0
    wanted = struct.pack("QQQ", rights, ports, scopes)
    size = 8 * (1 + (version >= _PORTS_SINCE) + (version >= _SCOPES_SINCE))
    rules = _LIBC.syscall(_LANDLOCK_CREATE, wanted, size, 0)
    if rules < 0:
        return False
    _LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    done = int(_LIBC.syscall(_LANDLOCK_RESTRICT, rules, 0))
    os.close(rules)
    return done == 0


def close_calls() -> bool:
    """Leave this process the calls that decoding needs; False where the kernel cannot."""
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        return False
    code = _filter(machine)
    buffer = ctypes.create_string_buffer(code)
    program = struct.pack("HxxxxxxQ", len(code) // 8, ctypes.addressof(buffer))
    _LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return int(_LIBC.prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, program, 0, 0)) == 0


def proof() -> Confinement:
    """Try what must not work, in a child that is confined as a decoding is."""
    child = os.fork()
    if child == 0:
        close_calls()
        os._exit(_tried())
    _, status = os.waitpid(child, 0)
    could = os.waitstatus_to_exitcode(status)
    could = max(could, 0)  # killed for trying: nothing is possible either
    return Confinement(bool(could & 1), bool(could & 2), bool(could & 4))


def _tried() -> int:
    could = 0
    try:
        os.close(os.open("/", os.O_RDONLY | os.O_DIRECTORY))
        could |= 1
    except OSError:
        pass
    datagrams = _LIBC.socket(_INET, _DATAGRAM, 0)
    if datagrams >= 0 and _LIBC.connect(datagrams, _DISCARD_HERE, len(_DISCARD_HERE)) == 0:
        could |= 2
    try:
        ends = f"raise SystemExit({could | 4})"
        os.execve(sys.executable, [sys.executable, "-I", "-c", ends], {})  # noqa: S606 - in vain
    except OSError:
        return could


def _filter(machine: _Machine) -> bytes:
    """The filter as the kernel reads it: each step is code, jumps and a constant."""
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, machine.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    for number in machine.kept:
        steps += [(_EQUAL, 0, 1, number), (_RETURN, 0, 0, _ALLOW)]
    # Threads of a codec, but no new processes; clone3 hides its flags, and libc then asks anew.
    steps += [(_EQUAL, 0, 1, _CLONE3), (_RETURN, 0, 0, _NO_SUCH_CALL)]
    steps += _if_flag(machine.clone, _FIRST_ARGUMENT, _CLONE_THREAD, _ALLOW, _NOT_PERMITTED)
    for number in (machine.mmap, machine.mprotect):  # memory, but none that can be run
        steps += _if_flag(number, _THIRD_ARGUMENT, _PROT_EXEC, _NOT_PERMITTED, _ALLOW)
    steps.append((_RETURN, 0, 0, _NOT_PERMITTED))
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def _if_flag(
    number: int, argument: int, flag: int, has: int, has_not: int
) -> list[tuple[int, int, int, int]]:
    return [
        (_EQUAL, 0, 4, number),
        (_LOAD, 0, 0, argument),
        (_ANY_BIT, 0, 1, flag),
        (_RETURN, 0, 0, has),
        (_RETURN, 0, 0, has_not),
    ]
