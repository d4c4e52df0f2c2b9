"""The door's sound: as loud as it was set, silent at nothing, and never in anybody's way."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import numpy as np
import pytest

from hardware.chime import AlsaChime, AlsaSettings, SilentSoundSettings, open_chime, wave_of
from hardware.signal.sounding import SoundingSignal
from tests.fakes.signal import RecordingSignal

ALSA = AlsaSettings(name="alsa", device="hw:2")


def samples(share: float) -> np.ndarray:
    with wave.open(io.BytesIO(wave_of(share))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(np.int32)


def player(folder: Path, ends_with: int = 0) -> Path:
    """A player that keeps what it was asked to play."""
    path = folder / "player"
    path.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/asked"\ncat > "{folder}/heard"\n')
    path.write_text(path.read_text() + f"exit {ends_with}\n")
    path.chmod(0o755)
    return path


def test_half_the_loudness_is_a_quarter_of_the_amplitude() -> None:
    whole, half = (np.abs(samples(share)).max() for share in (1.0, 0.5))
    assert whole == pytest.approx(32767 / 2, rel=0.01)
    assert half == pytest.approx(whole / 4, rel=0.01)


def test_the_sound_begins_and_ends_softly_and_fits_into_a_pipe() -> None:
    heard = np.abs(samples(1.0))
    assert heard[0] == 0
    assert heard[-200:].max() < heard.max() / 50
    assert len(wave_of(1.0)) < 65536


def test_the_player_is_given_the_sound_and_the_card(tmp_path: Path) -> None:
    chime = AlsaChime(ALSA, player(tmp_path))
    chime.set(0.5)
    chime.sound()
    chime.close()
    assert (tmp_path / "asked").read_text() == "-q -D hw:2 -\n"
    assert (tmp_path / "heard").read_bytes() == wave_of(0.5)


def test_at_nothing_no_player_is_started(tmp_path: Path) -> None:
    chime = AlsaChime(ALSA, player(tmp_path))
    chime.set(0)
    chime.sound()
    chime.close()
    assert not (tmp_path / "asked").exists()


def test_a_card_that_is_gone_is_told_to_the_journal_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chime = AlsaChime(ALSA, tmp_path / "no such player")
    chime.sound()
    chime.sound()
    chime.close()
    spoken = capsys.readouterr()
    assert (spoken.out + spoken.err).count("sound.not_given") == 1


def test_a_player_that_fails_is_told_and_tried_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chime = AlsaChime(ALSA, player(tmp_path, ends_with=1))
    for _ in range(2):
        chime.sound()
        assert chime._playing is not None
        chime._playing.wait(10)
    chime.sound()
    chime.close()
    spoken = capsys.readouterr()
    assert (spoken.out + spoken.err).count("sound.not_given") == 1
    assert (tmp_path / "asked").read_text().count("hw:2") == 3


def test_without_a_speaker_the_journal_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    chime = open_chime(SilentSoundSettings())
    chime.sound()
    chime.set(0)
    chime.sound()
    spoken = capsys.readouterr()
    assert (spoken.out + spoken.err).count("sound.given") == 1
    assert not chime.audible


def test_whoever_is_admitted_is_heard_and_nobody_is_exposed_by_a_sound(tmp_path: Path) -> None:
    inner, chime = RecordingSignal(), AlsaChime(ALSA, player(tmp_path))
    signal = SoundingSignal(inner, chime)
    signal.send_to_desk()
    assert chime._playing is None
    signal.admit()
    signal.close()
    assert inner.given == ["desk", "admit"]
    assert inner.closed
    assert (tmp_path / "heard").exists()
