<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name>kiosk</name>
    <message>
        <source>admin.booth</source>
        <translation>عکس‌برداری در محل</translation>
    </message>
    <message>
        <source>admin.box</source>
        <translation>دستگاه</translation>
    </message>
    <message>
        <source>admin.close_doors</source>
        <translation>بستن درها</translation>
    </message>
    <message>
        <source>admin.close_sure</source>
        <translation>برای بستن دوباره بزنید</translation>
    </message>
    <message>
        <source>admin.counts</source>
        <translation>شمارش</translation>
    </message>
    <message>
        <source>admin.doors_open</source>
        <translation>درها باز است</translation>
    </message>
    <message>
        <source>admin.health</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>admin.import</source>
        <translation>ورود نمایندگان</translation>
    </message>
    <message>
        <source>admin.inside</source>
        <translation>{0} از {1} وارد شده‌اند</translation>
    </message>
    <message>
        <source>admin.language</source>
        <translation>زبان صفحه</translation>
    </message>
    <message>
        <source>admin.nothing_lost</source>
        <translation>با راه‌اندازی دوباره هیچ ثبتی از دست نمی‌رود.</translation>
    </message>
    <message>
        <source>admin.open_doors</source>
        <translation>باز کردن درهای این جلسه</translation>
    </message>
    <message>
        <source>admin.restart</source>
        <translation>راه‌اندازی دوباره</translation>
    </message>
    <message>
        <source>admin.restart_sure</source>
        <translation>اکنون راه‌اندازی شود؟ ورودی حدود یک دقیقه متوقف می‌شود.</translation>
    </message>
    <message>
        <source>admin.sessions</source>
        <translation>جلسه‌ها</translation>
    </message>
    <message>
        <source>admin.shut_down</source>
        <translation>خاموش کردن</translation>
    </message>
    <message>
        <source>admin.shut_down_sure</source>
        <translation>اکنون خاموش شود؟ این ورودی متوقف می‌شود.</translation>
    </message>
    <message>
        <source>admin.sound</source>
        <translation>صدا و نور</translation>
    </message>
    <message>
        <source>admin.update</source>
        <translation>به‌روزرسانی</translation>
    </message>
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
        <source>agenda.documents</source>
        <translation>اسناد</translation>
    </message>
    <message>
        <source>agenda.done</source>
        <translation>پایان</translation>
    </message>
    <message>
        <source>agenda.headline</source>
        <translation>برنامهٔ کنگره</translation>
    </message>
    <message>
        <source>agenda.read</source>
        <translation>برنامه · اتاق گروه · اسناد</translation>
    </message>
    <message>
        <source>agenda.room</source>
        <translation>محل نشست گروه شما</translation>
    </message>
    <message>
        <source>annul.did_not_enter</source>
        <translation>وارد نشد</translation>
    </message>
    <message>
        <source>annul.not_this_person</source>
        <translation>این شخص نیست</translation>
    </message>
    <message>
        <source>annul.wrong_name_chosen</source>
        <translation>نام اشتباه انتخاب شد</translation>
    </message>
    <message>
        <source>answer.enrol_both</source>
        <translation>دو نفر متفاوت</translation>
    </message>
    <message>
        <source>answer.neither</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>answer.one.enrol_both</source>
        <translation>همان فرد است</translation>
    </message>
    <message>
        <source>answer.one.neither</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>answer.one.only_first</source>
        <translation>تنها عکس ۱</translation>
    </message>
    <message>
        <source>answer.one.only_second</source>
        <translation>تنها عکس ۲</translation>
    </message>
    <message>
        <source>answer.only_first</source>
        <translation>تنها نفر ۱</translation>
    </message>
    <message>
        <source>answer.only_second</source>
        <translation>تنها نفر ۲</translation>
    </message>
    <message>
        <source>aside.detail</source>
        <translation>میز پذیرش در حال عکس‌برداری از یک نماینده است.</translation>
    </message>
    <message>
        <source>aside.headline</source>
        <translation>لطفاً یک لحظه صبر کنید</translation>
    </message>
    <message>
        <source>back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>bar.no_session</source>
        <translation>هیچ جلسه‌ای باز نیست.</translation>
    </message>
    <message>
        <source>bar.nobody_known</source>
        <translation>این کد در هیچ فهرستی نیست.</translation>
    </message>
    <message>
        <source>bar.same_person_twice</source>
        <translation>نفر دوم باید فرد دیگری باشد.</translation>
    </message>
    <message>
        <source>bar.vouched_by_themselves</source>
        <translation>هیچ‌کس نمی‌تواند خودش را تأیید کند.</translation>
    </message>
    <message>
        <source>bar.yourself</source>
        <translation>کسی نمی‌تواند خودش را بپذیرد.</translation>
    </message>
    <message>
        <source>booth.accept</source>
        <translation>همین‌ها را بپذیر</translation>
    </message>
    <message>
        <source>booth.accept_although</source>
        <translation>دو نفر متفاوت‌اند: بپذیر</translation>
    </message>
    <message>
        <source>booth.consent</source>
        <translation>در فهرست رضایت این نماینده به مقایسهٔ چهره ثبت نیست. بپرسید؛ تنها با پاسخ مثبت عکس بگیرید. دفتر آن را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>booth.consented</source>
        <translation>نماینده موافق است: عکس بگیر</translation>
    </message>
    <message>
        <source>booth.done</source>
        <translation>ثبت شد. ورودی اکنون این چهره را می‌شناسد.</translation>
    </message>
    <message>
        <source>booth.hold</source>
        <translation>خوب است: بی‌حرکت به اینجا نگاه کنید</translation>
    </message>
    <message>
        <source>booth.judge</source>
        <translation>آیا روشن و از فرد درست است؟</translation>
    </message>
    <message>
        <source>booth.leave</source>
        <translation>رها کن، دوربین به ورودی برگردد</translation>
    </message>
    <message>
        <source>booth.next</source>
        <translation>نفر بعد</translation>
    </message>
    <message>
        <source>booth.resembles</source>
        <translation>بسیار همانند {0} ({1}) که ثبت شده است. کارت شناسایی را ببینید: آیا دو نفرند؟</translation>
    </message>
    <message>
        <source>booth.retake</source>
        <translation>دوباره عکس بگیر</translation>
    </message>
    <message>
        <source>booth.taken</source>
        <translation>{0} از {1} عکس</translation>
    </message>
    <message>
        <source>booth.wait</source>
        <translation>یک لحظه</translation>
    </message>
    <message>
        <source>case.dismiss</source>
        <translation>بستن، بدون ورود</translation>
    </message>
    <message>
        <source>case.enrolled</source>
        <translation>عکس ثبت‌شده</translation>
    </message>
    <message>
        <source>case.live</source>
        <translation>جلوی در</translation>
    </message>
    <message>
        <source>case.kept</source>
        <translation>تصویر مهروموم‌شده تا {0} روز {1} می‌ماند</translation>
    </message>
    <message>
        <source>case.no_likeness</source>
        <translation>کسی مشابه نیست</translation>
    </message>
    <message>
        <source>case.none_of_these</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>case.scores</source>
        <translation>امتیازها</translation>
    </message>
    <message>
        <source>case.search</source>
        <translation>جستجوی نماینده</translation>
    </message>
    <message>
        <source>case.this_person</source>
        <translation>همین شخص است</translation>
    </message>
    <message>
        <source>cases.calm</source>
        <translation>ورودی فعال است. هر کس به میز دعوت شود اینجا دیده می‌شود.</translation>
    </message>
    <message>
        <source>cases.headline</source>
        <translation>در انتظار کنار میز</translation>
    </message>
    <message>
        <source>cases.near</source>
        <translation>شبیه: {0}</translation>
    </message>
    <message>
        <source>cases.nobody_near</source>
        <translation>شبیه کسی در فهرست نیست</translation>
    </message>
    <message>
        <source>cases.none</source>
        <translation>کسی کنار میز منتظر نیست</translation>
    </message>
    <message>
        <source>caution.liveness</source>
        <translation>دوربین به عکس یا نمایشگر مشکوک است.</translation>
    </message>
    <message>
        <source>caution.look_alike</source>
        <translation>شباهت: احتمال اشتباه.</translation>
    </message>
    <message>
        <source>caution.many_overrides</source>
        <translation>تعداد زیاد پذیرش دستی.</translation>
    </message>
    <message>
        <source>caution.not_entitled</source>
        <translation>این جلسه برای ایشان نیست.</translation>
    </message>
    <message>
        <source>caution.not_on_roster</source>
        <translation>این شخص در فهرست نیست.</translation>
    </message>
    <message>
        <source>caution.second_entry</source>
        <translation>این نماینده قبلاً وارد شده است.</translation>
    </message>
    <message>
        <source>challenge.desk</source>
        <translation>ترجیح می‌دهم به میز پذیرش بروم</translation>
    </message>
    <message>
        <source>challenge.left</source>
        <translation>لطفاً سرتان را به چپ بچرخانید</translation>
    </message>
    <message>
        <source>challenge.right</source>
        <translation>لطفاً سرتان را به راست بچرخانید</translation>
    </message>
    <message>
        <source>challenge.slowly</source>
        <translation>به اندازهٔ تصویر بچرخانید و نگه دارید.</translation>
    </message>
    <message>
        <source>challenge.straight</source>
        <translation>لطفاً مستقیم به دوربین نگاه کنید</translation>
    </message>
    <message>
        <source>challenge.why</source>
        <translation>بررسی کوتاه در برابر عکس. فقط یک قدم دیگر.</translation>
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
        <source>comfort.brightness</source>
        <translation>روشنایی صفحه</translation>
    </message>
    <message>
        <source>comfort.no_light</source>
        <translation>روشنایی این صفحه تنظیم‌پذیر نیست: از دکمه‌های خود صفحه استفاده کنید.</translation>
    </message>
    <message>
        <source>comfort.no_speaker</source>
        <translation>برای این کیوسک بلندگویی معرفی نشده است: بخش [sound] را در پروندهٔ تنظیمات ببینید.</translation>
    </message>
    <message>
        <source>comfort.percent</source>
        <translation>{0}٪</translation>
    </message>
    <message>
        <source>comfort.volume</source>
        <translation>بلندی صدای زنگ</translation>
    </message>
    <message>
        <source>date.long</source>
        <translation>{0}
{1} {2} {3}</translation>
    </message>
    <message>
        <source>defect.blurred</source>
        <translation>عکس تار است</translation>
    </message>
    <message>
        <source>defect.bright</source>
        <translation>عکس بیش از حد روشن است</translation>
    </message>
    <message>
        <source>defect.covered</source>
        <translation>چهره پوشیده است</translation>
    </message>
    <message>
        <source>defect.dark</source>
        <translation>عکس تاریک است</translation>
    </message>
    <message>
        <source>defect.no_face</source>
        <translation>در عکس چهره‌ای دیده نمی‌شود</translation>
    </message>
    <message>
        <source>defect.scanned_print</source>
        <translation>این عکسی از یک چاپ است</translation>
    </message>
    <message>
        <source>defect.several_faces</source>
        <translation>چند چهره در عکس است</translation>
    </message>
    <message>
        <source>defect.too_large</source>
        <translation>چهره همهٔ عکس را پر کرده است</translation>
    </message>
    <message>
        <source>defect.too_small</source>
        <translation>چهره بسیار کوچک است</translation>
    </message>
    <message>
        <source>defect.turned</source>
        <translation>چهره به پهلو چرخیده است</translation>
    </message>
    <message>
        <source>defect.undecodable</source>
        <translation>پرونده آسیب دیده یا باز نمی‌شود</translation>
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
        <source>done.by</source>
        <translation>پذیرش توسط {0}. مدرک: {1}.</translation>
    </message>
    <message>
        <source>done.by_two</source>
        <translation>پذیرش توسط {0} و {1}. مدرک: {2}.</translation>
    </message>
    <message>
        <source>done.finished</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>done.headline</source>
        <translation>با تصمیم میز پذیرفته شد</translation>
    </message>
    <message>
        <source>done.undo</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>done.undone</source>
        <translation>لغو شد: ثبت نشده</translation>
    </message>
    <message>
        <source>done.vouched</source>
        <translation>گواهی رئیس هیئت، {0}</translation>
    </message>
    <message>
        <source>evidence.badge</source>
        <translation>کارت نماینده</translation>
    </message>
    <message>
        <source>evidence.committee_member</source>
        <translation>حضور عضو کمیته</translation>
    </message>
    <message>
        <source>evidence.head_of_delegation</source>
        <translation>تأیید رئیس هیئت</translation>
    </message>
    <message>
        <source>evidence.identity_card</source>
        <translation>کارت شناسایی</translation>
    </message>
    <message>
        <source>evidence.invitation</source>
        <translation>دعوت‌نامه با کد QR</translation>
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
        <source>fault.disk_full</source>
        <translation>حافظه پر است. فضا آزاد کنید؛ دستگاه خودبه‌خود ادامه می‌دهد.</translation>
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
        <translation>کلید داده در دسترس نیست. حافظهٔ کلید را وصل کنید؛ دستگاه خودبه‌خود ادامه می‌دهد.</translation>
    </message>
    <message>
        <source>fault.model_refused</source>
        <translation>مدل تشخیص نیست. بسته را دوباره نصب کنید.</translation>
    </message>
    <message>
        <source>fault.settings_refused</source>
        <translation>تنظیمات قابل استفاده نیست. اجرا کنید: kiosk doctor.</translation>
    </message>
    <message>
        <source>fault.signal_lost</source>
        <translation>گیت یا چراغ‌ها پاسخ نمی‌دهند. کابل آن‌ها را بررسی کنید.</translation>
    </message>
    <message>
        <source>fault.stopped_often</source>
        <translation>دستگاه چند بار از کار افتاد. تا سه دقیقه دیگر خودبه‌خود راه می‌افتد.</translation>
    </message>
    <message>
        <source>fault.store_unavailable</source>
        <translation>دفتر ثبت نوشته نمی‌شود. دیسک را بررسی کنید.</translation>
    </message>
    <message>
        <source>fault.updating</source>
        <translation>به‌روزرسانی در حال نصب است. دستگاه را خاموش نکنید؛ تا چند دقیقه دیگر خودبه‌خود آماده می‌شود.</translation>
    </message>
    <message>
        <source>field.born</source>
        <translation>تاریخ تولد</translation>
    </message>
    <message>
        <source>field.code</source>
        <translation>کد</translation>
    </message>
    <message>
        <source>field.consent</source>
        <translation>رضایت</translation>
    </message>
    <message>
        <source>field.delegation</source>
        <translation>هیئت</translation>
    </message>
    <message>
        <source>field.family</source>
        <translation>نام خانوادگی</translation>
    </message>
    <message>
        <source>field.gender</source>
        <translation>جنسیت</translation>
    </message>
    <message>
        <source>field.given</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>field.group</source>
        <translation>گروه</translation>
    </message>
    <message>
        <source>field.name</source>
        <translation>نام کامل</translation>
    </message>
    <message>
        <source>field.other</source>
        <translation>مورد دیگر</translation>
    </message>
    <message>
        <source>field.photo</source>
        <translation>عکس</translation>
    </message>
    <message>
        <source>field.role</source>
        <translation>نقش</translation>
    </message>
    <message>
        <source>field.seat</source>
        <translation>صندلی</translation>
    </message>
    <message>
        <source>field.sessions</source>
        <translation>نشست‌ها</translation>
    </message>
    <message>
        <source>file.rejected</source>
        <translation>{0} پذیرفته‌نشده</translation>
    </message>
    <message>
        <source>file.rosters</source>
        <translation>{0} فهرست</translation>
    </message>
    <message>
        <source>file.unfit</source>
        <translation>{0} نامناسب</translation>
    </message>
    <message>
        <source>file.unused</source>
        <translation>{0} بی‌استفاده</translation>
    </message>
    <message>
        <source>file.used</source>
        <translation>{0} استفاده‌شده</translation>
    </message>
    <message>
        <source>ground.appearance_changed</source>
        <translation>تغییر چهره</translation>
    </message>
    <message>
        <source>ground.equipment</source>
        <translation>مشکل دستگاه</translation>
    </message>
    <message>
        <source>ground.look_alike</source>
        <translation>شباهت دو نفر</translation>
    </message>
    <message>
        <source>ground.not_on_roster</source>
        <translation>خارج از فهرست</translation>
    </message>
    <message>
        <source>ground.not_recognised</source>
        <translation>شناسایی نشد</translation>
    </message>
    <message>
        <source>ground.photo_missing</source>
        <translation>عکس ثبت نشده</translation>
    </message>
    <message>
        <source>grounds.admit</source>
        <translation>اجازهٔ ورود</translation>
    </message>
    <message>
        <source>grounds.choose</source>
        <translation>مدرک دیده‌شده را انتخاب کنید.</translation>
    </message>
    <message>
        <source>grounds.evidence</source>
        <translation>چه چیزی دیدید؟</translation>
    </message>
    <message>
        <source>grounds.who_vouches</source>
        <translation>کدام رئیس هیئت تأیید می‌کند؟</translation>
    </message>
    <message>
        <source>grounds.why</source>
        <translation>چرا دوربین کافی نبود؟</translation>
    </message>
    <message>
        <source>health.camera</source>
        <translation>دوربین</translation>
    </message>
    <message>
        <source>health.camera.good</source>
        <translation>تصویر دارد</translation>
    </message>
    <message>
        <source>health.camera.lost</source>
        <translation>بدون تصویر</translation>
    </message>
    <message>
        <source>health.card</source>
        <translation>کارت حافظه</translation>
    </message>
    <message>
        <source>health.card.bad</source>
        <translation>فرسوده</translation>
    </message>
    <message>
        <source>health.card.good</source>
        <translation>هشداری نیست</translation>
    </message>
    <message>
        <source>health.centre</source>
        <translation>ارسال به مرکز</translation>
    </message>
    <message>
        <source>health.centre.said</source>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>health.clock</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>health.clock.doubtful</source>
        <translation>تأیید نشده</translation>
    </message>
    <message>
        <source>health.clock.good</source>
        <translation>درست و تأییدشده</translation>
    </message>
    <message>
        <source>health.disk</source>
        <translation>دیسک</translation>
    </message>
    <message>
        <source>health.disk.bad</source>
        <translation>تقریباً پر</translation>
    </message>
    <message>
        <source>health.disk.good</source>
        <translation>هشداری نیست</translation>
    </message>
    <message>
        <source>health.mirror</source>
        <translation>نسخهٔ دوم</translation>
    </message>
    <message>
        <source>health.mirror.good</source>
        <translation>به‌روز است</translation>
    </message>
    <message>
        <source>health.mirror.bad</source>
        <translation>نوشته نمی‌شود</translation>
    </message>
    <message>
        <source>help.answer</source>
        <translation>کسی کنار در دکمهٔ کمک را فشرده است. وقتی نزد او می‌روید لمس کنید.</translation>
    </message>
    <message>
        <source>recent.hour</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>recent.name_them</source>
        <translation>یافتن فرد درست</translation>
    </message>
    <message>
        <source>recent.who_was_it</source>
        <translation>این ورود باطل شد. او در واقع که بود؟</translation>
    </message>
    <message>
        <source>import.added</source>
        <translation>{0} نفر جدید</translation>
    </message>
    <message>
        <source>import.again</source>
        <translation>از آغاز</translation>
    </message>
    <message>
        <source>import.alike</source>
        <translation>این‌ها همانندند: ورودی دقیق‌تر نگاه می‌کند. کاری لازم نیست.</translation>
    </message>
    <message>
        <source>import.alike.none</source>
        <translation>کسی بیش از اندازه همانند دیگری نیست.</translation>
    </message>
    <message>
        <source>import.apply</source>
        <translation>ثبت پاسخ‌ها</translation>
    </message>
    <message>
        <source>import.balance.files</source>
        <translation>{0} پرونده = {1}</translation>
    </message>
    <message>
        <source>import.balance.rows</source>
        <translation>{0} سطر = {1}</translation>
    </message>
    <message>
        <source>import.basis</source>
        <translation>فرم‌های امضاشده نزد برگزارکنندگان</translation>
    </message>
    <message>
        <source>import.basis.tap</source>
        <translation>فرم رضایت همه نزد ماست</translation>
    </message>
    <message>
        <source>import.cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>import.column</source>
        <translation>ستون «{0}» چیست؟</translation>
    </message>
    <message>
        <source>import.done</source>
        <translation>پایان</translation>
    </message>
    <message>
        <source>import.door</source>
        <translation>ورودی به کار خود ادامه می‌دهد. می‌توانید این صفحه را ترک کنید و بازگردید.</translation>
    </message>
    <message>
        <source>import.doubts.none</source>
        <translation>پرسشی نیست.</translation>
    </message>
    <message>
        <source>import.forgotten</source>
        <translation>الگوی {0} نفر به‌علت نبود رضایت پاک می‌شود</translation>
    </message>
    <message>
        <source>import.go</source>
        <translation>می‌توان درها را گشود.</translation>
    </message>
    <message>
        <source>import.kind</source>
        <translation>{0}  {1}</translation>
    </message>
    <message>
        <source>import.leaving</source>
        <translation>{0} نفر از فهرست خارج می‌شوند</translation>
    </message>
    <message>
        <source>import.leaving.names</source>
        <translation>خروج از فهرست:</translation>
    </message>
    <message>
        <source>import.left.minutes</source>
        <translation>حدود {0} دقیقه مانده</translation>
    </message>
    <message>
        <source>import.left.seconds</source>
        <translation>حدود {0} ثانیه مانده</translation>
    </message>
    <message>
        <source>import.left_over</source>
        <translation>{0} پروندهٔ بی‌استفاده</translation>
    </message>
    <message>
        <source>import.marks.tap</source>
        <translation>نام‌ها درست‌اند</translation>
    </message>
    <message>
        <source>import.mode.add</source>
        <translation>افزودن به فهرست</translation>
    </message>
    <message>
        <source>import.mode.replace</source>
        <translation>کل فهرست است</translation>
    </message>
    <message>
        <source>import.not_balanced</source>
        <translation>جمع‌ها نمی‌خواند: به مسئول فنی بگویید.</translation>
    </message>
    <message>
        <source>import.not_yet</source>
        <translation>هنوز افرادی نیازمند رسیدگی‌اند.</translation>
    </message>
    <message>
        <source>import.of</source>
        <translation>{0} از {1}</translation>
    </message>
    <message>
        <source>import.one</source>
        <translation>حافظهٔ USB شناسایی شد</translation>
    </message>
    <message>
        <source>import.one.detail</source>
        <translation>برای خواندن لمس کنید. هنوز چیزی تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>import.people</source>
        <translation>{0} نفر در فهرست</translation>
    </message>
    <message>
        <source>import.photographs</source>
        <translation>{0} عکس از {1} نفر</translation>
    </message>
    <message>
        <source>import.pin</source>
        <translation>برای تغییر داده‌ها دوباره پین را وارد کنید</translation>
    </message>
    <message>
        <source>import.pin.detail</source>
        <translation>این فهرست امضا ندارد. دفتر ثبت می‌کند چه کسی، چه زمانی و با کدام پرونده‌ها آن را وارد کرد.</translation>
    </message>
    <message>
        <source>import.pin.roll_back</source>
        <translation>برای بازگشت دوباره پین را وارد کنید</translation>
    </message>
    <message>
        <source>import.pin.roll_back.detail</source>
        <translation>فهرست و الگوها به پیش از آخرین ورود برمی‌گردند. هیچ ورود ثبت‌شده‌ای از دست نمی‌رود.</translation>
    </message>
    <message>
        <source>import.pin.signed</source>
        <translation>این فهرست را مرکز امضا کرده است. دفتر ثبت می‌کند چه کسی، چه زمانی و با کدام پرونده‌ها آن را وارد کرد.</translation>
    </message>
    <message>
        <source>import.preview.held</source>
        <translation>پیش از ورود بررسی کنید. حافظه را می‌توان بیرون کشید.</translation>
    </message>
    <message>
        <source>import.preview.stay</source>
        <translation>پیش از ورود بررسی کنید. حافظه را بیرون نکشید.</translation>
    </message>
    <message>
        <source>import.published</source>
        <translation>گزارش و برگهٔ عکس دوباره روی حافظه است.</translation>
    </message>
    <message>
        <source>import.publishing</source>
        <translation>گزارش در حال نوشتن است: حافظه را بیرون نکشید.</translation>
    </message>
    <message>
        <source>import.pull</source>
        <translation>اکنون می‌توانید حافظه را بیرون بکشید.</translation>
    </message>
    <message>
        <source>import.rates</source>
        <translation>پیش‌بینی در ورودی: {0}٪ نمایندگان در یک نگاه شناخته نمی‌شوند [{1}–{2}]؛ {3}٪ بیگانگان اشتباه گرفته می‌شوند [{4}–{5}].</translation>
    </message>
    <message>
        <source>import.ready</source>
        <translation>{0} از {1} نفر آماده‌اند</translation>
    </message>
    <message>
        <source>import.renewed</source>
        <translation>{0} نفر از پیش در کیوسک</translation>
    </message>
    <message>
        <source>import.report</source>
        <translation>گزارش روی {0}</translation>
    </message>
    <message>
        <source>import.report.stick</source>
        <translation>برای گزارش حافظه وصل کنید</translation>
    </message>
    <message>
        <source>import.roll_back</source>
        <translation>بازگشت به پیش از آخرین ورود</translation>
    </message>
    <message>
        <source>import.rolled_back</source>
        <translation>وضعیت پیش از آخرین ورود برگردانده شد.</translation>
    </message>
    <message>
        <source>import.row</source>
        <translation>سطر {0}</translation>
    </message>
    <message>
        <source>import.start</source>
        <translation>ورود</translation>
    </message>
    <message>
        <source>import.stay</source>
        <translation>حافظه را بیرون نکشید.</translation>
    </message>
    <message>
        <source>import.stick</source>
        <translation>حافظهٔ {0} · {1} گیگابایت</translation>
    </message>
    <message>
        <source>import.tab.alike</source>
        <translation>همانندها</translation>
    </message>
    <message>
        <source>import.tab.doubts</source>
        <translation>پرسش‌ها</translation>
    </message>
    <message>
        <source>import.tab.needs</source>
        <translation>آماده نیست</translation>
    </message>
    <message>
        <source>import.tab.summary</source>
        <translation>خلاصه</translation>
    </message>
    <message>
        <source>import.unchanged_gallery</source>
        <translation>چیزی تغییر نکرد؛ ورودی کار می‌کند.</translation>
    </message>
    <message>
        <source>import.unreadable</source>
        <translation>{0} سطر خوانده نشد</translation>
    </message>
    <message>
        <source>import.wait</source>
        <translation>حافظهٔ USB را وصل کنید</translation>
    </message>
    <message>
        <source>import.wait.detail</source>
        <translation>خودکار شناسایی می‌شود. فهرست (XLSX یا CSV) و عکس‌ها در آن است.</translation>
    </message>
    <message>
        <source>import.which</source>
        <translation>کدام حافظه؟</translation>
    </message>
    <message>
        <source>import.without_consent</source>
        <translation>{0} نفر بدون رضایت</translation>
    </message>
    <message>
        <source>import.without_photograph</source>
        <translation>{0} نفر بدون عکس</translation>
    </message>
    <message>
        <source>kind.defect.blurred</source>
        <translation>تار</translation>
    </message>
    <message>
        <source>kind.defect.bright</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>kind.defect.covered</source>
        <translation>پوشیده</translation>
    </message>
    <message>
        <source>kind.defect.dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <source>kind.defect.no_face</source>
        <translation>بدون چهره</translation>
    </message>
    <message>
        <source>kind.defect.scanned_print</source>
        <translation>اسکن چاپ</translation>
    </message>
    <message>
        <source>kind.defect.several_faces</source>
        <translation>چند چهره</translation>
    </message>
    <message>
        <source>kind.defect.too_large</source>
        <translation>چهرهٔ بزرگ</translation>
    </message>
    <message>
        <source>kind.defect.too_small</source>
        <translation>چهرهٔ کوچک</translation>
    </message>
    <message>
        <source>kind.defect.turned</source>
        <translation>چهرهٔ چرخیده</translation>
    </message>
    <message>
        <source>kind.defect.undecodable</source>
        <translation>آسیب‌دیده</translation>
    </message>
    <message>
        <source>kind.files</source>
        <translation>پرونده‌های بی‌استفاده</translation>
    </message>
    <message>
        <source>kind.rows</source>
        <translation>سطرهای ناخوانا</translation>
    </message>
    <message>
        <source>kind.standing.missing</source>
        <translation>بدون عکس</translation>
    </message>
    <message>
        <source>kind.standing.no_consent</source>
        <translation>بدون رضایت</translation>
    </message>
    <message>
        <source>kind.standing.poor</source>
        <translation>عکس تازه</translation>
    </message>
    <message>
        <source>kind.standing.rejected</source>
        <translation>ردشده</translation>
    </message>
    <message>
        <source>kind.standing.undecided</source>
        <translation>در انتظار تصمیم</translation>
    </message>
    <message>
        <source>kind.weak</source>
        <translation>نیازمند بازبینی</translation>
    </message>
    <message>
        <source>outcome.imported</source>
        <translation>وارد شد، نسخهٔ {0}.</translation>
    </message>
    <message>
        <source>outcome.unchanged</source>
        <translation>چیز تازه‌ای نبود: همه در نسخهٔ {0} است.</translation>
    </message>
    <message>
        <source>question.face_behind</source>
        <translation>کسی در پس‌زمینه است: چهرهٔ ۱ نماینده است؟</translation>
    </message>
    <message>
        <source>question.one_person_two_codes</source>
        <translation>یک نفر با دو کد؟</translation>
    </message>
    <message>
        <source>question.one_photograph_two_names</source>
        <translation>یک عکس با دو نام؟</translation>
    </message>
    <message>
        <source>question.two_people_one_code</source>
        <translation>دو نفر با یک کد؟</translation>
    </message>
    <message>
        <source>remedy.blurred</source>
        <translation>دوباره بی‌حرکت عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.bright</source>
        <translation>دوباره دور از نور شدید عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.covered</source>
        <translation>دوباره بدون ماسک، کلاه یا عینک تیره عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.dark</source>
        <translation>دوباره رو به نور عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.mirror</source>
        <translation>رسانهٔ نسخهٔ دوم را دوباره وصل کنید</translation>
    </message>
    <message>
        <source>health.engine</source>
        <translation>بازشناسی</translation>
    </message>
    <message>
        <source>health.engine.bad</source>
        <translation>تنها یک موتور</translation>
    </message>
    <message>
        <source>health.engine.good</source>
        <translation>هر دو موتور</translation>
    </message>
    <message>
        <source>health.gallery</source>
        <translation>چهره‌ها</translation>
    </message>
    <message>
        <source>health.gallery.size</source>
        <translation>{0} نفر</translation>
    </message>
    <message>
        <source>health.heat</source>
        <translation>دما</translation>
    </message>
    <message>
        <source>health.heat.bad</source>
        <translation>بسیار گرم</translation>
    </message>
    <message>
        <source>health.heat.good</source>
        <translation>هشداری نیست</translation>
    </message>
    <message>
        <source>health.power</source>
        <translation>برق</translation>
    </message>
    <message>
        <source>health.power.bad</source>
        <translation>ولتاژ پایین</translation>
    </message>
    <message>
        <source>health.power.good</source>
        <translation>هشداری نیست</translation>
    </message>
    <message>
        <source>health.station</source>
        <translation>ایستگاه</translation>
    </message>
    <message>
        <source>health.station.silent</source>
        <translation>گزارشی نیست</translation>
    </message>
    <message>
        <source>hint.badge_read</source>
        <translation>کارت خوانده شد؛ لطفاً به دوربین نگاه کنید</translation>
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
        <source>hint.not_a_badge</source>
        <translation>این کد، کارت نماینده نیست</translation>
    </message>
    <message>
        <source>hint.one_at_a_time</source>
        <translation>لطفاً یک‌به‌یک تشریف بیاورید</translation>
    </message>
    <message>
        <source>hint.show_badge</source>
        <translation>لطفاً کارت خود را جلوی دوربین بگیرید</translation>
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
        <source>method.badge</source>
        <translation>کارت</translation>
    </message>
    <message>
        <source>method.badge_and_face</source>
        <translation>کارت و چهره</translation>
    </message>
    <message>
        <source>method.face</source>
        <translation>چهره</translation>
    </message>
    <message>
        <source>method.operator</source>
        <translation>میز</translation>
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
        <source>office.lane</source>
        <translation>ورودی:</translation>
    </message>
    <message>
        <source>office.title</source>
        <translation>میز پذیرش</translation>
    </message>
    <message>
        <source>pad.attended</source>
        <translation>عکس‌ها: بررسی با مأمور</translation>
    </message>
    <message>
        <source>pad.challenge</source>
        <translation>عکس ثابت بررسی می‌شود</translation>
    </message>
    <message>
        <source>pad.hardware</source>
        <translation>عکس‌ها: بررسی با حسگر، طبق آزمون آن</translation>
    </message>
    <message>
        <source>pad.off</source>
        <translation>حمله با عکس بررسی نمی‌شود</translation>
    </message>
    <message>
        <source>pad.passive</source>
        <translation>غربال عکس و صفحه‌نمایش</translation>
    </message>
    <message>
        <source>pad.strict</source>
        <translation>غربال عکس و صفحه‌نمایش با بررسی حرکت</translation>
    </message>
    <message>
        <source>person.born</source>
        <translation>متولد {0}</translation>
    </message>
    <message>
        <source>person.group</source>
        <translation>گروه {0}</translation>
    </message>
    <message>
        <source>person.seat</source>
        <translation>صندلی {0}</translation>
    </message>
    <message>
        <source>pin.again</source>
        <translation>می‌توانید PIN را دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>پاک کردن یک رقم</translation>
    </message>
    <message>
        <source>pin.locked</source>
        <translation>قفل شد. {0} ثانیهٔ دیگر دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>pin.show</source>
        <translation>تأیید PIN</translation>
    </message>
    <message>
        <source>pin.wrong</source>
        <translation>کد PIN نادرست است. دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>reason.attack_suspected</source>
        <translation>احتمال عکس یا نمایشگر</translation>
    </message>
    <message>
        <source>reason.badge_damaged</source>
        <translation>کد کارت آسیب‌دیده</translation>
    </message>
    <message>
        <source>reason.badge_face_differs</source>
        <translation>چهره با کارت یکی نیست</translation>
    </message>
    <message>
        <source>reason.badge_forged</source>
        <translation>کارت معتبر نیست</translation>
    </message>
    <message>
        <source>reason.badge_other_event</source>
        <translation>کارت رویداد دیگر</translation>
    </message>
    <message>
        <source>reason.badge_replaced</source>
        <translation>کارت جایگزین شده</translation>
    </message>
    <message>
        <source>reason.badge_too_new</source>
        <translation>کارت نسخهٔ جدیدتر</translation>
    </message>
    <message>
        <source>reason.badge_unknown</source>
        <translation>کد کارت ناشناس</translation>
    </message>
    <message>
        <source>reason.badge_used</source>
        <translation>کارت قبلاً استفاده شده</translation>
    </message>
    <message>
        <source>reason.badge_withdrawn</source>
        <translation>کارت باطل شده</translation>
    </message>
    <message>
        <source>reason.locked</source>
        <translation>پس از چند تلاش قفل شد</translation>
    </message>
    <message>
        <source>reason.no_session</source>
        <translation>جلسه‌ای باز نیست</translation>
    </message>
    <message>
        <source>reason.not_acquired</source>
        <translation>تصویر واضحی گرفته نشد</translation>
    </message>
    <message>
        <source>reason.not_entitled</source>
        <translation>مربوط به این جلسه نیست</translation>
    </message>
    <message>
        <source>reason.not_on_roster</source>
        <translation>در فهرست نیست</translation>
    </message>
    <message>
        <source>reason.not_recognised</source>
        <translation>شناسایی نشد</translation>
    </message>
    <message>
        <source>reason.prefers_desk</source>
        <translation>میز را انتخاب کرد</translation>
    </message>
    <message>
        <source>reason.walked_away</source>
        <translation>در میانهٔ بررسی عکس جعلی رفتند</translation>
    </message>
    <message>
        <source>reason.two_close</source>
        <translation>دو نفر بسیار شبیه‌اند</translation>
    </message>
    <message>
        <source>reason.unchecked</source>
        <translation>زنده‌بودن بررسی نشد</translation>
    </message>
    <message>
        <source>recent.annulled</source>
        <translation>باطل‌شده</translation>
    </message>
    <message>
        <source>recent.headline</source>
        <translation>آخرین ورودها</translation>
    </message>
    <message>
        <source>recent.how</source>
        <translation>اگر اشتباه بود روی آن بزنید.</translation>
    </message>
    <message>
        <source>recent.kept</source>
        <translation>چهره در ورودی؛ طبق مقررات نگه داشته شد</translation>
    </message>
    <message>
        <source>recent.why</source>
        <translation>چرا باطل شود؟</translation>
    </message>
    <message>
        <source>remedy.camera</source>
        <translation>کابل و چراغ دوربین را بررسی کنید.</translation>
    </message>
    <message>
        <source>remedy.card</source>
        <translation>پیش از جلسهٔ بعد کارت را عوض کنید.</translation>
    </message>
    <message>
        <source>remedy.centre</source>
        <translation>ثبت حضور ادامه دارد. شبکه را بررسی کنید.</translation>
    </message>
    <message>
        <source>remedy.clock</source>
        <translation>یک دقیقه به شبکه وصل کنید یا باتری ساعت را عوض کنید.</translation>
    </message>
    <message>
        <source>remedy.disk</source>
        <translation>گزارش‌ها را به USB منتقل کنید.</translation>
    </message>
    <message>
        <source>remedy.engine</source>
        <translation>نرم‌افزار را دوباره نصب کنید، سپس عکس‌ها را دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>remedy.gallery</source>
        <translation>فهرست را از USB وارد کنید.</translation>
    </message>
    <message>
        <source>remedy.heat</source>
        <translation>دریچه‌ها را باز و فن را بررسی کنید.</translation>
    </message>
    <message>
        <source>remedy.no_face</source>
        <translation>در محل دوباره عکس بگیرید، رو به دوربین.</translation>
    </message>
    <message>
        <source>remedy.power</source>
        <translation>از منبع تغذیهٔ اصلی و کابل کوتاه استفاده کنید.</translation>
    </message>
    <message>
        <source>remedy.row</source>
        <translation>این سطر را در فهرست درست کنید و دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>remedy.scanned_print</source>
        <translation>پروندهٔ اصلی را بفرستید یا در محل عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.several_faces</source>
        <translation>دوباره و تنها عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.standing.missing</source>
        <translation>در محل عکس بگیرید یا از کارت استفاده کنید.</translation>
    </message>
    <message>
        <source>remedy.standing.no_consent</source>
        <translation>با کارت یا در میز؛ در صورت رضایت در محل عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.standing.poor</source>
        <translation>در محل عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.standing.rejected</source>
        <translation>در محل عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.standing.undecided</source>
        <translation>در بخش پرسش‌ها پاسخ دهید.</translation>
    </message>
    <message>
        <source>remedy.station</source>
        <translation>دستگاه را دوباره راه‌اندازی کنید.</translation>
    </message>
    <message>
        <source>remedy.too_large</source>
        <translation>از فاصلهٔ بیشتر عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.too_small</source>
        <translation>عکس بزرگ‌تر بفرستید یا در محل عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.turned</source>
        <translation>دوباره رو به جلو عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.undecodable</source>
        <translation>پرونده را دوباره بفرستید یا در محل عکس بگیرید.</translation>
    </message>
    <message>
        <source>remedy.weak</source>
        <translation>در صورت امکان در محل نیز عکس بگیرید.</translation>
    </message>
    <message>
        <source>said.badge_damaged</source>
        <translation>کد این کارت ناقص است. کارت تازه‌ای چاپ می‌شود.</translation>
    </message>
    <message>
        <source>said.badge_forged</source>
        <translation>کد این کارت را برگزارکننده صادر نکرده است.</translation>
    </message>
    <message>
        <source>said.badge_other_event</source>
        <translation>این کارت برای رویداد دیگری است.</translation>
    </message>
    <message>
        <source>said.badge_replaced</source>
        <translation>این کارت با کارت تازه‌ای جایگزین شده است.</translation>
    </message>
    <message>
        <source>said.badge_too_new</source>
        <translation>این دستگاه هنوز این نوع کارت تازه را نمی‌خواند.</translation>
    </message>
    <message>
        <source>said.badge_used</source>
        <translation>این کارت ساعت {0} در {1} ثبت شده است.</translation>
    </message>
    <message>
        <source>said.badge_withdrawn</source>
        <translation>این کارت دیگر معتبر نیست.</translation>
    </message>
    <message>
        <source>search.delegation</source>
        <translation>هیئت</translation>
    </message>
    <message>
        <source>search.group</source>
        <translation>گروه</translation>
    </message>
    <message>
        <source>search.hint</source>
        <translation>نام را تایپ کنید</translation>
    </message>
    <message>
        <source>second.decline</source>
        <translation>کسی تأیید نمی‌کند</translation>
    </message>
    <message>
        <source>second.headline</source>
        <translation>نفر دوم باید تأیید کند</translation>
    </message>
    <message>
        <source>session.other</source>
        <translation>میز پذیرش دربارهٔ «{0}» شما را راهنمایی می‌کند.</translation>
    </message>
    <message>
        <source>setup.busy</source>
        <translation>در حال انجام، لطفاً صبر کنید…</translation>
    </message>
    <message>
        <source>setup.camera.detail</source>
        <translation>جایی که نمایندگان می‌ایستند بایستید و به آن نگاه کنید.</translation>
    </message>
    <message>
        <source>setup.camera.headline</source>
        <translation>دوربین چه می‌بیند؟</translation>
    </message>
    <message>
        <source>setup.camera.keep</source>
        <translation>از این دوربین استفاده کن</translation>
    </message>
    <message>
        <source>setup.camera.none</source>
        <translation>دوربینی پیدا نشد. سیم آن را بررسی کنید؛ هر ثانیه دوباره جستجو می‌شود.</translation>
    </message>
    <message>
        <source>setup.centre.alone</source>
        <translation>فعلاً مستقل</translation>
    </message>
    <message>
        <source>setup.centre.detail</source>
        <translation>دستگاه به‌تنهایی کار می‌کند. با مرکز، درها از هم باخبر می‌شوند و آمار یک‌جا جمع می‌شود.</translation>
    </message>
    <message>
        <source>setup.centre.headline</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>setup.centre.join</source>
        <translation>اتصال به مرکز</translation>
    </message>
    <message>
        <source>setup.centre.join.how</source>
        <translation>پس از پایان راه‌اندازی وارد شوید و کد مرکز را جلوی دوربین بگیرید.</translation>
    </message>
    <message>
        <source>setup.centre.later</source>
        <translation>هر زمان می‌توانید به مرکز بپیوندید: گوشهٔ بالا و چپ صفحه را نگه دارید، وارد شوید و مدیریت را باز کنید.</translation>
    </message>
    <message>
        <source>setup.done.detail</source>
        <translation>یک بار دیگر نگاه کنید، سپس در را باز کنید.</translation>
    </message>
    <message>
        <source>setup.done.headline</source>
        <translation>همه چیز آماده است</translation>
    </message>
    <message>
        <source>setup.done.join</source>
        <translation>گام بعد: وارد شوید و کد مرکز را جلوی دوربین بگیرید.</translation>
    </message>
    <message>
        <source>setup.done.key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>setup.done.next</source>
        <translation>گام بعد: فهرست و عکس نمایندگان را از حافظه وارد کنید.</translation>
    </message>
    <message>
        <source>setup.done.person</source>
        <translation>مدیر</translation>
    </message>
    <message>
        <source>setup.done.stick</source>
        <translation>حافظهٔ کلید</translation>
    </message>
    <message>
        <source>setup.done.tpm</source>
        <translation>تراشهٔ امنیتی دستگاه</translation>
    </message>
    <message>
        <source>setup.done.words</source>
        <translation>واژه‌هایی که در هر روشن شدن نوشته می‌شود</translation>
    </message>
    <message>
        <source>setup.finish</source>
        <translation>در را باز کن</translation>
    </message>
    <message>
        <source>setup.key.detail</source>
        <translation>همه چیز با کلیدی مهر می‌شود که روی کارت نیست. دستگاه در هر روشن شدن آن را از کجا بگیرد؟</translation>
    </message>
    <message>
        <source>setup.key.five_words</source>
        <translation>پنج واژهٔ تصادفی، دست‌کم ۲۰ نویسه</translation>
    </message>
    <message>
        <source>setup.key.forget</source>
        <translation>ساختن کلیدی دیگر</translation>
    </message>
    <message>
        <source>setup.key.forget_sure</source>
        <translation>دوباره لمس کنید: این کلید کنار گذاشته می‌شود</translation>
    </message>
    <message>
        <source>setup.key.headline</source>
        <translation>کلیدی که از داده‌ها محافظت می‌کند</translation>
    </message>
    <message>
        <source>setup.key.locked</source>
        <translation>کلید لازم است</translation>
    </message>
    <message>
        <source>setup.key.made</source>
        <translation>کلید ساخته شد</translation>
    </message>
    <message>
        <source>setup.key.made_detail</source>
        <translation>دستگاه داده‌های خود را باز می‌کند و اگر خراب شود برگزارکننده نیز می‌تواند.</translation>
    </message>
    <message>
        <source>setup.key.organiser_found</source>
        <translation>کلید عمومی برگزارکننده روی حافظه پیدا شد.</translation>
    </message>
    <message>
        <source>setup.key.organiser_missing</source>
        <translation>حافظه‌ای را که پروندهٔ organiser.pub برگزارکننده روی آن است وصل کنید. اگر دستگاه خراب شود داده‌ها با آن نجات می‌یابد.</translation>
    </message>
    <message>
        <source>setup.key.put_stick_in</source>
        <translation>حافظهٔ کلید این دستگاه را وصل کنید؛ خودبه‌خود ادامه می‌یابد.</translation>
    </message>
    <message>
        <source>setup.key.say_words</source>
        <translation>واژه‌هایی را که برای این دستگاه انتخاب شده بنویسید.</translation>
    </message>
    <message>
        <source>setup.key.stick</source>
        <translation>حافظهٔ کلید: در هر روشن شدن وصل شود</translation>
    </message>
    <message>
        <source>setup.key.stick_missing</source>
        <translation>حافظهٔ کلید: یک حافظه وصل کنید</translation>
    </message>
    <message>
        <source>setup.key.tpm</source>
        <translation>تراشهٔ امنیتی دستگاه: خودبه‌خود روشن می‌شود</translation>
    </message>
    <message>
        <source>setup.key.words</source>
        <translation>واژه‌ها: در هر روشن شدن نوشته شود</translation>
    </message>
    <message>
        <source>setup.key.write_words</source>
        <translation>واژه‌ها را بنویسید</translation>
    </message>
    <message>
        <source>setup.language.detail</source>
        <translation>راه‌اندازی نخست هفت گام دارد و حدود پنج دقیقه طول می‌کشد. اگر برق قطع شود، از همان گام ادامه می‌یابد.</translation>
    </message>
    <message>
        <source>setup.language.headline</source>
        <translation>خوش آمدید! زبان صفحه را انتخاب کنید</translation>
    </message>
    <message>
        <source>setup.next</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>setup.person.detail</source>
        <translation>این شخص بخش مدیریت را باز می‌کند و بعداً می‌تواند دیگران را بیفزاید.</translation>
    </message>
    <message>
        <source>setup.person.headline</source>
        <translation>مدیر</translation>
    </message>
    <message>
        <source>setup.person.name_first</source>
        <translation>نخست نام را بنویسید</translation>
    </message>
    <message>
        <source>setup.person.pin</source>
        <translation>رمزی ۶ تا ۱۲ رقمی انتخاب کنید</translation>
    </message>
    <message>
        <source>setup.person.pin_again</source>
        <translation>همان رمز را دوباره وارد کنید</translation>
    </message>
    <message>
        <source>setup.person.there</source>
        <translation>{0} مدیر است. برای نام یا رمز دیگر دوباره بنویسید.</translation>
    </message>
    <message>
        <source>setup.person.write</source>
        <translation>نام را بنویسید…</translation>
    </message>
    <message>
        <source>setup.pin.differ</source>
        <translation>دو رمز یکسان نیستند. دوباره انتخاب کنید.</translation>
    </message>
    <message>
        <source>setup.pin.digits</source>
        <translation>رمز فقط رقم دارد.</translation>
    </message>
    <message>
        <source>setup.pin.length</source>
        <translation>رمز باید ۶ تا ۱۲ رقم باشد.</translation>
    </message>
    <message>
        <source>setup.pin.too_easy</source>
        <translation>حدس این رمز آسان است. رمز دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>setup.place.detail</source>
        <translation>نمایندگان نام رویداد و نام در را روی صفحه می‌خوانند.</translation>
    </message>
    <message>
        <source>setup.place.door</source>
        <translation>در {0}</translation>
    </message>
    <message>
        <source>setup.place.event</source>
        <translation>نام رویداد</translation>
    </message>
    <message>
        <source>setup.place.from_list</source>
        <translation>همراه فهرست می‌آید</translation>
    </message>
    <message>
        <source>setup.place.gate</source>
        <translation>نام در</translation>
    </message>
    <message>
        <source>setup.place.headline</source>
        <translation>این دستگاه کجا قرار دارد؟</translation>
    </message>
    <message>
        <source>setup.place.write</source>
        <translation>برای نوشتن لمس کنید…</translation>
    </message>
    <message>
        <source>setup.sight.face</source>
        <translation>چهره‌ای دیده شد، پهنا {0} پیکسل</translation>
    </message>
    <message>
        <source>setup.sight.light</source>
        <translation>روشنایی {0} (خوب: ۵۰ تا ۲۰۵)</translation>
    </message>
    <message>
        <source>setup.sight.no_face</source>
        <translation>هنوز چهره‌ای دیده نشده</translation>
    </message>
    <message>
        <source>setup.sight.rate</source>
        <translation>{0} تصویر در ثانیه</translation>
    </message>
    <message>
        <source>setup.sight.sharpness</source>
        <translation>وضوح {0} (بیشتر، واضح‌تر)</translation>
    </message>
    <message>
        <source>setup.space</source>
        <translation>فاصله</translation>
    </message>
    <message>
        <source>setup.time.day</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>setup.time.doubtful</source>
        <translation>دستگاه از این ساعت مطمئن نیست. با ساعت خود مقایسه و در صورت نیاز اصلاح کنید.</translation>
    </message>
    <message>
        <source>setup.time.headline</source>
        <translation>آیا این ساعت درست است؟</translation>
    </message>
    <message>
        <source>setup.time.hour</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>setup.time.keep</source>
        <translation>درست است</translation>
    </message>
    <message>
        <source>setup.time.minute</source>
        <translation>دقیقه</translation>
    </message>
    <message>
        <source>setup.time.month</source>
        <translation>ماه</translation>
    </message>
    <message>
        <source>setup.time.set</source>
        <translation>این ساعت را تنظیم کن</translation>
    </message>
    <message>
        <source>setup.time.trusted</source>
        <translation>ساعت دستگاه معتبر است: باتری دارد یا از شبکه تنظیم شده است.</translation>
    </message>
    <message>
        <source>setup.time.year</source>
        <translation>سال</translation>
    </message>
    <message>
        <source>setup.trouble.camera</source>
        <translation>دوربین پاسخ نمی‌دهد. سیم را محکم کنید؛ هر دو ثانیه دوباره تلاش می‌شود.</translation>
    </message>
    <message>
        <source>setup.trouble.clock</source>
        <translation>ساعت تنظیم نشد. دوباره بکوشید یا ادامه دهید: مرکز زمان رویدادها را درست می‌کند.</translation>
    </message>
    <message>
        <source>setup.trouble.key</source>
        <translation>این کلید باز نمی‌کند. حافظه یا واژه‌ها را بررسی و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>setup.trouble.organiser</source>
        <translation>هیچ حافظه‌ای پروندهٔ organiser.pub ندارد. حافظهٔ برگزارکننده را وصل کنید.</translation>
    </message>
    <message>
        <source>setup.trouble.settings</source>
        <translation>تنظیمات نوشته نشد. دوباره بکوشید؛ اگر ادامه داشت دستگاه را از نو روشن کنید.</translation>
    </message>
    <message>
        <source>setup.trouble.short_words</source>
        <translation>واژه‌ها کوتاه است: دست‌کم ۲۰ نویسه، مانند پنج واژهٔ تصادفی.</translation>
    </message>
    <message>
        <source>setup.trouble.stick</source>
        <translation>نوشتن روی حافظه ممکن نشد. حافظهٔ دیگری با قالب ⁨FAT32⁩ و جای خالی بیاورید.</translation>
    </message>
    <message>
        <source>setup.trouble.store</source>
        <translation>نوشتن داده ممکن نشد. بررسی کنید کارت جا دارد و در برابر نوشتن قفل نیست.</translation>
    </message>
    <message>
        <source>setup.trouble.tpm</source>
        <translation>تراشهٔ امنیتی پاسخ نداد. راه دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>setup.written</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>signin.choose</source>
        <translation>نام خود را انتخاب کنید</translation>
    </message>
    <message>
        <source>signin.headline</source>
        <translation>چه کسی پشت میز است؟</translation>
    </message>
    <message>
        <source>signin.leave</source>
        <translation>بازگشت به ورودی</translation>
    </message>
    <message>
        <source>signin.pin</source>
        <translation>کد PIN را وارد کنید</translation>
    </message>
    <message>
        <source>stage.assessing</source>
        <translation>در حال بررسی عکس‌ها</translation>
    </message>
    <message>
        <source>stage.comparing</source>
        <translation>در حال مقایسهٔ همهٔ افراد</translation>
    </message>
    <message>
        <source>stage.copying</source>
        <translation>در حال رونوشت از حافظه</translation>
    </message>
    <message>
        <source>stage.done</source>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>stage.reading</source>
        <translation>در حال خواندن فهرست</translation>
    </message>
    <message>
        <source>stage.rolling_back</source>
        <translation>در حال بازگرداندن وضعیت پیشین</translation>
    </message>
    <message>
        <source>stage.starting</source>
        <translation>در حال آغاز</translation>
    </message>
    <message>
        <source>stage.writing</source>
        <translation>در حال ثبت در کیوسک</translation>
    </message>
    <message>
        <source>standing.kept</source>
        <translation>{0} آماده با عکس پیشین</translation>
    </message>
    <message>
        <source>standing.missing</source>
        <translation>{0} بدون عکس</translation>
    </message>
    <message>
        <source>standing.no_consent</source>
        <translation>{0} بدون رضایت</translation>
    </message>
    <message>
        <source>standing.poor</source>
        <translation>{0} نیازمند عکس تازه</translation>
    </message>
    <message>
        <source>standing.ready</source>
        <translation>{0} آماده</translation>
    </message>
    <message>
        <source>standing.rejected</source>
        <translation>{0} ردشده</translation>
    </message>
    <message>
        <source>standing.undecided</source>
        <translation>{0} در انتظار تصمیم</translation>
    </message>
    <message>
        <source>standing.unreadable</source>
        <translation>{0} ناخوانا</translation>
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
        <source>status.card_worn</source>
        <translation>کارت حافظه فرسوده است: آن را عوض کنید</translation>
    </message>
    <message>
        <source>status.clock</source>
        <translation>ساعت تأیید نشده است</translation>
    </message>
    <message>
        <source>status.clock_unset</source>
        <translation>ساعت تنظیم نشده: مرکز را وصل کنید یا ساعت را تنظیم کنید</translation>
    </message>
    <message>
        <source>status.desk</source>
        <translation>{0} نفر کنار میز منتظرند</translation>
    </message>
    <message>
        <source>status.disk_low</source>
        <translation>حافظه رو به پر شدن است</translation>
    </message>
    <message>
        <source>status.help</source>
        <translation>کسی کنار در کمک می‌خواهد</translation>
    </message>
    <message>
        <source>status.hot</source>
        <translation>بیش از حد داغ: فن و دریچه‌ها را بررسی کنید</translation>
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
        <source>status.old_copy</source>
        <translation>کارت نسخه‌ای قدیمی است: دفتر در بخشی تازه ادامه دارد، برگزارکنندگان را خبر کنید</translation>
    </message>
    <message>
        <source>status.gates</source>
        <translation>در تماس با {0} ورودی دیگر</translation>
    </message>
    <message>
        <source>health.ledger</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>health.ledger.good</source>
        <translation>کامل</translation>
    </message>
    <message>
        <source>health.ledger.bad</source>
        <translation>کارت نسخه‌ای قدیمی است</translation>
    </message>
    <message>
        <source>remedy.ledger</source>
        <translation>برگزارکنندگان را خبر کنید و هر دو کارت را نگه دارید</translation>
    </message>
    <message>
        <source>health.gates</source>
        <translation>ورودی‌های دیگر</translation>
    </message>
    <message>
        <source>health.gates.said</source>
        <translation>{0} در تماس</translation>
    </message>
    <message>
        <source>status.mirror</source>
        <translation>نسخهٔ دوم نوشته نمی‌شود: رسانهٔ آن را دوباره وصل کنید</translation>
    </message>
    <message>
        <source>status.second_engine</source>
        <translation>یکی از دو موتور بازشناسی موجود نیست: نرم‌افزار را دوباره نصب کنید</translation>
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
        <source>status.throttled</source>
        <translation>سرعت برد کم شده است</translation>
    </message>
    <message>
        <source>status.unconfigured</source>
        <translation>مرکزی تنظیم نشده است</translation>
    </message>
    <message>
        <source>status.under_voltage</source>
        <translation>منبع تغذیه ضعیف است</translation>
    </message>
    <message>
        <source>tab.admin</source>
        <translation>مدیریت</translation>
    </message>
    <message>
        <source>tab.desk</source>
        <translation>میز</translation>
    </message>
    <message>
        <source>tab.leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>tab.recent</source>
        <translation>واردشدگان</translation>
    </message>
    <message>
        <source>tab.search</source>
        <translation>جستجو</translation>
    </message>
    <message>
        <source>trouble.bundle_damaged</source>
        <translation>پروندهٔ مرکز آسیب دیده است</translation>
    </message>
    <message>
        <source>trouble.bundle_damaged.remedy</source>
        <translation>از مرکز پروندهٔ تازه بخواهید و دوباره روی حافظه رونوشت کنید.</translation>
    </message>
    <message>
        <source>trouble.bundle_foreign</source>
        <translation>این پرونده برای این کیوسک نیست</translation>
    </message>
    <message>
        <source>trouble.bundle_foreign.remedy</source>
        <translation>تنها پرونده‌ای پذیرفته می‌شود که مرکز همین کیوسک برای آن امضا کرده است.</translation>
    </message>
    <message>
        <source>trouble.bundle_old</source>
        <translation>پروندهٔ مرکز پیش‌تر وارد شده یا کهنه است</translation>
    </message>
    <message>
        <source>trouble.bundle_old.remedy</source>
        <translation>از مرکز پروندهٔ تازه‌تر بخواهید.</translation>
    </message>
    <message>
        <source>trouble.bundle_too_large</source>
        <translation>پروندهٔ مرکز بزرگ‌تر از حافظهٔ کیوسک است</translation>
    </message>
    <message>
        <source>trouble.bundle_too_large.remedy</source>
        <translation>از مرکز بخواهید آن را دو پرونده کند.</translation>
    </message>
    <message>
        <source>trouble.changed_meanwhile</source>
        <translation>فهرست هم‌زمان جای دیگر تغییر کرد</translation>
    </message>
    <message>
        <source>trouble.changed_meanwhile.remedy</source>
        <translation>از نو آغاز کنید؛ آنچه بررسی شد محفوظ است.</translation>
    </message>
    <message>
        <source>trouble.empty_stick</source>
        <translation>حافظه خالی است</translation>
    </message>
    <message>
        <source>trouble.empty_stick.remedy</source>
        <translation>بررسی کنید حافظهٔ درست باشد؛ فهرست و عکس‌ها باید در آن باشند.</translation>
    </message>
    <message>
        <source>trouble.engine_gone</source>
        <translation>کار نیمه‌کاره قطع شد</translation>
    </message>
    <message>
        <source>trouble.engine_gone.remedy</source>
        <translation>چیزی نیمه‌کاره نیست. از نو آغاز کنید؛ آنچه بررسی شد محفوظ است.</translation>
    </message>
    <message>
        <source>trouble.lost_marks</source>
        <translation>هیچ نامی نشانه ندارد: XLSX ذخیره کنید یا تأیید کنید</translation>
    </message>
    <message>
        <source>trouble.lost_marks.remedy</source>
        <translation>XLSX ذخیره کنید.</translation>
    </message>
    <message>
        <source>trouble.model</source>
        <translation>مدل شناسایی در دسترس نیست</translation>
    </message>
    <message>
        <source>trouble.model.remedy</source>
        <translation>بسته را دوباره نصب کنید.</translation>
    </message>
    <message>
        <source>trouble.no_centre</source>
        <translation>این کیوسک هنوز به مرکزی وصل نیست</translation>
    </message>
    <message>
        <source>trouble.no_centre.remedy</source>
        <translation>نخست آن را به مرکز وصل کنید، سپس از نو آغاز کنید.</translation>
    </message>
    <message>
        <source>trouble.no_columns</source>
        <translation>ستون کد یا نام نیست: عنوان آن را لمس کنید</translation>
    </message>
    <message>
        <source>trouble.no_columns.remedy</source>
        <translation>سطری از عنوان‌ها بالا بگذارید.</translation>
    </message>
    <message>
        <source>trouble.no_consent</source>
        <translation>ستون رضایت نیست: آن را برگزینید یا تأیید کنید</translation>
    </message>
    <message>
        <source>trouble.no_consent.remedy</source>
        <translation>ستون رضایت را به فهرست بیفزایید.</translation>
    </message>
    <message>
        <source>trouble.no_headings</source>
        <translation>ستون‌ها روشن نیست: عنوان را لمس و کد و نام را مشخص کنید</translation>
    </message>
    <message>
        <source>trouble.no_headings.remedy</source>
        <translation>سطری از عنوان‌ها بالا بگذارید.</translation>
    </message>
    <message>
        <source>trouble.no_roster</source>
        <translation>فهرستی روی حافظه نیست</translation>
    </message>
    <message>
        <source>trouble.no_roster.remedy</source>
        <translation>یک پروندهٔ XLSX یا CSV کنار عکس‌ها، یا پروندهٔ ⁨.entrance⁩ مرکز را بگذارید.</translation>
    </message>
    <message>
        <source>trouble.no_space</source>
        <translation>حافظه پر است</translation>
    </message>
    <message>
        <source>trouble.no_space.remedy</source>
        <translation>مسئول فنی جا باز کند، سپس دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>trouble.nobody_by_code</source>
        <translation>کسی این کد را ندارد</translation>
    </message>
    <message>
        <source>trouble.nobody_by_code.remedy</source>
        <translation>نخست فهرستی با این فرد وارد کنید.</translation>
    </message>
    <message>
        <source>trouble.not_consented</source>
        <translation>این فرد رضایت نداده است</translation>
    </message>
    <message>
        <source>trouble.not_consented.remedy</source>
        <translation>از کارت استفاده کنید یا رضایت بگیرید و از نو آغاز کنید.</translation>
    </message>
    <message>
        <source>trouble.nothing_kept</source>
        <translation>ورودی برای بازگشت نیست</translation>
    </message>
    <message>
        <source>trouble.nothing_kept.remedy</source>
        <translation>این کیوسک وضعیت پیشینی ندارد.</translation>
    </message>
    <message>
        <source>trouble.other</source>
        <translation>این‌گونه نمی‌توان به کار برد</translation>
    </message>
    <message>
        <source>trouble.other.remedy</source>
        <translation>از نو آغاز کنید؛ اگر باز چنین شد به مسئول فنی بگویید.</translation>
    </message>
    <message>
        <source>trouble.report</source>
        <translation>گزارش نوشته نشد: تنها یک حافظه با جای خالی و بدون قفل وصل کنید</translation>
    </message>
    <message>
        <source>trouble.report.remedy</source>
        <translation>حافظهٔ دیگری با جای خالی و بدون قفل به کار ببرید.</translation>
    </message>
    <message>
        <source>trouble.roster_damaged</source>
        <translation>فهرست آسیب دیده است</translation>
    </message>
    <message>
        <source>trouble.roster_damaged.remedy</source>
        <translation>با اکسل باز کنید، دوباره XLSX ذخیره و روی حافظه رونوشت کنید.</translation>
    </message>
    <message>
        <source>trouble.roster_locked</source>
        <translation>فهرست گذرواژه دارد یا اکسل قدیمی است</translation>
    </message>
    <message>
        <source>trouble.roster_locked.remedy</source>
        <translation>با اکسل باز کنید، گذرواژه را بردارید و XLSX ذخیره کنید.</translation>
    </message>
    <message>
        <source>trouble.several_rosters</source>
        <translation>چند فهرست هست</translation>
    </message>
    <message>
        <source>trouble.several_rosters.remedy</source>
        <translation>فهرست درست را لمس کنید.</translation>
    </message>
    <message>
        <source>trouble.stick_gone</source>
        <translation>حافظه بیرون کشیده شد</translation>
    </message>
    <message>
        <source>trouble.stick_gone.remedy</source>
        <translation>دوباره وصل کنید و از نو آغاز کنید؛ آنچه بررسی شد محفوظ است.</translation>
    </message>
    <message>
        <source>trouble.store</source>
        <translation>نمی‌توان در کیوسک نوشت</translation>
    </message>
    <message>
        <source>trouble.store.remedy</source>
        <translation>کارت را در بخش وضعیت ببینید، سپس دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>undo.late</source>
        <translation>زمان لغو گذشته است. از بخش واردشدگان با ذکر دلیل باطل کنید.</translation>
    </message>
    <message>
        <source>unused.no_consent</source>
        <translation>این فرد رضایت نداده است</translation>
    </message>
    <message>
        <source>unused.nobody</source>
        <translation>معلوم نیست عکس کیست</translation>
    </message>
    <message>
        <source>unused.other_sheet</source>
        <translation>برگهٔ دیگر</translation>
    </message>
    <message>
        <source>unused.rejected</source>
        <translation>پذیرفته نشد</translation>
    </message>
    <message>
        <source>unused.same_file</source>
        <translation>همانند پروندهٔ دیگر</translation>
    </message>
    <message>
        <source>unused.surplus</source>
        <translation>از این فرد به‌اندازهٔ کافی هست</translation>
    </message>
    <message>
        <source>update.again</source>
        <translation>برای نصب دوباره لمس کنید</translation>
    </message>
    <message>
        <source>update.asked</source>
        <translation>نسخهٔ {0} در حال نصب است. صفحه خاموش و دوباره روشن می‌شود؛ برق را قطع نکنید.</translation>
    </message>
    <message>
        <source>update.install</source>
        <translation>نصب و راه‌اندازی دوباره</translation>
    </message>
    <message>
        <source>update.installed</source>
        <translation>اکنون نسخهٔ {0} نصب است</translation>
    </message>
    <message>
        <source>update.last</source>
        <translation>به‌روزرسانی پیشین:</translation>
    </message>
    <message>
        <source>update.last.works</source>
        <translation>نسخهٔ {0} نصب شد و کار می‌کند.</translation>
    </message>
    <message>
        <source>update.last.taken_back</source>
        <translation>نسخهٔ {0} کار نکرد؛ نسخهٔ {1} برگشت و کار می‌کند.</translation>
    </message>
    <message>
        <source>update.last.lost</source>
        <translation>نسخهٔ {0} کار نکرد و نسخهٔ {1} که برگشت نیز کار نمی‌کند. کمک بخواهید.</translation>
    </message>
    <message>
        <source>update.last.refused</source>
        <translation>پرونده پذیرفته نشد و چیزی نصب نشد؛ نسخهٔ {1} می‌ماند.</translation>
    </message>
    <message>
        <source>update.last.back</source>
        <translation>نسخهٔ {1} به درخواست برگشت.</translation>
    </message>
    <message>
        <source>update.nothing</source>
        <translation>به‌روزرسانی‌ای نیست. حافظه‌ای را که پروندهٔ .update ناشر روی آن است وصل کنید، یا پرونده را در مرکز بگذارید.</translation>
    </message>
    <message>
        <source>update.offered.stick</source>
        <translation>به‌روزرسانی {0} روی حافظه است</translation>
    </message>
    <message>
        <source>update.offered.centre</source>
        <translation>به‌روزرسانی {0} از مرکز رسیده است</translation>
    </message>
    <message>
        <source>update.failed</source>
        <translation>نسخهٔ {0} پیش‌تر اینجا آزموده شد و کار نکرد؛ نسخهٔ پیشین برگشت.</translation>
    </message>
    <message>
        <source>update.fetching.coming</source>
        <translation>نسخهٔ {0} از مرکز دریافت می‌شود: {1}٪</translation>
    </message>
    <message>
        <source>update.fetching.no_room</source>
        <translation>نسخهٔ {0} در مرکز هست، ولی اینجا برای دریافت آن جا کم است.</translation>
    </message>
    <message>
        <source>update.fetching.refused</source>
        <translation>نسخهٔ {0} در مرکز هست، ولی ناشر این دستگاه آن را امضا نکرده است.</translation>
    </message>
    <message>
        <source>update.refused</source>
        <translation>نسخهٔ {0} از صفحه نصب نمی‌شود. در پایانه: kiosk update install.</translation>
    </message>
    <message>
        <source>update.sure</source>
        <translation>در چند دقیقه بسته می‌ماند. اگر نسخهٔ تازه کار نکند نسخهٔ پیشین خودبه‌خود برمی‌گردد؛ هیچ ثبت حضوری از دست نمی‌رود.</translation>
    </message>
    <message>
        <source>waiting.minutes</source>
        <translation>{0} دقیقه</translation>
    </message>
    <message>
        <source>waiting.seconds</source>
        <translation>{0} ثانیه</translation>
    </message>
    <message>
        <source>weak.old</source>
        <translation>عکس بیش از پنج سال قدمت دارد</translation>
    </message>
    <message>
        <source>weak.unlike_itself</source>
        <translation>دو عکس این فرد کم‌شباهت‌اند</translation>
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
    <message>
        <source>admin.pairing</source>
        <translation>اتصال به مرکز</translation>
    </message>
    <message>
        <source>pairing.alone</source>
        <translation>این دستگاه به مرکزی وابسته نیست و مستقل کار می‌کند.</translation>
    </message>
    <message>
        <source>pairing.belongs</source>
        <translation>وابسته به مرکز {0} با نام {1}، از {2} ساعت {3}.</translation>
    </message>
    <message>
        <source>pairing.choose</source>
        <translation>اتصال با کد مرکز</translation>
    </message>
    <message>
        <source>pairing.choose.how</source>
        <translation>در مرکز، صفحهٔ درگاه‌ها را باز کنید و «افزودن درگاه» را برگزینید تا کد نمایش داده شود.</translation>
    </message>
    <message>
        <source>pairing.connect</source>
        <translation>خواندن کد و اتصال</translation>
    </message>
    <message>
        <source>pairing.write_request</source>
        <translation>بدون شبکه: نوشتن درخواست روی فلش</translation>
    </message>
    <message>
        <source>pairing.take_answer</source>
        <translation>خواندن پاسخ از فلش</translation>
    </message>
    <message>
        <source>pairing.give_up</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>pairing.show</source>
        <translation>کد را جلوی دوربین بگیرید</translation>
    </message>
    <message>
        <source>pairing.show.connect</source>
        <translation>گوشی یا صفحه را به فاصلهٔ یک وجب ثابت نگه دارید.</translation>
    </message>
    <message>
        <source>pairing.show.write_request</source>
        <translation>از چاپ یا عکس کد استفاده کنید. سپس فلش را وصل کنید.</translation>
    </message>
    <message>
        <source>pairing.show.other_code</source>
        <translation>این کد مرکز نیست. در مرکز صفحهٔ درگاه‌ها را باز کنید.</translation>
    </message>
    <message>
        <source>pairing.connecting</source>
        <translation>در حال اتصال به مرکز…</translation>
    </message>
    <message>
        <source>pairing.connecting.how</source>
        <translation>چند ثانیه طول می‌کشد.</translation>
    </message>
    <message>
        <source>pairing.compare</source>
        <translation>این شش رقم را با مرکز مقایسه کنید</translation>
    </message>
    <message>
        <source>pairing.compare.how</source>
        <translation>آن‌ها را برای مسئول مرکز بخوانید تا وارد کند. در انتظار تأیید.</translation>
    </message>
    <message>
        <source>pairing.writing</source>
        <translation>فلش را به دستگاه وصل کنید</translation>
    </message>
    <message>
        <source>pairing.writing.how</source>
        <translation>درخواست به‌محض اتصال فلش نوشته می‌شود.</translation>
    </message>
    <message>
        <source>pairing.written</source>
        <translation>درخواست روی فلش نوشته شد</translation>
    </message>
    <message>
        <source>pairing.written.how</source>
        <translation>فلش و این شش رقم را به مرکز ببرید. پس از بازگشت «خواندن پاسخ از فلش» را برگزینید.</translation>
    </message>
    <message>
        <source>pairing.paired</source>
        <translation>متصل شد با نام {0}</translation>
    </message>
    <message>
        <source>pairing.paired.then</source>
        <translation>داده‌ها از هم‌اکنون فرستاده می‌شود؛ نیازی به راه‌اندازی دوباره نیست.</translation>
    </message>
    <message>
        <source>pairing.not_a_code</source>
        <translation>این کد قابل استفاده نیست</translation>
    </message>
    <message>
        <source>pairing.not_a_code.remedy</source>
        <translation>در صفحهٔ درگاه‌های مرکز کد تازه‌ای نمایش دهید و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>pairing.unreachable</source>
        <translation>مرکز پاسخ نمی‌دهد</translation>
    </message>
    <message>
        <source>pairing.unreachable.remedy</source>
        <translation>کابل شبکه و نشانی مرکز را بررسی کنید، یا با فلش متصل شوید.</translation>
    </message>
    <message>
        <source>pairing.other_centre</source>
        <translation>این مرکزی نیست که کد را نشان داد</translation>
    </message>
    <message>
        <source>pairing.other_centre.remedy</source>
        <translation>ممکن است کسی خود را به جای مرکز جا زده باشد. پیش از تلاش دوباره با مسئول تماس بگیرید.</translation>
    </message>
    <message>
        <source>pairing.refused</source>
        <translation>مرکز نپذیرفت</translation>
    </message>
    <message>
        <source>pairing.refused.remedy</source>
        <translation>کد بیش از ده دقیقه عمر دارد یا دستگاه دیگری آن را به کار برده است. کد تازه‌ای نمایش دهید.</translation>
    </message>
    <message>
        <source>pairing.not_approved</source>
        <translation>کسی به‌موقع تأیید نکرد</translation>
    </message>
    <message>
        <source>pairing.not_approved.remedy</source>
        <translation>کد تازه‌ای نمایش دهید و از مسئول مرکز بخواهید شش رقم را وارد کند.</translation>
    </message>
    <message>
        <source>pairing.no_stick</source>
        <translation>فلش قابل استفاده نبود</translation>
    </message>
    <message>
        <source>pairing.no_stick.remedy</source>
        <translation>فلشی با قالب FAT32 یا exFAT و قابل نوشتن وصل کنید و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>pairing.no_request</source>
        <translation>هنوز درخواستی نوشته نشده است</translation>
    </message>
    <message>
        <source>pairing.no_request.remedy</source>
        <translation>نخست درخواست را روی فلش بنویسید و به مرکز ببرید.</translation>
    </message>
    <message>
        <source>pairing.no_answer</source>
        <translation>پاسخی روی فلش نیست</translation>
    </message>
    <message>
        <source>pairing.no_answer.remedy</source>
        <translation>پروندهٔ .paired را از صفحهٔ درگاه‌های مرکز روی فلش ذخیره کنید.</translation>
    </message>
    <message>
        <source>pairing.bad_answer</source>
        <translation>پاسخ برای این دستگاه نیست</translation>
    </message>
    <message>
        <source>pairing.bad_answer.remedy</source>
        <translation>پروندهٔ همین دستگاه را از مرکز بگیرید، یا درخواست تازه‌ای بنویسید.</translation>
    </message>
    <message>
        <source>pairing.agent_silent</source>
        <translation>سرویس همگام‌سازی پاسخ نمی‌دهد</translation>
    </message>
    <message>
        <source>pairing.agent_silent.remedy</source>
        <translation>دستگاه را دوباره راه‌اندازی کنید. اگر ادامه داشت با پشتیبانی تماس بگیرید.</translation>
    </message>
    <message>
        <source>check.as_it_is</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>check.board</source>
        <translation>برد</translation>
    </message>
    <message>
        <source>check.board.no_tpm</source>
        <translation>{0}، {1}، بدون TPM: کلید از فلش یا گذرواژه می‌آید</translation>
    </message>
    <message>
        <source>check.board.tpm</source>
        <translation>{0}، {1}، با TPM</translation>
    </message>
    <message>
        <source>check.camera.held</source>
        <translation>در اختیار کیوسک روشن است؛ خط وضعیت را ببینید</translation>
    </message>
    <message>
        <source>check.camera.none</source>
        <translation>تصویری نیست</translation>
    </message>
    <message>
        <source>check.camera.other</source>
        <translation>کابل دوربین را محکم کنید یا در تنظیمات دوربین دیگری بنویسید.</translation>
    </message>
    <message>
        <source>check.camera.picture</source>
        <translation>{0} × {1} پیکسل</translation>
    </message>
    <message>
        <source>check.camera.remedy</source>
        <translation>کابل را محکم کنید؛ kiosk doctor نام دوربین را می‌گوید.</translation>
    </message>
    <message>
        <source>check.card</source>
        <translation>فرسودگی کارت</translation>
    </message>
    <message>
        <source>check.card.remedy</source>
        <translation>پس از رویداد کارت را عوض کنید.</translation>
    </message>
    <message>
        <source>check.card.unknown</source>
        <translation>این کارت فرسودگی خود را نمی‌گوید</translation>
    </message>
    <message>
        <source>check.card.used</source>
        <translation>{0} ٪ مصرف شده</translation>
    </message>
    <message>
        <source>check.centre</source>
        <translation>مرکز</translation>
    </message>
    <message>
        <source>check.centre.alone</source>
        <translation>مستقل: رویدادها تا برون‌بری همین‌جا می‌مانند</translation>
    </message>
    <message>
        <source>check.centre.good</source>
        <translation>{0} رویداد هنوز به مرکز نرسیده؛ متصل است</translation>
    </message>
    <message>
        <source>check.centre.network</source>
        <translation>کنار در کاری لازم نیست؛ شبکه و نشانی مرکز را بررسی کنید.</translation>
    </message>
    <message>
        <source>check.centre.offline</source>
        <translation>{0} رویداد هنوز به مرکز نرسیده؛ پاسخی نیست</translation>
    </message>
    <message>
        <source>check.centre.silent</source>
        <translation>{0} رویداد هنوز به مرکز نرسیده؛ فرستنده خاموش است</translation>
    </message>
    <message>
        <source>check.centre.start</source>
        <translation>systemctl status entrance-sync؛ فایل sync.toml را بررسی کنید.</translation>
    </message>
    <message>
        <source>check.centre.trouble</source>
        <translation>{0} رویداد هنوز به مرکز نرسیده؛ {1}</translation>
    </message>
    <message>
        <source>check.clock</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>check.clock.battery</source>
        <translation>با ساعت دیگری مقایسه کنید؛ یک بار به NTP یا مرکز وصل شوید. باتری ساعت نیست: نصب کنید.</translation>
    </message>
    <message>
        <source>check.clock.compare</source>
        <translation>با ساعت دیگری مقایسه کنید؛ یک بار به NTP یا مرکز وصل شوید.</translation>
    </message>
    <message>
        <source>check.clock.doubtful</source>
        <translation>{0}، تأیید نشده</translation>
    </message>
    <message>
        <source>check.clock.good</source>
        <translation>{0}، تأیید شده</translation>
    </message>
    <message>
        <source>check.clock.never_set</source>
        <translation>{0}: هرگز تنظیم نشده</translation>
    </message>
    <message>
        <source>check.clock.set</source>
        <translation>ساعت را تنظیم کنید (timedatectl set-time) یا یک بار به مرکز وصل شوید.</translation>
    </message>
    <message>
        <source>check.disk</source>
        <translation>دیسک</translation>
    </message>
    <message>
        <source>check.disk.free</source>
        <translation>{0} مبی‌بایت آزاد، {1} ٪</translation>
    </message>
    <message>
        <source>check.disk.gone</source>
        <translation>پوشهٔ داده نیست</translation>
    </message>
    <message>
        <source>check.disk.make_room</source>
        <translation>جا باز کنید: واردکرده‌ها، به‌روزرسانی‌ها و فایل‌های عیب‌یابی کهنه را پاک کنید.</translation>
    </message>
    <message>
        <source>check.disk.make_room_soon</source>
        <translation>پیش از فردا جا باز کنید.</translation>
    </message>
    <message>
        <source>check.disk.mount</source>
        <translation>پارتیشن داده را سوار کنید.</translation>
    </message>
    <message>
        <source>check.disk.read_only</source>
        <translation>فقط خواندنی سوار شده</translation>
    </message>
    <message>
        <source>check.disk.replace</source>
        <translation>کارت خراب یا محافظت‌شده است: عوض کنید.</translation>
    </message>
    <message>
        <source>check.face</source>
        <translation>چهره</translation>
    </message>
    <message>
        <source>check.face.nearer</source>
        <translation>دوربین را نزدیک‌تر ببرید.</translation>
    </message>
    <message>
        <source>check.face.none</source>
        <translation>پیدا نشد</translation>
    </message>
    <message>
        <source>check.face.stand</source>
        <translation>جایی بایستید که نمایندگان می‌ایستند و تکرار کنید.</translation>
    </message>
    <message>
        <source>check.face.width</source>
        <translation>پهنا {0} پیکسل</translation>
    </message>
    <message>
        <source>check.gallery.never</source>
        <translation>هیچ ورودی انجام نشده</translation>
    </message>
    <message>
        <source>check.gallery.newest</source>
        <translation>نسخهٔ {0}، آخرین ورود {1}</translation>
    </message>
    <message>
        <source>check.gallery.other</source>
        <translation>نسخهٔ {0} در کار است، آخرین ورود نسخهٔ {1} است</translation>
    </message>
    <message>
        <source>check.gallery.wait</source>
        <translation>یک دقیقه صبر کنید یا راه‌اندازی دوباره؛ وگرنه دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>check.heat</source>
        <translation>دما</translation>
    </message>
    <message>
        <source>check.heat.degrees</source>
        <translation>{0} °C</translation>
    </message>
    <message>
        <source>check.heat.remedy</source>
        <translation>دریچه‌ها را باز کنید؛ ببینید پنکه می‌چرخد.</translation>
    </message>
    <message>
        <source>check.heat.unknown</source>
        <translation>این برد دمای خود را نمی‌گوید</translation>
    </message>
    <message>
        <source>check.key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>check.key.development</source>
        <translation>{0}، حالت توسعه</translation>
    </message>
    <message>
        <source>check.key.good</source>
        <translation>{0} از {1}</translation>
    </message>
    <message>
        <source>check.key.held</source>
        <translation>کلید نزد دستگاه در حال کار است: بقیه در مدیریت، معاینهٔ دستگاه دیده می‌شود</translation>
    </message>
    <message>
        <source>check.key.init</source>
        <translation>هرگز کنار در: kiosk keys init.</translation>
    </message>
    <message>
        <source>check.key.missing</source>
        <translation>کلید نیست</translation>
    </message>
    <message>
        <source>check.key.remedy</source>
        <translation>kiosk keys status راه‌های رسیدن به کلید را می‌گوید.</translation>
    </message>
    <message>
        <source>check.ledger</source>
        <translation>دفتر حضور</translation>
    </message>
    <message>
        <source>check.ledger.damaged</source>
        <translation>در {0} جا آسیب دیده</translation>
    </message>
    <message>
        <source>check.ledger.good</source>
        <translation>سالم، {0} ردیف</translation>
    </message>
    <message>
        <source>check.ledger.remedy</source>
        <translation>فایل را نگه دارید؛ kiosk ledger verify جای آن را می‌گوید.</translation>
    </message>
    <message>
        <source>check.light</source>
        <translation>نور</translation>
    </message>
    <message>
        <source>check.light.remedy</source>
        <translation>چراغی بیفزایید یا دوربین را از پنجره برگردانید.</translation>
    </message>
    <message>
        <source>check.light.said</source>
        <translation>{0} از ۲۵۵، وضوح {1}</translation>
    </message>
    <message>
        <source>check.model</source>
        <translation>مدل {0}</translation>
    </message>
    <message>
        <source>check.model.good</source>
        <translation>نصب و دست‌نخورده</translation>
    </message>
    <message>
        <source>check.model.remedy</source>
        <translation>بستهٔ نرم‌افزار را دوباره نصب کنید.</translation>
    </message>
    <message>
        <source>check.model.second</source>
        <translation>در با موتور نخست کار می‌کند و در چهره‌های نامشخص کم‌اطمینان‌تر است.</translation>
    </message>
    <message>
        <source>check.name.box</source>
        <translation>کیوسک</translation>
    </message>
    <message>
        <source>check.name.camera</source>
        <translation>دوربین</translation>
    </message>
    <message>
        <source>check.name.camera_of</source>
        <translation>دوربین {0}</translation>
    </message>
    <message>
        <source>check.name.certificate</source>
        <translation>گواهی</translation>
    </message>
    <message>
        <source>check.name.focus</source>
        <translation>وضوح</translation>
    </message>
    <message>
        <source>check.name.gallery</source>
        <translation>نسخهٔ گالری</translation>
    </message>
    <message>
        <source>check.name.gallery_roster</source>
        <translation>گالری و فهرست</translation>
    </message>
    <message>
        <source>check.name.light</source>
        <translation>نور روی چهره</translation>
    </message>
    <message>
        <source>check.name.people</source>
        <translation>افراد</translation>
    </message>
    <message>
        <source>check.people.again</source>
        <translation>فهرست برگزارکننده را دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>check.people.counted</source>
        <translation>{0} نماینده، {1} الگو</translation>
    </message>
    <message>
        <source>check.people.equal</source>
        <translation>{0} نفر در فهرست، {1} با الگو، {2} با کارت یا میز می‌آیند</translation>
    </message>
    <message>
        <source>check.people.missing</source>
        <translation>{0} نفر در فهرست؛ {1} نفر رضایت داده‌اند ولی الگو ندارند: کارت یا میز</translation>
    </message>
    <message>
        <source>check.people.none</source>
        <translation>کسی در فهرست نیست</translation>
    </message>
    <message>
        <source>check.people.open</source>
        <translation>جلسه را باز کنید.</translation>
    </message>
    <message>
        <source>check.people.photographs</source>
        <translation>در میز از آنان عکس بگیرید یا کارت بدهید.</translation>
    </message>
    <message>
        <source>check.people.pictures</source>
        <translation>عکس‌ها را دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>check.people.second</source>
        <translation>{0} نماینده، {1} الگو، {2} برای موتور دوم</translation>
    </message>
    <message>
        <source>check.people.session</source>
        <translation>{0} نماینده، {1} الگو، جلسه‌ای باز نیست</translation>
    </message>
    <message>
        <source>check.people.strangers</source>
        <translation>{0} الگو از آنِ کسی در فهرست نیست</translation>
    </message>
    <message>
        <source>check.pictures</source>
        <translation>تصویرها</translation>
    </message>
    <message>
        <source>check.pictures.cable</source>
        <translation>کابل دوربین را بررسی کنید.</translation>
    </message>
    <message>
        <source>check.pictures.few</source>
        <translation>{0} تصویر</translation>
    </message>
    <message>
        <source>check.pictures.port</source>
        <translation>درگاه USB دیگری، یا نور بیشتر.</translation>
    </message>
    <message>
        <source>check.pictures.rate</source>
        <translation>{0} در ثانیه</translation>
    </message>
    <message>
        <source>check.power</source>
        <translation>برق</translation>
    </message>
    <message>
        <source>check.power.good</source>
        <translation>از روشن‌شدن نه افت ولتاژ بوده نه کندی</translation>
    </message>
    <message>
        <source>check.power.remedy</source>
        <translation>از منبع ۵ ولت ۵ آمپر خود برد و کابل کوتاه استفاده کنید.</translation>
    </message>
    <message>
        <source>check.power.slow_now</source>
        <translation>اکنون کند شده</translation>
    </message>
    <message>
        <source>check.power.slow_once</source>
        <translation>از روشن‌شدن یک بار کند شده</translation>
    </message>
    <message>
        <source>check.power.slow_remedy</source>
        <translation>دما و برق را بررسی کنید.</translation>
    </message>
    <message>
        <source>check.power.unknown</source>
        <translation>این برد از برق خود چیزی نمی‌گوید</translation>
    </message>
    <message>
        <source>check.power.weak_now</source>
        <translation>اکنون افت ولتاژ</translation>
    </message>
    <message>
        <source>check.power.weak_once</source>
        <translation>از روشن‌شدن افت ولتاژ بوده</translation>
    </message>
    <message>
        <source>check.rehearsal.accepted</source>
        <translation>پس از {0} ثانیه پذیرفته شد، امتیاز {1}؛ {2} لازم است</translation>
    </message>
    <message>
        <source>check.rehearsal.badge_read</source>
        <translation>خوانده و پذیرفته شد</translation>
    </message>
    <message>
        <source>check.rehearsal.badge_refused</source>
        <translation>خوانده و رد شد</translation>
    </message>
    <message>
        <source>check.rehearsal.brightness</source>
        <translation>روشنایی {0} از ۲۵۵؛ ۶۰ تا ۲۰۰ خوب است</translation>
    </message>
    <message>
        <source>check.rehearsal.did_not_work</source>
        <translation>نه دیده شد نه شنیده</translation>
    </message>
    <message>
        <source>check.rehearsal.empty</source>
        <translation>برای شناختن کسی، افراد ثبت‌شده بسیار کم‌اند</translation>
    </message>
    <message>
        <source>check.rehearsal.held_back</source>
        <translation>شناخته شد ولی از چرخش سر نگذشت</translation>
    </message>
    <message>
        <source>check.rehearsal.left_out</source>
        <translation>کنار گذاشته شد</translation>
    </message>
    <message>
        <source>check.rehearsal.no_badges</source>
        <translation>این رویداد کارت ندارد</translation>
    </message>
    <message>
        <source>check.rehearsal.no_face</source>
        <translation>اندازه‌گیری نشد: چهرهٔ آزمایشی دیده نشد</translation>
    </message>
    <message>
        <source>check.rehearsal.nobody</source>
        <translation>در {0} ثانیه کسی نیامد</translation>
    </message>
    <message>
        <source>check.rehearsal.not_recorded</source>
        <translation>دفتر آن را نپذیرفت: گواهی ساخته نشد</translation>
    </message>
    <message>
        <source>check.rehearsal.not_seen</source>
        <translation>تصویر قابل استفاده‌ای نبود</translation>
    </message>
    <message>
        <source>check.rehearsal.not_them</source>
        <translation>به‌جای کس دیگری گرفته شد</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_nobody</source>
        <translation>رد شد، ولی به‌عنوان هیچ‌کس: چیزی ثابت نشد</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_passed</source>
        <translation>یک عکس پذیرفته شد</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_refused</source>
        <translation>عکس شناخته و رد شد</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_unchecked</source>
        <translation>آزموده نشد: این در عکس را تشخیص نمی‌دهد، باید کسی مراقب باشد</translation>
    </message>
    <message>
        <source>check.rehearsal.refused</source>
        <translation>شناخته نشد</translation>
    </message>
    <message>
        <source>check.rehearsal.sharpness</source>
        <translation>وضوح {0}؛ چهرهٔ روشن ۰٫۵ و بیشتر دارد</translation>
    </message>
    <message>
        <source>check.rehearsal.stranger_passed</source>
        <translation>به‌جای نماینده گرفته شد</translation>
    </message>
    <message>
        <source>check.rehearsal.stranger_refused</source>
        <translation>به میز فرستاده شد</translation>
    </message>
    <message>
        <source>check.rehearsal.two</source>
        <translation>دو نماینده بیش از حد شبیه‌اند</translation>
    </message>
    <message>
        <source>check.rehearsal.unchecked</source>
        <translation>شناخته شد، ولی بررسی ممکن نبود</translation>
    </message>
    <message>
        <source>check.rehearsal.worked</source>
        <translation>دیده یا شنیده شد</translation>
    </message>
    <message>
        <source>check.remedy.badge</source>
        <translation>کارت را آرام، صاف و نزدیک بگیرید؛ کارت دیگری را بیازمایید.</translation>
    </message>
    <message>
        <source>check.remedy.desk</source>
        <translation>چنین نمایندگانی با کارت یا از میز می‌آیند.</translation>
    </message>
    <message>
        <source>check.remedy.enrol</source>
        <translation>آیا این شخص ثبت شده و عکسش تازه است؟ کس دیگری را بیازمایید.</translation>
    </message>
    <message>
        <source>check.remedy.focus</source>
        <translation>عدسی را پاک و حلقه‌اش را تنظیم کنید، یا فوکوس ثابت بگذارید.</translation>
    </message>
    <message>
        <source>check.remedy.import</source>
        <translation>افراد را از فلش یا از مرکز وارد کنید.</translation>
    </message>
    <message>
        <source>check.remedy.less_light</source>
        <translation>نور را کم کنید یا دوربین را از آن برگردانید.</translation>
    </message>
    <message>
        <source>check.remedy.level</source>
        <translation>کسی را مراقب در بگذارید یا سطح challenge را برگزینید.</translation>
    </message>
    <message>
        <source>check.remedy.more_light</source>
        <translation>چراغی جلوی چهرهٔ شخص بگذارید.</translation>
    </message>
    <message>
        <source>check.remedy.print</source>
        <translation>عکس چاپی بزرگ‌تر و روشن‌تری از کسی که ثبت شده بیاورید.</translation>
    </message>
    <message>
        <source>check.remedy.stricter</source>
        <translation>در را باز نکنید: fpir و افراد را با گزارش بسنجید.</translation>
    </message>
    <message>
        <source>check.remedy.try_again</source>
        <translation>در نور بایستید، روبه‌رو نگاه کنید و دوباره بیازمایید.</translation>
    </message>
    <message>
        <source>check.remedy.wiring</source>
        <translation>سیم‌کشی و پایه‌ها را بررسی کنید، یا کسی کنار در بایستد.</translation>
    </message>
    <message>
        <source>check.report.no_session</source>
        <translation>هیچ جلسه‌ای باز نیست: یکی را باز کنید، سپس بشمارید.</translation>
    </message>
    <message>
        <source>check.settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>check.settings.remedy</source>
        <translation>فایل را درست کنید یا راه‌اندازی نخست را تکرار کنید.</translation>
    </message>
    <message>
        <source>check.software</source>
        <translation>نرم‌افزار</translation>
    </message>
    <message>
        <source>check.software.version</source>
        <translation>نسخهٔ {0}</translation>
    </message>
    <message>
        <source>check.step.badge</source>
        <translation>ورود با کارت</translation>
    </message>
    <message>
        <source>check.step.face</source>
        <translation>چهرهٔ آزمایشی</translation>
    </message>
    <message>
        <source>check.step.photo</source>
        <translation>عکس چاپی</translation>
    </message>
    <message>
        <source>check.step.signal</source>
        <translation>چراغ، صدا و دروازه</translation>
    </message>
    <message>
        <source>check.step.stranger</source>
        <translation>ناآشنا</translation>
    </message>
    <message>
        <source>check.stick.full</source>
        <translation>فلش پر است: {0} کیلوبایت لازم است. فلش دیگری بیاورید.</translation>
    </message>
    <message>
        <source>check.stick.gone</source>
        <translation>فلش نیست. دوباره وصل کنید.</translation>
    </message>
    <message>
        <source>check.stick.one_only</source>
        <translation>فقط یک فلش وصل بماند تا روی دیگری نوشته نشود.</translation>
    </message>
    <message>
        <source>check.stick.protected</source>
        <translation>فلش قفل نوشتن دارد یا خوانده نمی‌شود: فلش دیگری بیاورید.</translation>
    </message>
    <message>
        <source>check.stick.pulled</source>
        <translation>فلش پیش از پایان نوشتن کشیده شد. دوباره وصل کنید.</translation>
    </message>
    <message>
        <source>check.stick.unwilling</source>
        <translation>فلش نوشته نمی‌شود. فلش دیگری را بیازمایید.</translation>
    </message>
    <message>
        <source>check.sticks</source>
        <translation>فلش‌ها</translation>
    </message>
    <message>
        <source>check.sticks.good</source>
        <translation>{0} وصل است</translation>
    </message>
    <message>
        <source>check.sticks.remedy</source>
        <translation>آن را جدا کنید؛ ورود خودش فلش را سوار می‌کند.</translation>
    </message>
    <message>
        <source>check.sticks.unsafe</source>
        <translation>{0} نوشتنی یا اجرایی سوار شده</translation>
    </message>
    <message>
        <source>check.storage</source>
        <translation>حافظه</translation>
    </message>
    <message>
        <source>check.storage.good</source>
        <translation>{0} بلوک نوشته، تخلیه و باز خوانده شد، هر یک {1} میلی‌ثانیه</translation>
    </message>
    <message>
        <source>check.storage.plug</source>
        <translation>قطع برق</translation>
    </message>
    <message>
        <source>check.storage.plug_test</source>
        <translation>تنها کشیدن دوشاخه نشان می‌دهد: kiosk storage-test write FOLDER</translation>
    </message>
    <message>
        <source>check.storage.slow</source>
        <translation>کارت صنعتی یا درایو NVMe به کار ببرید.</translation>
    </message>
    <message>
        <source>check.store</source>
        <translation>انبار داده</translation>
    </message>
    <message>
        <source>check.store.good</source>
        <translation>دستگاه {0}</translation>
    </message>
    <message>
        <source>check.store.remedy</source>
        <translation>کارت حافظه را نگه دارید و دستگاه را دوباره راه‌اندازی کنید: آنچه سالم است دوباره به کار می‌رود.</translation>
    </message>
    <message>
        <source>check.trouble</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>admin.rehearsal</source>
        <translation>تمرین در</translation>
    </message>
    <message>
        <source>admin.attack</source>
        <translation>آزمون حمله</translation>
    </message>
    <message>
        <source>attack.nobody</source>
        <translation>هنوز کسی شناخته نمی‌شود: پیش از آزمون، افراد را وارد کنید.</translation>
    </message>
    <message>
        <source>attack.what</source>
        <translation>در هنگام آزمون کسی پذیرفته نمی‌شود. شصت بار فرد واقعی و از هر نوع حمله سی بار لازم است، جلوی همین در و در نور خودش. می‌توان مکث کرد؛ نتیجه‌ها می‌ماند.</translation>
    </message>
    <message>
        <source>attack.present</source>
        <translation>اکنون نشان دهید</translation>
    </message>
    <message>
        <source>attack.waiting</source>
        <translation>در حال نگاه …</translation>
    </message>
    <message>
        <source>attack.forget</source>
        <translation>آخری را حساب نکن</translation>
    </message>
    <message>
        <source>attack.anew</source>
        <translation>از نو</translation>
    </message>
    <message>
        <source>attack.sure</source>
        <translation>همه پاک شود؟ دوباره بزنید</translation>
    </message>
    <message>
        <source>attack.figures</source>
        <translation>‏APCER بدترین نوع {0} (حداکثر {1}) · BPCER {2} (حداکثر {3}) · IAPAR {4} (حداکثر {5})؛ کران یک‌طرفهٔ ۹۵٪</translation>
    </message>
    <message>
        <source>species.live</source>
        <translation>افراد واقعی</translation>
    </message>
    <message>
        <source>species.laser_print</source>
        <translation>چاپ لیزری A4</translation>
    </message>
    <message>
        <source>species.glossy_photo</source>
        <translation>عکس براق</translation>
    </message>
    <message>
        <source>species.phone</source>
        <translation>عکس روی گوشی</translation>
    </message>
    <message>
        <source>species.tablet_replay</source>
        <translation>ویدیو روی تبلت</translation>
    </message>
    <message>
        <source>species.cut_out</source>
        <translation>ماسک کاغذی با سوراخ چشم</translation>
    </message>
    <message>
        <source>species.ask.live</source>
        <translation>یکی از ثبت‌شدگان پیش بیاید و مانند هر روز هرچه صفحه می‌گوید انجام دهد.</translation>
    </message>
    <message>
        <source>species.ask.laser_print</source>
        <translation>چاپ لیزری یکی از ثبت‌شدگان را بالا بگیرید و همان‌گونه که صفحه می‌گوید حرکت دهید.</translation>
    </message>
    <message>
        <source>species.ask.glossy_photo</source>
        <translation>عکس براق یکی از ثبت‌شدگان را بالا بگیرید و همان‌گونه حرکت دهید.</translation>
    </message>
    <message>
        <source>species.ask.phone</source>
        <translation>عکس یکی از ثبت‌شدگان را روی گوشی نشان دهید و همان‌گونه حرکت دهید.</translation>
    </message>
    <message>
        <source>species.ask.tablet_replay</source>
        <translation>ویدیوی یکی از ثبت‌شدگان را که سر می‌چرخاند روی تبلت یا لپ‌تاپ پخش کنید.</translation>
    </message>
    <message>
        <source>species.ask.cut_out</source>
        <translation>چهرهٔ چاپی یکی از ثبت‌شدگان را با سوراخ چشم بر صورت بگذارید و سر بچرخانید.</translation>
    </message>
    <message>
        <source>species.count</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>species.passed</source>
        <translation>{0} از {1} گذشت؛ حداکثر {2}</translation>
    </message>
    <message>
        <source>species.kept_out</source>
        <translation>{0} از {1} رد شد؛ حداکثر {2}</translation>
    </message>
    <message>
        <source>trial.admitted</source>
        <translation>نتیجه: پذیرفته می‌شد</translation>
    </message>
    <message>
        <source>trial.withheld</source>
        <translation>نتیجه: راه داده نشد</translation>
    </message>
    <message>
        <source>trial.not_recognised</source>
        <translation>نتیجه: شناخته یا بررسی نشد؛ در نرخ‌ها نمی‌آید</translation>
    </message>
    <message>
        <source>claim.too_few</source>
        <translation>هنوز هیچ ادعایی روا نیست: دست‌کم ۳۰ بار داوری‌شده لازم است از {0}.</translation>
    </message>
    <message>
        <source>claim.passed</source>
        <translation>هیچ ادعایی روا نیست: حمله با {0} گذشت.</translation>
    </message>
    <message>
        <source>claim.no_check</source>
        <translation>این سطح ادعایی از خود ندارد: {0}.</translation>
    </message>
    <message>
        <source>claim.live</source>
        <translation>هیچ ادعایی روا نیست: {0} از {1} فرد واقعی رد شد؛ دست‌کم {2} بار لازم است و حداکثر ۱۵٪ رد.</translation>
    </message>
    <message>
        <source>claim.holds</source>
        <translation>{0}: هیچ‌یک از {1} حمله با {2} از این در نگذشت؛ با اطمینان ۹۵٪ از هر نوع حداکثر {3} می‌گذرد. دربارهٔ ماسک، بریده یا ویدیوهای دیگر ادعایی نیست.</translation>
    </message>
    <message>
        <source>admin.doctor</source>
        <translation>معاینهٔ دستگاه</translation>
    </message>
    <message>
        <source>admin.parcels</source>
        <translation>برون‌بری به فلش</translation>
    </message>
    <message>
        <source>admin.nobody_expected</source>
        <translation>هیچ جلسه‌ای باز نیست</translation>
    </message>
    <message>
        <source>checking.again</source>
        <translation>بررسی دوباره</translation>
    </message>
    <message>
        <source>checking.camera</source>
        <translation>آزمون دوربین</translation>
    </message>
    <message>
        <source>checking.storage</source>
        <translation>آزمون حافظه</translation>
    </message>
    <message>
        <source>checking.looking</source>
        <translation>در حال بررسی…</translation>
    </message>
    <message>
        <source>checking.summary</source>
        <translation>{0} خراب، {1} نیازمند توجه، {2} خوب</translation>
    </message>
    <message>
        <source>parcel.diagnosis</source>
        <translation>گزارش‌ها و عیب‌یابی</translation>
    </message>
    <message>
        <source>parcel.rehearsals</source>
        <translation>گواهی‌های تمرین</translation>
    </message>
    <message>
        <source>parcel.report</source>
        <translation>گزارش امضاشده</translation>
    </message>
    <message>
        <source>parcel.names</source>
        <translation>این گزارش نام نمایندگان را دارد. فقط به کمیتهٔ اعتبارنامه‌ها بدهید.</translation>
    </message>
    <message>
        <source>parcel.nobody</source>
        <translation>در این فایل‌ها نام، عکس، الگو یا کلیدی نیست.</translation>
    </message>
    <message>
        <source>parcel.put_in</source>
        <translation>یک فلش به کیوسک وصل کنید.</translation>
    </message>
    <message>
        <source>parcel.stick</source>
        <translation>نوشتن روی فلش {0} ({1} گیگابایت)</translation>
    </message>
    <message>
        <source>parcel.stick_not_ready</source>
        <translation>فلش {0} ({1} گیگابایت) نوشته نمی‌شود</translation>
    </message>
    <message>
        <source>parcel.gathering</source>
        <translation>فایل‌ها گردآوری می‌شود…</translation>
    </message>
    <message>
        <source>parcel.writing</source>
        <translation>در حال نوشتن. فلش را نکشید.</translation>
    </message>
    <message>
        <source>parcel.pull</source>
        <translation>تمام شد. اکنون می‌توانید فلش را بکشید.</translation>
    </message>
    <message>
        <source>rehearsal.what</source>
        <translation>کیوسک ساعت، دیسک، دوربین و افراد را می‌بیند، سپس در را گام‌به‌گام می‌آزماید. در این میان کسی ثبت نمی‌شود؛ در پایان گواهی امضاشده‌ای هست.</translation>
    </message>
    <message>
        <source>rehearsal.have_ready</source>
        <translation>آماده کنید: کسی که ثبت شده و رضایت دارد، عکس چاپی او، کسی که ثبت نشده، یک کارت.</translation>
    </message>
    <message>
        <source>rehearsal.begin</source>
        <translation>آغاز، حدود یک دقیقه</translation>
    </message>
    <message>
        <source>rehearsal.surveying</source>
        <translation>کیوسک خود را بررسی می‌کند…</translation>
    </message>
    <message>
        <source>rehearsal.filing</source>
        <translation>گواهی نوشته و امضا می‌شود…</translation>
    </message>
    <message>
        <source>rehearsal.filed</source>
        <translation>با نام {0} بایگانی شد</translation>
    </message>
    <message>
        <source>rehearsal.anew</source>
        <translation>از نو</translation>
    </message>
    <message>
        <source>rehearsal.yes</source>
        <translation>بله، دیدم یا شنیدم</translation>
    </message>
    <message>
        <source>rehearsal.no</source>
        <translation>هیچ نشد</translation>
    </message>
    <message>
        <source>rehearsal.deny</source>
        <translation>این شخص نیست</translation>
    </message>
    <message>
        <source>rehearsal.again</source>
        <translation>این گام دوباره</translation>
    </message>
    <message>
        <source>rehearsal.skip</source>
        <translation>رد شدن</translation>
    </message>
    <message>
        <source>rehearsal.next</source>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>rehearsal.step</source>
        <translation>گام {0} از {1}: {2}</translation>
    </message>
    <message>
        <source>rehearsal.ask.face</source>
        <translation>شخصی که ثبت شده به دوربین نگاه کند</translation>
    </message>
    <message>
        <source>rehearsal.ask.photo</source>
        <translation>عکس چاپی شخص ثبت‌شده را جلوی دوربین و جلوی چهرهٔ خود بگیرید</translation>
    </message>
    <message>
        <source>rehearsal.ask.stranger</source>
        <translation>کسی که ثبت نشده به دوربین نگاه کند</translation>
    </message>
    <message>
        <source>rehearsal.ask.badge</source>
        <translation>کارتی را جلوی دوربین یا اسکنر بگیرید</translation>
    </message>
    <message>
        <source>rehearsal.ask.signal</source>
        <translation>علامت داده شد: چراغ، صدا، دروازه؟</translation>
    </message>
    <message>
        <source>verdict.ready</source>
        <translation>در آماده است</translation>
    </message>
    <message>
        <source>verdict.remarks</source>
        <translation>در آماده است، با چند نکته</translation>
    </message>
    <message>
        <source>verdict.incomplete</source>
        <translation>برای داوری به اندازه آزموده نشد</translation>
    </message>
    <message>
        <source>verdict.not_ready</source>
        <translation>در آماده نیست</translation>
    </message>
    <message>
        <source>result.good</source>
        <translation>خوب</translation>
    </message>
    <message>
        <source>result.attention</source>
        <translation>نیازمند توجه</translation>
    </message>
    <message>
        <source>result.bad</source>
        <translation>خراب</translation>
    </message>
    <message>
        <source>result.skipped</source>
        <translation>آزموده نشد</translation>
    </message>
    <message>
        <source>certificate.title</source>
        <translation>گواهی تمرین در</translation>
    </message>
    <message>
        <source>certificate.gate</source>
        <translation>در</translation>
    </message>
    <message>
        <source>certificate.at</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>certificate.operator</source>
        <translation>اپراتور</translation>
    </message>
    <message>
        <source>certificate.software</source>
        <translation>نرم‌افزار</translation>
    </message>
    <message>
        <source>certificate.level</source>
        <translation>عکس‌ها</translation>
    </message>
    <message>
        <source>certificate.calibration</source>
        <translation>کالیبراسیون</translation>
    </message>
    <message>
        <source>certificate.clock_good</source>
        <translation>ساعت تأیید شده</translation>
    </message>
    <message>
        <source>certificate.clock_doubtful</source>
        <translation>ساعت تأیید نشده</translation>
    </message>
    <message>
        <source>certificate.signed</source>
        <translation>دستگاه فایل JSON هم‌نام را امضا کرده؛ دفتر آن هنگام در اینجا پایان می‌یافت:</translation>
    </message>
    <message>
        <source>report.title</source>
        <translation>گزارش حضور</translation>
    </message>
    <message>
        <source>report.expected</source>
        <translation>در فهرست این جلسه</translation>
    </message>
    <message>
        <source>report.inside</source>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>report.absent</source>
        <translation>غایب</translation>
    </message>
    <message>
        <source>report.annulled</source>
        <translation>ورودهای باطل‌شده</translation>
    </message>
    <message>
        <source>report.unknown</source>
        <translation>وارد شده، خارج از فهرست</translation>
    </message>
    <message>
        <source>report.closes</source>
        <translation>تراز است: فهرست = حاضر + غایب؛ حاضر = جمع راه‌ها</translation>
    </message>
    <message>
        <source>report.open</source>
        <translation>تراز نیست: از این شمارها استفاده نکنید</translation>
    </message>
    <message>
        <source>report.units</source>
        <translation>بر پایهٔ هیئت، خالی‌ترین نخست</translation>
    </message>
    <message>
        <source>report.who_is_absent</source>
        <translation>غایبان</translation>
    </message>
    <message>
        <source>report.signed</source>
        <translation>دستگاه فایل JSON هم‌نام را امضا کرده که چکیدهٔ CSV و PDF را دارد؛ دفتر در اینجا پایان می‌یافت:</translation>
    </message>
    <message>
        <source>report.committee</source>
        <translation>برای کمیتهٔ اعتبارنامه‌ها (امضا):</translation>
    </message>
    <message>
        <source>lane.face</source>
        <translation>با چهره</translation>
    </message>
    <message>
        <source>lane.badge</source>
        <translation>با کارت</translation>
    </message>
    <message>
        <source>lane.badge_and_face</source>
        <translation>با کارت و چهره</translation>
    </message>
    <message>
        <source>lane.operator</source>
        <translation>به دست اپراتور</translation>
    </message>
    <message>
        <source>lane.elsewhere</source>
        <translation>در دروازهٔ دیگر</translation>
    </message>
    <message>
        <source>quorum.delegates</source>
        <translation>نمایندگان: {0} از {1}، {2} لازم است</translation>
    </message>
    <message>
        <source>quorum.delegations</source>
        <translation>هیئت‌های دارای حاضر: {0} از {1}، {2} لازم است</translation>
    </message>
    <message>
        <source>quorum.reached</source>
        <translation>رسیده</translation>
    </message>
    <message>
        <source>quorum.short</source>
        <translation>هنوز نه</translation>
    </message>
    <message>
        <source>health.light</source>
        <translation>نور روی چهره</translation>
    </message>
    <message>
        <source>health.light.good</source>
        <translation>{0} از ۲۵۵، {1}</translation>
    </message>
    <message>
        <source>health.light.nobody</source>
        <translation>هنوز کسی جلوی دوربین نایستاده</translation>
    </message>
    <message>
        <source>remedy.light.dark</source>
        <translation>چهره‌ها تاریک‌اند: چراغی جلوی آن‌ها بگذارید.</translation>
    </message>
    <message>
        <source>remedy.light.bright</source>
        <translation>چهره‌ها بیش از حد روشن‌اند: نور را کم کنید یا دوربین را بچرخانید.</translation>
    </message>
    <message>
        <source>health.keys</source>
        <translation>راه‌های گشودن</translation>
    </message>
    <message>
        <source>health.keys.ways</source>
        <translation>{0}؛ بازیابی: {1}</translation>
    </message>
    <message>
        <source>health.keys.recovery</source>
        <translation>کلید برگزارکننده</translation>
    </message>
    <message>
        <source>health.keys.no_recovery</source>
        <translation>ندارد</translation>
    </message>
    <message>
        <source>remedy.keys</source>
        <translation>اگر این راه از دست برود همه از دست می‌رود: kiosk keys init با کلید برگزارکننده.</translation>
    </message>
    <message>
        <source>way.credential</source>
        <translation>TPM یا سامانه</translation>
    </message>
    <message>
        <source>way.usb</source>
        <translation>فلش کلید</translation>
    </message>
    <message>
        <source>way.passphrase</source>
        <translation>گذرواژه</translation>
    </message>
    <message>
        <source>way.software</source>
        <translation>فایلی کنار داده</translation>
    </message>
    <message>
        <source>health.gallery.imported</source>
        <translation>{0} نفر، نسخهٔ {1}، ورود {2}</translation>
    </message>
    <message>
        <source>health.gallery.not_imported</source>
        <translation>{0} نفر، نسخهٔ {1}</translation>
    </message>
    <message>
        <source>fault.revoked</source>
        <translation>مرکز این دستگاه را باطل کرده و دستگاه داده‌های چهره را نابود کرده است. آن را ببرید و پیش از استفادهٔ دوباره بازنشانی کنید.</translation>
    </message>
</context>
</TS>
