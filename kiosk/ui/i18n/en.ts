<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>kiosk</name>
    <message>
        <source>age.days</source>
        <translation>{0} days ago</translation>
    </message>
    <message>
        <source>age.hours</source>
        <translation>{0} h ago</translation>
    </message>
    <message>
        <source>age.minutes</source>
        <translation>{0} min ago</translation>
    </message>
    <message>
        <source>age.seconds</source>
        <translation>{0} s ago</translation>
    </message>
    <message>
        <source>closed.detail</source>
        <translation>Please wait for the organisers’ announcement.</translation>
    </message>
    <message>
        <source>closed.headline</source>
        <translation>The doors are not open yet</translation>
    </message>
    <message>
        <source>closed.opens</source>
        <translation>Doors open at {0}</translation>
    </message>
    <message>
        <source>date.long</source>
        <translation>{0}
{1} {2} {3}</translation>
    </message>
    <message>
        <source>desk.detail</source>
        <translation>The organisers will help you at once.</translation>
    </message>
    <message>
        <source>desk.headline</source>
        <translation>Please see the welcome desk</translation>
    </message>
    <message>
        <source>fault.camera_lost</source>
        <translation>No picture from the camera. Check its cable.</translation>
    </message>
    <message>
        <source>fault.detail</source>
        <translation>Please see the welcome desk.</translation>
    </message>
    <message>
        <source>fault.gallery_empty</source>
        <translation>There is no roster yet. Import it from USB.</translation>
    </message>
    <message>
        <source>fault.headline</source>
        <translation>This kiosk is resting</translation>
    </message>
    <message>
        <source>fault.key_unavailable</source>
        <translation>The data key is missing. Insert it and restart.</translation>
    </message>
    <message>
        <source>fault.store_unavailable</source>
        <translation>The ledger cannot be written. Check the disk.</translation>
    </message>
    <message>
        <source>hint.come_closer</source>
        <translation>Please come a little closer</translation>
    </message>
    <message>
        <source>hint.face_camera</source>
        <translation>Please look straight at the camera</translation>
    </message>
    <message>
        <source>hint.hold_still</source>
        <translation>Please stand still</translation>
    </message>
    <message>
        <source>hint.less_light</source>
        <translation>Please step out of the bright light</translation>
    </message>
    <message>
        <source>hint.more_light</source>
        <translation>Please turn towards the light</translation>
    </message>
    <message>
        <source>hint.one_at_a_time</source>
        <translation>One person at a time, please</translation>
    </message>
    <message>
        <source>hint.step_back</source>
        <translation>Please take one step back</translation>
    </message>
    <message>
        <source>hint.uncover_face</source>
        <translation>Please remove hat, mask or sunglasses</translation>
    </message>
    <message>
        <source>idle.choose_card</source>
        <translation>With the QR code on your badge</translation>
    </message>
    <message>
        <source>idle.choose_face</source>
        <translation>With your face</translation>
    </message>
    <message>
        <source>idle.headline</source>
        <translation>Please look at the screen</translation>
    </message>
    <message>
        <source>looking.headline</source>
        <translation>Please hold still for a moment</translation>
    </message>
    <message>
        <source>month.1</source>
        <translation>January</translation>
    </message>
    <message>
        <source>month.10</source>
        <translation>October</translation>
    </message>
    <message>
        <source>month.11</source>
        <translation>November</translation>
    </message>
    <message>
        <source>month.12</source>
        <translation>December</translation>
    </message>
    <message>
        <source>month.2</source>
        <translation>February</translation>
    </message>
    <message>
        <source>month.3</source>
        <translation>March</translation>
    </message>
    <message>
        <source>month.4</source>
        <translation>April</translation>
    </message>
    <message>
        <source>month.5</source>
        <translation>May</translation>
    </message>
    <message>
        <source>month.6</source>
        <translation>June</translation>
    </message>
    <message>
        <source>month.7</source>
        <translation>July</translation>
    </message>
    <message>
        <source>month.8</source>
        <translation>August</translation>
    </message>
    <message>
        <source>month.9</source>
        <translation>September</translation>
    </message>
    <message>
        <source>session.other</source>
        <translation>The desk will tell you about “{0}”.</translation>
    </message>
    <message>
        <source>starting.detail</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>starting.headline</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>status.camera</source>
        <translation>No picture from the camera</translation>
    </message>
    <message>
        <source>status.clock</source>
        <translation>The clock is not confirmed</translation>
    </message>
    <message>
        <source>status.desk</source>
        <translation>{0} waiting at the desk</translation>
    </message>
    <message>
        <source>status.kept</source>
        <translation>{0} kept on this kiosk</translation>
    </message>
    <message>
        <source>status.never_synced</source>
        <translation>never sent</translation>
    </message>
    <message>
        <source>status.none</source>
        <translation>No report from the kiosk yet</translation>
    </message>
    <message>
        <source>status.offline</source>
        <translation>Offline, still checking in</translation>
    </message>
    <message>
        <source>status.online</source>
        <translation>Linked to the centre</translation>
    </message>
    <message>
        <source>status.pending</source>
        <translation>{0} to send</translation>
    </message>
    <message>
        <source>status.people</source>
        <translation>{0} in, {1} faces</translation>
    </message>
    <message>
        <source>status.silent</source>
        <translation>The last report came {0}</translation>
    </message>
    <message>
        <source>status.synced</source>
        <translation>last sent {0}</translation>
    </message>
    <message>
        <source>status.unconfigured</source>
        <translation>No centre set up</translation>
    </message>
    <message>
        <source>weekday.1</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>weekday.2</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>weekday.3</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>weekday.4</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>weekday.5</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>weekday.6</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>weekday.7</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>welcome.already</source>
        <translation>You checked in at {0}, {1}. Please go in.</translation>
    </message>
    <message>
        <source>welcome.delegation</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>welcome.detail</source>
        <translation>You are checked in. Please go in.</translation>
    </message>
    <message>
        <source>welcome.group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>welcome.headline</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>welcome.seat</source>
        <translation>Seat</translation>
    </message>
</context>
</TS>
