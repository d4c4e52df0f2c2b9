<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>kiosk</name>
    <message>
        <source>admin.booth</source>
        <translation>Chụp ảnh tại bàn</translation>
    </message>
    <message>
        <source>admin.box</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>admin.close_doors</source>
        <translation>Đóng cửa tất cả các phiên</translation>
    </message>
    <message>
        <source>admin.close_sure</source>
        <translation>Chạm lần nữa để đóng cửa</translation>
    </message>
    <message>
        <source>admin.counts</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>admin.doors_open</source>
        <translation>Đang mở cửa</translation>
    </message>
    <message>
        <source>admin.health</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>admin.import</source>
        <translation>Nhập đại biểu</translation>
    </message>
    <message>
        <source>admin.inside</source>
        <translation>{0} / {1} đã vào</translation>
    </message>
    <message>
        <source>admin.language</source>
        <translation>Ngôn ngữ màn hình</translation>
    </message>
    <message>
        <source>admin.nothing_lost</source>
        <translation>Không lượt điểm danh nào bị mất khi khởi động lại.</translation>
    </message>
    <message>
        <source>admin.open_doors</source>
        <translation>Mở cửa phiên này</translation>
    </message>
    <message>
        <source>admin.restart</source>
        <translation>Khởi động lại</translation>
    </message>
    <message>
        <source>admin.restart_sure</source>
        <translation>Khởi động lại ngay? Lối vào sẽ nghỉ khoảng một phút.</translation>
    </message>
    <message>
        <source>admin.sessions</source>
        <translation>Phiên họp</translation>
    </message>
    <message>
        <source>admin.shut_down</source>
        <translation>Tắt máy</translation>
    </message>
    <message>
        <source>admin.shut_down_sure</source>
        <translation>Tắt máy ngay? Lối vào này sẽ ngừng hoạt động.</translation>
    </message>
    <message>
        <source>admin.sound</source>
        <translation>Âm thanh và ánh sáng</translation>
    </message>
    <message>
        <source>admin.update</source>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>age.days</source>
        <translation>{0} ngày trước</translation>
    </message>
    <message>
        <source>age.hours</source>
        <translation>{0} giờ trước</translation>
    </message>
    <message>
        <source>age.minutes</source>
        <translation>{0} phút trước</translation>
    </message>
    <message>
        <source>age.seconds</source>
        <translation>{0} giây trước</translation>
    </message>
    <message>
        <source>agenda.documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>agenda.done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>agenda.headline</source>
        <translation>Chương trình đại hội</translation>
    </message>
    <message>
        <source>agenda.read</source>
        <translation>Chương trình · Phòng họp tổ · Tài liệu</translation>
    </message>
    <message>
        <source>agenda.room</source>
        <translation>Tổ của đại biểu họp tại</translation>
    </message>
    <message>
        <source>annul.did_not_enter</source>
        <translation>Không vào hội trường</translation>
    </message>
    <message>
        <source>annul.not_this_person</source>
        <translation>Không phải người này</translation>
    </message>
    <message>
        <source>annul.wrong_name_chosen</source>
        <translation>Chọn nhầm tên</translation>
    </message>
    <message>
        <source>answer.enrol_both</source>
        <translation>Hai người khác nhau</translation>
    </message>
    <message>
        <source>answer.neither</source>
        <translation>Không ai</translation>
    </message>
    <message>
        <source>answer.one.enrol_both</source>
        <translation>Cùng một người</translation>
    </message>
    <message>
        <source>answer.one.neither</source>
        <translation>Không ảnh nào</translation>
    </message>
    <message>
        <source>answer.one.only_first</source>
        <translation>Chỉ ảnh 1 đúng</translation>
    </message>
    <message>
        <source>answer.one.only_second</source>
        <translation>Chỉ ảnh 2 đúng</translation>
    </message>
    <message>
        <source>answer.only_first</source>
        <translation>Chỉ người 1</translation>
    </message>
    <message>
        <source>answer.only_second</source>
        <translation>Chỉ người 2</translation>
    </message>
    <message>
        <source>aside.detail</source>
        <translation>Bàn trực đang chụp ảnh cho một đại biểu.</translation>
    </message>
    <message>
        <source>aside.headline</source>
        <translation>Xin chờ trong giây lát</translation>
    </message>
    <message>
        <source>back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>bar.no_session</source>
        <translation>Chưa mở cửa phiên nào: không thể cho vào.</translation>
    </message>
    <message>
        <source>bar.nobody_known</source>
        <translation>Mã này không có trong danh sách.</translation>
    </message>
    <message>
        <source>bar.same_person_twice</source>
        <translation>Người đồng ý phải là người khác.</translation>
    </message>
    <message>
        <source>bar.vouched_by_themselves</source>
        <translation>Không ai tự xác nhận cho chính mình.</translation>
    </message>
    <message>
        <source>bar.yourself</source>
        <translation>Không ai được tự cho mình vào. Nhờ người trực khác.</translation>
    </message>
    <message>
        <source>booth.accept</source>
        <translation>Nhận ảnh này</translation>
    </message>
    <message>
        <source>booth.accept_although</source>
        <translation>Là hai người khác nhau, nhận ảnh</translation>
    </message>
    <message>
        <source>booth.consent</source>
        <translation>Danh sách chưa ghi người này đồng ý nhận diện khuôn mặt. Hỏi đại biểu; chỉ chụp khi họ đồng ý. Câu trả lời được ghi vào sổ.</translation>
    </message>
    <message>
        <source>booth.consented</source>
        <translation>Đại biểu đồng ý, chụp ảnh</translation>
    </message>
    <message>
        <source>booth.done</source>
        <translation>Đã vào danh sách nhận diện. Cửa nhận ra ngay.</translation>
    </message>
    <message>
        <source>booth.hold</source>
        <translation>Tốt, giữ yên và nhìn vào máy</translation>
    </message>
    <message>
        <source>booth.judge</source>
        <translation>Ảnh có rõ và đúng người không?</translation>
    </message>
    <message>
        <source>booth.leave</source>
        <translation>Bỏ, trả máy ảnh cho cửa</translation>
    </message>
    <message>
        <source>booth.next</source>
        <translation>Người tiếp theo</translation>
    </message>
    <message>
        <source>booth.resembles</source>
        <translation>Rất giống {0} ({1}) đã có trên kiosk. Kiểm tra giấy tờ: có phải hai người khác nhau?</translation>
    </message>
    <message>
        <source>booth.retake</source>
        <translation>Chụp lại</translation>
    </message>
    <message>
        <source>booth.taken</source>
        <translation>{0} / {1} ảnh</translation>
    </message>
    <message>
        <source>booth.wait</source>
        <translation>Xin chờ trong giây lát</translation>
    </message>
    <message>
        <source>case.dismiss</source>
        <translation>Đóng, không cho vào</translation>
    </message>
    <message>
        <source>case.enrolled</source>
        <translation>Ảnh đăng ký</translation>
    </message>
    <message>
        <source>case.live</source>
        <translation>Tại cửa</translation>
    </message>
    <message>
        <source>case.kept</source>
        <translation>Ảnh lưu có niêm phong đến {0} ngày {1}</translation>
    </message>
    <message>
        <source>case.no_likeness</source>
        <translation>Không có ai giống</translation>
    </message>
    <message>
        <source>case.none_of_these</source>
        <translation>Không phải ai trong số này</translation>
    </message>
    <message>
        <source>case.scores</source>
        <translation>Điểm so sánh</translation>
    </message>
    <message>
        <source>case.search</source>
        <translation>Tìm đại biểu</translation>
    </message>
    <message>
        <source>case.this_person</source>
        <translation>Đúng người này</translation>
    </message>
    <message>
        <source>cases.calm</source>
        <translation>Lối vào vẫn hoạt động. Ai được mời đến bàn sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>cases.headline</source>
        <translation>Đang chờ tại bàn</translation>
    </message>
    <message>
        <source>cases.near</source>
        <translation>Giống: {0}</translation>
    </message>
    <message>
        <source>cases.nobody_near</source>
        <translation>Không giống ai trong danh sách</translation>
    </message>
    <message>
        <source>cases.none</source>
        <translation>Không có ai chờ tại bàn</translation>
    </message>
    <message>
        <source>caution.liveness</source>
        <translation>Máy nghi ngờ ảnh hoặc màn hình.</translation>
    </message>
    <message>
        <source>caution.look_alike</source>
        <translation>Có người giống: dễ nhầm lẫn.</translation>
    </message>
    <message>
        <source>caution.many_overrides</source>
        <translation>Người trực đã cho vào nhiều lần.</translation>
    </message>
    <message>
        <source>caution.not_entitled</source>
        <translation>Phiên này không có trong lịch của đại biểu.</translation>
    </message>
    <message>
        <source>caution.not_on_roster</source>
        <translation>Người này chưa có trong danh sách.</translation>
    </message>
    <message>
        <source>caution.second_entry</source>
        <translation>Đại biểu này đã điểm danh.</translation>
    </message>
    <message>
        <source>challenge.desk</source>
        <translation>Tôi muốn đến bàn đón tiếp</translation>
    </message>
    <message>
        <source>challenge.left</source>
        <translation>Xin quay đầu sang trái</translation>
    </message>
    <message>
        <source>challenge.right</source>
        <translation>Xin quay đầu sang phải</translation>
    </message>
    <message>
        <source>challenge.slowly</source>
        <translation>Quay như hình vẽ rồi giữ yên.</translation>
    </message>
    <message>
        <source>challenge.straight</source>
        <translation>Xin nhìn thẳng vào camera</translation>
    </message>
    <message>
        <source>challenge.why</source>
        <translation>Kiểm tra nhanh để phòng ảnh giả. Chỉ một bước nữa.</translation>
    </message>
    <message>
        <source>closed.detail</source>
        <translation>Kính mời đại biểu chờ thông báo của Ban tổ chức.</translation>
    </message>
    <message>
        <source>closed.headline</source>
        <translation>Cửa chưa mở</translation>
    </message>
    <message>
        <source>comfort.brightness</source>
        <translation>Độ sáng màn hình</translation>
    </message>
    <message>
        <source>comfort.no_light</source>
        <translation>Màn hình này không cho chỉnh độ sáng: hãy dùng nút trên màn hình.</translation>
    </message>
    <message>
        <source>comfort.no_speaker</source>
        <translation>Ki-ốt này chưa khai báo loa: xem mục [sound] trong tệp cài đặt.</translation>
    </message>
    <message>
        <source>comfort.percent</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>comfort.volume</source>
        <translation>Âm lượng tiếng chuông</translation>
    </message>
    <message>
        <source>date.long</source>
        <translation>{0}
{1} tháng {2}, {3}</translation>
    </message>
    <message>
        <source>defect.blurred</source>
        <translation>Ảnh bị mờ</translation>
    </message>
    <message>
        <source>defect.bright</source>
        <translation>Ảnh quá sáng</translation>
    </message>
    <message>
        <source>defect.covered</source>
        <translation>Khuôn mặt bị che</translation>
    </message>
    <message>
        <source>defect.dark</source>
        <translation>Ảnh quá tối</translation>
    </message>
    <message>
        <source>defect.no_face</source>
        <translation>Trong ảnh không thấy khuôn mặt nào</translation>
    </message>
    <message>
        <source>defect.scanned_print</source>
        <translation>Đây là ảnh chụp lại từ bản in</translation>
    </message>
    <message>
        <source>defect.several_faces</source>
        <translation>Trong ảnh có nhiều khuôn mặt</translation>
    </message>
    <message>
        <source>defect.too_large</source>
        <translation>Khuôn mặt lấp đầy cả ảnh</translation>
    </message>
    <message>
        <source>defect.too_small</source>
        <translation>Khuôn mặt trong ảnh quá nhỏ</translation>
    </message>
    <message>
        <source>defect.turned</source>
        <translation>Khuôn mặt quay sang bên</translation>
    </message>
    <message>
        <source>defect.undecodable</source>
        <translation>Tệp ảnh hỏng hoặc không mở được</translation>
    </message>
    <message>
        <source>desk.detail</source>
        <translation>Ban tổ chức sẽ hỗ trợ ngay.</translation>
    </message>
    <message>
        <source>desk.headline</source>
        <translation>Kính mời đại biểu đến bàn đón tiếp</translation>
    </message>
    <message>
        <source>done.by</source>
        <translation>{0} cho vào. Căn cứ: {1}.</translation>
    </message>
    <message>
        <source>done.by_two</source>
        <translation>{0} và {1} cho vào. Căn cứ: {2}.</translation>
    </message>
    <message>
        <source>done.finished</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>done.headline</source>
        <translation>Đã vào theo quyết định tại bàn</translation>
    </message>
    <message>
        <source>done.undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>done.undone</source>
        <translation>Đã hoàn tác: chưa điểm danh</translation>
    </message>
    <message>
        <source>done.vouched</source>
        <translation>lời xác nhận của trưởng đoàn {0}</translation>
    </message>
    <message>
        <source>evidence.badge</source>
        <translation>Thẻ đại biểu</translation>
    </message>
    <message>
        <source>evidence.committee_member</source>
        <translation>Thành viên Ban tổ chức có mặt</translation>
    </message>
    <message>
        <source>evidence.head_of_delegation</source>
        <translation>Trưởng đoàn xác nhận</translation>
    </message>
    <message>
        <source>evidence.identity_card</source>
        <translation>Căn cước công dân</translation>
    </message>
    <message>
        <source>evidence.invitation</source>
        <translation>Giấy mời có mã QR</translation>
    </message>
    <message>
        <source>fault.camera_lost</source>
        <translation>Mất tín hiệu camera. Kiểm tra dây cáp camera.</translation>
    </message>
    <message>
        <source>fault.detail</source>
        <translation>Kính mời đại biểu đến bàn đón tiếp.</translation>
    </message>
    <message>
        <source>fault.disk_full</source>
        <translation>Ổ lưu trữ đã đầy. Hãy giải phóng dung lượng; máy sẽ tự hoạt động lại.</translation>
    </message>
    <message>
        <source>fault.gallery_empty</source>
        <translation>Chưa có danh sách đại biểu. Nhập danh sách từ USB.</translation>
    </message>
    <message>
        <source>fault.headline</source>
        <translation>Máy này tạm nghỉ</translation>
    </message>
    <message>
        <source>fault.key_unavailable</source>
        <translation>Chưa có khóa mở dữ liệu. Cắm USB chìa khóa; máy sẽ tự chạy tiếp.</translation>
    </message>
    <message>
        <source>fault.model_refused</source>
        <translation>Thiếu mô hình nhận dạng. Hãy cài lại phần mềm.</translation>
    </message>
    <message>
        <source>fault.settings_refused</source>
        <translation>Không dùng được phần cài đặt. Hãy chạy: kiosk doctor.</translation>
    </message>
    <message>
        <source>fault.signal_lost</source>
        <translation>Cửa xoay hoặc đèn không phản hồi. Hãy kiểm tra dây cáp.</translation>
    </message>
    <message>
        <source>fault.stopped_often</source>
        <translation>Máy đã dừng nhiều lần. Máy sẽ tự khởi động lại sau ba phút.</translation>
    </message>
    <message>
        <source>fault.store_unavailable</source>
        <translation>Không ghi được sổ điểm danh. Kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>fault.updating</source>
        <translation>Đang cài bản cập nhật. Đừng tắt máy; máy sẽ tự mở cửa trong vài phút.</translation>
    </message>
    <message>
        <source>field.born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>field.code</source>
        <translation>Mã đại biểu</translation>
    </message>
    <message>
        <source>field.consent</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>field.delegation</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>field.family</source>
        <translation>Họ và đệm</translation>
    </message>
    <message>
        <source>field.gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>field.given</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>field.group</source>
        <translation>Tổ</translation>
    </message>
    <message>
        <source>field.name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>field.other</source>
        <translation>Nội dung khác</translation>
    </message>
    <message>
        <source>field.photo</source>
        <translation>Tệp ảnh</translation>
    </message>
    <message>
        <source>field.role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>field.seat</source>
        <translation>Số ghế</translation>
    </message>
    <message>
        <source>field.sessions</source>
        <translation>Phiên họp</translation>
    </message>
    <message>
        <source>file.rejected</source>
        <translation>{0} không nhận</translation>
    </message>
    <message>
        <source>file.rosters</source>
        <translation>{0} danh sách</translation>
    </message>
    <message>
        <source>file.unfit</source>
        <translation>{0} không đạt</translation>
    </message>
    <message>
        <source>file.unused</source>
        <translation>{0} không dùng</translation>
    </message>
    <message>
        <source>file.used</source>
        <translation>{0} được dùng</translation>
    </message>
    <message>
        <source>ground.appearance_changed</source>
        <translation>Diện mạo thay đổi</translation>
    </message>
    <message>
        <source>ground.equipment</source>
        <translation>Lỗi thiết bị</translation>
    </message>
    <message>
        <source>ground.look_alike</source>
        <translation>Hai người giống nhau</translation>
    </message>
    <message>
        <source>ground.not_on_roster</source>
        <translation>Chưa có trong danh sách</translation>
    </message>
    <message>
        <source>ground.not_recognised</source>
        <translation>Máy không nhận ra</translation>
    </message>
    <message>
        <source>ground.photo_missing</source>
        <translation>Chưa có ảnh đăng ký</translation>
    </message>
    <message>
        <source>grounds.admit</source>
        <translation>Cho vào</translation>
    </message>
    <message>
        <source>grounds.choose</source>
        <translation>Chọn giấy tờ hoặc người xác nhận đã xem.</translation>
    </message>
    <message>
        <source>grounds.evidence</source>
        <translation>Đã xem gì?</translation>
    </message>
    <message>
        <source>grounds.who_vouches</source>
        <translation>Trưởng đoàn nào xác nhận?</translation>
    </message>
    <message>
        <source>grounds.why</source>
        <translation>Vì sao máy chưa nhận?</translation>
    </message>
    <message>
        <source>health.camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>health.camera.good</source>
        <translation>Có hình</translation>
    </message>
    <message>
        <source>health.camera.lost</source>
        <translation>Mất hình</translation>
    </message>
    <message>
        <source>health.card</source>
        <translation>Thẻ nhớ</translation>
    </message>
    <message>
        <source>health.card.bad</source>
        <translation>Đã mòn</translation>
    </message>
    <message>
        <source>health.card.good</source>
        <translation>Không có cảnh báo</translation>
    </message>
    <message>
        <source>health.centre</source>
        <translation>Gửi về trung tâm</translation>
    </message>
    <message>
        <source>health.centre.said</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>health.clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>health.clock.doubtful</source>
        <translation>Chưa được xác nhận</translation>
    </message>
    <message>
        <source>health.clock.good</source>
        <translation>Đúng giờ, đã xác nhận</translation>
    </message>
    <message>
        <source>health.disk</source>
        <translation>Ổ đĩa</translation>
    </message>
    <message>
        <source>health.disk.bad</source>
        <translation>Sắp đầy</translation>
    </message>
    <message>
        <source>health.disk.good</source>
        <translation>Không có cảnh báo</translation>
    </message>
    <message>
        <source>health.mirror</source>
        <translation>Bản sao thứ hai</translation>
    </message>
    <message>
        <source>health.mirror.good</source>
        <translation>Đang được ghi</translation>
    </message>
    <message>
        <source>health.mirror.bad</source>
        <translation>Không ghi được</translation>
    </message>
    <message>
        <source>help.answer</source>
        <translation>Có người bấm nút cần giúp ở cửa. Chạm khi bạn đã đến.</translation>
    </message>
    <message>
        <source>recent.hour</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>recent.name_them</source>
        <translation>Tìm đúng người</translation>
    </message>
    <message>
        <source>recent.who_was_it</source>
        <translation>Lượt vào đã huỷ. Thật ra đó là ai?</translation>
    </message>
    <message>
        <source>import.added</source>
        <translation>{0} người mới</translation>
    </message>
    <message>
        <source>import.again</source>
        <translation>Làm lại từ đầu</translation>
    </message>
    <message>
        <source>import.alike</source>
        <translation>Những cặp này giống nhau: cửa sẽ xem kỹ hơn. Không cần làm gì.</translation>
    </message>
    <message>
        <source>import.alike.none</source>
        <translation>Không có cặp nào giống nhau đến mức cần lưu ý.</translation>
    </message>
    <message>
        <source>import.apply</source>
        <translation>Ghi các câu trả lời</translation>
    </message>
    <message>
        <source>import.balance.files</source>
        <translation>{0} tệp = {1}</translation>
    </message>
    <message>
        <source>import.balance.rows</source>
        <translation>{0} dòng = {1}</translation>
    </message>
    <message>
        <source>import.basis</source>
        <translation>Phiếu đồng ý bằng giấy do ban tổ chức lưu giữ</translation>
    </message>
    <message>
        <source>import.basis.tap</source>
        <translation>Đã có phiếu đồng ý của mọi người</translation>
    </message>
    <message>
        <source>import.cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>import.column</source>
        <translation>Cột “{0}” chứa gì?</translation>
    </message>
    <message>
        <source>import.done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>import.door</source>
        <translation>Cửa vẫn làm việc. Có thể rời trang này rồi quay lại sau.</translation>
    </message>
    <message>
        <source>import.doubts.none</source>
        <translation>Không có câu hỏi nào.</translation>
    </message>
    <message>
        <source>import.forgotten</source>
        <translation>{0} người bị xóa mẫu mặt vì không đồng ý</translation>
    </message>
    <message>
        <source>import.go</source>
        <translation>Có thể mở cửa.</translation>
    </message>
    <message>
        <source>import.kind</source>
        <translation>{0}  {1}</translation>
    </message>
    <message>
        <source>import.leaving</source>
        <translation>{0} người ra khỏi danh sách</translation>
    </message>
    <message>
        <source>import.leaving.names</source>
        <translation>Ra khỏi danh sách:</translation>
    </message>
    <message>
        <source>import.left.minutes</source>
        <translation>còn khoảng {0} phút</translation>
    </message>
    <message>
        <source>import.left.seconds</source>
        <translation>còn khoảng {0} giây</translation>
    </message>
    <message>
        <source>import.left_over</source>
        <translation>{0} tệp không dùng</translation>
    </message>
    <message>
        <source>import.marks.tap</source>
        <translation>Tên đúng là như vậy</translation>
    </message>
    <message>
        <source>import.mode.add</source>
        <translation>Thêm vào danh sách</translation>
    </message>
    <message>
        <source>import.mode.replace</source>
        <translation>Là toàn bộ danh sách</translation>
    </message>
    <message>
        <source>import.not_balanced</source>
        <translation>Tổng không khớp: báo cho kỹ thuật.</translation>
    </message>
    <message>
        <source>import.not_yet</source>
        <translation>Còn người cần xử lý.</translation>
    </message>
    <message>
        <source>import.of</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>import.one</source>
        <translation>Đã thấy USB</translation>
    </message>
    <message>
        <source>import.one.detail</source>
        <translation>Chạm để đọc. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>import.people</source>
        <translation>{0} người trong danh sách</translation>
    </message>
    <message>
        <source>import.photographs</source>
        <translation>{0} ảnh của {1} người</translation>
    </message>
    <message>
        <source>import.pin</source>
        <translation>Nhập lại mã PIN để thay đổi dữ liệu</translation>
    </message>
    <message>
        <source>import.pin.detail</source>
        <translation>Danh sách này không có chữ ký. Sổ ghi lại ai nhập, lúc nào, và dấu vân của mọi tệp.</translation>
    </message>
    <message>
        <source>import.pin.roll_back</source>
        <translation>Nhập lại mã PIN để trở lại</translation>
    </message>
    <message>
        <source>import.pin.roll_back.detail</source>
        <translation>Danh sách và mẫu mặt trở lại như trước lần nhập gần nhất. Lượt vào đã ghi không mất.</translation>
    </message>
    <message>
        <source>import.pin.signed</source>
        <translation>Trung tâm đã ký danh sách này. Sổ ghi lại ai nhập, lúc nào, và dấu vân của mọi tệp.</translation>
    </message>
    <message>
        <source>import.preview.held</source>
        <translation>Xem kỹ trước khi nhập. USB có thể rút ra.</translation>
    </message>
    <message>
        <source>import.preview.stay</source>
        <translation>Xem kỹ trước khi nhập. Để yên USB.</translation>
    </message>
    <message>
        <source>import.published</source>
        <translation>Báo cáo và phiếu chụp lại đã ở trên USB.</translation>
    </message>
    <message>
        <source>import.publishing</source>
        <translation>Đang ghi báo cáo, đừng rút USB.</translation>
    </message>
    <message>
        <source>import.pull</source>
        <translation>Có thể rút USB ra rồi.</translation>
    </message>
    <message>
        <source>import.rates</source>
        <translation>Dự kiến tại cửa: {0} % đại biểu không được nhận ra trong một lần nhìn [{1}–{2}]; {3} % người lạ bị nhận nhầm [{4}–{5}].</translation>
    </message>
    <message>
        <source>import.ready</source>
        <translation>{0} / {1} người sẵn sàng</translation>
    </message>
    <message>
        <source>import.renewed</source>
        <translation>{0} người đã có trên kiosk</translation>
    </message>
    <message>
        <source>import.report</source>
        <translation>Ghi báo cáo vào {0}</translation>
    </message>
    <message>
        <source>import.report.stick</source>
        <translation>Cắm USB để lấy báo cáo</translation>
    </message>
    <message>
        <source>import.roll_back</source>
        <translation>Trở lại trước lần nhập gần nhất</translation>
    </message>
    <message>
        <source>import.rolled_back</source>
        <translation>Đã trở lại trạng thái trước lần nhập gần nhất.</translation>
    </message>
    <message>
        <source>import.row</source>
        <translation>Dòng {0}</translation>
    </message>
    <message>
        <source>import.start</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>import.stay</source>
        <translation>Để yên USB, đừng rút.</translation>
    </message>
    <message>
        <source>import.stick</source>
        <translation>USB {0} · {1} GB</translation>
    </message>
    <message>
        <source>import.tab.alike</source>
        <translation>Giống nhau</translation>
    </message>
    <message>
        <source>import.tab.doubts</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>import.tab.needs</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>import.tab.summary</source>
        <translation>Tổng hợp</translation>
    </message>
    <message>
        <source>import.unchanged_gallery</source>
        <translation>Chưa có gì bị thay đổi; cửa vẫn làm việc.</translation>
    </message>
    <message>
        <source>import.unreadable</source>
        <translation>{0} dòng không đọc được</translation>
    </message>
    <message>
        <source>import.wait</source>
        <translation>Cắm USB vào</translation>
    </message>
    <message>
        <source>import.wait.detail</source>
        <translation>Kiosk tự nhận ra. Trong USB có danh sách (XLSX hoặc CSV) và ảnh đại biểu.</translation>
    </message>
    <message>
        <source>import.which</source>
        <translation>Chọn USB nào?</translation>
    </message>
    <message>
        <source>import.without_consent</source>
        <translation>{0} người chưa đồng ý</translation>
    </message>
    <message>
        <source>import.without_photograph</source>
        <translation>{0} người không có ảnh</translation>
    </message>
    <message>
        <source>kind.defect.blurred</source>
        <translation>Ảnh mờ</translation>
    </message>
    <message>
        <source>kind.defect.bright</source>
        <translation>Quá sáng</translation>
    </message>
    <message>
        <source>kind.defect.covered</source>
        <translation>Bị che</translation>
    </message>
    <message>
        <source>kind.defect.dark</source>
        <translation>Quá tối</translation>
    </message>
    <message>
        <source>kind.defect.no_face</source>
        <translation>Không thấy mặt</translation>
    </message>
    <message>
        <source>kind.defect.scanned_print</source>
        <translation>Ảnh chụp lại bản in</translation>
    </message>
    <message>
        <source>kind.defect.several_faces</source>
        <translation>Nhiều mặt</translation>
    </message>
    <message>
        <source>kind.defect.too_large</source>
        <translation>Mặt quá lớn</translation>
    </message>
    <message>
        <source>kind.defect.too_small</source>
        <translation>Mặt quá nhỏ</translation>
    </message>
    <message>
        <source>kind.defect.turned</source>
        <translation>Quay mặt</translation>
    </message>
    <message>
        <source>kind.defect.undecodable</source>
        <translation>Tệp hỏng</translation>
    </message>
    <message>
        <source>kind.files</source>
        <translation>Tệp không dùng</translation>
    </message>
    <message>
        <source>kind.rows</source>
        <translation>Dòng không đọc được</translation>
    </message>
    <message>
        <source>kind.standing.missing</source>
        <translation>Thiếu ảnh</translation>
    </message>
    <message>
        <source>kind.standing.no_consent</source>
        <translation>Chưa đồng ý</translation>
    </message>
    <message>
        <source>kind.standing.poor</source>
        <translation>Cần ảnh mới</translation>
    </message>
    <message>
        <source>kind.standing.rejected</source>
        <translation>Bị loại</translation>
    </message>
    <message>
        <source>kind.standing.undecided</source>
        <translation>Chờ quyết định</translation>
    </message>
    <message>
        <source>kind.weak</source>
        <translation>Nên xem lại</translation>
    </message>
    <message>
        <source>outcome.imported</source>
        <translation>Đã nhập, phiên bản {0}.</translation>
    </message>
    <message>
        <source>outcome.unchanged</source>
        <translation>Không có gì mới: tất cả đã có trong phiên bản {0}.</translation>
    </message>
    <message>
        <source>question.face_behind</source>
        <translation>Có người phía sau: khuôn mặt 1 là đại biểu?</translation>
    </message>
    <message>
        <source>question.one_person_two_codes</source>
        <translation>Một người có hai mã?</translation>
    </message>
    <message>
        <source>question.one_photograph_two_names</source>
        <translation>Một ảnh mang hai tên?</translation>
    </message>
    <message>
        <source>question.two_people_one_code</source>
        <translation>Hai người chung một mã?</translation>
    </message>
    <message>
        <source>remedy.blurred</source>
        <translation>Chụp lại và giữ yên.</translation>
    </message>
    <message>
        <source>remedy.bright</source>
        <translation>Chụp lại, tránh nắng và đèn chiếu.</translation>
    </message>
    <message>
        <source>remedy.covered</source>
        <translation>Chụp lại, bỏ khẩu trang, mũ hoặc kính tối.</translation>
    </message>
    <message>
        <source>remedy.dark</source>
        <translation>Chụp lại, quay mặt về phía ánh sáng.</translation>
    </message>
    <message>
        <source>remedy.mirror</source>
        <translation>Hãy cắm lại thẻ hoặc ổ của bản sao thứ hai</translation>
    </message>
    <message>
        <source>health.engine</source>
        <translation>Bộ nhận dạng</translation>
    </message>
    <message>
        <source>health.engine.bad</source>
        <translation>Chỉ có một bộ</translation>
    </message>
    <message>
        <source>health.engine.good</source>
        <translation>Đủ hai bộ</translation>
    </message>
    <message>
        <source>health.gallery</source>
        <translation>Danh sách khuôn mặt</translation>
    </message>
    <message>
        <source>health.gallery.size</source>
        <translation>{0} người</translation>
    </message>
    <message>
        <source>health.heat</source>
        <translation>Nhiệt độ</translation>
    </message>
    <message>
        <source>health.heat.bad</source>
        <translation>Quá nóng</translation>
    </message>
    <message>
        <source>health.heat.good</source>
        <translation>Không có cảnh báo</translation>
    </message>
    <message>
        <source>health.power</source>
        <translation>Nguồn điện</translation>
    </message>
    <message>
        <source>health.power.bad</source>
        <translation>Điện áp thấp</translation>
    </message>
    <message>
        <source>health.power.good</source>
        <translation>Không có cảnh báo</translation>
    </message>
    <message>
        <source>health.station</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>health.station.silent</source>
        <translation>Không báo cáo</translation>
    </message>
    <message>
        <source>hint.badge_read</source>
        <translation>Đã nhận thẻ, xin nhìn vào camera</translation>
    </message>
    <message>
        <source>hint.come_closer</source>
        <translation>Xin bước lại gần hơn</translation>
    </message>
    <message>
        <source>hint.face_camera</source>
        <translation>Xin nhìn thẳng vào camera</translation>
    </message>
    <message>
        <source>hint.hold_still</source>
        <translation>Xin đứng yên một chút</translation>
    </message>
    <message>
        <source>hint.less_light</source>
        <translation>Xin tránh ánh sáng chói phía sau</translation>
    </message>
    <message>
        <source>hint.more_light</source>
        <translation>Xin quay mặt về phía ánh sáng</translation>
    </message>
    <message>
        <source>hint.not_a_badge</source>
        <translation>Mã này không phải thẻ đại biểu</translation>
    </message>
    <message>
        <source>hint.one_at_a_time</source>
        <translation>Xin mời từng đại biểu một</translation>
    </message>
    <message>
        <source>hint.show_badge</source>
        <translation>Xin giơ thẻ đại biểu lên trước camera</translation>
    </message>
    <message>
        <source>hint.step_back</source>
        <translation>Xin lùi lại một bước</translation>
    </message>
    <message>
        <source>hint.uncover_face</source>
        <translation>Xin bỏ mũ, khẩu trang hoặc kính râm</translation>
    </message>
    <message>
        <source>idle.choose_card</source>
        <translation>Quét mã QR trên thẻ</translation>
    </message>
    <message>
        <source>idle.choose_face</source>
        <translation>Nhận diện khuôn mặt</translation>
    </message>
    <message>
        <source>idle.headline</source>
        <translation>Kính mời đại biểu nhìn vào màn hình</translation>
    </message>
    <message>
        <source>looking.headline</source>
        <translation>Xin giữ yên trong giây lát</translation>
    </message>
    <message>
        <source>method.badge</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>method.badge_and_face</source>
        <translation>Thẻ và khuôn mặt</translation>
    </message>
    <message>
        <source>method.face</source>
        <translation>Khuôn mặt</translation>
    </message>
    <message>
        <source>method.operator</source>
        <translation>Tại bàn</translation>
    </message>
    <message>
        <source>month.1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>month.10</source>
        <translation>10</translation>
    </message>
    <message>
        <source>month.11</source>
        <translation>11</translation>
    </message>
    <message>
        <source>month.12</source>
        <translation>12</translation>
    </message>
    <message>
        <source>month.2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>month.3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>month.4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>month.5</source>
        <translation>5</translation>
    </message>
    <message>
        <source>month.6</source>
        <translation>6</translation>
    </message>
    <message>
        <source>month.7</source>
        <translation>7</translation>
    </message>
    <message>
        <source>month.8</source>
        <translation>8</translation>
    </message>
    <message>
        <source>month.9</source>
        <translation>9</translation>
    </message>
    <message>
        <source>office.lane</source>
        <translation>Lối vào:</translation>
    </message>
    <message>
        <source>office.title</source>
        <translation>Bàn trực</translation>
    </message>
    <message>
        <source>pad.attended</source>
        <translation>ảnh giả: do người kiểm tra</translation>
    </message>
    <message>
        <source>pad.challenge</source>
        <translation>có kiểm tra ảnh tĩnh</translation>
    </message>
    <message>
        <source>pad.hardware</source>
        <translation>ảnh giả: cảm biến kiểm tra, xem kết quả thử</translation>
    </message>
    <message>
        <source>pad.off</source>
        <translation>không kiểm tra ảnh giả</translation>
    </message>
    <message>
        <source>pad.passive</source>
        <translation>có sàng lọc ảnh và màn hình</translation>
    </message>
    <message>
        <source>pad.strict</source>
        <translation>có sàng lọc ảnh, màn hình và cử động</translation>
    </message>
    <message>
        <source>person.born</source>
        <translation>sinh {0}</translation>
    </message>
    <message>
        <source>person.group</source>
        <translation>Tổ {0}</translation>
    </message>
    <message>
        <source>person.seat</source>
        <translation>Ghế {0}</translation>
    </message>
    <message>
        <source>pin.again</source>
        <translation>Có thể nhập lại mã PIN.</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>Xóa một số</translation>
    </message>
    <message>
        <source>pin.locked</source>
        <translation>Tạm khóa. Thử lại sau {0} giây.</translation>
    </message>
    <message>
        <source>pin.show</source>
        <translation>Xác nhận mã PIN</translation>
    </message>
    <message>
        <source>pin.wrong</source>
        <translation>Mã PIN chưa đúng. Xin nhập lại.</translation>
    </message>
    <message>
        <source>reason.attack_suspected</source>
        <translation>Nghi là ảnh hoặc màn hình</translation>
    </message>
    <message>
        <source>reason.badge_damaged</source>
        <translation>Mã thẻ bị hỏng</translation>
    </message>
    <message>
        <source>reason.badge_face_differs</source>
        <translation>Khuôn mặt khác chủ thẻ</translation>
    </message>
    <message>
        <source>reason.badge_forged</source>
        <translation>Thẻ không hợp lệ</translation>
    </message>
    <message>
        <source>reason.badge_other_event</source>
        <translation>Thẻ của sự kiện khác</translation>
    </message>
    <message>
        <source>reason.badge_replaced</source>
        <translation>Thẻ đã được thay</translation>
    </message>
    <message>
        <source>reason.badge_too_new</source>
        <translation>Thẻ của phiên bản mới hơn</translation>
    </message>
    <message>
        <source>reason.badge_unknown</source>
        <translation>Mã thẻ lạ</translation>
    </message>
    <message>
        <source>reason.badge_used</source>
        <translation>Thẻ đã dùng để vào</translation>
    </message>
    <message>
        <source>reason.badge_withdrawn</source>
        <translation>Thẻ đã bị thu hồi</translation>
    </message>
    <message>
        <source>reason.locked</source>
        <translation>Tạm khóa sau nhiều lần thử</translation>
    </message>
    <message>
        <source>reason.no_session</source>
        <translation>Chưa mở cửa phiên nào</translation>
    </message>
    <message>
        <source>reason.not_acquired</source>
        <translation>Không chụp được khuôn mặt rõ</translation>
    </message>
    <message>
        <source>reason.not_entitled</source>
        <translation>Không thuộc phiên này</translation>
    </message>
    <message>
        <source>reason.not_on_roster</source>
        <translation>Không có trong danh sách</translation>
    </message>
    <message>
        <source>reason.not_recognised</source>
        <translation>Máy chưa nhận ra</translation>
    </message>
    <message>
        <source>reason.prefers_desk</source>
        <translation>Đại biểu chọn đến bàn</translation>
    </message>
    <message>
        <source>reason.walked_away</source>
        <translation>Rời đi giữa chừng khi kiểm tra ảnh giả</translation>
    </message>
    <message>
        <source>reason.two_close</source>
        <translation>Hai người rất giống nhau</translation>
    </message>
    <message>
        <source>reason.unchecked</source>
        <translation>Chưa kiểm tra được người thật</translation>
    </message>
    <message>
        <source>recent.annulled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>recent.headline</source>
        <translation>Các lượt vừa vào</translation>
    </message>
    <message>
        <source>recent.how</source>
        <translation>Chạm một lượt nếu vào nhầm người.</translation>
    </message>
    <message>
        <source>recent.kept</source>
        <translation>Khuôn mặt tại cửa, lưu theo quy định</translation>
    </message>
    <message>
        <source>recent.why</source>
        <translation>Vì sao hủy lượt này?</translation>
    </message>
    <message>
        <source>remedy.camera</source>
        <translation>Kiểm tra dây cáp camera và đèn báo.</translation>
    </message>
    <message>
        <source>remedy.card</source>
        <translation>Thay thẻ nhớ trước phiên tiếp theo.</translation>
    </message>
    <message>
        <source>remedy.centre</source>
        <translation>Điểm danh vẫn hoạt động. Kiểm tra dây mạng khi thuận tiện.</translation>
    </message>
    <message>
        <source>remedy.clock</source>
        <translation>Nối mạng một phút hoặc thay pin đồng hồ.</translation>
    </message>
    <message>
        <source>remedy.disk</source>
        <translation>Xuất nhật ký ra USB rồi xóa bản cũ.</translation>
    </message>
    <message>
        <source>remedy.engine</source>
        <translation>Cài lại phần mềm, rồi nhập lại ảnh.</translation>
    </message>
    <message>
        <source>remedy.gallery</source>
        <translation>Nhập danh sách đại biểu từ USB.</translation>
    </message>
    <message>
        <source>remedy.heat</source>
        <translation>Thông khe gió, kiểm tra quạt.</translation>
    </message>
    <message>
        <source>remedy.no_face</source>
        <translation>Chụp lại tại bàn, nhìn thẳng vào máy ảnh.</translation>
    </message>
    <message>
        <source>remedy.power</source>
        <translation>Dùng đúng bộ nguồn của máy và dây ngắn.</translation>
    </message>
    <message>
        <source>remedy.row</source>
        <translation>Sửa dòng này trong danh sách rồi nhập lại.</translation>
    </message>
    <message>
        <source>remedy.scanned_print</source>
        <translation>Gửi tệp ảnh gốc, hoặc chụp tại bàn.</translation>
    </message>
    <message>
        <source>remedy.several_faces</source>
        <translation>Chụp lại một mình.</translation>
    </message>
    <message>
        <source>remedy.standing.missing</source>
        <translation>Chụp ảnh tại bàn, hoặc dùng thẻ.</translation>
    </message>
    <message>
        <source>remedy.standing.no_consent</source>
        <translation>Vào bằng thẻ hoặc tại bàn; nếu đồng ý thì chụp tại bàn.</translation>
    </message>
    <message>
        <source>remedy.standing.poor</source>
        <translation>Chụp lại tại bàn.</translation>
    </message>
    <message>
        <source>remedy.standing.rejected</source>
        <translation>Chụp lại tại bàn.</translation>
    </message>
    <message>
        <source>remedy.standing.undecided</source>
        <translation>Trả lời ở trang Câu hỏi.</translation>
    </message>
    <message>
        <source>remedy.station</source>
        <translation>Khởi động lại máy. Nếu vẫn vậy, gọi hỗ trợ kỹ thuật.</translation>
    </message>
    <message>
        <source>remedy.too_large</source>
        <translation>Chụp lại xa hơn một chút.</translation>
    </message>
    <message>
        <source>remedy.too_small</source>
        <translation>Gửi ảnh lớn hơn, hoặc chụp lại tại bàn.</translation>
    </message>
    <message>
        <source>remedy.turned</source>
        <translation>Chụp lại, nhìn thẳng.</translation>
    </message>
    <message>
        <source>remedy.undecodable</source>
        <translation>Gửi lại tệp, hoặc chụp tại bàn.</translation>
    </message>
    <message>
        <source>remedy.weak</source>
        <translation>Nếu được, chụp thêm tại bàn.</translation>
    </message>
    <message>
        <source>said.badge_damaged</source>
        <translation>Mã trên thẻ không đầy đủ. Ban tổ chức sẽ in lại thẻ.</translation>
    </message>
    <message>
        <source>said.badge_forged</source>
        <translation>Mã trên thẻ không do Ban tổ chức cấp.</translation>
    </message>
    <message>
        <source>said.badge_other_event</source>
        <translation>Thẻ này của một sự kiện khác.</translation>
    </message>
    <message>
        <source>said.badge_replaced</source>
        <translation>Thẻ này đã được thay bằng thẻ mới.</translation>
    </message>
    <message>
        <source>said.badge_too_new</source>
        <translation>Máy này chưa đọc được loại thẻ mới này.</translation>
    </message>
    <message>
        <source>said.badge_used</source>
        <translation>Thẻ này đã điểm danh lúc {0} tại {1}.</translation>
    </message>
    <message>
        <source>said.badge_withdrawn</source>
        <translation>Thẻ này không còn hiệu lực.</translation>
    </message>
    <message>
        <source>search.delegation</source>
        <translation>Đoàn</translation>
    </message>
    <message>
        <source>search.group</source>
        <translation>Tổ</translation>
    </message>
    <message>
        <source>search.hint</source>
        <translation>Gõ tên, không cần dấu</translation>
    </message>
    <message>
        <source>second.decline</source>
        <translation>Không ai đồng ý</translation>
    </message>
    <message>
        <source>second.headline</source>
        <translation>Cần người thứ hai đồng ý</translation>
    </message>
    <message>
        <source>session.other</source>
        <translation>Bàn đón tiếp sẽ hướng dẫn về phiên “{0}”.</translation>
    </message>
    <message>
        <source>setup.busy</source>
        <translation>Đang thực hiện, xin chờ…</translation>
    </message>
    <message>
        <source>setup.camera.detail</source>
        <translation>Đứng vào chỗ đại biểu sẽ đứng và nhìn vào máy.</translation>
    </message>
    <message>
        <source>setup.camera.headline</source>
        <translation>Máy quay thấy gì?</translation>
    </message>
    <message>
        <source>setup.camera.keep</source>
        <translation>Dùng máy quay này</translation>
    </message>
    <message>
        <source>setup.camera.none</source>
        <translation>Chưa thấy máy quay nào. Kiểm tra dây cắm; máy tìm lại mỗi giây.</translation>
    </message>
    <message>
        <source>setup.centre.alone</source>
        <translation>Làm việc độc lập</translation>
    </message>
    <message>
        <source>setup.centre.detail</source>
        <translation>Máy làm việc độc lập được. Khi kết nối trung tâm, các cửa biết nhau và số liệu về một chỗ.</translation>
    </message>
    <message>
        <source>setup.centre.headline</source>
        <translation>Trung tâm điều hành</translation>
    </message>
    <message>
        <source>setup.centre.join</source>
        <translation>Kết nối trung tâm</translation>
    </message>
    <message>
        <source>setup.centre.join.how</source>
        <translation>Cài đặt xong, đăng nhập rồi đưa mã của trung tâm trước camera.</translation>
    </message>
    <message>
        <source>setup.centre.later</source>
        <translation>Kết nối trung tâm bất cứ lúc nào: giữ góc trên bên trái màn hình, đăng nhập, vào Quản trị.</translation>
    </message>
    <message>
        <source>setup.done.detail</source>
        <translation>Xem lại một lần, rồi mở cửa.</translation>
    </message>
    <message>
        <source>setup.done.headline</source>
        <translation>Mọi thứ đã sẵn sàng</translation>
    </message>
    <message>
        <source>setup.done.join</source>
        <translation>Việc tiếp theo: đăng nhập, rồi đưa mã của trung tâm trước camera.</translation>
    </message>
    <message>
        <source>setup.done.key</source>
        <translation>Chìa khóa</translation>
    </message>
    <message>
        <source>setup.done.next</source>
        <translation>Việc tiếp theo: nhập danh sách và ảnh đại biểu từ USB.</translation>
    </message>
    <message>
        <source>setup.done.person</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>setup.done.stick</source>
        <translation>USB chìa khóa</translation>
    </message>
    <message>
        <source>setup.done.tpm</source>
        <translation>chip bảo mật trong máy</translation>
    </message>
    <message>
        <source>setup.done.words</source>
        <translation>từ khóa viết khi bật máy</translation>
    </message>
    <message>
        <source>setup.finish</source>
        <translation>Mở cửa</translation>
    </message>
    <message>
        <source>setup.key.detail</source>
        <translation>Mọi dữ liệu được niêm phong bằng một chìa khóa không nằm trên thẻ nhớ. Máy lấy chìa ấy từ đâu mỗi khi bật?</translation>
    </message>
    <message>
        <source>setup.key.five_words</source>
        <translation>Năm từ ngẫu nhiên, ít nhất 20 ký tự</translation>
    </message>
    <message>
        <source>setup.key.forget</source>
        <translation>Làm chìa khóa khác</translation>
    </message>
    <message>
        <source>setup.key.forget_sure</source>
        <translation>Chạm lần nữa: chìa khóa này sẽ bị bỏ</translation>
    </message>
    <message>
        <source>setup.key.headline</source>
        <translation>Chìa khóa bảo vệ dữ liệu</translation>
    </message>
    <message>
        <source>setup.key.locked</source>
        <translation>Cần chìa khóa</translation>
    </message>
    <message>
        <source>setup.key.made</source>
        <translation>Chìa khóa đã có</translation>
    </message>
    <message>
        <source>setup.key.made_detail</source>
        <translation>Máy mở được dữ liệu; ban tổ chức cũng mở được khi máy hỏng.</translation>
    </message>
    <message>
        <source>setup.key.organiser_found</source>
        <translation>Đã thấy khóa công khai của ban tổ chức trên USB.</translation>
    </message>
    <message>
        <source>setup.key.organiser_missing</source>
        <translation>Cắm USB có tệp organiser.pub của ban tổ chức. Nhờ đó dữ liệu cứu được khi máy hỏng.</translation>
    </message>
    <message>
        <source>setup.key.put_stick_in</source>
        <translation>Cắm USB chìa khóa của máy này; máy sẽ tự nhận.</translation>
    </message>
    <message>
        <source>setup.key.say_words</source>
        <translation>Viết lại các từ khóa đã chọn cho máy này.</translation>
    </message>
    <message>
        <source>setup.key.stick</source>
        <translation>USB chìa khóa: cắm khi bật máy</translation>
    </message>
    <message>
        <source>setup.key.stick_missing</source>
        <translation>USB chìa khóa: hãy cắm một USB</translation>
    </message>
    <message>
        <source>setup.key.tpm</source>
        <translation>Chip bảo mật trong máy: tự khởi động</translation>
    </message>
    <message>
        <source>setup.key.words</source>
        <translation>Từ khóa: viết khi bật máy</translation>
    </message>
    <message>
        <source>setup.key.write_words</source>
        <translation>Viết các từ khóa</translation>
    </message>
    <message>
        <source>setup.language.detail</source>
        <translation>Cài đặt lần đầu gồm bảy bước, mất khoảng năm phút. Mất điện lúc nào cũng không sao: máy tiếp tục từ bước dang dở.</translation>
    </message>
    <message>
        <source>setup.language.headline</source>
        <translation>Xin chào! Chọn ngôn ngữ của màn hình</translation>
    </message>
    <message>
        <source>setup.next</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>setup.person.detail</source>
        <translation>Người này mở được trang quản trị, và thêm được người khác sau này.</translation>
    </message>
    <message>
        <source>setup.person.headline</source>
        <translation>Người quản trị</translation>
    </message>
    <message>
        <source>setup.person.name_first</source>
        <translation>Trước hết hãy viết họ tên</translation>
    </message>
    <message>
        <source>setup.person.pin</source>
        <translation>Chọn mã PIN từ 6 đến 12 số</translation>
    </message>
    <message>
        <source>setup.person.pin_again</source>
        <translation>Nhập lại mã PIN ấy</translation>
    </message>
    <message>
        <source>setup.person.there</source>
        <translation>{0} đã là quản trị. Viết lại để đổi tên hoặc mã PIN.</translation>
    </message>
    <message>
        <source>setup.person.write</source>
        <translation>Viết họ và tên…</translation>
    </message>
    <message>
        <source>setup.pin.differ</source>
        <translation>Hai mã PIN khác nhau. Xin chọn lại.</translation>
    </message>
    <message>
        <source>setup.pin.digits</source>
        <translation>Mã PIN chỉ gồm chữ số.</translation>
    </message>
    <message>
        <source>setup.pin.length</source>
        <translation>Mã PIN phải có từ 6 đến 12 số.</translation>
    </message>
    <message>
        <source>setup.pin.too_easy</source>
        <translation>Mã PIN này quá dễ đoán. Xin chọn mã khác.</translation>
    </message>
    <message>
        <source>setup.place.detail</source>
        <translation>Đại biểu sẽ đọc tên đại hội và tên cửa trên màn hình.</translation>
    </message>
    <message>
        <source>setup.place.door</source>
        <translation>Cửa {0}</translation>
    </message>
    <message>
        <source>setup.place.event</source>
        <translation>Tên đại hội, hội nghị</translation>
    </message>
    <message>
        <source>setup.place.from_list</source>
        <translation>Lấy từ danh sách</translation>
    </message>
    <message>
        <source>setup.place.gate</source>
        <translation>Tên cửa</translation>
    </message>
    <message>
        <source>setup.place.headline</source>
        <translation>Máy này đặt ở đâu?</translation>
    </message>
    <message>
        <source>setup.place.write</source>
        <translation>Chạm để viết…</translation>
    </message>
    <message>
        <source>setup.sight.face</source>
        <translation>Thấy khuôn mặt, rộng {0} điểm ảnh</translation>
    </message>
    <message>
        <source>setup.sight.light</source>
        <translation>Độ sáng {0} (tốt: 50 đến 205)</translation>
    </message>
    <message>
        <source>setup.sight.no_face</source>
        <translation>Chưa thấy khuôn mặt</translation>
    </message>
    <message>
        <source>setup.sight.rate</source>
        <translation>{0} hình mỗi giây</translation>
    </message>
    <message>
        <source>setup.sight.sharpness</source>
        <translation>Độ nét {0} (càng cao càng nét)</translation>
    </message>
    <message>
        <source>setup.space</source>
        <translation>dấu cách</translation>
    </message>
    <message>
        <source>setup.time.day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>setup.time.doubtful</source>
        <translation>Máy không chắc về giờ này. Hãy so với đồng hồ của bạn và chỉnh nếu sai.</translation>
    </message>
    <message>
        <source>setup.time.headline</source>
        <translation>Giờ này có đúng không?</translation>
    </message>
    <message>
        <source>setup.time.hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>setup.time.keep</source>
        <translation>Đúng giờ</translation>
    </message>
    <message>
        <source>setup.time.minute</source>
        <translation>Phút</translation>
    </message>
    <message>
        <source>setup.time.month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>setup.time.set</source>
        <translation>Đặt giờ này</translation>
    </message>
    <message>
        <source>setup.time.trusted</source>
        <translation>Đồng hồ của máy đáng tin: có pin nuôi hoặc được mạng chỉnh.</translation>
    </message>
    <message>
        <source>setup.time.year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>setup.trouble.camera</source>
        <translation>Máy quay không trả lời. Cắm lại dây; máy thử lại mỗi hai giây.</translation>
    </message>
    <message>
        <source>setup.trouble.clock</source>
        <translation>Không đặt được giờ. Thử lại, hoặc tiếp tục: trung tâm sẽ chỉnh giờ các lượt điểm danh.</translation>
    </message>
    <message>
        <source>setup.trouble.key</source>
        <translation>Chìa khóa này không mở được. Kiểm tra USB hoặc từ khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>setup.trouble.organiser</source>
        <translation>Không thấy tệp organiser.pub trên USB nào. Cắm USB của ban tổ chức.</translation>
    </message>
    <message>
        <source>setup.trouble.settings</source>
        <translation>Không ghi được cài đặt. Thử lại; nếu vẫn vậy, khởi động lại máy.</translation>
    </message>
    <message>
        <source>setup.trouble.short_words</source>
        <translation>Từ khóa quá ngắn: cần ít nhất 20 ký tự, như năm từ ngẫu nhiên.</translation>
    </message>
    <message>
        <source>setup.trouble.stick</source>
        <translation>Không ghi được lên USB. Dùng USB khác, định dạng FAT32, còn chỗ trống.</translation>
    </message>
    <message>
        <source>setup.trouble.store</source>
        <translation>Không ghi được dữ liệu. Kiểm tra thẻ nhớ còn chỗ và không bị khóa ghi.</translation>
    </message>
    <message>
        <source>setup.trouble.tpm</source>
        <translation>Chip bảo mật không trả lời. Chọn cách khác.</translation>
    </message>
    <message>
        <source>setup.written</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>signin.choose</source>
        <translation>Chọn tên của bạn</translation>
    </message>
    <message>
        <source>signin.headline</source>
        <translation>Ai trực tại bàn?</translation>
    </message>
    <message>
        <source>signin.leave</source>
        <translation>Quay lại lối vào</translation>
    </message>
    <message>
        <source>signin.pin</source>
        <translation>Nhập mã PIN</translation>
    </message>
    <message>
        <source>stage.assessing</source>
        <translation>Đang xem từng ảnh</translation>
    </message>
    <message>
        <source>stage.comparing</source>
        <translation>Đang so sánh mọi người với nhau</translation>
    </message>
    <message>
        <source>stage.copying</source>
        <translation>Đang chép từ USB</translation>
    </message>
    <message>
        <source>stage.done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>stage.reading</source>
        <translation>Đang đọc danh sách</translation>
    </message>
    <message>
        <source>stage.rolling_back</source>
        <translation>Đang trở lại trạng thái trước</translation>
    </message>
    <message>
        <source>stage.starting</source>
        <translation>Đang bắt đầu</translation>
    </message>
    <message>
        <source>stage.writing</source>
        <translation>Đang ghi vào kiosk</translation>
    </message>
    <message>
        <source>standing.kept</source>
        <translation>{0} sẵn sàng nhờ ảnh cũ</translation>
    </message>
    <message>
        <source>standing.missing</source>
        <translation>{0} thiếu ảnh</translation>
    </message>
    <message>
        <source>standing.no_consent</source>
        <translation>{0} chưa đồng ý</translation>
    </message>
    <message>
        <source>standing.poor</source>
        <translation>{0} cần ảnh mới</translation>
    </message>
    <message>
        <source>standing.ready</source>
        <translation>{0} sẵn sàng</translation>
    </message>
    <message>
        <source>standing.rejected</source>
        <translation>{0} bị loại</translation>
    </message>
    <message>
        <source>standing.undecided</source>
        <translation>{0} chờ quyết định</translation>
    </message>
    <message>
        <source>standing.unreadable</source>
        <translation>{0} không đọc được</translation>
    </message>
    <message>
        <source>starting.detail</source>
        <translation>Xin chờ trong giây lát</translation>
    </message>
    <message>
        <source>starting.headline</source>
        <translation>Đang khởi động</translation>
    </message>
    <message>
        <source>status.camera</source>
        <translation>Camera không có hình</translation>
    </message>
    <message>
        <source>status.card_worn</source>
        <translation>Thẻ nhớ đã mòn: hãy thay thẻ</translation>
    </message>
    <message>
        <source>status.clock</source>
        <translation>Giờ chưa được xác nhận</translation>
    </message>
    <message>
        <source>status.clock_unset</source>
        <translation>Đồng hồ chưa được đặt: hãy nối trung tâm hoặc chỉnh giờ</translation>
    </message>
    <message>
        <source>status.desk</source>
        <translation>{0} trường hợp chờ tại bàn</translation>
    </message>
    <message>
        <source>status.disk_low</source>
        <translation>Ổ lưu trữ sắp đầy</translation>
    </message>
    <message>
        <source>status.help</source>
        <translation>Có người cần giúp ở cửa</translation>
    </message>
    <message>
        <source>status.hot</source>
        <translation>Quá nóng: kiểm tra quạt và khe thoáng</translation>
    </message>
    <message>
        <source>status.kept</source>
        <translation>{0} lượt lưu tại máy</translation>
    </message>
    <message>
        <source>status.never_synced</source>
        <translation>chưa gửi lần nào</translation>
    </message>
    <message>
        <source>status.none</source>
        <translation>Chưa có báo cáo từ máy</translation>
    </message>
    <message>
        <source>status.offline</source>
        <translation>Ngoại tuyến, vẫn điểm danh</translation>
    </message>
    <message>
        <source>status.online</source>
        <translation>Kết nối trung tâm</translation>
    </message>
    <message>
        <source>status.pending</source>
        <translation>{0} lượt chờ gửi</translation>
    </message>
    <message>
        <source>status.people</source>
        <translation>{0} đã vào, {1} khuôn mặt</translation>
    </message>
    <message>
        <source>status.old_copy</source>
        <translation>Thẻ nhớ là bản sao cũ: sổ ghi tiếp vào quyển mới, hãy gọi ban tổ chức</translation>
    </message>
    <message>
        <source>status.gates</source>
        <translation>Đang liên lạc với {0} cửa khác</translation>
    </message>
    <message>
        <source>health.ledger</source>
        <translation>Sổ ghi</translation>
    </message>
    <message>
        <source>health.ledger.good</source>
        <translation>Nguyên vẹn</translation>
    </message>
    <message>
        <source>health.ledger.bad</source>
        <translation>Thẻ nhớ là bản sao cũ</translation>
    </message>
    <message>
        <source>remedy.ledger</source>
        <translation>Gọi ban tổ chức; giữ lại cả hai thẻ nhớ</translation>
    </message>
    <message>
        <source>health.gates</source>
        <translation>Các cửa khác</translation>
    </message>
    <message>
        <source>health.gates.said</source>
        <translation>{0} cửa đang liên lạc</translation>
    </message>
    <message>
        <source>status.mirror</source>
        <translation>Bản sao thứ hai không ghi được: hãy cắm lại ổ sao lưu</translation>
    </message>
    <message>
        <source>status.second_engine</source>
        <translation>Thiếu một trong hai bộ nhận dạng: hãy cài lại phần mềm</translation>
    </message>
    <message>
        <source>status.silent</source>
        <translation>Máy chưa báo cáo từ {0}</translation>
    </message>
    <message>
        <source>status.synced</source>
        <translation>gửi lần cuối {0}</translation>
    </message>
    <message>
        <source>status.throttled</source>
        <translation>Bo mạch đang giảm tốc độ</translation>
    </message>
    <message>
        <source>status.unconfigured</source>
        <translation>Không nối trung tâm</translation>
    </message>
    <message>
        <source>status.under_voltage</source>
        <translation>Nguồn điện quá yếu</translation>
    </message>
    <message>
        <source>tab.admin</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>tab.desk</source>
        <translation>Bàn trực</translation>
    </message>
    <message>
        <source>tab.leave</source>
        <translation>Rời bàn</translation>
    </message>
    <message>
        <source>tab.recent</source>
        <translation>Đã vào</translation>
    </message>
    <message>
        <source>tab.search</source>
        <translation>Tìm đại biểu</translation>
    </message>
    <message>
        <source>trouble.bundle_damaged</source>
        <translation>Tệp của trung tâm bị hỏng</translation>
    </message>
    <message>
        <source>trouble.bundle_damaged.remedy</source>
        <translation>Xin trung tâm gửi tệp mới và chép lại vào USB.</translation>
    </message>
    <message>
        <source>trouble.bundle_foreign</source>
        <translation>Tệp này không dành cho kiosk này</translation>
    </message>
    <message>
        <source>trouble.bundle_foreign.remedy</source>
        <translation>Chỉ nhận tệp do trung tâm của kiosk này ký cho chính nó.</translation>
    </message>
    <message>
        <source>trouble.bundle_old</source>
        <translation>Tệp của trung tâm đã nhập hoặc đã cũ</translation>
    </message>
    <message>
        <source>trouble.bundle_old.remedy</source>
        <translation>Xin trung tâm gửi tệp mới hơn.</translation>
    </message>
    <message>
        <source>trouble.bundle_too_large</source>
        <translation>Tệp của trung tâm quá lớn cho bộ nhớ</translation>
    </message>
    <message>
        <source>trouble.bundle_too_large.remedy</source>
        <translation>Xin trung tâm chia thành hai tệp.</translation>
    </message>
    <message>
        <source>trouble.changed_meanwhile</source>
        <translation>Danh sách vừa được thay đổi ở nơi khác</translation>
    </message>
    <message>
        <source>trouble.changed_meanwhile.remedy</source>
        <translation>Làm lại từ đầu; phần đã xem được giữ.</translation>
    </message>
    <message>
        <source>trouble.empty_stick</source>
        <translation>USB trống</translation>
    </message>
    <message>
        <source>trouble.empty_stick.remedy</source>
        <translation>Kiểm tra có đúng USB không; danh sách và ảnh phải nằm trên đó.</translation>
    </message>
    <message>
        <source>trouble.engine_gone</source>
        <translation>Việc nhập bị ngắt giữa chừng</translation>
    </message>
    <message>
        <source>trouble.engine_gone.remedy</source>
        <translation>Không có gì dở dang. Làm lại: phần đã xem được giữ.</translation>
    </message>
    <message>
        <source>trouble.lost_marks</source>
        <translation>Mọi tên đều mất dấu: lưu lại thành XLSX, hoặc xác nhận</translation>
    </message>
    <message>
        <source>trouble.lost_marks.remedy</source>
        <translation>Lưu lại thành XLSX.</translation>
    </message>
    <message>
        <source>trouble.model</source>
        <translation>Thiếu mô hình nhận dạng</translation>
    </message>
    <message>
        <source>trouble.model.remedy</source>
        <translation>Cài lại gói phần mềm.</translation>
    </message>
    <message>
        <source>trouble.no_centre</source>
        <translation>Kiosk chưa kết nối với trung tâm nào</translation>
    </message>
    <message>
        <source>trouble.no_centre.remedy</source>
        <translation>Kết nối với trung tâm trước, rồi làm lại từ đầu.</translation>
    </message>
    <message>
        <source>trouble.no_columns</source>
        <translation>Thiếu cột mã hoặc họ tên: chạm tiêu đề để chọn</translation>
    </message>
    <message>
        <source>trouble.no_columns.remedy</source>
        <translation>Đặt một hàng tiêu đề phía trên.</translation>
    </message>
    <message>
        <source>trouble.no_consent</source>
        <translation>Chưa có cột đồng ý: chọn cột, hoặc xác nhận bên cạnh</translation>
    </message>
    <message>
        <source>trouble.no_consent.remedy</source>
        <translation>Thêm cột “Đồng ý” vào danh sách.</translation>
    </message>
    <message>
        <source>trouble.no_headings</source>
        <translation>Chưa rõ các cột: chạm tiêu đề để chọn mã và họ tên</translation>
    </message>
    <message>
        <source>trouble.no_headings.remedy</source>
        <translation>Đặt một hàng tiêu đề phía trên.</translation>
    </message>
    <message>
        <source>trouble.no_roster</source>
        <translation>Không có danh sách trên USB</translation>
    </message>
    <message>
        <source>trouble.no_roster.remedy</source>
        <translation>Đặt một tệp XLSX hoặc CSV cạnh các ảnh, hoặc tệp .entrance của trung tâm.</translation>
    </message>
    <message>
        <source>trouble.no_space</source>
        <translation>Thẻ nhớ đã đầy</translation>
    </message>
    <message>
        <source>trouble.no_space.remedy</source>
        <translation>Báo kỹ thuật giải phóng chỗ trống, rồi nhập lại.</translation>
    </message>
    <message>
        <source>trouble.nobody_by_code</source>
        <translation>Không có ai mang mã này</translation>
    </message>
    <message>
        <source>trouble.nobody_by_code.remedy</source>
        <translation>Nhập danh sách có người này trước.</translation>
    </message>
    <message>
        <source>trouble.not_consented</source>
        <translation>Người này chưa đồng ý</translation>
    </message>
    <message>
        <source>trouble.not_consented.remedy</source>
        <translation>Dùng thẻ, hoặc hỏi ý kiến rồi chụp lại.</translation>
    </message>
    <message>
        <source>trouble.nothing_kept</source>
        <translation>Không có lần nhập nào để trở lại</translation>
    </message>
    <message>
        <source>trouble.nothing_kept.remedy</source>
        <translation>Kiosk chưa giữ trạng thái nào trước đó.</translation>
    </message>
    <message>
        <source>trouble.other</source>
        <translation>Không dùng được như vậy</translation>
    </message>
    <message>
        <source>trouble.other.remedy</source>
        <translation>Làm lại từ đầu; nếu vẫn vậy, báo kỹ thuật.</translation>
    </message>
    <message>
        <source>trouble.report</source>
        <translation>Không ghi được báo cáo: chỉ cắm một USB, còn chỗ trống và không khóa ghi</translation>
    </message>
    <message>
        <source>trouble.report.remedy</source>
        <translation>Dùng USB khác, còn chỗ trống và không khóa ghi.</translation>
    </message>
    <message>
        <source>trouble.roster_damaged</source>
        <translation>Danh sách bị hỏng</translation>
    </message>
    <message>
        <source>trouble.roster_damaged.remedy</source>
        <translation>Mở bằng Excel, lưu lại thành XLSX rồi chép vào USB.</translation>
    </message>
    <message>
        <source>trouble.roster_locked</source>
        <translation>Danh sách có mật khẩu hoặc là Excel kiểu cũ</translation>
    </message>
    <message>
        <source>trouble.roster_locked.remedy</source>
        <translation>Mở bằng Excel, bỏ mật khẩu và lưu thành XLSX.</translation>
    </message>
    <message>
        <source>trouble.several_rosters</source>
        <translation>Có nhiều danh sách</translation>
    </message>
    <message>
        <source>trouble.several_rosters.remedy</source>
        <translation>Chạm vào danh sách đúng.</translation>
    </message>
    <message>
        <source>trouble.stick_gone</source>
        <translation>USB đã bị rút ra</translation>
    </message>
    <message>
        <source>trouble.stick_gone.remedy</source>
        <translation>Cắm lại USB rồi làm lại. Phần đã xem được giữ.</translation>
    </message>
    <message>
        <source>trouble.store</source>
        <translation>Không ghi được vào kiosk</translation>
    </message>
    <message>
        <source>trouble.store.remedy</source>
        <translation>Kiểm tra thẻ nhớ (trang Tình trạng), rồi nhập lại.</translation>
    </message>
    <message>
        <source>undo.late</source>
        <translation>Đã quá thời gian hoàn tác. Hãy hủy có lý do ở mục Đã vào.</translation>
    </message>
    <message>
        <source>unused.no_consent</source>
        <translation>Người này chưa đồng ý</translation>
    </message>
    <message>
        <source>unused.nobody</source>
        <translation>Không rõ là ảnh của ai</translation>
    </message>
    <message>
        <source>unused.other_sheet</source>
        <translation>Bảng tính khác</translation>
    </message>
    <message>
        <source>unused.rejected</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>unused.same_file</source>
        <translation>Trùng với một tệp khác</translation>
    </message>
    <message>
        <source>unused.surplus</source>
        <translation>Đã đủ ảnh của người này</translation>
    </message>
    <message>
        <source>update.again</source>
        <translation>Chạm lần nữa để cài</translation>
    </message>
    <message>
        <source>update.asked</source>
        <translation>Đang cài bản {0}. Màn hình sẽ tắt rồi mở lại; đừng rút điện.</translation>
    </message>
    <message>
        <source>update.install</source>
        <translation>Cài và khởi động lại</translation>
    </message>
    <message>
        <source>update.installed</source>
        <translation>Đang dùng bản {0}</translation>
    </message>
    <message>
        <source>update.last</source>
        <translation>Lần cập nhật trước:</translation>
    </message>
    <message>
        <source>update.last.works</source>
        <translation>bản {0} đã cài xong và chạy tốt.</translation>
    </message>
    <message>
        <source>update.last.taken_back</source>
        <translation>bản {0} không chạy được; bản {1} đã trở lại và chạy tốt.</translation>
    </message>
    <message>
        <source>update.last.lost</source>
        <translation>bản {0} không chạy được, và bản {1} trở lại cũng không chạy. Hãy gọi hỗ trợ.</translation>
    </message>
    <message>
        <source>update.last.refused</source>
        <translation>tệp không được chấp nhận nên không cài gì; vẫn là bản {1}.</translation>
    </message>
    <message>
        <source>update.last.back</source>
        <translation>bản {1} đã trở lại theo yêu cầu.</translation>
    </message>
    <message>
        <source>update.nothing</source>
        <translation>Không có bản cập nhật nào. Cắm USB có tệp .update của nhà phát hành, hoặc đưa tệp lên trung tâm.</translation>
    </message>
    <message>
        <source>update.offered.stick</source>
        <translation>Có bản cập nhật {0} trên USB</translation>
    </message>
    <message>
        <source>update.offered.centre</source>
        <translation>Có bản cập nhật {0} từ trung tâm</translation>
    </message>
    <message>
        <source>update.failed</source>
        <translation>Bản {0} đã thử trên máy này nhưng không chạy được, nên bản cũ đã trở lại.</translation>
    </message>
    <message>
        <source>update.fetching.coming</source>
        <translation>Đang tải bản {0} từ trung tâm: {1} %</translation>
    </message>
    <message>
        <source>update.fetching.no_room</source>
        <translation>Trung tâm có bản {0}, nhưng thẻ nhớ không đủ chỗ để tải về.</translation>
    </message>
    <message>
        <source>update.fetching.refused</source>
        <translation>Trung tâm có bản {0}, nhưng bản này không có chữ ký của nhà phát hành.</translation>
    </message>
    <message>
        <source>update.refused</source>
        <translation>Không cài được bản {0} từ màn hình. Hãy cài ở dòng lệnh: kiosk update install.</translation>
    </message>
    <message>
        <source>update.sure</source>
        <translation>Lối vào nghỉ vài phút. Nếu bản mới không chạy tốt, bản cũ tự trở lại; không lượt điểm danh nào bị mất.</translation>
    </message>
    <message>
        <source>waiting.minutes</source>
        <translation>{0} phút</translation>
    </message>
    <message>
        <source>waiting.seconds</source>
        <translation>{0} giây</translation>
    </message>
    <message>
        <source>weak.old</source>
        <translation>Ảnh chụp đã hơn năm năm</translation>
    </message>
    <message>
        <source>weak.unlike_itself</source>
        <translation>Hai ảnh của người này ít giống nhau</translation>
    </message>
    <message>
        <source>weekday.1</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>weekday.2</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>weekday.3</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>weekday.4</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>weekday.5</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>weekday.6</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>weekday.7</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>welcome.already</source>
        <translation>Đại biểu đã điểm danh lúc {0} tại {1}. Kính mời vào.</translation>
    </message>
    <message>
        <source>welcome.delegation</source>
        <translation>Đoàn</translation>
    </message>
    <message>
        <source>welcome.detail</source>
        <translation>Đã điểm danh. Kính mời vào hội trường.</translation>
    </message>
    <message>
        <source>welcome.group</source>
        <translation>Tổ</translation>
    </message>
    <message>
        <source>welcome.headline</source>
        <translation>Kính chào đại biểu</translation>
    </message>
    <message>
        <source>welcome.seat</source>
        <translation>Ghế</translation>
    </message>
    <message>
        <source>admin.pairing</source>
        <translation>Kết nối trung tâm</translation>
    </message>
    <message>
        <source>pairing.alone</source>
        <translation>Máy này chưa thuộc trung tâm nào và đang hoạt động độc lập.</translation>
    </message>
    <message>
        <source>pairing.belongs</source>
        <translation>Thuộc trung tâm {0} với tên {1}, từ {3} ngày {2}.</translation>
    </message>
    <message>
        <source>pairing.choose</source>
        <translation>Kết nối bằng mã của trung tâm</translation>
    </message>
    <message>
        <source>pairing.choose.how</source>
        <translation>Tại trung tâm, mở trang Cổng và chọn “Ghép cổng mới” để hiện mã.</translation>
    </message>
    <message>
        <source>pairing.connect</source>
        <translation>Đọc mã và kết nối</translation>
    </message>
    <message>
        <source>pairing.write_request</source>
        <translation>Không có mạng: ghi yêu cầu ra USB</translation>
    </message>
    <message>
        <source>pairing.take_answer</source>
        <translation>Nhận trả lời từ USB</translation>
    </message>
    <message>
        <source>pairing.give_up</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>pairing.show</source>
        <translation>Đưa mã vào trước camera</translation>
    </message>
    <message>
        <source>pairing.show.connect</source>
        <translation>Giữ yên điện thoại hoặc màn hình, cách chừng một gang tay.</translation>
    </message>
    <message>
        <source>pairing.show.write_request</source>
        <translation>Dùng bản in hoặc ảnh chụp mã. Sau đó cắm USB vào máy.</translation>
    </message>
    <message>
        <source>pairing.show.other_code</source>
        <translation>Đây không phải mã của trung tâm. Hãy mở trang Cổng ở trung tâm.</translation>
    </message>
    <message>
        <source>pairing.connecting</source>
        <translation>Đang kết nối với trung tâm…</translation>
    </message>
    <message>
        <source>pairing.connecting.how</source>
        <translation>Việc này mất vài giây.</translation>
    </message>
    <message>
        <source>pairing.compare</source>
        <translation>So sáu số này với trung tâm</translation>
    </message>
    <message>
        <source>pairing.compare.how</source>
        <translation>Đọc cho người ở trung tâm nhập vào. Đang chờ chấp thuận.</translation>
    </message>
    <message>
        <source>pairing.writing</source>
        <translation>Hãy cắm USB vào máy</translation>
    </message>
    <message>
        <source>pairing.writing.how</source>
        <translation>Yêu cầu sẽ được ghi ngay khi cắm USB.</translation>
    </message>
    <message>
        <source>pairing.written</source>
        <translation>Đã ghi yêu cầu ra USB</translation>
    </message>
    <message>
        <source>pairing.written.how</source>
        <translation>Mang USB và sáu số này tới trung tâm. Khi về, chọn “Nhận trả lời từ USB”.</translation>
    </message>
    <message>
        <source>pairing.paired</source>
        <translation>Đã kết nối với tên {0}</translation>
    </message>
    <message>
        <source>pairing.paired.then</source>
        <translation>Dữ liệu được gửi từ bây giờ; không cần khởi động lại.</translation>
    </message>
    <message>
        <source>pairing.not_a_code</source>
        <translation>Mã này không dùng được</translation>
    </message>
    <message>
        <source>pairing.not_a_code.remedy</source>
        <translation>Hiện mã mới ở trang Cổng của trung tâm rồi thử lại.</translation>
    </message>
    <message>
        <source>pairing.unreachable</source>
        <translation>Trung tâm không trả lời</translation>
    </message>
    <message>
        <source>pairing.unreachable.remedy</source>
        <translation>Kiểm tra dây mạng và địa chỉ trung tâm, hoặc kết nối bằng USB.</translation>
    </message>
    <message>
        <source>pairing.other_centre</source>
        <translation>Không phải trung tâm đã hiện mã</translation>
    </message>
    <message>
        <source>pairing.other_centre.remedy</source>
        <translation>Có thể ai đó mạo danh trung tâm. Gọi người phụ trách trước khi thử lại.</translation>
    </message>
    <message>
        <source>pairing.refused</source>
        <translation>Trung tâm từ chối</translation>
    </message>
    <message>
        <source>pairing.refused.remedy</source>
        <translation>Mã quá mười phút hoặc máy khác đã dùng. Hiện mã mới.</translation>
    </message>
    <message>
        <source>pairing.not_approved</source>
        <translation>Không ai chấp thuận kịp</translation>
    </message>
    <message>
        <source>pairing.not_approved.remedy</source>
        <translation>Hiện mã mới và nhờ người ở trung tâm nhập sáu số.</translation>
    </message>
    <message>
        <source>pairing.no_stick</source>
        <translation>Không ghi được ra USB</translation>
    </message>
    <message>
        <source>pairing.no_stick.remedy</source>
        <translation>Cắm USB định dạng FAT32 hoặc exFAT, chưa khoá ghi, rồi thử lại.</translation>
    </message>
    <message>
        <source>pairing.no_request</source>
        <translation>Chưa ghi yêu cầu nào</translation>
    </message>
    <message>
        <source>pairing.no_request.remedy</source>
        <translation>Ghi yêu cầu ra USB trước, rồi mang tới trung tâm.</translation>
    </message>
    <message>
        <source>pairing.no_answer</source>
        <translation>Không thấy tệp trả lời trên USB</translation>
    </message>
    <message>
        <source>pairing.no_answer.remedy</source>
        <translation>Tải tệp .paired ở trang Cổng của trung tâm về USB rồi thử lại.</translation>
    </message>
    <message>
        <source>pairing.bad_answer</source>
        <translation>Tệp trả lời không dành cho máy này</translation>
    </message>
    <message>
        <source>pairing.bad_answer.remedy</source>
        <translation>Lấy tệp của đúng máy này ở trung tâm, hoặc ghi yêu cầu mới.</translation>
    </message>
    <message>
        <source>pairing.agent_silent</source>
        <translation>Dịch vụ đồng bộ không trả lời</translation>
    </message>
    <message>
        <source>pairing.agent_silent.remedy</source>
        <translation>Khởi động lại máy. Nếu vẫn vậy, gọi hỗ trợ kỹ thuật.</translation>
    </message>
    <message>
        <source>check.as_it_is</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>check.board</source>
        <translation>bo mạch</translation>
    </message>
    <message>
        <source>check.board.no_tpm</source>
        <translation>{0}, {1}, không có TPM: khóa lấy từ USB hoặc cụm mật khẩu</translation>
    </message>
    <message>
        <source>check.board.tpm</source>
        <translation>{0}, {1}, có TPM</translation>
    </message>
    <message>
        <source>check.camera.held</source>
        <translation>kiosk đang chạy giữ camera; xem dòng trạng thái</translation>
    </message>
    <message>
        <source>check.camera.none</source>
        <translation>không có hình</translation>
    </message>
    <message>
        <source>check.camera.other</source>
        <translation>Cắm lại dây camera, hoặc ghi camera khác trong cài đặt.</translation>
    </message>
    <message>
        <source>check.camera.picture</source>
        <translation>{0} x {1} điểm ảnh</translation>
    </message>
    <message>
        <source>check.camera.remedy</source>
        <translation>Cắm chặt dây cáp; kiosk doctor cho biết tên camera.</translation>
    </message>
    <message>
        <source>check.card</source>
        <translation>độ mòn thẻ nhớ</translation>
    </message>
    <message>
        <source>check.card.remedy</source>
        <translation>Thay thẻ nhớ sau sự kiện.</translation>
    </message>
    <message>
        <source>check.card.unknown</source>
        <translation>thẻ này không báo độ mòn</translation>
    </message>
    <message>
        <source>check.card.used</source>
        <translation>đã dùng {0} %</translation>
    </message>
    <message>
        <source>check.centre</source>
        <translation>trung tâm</translation>
    </message>
    <message>
        <source>check.centre.alone</source>
        <translation>hoạt động độc lập: dữ liệu ở lại đây cho đến khi được xuất</translation>
    </message>
    <message>
        <source>check.centre.good</source>
        <translation>{0} bản ghi chưa tới trung tâm; đang kết nối</translation>
    </message>
    <message>
        <source>check.centre.network</source>
        <translation>Ở cửa không phải làm gì; hãy kiểm tra mạng và địa chỉ trung tâm.</translation>
    </message>
    <message>
        <source>check.centre.offline</source>
        <translation>{0} bản ghi chưa tới trung tâm; không có trả lời</translation>
    </message>
    <message>
        <source>check.centre.silent</source>
        <translation>{0} bản ghi chưa tới trung tâm; bộ gửi không báo gì</translation>
    </message>
    <message>
        <source>check.centre.start</source>
        <translation>systemctl status entrance-sync; kiểm tra sync.toml.</translation>
    </message>
    <message>
        <source>check.centre.trouble</source>
        <translation>{0} bản ghi chưa tới trung tâm; {1}</translation>
    </message>
    <message>
        <source>check.clock</source>
        <translation>đồng hồ</translation>
    </message>
    <message>
        <source>check.clock.battery</source>
        <translation>So với đồng hồ đeo tay; nối NTP hoặc trung tâm một lần. Máy không có pin đồng hồ: hãy lắp pin.</translation>
    </message>
    <message>
        <source>check.clock.compare</source>
        <translation>So với đồng hồ đeo tay; nối NTP hoặc trung tâm một lần.</translation>
    </message>
    <message>
        <source>check.clock.doubtful</source>
        <translation>{0}, chưa được xác nhận</translation>
    </message>
    <message>
        <source>check.clock.good</source>
        <translation>{0}, đã xác nhận</translation>
    </message>
    <message>
        <source>check.clock.never_set</source>
        <translation>{0}: chưa từng được đặt</translation>
    </message>
    <message>
        <source>check.clock.set</source>
        <translation>Đặt giờ (timedatectl set-time), hoặc nối trung tâm một lần.</translation>
    </message>
    <message>
        <source>check.disk</source>
        <translation>ổ đĩa</translation>
    </message>
    <message>
        <source>check.disk.free</source>
        <translation>còn trống {0} MiB, {1} %</translation>
    </message>
    <message>
        <source>check.disk.gone</source>
        <translation>không thấy thư mục dữ liệu</translation>
    </message>
    <message>
        <source>check.disk.make_room</source>
        <translation>Giải phóng chỗ: xóa bản nhập, bản cập nhật và tệp chẩn đoán cũ.</translation>
    </message>
    <message>
        <source>check.disk.make_room_soon</source>
        <translation>Giải phóng chỗ trước ngày mai.</translation>
    </message>
    <message>
        <source>check.disk.mount</source>
        <translation>Gắn phân vùng dữ liệu.</translation>
    </message>
    <message>
        <source>check.disk.read_only</source>
        <translation>chỉ đọc, không ghi được</translation>
    </message>
    <message>
        <source>check.disk.replace</source>
        <translation>Thẻ hỏng hoặc bị khóa ghi: thay thẻ.</translation>
    </message>
    <message>
        <source>check.face</source>
        <translation>khuôn mặt</translation>
    </message>
    <message>
        <source>check.face.nearer</source>
        <translation>Đặt camera lại gần hơn.</translation>
    </message>
    <message>
        <source>check.face.none</source>
        <translation>không thấy</translation>
    </message>
    <message>
        <source>check.face.stand</source>
        <translation>Đứng vào chỗ đại biểu đứng rồi làm lại.</translation>
    </message>
    <message>
        <source>check.face.width</source>
        <translation>rộng {0} điểm ảnh</translation>
    </message>
    <message>
        <source>check.gallery.never</source>
        <translation>chưa nhập lần nào</translation>
    </message>
    <message>
        <source>check.gallery.newest</source>
        <translation>phiên bản {0}, nhập lần cuối {1}</translation>
    </message>
    <message>
        <source>check.gallery.other</source>
        <translation>đang dùng phiên bản {0}, lần nhập cuối là phiên bản {1}</translation>
    </message>
    <message>
        <source>check.gallery.wait</source>
        <translation>Đợi một phút hoặc khởi động lại; nếu không, nhập lại.</translation>
    </message>
    <message>
        <source>check.heat</source>
        <translation>nhiệt độ</translation>
    </message>
    <message>
        <source>check.heat.degrees</source>
        <translation>{0} °C</translation>
    </message>
    <message>
        <source>check.heat.remedy</source>
        <translation>Thông khe gió; kiểm tra quạt có quay không.</translation>
    </message>
    <message>
        <source>check.heat.unknown</source>
        <translation>bo mạch này không báo nhiệt độ</translation>
    </message>
    <message>
        <source>check.key</source>
        <translation>khóa dữ liệu</translation>
    </message>
    <message>
        <source>check.key.development</source>
        <translation>{0}, chế độ phát triển</translation>
    </message>
    <message>
        <source>check.key.good</source>
        <translation>{0} từ {1}</translation>
    </message>
    <message>
        <source>check.key.held</source>
        <translation>máy đang chạy giữ chìa khóa: xem phần còn lại ở Quản trị, Kiểm tra máy</translation>
    </message>
    <message>
        <source>check.key.init</source>
        <translation>Không dùng như vậy ở cửa: kiosk keys init.</translation>
    </message>
    <message>
        <source>check.key.missing</source>
        <translation>thiếu khóa</translation>
    </message>
    <message>
        <source>check.key.remedy</source>
        <translation>kiosk keys status liệt kê các cách mở khóa.</translation>
    </message>
    <message>
        <source>check.ledger</source>
        <translation>sổ điểm danh</translation>
    </message>
    <message>
        <source>check.ledger.damaged</source>
        <translation>hỏng ở {0} chỗ</translation>
    </message>
    <message>
        <source>check.ledger.good</source>
        <translation>nguyên vẹn, {0} dòng</translation>
    </message>
    <message>
        <source>check.ledger.remedy</source>
        <translation>Giữ lại tệp; kiosk ledger verify chỉ ra chỗ hỏng.</translation>
    </message>
    <message>
        <source>check.light</source>
        <translation>ánh sáng</translation>
    </message>
    <message>
        <source>check.light.remedy</source>
        <translation>Thêm đèn, hoặc quay camera khỏi cửa sổ.</translation>
    </message>
    <message>
        <source>check.light.said</source>
        <translation>{0} trên 255, độ nét {1}</translation>
    </message>
    <message>
        <source>check.model</source>
        <translation>mô hình {0}</translation>
    </message>
    <message>
        <source>check.model.good</source>
        <translation>đã cài và nguyên vẹn</translation>
    </message>
    <message>
        <source>check.model.remedy</source>
        <translation>Cài lại gói phần mềm.</translation>
    </message>
    <message>
        <source>check.model.second</source>
        <translation>Cửa vẫn chạy bằng bộ nhận dạng thứ nhất, kém chắc hơn với khuôn mặt không rõ.</translation>
    </message>
    <message>
        <source>check.name.box</source>
        <translation>máy kiosk</translation>
    </message>
    <message>
        <source>check.name.camera</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>check.name.camera_of</source>
        <translation>camera {0}</translation>
    </message>
    <message>
        <source>check.name.certificate</source>
        <translation>biên bản</translation>
    </message>
    <message>
        <source>check.name.focus</source>
        <translation>độ nét</translation>
    </message>
    <message>
        <source>check.name.gallery</source>
        <translation>phiên bản dữ liệu khuôn mặt</translation>
    </message>
    <message>
        <source>check.name.gallery_roster</source>
        <translation>khuôn mặt và danh sách</translation>
    </message>
    <message>
        <source>check.name.light</source>
        <translation>ánh sáng trên mặt</translation>
    </message>
    <message>
        <source>check.name.people</source>
        <translation>đại biểu</translation>
    </message>
    <message>
        <source>check.people.again</source>
        <translation>Nhập lại danh sách của ban tổ chức.</translation>
    </message>
    <message>
        <source>check.people.counted</source>
        <translation>{0} đại biểu, {1} mẫu khuôn mặt</translation>
    </message>
    <message>
        <source>check.people.equal</source>
        <translation>danh sách {0} người, {1} có mẫu khuôn mặt, {2} đi bằng thẻ hoặc bàn đón tiếp</translation>
    </message>
    <message>
        <source>check.people.missing</source>
        <translation>danh sách {0} người; {1} đã đồng ý nhưng chưa có mẫu: đi bằng thẻ hoặc bàn đón tiếp</translation>
    </message>
    <message>
        <source>check.people.none</source>
        <translation>danh sách trống</translation>
    </message>
    <message>
        <source>check.people.open</source>
        <translation>Mở phiên họp ở trang quản trị.</translation>
    </message>
    <message>
        <source>check.people.photographs</source>
        <translation>Chụp ảnh họ tại bàn đón tiếp, hoặc cấp thẻ.</translation>
    </message>
    <message>
        <source>check.people.pictures</source>
        <translation>Nhập lại ảnh.</translation>
    </message>
    <message>
        <source>check.people.second</source>
        <translation>{0} đại biểu, {1} mẫu khuôn mặt, {2} cho bộ nhận dạng thứ hai</translation>
    </message>
    <message>
        <source>check.people.session</source>
        <translation>{0} đại biểu, {1} mẫu khuôn mặt, chưa mở phiên nào</translation>
    </message>
    <message>
        <source>check.people.strangers</source>
        <translation>{0} mẫu khuôn mặt không thuộc ai trong danh sách</translation>
    </message>
    <message>
        <source>check.pictures</source>
        <translation>hình ảnh</translation>
    </message>
    <message>
        <source>check.pictures.cable</source>
        <translation>Kiểm tra dây camera.</translation>
    </message>
    <message>
        <source>check.pictures.few</source>
        <translation>{0} hình</translation>
    </message>
    <message>
        <source>check.pictures.port</source>
        <translation>Dùng cổng USB khác, hoặc thêm ánh sáng.</translation>
    </message>
    <message>
        <source>check.pictures.rate</source>
        <translation>{0} hình mỗi giây</translation>
    </message>
    <message>
        <source>check.power</source>
        <translation>nguồn điện</translation>
    </message>
    <message>
        <source>check.power.good</source>
        <translation>không thấp áp, không giảm tốc từ khi bật máy</translation>
    </message>
    <message>
        <source>check.power.remedy</source>
        <translation>Dùng đúng bộ nguồn 5 V 5 A của bo mạch và dây ngắn.</translation>
    </message>
    <message>
        <source>check.power.slow_now</source>
        <translation>đang bị giảm tốc</translation>
    </message>
    <message>
        <source>check.power.slow_once</source>
        <translation>đã bị giảm tốc từ khi bật máy</translation>
    </message>
    <message>
        <source>check.power.slow_remedy</source>
        <translation>Kiểm tra nhiệt độ và nguồn điện.</translation>
    </message>
    <message>
        <source>check.power.unknown</source>
        <translation>bo mạch này không báo về nguồn điện</translation>
    </message>
    <message>
        <source>check.power.weak_now</source>
        <translation>đang thấp áp</translation>
    </message>
    <message>
        <source>check.power.weak_once</source>
        <translation>đã thấp áp từ khi bật máy</translation>
    </message>
    <message>
        <source>check.rehearsal.accepted</source>
        <translation>được nhận sau {0} giây, điểm {1}; cần {2}</translation>
    </message>
    <message>
        <source>check.rehearsal.badge_read</source>
        <translation>đọc được và chấp nhận</translation>
    </message>
    <message>
        <source>check.rehearsal.badge_refused</source>
        <translation>đọc được nhưng bị từ chối</translation>
    </message>
    <message>
        <source>check.rehearsal.brightness</source>
        <translation>độ sáng {0} trên 255; tốt từ 60 đến 200</translation>
    </message>
    <message>
        <source>check.rehearsal.did_not_work</source>
        <translation>không thấy, không nghe</translation>
    </message>
    <message>
        <source>check.rehearsal.empty</source>
        <translation>quá ít người có mẫu khuôn mặt để nhận dạng</translation>
    </message>
    <message>
        <source>check.rehearsal.held_back</source>
        <translation>nhận ra nhưng chưa qua bước quay đầu</translation>
    </message>
    <message>
        <source>check.rehearsal.left_out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>check.rehearsal.no_badges</source>
        <translation>sự kiện này không dùng thẻ</translation>
    </message>
    <message>
        <source>check.rehearsal.no_face</source>
        <translation>không đo được: không có khuôn mặt thử</translation>
    </message>
    <message>
        <source>check.rehearsal.nobody</source>
        <translation>không ai đến trong {0} giây</translation>
    </message>
    <message>
        <source>check.rehearsal.not_recorded</source>
        <translation>sổ điểm danh không ghi được: không có biên bản</translation>
    </message>
    <message>
        <source>check.rehearsal.not_seen</source>
        <translation>không có hình dùng được</translation>
    </message>
    <message>
        <source>check.rehearsal.not_them</source>
        <translation>bị nhận nhầm là người khác</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_nobody</source>
        <translation>bị từ chối, nhưng không giống ai: chưa chứng tỏ được gì</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_passed</source>
        <translation>ảnh in đã lọt qua</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_refused</source>
        <translation>bị phát hiện là ảnh và từ chối</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_unchecked</source>
        <translation>không thử: cửa này không phát hiện ảnh, phải có người canh</translation>
    </message>
    <message>
        <source>check.rehearsal.refused</source>
        <translation>không nhận ra</translation>
    </message>
    <message>
        <source>check.rehearsal.sharpness</source>
        <translation>độ nét {0}; ảnh rõ từ 0,5 trở lên</translation>
    </message>
    <message>
        <source>check.rehearsal.stranger_passed</source>
        <translation>bị nhận nhầm là đại biểu</translation>
    </message>
    <message>
        <source>check.rehearsal.stranger_refused</source>
        <translation>được mời ra bàn đón tiếp</translation>
    </message>
    <message>
        <source>check.rehearsal.two</source>
        <translation>hai đại biểu quá giống nhau, không phân biệt được</translation>
    </message>
    <message>
        <source>check.rehearsal.unchecked</source>
        <translation>nhận ra, nhưng không kiểm tra được ảnh giả</translation>
    </message>
    <message>
        <source>check.rehearsal.worked</source>
        <translation>đã thấy hoặc nghe</translation>
    </message>
    <message>
        <source>check.remedy.badge</source>
        <translation>Giữ thẻ yên, phẳng và gần; thử thẻ khác.</translation>
    </message>
    <message>
        <source>check.remedy.desk</source>
        <translation>Những đại biểu như vậy đi bằng thẻ hoặc bàn đón tiếp.</translation>
    </message>
    <message>
        <source>check.remedy.enrol</source>
        <translation>Người này đã được đăng ký, ảnh còn mới chứ? Hãy thử người khác.</translation>
    </message>
    <message>
        <source>check.remedy.focus</source>
        <translation>Lau ống kính và chỉnh vòng nét, hoặc đặt nét cố định.</translation>
    </message>
    <message>
        <source>check.remedy.import</source>
        <translation>Nhập danh sách từ USB hoặc từ trung tâm.</translation>
    </message>
    <message>
        <source>check.remedy.less_light</source>
        <translation>Che bớt đèn, hoặc quay camera sang hướng khác.</translation>
    </message>
    <message>
        <source>check.remedy.level</source>
        <translation>Cử người canh cửa, hoặc chọn mức kiểm tra quay đầu (challenge).</translation>
    </message>
    <message>
        <source>check.remedy.more_light</source>
        <translation>Thêm đèn phía trước khuôn mặt.</translation>
    </message>
    <message>
        <source>check.remedy.print</source>
        <translation>Dùng ảnh in lớn hơn, rõ hơn của người đã đăng ký.</translation>
    </message>
    <message>
        <source>check.remedy.stricter</source>
        <translation>Chưa mở cửa: đối chiếu fpir và danh sách với báo cáo nhập.</translation>
    </message>
    <message>
        <source>check.remedy.try_again</source>
        <translation>Đứng chỗ sáng, nhìn thẳng rồi thử lại.</translation>
    </message>
    <message>
        <source>check.remedy.wiring</source>
        <translation>Kiểm tra dây và số chân, hoặc cử người đứng cửa.</translation>
    </message>
    <message>
        <source>check.report.no_session</source>
        <translation>Chưa mở phiên nào: hãy mở một phiên rồi đếm.</translation>
    </message>
    <message>
        <source>check.settings</source>
        <translation>cấu hình</translation>
    </message>
    <message>
        <source>check.settings.remedy</source>
        <translation>Sửa tệp cấu hình, hoặc chạy lại thiết lập ban đầu.</translation>
    </message>
    <message>
        <source>check.software</source>
        <translation>phần mềm</translation>
    </message>
    <message>
        <source>check.software.version</source>
        <translation>phiên bản {0}</translation>
    </message>
    <message>
        <source>check.step.badge</source>
        <translation>thẻ đại biểu</translation>
    </message>
    <message>
        <source>check.step.face</source>
        <translation>khuôn mặt thử</translation>
    </message>
    <message>
        <source>check.step.photo</source>
        <translation>ảnh in</translation>
    </message>
    <message>
        <source>check.step.signal</source>
        <translation>đèn, âm thanh và cổng xoay</translation>
    </message>
    <message>
        <source>check.step.stranger</source>
        <translation>người lạ</translation>
    </message>
    <message>
        <source>check.stick.full</source>
        <translation>USB đã đầy: cần {0} KiB. Hãy dùng USB khác.</translation>
    </message>
    <message>
        <source>check.stick.gone</source>
        <translation>USB không còn cắm. Hãy cắm lại.</translation>
    </message>
    <message>
        <source>check.stick.one_only</source>
        <translation>Chỉ để lại một USB, để không ghi nhầm.</translation>
    </message>
    <message>
        <source>check.stick.protected</source>
        <translation>USB bị khóa ghi hoặc không đọc được: hãy dùng USB khác.</translation>
    </message>
    <message>
        <source>check.stick.pulled</source>
        <translation>USB bị rút trước khi ghi xong. Hãy cắm lại.</translation>
    </message>
    <message>
        <source>check.stick.unwilling</source>
        <translation>USB không cho ghi. Hãy thử USB khác.</translation>
    </message>
    <message>
        <source>check.sticks</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>check.sticks.good</source>
        <translation>đang cắm {0}</translation>
    </message>
    <message>
        <source>check.sticks.remedy</source>
        <translation>Hãy tháo ra; phần nhập tự gắn USB.</translation>
    </message>
    <message>
        <source>check.sticks.unsafe</source>
        <translation>{0} đang được gắn cho phép ghi hoặc chạy</translation>
    </message>
    <message>
        <source>check.storage</source>
        <translation>bộ nhớ</translation>
    </message>
    <message>
        <source>check.storage.good</source>
        <translation>đã ghi, xả và đọc lại {0} khối, mỗi khối {1} ms</translation>
    </message>
    <message>
        <source>check.storage.plug</source>
        <translation>mất điện</translation>
    </message>
    <message>
        <source>check.storage.plug_test</source>
        <translation>chỉ rút điện mới biết: kiosk storage-test write FOLDER</translation>
    </message>
    <message>
        <source>check.storage.slow</source>
        <translation>Dùng thẻ công nghiệp hoặc ổ NVMe.</translation>
    </message>
    <message>
        <source>check.store</source>
        <translation>kho dữ liệu</translation>
    </message>
    <message>
        <source>check.store.good</source>
        <translation>thiết bị {0}</translation>
    </message>
    <message>
        <source>check.store.remedy</source>
        <translation>Giữ lại thẻ nhớ; khởi động lại máy: phần còn nguyên sẽ được dùng tiếp.</translation>
    </message>
    <message>
        <source>check.trouble</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>admin.rehearsal</source>
        <translation>Tổng duyệt cửa</translation>
    </message>
    <message>
        <source>admin.attack</source>
        <translation>Thử tấn công</translation>
    </message>
    <message>
        <source>attack.nobody</source>
        <translation>Chưa có ai để nhận ra: xin nhập danh sách và ảnh trước khi thử.</translation>
    </message>
    <message>
        <source>attack.what</source>
        <translation>Không ai được cho vào khi thử. Cần 60 lượt người thật và 30 lượt mỗi loại giả mạo, tại chính cửa này và trong ánh sáng thật. Có thể nghỉ giữa chừng; kết quả được giữ lại.</translation>
    </message>
    <message>
        <source>attack.present</source>
        <translation>Bắt đầu lượt này</translation>
    </message>
    <message>
        <source>attack.waiting</source>
        <translation>Đang quan sát …</translation>
    </message>
    <message>
        <source>attack.forget</source>
        <translation>Bỏ lượt vừa rồi</translation>
    </message>
    <message>
        <source>attack.anew</source>
        <translation>Làm lại từ đầu</translation>
    </message>
    <message>
        <source>attack.sure</source>
        <translation>Xóa hết, chạm lần nữa</translation>
    </message>
    <message>
        <source>attack.figures</source>
        <translation>APCER loại tệ nhất {0} (tối đa {1}) · BPCER {2} (tối đa {3}) · IAPAR {4} (tối đa {5}); cận một phía 95%</translation>
    </message>
    <message>
        <source>species.live</source>
        <translation>Người thật</translation>
    </message>
    <message>
        <source>species.laser_print</source>
        <translation>Ảnh in laser A4</translation>
    </message>
    <message>
        <source>species.glossy_photo</source>
        <translation>Ảnh rửa bóng</translation>
    </message>
    <message>
        <source>species.phone</source>
        <translation>Ảnh trên điện thoại</translation>
    </message>
    <message>
        <source>species.tablet_replay</source>
        <translation>Video trên máy tính bảng</translation>
    </message>
    <message>
        <source>species.cut_out</source>
        <translation>Mặt nạ giấy khoét mắt</translation>
    </message>
    <message>
        <source>species.ask.live</source>
        <translation>Một người đã đăng ký bước đến và làm theo màn hình như thường lệ.</translation>
    </message>
    <message>
        <source>species.ask.laser_print</source>
        <translation>Giơ ảnh in laser của người đã đăng ký, di chuyển và xoay ảnh theo yêu cầu trên màn hình.</translation>
    </message>
    <message>
        <source>species.ask.glossy_photo</source>
        <translation>Giơ ảnh rửa bóng của người đã đăng ký, di chuyển và xoay ảnh theo yêu cầu.</translation>
    </message>
    <message>
        <source>species.ask.phone</source>
        <translation>Giơ điện thoại có ảnh của người đã đăng ký, di chuyển và xoay theo yêu cầu.</translation>
    </message>
    <message>
        <source>species.ask.tablet_replay</source>
        <translation>Phát video người đã đăng ký quay đầu trên máy tính bảng hoặc máy tính xách tay.</translation>
    </message>
    <message>
        <source>species.ask.cut_out</source>
        <translation>Đeo mặt nạ giấy in mặt người đã đăng ký, khoét mắt, và quay đầu theo yêu cầu.</translation>
    </message>
    <message>
        <source>species.count</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>species.passed</source>
        <translation>Lọt {0} trong {1}; tối đa {2}</translation>
    </message>
    <message>
        <source>species.kept_out</source>
        <translation>Bị giữ lại {0} trong {1}; tối đa {2}</translation>
    </message>
    <message>
        <source>trial.admitted</source>
        <translation>Kết quả: được cho qua</translation>
    </message>
    <message>
        <source>trial.withheld</source>
        <translation>Kết quả: bị giữ lại</translation>
    </message>
    <message>
        <source>trial.not_recognised</source>
        <translation>Kết quả: không nhận ra, không tính vào tỷ lệ</translation>
    </message>
    <message>
        <source>claim.too_few</source>
        <translation>Chưa được khẳng định gì: cần ít nhất 30 lượt đã xét của {0}.</translation>
    </message>
    <message>
        <source>claim.passed</source>
        <translation>Không được khẳng định gì: đã có giả mạo lọt qua bằng {0}.</translation>
    </message>
    <message>
        <source>claim.no_check</source>
        <translation>Mức này không tự khẳng định điều gì ngoài: {0}.</translation>
    </message>
    <message>
        <source>claim.live</source>
        <translation>Chưa được khẳng định gì: {0} trong {1} người thật bị giữ lại; cần ít nhất {2} lượt và không quá 15% bị giữ.</translation>
    </message>
    <message>
        <source>claim.holds</source>
        <translation>{0}: không lượt nào trong {1} lượt giả mạo bằng {2} lọt qua cửa này; với độ tin cậy 95%, mỗi loại lọt tối đa {3}. Không khẳng định gì về mặt nạ, ảnh cắt hay video khác.</translation>
    </message>
    <message>
        <source>admin.doctor</source>
        <translation>Kiểm tra máy</translation>
    </message>
    <message>
        <source>admin.parcels</source>
        <translation>Xuất ra USB</translation>
    </message>
    <message>
        <source>admin.nobody_expected</source>
        <translation>Chưa mở phiên nào</translation>
    </message>
    <message>
        <source>checking.again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>checking.camera</source>
        <translation>Thử camera</translation>
    </message>
    <message>
        <source>checking.storage</source>
        <translation>Thử bộ nhớ</translation>
    </message>
    <message>
        <source>checking.looking</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>checking.summary</source>
        <translation>{0} hỏng, {1} cần xem, {2} tốt</translation>
    </message>
    <message>
        <source>parcel.diagnosis</source>
        <translation>Nhật ký và chẩn đoán</translation>
    </message>
    <message>
        <source>parcel.rehearsals</source>
        <translation>Biên bản tổng duyệt</translation>
    </message>
    <message>
        <source>parcel.report</source>
        <translation>Báo cáo điểm danh</translation>
    </message>
    <message>
        <source>parcel.names</source>
        <translation>Báo cáo này ghi họ tên đại biểu. Chỉ giao cho ban thẩm tra tư cách.</translation>
    </message>
    <message>
        <source>parcel.nobody</source>
        <translation>Không có họ tên, ảnh, mẫu khuôn mặt hay khóa nào trong các tệp này.</translation>
    </message>
    <message>
        <source>parcel.put_in</source>
        <translation>Hãy cắm một USB vào máy.</translation>
    </message>
    <message>
        <source>parcel.stick</source>
        <translation>Ghi ra USB {0} ({1} GB)</translation>
    </message>
    <message>
        <source>parcel.stick_not_ready</source>
        <translation>USB {0} ({1} GB) không ghi được</translation>
    </message>
    <message>
        <source>parcel.gathering</source>
        <translation>Đang chuẩn bị tệp…</translation>
    </message>
    <message>
        <source>parcel.writing</source>
        <translation>Đang ghi. Đừng rút USB.</translation>
    </message>
    <message>
        <source>parcel.pull</source>
        <translation>Đã ghi xong. Có thể rút USB.</translation>
    </message>
    <message>
        <source>rehearsal.what</source>
        <translation>Máy tự xem đồng hồ, ổ đĩa, camera và danh sách, rồi thử cửa từng bước. Không ai được điểm danh trong lúc này; cuối cùng có một biên bản có chữ ký.</translation>
    </message>
    <message>
        <source>rehearsal.have_ready</source>
        <translation>Cần có: một người đã đăng ký và đồng ý, ảnh in của người ấy, một người chưa đăng ký, một thẻ.</translation>
    </message>
    <message>
        <source>rehearsal.begin</source>
        <translation>Bắt đầu, khoảng một phút</translation>
    </message>
    <message>
        <source>rehearsal.surveying</source>
        <translation>Máy đang tự kiểm tra…</translation>
    </message>
    <message>
        <source>rehearsal.filing</source>
        <translation>Đang lập và ký biên bản…</translation>
    </message>
    <message>
        <source>rehearsal.filed</source>
        <translation>Đã lưu biên bản {0}</translation>
    </message>
    <message>
        <source>rehearsal.anew</source>
        <translation>Làm lại từ đầu</translation>
    </message>
    <message>
        <source>rehearsal.yes</source>
        <translation>Có, đã thấy hoặc nghe</translation>
    </message>
    <message>
        <source>rehearsal.no</source>
        <translation>Không có gì</translation>
    </message>
    <message>
        <source>rehearsal.deny</source>
        <translation>Không phải người này</translation>
    </message>
    <message>
        <source>rehearsal.again</source>
        <translation>Làm lại bước này</translation>
    </message>
    <message>
        <source>rehearsal.skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>rehearsal.next</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>rehearsal.step</source>
        <translation>Bước {0} trên {1}: {2}</translation>
    </message>
    <message>
        <source>rehearsal.ask.face</source>
        <translation>Mời người đã đăng ký nhìn vào camera</translation>
    </message>
    <message>
        <source>rehearsal.ask.photo</source>
        <translation>Giơ ảnh in của người đã đăng ký trước camera, che mặt người cầm</translation>
    </message>
    <message>
        <source>rehearsal.ask.stranger</source>
        <translation>Mời người chưa đăng ký nhìn vào camera</translation>
    </message>
    <message>
        <source>rehearsal.ask.badge</source>
        <translation>Giơ thẻ đại biểu trước camera hoặc máy quét</translation>
    </message>
    <message>
        <source>rehearsal.ask.signal</source>
        <translation>Vừa phát tín hiệu: đèn sáng, có tiếng, cổng mở?</translation>
    </message>
    <message>
        <source>verdict.ready</source>
        <translation>Cửa đã sẵn sàng</translation>
    </message>
    <message>
        <source>verdict.remarks</source>
        <translation>Cửa đã sẵn sàng, có điểm cần lưu ý</translation>
    </message>
    <message>
        <source>verdict.incomplete</source>
        <translation>Chưa thử đủ để kết luận</translation>
    </message>
    <message>
        <source>verdict.not_ready</source>
        <translation>Cửa chưa sẵn sàng</translation>
    </message>
    <message>
        <source>result.good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>result.attention</source>
        <translation>cần xem</translation>
    </message>
    <message>
        <source>result.bad</source>
        <translation>hỏng</translation>
    </message>
    <message>
        <source>result.skipped</source>
        <translation>không thử</translation>
    </message>
    <message>
        <source>certificate.title</source>
        <translation>Biên bản tổng duyệt cửa</translation>
    </message>
    <message>
        <source>certificate.gate</source>
        <translation>Cửa</translation>
    </message>
    <message>
        <source>certificate.at</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>certificate.operator</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>certificate.software</source>
        <translation>Phần mềm</translation>
    </message>
    <message>
        <source>certificate.level</source>
        <translation>Kiểm tra ảnh giả</translation>
    </message>
    <message>
        <source>certificate.calibration</source>
        <translation>Hiệu chuẩn</translation>
    </message>
    <message>
        <source>certificate.clock_good</source>
        <translation>đồng hồ đã được xác nhận</translation>
    </message>
    <message>
        <source>certificate.clock_doubtful</source>
        <translation>đồng hồ chưa được xác nhận</translation>
    </message>
    <message>
        <source>certificate.signed</source>
        <translation>Thiết bị ký bằng khóa của mình lên tệp JSON cùng tên; sổ điểm danh lúc đó kết thúc ở:</translation>
    </message>
    <message>
        <source>report.title</source>
        <translation>Báo cáo điểm danh</translation>
    </message>
    <message>
        <source>report.expected</source>
        <translation>Được triệu tập vào phiên này</translation>
    </message>
    <message>
        <source>report.inside</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>report.absent</source>
        <translation>Chưa có mặt</translation>
    </message>
    <message>
        <source>report.annulled</source>
        <translation>Lượt vào đã hủy</translation>
    </message>
    <message>
        <source>report.unknown</source>
        <translation>Vào nhưng ngoài danh sách</translation>
    </message>
    <message>
        <source>report.closes</source>
        <translation>Cân đối: danh sách = có mặt + chưa có mặt; có mặt = tổng các lối vào</translation>
    </message>
    <message>
        <source>report.open</source>
        <translation>KHÔNG CÂN ĐỐI: không dùng các số này</translation>
    </message>
    <message>
        <source>report.units</source>
        <translation>Theo đoàn, vắng nhiều xếp trước</translation>
    </message>
    <message>
        <source>report.who_is_absent</source>
        <translation>Chưa có mặt</translation>
    </message>
    <message>
        <source>report.signed</source>
        <translation>Thiết bị ký tệp JSON cùng tên, trong đó có mã băm của tệp CSV và PDF; sổ điểm danh lúc đó kết thúc ở:</translation>
    </message>
    <message>
        <source>report.committee</source>
        <translation>Ban thẩm tra tư cách đại biểu (ký tên):</translation>
    </message>
    <message>
        <source>lane.face</source>
        <translation>bằng khuôn mặt</translation>
    </message>
    <message>
        <source>lane.badge</source>
        <translation>bằng thẻ</translation>
    </message>
    <message>
        <source>lane.badge_and_face</source>
        <translation>bằng thẻ và khuôn mặt</translation>
    </message>
    <message>
        <source>lane.operator</source>
        <translation>do cán bộ trực</translation>
    </message>
    <message>
        <source>lane.elsewhere</source>
        <translation>ở cửa khác</translation>
    </message>
    <message>
        <source>quorum.delegates</source>
        <translation>Đại biểu: {0} trên {1}, cần {2}</translation>
    </message>
    <message>
        <source>quorum.delegations</source>
        <translation>Đoàn có người: {0} trên {1}, cần {2}</translation>
    </message>
    <message>
        <source>quorum.reached</source>
        <translation>đủ</translation>
    </message>
    <message>
        <source>quorum.short</source>
        <translation>chưa đủ</translation>
    </message>
    <message>
        <source>health.light</source>
        <translation>Ánh sáng trên mặt</translation>
    </message>
    <message>
        <source>health.light.good</source>
        <translation>{0} trên 255, {1}</translation>
    </message>
    <message>
        <source>health.light.nobody</source>
        <translation>Chưa có ai đứng trước camera</translation>
    </message>
    <message>
        <source>remedy.light.dark</source>
        <translation>Mặt quá tối: thêm đèn phía trước.</translation>
    </message>
    <message>
        <source>remedy.light.bright</source>
        <translation>Mặt quá sáng: che bớt đèn hoặc quay camera.</translation>
    </message>
    <message>
        <source>health.keys</source>
        <translation>Mở khóa bằng</translation>
    </message>
    <message>
        <source>health.keys.ways</source>
        <translation>{0}; khôi phục: {1}</translation>
    </message>
    <message>
        <source>health.keys.recovery</source>
        <translation>khóa của ban tổ chức</translation>
    </message>
    <message>
        <source>health.keys.no_recovery</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>remedy.keys</source>
        <translation>Nếu mất lối mở này, dữ liệu mất theo: kiosk keys init với khóa của ban tổ chức.</translation>
    </message>
    <message>
        <source>way.credential</source>
        <translation>TPM hoặc hệ thống</translation>
    </message>
    <message>
        <source>way.usb</source>
        <translation>USB khóa</translation>
    </message>
    <message>
        <source>way.passphrase</source>
        <translation>cụm mật khẩu</translation>
    </message>
    <message>
        <source>way.software</source>
        <translation>tệp cạnh dữ liệu</translation>
    </message>
    <message>
        <source>health.gallery.imported</source>
        <translation>{0} người, phiên bản {1}, nhập {2}</translation>
    </message>
    <message>
        <source>health.gallery.not_imported</source>
        <translation>{0} người, phiên bản {1}</translation>
    </message>
    <message>
        <source>fault.revoked</source>
        <translation>Máy này đã bị trung tâm thu hồi và đã xoá dữ liệu khuôn mặt. Hãy mang máy đi; đặt lại trước khi dùng.</translation>
    </message>
</context>
</TS>
