"""The sentences of the report in Vietnamese and English: what is wrong, and the remedy."""

from __future__ import annotations

from collections.abc import Mapping

from domain.delegates import Role
from enroll.outcomes import Defect, Standing, Unused
from enroll.pairs import Answer, Question
from enroll.reasons import Language, Said
from enroll.spellings import How

__all__ = ["Language", "Said"]

DEFECTS: Mapping[Defect, tuple[Said, Said]] = {
    Defect.NO_FACE: (
        Said("không thấy khuôn mặt", "no face"),
        Said("chụp lại chính diện, đủ sáng", "take it again from the front, in good light"),
    ),
    Defect.SEVERAL_FACES: (
        Said("nhiều khuôn mặt", "several faces"),
        Said("ảnh chỉ có một người", "one person only in the picture"),
    ),
    Defect.TOO_SMALL: (
        Said("khuôn mặt quá nhỏ", "the face is too small"),
        Said("khuôn mặt rộng ít nhất 100 điểm ảnh", "the face at least 100 pixels wide"),
    ),
    Defect.TOO_LARGE: (
        Said("khuôn mặt bị cắt", "the face is cut off"),
        Said("lùi lại để thấy cả tóc và cằm", "step back: hair and chin must show"),
    ),
    Defect.BLURRED: (
        Said("ảnh mờ", "blurred"),
        Said("giữ yên máy, lau ống kính", "hold the camera still, wipe the lens"),
    ),
    Defect.DARK: (
        Said("ảnh tối", "too dark"),
        Said("quay mặt về phía ánh sáng", "turn the face to the light"),
    ),
    Defect.BRIGHT: (
        Said("ảnh cháy sáng", "too bright"),
        Said("tránh đèn chiếu thẳng và đèn nháy", "no lamp or flash straight at the face"),
    ),
    Defect.TURNED: (
        Said("mặt quay ngang", "the face is turned away"),
        Said("nhìn thẳng vào máy", "look straight at the camera"),
    ),
    Defect.COVERED: (
        Said("mặt bị che", "the face is covered"),
        Said("bỏ khẩu trang, mũ, kính râm", "take off mask, hat and dark glasses"),
    ),
    Defect.UNDECODABLE: (
        Said("không đọc được tệp", "the file cannot be read"),
        Said("lưu lại thành JPEG", "save it again as JPEG"),
    ),
    Defect.SCANNED_PRINT: (
        Said("ảnh quét từ ảnh in", "a scan of a printed picture"),
        Said("dùng tệp gốc hoặc chụp lại", "use the original file, or take a new one"),
    ),
}
"""What is wrong with a photograph, and the remedy."""

UNUSED: Mapping[Unused, Said] = {
    Unused.NOBODY: Said("không thuộc đại biểu nào", "it belongs to no delegate"),
    Unused.NO_CONSENT: Said("đại biểu chưa đồng ý", "the delegate did not consent"),
    Unused.SAME_FILE: Said("trùng với ảnh khác", "the same file as another"),
    Unused.SURPLUS: Said("thừa ảnh", "more photographs than are used"),
    Unused.OTHER_SHEET: Said("không phải danh sách được dùng", "not the roster that was used"),
}
STANDINGS: Mapping[Standing, Said] = {
    Standing.READY: Said("sẵn sàng", "ready"),
    Standing.KEPT: Said("sẵn sàng (ảnh trước)", "ready (earlier photograph)"),
    Standing.POOR: Said("cần chụp lại", "needs a new photograph"),
    Standing.MISSING: Said("chưa có ảnh", "no photograph"),
    Standing.NO_CONSENT: Said("chưa đồng ý", "no consent"),
    Standing.UNDECIDED: Said("chờ quyết định", "waits for a decision"),
    Standing.REJECTED: Said("bị loại khi xem xét", "set aside on review"),
}
QUESTIONS: Mapping[Question, Said] = {
    Question.ONE_PHOTOGRAPH_TWO_NAMES: Said(
        "một ảnh, hai tên?", "one photograph under two names?"
    ),
    Question.ONE_PERSON_TWO_CODES: Said("một người, hai mã?", "one person under two codes?"),
    Question.TWO_PEOPLE_ONE_CODE: Said("hai người, một mã?", "two people under one code?"),
    Question.FACE_BEHIND: Said(
        "có người ở phía sau: lấy đúng khuôn mặt chưa?",
        "somebody in the background: was the right face taken?",
    ),
}
ANSWERS: Mapping[Answer, Said] = {
    Answer.ENROL_BOTH: Said("nhận cả hai", "both are enrolled"),
    Answer.ONLY_FIRST: Said("chỉ nhận người thứ nhất", "only the first is enrolled"),
    Answer.ONLY_SECOND: Said("chỉ nhận người thứ hai", "only the second is enrolled"),
    Answer.NEITHER: Said("không nhận ai", "neither is enrolled"),
}
UNANSWERED = Said("chưa quyết định", "not decided")
HOW: Mapping[How, Said] = {
    How.LISTED: Said("theo danh sách", "by the roster"),
    How.CODE: Said("theo mã", "by code"),
    How.NAME: Said("theo tên", "by name"),
    How.FOLDER: Said("theo thư mục", "by folder"),
    How.BOOTH: Said("chụp tại bàn", "at the desk"),
}
ROLES: Mapping[Role, Said] = {
    Role.DELEGATE: Said("đại biểu", "delegate"),
    Role.PRESIDIUM: Said("đoàn chủ tịch", "presidium"),
    Role.SECRETARIAT: Said("đoàn thư ký", "secretariat"),
    Role.CREDENTIALS: Said("ban thẩm tra tư cách đại biểu", "credentials committee"),
    Role.GUEST: Said("khách mời", "guest"),
    Role.PRESS: Said("báo chí", "press"),
}
KINDS: Mapping[str, Said] = {
    "delegation": Said("Đơn vị", "Delegation"),
    "group": Said("Tổ", "Group"),
    "gender": Said("Giới tính", "Gender"),
    "age": Said("Tuổi", "Age"),
}
GENDERS: Mapping[str, Said] = {
    "female": Said("nữ", "women"),
    "male": Said("nam", "men"),
    "": Said("không có số liệu", "no data"),
}
TITLES: Mapping[str, Said] = {
    "title": Said("Báo cáo ghi danh khuôn mặt", "Enrolment report"),
    "slip": Said("Phiếu chụp lại ảnh", "Photographs to take again"),
    "go": Said("ĐẠT: có thể mở cửa", "GO: the doors can open"),
    "wait": Said("CHƯA ĐẠT: còn việc phải làm", "NOT YET: there is work left"),
    "not_balanced": Said("KHÔNG CÂN ĐỐI", "NOT BALANCED"),
    "balance": Said("Cân đối", "Balance"),
    "people": Said("Đại biểu cần xử lý", "People who need something"),
    "files": Said("Từng tệp", "File by file"),
    "doubts": Said("Cần người xem", "For somebody to look at"),
    "look_alikes": Said("Giống nhau (cửa sẽ yêu cầu cao hơn)", "Look-alikes (the door asks more)"),
    "same_names": Said("Trùng họ tên", "People of the same name"),
    "coverage": Said("Mức độ sẵn sàng", "Coverage"),
    "performance": Said("Dự kiến khi vận hành", "What to expect"),
    "provenance": Said("Nguồn gốc", "Provenance"),
    "page": Said("Trang", "Page"),
    "of": Said("trên", "of"),
    "rows": Said("Dòng trong danh sách", "Roster rows"),
    "unreadable": Said("dòng không đọc được", "unreadable rows"),
    "on_stick": Said("Tệp trên USB", "Files on the stick"),
    "used": Said("dùng", "used"),
    "unfit": Said("không đạt", "unfit"),
    "unused": Said("không dùng", "unused"),
    "rejected": Said("từ chối", "refused"),
    "roster": Said("danh sách", "roster"),
    "beyond": Said(
        "Ngoài ra {0} mục trên USB không được xem vì quá nhiều",
        "Besides, {0} entries of the stick were too many to be looked at",
    ),
    "plans": Said("chương trình", "programme"),
    "programme": Said("Chương trình", "Programme"),
    "sessions": Said("phiên", "sessions"),
    "rooms": Said("phòng họp tổ", "group rooms"),
    "documents": Said("tài liệu", "documents"),
    "row": Said("dòng", "row"),
    "code": Said("Mã", "Code"),
    "name": Said("Họ và tên", "Full name"),
    "standing": Said("Tình trạng", "Standing"),
    "reason": Said("Lý do", "Reason"),
    "remedy": Said("Cách khắc phục", "Remedy"),
    "file": Said("Tệp", "File"),
    "photo": Said("Ảnh", "Photograph"),
    "result": Said("Kết quả", "Result"),
    "how": Said("Nhận theo", "Assigned"),
    "seat": Said("Ghế", "Seat"),
    "score": Said("Điểm", "Score"),
    "old": Said("ảnh đã quá 5 năm", "photograph older than 5 years"),
    "ages_title": Said("Tuổi của ảnh", "Age of the photographs"),
    "taken": Said("Ngày chụp", "Taken"),
    "ages": Said(
        "Ngày chụp: biết của {0} trên {1} ảnh được dùng; {2} ảnh quá 5 năm; cũ nhất {3}",
        "Dates of photographs: {0} of the {1} used say theirs; {2} older than 5 years; "
        "the oldest of {3}",
    ),
    "ages_unknown": Said(
        "Ngày chụp: không ảnh nào trong {1} ảnh được dùng có ghi",
        "Dates of photographs: none of the {1} used says its own",
    ),
    "rate": Said(
        "{0} ({1}): {2} % [{3} … {4} %, khoảng tin cậy 90 %]",
        "{0} ({1}): {2} % [{3} … {4} %, 90 % interval]",
    ),
    "rate_basis": Said(
        "Tính trên {0} người, {1} người có từ hai ảnh; một lần nhìn, ngưỡng của bộ mẫu này",
        "Of {0} people, {1} with two photographs or more; one look, at this gallery's threshold",
    ),
    "unreadable_rows": Said("Dòng không đọc được", "Rows that gave nobody"),
    "row_number": Said("Dòng", "Row"),
    "self": Said("hai ảnh ít giống nhau", "two photographs unlike each other"),
    "missing_photo": Said("chụp tại bàn đón tiếp", "photograph at the desk"),
    "question": Said("Câu hỏi", "Question"),
    "first": Said("Người thứ nhất", "First person"),
    "second": Said("Người thứ hai", "Second person"),
    "answer": Said("Quyết định", "Answer"),
    "kind": Said("Theo", "By"),
    "ready": Said("Sẵn sàng", "Ready"),
    "listed": Said("Trong danh sách", "Listed"),
    "share": Said("Tỷ lệ", "Share"),
    "fnir": Said("Bỏ sót người đã ghi danh", "Misses of enrolled people"),
    "fpir": Said("Nhận nhầm người lạ", "Strangers wrongly accepted"),
}


def say(word: str, language: Language) -> str:
    """A title or label."""
    return TITLES[word].by(language)


def heading(column: str, language: Language) -> str:
    """The heading of a column of the report's tables."""
    return (KINDS.get(column) or TITLES[column]).by(language)
