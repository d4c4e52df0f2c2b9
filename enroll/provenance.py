"""Where a gallery comes from: stick, files, importer, models, and what the decoder could do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.biometrics import Reference
from domain.errors import ModelRefused
from domain.policy import Calibration
from enroll.confinement import Confinement
from enroll.importer import Result
from enroll.sentences import Language, Said


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where all this comes from."""

    source: str
    medium: str
    """Label and serial number of the stick; empty for a folder."""
    roster: str
    roster_sha256: str
    encoding: str
    material: str
    importer: str
    at_utc: str
    clock_trusted: bool
    signed_by: str
    model: str
    second_model: str
    second_references: int | None
    """None where the second engine is missing."""
    calibration: Calibration | None
    version_before: int
    version: int | None
    references_before: int
    references_after: int
    gallery: str
    """SHA-256 over everybody's code, reference and template, hex."""
    consent_basis: str
    decoder: Confinement | None


_LABELS = {
    "source": Said("Nguồn", "Source", "منبع"),
    "medium": Said("USB", "Stick", "حافظه"),
    "originals": Said("Ảnh gốc", "Originals", "عکس‌های اصلی"),
    "roster": Said("Danh sách", "Roster", "فهرست"),
    "roster_sha256": Said("SHA-256 của danh sách", "SHA-256 of the roster", "SHA-256 فهرست"),
    "encoding": Said("Bảng mã", "Encoding", "کدگذاری متن"),
    "material": Said("SHA-256 của mọi tệp", "SHA-256 of all that went in", "SHA-256 همهٔ پرونده‌ها"),
    "importer": Said("Người nhập", "Imported by", "واردکننده"),
    "at_utc": Said("Thời điểm (UTC)", "Time (UTC)", "زمان (UTC)"),
    "clock": Said("Đồng hồ", "Clock", "ساعت"),
    "signed_by": Said("Ký bởi", "Signed by", "امضاکننده"),
    "model": Said("Mô hình thứ nhất", "First engine", "موتور نخست"),
    "second": Said("Mô hình thứ hai", "Second engine", "موتور دوم"),
    "calibration": Said("Hiệu chỉnh", "Calibration", "تنظیم آستانه"),
    "version": Said("Phiên bản bộ mẫu", "Gallery version", "نسخهٔ مجموعه"),
    "references": Said("Số người có mẫu", "People with a template", "کسانی که الگو دارند"),
    "gallery": Said("SHA-256 của bộ mẫu", "SHA-256 of the gallery", "SHA-256 مجموعه"),
    "consent_basis": Said("Căn cứ đồng ý", "Basis of consent", "پایهٔ رضایت"),
    "decoder": Said("Bộ giải mã", "Decoder", "برنامهٔ رمزگشا"),
}
_ORIGINALS = Said(
    "còn nguyên ở nguồn, kiosk chỉ đọc; trên kiosk không giữ ảnh gốc, chỉ giữ chân dung 200 "
    "điểm ảnh được niêm phong",
    "left as they are at the source, which is only read; none is kept on this kiosk but a "
    "sealed portrait of 200 pixels",
    "در خاستگاه دست‌نخورده مانده‌اند و تنها خوانده شده‌اند؛ در این کیوسک جز چهره‌ای "
    "مهرشده با 200 پیکسل نگه داشته نمی‌شود",
)
_TRUSTED = (
    Said("đáng tin", "trusted", "درست و قابل اعتماد"),
    Said("CHƯA đáng tin", "NOT trusted", "هنوز قابل اعتماد نیست"),
)
_NO_SECOND = Said(
    "không có: cửa chỉ dùng mô hình thứ nhất",
    "none: the door has the first alone",
    "نیست: ورودی تنها موتور نخست را دارد",
)
_REFERENCES = Said("{0}, {1} người", "{0}, {1} people", "{0}، {1} نفر")
_NO_CALIBRATION = Said(
    "không có: quá ít người", "none: too few people", "نیست: شمار افراد بسیار کم است"
)
_CALIBRATION = Said(
    "{0}, ngưỡng {1} [{2} … {3}], {4} người, {5} cặp",
    "{0}, threshold {1} [{2} … {3}], {4} people, {5} pairs",
    "{0}، آستانه {1} [از {2} تا {3}]، {4} نفر، {5} جفت",
)
_BEFORE = Said("trước {0}, nay {1}", "before {0}, now {1}", "پیش‌تر {0}، اکنون {1}")
_NOT_WRITTEN = Said("chưa ghi", "not written", "نوشته نشد")
_SHUT = Said(
    "đã thử và không thể mở tệp, nối mạng hay chạy chương trình",
    "tried, and could open no file, reach no network, start no program",
    "آزموده شد و نتوانست پرونده‌ای باز کند، به شبکه برسد یا برنامه‌ای اجرا کند",
)
_OPEN = Said(
    "nhân hệ điều hành này chưa chặn được: {0}",
    "this kernel does not keep it from: {0}",
    "این هستهٔ سیستم‌عامل جلوی این‌ها را نمی‌گیرد: {0}",
)
_ACTS = {
    "files": Said("mở tệp", "opening files", "باز کردن پرونده"),
    "network": Said("nối mạng", "the network", "شبکه"),
    "programs": Said("chạy chương trình", "starting programs", "اجرای برنامه"),
}


def provenance_of(
    result: Result, version: int | None, calibration: Calibration | None, signed_by: str
) -> Provenance:
    """Everything that an auditor asks of an import."""
    found = result.findings.survey
    references = result.plan.references
    missing = isinstance(result.second, ModelRefused)
    return Provenance(
        source=found.source,
        medium=found.medium,
        roster=found.roster.path.as_posix(),
        roster_sha256=found.roster_sha256,
        encoding=found.encoding,
        material=result.material,
        importer=result.order.operator,
        at_utc=result.at.utc.isoformat(timespec="seconds"),
        clock_trusted=result.at.trusted,
        signed_by=signed_by,
        model=references[0].template.model if references else "",
        second_model=_second_model(result),
        second_references=None if missing else len(result.plan.second),
        calibration=calibration,
        version_before=result.stored.version,
        version=version,
        references_before=len(result.stored.references),
        references_after=len(references),
        gallery=_gallery_digest((*references, *result.plan.second)),
        consent_basis=result.order.answers.consent_basis,
        decoder=found.confinement,
    )


def provenance_lines(origin: Provenance, language: Language) -> Iterator[tuple[str, str]]:
    """Label and value, without those that are empty."""
    after = _NOT_WRITTEN.by(language) if origin.version is None else str(origin.version)
    values = {
        name: str(getattr(origin, name))
        for name in ("source", "medium", "roster", "roster_sha256", "encoding", "material")
    } | {
        "originals": _ORIGINALS.by(language),
        "importer": origin.importer,
        "at_utc": origin.at_utc,
        "clock": _TRUSTED[not origin.clock_trusted].by(language),
        "signed_by": origin.signed_by,
        "model": origin.model,
        "second": _second(origin, language),
        "calibration": _calibration(origin.calibration, language),
        "version": _BEFORE.by(language).format(origin.version_before, after),
        "references": _BEFORE.by(language).format(
            origin.references_before, origin.references_after
        ),
        "gallery": origin.gallery,
        "consent_basis": origin.consent_basis,
        "decoder": _decoder(origin.decoder, language),
    }
    for name, label in _LABELS.items():
        if values[name]:
            yield label.by(language), values[name]


def _second(origin: Provenance, language: Language) -> str:
    if origin.second_references is None:
        return _NO_SECOND.by(language)
    model = origin.second_model.split(",", maxsplit=1)[0]
    return _REFERENCES.by(language).format(model, origin.second_references)


def _calibration(made: Calibration | None, language: Language) -> str:
    if made is None:
        return _NO_CALIBRATION.by(language)
    numbers = (made.threshold, made.threshold_low, made.threshold_high)
    told = (number_in(f"{number:.3f}", language) for number in numbers)
    return _CALIBRATION.by(language).format(made.method, *told, made.people, made.pairs)


def number_in(text: str, language: Language) -> str:
    """A decimal number with the sign that the language writes."""
    return text.replace(".", ",") if language == "vi" else text


def _decoder(could: Confinement | None, language: Language) -> str:
    if could is None:
        return ""
    if could.complete:
        return _SHUT.by(language)
    acts = ", ".join(said.by(language) for name, said in _ACTS.items() if getattr(could, name))
    return _OPEN.by(language).format(acts)


def _second_model(result: Result) -> str:
    if isinstance(result.second, ModelRefused):
        return f"none, the door will have the first alone: {result.second}"
    return f"{result.second}, {len(result.plan.second)} references"


def _gallery_digest(references: Sequence[Reference]) -> str:
    """The same for the same gallery, on whichever kiosk."""
    counted = hashlib.sha256()
    for reference in sorted(references, key=lambda each: (each.delegate, each.id)):
        counted.update(f"{reference.delegate}|{reference.id}|".encode())
        counted.update(reference.template.vector.astype("<f4").tobytes())
    return counted.hexdigest()
