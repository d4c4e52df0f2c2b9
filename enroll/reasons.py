"""Cause a file, a row or a cell was not taken as it stands: keys with a sentence in each language.

The decoder answers with a key and what fills its gaps, never with a sentence: what it says may
have been put into its mouth by the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from enroll.words import composed

Language = Literal["vi", "en"]
_GAP_CHARS = 120


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to say in both languages."""

    vi: str
    en: str

    def by(self, language: Language) -> str:
        return self.vi if language == "vi" else self.en


class Cause(StrEnum):
    """Every reason there is."""

    LINK = "link"
    NAME_NOT_TEXT = "name_not_text"
    NAME_LIKE_PATH = "name_like_path"
    SYSTEM_FILE = "system_file"
    TOO_DEEP = "too_deep"
    NOT_A_FILE = "not_a_file"
    ARCHIVE = "archive"
    UNKNOWN_SHEET = "unknown_sheet"
    DOCUMENT = "document"
    UNKNOWN_PICTURE = "unknown_picture"
    NEITHER_KIND = "neither_kind"
    EMPTY = "empty"
    LARGER_THAN = "larger_than"
    STICK_TOO_FULL = "stick_too_full"
    MEMORY = "memory"
    DAMAGED = "damaged"
    PROCESSOR = "processor"
    OUTPUT = "output"
    CRASHED = "crashed"
    TOO_SLOW = "too_slow"
    NONSENSE = "nonsense"
    MEGAPIXELS = "megapixels"
    FEW_PIXELS = "few_pixels"
    NO_HEIC = "no_heic"
    PICTURE_IS_ARCHIVE = "picture_is_archive"
    NO_PICTURE = "no_picture"
    OLD_EXCEL = "old_excel"
    NOT_IN_ENCODING = "not_in_encoding"
    ZERO_BYTES = "zero_bytes"
    OLD_FONT = "old_font"
    NO_CSV = "no_csv"
    PACKS_TOO_MANY = "packs_too_many"
    BROKEN_XLSX = "broken_xlsx"
    UNPACKS_TO = "unpacks_to"
    TOO_MANY_ROWS = "too_many_rows"
    NO_CODE = "no_code"
    ODD_CODE = "odd_code"
    NO_NAME = "no_name"
    LOST_LETTERS = "lost_letters"
    NAME_WITHOUT_LETTERS = "name_without_letters"
    CODE_TWICE = "code_twice"
    NOT_UNDERSTOOD = "not_understood"
    NO_CLEAR_CONSENT = "no_clear_consent"
    WITHDRAWN = "withdrawn"
    BIRTH_DATE = "birth_date"
    NOT_ON_PROGRAMME = "not_on_programme"
    NOBODY = "nobody"
    ANY_OF = "any_of"
    PHOTOS_EACH = "photos_each"
    FACE_BEHIND = "face_behind"
    NO_TITLE = "no_title"
    NO_START = "no_start"
    SESSION_TWICE = "session_twice"
    NO_ROOM = "no_room"
    NO_SUCH_GROUP = "no_such_group"
    GROUP_WITHOUT_ROOM = "group_without_room"
    ENDS_BEFORE = "ends_before"
    NO_HEADINGS = "no_headings"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason and what fills the gaps of its sentence."""

    why: Cause
    gaps: tuple[str, ...] = ()

    def by(self, language: Language) -> str:
        """The sentence, without capital and full stop: it stands in tables and after colons."""
        return SENTENCES[self.why].by(language).format(*self.gaps)

    def __str__(self) -> str:
        return self.by("en")


def reason(why: Cause, *gaps: object) -> Reason:
    """A reason with its gaps filled by anything, at bounded length."""
    return Reason(why, tuple(str(gap)[:_GAP_CHARS] for gap in gaps))


def untrusted(why: object, gaps: object) -> Reason:
    """A reason that a decoder gave; nonsense counts as damage."""
    try:
        given = Reason(
            Cause(str(why)), tuple(composed(str(g))[:_GAP_CHARS] for g in _listed(gaps))
        )
        given.by("en")
    except (ValueError, IndexError):
        return Reason(Cause.NONSENSE)
    return given


def _listed(gaps: object) -> list[object]:
    if not isinstance(gaps, list):
        raise ValueError  # noqa: TRY004 - as any other nonsense of a decoder
    return gaps


SENTENCES: Mapping[Cause, Said] = {
    Cause.LINK: Said("là liên kết: kiosk không đi theo", "a link: nothing is followed"),
    Cause.NAME_NOT_TEXT: Said("tên tệp không phải chữ đọc được", "its name is not readable text"),
    Cause.NAME_LIKE_PATH: Said("tên tệp giống một đường dẫn", "its name looks like a path"),
    Cause.SYSTEM_FILE: Said("tệp hệ thống", "a system file"),
    Cause.TOO_DEEP: Said("nằm quá sâu trong các thư mục", "too deep in folders"),
    Cause.NOT_A_FILE: Said(
        "là thiết bị hoặc ống dẫn, không phải tệp", "a device or pipe, not a file"
    ),
    Cause.ARCHIVE: Said("tệp nén: hãy giải nén", "an archive: unpack it"),
    Cause.UNKNOWN_SHEET: Said(
        "loại bảng tính lạ: hãy lưu thành XLSX hoặc CSV",
        "an unknown sheet: save it as XLSX or CSV",
    ),
    Cause.DOCUMENT: Said(
        "tệp văn bản: hãy lưu ảnh thành JPEG", "a document: save photographs as JPEG"
    ),
    Cause.UNKNOWN_PICTURE: Said(
        "loại ảnh lạ: hãy lưu thành JPEG", "an unknown picture: save it as JPEG"
    ),
    Cause.NEITHER_KIND: Said(
        "không phải ảnh, cũng không phải bảng tính", "neither a photograph nor a sheet"
    ),
    Cause.EMPTY: Said("tệp rỗng", "empty"),
    Cause.LARGER_THAN: Said("lớn hơn {0} MB", "larger than {0} MB"),
    Cause.STICK_TOO_FULL: Said(
        "USB chứa nhiều hơn mức một lần nhập được lấy",
        "the stick holds more than one import may take",
    ),
    Cause.MEMORY: Said("cần nhiều bộ nhớ hơn mức cho phép", "it needs more memory than allowed"),
    Cause.DAMAGED: Said("tệp bị hỏng", "it is damaged"),
    Cause.PROCESSOR: Said(
        "xử lý lâu hơn mức cho phép", "it took more processor time than allowed"
    ),
    Cause.OUTPUT: Said("giải mã ra quá lớn", "it decodes to too much"),
    Cause.CRASHED: Said("làm hỏng bộ giải mã", "it crashed the decoder"),
    Cause.TOO_SLOW: Said("chiếm bộ giải mã quá lâu", "it kept the decoder busy for too long"),
    Cause.NONSENSE: Said("bộ giải mã trả lời vô nghĩa", "the decoder's answer made no sense"),
    Cause.MEGAPIXELS: Said(
        "có {0}x{1} điểm ảnh: quá {2} triệu", "it has {0}x{1} pixels: more than {2} megapixels"
    ),
    Cause.FEW_PIXELS: Said("chỉ có {0}x{1} điểm ảnh", "it has only {0}x{1} pixels"),
    Cause.NO_HEIC: Said(
        "là ảnh HEIC, kiosk này không đọc được: hãy lưu thành JPEG",
        "it is HEIC, which this kiosk cannot read: save it as JPEG",
    ),
    Cause.PICTURE_IS_ARCHIVE: Said(
        "là tệp nén, không phải ảnh: hãy giải nén",
        "it is an archive, not a photograph: unpack it",
    ),
    Cause.NO_PICTURE: Said(
        "không phải ảnh JPEG, PNG, WebP hay HEIC", "it is no JPEG, PNG, WebP or HEIC picture"
    ),
    Cause.OLD_EXCEL: Said(
        "là tệp Excel cũ hoặc có mật khẩu: hãy lưu thành XLSX",
        "it is an old or password-protected Excel file: save it as XLSX",
    ),
    Cause.NOT_IN_ENCODING: Said(
        "không phải văn bản {0}: hãy lưu thành CSV UTF-8 hoặc XLSX",
        "it is not text in {0}: save it as CSV UTF-8 or as XLSX",
    ),
    Cause.ZERO_BYTES: Said(
        "có byte 0, không phải văn bản: hãy lưu thành CSV UTF-8",
        "it holds zero bytes, it is no text: save it as CSV UTF-8",
    ),
    Cause.OLD_FONT: Said(
        "dường như gõ bằng phông TCVN3 (ABC), không phải Unicode: hãy chuyển mã sang Unicode "
        "rồi lưu thành CSV UTF-8",
        "it seems to be typed in a TCVN3 (ABC) font, whose letters are not Unicode: convert it "
        "to Unicode, then save it as CSV UTF-8",
    ),
    Cause.NO_CSV: Said(
        "không phải CSV (dấu nháy kép không đóng?)", "it is no CSV (a quote that never ends?)"
    ),
    Cause.PACKS_TOO_MANY: Said("nén trong đó {0} tệp", "it packs {0} files"),
    Cause.BROKEN_XLSX: Said(
        "là tệp XLSX hỏng hoặc bị khóa", "it is a damaged or locked XLSX file"
    ),
    Cause.UNPACKS_TO: Said(
        "bung từ {0} thành {1} byte hoặc hơn: danh sách không thể như vậy",
        "it unpacks from {0} to {1} bytes or more: no roster does that",
    ),
    Cause.TOO_MANY_ROWS: Said("có hơn {0} dòng", "it has more than {0} rows"),
    Cause.NO_CODE: Said("thiếu mã đại biểu", "no delegate code"),
    Cause.ODD_CODE: Said(
        "mã đại biểu có ký tự khác chữ, số, - . / hoặc _",
        "the delegate code has characters other than letters, digits, - . / or _",
    ),
    Cause.NO_NAME: Said("thiếu họ tên", "no name"),
    Cause.LOST_LETTERS: Said(
        "họ tên bị mất chữ (? hoặc �): hãy gõ lại", "the name lost letters (? or �): type it again"
    ),
    Cause.NAME_WITHOUT_LETTERS: Said("họ tên không có chữ cái", "the name has no letters"),
    Cause.CODE_TWICE: Said(
        "mã đại biểu {0} có ở nhiều dòng", "the delegate code {0} stands in several rows"
    ),
    Cause.NOT_UNDERSTOOD: Said("không hiểu “{0}”", "“{0}” was not understood"),
    Cause.NO_CLEAR_CONSENT: Said(
        "“{0}” không rõ đồng ý hay không, coi như chưa đồng ý",
        "“{0}” is neither consent nor refusal and counts as no consent",
    ),
    Cause.WITHDRAWN: Said(
        "đã rút lại sự đồng ý tại kiosk này: danh sách không khôi phục được, hãy hỏi lại tại bàn",
        "consent was withdrawn at this kiosk: no list brings it back, ask again at the desk",
    ),
    Cause.BIRTH_DATE: Said(
        "không hiểu ngày sinh “{0}”", "the birth date “{0}” was not understood"
    ),
    Cause.NOT_ON_PROGRAMME: Said(
        "“{0}” không có trong chương trình", "“{0}” is not a session of the programme"
    ),
    Cause.NOBODY: Said(
        "không đại biểu nào có mã hoặc tên này", "no delegate has this code or name"
    ),
    Cause.ANY_OF: Said(
        "có thể là {0}: hãy đặt tên theo mã", "it could be any of {0}: name it by the code"
    ),
    Cause.PHOTOS_EACH: Said(
        "mỗi người chỉ dùng {0} ảnh", "only {0} photographs of one person are used"
    ),
    Cause.FACE_BEHIND: Said(
        "{0} người nữa ở phía sau: đã lấy khuôn mặt lớn nhất, ở giữa (rộng {1}, kia {2} điểm ảnh)",
        "{0} more in the background: the largest and most central face was taken ({1} pixels "
        "wide; the next {2})",
    ),
    Cause.NO_TITLE: Said("thiếu mã hoặc tên phiên", "a code or a title is missing"),
    Cause.NO_START: Said("không hiểu giờ bắt đầu “{0}”", "the start “{0}” was not understood"),
    Cause.SESSION_TWICE: Said(
        "mã phiên {0} có ở nhiều dòng", "the session code {0} stands in several rows"
    ),
    Cause.NO_ROOM: Said("thiếu tên tổ hoặc phòng", "a group or a room is missing"),
    Cause.NO_SUCH_GROUP: Said("danh sách không có “{0}”", "the roster has no group “{0}”"),
    Cause.GROUP_WITHOUT_ROOM: Said("chưa có phòng: {0}", "no room yet: {0}"),
    Cause.ENDS_BEFORE: Said(
        "phiên “{0}” kết thúc trước khi bắt đầu", "“{0}” ends before it begins"
    ),
    Cause.NO_HEADINGS: Said("không có tiêu đề cột quen thuộc", "it has no known headings"),
}
