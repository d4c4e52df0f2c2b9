<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>kiosk</name>
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
        <source>closed.detail</source>
        <translation>Kính mời đại biểu chờ thông báo của Ban tổ chức.</translation>
    </message>
    <message>
        <source>closed.headline</source>
        <translation>Cửa chưa mở</translation>
    </message>
    <message>
        <source>closed.opens</source>
        <translation>Mở cửa lúc {0}</translation>
    </message>
    <message>
        <source>date.long</source>
        <translation>{0}
{1} tháng {2}, {3}</translation>
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
        <source>fault.camera_lost</source>
        <translation>Mất tín hiệu camera. Kiểm tra dây cáp camera.</translation>
    </message>
    <message>
        <source>fault.detail</source>
        <translation>Kính mời đại biểu đến bàn đón tiếp.</translation>
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
        <translation>Chưa có khóa mở dữ liệu. Cắm khóa rồi khởi động lại.</translation>
    </message>
    <message>
        <source>fault.store_unavailable</source>
        <translation>Không ghi được sổ điểm danh. Kiểm tra ổ đĩa.</translation>
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
        <source>hint.one_at_a_time</source>
        <translation>Xin mời từng đại biểu một</translation>
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
        <source>session.other</source>
        <translation>Bàn đón tiếp sẽ hướng dẫn về phiên “{0}”.</translation>
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
        <source>status.clock</source>
        <translation>Giờ chưa được xác nhận</translation>
    </message>
    <message>
        <source>status.desk</source>
        <translation>{0} trường hợp chờ tại bàn</translation>
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
        <source>status.silent</source>
        <translation>Máy chưa báo cáo từ {0}</translation>
    </message>
    <message>
        <source>status.synced</source>
        <translation>gửi lần cuối {0}</translation>
    </message>
    <message>
        <source>status.unconfigured</source>
        <translation>Không nối trung tâm</translation>
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
</context>
</TS>
