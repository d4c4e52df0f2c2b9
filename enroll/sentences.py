"""The sentence of each cause in Vietnamese, English and Persian."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["vi", "en", "fa"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to say in every language."""

    vi: str
    en: str
    fa: str

    def by(self, language: Language) -> str:
        return {"vi": self.vi, "en": self.en, "fa": self.fa}[language]


SENTENCES: Mapping[str, Said] = {
    "link": Said(
        "là liên kết: kiosk không đi theo",
        "a link: nothing is followed",
        "پیوند است: کیوسک دنبال نمی‌کند",
    ),
    "name_not_text": Said(
        "tên tệp không phải chữ đọc được", "its name is not readable text", "نامش متن خوانا نیست"
    ),
    "name_like_path": Said(
        "tên tệp giống một đường dẫn", "its name looks like a path", "نامش به یک مسیر می‌ماند"
    ),
    "system_file": Said("tệp hệ thống", "a system file", "پروندهٔ سیستمی است"),
    "too_deep": Said(
        "nằm quá sâu trong các thư mục",
        "too deep in folders",
        "بیش از اندازه در پوشه‌ها فرو رفته است",
    ),
    "not_a_file": Said(
        "là thiết bị hoặc ống dẫn, không phải tệp",
        "a device or pipe, not a file",
        "دستگاه یا لوله است، نه پرونده",
    ),
    "archive": Said(
        "tệp nén: hãy giải nén", "an archive: unpack it", "بایگانی فشرده است: آن را باز کنید"
    ),
    "unknown_sheet": Said(
        "loại bảng tính lạ: hãy lưu thành XLSX hoặc CSV",
        "an unknown sheet: save it as XLSX or CSV",
        "برگهٔ ناشناخته است: XLSX یا CSV ذخیره کنید",
    ),
    "document": Said(
        "tệp văn bản: hãy lưu ảnh thành JPEG",
        "a document: save photographs as JPEG",
        "سند است: عکس‌ها را JPEG ذخیره کنید",
    ),
    "unknown_picture": Said(
        "loại ảnh lạ: hãy lưu thành JPEG",
        "an unknown picture: save it as JPEG",
        "تصویر ناشناخته است: JPEG ذخیره کنید",
    ),
    "neither_kind": Said(
        "không phải ảnh, cũng không phải bảng tính",
        "neither a photograph nor a sheet",
        "نه عکس است و نه برگه",
    ),
    "empty": Said("tệp rỗng", "empty", "خالی است"),
    "larger_than": Said("lớn hơn {0} MB", "larger than {0} MB", "بزرگ‌تر از {0} مگابایت است"),
    "stick_too_full": Said(
        "USB chứa nhiều hơn mức một lần nhập được lấy",
        "the stick holds more than one import may take",
        "حافظه بیش از گنجایش یک ورود دارد",
    ),
    "memory": Said(
        "cần nhiều bộ nhớ hơn mức cho phép",
        "it needs more memory than allowed",
        "بیش از حد مجاز حافظه می‌خواهد",
    ),
    "damaged": Said("tệp bị hỏng", "it is damaged", "آسیب دیده است"),
    "processor": Said(
        "xử lý lâu hơn mức cho phép",
        "it took more processor time than allowed",
        "پردازش آن بیش از حد مجاز طول کشید",
    ),
    "output": Said(
        "giải mã ra quá lớn", "it decodes to too much", "پس از رمزگشایی بیش از اندازه بزرگ می‌شود"
    ),
    "crashed": Said(
        "làm hỏng bộ giải mã", "it crashed the decoder", "برنامهٔ رمزگشا را از کار انداخت"
    ),
    "too_slow": Said(
        "chiếm bộ giải mã quá lâu",
        "it kept the decoder busy for too long",
        "برنامهٔ رمزگشا را بیش از اندازه معطل کرد",
    ),
    "nonsense": Said(
        "bộ giải mã trả lời vô nghĩa",
        "the decoder's answer made no sense",
        "پاسخ برنامهٔ رمزگشا بی‌معنا بود",
    ),
    "megapixels": Said(
        "có {0}x{1} điểm ảnh: quá {2} triệu",
        "it has {0}x{1} pixels: more than {2} megapixels",
        "{0}x{1} پیکسل دارد: بیش از {2} مگاپیکسل",
    ),
    "few_pixels": Said(
        "chỉ có {0}x{1} điểm ảnh", "it has only {0}x{1} pixels", "تنها {0}x{1} پیکسل دارد"
    ),
    "no_heic": Said(
        "là ảnh HEIC, kiosk này không đọc được: hãy lưu thành JPEG",
        "it is HEIC, which this kiosk cannot read: save it as JPEG",
        "HEIC است که این کیوسک نمی‌خواند: JPEG ذخیره کنید",
    ),
    "picture_is_archive": Said(
        "là tệp nén, không phải ảnh: hãy giải nén",
        "it is an archive, not a photograph: unpack it",
        "بایگانی فشرده است، نه عکس: آن را باز کنید",
    ),
    "no_picture": Said(
        "không phải ảnh JPEG, PNG, WebP hay HEIC",
        "it is no JPEG, PNG, WebP or HEIC picture",
        "تصویر JPEG، PNG، WebP یا HEIC نیست",
    ),
    "old_excel": Said(
        "là tệp Excel cũ hoặc có mật khẩu: hãy lưu thành XLSX",
        "it is an old or password-protected Excel file: save it as XLSX",
        "اکسل قدیمی یا گذرواژه‌دار است: XLSX ذخیره کنید",
    ),
    "not_in_encoding": Said(
        "không phải văn bản {0}: hãy lưu thành CSV UTF-8 hoặc XLSX",
        "it is not text in {0}: save it as CSV UTF-8 or as XLSX",
        "متن {0} نیست: CSV UTF-8 یا XLSX ذخیره کنید",
    ),
    "zero_bytes": Said(
        "có byte 0, không phải văn bản: hãy lưu thành CSV UTF-8",
        "it holds zero bytes, it is no text: save it as CSV UTF-8",
        "بایت صفر دارد و متن نیست: CSV UTF-8 ذخیره کنید",
    ),
    "old_font": Said(
        "dường như gõ bằng phông TCVN3 (ABC), không phải Unicode: hãy chuyển mã sang Unicode "
        "rồi lưu thành CSV UTF-8",
        "it seems to be typed in a TCVN3 (ABC) font, whose letters are not Unicode: convert it "
        "to Unicode, then save it as CSV UTF-8",
        "گویا با قلم TCVN3 (ABC) نوشته شده که یونیکد نیست: آن را به یونیکد برگردانید "
        "و CSV UTF-8 ذخیره کنید",
    ),
    "no_csv": Said(
        "không phải CSV (dấu nháy kép không đóng?)",
        "it is no CSV (a quote that never ends?)",
        "CSV نیست (گیومه‌ای که بسته نشده؟)",
    ),
    "packs_too_many": Said(
        "nén trong đó {0} tệp", "it packs {0} files", "{0} پرونده در خود فشرده دارد"
    ),
    "broken_xlsx": Said(
        "là tệp XLSX hỏng hoặc bị khóa",
        "it is a damaged or locked XLSX file",
        "پروندهٔ XLSX آسیب‌دیده یا قفل‌شده است",
    ),
    "unpacks_to": Said(
        "bung từ {0} thành {1} byte hoặc hơn: danh sách không thể như vậy",
        "it unpacks from {0} to {1} bytes or more: no roster does that",
        "از {0} به {1} بایت یا بیشتر باز می‌شود: هیچ فهرستی چنین نیست",
    ),
    "too_many_rows": Said("có hơn {0} dòng", "it has more than {0} rows", "بیش از {0} سطر دارد"),
    "no_code": Said("thiếu mã đại biểu", "no delegate code", "کد نماینده ندارد"),
    "odd_code": Said(
        "mã đại biểu có ký tự khác chữ, số, - . / hoặc _",
        "the delegate code has characters other than letters, digits, - . / or _",
        "کد نماینده جز حرف، رقم، - . / یا _ نشانه‌ای دارد",
    ),
    "no_name": Said("thiếu họ tên", "no name", "نام ندارد"),
    "lost_letters": Said(
        "họ tên bị mất chữ (? hoặc �): hãy gõ lại",
        "the name lost letters (? or �): type it again",
        "حرف‌هایی از نام افتاده است (? یا �): دوباره بنویسید",
    ),
    "name_without_letters": Said(
        "họ tên không có chữ cái", "the name has no letters", "نام حرفی ندارد"
    ),
    "code_twice": Said(
        "mã đại biểu {0} có ở nhiều dòng",
        "the delegate code {0} stands in several rows",
        "کد نمایندهٔ {0} در چند سطر آمده است",
    ),
    "not_understood": Said("không hiểu “{0}”", "“{0}” was not understood", "«{0}» فهمیده نشد"),
    "no_clear_consent": Said(
        "“{0}” không rõ đồng ý hay không, coi như chưa đồng ý",
        "“{0}” is neither consent nor refusal and counts as no consent",
        "«{0}» نه رضایت است و نه رد، و بی‌رضایت به شمار می‌آید",
    ),
    "withdrawn": Said(
        "đã rút lại sự đồng ý tại kiosk này: danh sách không khôi phục được, hãy hỏi lại tại bàn",
        "consent was withdrawn at this kiosk: no list brings it back, ask again at the desk",
        "رضایت در این کیوسک پس گرفته شده است: هیچ فهرستی آن را برنمی‌گرداند، در میز دوباره بپرسید",
    ),
    "named_otherwise": Said(
        "trước đây mã này là “{0}”, mẫu cũ vẫn còn: hãy kiểm tra có phải cùng một người",
        "this code was “{0}” before and keeps that template: see whether it is the same person",
        "این کد پیش‌تر «{0}» بود و همان الگو را دارد: ببینید همان فرد است یا نه",
    ),
    "birth_date": Said(
        "không hiểu ngày sinh “{0}”",
        "the birth date “{0}” was not understood",
        "تاریخ تولد «{0}» فهمیده نشد",
    ),
    "not_on_programme": Said(
        "“{0}” không có trong chương trình",
        "“{0}” is not a session of the programme",
        "«{0}» نشستی از برنامه نیست",
    ),
    "nobody": Said(
        "không đại biểu nào có mã hoặc tên này",
        "no delegate has this code or name",
        "هیچ نماینده‌ای این کد یا نام را ندارد",
    ),
    "any_of": Said(
        "có thể là {0}: hãy đặt tên theo mã",
        "it could be any of {0}: name it by the code",
        "می‌تواند یکی از این‌ها باشد: {0}؛ با کد نام‌گذاری کنید",
    ),
    "photos_each": Said(
        "mỗi người chỉ dùng {0} ảnh",
        "only {0} photographs of one person are used",
        "از هر نفر تنها {0} عکس به کار می‌رود",
    ),
    "face_behind": Said(
        "{0} người nữa ở phía sau: đã lấy khuôn mặt lớn nhất, ở giữa (rộng {1}, kia {2} điểm ảnh)",
        "{0} more in the background: the largest and most central face was taken ({1} pixels "
        "wide; the next {2})",
        "{0} نفر دیگر در پس‌زمینه: بزرگ‌ترین و میانی‌ترین چهره برداشته شد (پهنا {1} پیکسل، بعدی {2})",
    ),
    "no_title": Said(
        "thiếu mã hoặc tên phiên", "a code or a title is missing", "کد یا عنوان نیست"
    ),
    "no_start": Said(
        "không hiểu giờ bắt đầu “{0}”",
        "the start “{0}” was not understood",
        "زمان آغاز «{0}» فهمیده نشد",
    ),
    "session_twice": Said(
        "mã phiên {0} có ở nhiều dòng",
        "the session code {0} stands in several rows",
        "کد نشست {0} در چند سطر آمده است",
    ),
    "no_room": Said(
        "thiếu tên tổ hoặc phòng", "a group or a room is missing", "گروه یا اتاق نیست"
    ),
    "no_such_group": Said(
        "danh sách không có “{0}”", "the roster has no group “{0}”", "فهرست گروه «{0}» ندارد"
    ),
    "group_without_room": Said("chưa có phòng: {0}", "no room yet: {0}", "هنوز بی اتاق: {0}"),
    "ends_before": Said(
        "phiên “{0}” kết thúc trước khi bắt đầu",
        "“{0}” ends before it begins",
        "«{0}» پیش از آغاز پایان می‌یابد",
    ),
    "no_headings": Said(
        "không có tiêu đề cột quen thuộc", "it has no known headings", "عنوان آشنایی ندارد"
    ),
}
