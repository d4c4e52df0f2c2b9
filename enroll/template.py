"""An example stick: a roster with every column, rows that show how, and where photographs go."""

from __future__ import annotations

from pathlib import Path

from domain.errors import ImportRefused
from enroll.sheets import as_workbook
from runtime.sheets import as_csv

_HEADINGS = (
    *("Mã đại biểu", "Họ và tên", "Giới tính", "Ngày sinh", "Đơn vị", "Vai trò"),
    *("Số ghế", "Tổ", "Phiên", "Đồng ý", "Ảnh", "Dân tộc", "Trình độ"),
)
_ROWS = (
    (
        *("CM-0001", "Nguyễn Văn Mẫu", "Nam", "02/09/1975", "Đoàn xã Ví Dụ", "Đoàn chủ tịch"),
        *("A01", "Tổ 1", "", "x", "", "Kinh", "Đại học"),
    ),
    (
        *("CM-0002", "Trần Thị Ví Dụ", "Nữ", "1980", "Đoàn phường Mẫu", "Đại biểu"),
        *("A02", "Tổ 2", "", "x", "tran thi vi du.jpg", "Kinh", "Thạc sĩ"),
    ),
    (
        *("CM-0003", "Lê Ngọc Thử Nghiệm", "Nữ", "1990-05-19", "Đoàn xã Giả Định", "Khách mời"),
        *("B01", "Tổ 3", "", "không", "", "Khmer", "Đại học"),
    ),
)
_SESSIONS = (
    ("Mã phiên", "Phiên", "Bắt đầu", "Kết thúc", "Địa điểm", "Tài liệu"),
    ("khai-mac", "Phiên khai mạc", "16/10/2026 07:30", "11:00", "Hội trường lớn", "Chương trình"),
    ("to", "Thảo luận tại tổ", "16/10/2026 13:30", "17:00", "", ""),
)
_ROOMS = (("Tổ", "Phòng"), ("Tổ 1", "Phòng 201"), ("Tổ 2", "Phòng 202"), ("Tổ 3", "Phòng 203"))
_PAPERS = (("Tài liệu", "Phiên"), ("Báo cáo chính trị", ""), ("Gợi ý thảo luận", "to"))
_GUIDE = """\
USB ghi danh / Enrolment stick

danh-sach.xlsx hoặc danh-sach.csv   Danh sách: chỉ giữ một trong hai tệp.
anh/CM-0001.jpg                     Ảnh đặt tên theo mã đại biểu;
anh/CM-0001 (2).jpg                 thêm ảnh thứ hai giảm sai sót đi ba lần;
anh/Trần Thị Ví Dụ.jpg              hoặc đặt tên theo họ tên nếu không trùng tên.

phien.csv, phong.csv, tai-lieu.csv  Chương trình, phòng họp tổ, tài liệu (không bắt buộc).

Cột bắt buộc: Mã đại biểu, Họ và tên, Đồng ý (x = đồng ý nhận diện khuôn mặt).
Ảnh: JPEG, PNG, WebP, HEIC; một người, nhìn thẳng, không khẩu trang; dưới 15 MB.
Thử trước, không ghi gì:  kiosk enroll import THƯ-MỤC --dry-run --report THƯ-MỤC-BÁO-CÁO

Keep one of the two rosters. Name photographs by delegate code or by full name; a second
photograph of a person divides misses by three. Required columns: code, full name, consent.
phien.csv (sessions), phong.csv (rooms of groups) and tai-lieu.csv (papers) may be left out.
Rehearse without writing anything with the command above.
"""


def write_template(folder: Path) -> None:
    """Write the example into ``folder``, which must not exist or be empty.

    Raises:
        ImportRefused: something is there already, or it cannot be written.
    """
    lines = [_HEADINGS, *_ROWS]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ImportRefused(f"{folder} is not empty: name a new folder.")
        (folder / "anh").mkdir()
        (folder / "danh-sach.xlsx").write_bytes(as_workbook("Danh sách", lines))
        (folder / "danh-sach.csv").write_bytes(as_csv(lines))
        for name, sheet in (("phien", _SESSIONS), ("phong", _ROOMS), ("tai-lieu", _PAPERS)):
            (folder / f"{name}.csv").write_bytes(as_csv(sheet))
        (folder / "README.md").write_text(_GUIDE, encoding="utf-8")
    except OSError as error:
        raise ImportRefused(f"{folder} cannot be written: {error.strerror}.") from error
