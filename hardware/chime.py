"""The door's sound: two soft notes when somebody is admitted, through ALSA's own player.

Its loudness is in the samples, so no mixer is asked and every sound card does. It is never
waited for: a card that is gone costs the sound, not the check-in.
"""

from __future__ import annotations

import io
import subprocess
import wave
from pathlib import Path
from typing import Annotated, Literal, Protocol, assert_never

import numpy as np
from pydantic import Field

from runtime.journal import journal
from runtime.settings import Settings

RATE_HZ = 22_050
NOTES = ((784.0, 0.0), (1046.5, 0.12))
"""G5, then C6: pitch in hertz and when it begins, in seconds."""
LASTS_S = 0.7
LOUDEST = 0.5
"""Of the card's full scale, both notes together; more would startle."""
PLAYER = Path("/usr/bin/aplay")


class SilentSoundSettings(Settings):
    """A kiosk without a speaker."""

    name: Literal["silent"] = "silent"


class AlsaSettings(Settings):
    """A speaker on a sound card."""

    name: Literal["alsa"]
    device: str = "default"
    """As ``aplay -L`` names it."""


SoundSettings = Annotated[SilentSoundSettings | AlsaSettings, Field(discriminator="name")]
"""The settings of any speaker; ``name`` says which."""


class Chime(Protocol):
    """Sounds once each time it is asked; never waits."""

    audible: bool
    """Whether there is a speaker."""

    def set(self, share: float) -> None:
        """From now on as loud as ``share`` of the loudest, 0..1; at 0 it is silent."""
        ...

    def sound(self) -> None: ...

    def close(self) -> None: ...


class SilentChime:
    """A :class:`Chime` that only tells the journal."""

    audible = False

    def __init__(self) -> None:
        self._share = 1.0

    def set(self, share: float) -> None:
        self._share = share

    def sound(self) -> None:
        if self._share > 0:
            journal().info("sound.given", share=round(self._share, 2))

    def close(self) -> None:
        """Nothing is held open."""


class AlsaChime:
    """A :class:`Chime` on a sound card."""

    audible = True

    def __init__(self, settings: AlsaSettings, player: Path = PLAYER) -> None:
        self._command = [str(player), "-q", "-D", settings.device, "-"]
        self._wave = wave_of(1.0)
        self._share = 1.0
        self._playing: subprocess.Popen[bytes] | None = None
        self._told = False

    def set(self, share: float) -> None:
        self._share, self._wave = share, wave_of(share)

    def sound(self) -> None:
        """Play it, unless the last one still sounds."""
        if self._share <= 0 or self._sounding():
            return
        try:
            self._playing = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._playing.stdin is not None:
                with self._playing.stdin as pipe:
                    pipe.write(self._wave)  # less than a pipe holds: this never waits
        except OSError as error:
            self._tell(error.strerror or "")

    def close(self) -> None:
        """The last sound may end; may be called twice."""
        if self._playing is not None:
            self._playing.wait(LASTS_S * 4)
            self._playing = None

    def _sounding(self) -> bool:
        if self._playing is None:
            return False
        ended = self._playing.poll()
        if ended:
            self._tell(f"the player ended with {ended}")
        return ended is None

    def _tell(self, why: str) -> None:
        if not self._told:
            self._told = True
            journal().warning("sound.not_given", why=why)


def open_chime(settings: SoundSettings) -> Chime:
    """The speaker that the settings name; there is no other to fall back to."""
    match settings:
        case SilentSoundSettings():
            return SilentChime()
        case AlsaSettings():
            return AlsaChime(settings)
        case _:
            assert_never(settings)


def wave_of(share: float) -> bytes:
    """The two notes as a WAV file. Ears hear ratios, so loudness falls with the square."""
    at_s = np.arange(int(LASTS_S * RATE_HZ)) / RATE_HZ
    tone = np.zeros_like(at_s)
    for pitch_hz, begins_s in NOTES:
        since_s = np.maximum(at_s - begins_s, 0)
        struck = np.minimum(since_s / 0.008, 1) * np.exp(-since_s / 0.11)
        tone += np.sin(2 * np.pi * pitch_hz * since_s) * struck
    samples = tone / np.abs(tone).max() * LOUDEST * share**2 * 32767
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.astype("<i2").tobytes())
    return written.getvalue()
