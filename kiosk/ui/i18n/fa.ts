<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name>kiosk</name>
    <message>
        <source>age.days</source>
        <translation>{0} روز پیش</translation>
    </message>
    <message>
        <source>age.hours</source>
        <translation>{0} ساعت پیش</translation>
    </message>
    <message>
        <source>age.minutes</source>
        <translation>{0} دقیقه پیش</translation>
    </message>
    <message>
        <source>age.seconds</source>
        <translation>{0} ثانیه پیش</translation>
    </message>
    <message>
        <source>closed.detail</source>
        <translation>لطفاً منتظر اعلام برگزارکنندگان بمانید.</translation>
    </message>
    <message>
        <source>closed.headline</source>
        <translation>درها هنوز باز نشده‌اند</translation>
    </message>
    <message>
        <source>closed.opens</source>
        <translation>درها ساعت {0} باز می‌شوند</translation>
    </message>
    <message>
        <source>date.long</source>
        <translation>{0}
{1} {2} {3}</translation>
    </message>
    <message>
        <source>desk.detail</source>
        <translation>همکاران ما بی‌درنگ شما را راهنمایی می‌کنند.</translation>
    </message>
    <message>
        <source>desk.headline</source>
        <translation>لطفاً به میز پذیرش مراجعه کنید</translation>
    </message>
    <message>
        <source>fault.camera_lost</source>
        <translation>تصویری از دوربین نمی‌رسد. کابل آن را بررسی کنید.</translation>
    </message>
    <message>
        <source>fault.detail</source>
        <translation>لطفاً به میز پذیرش مراجعه کنید.</translation>
    </message>
    <message>
        <source>fault.gallery_empty</source>
        <translation>فهرست نمایندگان هنوز نیست. آن را از USB وارد کنید.</translation>
    </message>
    <message>
        <source>fault.headline</source>
        <translation>این دستگاه فعلاً کار نمی‌کند</translation>
    </message>
    <message>
        <source>fault.key_unavailable</source>
        <translation>کلید داده در دسترس نیست. آن را وصل و دستگاه را دوباره روشن کنید.</translation>
    </message>
    <message>
        <source>fault.store_unavailable</source>
        <translation>دفتر ثبت نوشته نمی‌شود. دیسک را بررسی کنید.</translation>
    </message>
    <message>
        <source>hint.come_closer</source>
        <translation>لطفاً کمی نزدیک‌تر بیایید</translation>
    </message>
    <message>
        <source>hint.face_camera</source>
        <translation>لطفاً مستقیم به دوربین نگاه کنید</translation>
    </message>
    <message>
        <source>hint.hold_still</source>
        <translation>لطفاً ثابت بایستید</translation>
    </message>
    <message>
        <source>hint.less_light</source>
        <translation>لطفاً از نور شدید فاصله بگیرید</translation>
    </message>
    <message>
        <source>hint.more_light</source>
        <translation>لطفاً رو به نور بایستید</translation>
    </message>
    <message>
        <source>hint.one_at_a_time</source>
        <translation>لطفاً یک‌به‌یک تشریف بیاورید</translation>
    </message>
    <message>
        <source>hint.step_back</source>
        <translation>لطفاً یک قدم عقب بروید</translation>
    </message>
    <message>
        <source>hint.uncover_face</source>
        <translation>لطفاً کلاه، ماسک یا عینک آفتابی را بردارید</translation>
    </message>
    <message>
        <source>idle.choose_card</source>
        <translation>با کد QR کارت</translation>
    </message>
    <message>
        <source>idle.choose_face</source>
        <translation>با چهره</translation>
    </message>
    <message>
        <source>idle.headline</source>
        <translation>لطفاً به صفحه نگاه کنید</translation>
    </message>
    <message>
        <source>looking.headline</source>
        <translation>لطفاً یک لحظه ثابت بمانید</translation>
    </message>
    <message>
        <source>month.1</source>
        <translation>ژانویه</translation>
    </message>
    <message>
        <source>month.10</source>
        <translation>اکتبر</translation>
    </message>
    <message>
        <source>month.11</source>
        <translation>نوامبر</translation>
    </message>
    <message>
        <source>month.12</source>
        <translation>دسامبر</translation>
    </message>
    <message>
        <source>month.2</source>
        <translation>فوریه</translation>
    </message>
    <message>
        <source>month.3</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>month.4</source>
        <translation>آوریل</translation>
    </message>
    <message>
        <source>month.5</source>
        <translation>مه</translation>
    </message>
    <message>
        <source>month.6</source>
        <translation>ژوئن</translation>
    </message>
    <message>
        <source>month.7</source>
        <translation>ژوئیه</translation>
    </message>
    <message>
        <source>month.8</source>
        <translation>اوت</translation>
    </message>
    <message>
        <source>month.9</source>
        <translation>سپتامبر</translation>
    </message>
    <message>
        <source>session.other</source>
        <translation>میز پذیرش دربارهٔ «{0}» شما را راهنمایی می‌کند.</translation>
    </message>
    <message>
        <source>starting.detail</source>
        <translation>لطفاً کمی صبر کنید</translation>
    </message>
    <message>
        <source>starting.headline</source>
        <translation>در حال راه‌اندازی</translation>
    </message>
    <message>
        <source>status.camera</source>
        <translation>دوربین تصویر ندارد</translation>
    </message>
    <message>
        <source>status.clock</source>
        <translation>ساعت تأیید نشده است</translation>
    </message>
    <message>
        <source>status.desk</source>
        <translation>{0} نفر کنار میز منتظرند</translation>
    </message>
    <message>
        <source>status.kept</source>
        <translation>{0} مورد روی دستگاه</translation>
    </message>
    <message>
        <source>status.never_synced</source>
        <translation>هنوز ارسالی نبوده</translation>
    </message>
    <message>
        <source>status.none</source>
        <translation>هنوز گزارشی از دستگاه نرسیده است</translation>
    </message>
    <message>
        <source>status.offline</source>
        <translation>آفلاین؛ ثبت حضور ادامه دارد</translation>
    </message>
    <message>
        <source>status.online</source>
        <translation>متصل به مرکز</translation>
    </message>
    <message>
        <source>status.pending</source>
        <translation>{0} مورد در انتظار ارسال</translation>
    </message>
    <message>
        <source>status.people</source>
        <translation>{0} حاضر، {1} چهره</translation>
    </message>
    <message>
        <source>status.silent</source>
        <translation>آخرین گزارش {0}</translation>
    </message>
    <message>
        <source>status.synced</source>
        <translation>آخرین ارسال {0}</translation>
    </message>
    <message>
        <source>status.unconfigured</source>
        <translation>مرکزی تنظیم نشده است</translation>
    </message>
    <message>
        <source>weekday.1</source>
        <translation>دوشنبه</translation>
    </message>
    <message>
        <source>weekday.2</source>
        <translation>سه‌شنبه</translation>
    </message>
    <message>
        <source>weekday.3</source>
        <translation>چهارشنبه</translation>
    </message>
    <message>
        <source>weekday.4</source>
        <translation>پنجشنبه</translation>
    </message>
    <message>
        <source>weekday.5</source>
        <translation>جمعه</translation>
    </message>
    <message>
        <source>weekday.6</source>
        <translation>شنبه</translation>
    </message>
    <message>
        <source>weekday.7</source>
        <translation>یکشنبه</translation>
    </message>
    <message>
        <source>welcome.already</source>
        <translation>حضور شما ساعت {0} در {1} ثبت شده است. بفرمایید.</translation>
    </message>
    <message>
        <source>welcome.delegation</source>
        <translation>هیئت</translation>
    </message>
    <message>
        <source>welcome.detail</source>
        <translation>حضور شما ثبت شد. بفرمایید.</translation>
    </message>
    <message>
        <source>welcome.group</source>
        <translation>گروه</translation>
    </message>
    <message>
        <source>welcome.headline</source>
        <translation>خوش آمدید</translation>
    </message>
    <message>
        <source>welcome.seat</source>
        <translation>صندلی</translation>
    </message>
</context>
</TS>
