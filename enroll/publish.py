"""Writes a report to a folder: PDF, slip, XLSX and CSV."""

from __future__ import annotations

from pathlib import Path

from enroll.paper import report_pdf, slip_pdf
from enroll.refusals import Refused, Why
from enroll.report import Report
from enroll.sheets import files_csv, people_csv, workbook
from enroll.wording import Language


def publish(report: Report, folder: Path, language: Language) -> tuple[Path, ...]:
    """Write every form of the report; an older one of the same name is replaced.

    Reports hold names and faces: the folder is readable by its owner only.

    Raises:
        ImportRefused: the folder cannot be written.
    """
    pages = {
        "report.pdf": report_pdf(report, language),
        "rephotograph.pdf": slip_pdf(report, language),
        "report.xlsx": workbook(report, language),
        "people.csv": people_csv(report, language),
        "files.csv": files_csv(report, language),
    }
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, content in pages.items():
            part = folder / f".{name}.part"
            part.write_bytes(content)
            part.chmod(0o600)
            part.replace(folder / name)
    except OSError as error:
        raise Refused(
            Why.REPORT, f"The report cannot be written to {folder}: {error.strerror}."
        ) from error
    return tuple(folder / name for name in pages)
