"""The centre's page in Vietnamese and English: every sentence a person can read there."""

from __future__ import annotations

from collections.abc import Mapping

VIETNAMESE, ENGLISH = "vi", "en"
LANGUAGES = (VIETNAMESE, ENGLISH)

_WORDS: Mapping[str, tuple[str, str]] = {
    "centre": ("Trung tâm", "The centre"),
    "overview": ("Tổng quan", "Overview"),
    "people": ("Đại biểu", "Delegates"),
    "gates": ("Cổng", "Gates"),
    "cases": ("Cần quyết định", "To decide"),
    "lists": ("Danh sách và dữ liệu", "Lists and exports"),
    "audit": ("Nhật ký", "Audit"),
    "sign_in": ("Đăng nhập", "Sign in"),
    "sign_out": ("Đăng xuất", "Sign out"),
    "name": ("Tên", "Name"),
    "password": ("Mật khẩu", "Password"),
    "wait": ("Sai quá nhiều lần. Hãy thử lại sau", "Too many wrong tries. Try again in"),
    "wrong": ("Sai tên hoặc mật khẩu.", "Name or password is wrong."),
    "present": ("Có mặt", "Present"),
    "expected": ("Triệu tập", "Expected"),
    "not_listed": ("Ngoài danh sách", "Not on the list"),
    "complete_in": ("Dự kiến đủ sau (phút)", "All in after (min)"),
    "lanes": ("Vào bằng (người)", "Came in by (persons)"),
    "lane_face": ("Khuôn mặt", "Face"),
    "lane_badge": ("Thẻ", "Badge"),
    "lane_badge_and_face": ("Thẻ và khuôn mặt", "Badge and face"),
    "lane_operator": ("Bàn hỗ trợ", "Desk"),
    "per_minute": ("Lượt vào mỗi phút, 30 phút qua", "Arrivals per minute, last 30 minutes"),
    "delegation": ("Đoàn", "Delegation"),
    "seat": ("Ghế", "Seat"),
    "group": ("Tổ", "Group"),
    "session": ("Phiên", "Session"),
    "code": ("Mã", "Code"),
    "gate": ("Cổng", "Gate"),
    "heard": ("Nghe cách đây (giây)", "Heard (s ago)"),
    "pending": ("Chưa gửi", "Not sent yet"),
    "clock": ("Lệch giờ (giây)", "Clock off by (s)"),
    "roster_version": ("Bản danh sách", "Roster edition"),
    "gallery_version": ("Bản thư viện", "Gallery edition"),
    "software": ("Phần mềm", "Software"),
    "trouble": ("Sự cố", "Trouble"),
    "revoked": ("Đã thu hồi", "Revoked"),
    "revoke": ("Thu hồi", "Revoke"),
    "pair": ("Ghép cổng mới", "Pair a new gate"),
    "pair_how": (
        "Đưa mã này trước camera của máy, rồi nhập sáu số máy hiện ra.",
        "Hold this code before the kiosk's camera, then type the six digits it shows.",
    ),
    "pair_far": (
        "Máy không có mạng: in mã hoặc chụp lại mang tới máy; mang tệp máy ghi về trong 7 ngày.",
        "No network there: take it along on paper; bring the kiosk's file back within 7 days.",
    ),
    "request_file": (
        "Cổng không có mạng: tệp máy đã ghi (.pairing)",
        "A gate without a network: the file it wrote (.pairing)",
    ),
    "take_request": ("Nhận tệp, rồi nhập sáu số", "Take the file in, then type the digits"),
    "answers": ("Tệp trả lời để mang về máy", "Answers to carry back"),
    "approve": ("Chấp thuận", "Approve"),
    "digits": ("Sáu số", "Six digits"),
    "search": ("Tìm (có dấu hoặc không dấu)", "Search (accents optional)"),
    "nothing": ("Không có gì.", "Nothing."),
    "reason": ("Lý do", "Reason"),
    "decide": ("Quyết định", "Decide"),
    "let_stand": ("Giữ nguyên", "Let it stand"),
    "annul": ("Huỷ lượt vào này", "Annul this admission"),
    "void": ("Không tính dòng này", "This row is void"),
    "admit": ("Công nhận có mặt", "Count this person"),
    "two_gates": ("Vào ở hai cổng", "Admitted at two gates"),
    "unknown_delegate": ("Không có trong danh sách", "Not on the list"),
    "mistaken": ("Nhận nhầm người: xem lại hai ảnh", "Taken for another: look at both photos"),
    "doubtful_time": ("Giờ không chắc chắn", "Doubtful time"),
    "revoked_device": ("Từ cổng đã thu hồi", "From a revoked gate"),
    "unreadable": ("Không mở được", "Cannot be opened"),
    "forked": ("Sổ mâu thuẫn", "Contradicting ledger"),
    "rows_lost": ("Sổ của cổng bị mất dòng", "A gate lost rows of its ledger"),
    "upload_roster": ("Danh sách mới (CSV hoặc JSON)", "New roster (CSV or JSON)"),
    "newest": ("Bản mới nhất", "Newest edition"),
    "upload_gallery": (
        "Thư viện khuôn mặt mới (.gallery, do máy đăng ký xuất ra)",
        "New gallery (.gallery, as an enrolment station exported it)",
    ),
    "issue": ("Phát hành tới mọi cổng", "Issue to all gates"),
    "stick": ("Thẻ nhớ của cổng không có mạng", "Stick of a gate without a network"),
    "stick_how": ("Tệp cổng đã ghi", "The file that the kiosk wrote"),
    "take_in": ("Nhận và tải tệp trả lời", "Take in, and fetch the answer"),
    "export": ("Xuất", "Export"),
    "when": ("Lúc", "When"),
    "who": ("Ai", "Who"),
    "what": ("Việc", "What"),
    "subject": ("Đối tượng", "Subject"),
    "duplicates": ("Vào lặp lại", "Repeated admissions"),
    "offline": ("Mất liên lạc với trung tâm", "The centre is not reachable"),
}


def words(language: str) -> dict[str, str]:
    """All sentences in one language; Vietnamese when it is not known."""
    column = 1 if language == ENGLISH else 0
    return {name: both[column] for name, both in _WORDS.items()}
