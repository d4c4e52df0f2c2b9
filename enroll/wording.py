"""The sentences of the report in three languages: what is wrong, and the remedy."""

from __future__ import annotations

from collections.abc import Mapping

from domain.delegates import Role
from enroll.outcomes import Defect, Standing, Unused
from enroll.pairs import Answer, Question
from enroll.sentences import Language, Said
from enroll.spellings import How

__all__ = ["Language", "Said"]

DEFECTS: Mapping[Defect, tuple[Said, Said]] = {
    Defect.NO_FACE: (
        Said("không thấy khuôn mặt", "no face", "چهره‌ای دیده نمی‌شود"),
        Said(
            "chụp lại chính diện, đủ sáng",
            "take it again from the front, in good light",
            "دوباره از روبه‌رو و در نور خوب بگیرید",
        ),
    ),
    Defect.SEVERAL_FACES: (
        Said("nhiều khuôn mặt", "several faces", "چند چهره در عکس است"),
        Said("ảnh chỉ có một người", "one person only in the picture", "تنها یک نفر در عکس باشد"),
    ),
    Defect.TOO_SMALL: (
        Said("khuôn mặt quá nhỏ", "the face is too small", "چهره بسیار کوچک است"),
        Said(
            "khuôn mặt rộng ít nhất 100 điểm ảnh",
            "the face at least 100 pixels wide",
            "پهنای چهره دست‌کم 100 پیکسل باشد",
        ),
    ),
    Defect.TOO_LARGE: (
        Said("khuôn mặt bị cắt", "the face is cut off", "چهره بریده شده است"),
        Said(
            "lùi lại để thấy cả tóc và cằm",
            "step back: hair and chin must show",
            "عقب‌تر بروید: مو و چانه باید دیده شود",
        ),
    ),
    Defect.BLURRED: (
        Said("ảnh mờ", "blurred", "عکس تار است"),
        Said(
            "giữ yên máy, lau ống kính",
            "hold the camera still, wipe the lens",
            "دوربین را بی‌حرکت نگه دارید، عدسی را پاک کنید",
        ),
    ),
    Defect.DARK: (
        Said("ảnh tối", "too dark", "عکس تاریک است"),
        Said("quay mặt về phía ánh sáng", "turn the face to the light", "چهره را رو به نور کنید"),
    ),
    Defect.BRIGHT: (
        Said("ảnh cháy sáng", "too bright", "عکس بیش از حد روشن است"),
        Said(
            "tránh đèn chiếu thẳng và đèn nháy",
            "no lamp or flash straight at the face",
            "چراغ یا فلاش را مستقیم به چهره نتابانید",
        ),
    ),
    Defect.TURNED: (
        Said("mặt quay ngang", "the face is turned away", "چهره به پهلو چرخیده است"),
        Said("nhìn thẳng vào máy", "look straight at the camera", "مستقیم به دوربین نگاه کنید"),
    ),
    Defect.COVERED: (
        Said("mặt bị che", "the face is covered", "چهره پوشیده است"),
        Said(
            "bỏ khẩu trang, mũ, kính râm",
            "take off mask, hat and dark glasses",
            "ماسک، کلاه و عینک تیره را بردارید",
        ),
    ),
    Defect.UNDECODABLE: (
        Said("không đọc được tệp", "the file cannot be read", "پرونده خوانده نمی‌شود"),
        Said("lưu lại thành JPEG", "save it again as JPEG", "دوباره JPEG ذخیره کنید"),
    ),
    Defect.SCANNED_PRINT: (
        Said("ảnh quét từ ảnh in", "a scan of a printed picture", "اسکن یک عکس چاپی است"),
        Said(
            "dùng tệp gốc hoặc chụp lại",
            "use the original file, or take a new one",
            "پروندهٔ اصلی را به کار ببرید یا عکس تازه بگیرید",
        ),
    ),
}
"""What is wrong with a photograph, and the remedy."""

UNUSED: Mapping[Unused, Said] = {
    Unused.NOBODY: Said(
        "không thuộc đại biểu nào", "it belongs to no delegate", "از آن هیچ نماینده‌ای نیست"
    ),
    Unused.NO_CONSENT: Said(
        "đại biểu chưa đồng ý", "the delegate did not consent", "نماینده رضایت نداده است"
    ),
    Unused.SAME_FILE: Said("trùng với ảnh khác", "the same file as another", "همانند پروندهٔ دیگر"),
    Unused.SURPLUS: Said(
        "thừa ảnh", "more photographs than are used", "بیش از شمار عکس‌هایی که به کار می‌رود"
    ),
    Unused.OTHER_SHEET: Said(
        "không phải danh sách được dùng",
        "not the roster that was used",
        "فهرستی نیست که به کار رفت",
    ),
}
STANDINGS: Mapping[Standing, Said] = {
    Standing.READY: Said("sẵn sàng", "ready", "آماده"),
    Standing.KEPT: Said("sẵn sàng (ảnh trước)", "ready (earlier photograph)", "آماده (عکس پیشین)"),
    Standing.POOR: Said("cần chụp lại", "needs a new photograph", "نیازمند عکس تازه"),
    Standing.MISSING: Said("chưa có ảnh", "no photograph", "بدون عکس"),
    Standing.NO_CONSENT: Said("chưa đồng ý", "no consent", "بدون رضایت"),
    Standing.UNDECIDED: Said("chờ quyết định", "waits for a decision", "در انتظار تصمیم"),
    Standing.REJECTED: Said(
        "bị loại khi xem xét", "set aside on review", "پس از بازبینی کنار گذاشته شد"
    ),
}
QUESTIONS: Mapping[Question, Said] = {
    Question.ONE_PHOTOGRAPH_TWO_NAMES: Said(
        "một ảnh, hai tên?", "one photograph under two names?", "یک عکس با دو نام؟"
    ),
    Question.ONE_PERSON_TWO_CODES: Said(
        "một người, hai mã?", "one person under two codes?", "یک نفر با دو کد؟"
    ),
    Question.TWO_PEOPLE_ONE_CODE: Said(
        "hai người, một mã?", "two people under one code?", "دو نفر با یک کد؟"
    ),
    Question.FACE_BEHIND: Said(
        "có người ở phía sau: lấy đúng khuôn mặt chưa?",
        "somebody in the background: was the right face taken?",
        "کسی در پس‌زمینه است: چهرهٔ درست برداشته شد؟",
    ),
}
ANSWERS: Mapping[Answer, Said] = {
    Answer.ENROL_BOTH: Said("nhận cả hai", "both are enrolled", "هر دو ثبت می‌شوند"),
    Answer.ONLY_FIRST: Said(
        "chỉ nhận người thứ nhất", "only the first is enrolled", "تنها نفر اول ثبت می‌شود"
    ),
    Answer.ONLY_SECOND: Said(
        "chỉ nhận người thứ hai", "only the second is enrolled", "تنها نفر دوم ثبت می‌شود"
    ),
    Answer.NEITHER: Said("không nhận ai", "neither is enrolled", "هیچ‌کدام ثبت نمی‌شود"),
}
UNANSWERED = Said("chưa quyết định", "not decided", "تصمیم گرفته نشده")
HOW: Mapping[How, Said] = {
    How.LISTED: Said("theo danh sách", "by the roster", "از روی فهرست"),
    How.CODE: Said("theo mã", "by code", "از روی کد"),
    How.NAME: Said("theo tên", "by name", "از روی نام"),
    How.FOLDER: Said("theo thư mục", "by folder", "از روی پوشه"),
    How.BOOTH: Said("chụp tại bàn", "at the desk", "در میز"),
}
ROLES: Mapping[Role, Said] = {
    Role.DELEGATE: Said("đại biểu", "delegate", "نماینده"),
    Role.PRESIDIUM: Said("đoàn chủ tịch", "presidium", "هیئت رئیسه"),
    Role.SECRETARIAT: Said("đoàn thư ký", "secretariat", "دبیرخانه"),
    Role.CREDENTIALS: Said(
        "ban thẩm tra tư cách đại biểu", "credentials committee", "کمیسیون اعتبارنامه‌ها"
    ),
    Role.GUEST: Said("khách mời", "guest", "مهمان"),
    Role.PRESS: Said("báo chí", "press", "خبرنگار"),
}
KINDS: Mapping[str, Said] = {
    "delegation": Said("Đơn vị", "Delegation", "هیئت"),
    "group": Said("Tổ", "Group", "گروه"),
    "gender": Said("Giới tính", "Gender", "جنسیت"),
    "age": Said("Tuổi", "Age", "سن"),
}
GENDERS: Mapping[str, Said] = {
    "female": Said("nữ", "women", "زن"),
    "male": Said("nam", "men", "مرد"),
    "": Said("không có số liệu", "no data", "بدون داده"),
}
TITLES: Mapping[str, Said] = {
    "title": Said("Báo cáo ghi danh khuôn mặt", "Enrolment report", "گزارش ثبت چهره‌ها"),
    "slip": Said("Phiếu chụp lại ảnh", "Photographs to take again", "عکس‌هایی که باید دوباره گرفت"),
    "go": Said("ĐẠT: có thể mở cửa", "GO: the doors can open", "آماده: درها می‌توانند باز شوند"),
    "wait": Said(
        "CHƯA ĐẠT: còn việc phải làm", "NOT YET: there is work left", "هنوز نه: کار مانده است"
    ),
    "not_balanced": Said("KHÔNG CÂN ĐỐI", "NOT BALANCED", "تراز نیست"),
    "balance": Said("Cân đối", "Balance", "تراز"),
    "people": Said(
        "Đại biểu cần xử lý", "People who need something", "کسانی که کاری برایشان مانده"
    ),
    "files": Said("Từng tệp", "File by file", "یکایک پرونده‌ها"),
    "doubts": Said("Cần người xem", "For somebody to look at", "نیازمند نگاه یک نفر"),
    "look_alikes": Said(
        "Giống nhau (cửa sẽ yêu cầu cao hơn)",
        "Look-alikes (the door asks more)",
        "همانندها (ورودی دقیق‌تر نگاه می‌کند)",
    ),
    "same_names": Said("Trùng họ tên", "People of the same name", "هم‌نام‌ها"),
    "coverage": Said("Mức độ sẵn sàng", "Coverage", "میزان آمادگی"),
    "performance": Said("Dự kiến khi vận hành", "What to expect", "پیش‌بینی در ورودی"),
    "provenance": Said("Nguồn gốc", "Provenance", "خاستگاه"),
    "page": Said("Trang", "Page", "صفحهٔ"),
    "of": Said("trên", "of", "از"),
    "rows": Said("Dòng trong danh sách", "Roster rows", "سطرهای فهرست"),
    "unreadable": Said("dòng không đọc được", "unreadable rows", "سطر ناخوانا"),
    "on_stick": Said("Tệp trên USB", "Files on the stick", "پرونده‌های حافظه"),
    "used": Said("dùng", "used", "به‌کاررفته"),
    "unfit": Said("không đạt", "unfit", "نامناسب"),
    "unused": Said("không dùng", "unused", "بی‌استفاده"),
    "rejected": Said("từ chối", "refused", "پذیرفته‌نشده"),
    "roster": Said("danh sách", "roster", "فهرست"),
    "beyond": Said(
        "Ngoài ra {0} mục trên USB không được xem vì quá nhiều",
        "Besides, {0} entries of the stick were too many to be looked at",
        "افزون بر این، {0} مورد حافظه بیش از آن بود که دیده شود",
    ),
    "plans": Said("chương trình", "programme", "برنامه"),
    "programme": Said("Chương trình", "Programme", "برنامه"),
    "sessions": Said("phiên", "sessions", "نشست"),
    "rooms": Said("phòng họp tổ", "group rooms", "اتاق گروه"),
    "documents": Said("tài liệu", "documents", "سند"),
    "row": Said("dòng", "row", "سطر"),
    "code": Said("Mã", "Code", "کد"),
    "name": Said("Họ và tên", "Full name", "نام کامل"),
    "standing": Said("Tình trạng", "Standing", "وضعیت"),
    "reason": Said("Lý do", "Reason", "دلیل"),
    "remedy": Said("Cách khắc phục", "Remedy", "چاره"),
    "file": Said("Tệp", "File", "پرونده"),
    "photo": Said("Ảnh", "Photograph", "عکس"),
    "result": Said("Kết quả", "Result", "نتیجه"),
    "how": Said("Nhận theo", "Assigned", "شناخته‌شده"),
    "seat": Said("Ghế", "Seat", "صندلی"),
    "score": Said("Điểm", "Score", "امتیاز"),
    "old": Said("ảnh đã quá 5 năm", "photograph older than 5 years", "عکس بیش از 5 سال دارد"),
    "ages_title": Said("Tuổi của ảnh", "Age of the photographs", "سن عکس‌ها"),
    "taken": Said("Ngày chụp", "Taken", "تاریخ عکس"),
    "ages": Said(
        "Ngày chụp: biết của {0} trên {1} ảnh được dùng; {2} ảnh quá 5 năm; cũ nhất {3}",
        "Dates of photographs: {0} of the {1} used say theirs; {2} older than 5 years; "
        "the oldest of {3}",
        "تاریخ عکس‌ها: {0} از {1} عکس به‌کاررفته تاریخ دارد؛ {2} عکس بیش از 5 سال دارد؛ "
        "کهنه‌ترین {3}",
    ),
    "ages_unknown": Said(
        "Ngày chụp: không ảnh nào trong {1} ảnh được dùng có ghi",
        "Dates of photographs: none of the {1} used says its own",
        "تاریخ عکس‌ها: هیچ‌یک از {1} عکس به‌کاررفته تاریخ ندارد",
    ),
    "rate": Said(
        "{0} ({1}): {2} % [{3} … {4} %, khoảng tin cậy 90 %]",
        "{0} ({1}): {2} % [{3} … {4} %, 90 % interval]",
        "{1}، {0}: {2}٪ [از {3} تا {4}٪، بازهٔ 90٪]",
    ),
    "rate_basis": Said(
        "Tính trên {0} người, {1} người có từ hai ảnh; một lần nhìn, ngưỡng của bộ mẫu này",
        "Of {0} people, {1} with two photographs or more; one look, at this gallery's threshold",
        "از {0} نفر، {1} نفر با دو عکس یا بیشتر؛ یک نگاه، با آستانهٔ همین مجموعه",
    ),
    "unreadable_rows": Said("Dòng không đọc được", "Rows that gave nobody", "سطرهای ناخوانا"),
    "row_number": Said("Dòng", "Row", "سطر"),
    "self": Said("hai ảnh ít giống nhau", "two photographs unlike each other", "دو عکس ناهمانند"),
    "missing_photo": Said("chụp tại bàn đón tiếp", "photograph at the desk", "در میز عکس بگیرید"),
    "question": Said("Câu hỏi", "Question", "پرسش"),
    "first": Said("Người thứ nhất", "First person", "نفر اول"),
    "second": Said("Người thứ hai", "Second person", "نفر دوم"),
    "answer": Said("Quyết định", "Answer", "تصمیم"),
    "kind": Said("Theo", "By", "بر پایهٔ"),
    "ready": Said("Sẵn sàng", "Ready", "آماده"),
    "listed": Said("Trong danh sách", "Listed", "در فهرست"),
    "share": Said("Tỷ lệ", "Share", "سهم"),
    "fnir": Said(
        "Bỏ sót người đã ghi danh", "Misses of enrolled people", "ثبت‌شدگانی که شناخته نمی‌شوند"
    ),
    "fpir": Said(
        "Nhận nhầm người lạ", "Strangers wrongly accepted", "بیگانگانی که اشتباه گرفته می‌شوند"
    ),
}


def say(word: str, language: Language) -> str:
    """A title or label."""
    return TITLES[word].by(language)


def heading(column: str, language: Language) -> str:
    """The heading of a column of the report's tables."""
    return (KINDS.get(column) or TITLES[column]).by(language)
