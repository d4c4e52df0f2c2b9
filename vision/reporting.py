"""How rates are told: as rows of a JSON file, and as lines for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from vision.intervals import Rates


def row_of(rates: Rates) -> dict[str, Any]:
    """The figures of one condition under their stable names."""
    return {
        "fpir": rates.fpir.value,
        "fpir_ci": [rates.fpir.low, rates.fpir.high],
        "fnir": rates.fnir.value,
        "fnir_ci": [rates.fnir.low, rates.fnir.high],
        "rank1": rates.rank1,
        "threshold": rates.threshold,
        "misidentified": rates.misidentified.value,
        "misidentified_ci": [rates.misidentified.low, rates.misidentified.high],
        "not_acquired": rates.not_acquired,
        "gallery": rates.gallery,
        "look_alikes": rates.look_alikes,
        "frames_to_decision": rates.frames_to_decision,
        "within_five_frames": rates.within_five_frames,
        "second_asked": rates.asked_second,
    }


def lines_of(report: Mapping[str, Any]) -> list[str]:
    """The report for a person to read."""
    lines = [
        f"{report['persons']} people, {report['images']} photographs",
        f"{report['able']} people have {report['enrol']} to enrol and {report['frames']} to come",
        *[f"NOT MEASURED {name}: {reason}" for name, reason in report["missing"].items()],
    ]
    for condition, row in report["conditions"].items():
        lines.append(f"{condition}, engine {report['engine']}:")
        lines += _table(row, report["fpir_requested"])
    if report["baseline"] is not None:
        lines.append("baseline, face_recognition.compare_faces at its default:")
        lines += _table(report["baseline"], None)
    elif report["baseline_missing"]:
        lines.append(f"baseline not measured: {report['baseline_missing']}")
    lines.append(f"{report['seconds']:.0f} s, {report['splits']} splits, seed {report['seed']}")
    return lines


def _table(row: Mapping[str, Any], requested: float | None) -> list[str]:
    asked = "" if requested is None else f"  (requested {_percent(requested)})"
    return [
        f"  failure to acquire   {_percent(row['failure_to_acquire'])}",
        f"  FNIR                 {_percent(row['fnir'])}  {_interval(row['fnir_ci'])}",
        f"  FPIR                 {_percent(row['fpir'])}  {_interval(row['fpir_ci'])}{asked}",
        f"  misidentified        {_percent(row['misidentified'])}",
        f"  rank 1               {_percent(row['rank1'])}",
        f"  threshold            {row['threshold']:.3f}, from {row['gallery']:.0f} people",
        f"  look-alikes          {row['look_alikes']:.1f} pairs",
        f"  second engine asked  {_percent(row['second_asked'])}",
    ]


def _percent(share: float) -> str:
    return f"{100 * share:6.2f} %"


def _interval(ends: Sequence[float]) -> str:
    return f"[{100 * ends[0]:.2f} .. {100 * ends[1]:.2f}]"
