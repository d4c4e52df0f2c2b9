<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>kiosk</name>
    <message>
        <source>admin.booth</source>
        <translation>Photograph at the desk</translation>
    </message>
    <message>
        <source>admin.box</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>admin.close_doors</source>
        <translation>Close the doors</translation>
    </message>
    <message>
        <source>admin.close_sure</source>
        <translation>Tap again to close</translation>
    </message>
    <message>
        <source>admin.counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>admin.doors_open</source>
        <translation>Doors open</translation>
    </message>
    <message>
        <source>admin.health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>admin.import</source>
        <translation>Import people</translation>
    </message>
    <message>
        <source>admin.inside</source>
        <translation>{0} of {1} are in</translation>
    </message>
    <message>
        <source>admin.language</source>
        <translation>Language of the screen</translation>
    </message>
    <message>
        <source>admin.nothing_lost</source>
        <translation>No check-in is lost by a restart.</translation>
    </message>
    <message>
        <source>admin.open_doors</source>
        <translation>Open the doors of this session</translation>
    </message>
    <message>
        <source>admin.restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>admin.restart_sure</source>
        <translation>Restart now? The lane rests for about a minute.</translation>
    </message>
    <message>
        <source>admin.sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>admin.shut_down</source>
        <translation>Shut down</translation>
    </message>
    <message>
        <source>admin.shut_down_sure</source>
        <translation>Shut down now? This lane will stop.</translation>
    </message>
    <message>
        <source>admin.sound</source>
        <translation>Sound and light</translation>
    </message>
    <message>
        <source>admin.update</source>
        <translation>Update</translation>
    </message>
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
        <source>agenda.documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>agenda.done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>agenda.headline</source>
        <translation>Agenda of the congress</translation>
    </message>
    <message>
        <source>agenda.read</source>
        <translation>Agenda · Group room · Documents</translation>
    </message>
    <message>
        <source>agenda.room</source>
        <translation>Your group meets in</translation>
    </message>
    <message>
        <source>annul.did_not_enter</source>
        <translation>Did not enter</translation>
    </message>
    <message>
        <source>annul.not_this_person</source>
        <translation>Not this person</translation>
    </message>
    <message>
        <source>annul.wrong_name_chosen</source>
        <translation>Wrong name chosen</translation>
    </message>
    <message>
        <source>answer.enrol_both</source>
        <translation>Two different people</translation>
    </message>
    <message>
        <source>answer.neither</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>answer.one.enrol_both</source>
        <translation>The same person</translation>
    </message>
    <message>
        <source>answer.one.neither</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>answer.one.only_first</source>
        <translation>Only photograph 1</translation>
    </message>
    <message>
        <source>answer.one.only_second</source>
        <translation>Only photograph 2</translation>
    </message>
    <message>
        <source>answer.only_first</source>
        <translation>Only the first</translation>
    </message>
    <message>
        <source>answer.only_second</source>
        <translation>Only the second</translation>
    </message>
    <message>
        <source>aside.detail</source>
        <translation>The desk is photographing a delegate.</translation>
    </message>
    <message>
        <source>aside.headline</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>bar.no_session</source>
        <translation>No session is open: nobody can be admitted.</translation>
    </message>
    <message>
        <source>bar.nobody_known</source>
        <translation>This code is on no list.</translation>
    </message>
    <message>
        <source>bar.same_person_twice</source>
        <translation>The second person must be somebody else.</translation>
    </message>
    <message>
        <source>bar.vouched_by_themselves</source>
        <translation>Nobody vouches for themselves.</translation>
    </message>
    <message>
        <source>bar.yourself</source>
        <translation>Nobody admits themselves. Ask another officer.</translation>
    </message>
    <message>
        <source>booth.accept</source>
        <translation>Take these</translation>
    </message>
    <message>
        <source>booth.accept_although</source>
        <translation>Two different people: take these</translation>
    </message>
    <message>
        <source>booth.consent</source>
        <translation>The list does not say that this delegate consents to face comparison. Ask; photograph only after a yes. The ledger keeps it.</translation>
    </message>
    <message>
        <source>booth.consented</source>
        <translation>The delegate says yes: photograph</translation>
    </message>
    <message>
        <source>booth.done</source>
        <translation>Enrolled. The door knows this face now.</translation>
    </message>
    <message>
        <source>booth.hold</source>
        <translation>Good: hold still and look here</translation>
    </message>
    <message>
        <source>booth.judge</source>
        <translation>Is it sharp, and the right person?</translation>
    </message>
    <message>
        <source>booth.leave</source>
        <translation>Leave, give the camera back</translation>
    </message>
    <message>
        <source>booth.next</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>booth.resembles</source>
        <translation>Very like {0} ({1}), who is enrolled. Look at the identity card: are these two people?</translation>
    </message>
    <message>
        <source>booth.retake</source>
        <translation>Photograph again</translation>
    </message>
    <message>
        <source>booth.taken</source>
        <translation>{0} of {1} photographs</translation>
    </message>
    <message>
        <source>booth.wait</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>case.dismiss</source>
        <translation>Close, not admitted</translation>
    </message>
    <message>
        <source>case.enrolled</source>
        <translation>Enrolled photo</translation>
    </message>
    <message>
        <source>case.live</source>
        <translation>At the door</translation>
    </message>
    <message>
        <source>case.kept</source>
        <translation>Picture kept sealed until {0} on {1}</translation>
    </message>
    <message>
        <source>case.no_likeness</source>
        <translation>Nobody similar</translation>
    </message>
    <message>
        <source>case.none_of_these</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>case.scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>case.search</source>
        <translation>Search for the delegate</translation>
    </message>
    <message>
        <source>case.this_person</source>
        <translation>This is the person</translation>
    </message>
    <message>
        <source>cases.calm</source>
        <translation>The lane goes on. Whoever is asked to the desk appears here.</translation>
    </message>
    <message>
        <source>cases.headline</source>
        <translation>Waiting at the desk</translation>
    </message>
    <message>
        <source>cases.near</source>
        <translation>Resembles: {0}</translation>
    </message>
    <message>
        <source>cases.nobody_near</source>
        <translation>Resembles nobody on the list</translation>
    </message>
    <message>
        <source>cases.none</source>
        <translation>Nobody waits at the desk</translation>
    </message>
    <message>
        <source>caution.liveness</source>
        <translation>The camera suspects a photo or screen.</translation>
    </message>
    <message>
        <source>caution.look_alike</source>
        <translation>Look-alikes: easily confused.</translation>
    </message>
    <message>
        <source>caution.many_overrides</source>
        <translation>Many overrides by one officer.</translation>
    </message>
    <message>
        <source>caution.not_entitled</source>
        <translation>This session is not theirs.</translation>
    </message>
    <message>
        <source>caution.not_on_roster</source>
        <translation>This person is not on the roster.</translation>
    </message>
    <message>
        <source>caution.second_entry</source>
        <translation>This delegate is already in.</translation>
    </message>
    <message>
        <source>challenge.desk</source>
        <translation>I would rather go to the desk</translation>
    </message>
    <message>
        <source>challenge.left</source>
        <translation>Please turn your head to the left</translation>
    </message>
    <message>
        <source>challenge.right</source>
        <translation>Please turn your head to the right</translation>
    </message>
    <message>
        <source>challenge.slowly</source>
        <translation>As far as in the drawing, and hold still.</translation>
    </message>
    <message>
        <source>challenge.straight</source>
        <translation>Please look straight at the camera</translation>
    </message>
    <message>
        <source>challenge.why</source>
        <translation>A short check against photographs. One step more.</translation>
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
        <source>comfort.brightness</source>
        <translation>Brightness of the panel</translation>
    </message>
    <message>
        <source>comfort.no_light</source>
        <translation>This panel does not let its light be set: use the buttons on the panel.</translation>
    </message>
    <message>
        <source>comfort.no_speaker</source>
        <translation>No speaker is named for this kiosk: see [sound] in its settings file.</translation>
    </message>
    <message>
        <source>comfort.percent</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>comfort.volume</source>
        <translation>Loudness of the chime</translation>
    </message>
    <message>
        <source>date.long</source>
        <translation>{0}
{1} {2} {3}</translation>
    </message>
    <message>
        <source>defect.blurred</source>
        <translation>The photograph is blurred</translation>
    </message>
    <message>
        <source>defect.bright</source>
        <translation>The photograph is too bright</translation>
    </message>
    <message>
        <source>defect.covered</source>
        <translation>The face is covered</translation>
    </message>
    <message>
        <source>defect.dark</source>
        <translation>The photograph is too dark</translation>
    </message>
    <message>
        <source>defect.no_face</source>
        <translation>No face in the photograph</translation>
    </message>
    <message>
        <source>defect.scanned_print</source>
        <translation>This is a photograph of a print</translation>
    </message>
    <message>
        <source>defect.several_faces</source>
        <translation>Several faces in the photograph</translation>
    </message>
    <message>
        <source>defect.too_large</source>
        <translation>The face fills the picture</translation>
    </message>
    <message>
        <source>defect.too_small</source>
        <translation>The face is too small</translation>
    </message>
    <message>
        <source>defect.turned</source>
        <translation>The face is turned away</translation>
    </message>
    <message>
        <source>defect.undecodable</source>
        <translation>The file is damaged or cannot be opened</translation>
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
        <source>done.by</source>
        <translation>Admitted by {0}. Evidence: {1}.</translation>
    </message>
    <message>
        <source>done.by_two</source>
        <translation>Admitted by {0} and {1}. Evidence: {2}.</translation>
    </message>
    <message>
        <source>done.finished</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>done.headline</source>
        <translation>Admitted by the desk</translation>
    </message>
    <message>
        <source>done.undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>done.undone</source>
        <translation>Undone: not checked in</translation>
    </message>
    <message>
        <source>done.vouched</source>
        <translation>the word of {0}, head of delegation</translation>
    </message>
    <message>
        <source>evidence.badge</source>
        <translation>Delegate badge</translation>
    </message>
    <message>
        <source>evidence.committee_member</source>
        <translation>Committee member present</translation>
    </message>
    <message>
        <source>evidence.head_of_delegation</source>
        <translation>Head of delegation vouches</translation>
    </message>
    <message>
        <source>evidence.identity_card</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>evidence.invitation</source>
        <translation>Invitation with QR code</translation>
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
        <source>fault.disk_full</source>
        <translation>The disk is full. Free some space; the kiosk goes on by itself.</translation>
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
        <translation>The data key is missing. Put the key stick in; the kiosk goes on by itself.</translation>
    </message>
    <message>
        <source>fault.model_refused</source>
        <translation>A recognition model is missing. Install the package anew.</translation>
    </message>
    <message>
        <source>fault.settings_refused</source>
        <translation>The settings cannot be used. Run: kiosk doctor.</translation>
    </message>
    <message>
        <source>fault.signal_lost</source>
        <translation>Turnstile or lamps do not answer. Check their cable.</translation>
    </message>
    <message>
        <source>fault.stopped_often</source>
        <translation>The kiosk stopped several times. It starts again by itself in three minutes.</translation>
    </message>
    <message>
        <source>fault.store_unavailable</source>
        <translation>The ledger cannot be written. Check the disk.</translation>
    </message>
    <message>
        <source>fault.updating</source>
        <translation>An update is being installed. Leave it switched on; the door opens by itself in a few minutes.</translation>
    </message>
    <message>
        <source>field.born</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>field.code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>field.consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>field.delegation</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>field.family</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>field.gender</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>field.given</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>field.group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>field.name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>field.other</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>field.photo</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>field.role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>field.seat</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>field.sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>file.rejected</source>
        <translation>{0} not taken</translation>
    </message>
    <message>
        <source>file.rosters</source>
        <translation>{0} list</translation>
    </message>
    <message>
        <source>file.unfit</source>
        <translation>{0} not good enough</translation>
    </message>
    <message>
        <source>file.unused</source>
        <translation>{0} not used</translation>
    </message>
    <message>
        <source>file.used</source>
        <translation>{0} used</translation>
    </message>
    <message>
        <source>ground.appearance_changed</source>
        <translation>Appearance changed</translation>
    </message>
    <message>
        <source>ground.equipment</source>
        <translation>Equipment trouble</translation>
    </message>
    <message>
        <source>ground.look_alike</source>
        <translation>Look-alikes</translation>
    </message>
    <message>
        <source>ground.not_on_roster</source>
        <translation>Not on the roster</translation>
    </message>
    <message>
        <source>ground.not_recognised</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>ground.photo_missing</source>
        <translation>No enrolled photo</translation>
    </message>
    <message>
        <source>grounds.admit</source>
        <translation>Admit</translation>
    </message>
    <message>
        <source>grounds.choose</source>
        <translation>Choose what you saw.</translation>
    </message>
    <message>
        <source>grounds.evidence</source>
        <translation>What did you see?</translation>
    </message>
    <message>
        <source>grounds.who_vouches</source>
        <translation>Which head of delegation vouches?</translation>
    </message>
    <message>
        <source>grounds.why</source>
        <translation>Why was the camera not enough?</translation>
    </message>
    <message>
        <source>health.camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>health.camera.good</source>
        <translation>Delivers pictures</translation>
    </message>
    <message>
        <source>health.camera.lost</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>health.card</source>
        <translation>Memory card</translation>
    </message>
    <message>
        <source>health.card.bad</source>
        <translation>Worn</translation>
    </message>
    <message>
        <source>health.card.good</source>
        <translation>No warning</translation>
    </message>
    <message>
        <source>health.centre</source>
        <translation>Upload to the centre</translation>
    </message>
    <message>
        <source>health.centre.said</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>health.clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>health.clock.doubtful</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>health.clock.good</source>
        <translation>Right and confirmed</translation>
    </message>
    <message>
        <source>health.disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>health.disk.bad</source>
        <translation>Nearly full</translation>
    </message>
    <message>
        <source>health.disk.good</source>
        <translation>No warning</translation>
    </message>
    <message>
        <source>health.mirror</source>
        <translation>Second copy</translation>
    </message>
    <message>
        <source>health.mirror.good</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>health.mirror.bad</source>
        <translation>Not being written</translation>
    </message>
    <message>
        <source>help.answer</source>
        <translation>Somebody at the door pressed the help button. Tap when you go there.</translation>
    </message>
    <message>
        <source>recent.hour</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>recent.name_them</source>
        <translation>Find the right person</translation>
    </message>
    <message>
        <source>recent.who_was_it</source>
        <translation>The admission is annulled. Who was it really?</translation>
    </message>
    <message>
        <source>import.added</source>
        <translation>{0} new</translation>
    </message>
    <message>
        <source>import.again</source>
        <translation>From the beginning</translation>
    </message>
    <message>
        <source>import.alike</source>
        <translation>These resemble each other: the door looks more closely. Nothing to do.</translation>
    </message>
    <message>
        <source>import.alike.none</source>
        <translation>Nobody here resembles another too much.</translation>
    </message>
    <message>
        <source>import.apply</source>
        <translation>Write the answers</translation>
    </message>
    <message>
        <source>import.balance.files</source>
        <translation>{0} files = {1}</translation>
    </message>
    <message>
        <source>import.balance.rows</source>
        <translation>{0} rows = {1}</translation>
    </message>
    <message>
        <source>import.basis</source>
        <translation>Signed forms kept by the organisers</translation>
    </message>
    <message>
        <source>import.basis.tap</source>
        <translation>Everybody's signed form is kept</translation>
    </message>
    <message>
        <source>import.cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>import.column</source>
        <translation>What is in “{0}”?</translation>
    </message>
    <message>
        <source>import.done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>import.door</source>
        <translation>The door works on meanwhile. You may leave this page and come back.</translation>
    </message>
    <message>
        <source>import.doubts.none</source>
        <translation>There are no questions.</translation>
    </message>
    <message>
        <source>import.forgotten</source>
        <translation>{0} are forgotten: they do not consent</translation>
    </message>
    <message>
        <source>import.go</source>
        <translation>The doors may open.</translation>
    </message>
    <message>
        <source>import.kind</source>
        <translation>{0}  {1}</translation>
    </message>
    <message>
        <source>import.leaving</source>
        <translation>{0} leave the list</translation>
    </message>
    <message>
        <source>import.leaving.names</source>
        <translation>Leaving the list:</translation>
    </message>
    <message>
        <source>import.left.minutes</source>
        <translation>about {0} min left</translation>
    </message>
    <message>
        <source>import.left.seconds</source>
        <translation>about {0} s left</translation>
    </message>
    <message>
        <source>import.left_over</source>
        <translation>{0} files are not used</translation>
    </message>
    <message>
        <source>import.marks.tap</source>
        <translation>The names are right so</translation>
    </message>
    <message>
        <source>import.mode.add</source>
        <translation>Adds to the list</translation>
    </message>
    <message>
        <source>import.mode.replace</source>
        <translation>Is the whole list</translation>
    </message>
    <message>
        <source>import.not_balanced</source>
        <translation>The sum does not close: tell the technician.</translation>
    </message>
    <message>
        <source>import.not_yet</source>
        <translation>Some people still need something.</translation>
    </message>
    <message>
        <source>import.of</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>import.one</source>
        <translation>A stick is in</translation>
    </message>
    <message>
        <source>import.one.detail</source>
        <translation>Tap to read it. Nothing is changed yet.</translation>
    </message>
    <message>
        <source>import.people</source>
        <translation>{0} people on the list</translation>
    </message>
    <message>
        <source>import.photographs</source>
        <translation>{0} photographs of {1} people</translation>
    </message>
    <message>
        <source>import.pin</source>
        <translation>Your PIN again, to change the gallery</translation>
    </message>
    <message>
        <source>import.pin.detail</source>
        <translation>This list is not signed. The ledger keeps who imported it, when, and a digest of all files.</translation>
    </message>
    <message>
        <source>import.pin.roll_back</source>
        <translation>Your PIN again, to go back</translation>
    </message>
    <message>
        <source>import.pin.roll_back.detail</source>
        <translation>List and templates go back to before the last import. No check-in is lost.</translation>
    </message>
    <message>
        <source>import.pin.signed</source>
        <translation>The centre signed this list. The ledger keeps who imported it, when, and a digest of all files.</translation>
    </message>
    <message>
        <source>import.preview.held</source>
        <translation>Look before you import. The stick may go.</translation>
    </message>
    <message>
        <source>import.preview.stay</source>
        <translation>Look before you import. Leave the stick in.</translation>
    </message>
    <message>
        <source>import.published</source>
        <translation>Report and re-photograph slip are on the stick.</translation>
    </message>
    <message>
        <source>import.publishing</source>
        <translation>The report is being written: leave the stick in.</translation>
    </message>
    <message>
        <source>import.pull</source>
        <translation>You may take the stick out now.</translation>
    </message>
    <message>
        <source>import.rates</source>
        <translation>Expected at the door: {0} % of delegates missed at one look [{1}–{2}]; {3} % of strangers taken for somebody [{4}–{5}].</translation>
    </message>
    <message>
        <source>import.ready</source>
        <translation>{0} of {1} are ready</translation>
    </message>
    <message>
        <source>import.renewed</source>
        <translation>{0} already on the kiosk</translation>
    </message>
    <message>
        <source>import.report</source>
        <translation>Report onto {0}</translation>
    </message>
    <message>
        <source>import.report.stick</source>
        <translation>Put a stick in for the report</translation>
    </message>
    <message>
        <source>import.roll_back</source>
        <translation>Back to before the last import</translation>
    </message>
    <message>
        <source>import.rolled_back</source>
        <translation>The state before the last import is back.</translation>
    </message>
    <message>
        <source>import.row</source>
        <translation>Row {0}</translation>
    </message>
    <message>
        <source>import.start</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>import.stay</source>
        <translation>Leave the stick in.</translation>
    </message>
    <message>
        <source>import.stick</source>
        <translation>Stick {0} · {1} GB</translation>
    </message>
    <message>
        <source>import.tab.alike</source>
        <translation>Look-alikes</translation>
    </message>
    <message>
        <source>import.tab.doubts</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>import.tab.needs</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>import.tab.summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>import.unchanged_gallery</source>
        <translation>Nothing was changed; the door works on.</translation>
    </message>
    <message>
        <source>import.unreadable</source>
        <translation>{0} rows cannot be read</translation>
    </message>
    <message>
        <source>import.wait</source>
        <translation>Put the stick in</translation>
    </message>
    <message>
        <source>import.wait.detail</source>
        <translation>It is noticed by itself. It holds the list (XLSX or CSV) and the photographs.</translation>
    </message>
    <message>
        <source>import.which</source>
        <translation>Which stick?</translation>
    </message>
    <message>
        <source>import.without_consent</source>
        <translation>{0} without consent</translation>
    </message>
    <message>
        <source>import.without_photograph</source>
        <translation>{0} without a photograph</translation>
    </message>
    <message>
        <source>kind.defect.blurred</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>kind.defect.bright</source>
        <translation>Too bright</translation>
    </message>
    <message>
        <source>kind.defect.covered</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>kind.defect.dark</source>
        <translation>Too dark</translation>
    </message>
    <message>
        <source>kind.defect.no_face</source>
        <translation>No face</translation>
    </message>
    <message>
        <source>kind.defect.scanned_print</source>
        <translation>Scanned print</translation>
    </message>
    <message>
        <source>kind.defect.several_faces</source>
        <translation>Several faces</translation>
    </message>
    <message>
        <source>kind.defect.too_large</source>
        <translation>Too large</translation>
    </message>
    <message>
        <source>kind.defect.too_small</source>
        <translation>Too small</translation>
    </message>
    <message>
        <source>kind.defect.turned</source>
        <translation>Turned away</translation>
    </message>
    <message>
        <source>kind.defect.undecodable</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>kind.files</source>
        <translation>Files not used</translation>
    </message>
    <message>
        <source>kind.rows</source>
        <translation>Rows unread</translation>
    </message>
    <message>
        <source>kind.standing.missing</source>
        <translation>No photograph</translation>
    </message>
    <message>
        <source>kind.standing.no_consent</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>kind.standing.poor</source>
        <translation>New photograph</translation>
    </message>
    <message>
        <source>kind.standing.rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>kind.standing.undecided</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>kind.weak</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>outcome.imported</source>
        <translation>Imported, version {0}.</translation>
    </message>
    <message>
        <source>outcome.unchanged</source>
        <translation>Nothing new: all of it is in version {0}.</translation>
    </message>
    <message>
        <source>question.face_behind</source>
        <translation>Somebody behind: is face 1 the delegate?</translation>
    </message>
    <message>
        <source>question.one_person_two_codes</source>
        <translation>One person under two codes?</translation>
    </message>
    <message>
        <source>question.one_photograph_two_names</source>
        <translation>One photograph under two names?</translation>
    </message>
    <message>
        <source>question.two_people_one_code</source>
        <translation>Two people under one code?</translation>
    </message>
    <message>
        <source>remedy.blurred</source>
        <translation>Photograph again, holding still.</translation>
    </message>
    <message>
        <source>remedy.bright</source>
        <translation>Photograph again, out of sun and lamps.</translation>
    </message>
    <message>
        <source>remedy.covered</source>
        <translation>Photograph again without mask, hat or dark glasses.</translation>
    </message>
    <message>
        <source>remedy.dark</source>
        <translation>Photograph again, facing the light.</translation>
    </message>
    <message>
        <source>remedy.mirror</source>
        <translation>Plug the medium of the second copy in again</translation>
    </message>
    <message>
        <source>health.engine</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>health.engine.bad</source>
        <translation>One engine alone</translation>
    </message>
    <message>
        <source>health.engine.good</source>
        <translation>Both engines</translation>
    </message>
    <message>
        <source>health.gallery</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>health.gallery.size</source>
        <translation>{0} people</translation>
    </message>
    <message>
        <source>health.heat</source>
        <translation>Temperature</translation>
    </message>
    <message>
        <source>health.heat.bad</source>
        <translation>Too hot</translation>
    </message>
    <message>
        <source>health.heat.good</source>
        <translation>No warning</translation>
    </message>
    <message>
        <source>health.power</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>health.power.bad</source>
        <translation>Too low</translation>
    </message>
    <message>
        <source>health.power.good</source>
        <translation>No warning</translation>
    </message>
    <message>
        <source>health.station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>health.station.silent</source>
        <translation>No report</translation>
    </message>
    <message>
        <source>hint.badge_read</source>
        <translation>Badge read; please look at the camera</translation>
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
        <source>hint.not_a_badge</source>
        <translation>This code is not a delegate badge</translation>
    </message>
    <message>
        <source>hint.one_at_a_time</source>
        <translation>One person at a time, please</translation>
    </message>
    <message>
        <source>hint.show_badge</source>
        <translation>Please hold your badge up to the camera</translation>
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
        <source>method.badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>method.badge_and_face</source>
        <translation>Badge and face</translation>
    </message>
    <message>
        <source>method.face</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>method.operator</source>
        <translation>Desk</translation>
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
        <source>office.lane</source>
        <translation>Lane:</translation>
    </message>
    <message>
        <source>office.title</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>pad.attended</source>
        <translation>photographs: human check</translation>
    </message>
    <message>
        <source>pad.challenge</source>
        <translation>still photos checked</translation>
    </message>
    <message>
        <source>pad.hardware</source>
        <translation>photographs: sensor check, see its test</translation>
    </message>
    <message>
        <source>pad.off</source>
        <translation>photo attacks not checked</translation>
    </message>
    <message>
        <source>pad.passive</source>
        <translation>photo and screen screening</translation>
    </message>
    <message>
        <source>pad.strict</source>
        <translation>photo and screen screening with movement check</translation>
    </message>
    <message>
        <source>person.born</source>
        <translation>born {0}</translation>
    </message>
    <message>
        <source>person.group</source>
        <translation>Group {0}</translation>
    </message>
    <message>
        <source>person.seat</source>
        <translation>Seat {0}</translation>
    </message>
    <message>
        <source>pin.again</source>
        <translation>You may enter the PIN again.</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>Erase one digit</translation>
    </message>
    <message>
        <source>pin.locked</source>
        <translation>Locked. Try again in {0} s.</translation>
    </message>
    <message>
        <source>pin.show</source>
        <translation>Confirm the PIN</translation>
    </message>
    <message>
        <source>pin.wrong</source>
        <translation>Wrong PIN. Please try again.</translation>
    </message>
    <message>
        <source>reason.attack_suspected</source>
        <translation>Possibly a photo or a screen</translation>
    </message>
    <message>
        <source>reason.badge_damaged</source>
        <translation>Damaged badge code</translation>
    </message>
    <message>
        <source>reason.badge_face_differs</source>
        <translation>Face differs from the badge</translation>
    </message>
    <message>
        <source>reason.badge_forged</source>
        <translation>Badge is not genuine</translation>
    </message>
    <message>
        <source>reason.badge_other_event</source>
        <translation>Badge of another event</translation>
    </message>
    <message>
        <source>reason.badge_replaced</source>
        <translation>Badge was replaced</translation>
    </message>
    <message>
        <source>reason.badge_too_new</source>
        <translation>Badge of a newer version</translation>
    </message>
    <message>
        <source>reason.badge_unknown</source>
        <translation>Unknown badge code</translation>
    </message>
    <message>
        <source>reason.badge_used</source>
        <translation>Badge was used already</translation>
    </message>
    <message>
        <source>reason.badge_withdrawn</source>
        <translation>Badge was withdrawn</translation>
    </message>
    <message>
        <source>reason.locked</source>
        <translation>Locked after many tries</translation>
    </message>
    <message>
        <source>reason.no_session</source>
        <translation>No session is open</translation>
    </message>
    <message>
        <source>reason.not_acquired</source>
        <translation>No clear picture of the face</translation>
    </message>
    <message>
        <source>reason.not_entitled</source>
        <translation>Not of this session</translation>
    </message>
    <message>
        <source>reason.not_on_roster</source>
        <translation>Not on the roster</translation>
    </message>
    <message>
        <source>reason.not_recognised</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>reason.prefers_desk</source>
        <translation>Chose the desk</translation>
    </message>
    <message>
        <source>reason.walked_away</source>
        <translation>Left in the middle of the check against photographs</translation>
    </message>
    <message>
        <source>reason.two_close</source>
        <translation>Two people are too alike</translation>
    </message>
    <message>
        <source>reason.unchecked</source>
        <translation>Could not check for a live person</translation>
    </message>
    <message>
        <source>recent.annulled</source>
        <translation>Annulled</translation>
    </message>
    <message>
        <source>recent.headline</source>
        <translation>Last admissions</translation>
    </message>
    <message>
        <source>recent.how</source>
        <translation>Tap one if it was the wrong person.</translation>
    </message>
    <message>
        <source>recent.kept</source>
        <translation>The face at the door, kept by policy</translation>
    </message>
    <message>
        <source>recent.why</source>
        <translation>Why annul it?</translation>
    </message>
    <message>
        <source>remedy.camera</source>
        <translation>Check the camera's cable and lamp.</translation>
    </message>
    <message>
        <source>remedy.card</source>
        <translation>Replace the card before the next session.</translation>
    </message>
    <message>
        <source>remedy.centre</source>
        <translation>Check-in goes on. See to the network when convenient.</translation>
    </message>
    <message>
        <source>remedy.clock</source>
        <translation>Give it a network for a minute, or a new clock battery.</translation>
    </message>
    <message>
        <source>remedy.disk</source>
        <translation>Export the logs to a stick and remove old ones.</translation>
    </message>
    <message>
        <source>remedy.engine</source>
        <translation>Install the software again, then import the photographs again.</translation>
    </message>
    <message>
        <source>remedy.gallery</source>
        <translation>Import the roster from USB.</translation>
    </message>
    <message>
        <source>remedy.heat</source>
        <translation>Clear the vents; check that the fan turns.</translation>
    </message>
    <message>
        <source>remedy.no_face</source>
        <translation>Photograph again at the desk, looking at the camera.</translation>
    </message>
    <message>
        <source>remedy.power</source>
        <translation>Use the board's own supply and a short cable.</translation>
    </message>
    <message>
        <source>remedy.row</source>
        <translation>Correct this row of the list and import again.</translation>
    </message>
    <message>
        <source>remedy.scanned_print</source>
        <translation>Send the original file, or photograph at the desk.</translation>
    </message>
    <message>
        <source>remedy.several_faces</source>
        <translation>Photograph again, one person only.</translation>
    </message>
    <message>
        <source>remedy.standing.missing</source>
        <translation>Photograph at the desk, or use the badge.</translation>
    </message>
    <message>
        <source>remedy.standing.no_consent</source>
        <translation>By badge or at the desk; with consent, photograph at the desk.</translation>
    </message>
    <message>
        <source>remedy.standing.poor</source>
        <translation>Photograph at the desk.</translation>
    </message>
    <message>
        <source>remedy.standing.rejected</source>
        <translation>Photograph at the desk.</translation>
    </message>
    <message>
        <source>remedy.standing.undecided</source>
        <translation>Answer under Questions.</translation>
    </message>
    <message>
        <source>remedy.station</source>
        <translation>Restart the kiosk. If that does not help, call support.</translation>
    </message>
    <message>
        <source>remedy.too_large</source>
        <translation>Photograph again from further away.</translation>
    </message>
    <message>
        <source>remedy.too_small</source>
        <translation>Send a larger one, or photograph at the desk.</translation>
    </message>
    <message>
        <source>remedy.turned</source>
        <translation>Photograph again, looking straight ahead.</translation>
    </message>
    <message>
        <source>remedy.undecodable</source>
        <translation>Send the file again, or photograph at the desk.</translation>
    </message>
    <message>
        <source>remedy.weak</source>
        <translation>If possible, photograph at the desk too.</translation>
    </message>
    <message>
        <source>said.badge_damaged</source>
        <translation>The code on this badge is incomplete. We will print a new one.</translation>
    </message>
    <message>
        <source>said.badge_forged</source>
        <translation>The code on this badge was not issued by the organiser.</translation>
    </message>
    <message>
        <source>said.badge_other_event</source>
        <translation>This badge belongs to another event.</translation>
    </message>
    <message>
        <source>said.badge_replaced</source>
        <translation>This badge was replaced by a newer one.</translation>
    </message>
    <message>
        <source>said.badge_too_new</source>
        <translation>This kiosk cannot read this newer kind of badge yet.</translation>
    </message>
    <message>
        <source>said.badge_used</source>
        <translation>This badge checked in at {0} at {1}.</translation>
    </message>
    <message>
        <source>said.badge_withdrawn</source>
        <translation>This badge is no longer valid.</translation>
    </message>
    <message>
        <source>search.delegation</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>search.group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>search.hint</source>
        <translation>Type a name, accents optional</translation>
    </message>
    <message>
        <source>second.decline</source>
        <translation>Nobody agrees</translation>
    </message>
    <message>
        <source>second.headline</source>
        <translation>A second person must agree</translation>
    </message>
    <message>
        <source>session.other</source>
        <translation>The desk will tell you about “{0}”.</translation>
    </message>
    <message>
        <source>setup.busy</source>
        <translation>Working, please wait…</translation>
    </message>
    <message>
        <source>setup.camera.detail</source>
        <translation>Stand where delegates will stand, and look at it.</translation>
    </message>
    <message>
        <source>setup.camera.headline</source>
        <translation>What does the camera see?</translation>
    </message>
    <message>
        <source>setup.camera.keep</source>
        <translation>Use this camera</translation>
    </message>
    <message>
        <source>setup.camera.none</source>
        <translation>No camera is found. Check its cable; the box looks again each second.</translation>
    </message>
    <message>
        <source>setup.centre.alone</source>
        <translation>Stand alone for now</translation>
    </message>
    <message>
        <source>setup.centre.detail</source>
        <translation>The kiosk works alone. With a centre, doors know of each other and the counts come together.</translation>
    </message>
    <message>
        <source>setup.centre.headline</source>
        <translation>The centre</translation>
    </message>
    <message>
        <source>setup.centre.join</source>
        <translation>Connect to a centre</translation>
    </message>
    <message>
        <source>setup.centre.join.how</source>
        <translation>When the set-up is over, sign in and hold the centre's code before the camera.</translation>
    </message>
    <message>
        <source>setup.centre.later</source>
        <translation>Join a centre at any time: hold the upper left corner of the screen, sign in, open Administration.</translation>
    </message>
    <message>
        <source>setup.done.detail</source>
        <translation>Look once more, then open the door.</translation>
    </message>
    <message>
        <source>setup.done.headline</source>
        <translation>Everything is ready</translation>
    </message>
    <message>
        <source>setup.done.join</source>
        <translation>What comes next: sign in, then hold the centre's code before the camera.</translation>
    </message>
    <message>
        <source>setup.done.key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>setup.done.next</source>
        <translation>What comes next: import delegates and photographs from a stick.</translation>
    </message>
    <message>
        <source>setup.done.person</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>setup.done.stick</source>
        <translation>key stick</translation>
    </message>
    <message>
        <source>setup.done.tpm</source>
        <translation>security chip in the box</translation>
    </message>
    <message>
        <source>setup.done.words</source>
        <translation>words written at each start</translation>
    </message>
    <message>
        <source>setup.finish</source>
        <translation>Open the door</translation>
    </message>
    <message>
        <source>setup.key.detail</source>
        <translation>Everything here is sealed with a key that does not lie on the card. Where does the box take it from at each start?</translation>
    </message>
    <message>
        <source>setup.key.five_words</source>
        <translation>Five random words, at least 20 letters</translation>
    </message>
    <message>
        <source>setup.key.forget</source>
        <translation>Make another key</translation>
    </message>
    <message>
        <source>setup.key.forget_sure</source>
        <translation>Tap again: this key will be set aside</translation>
    </message>
    <message>
        <source>setup.key.headline</source>
        <translation>The key that protects the data</translation>
    </message>
    <message>
        <source>setup.key.locked</source>
        <translation>The key is needed</translation>
    </message>
    <message>
        <source>setup.key.made</source>
        <translation>The key is made</translation>
    </message>
    <message>
        <source>setup.key.made_detail</source>
        <translation>The box opens its data, and so can the organiser if the box fails.</translation>
    </message>
    <message>
        <source>setup.key.organiser_found</source>
        <translation>The organiser's public key is on the stick.</translation>
    </message>
    <message>
        <source>setup.key.organiser_missing</source>
        <translation>Put in the stick with the organiser's file organiser.pub. It saves the data if this box fails.</translation>
    </message>
    <message>
        <source>setup.key.put_stick_in</source>
        <translation>Put in the key stick of this kiosk; it goes on by itself.</translation>
    </message>
    <message>
        <source>setup.key.say_words</source>
        <translation>Write the words that were chosen for this kiosk.</translation>
    </message>
    <message>
        <source>setup.key.stick</source>
        <translation>Key stick: put in at each start</translation>
    </message>
    <message>
        <source>setup.key.stick_missing</source>
        <translation>Key stick: put a stick in</translation>
    </message>
    <message>
        <source>setup.key.tpm</source>
        <translation>Security chip in the box: starts by itself</translation>
    </message>
    <message>
        <source>setup.key.words</source>
        <translation>Words: written at each start</translation>
    </message>
    <message>
        <source>setup.key.write_words</source>
        <translation>Write the words</translation>
    </message>
    <message>
        <source>setup.language.detail</source>
        <translation>The first set-up has seven steps and takes about five minutes. It may lose power at any time: it goes on where it was.</translation>
    </message>
    <message>
        <source>setup.language.headline</source>
        <translation>Welcome! Choose the language of the screen</translation>
    </message>
    <message>
        <source>setup.next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>setup.person.detail</source>
        <translation>This person opens the administration and can add others later.</translation>
    </message>
    <message>
        <source>setup.person.headline</source>
        <translation>The administrator</translation>
    </message>
    <message>
        <source>setup.person.name_first</source>
        <translation>Write the name first</translation>
    </message>
    <message>
        <source>setup.person.pin</source>
        <translation>Choose a PIN of 6 to 12 digits</translation>
    </message>
    <message>
        <source>setup.person.pin_again</source>
        <translation>The same PIN once more</translation>
    </message>
    <message>
        <source>setup.person.there</source>
        <translation>{0} is the administrator. Write again for another name or PIN.</translation>
    </message>
    <message>
        <source>setup.person.write</source>
        <translation>Write the name…</translation>
    </message>
    <message>
        <source>setup.pin.differ</source>
        <translation>The two PINs differ. Choose again.</translation>
    </message>
    <message>
        <source>setup.pin.digits</source>
        <translation>A PIN has digits only.</translation>
    </message>
    <message>
        <source>setup.pin.length</source>
        <translation>A PIN has 6 to 12 digits.</translation>
    </message>
    <message>
        <source>setup.pin.too_easy</source>
        <translation>This PIN is among the first anybody would try. Choose another.</translation>
    </message>
    <message>
        <source>setup.place.detail</source>
        <translation>Delegates read the event and the door on the screen.</translation>
    </message>
    <message>
        <source>setup.place.door</source>
        <translation>Door {0}</translation>
    </message>
    <message>
        <source>setup.place.event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>setup.place.from_list</source>
        <translation>Comes with the list</translation>
    </message>
    <message>
        <source>setup.place.gate</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>setup.place.headline</source>
        <translation>Where does this kiosk stand?</translation>
    </message>
    <message>
        <source>setup.place.write</source>
        <translation>Tap to write…</translation>
    </message>
    <message>
        <source>setup.sight.face</source>
        <translation>A face is seen, {0} pixels wide</translation>
    </message>
    <message>
        <source>setup.sight.light</source>
        <translation>Light {0} (good: 50 to 205)</translation>
    </message>
    <message>
        <source>setup.sight.no_face</source>
        <translation>No face is seen yet</translation>
    </message>
    <message>
        <source>setup.sight.rate</source>
        <translation>{0} pictures a second</translation>
    </message>
    <message>
        <source>setup.sight.sharpness</source>
        <translation>Sharpness {0} (more is sharper)</translation>
    </message>
    <message>
        <source>setup.space</source>
        <translation>space</translation>
    </message>
    <message>
        <source>setup.time.day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>setup.time.doubtful</source>
        <translation>The box is not sure of this time. Compare it with your watch and correct it.</translation>
    </message>
    <message>
        <source>setup.time.headline</source>
        <translation>Is this the right time?</translation>
    </message>
    <message>
        <source>setup.time.hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>setup.time.keep</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>setup.time.minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>setup.time.month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>setup.time.set</source>
        <translation>Set this time</translation>
    </message>
    <message>
        <source>setup.time.trusted</source>
        <translation>The clock is vouched for, by its battery or by the network.</translation>
    </message>
    <message>
        <source>setup.time.year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>setup.trouble.camera</source>
        <translation>The camera does not answer. Push its cable in; the box tries again every two seconds.</translation>
    </message>
    <message>
        <source>setup.trouble.clock</source>
        <translation>The time could not be set. Try again, or go on: the centre will place the events.</translation>
    </message>
    <message>
        <source>setup.trouble.key</source>
        <translation>This key does not open. Check the stick or the words and try again.</translation>
    </message>
    <message>
        <source>setup.trouble.organiser</source>
        <translation>No stick has the file organiser.pub. Put the organiser's stick in.</translation>
    </message>
    <message>
        <source>setup.trouble.settings</source>
        <translation>The settings could not be written. Try again; if it stays so, restart the box.</translation>
    </message>
    <message>
        <source>setup.trouble.short_words</source>
        <translation>The words are too short: at least 20 letters, such as five random words.</translation>
    </message>
    <message>
        <source>setup.trouble.stick</source>
        <translation>The stick could not be written. Take another one, FAT32, with room on it.</translation>
    </message>
    <message>
        <source>setup.trouble.store</source>
        <translation>The data could not be written. Check that the card has room and is not write-protected.</translation>
    </message>
    <message>
        <source>setup.trouble.tpm</source>
        <translation>The security chip did not answer. Choose another way.</translation>
    </message>
    <message>
        <source>setup.written</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>signin.choose</source>
        <translation>Choose your name</translation>
    </message>
    <message>
        <source>signin.headline</source>
        <translation>Who is at the desk?</translation>
    </message>
    <message>
        <source>signin.leave</source>
        <translation>Back to the lane</translation>
    </message>
    <message>
        <source>signin.pin</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>stage.assessing</source>
        <translation>Looking at each photograph</translation>
    </message>
    <message>
        <source>stage.comparing</source>
        <translation>Comparing all people</translation>
    </message>
    <message>
        <source>stage.copying</source>
        <translation>Copying the stick</translation>
    </message>
    <message>
        <source>stage.done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>stage.reading</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>stage.rolling_back</source>
        <translation>Putting the earlier state back</translation>
    </message>
    <message>
        <source>stage.starting</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>stage.writing</source>
        <translation>Writing to the kiosk</translation>
    </message>
    <message>
        <source>standing.kept</source>
        <translation>{0} ready by an earlier photograph</translation>
    </message>
    <message>
        <source>standing.missing</source>
        <translation>{0} without a photograph</translation>
    </message>
    <message>
        <source>standing.no_consent</source>
        <translation>{0} without consent</translation>
    </message>
    <message>
        <source>standing.poor</source>
        <translation>{0} need a new photograph</translation>
    </message>
    <message>
        <source>standing.ready</source>
        <translation>{0} ready</translation>
    </message>
    <message>
        <source>standing.rejected</source>
        <translation>{0} rejected</translation>
    </message>
    <message>
        <source>standing.undecided</source>
        <translation>{0} to be decided</translation>
    </message>
    <message>
        <source>standing.unreadable</source>
        <translation>{0} unreadable</translation>
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
        <source>status.card_worn</source>
        <translation>The memory card is worn: replace it</translation>
    </message>
    <message>
        <source>status.clock</source>
        <translation>The clock is not confirmed</translation>
    </message>
    <message>
        <source>status.clock_unset</source>
        <translation>The clock was never set: connect the centre or set the time</translation>
    </message>
    <message>
        <source>status.desk</source>
        <translation>{0} waiting at the desk</translation>
    </message>
    <message>
        <source>status.disk_low</source>
        <translation>The disk fills up</translation>
    </message>
    <message>
        <source>status.help</source>
        <translation>Help is wanted at the door</translation>
    </message>
    <message>
        <source>status.hot</source>
        <translation>Too hot: check fan and vents</translation>
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
        <source>status.old_copy</source>
        <translation>The card is an older copy: the ledger goes on in a new log, call the organisers</translation>
    </message>
    <message>
        <source>status.gates</source>
        <translation>In touch with {0} other gates</translation>
    </message>
    <message>
        <source>health.ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>health.ledger.good</source>
        <translation>Whole</translation>
    </message>
    <message>
        <source>health.ledger.bad</source>
        <translation>The card is an older copy</translation>
    </message>
    <message>
        <source>remedy.ledger</source>
        <translation>Call the organisers; keep both cards</translation>
    </message>
    <message>
        <source>health.gates</source>
        <translation>Other gates</translation>
    </message>
    <message>
        <source>health.gates.said</source>
        <translation>{0} in touch</translation>
    </message>
    <message>
        <source>status.mirror</source>
        <translation>The second copy is not being written: plug its medium in again</translation>
    </message>
    <message>
        <source>status.second_engine</source>
        <translation>One of the two recognition engines is missing: install the software again</translation>
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
        <source>status.throttled</source>
        <translation>Slowed down by the board</translation>
    </message>
    <message>
        <source>status.unconfigured</source>
        <translation>No centre set up</translation>
    </message>
    <message>
        <source>status.under_voltage</source>
        <translation>The power supply is too weak</translation>
    </message>
    <message>
        <source>tab.admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>tab.desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>tab.leave</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>tab.recent</source>
        <translation>Admitted</translation>
    </message>
    <message>
        <source>tab.search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>trouble.bundle_damaged</source>
        <translation>The centre's file is damaged</translation>
    </message>
    <message>
        <source>trouble.bundle_damaged.remedy</source>
        <translation>Ask the centre for a new one and copy it to the stick again.</translation>
    </message>
    <message>
        <source>trouble.bundle_foreign</source>
        <translation>This file is not for this kiosk</translation>
    </message>
    <message>
        <source>trouble.bundle_foreign.remedy</source>
        <translation>Only a file that this kiosk's own centre signed for it is taken.</translation>
    </message>
    <message>
        <source>trouble.bundle_old</source>
        <translation>The centre's file was imported already, or is old</translation>
    </message>
    <message>
        <source>trouble.bundle_old.remedy</source>
        <translation>Ask the centre for a newer one.</translation>
    </message>
    <message>
        <source>trouble.bundle_too_large</source>
        <translation>The centre's file is more than the memory holds</translation>
    </message>
    <message>
        <source>trouble.bundle_too_large.remedy</source>
        <translation>Ask the centre for two smaller ones.</translation>
    </message>
    <message>
        <source>trouble.changed_meanwhile</source>
        <translation>The list was changed elsewhere meanwhile</translation>
    </message>
    <message>
        <source>trouble.changed_meanwhile.remedy</source>
        <translation>Start anew; what was looked at is kept.</translation>
    </message>
    <message>
        <source>trouble.empty_stick</source>
        <translation>The stick is empty</translation>
    </message>
    <message>
        <source>trouble.empty_stick.remedy</source>
        <translation>Check that it is the right one: list and photographs belong on it.</translation>
    </message>
    <message>
        <source>trouble.engine_gone</source>
        <translation>The work was interrupted</translation>
    </message>
    <message>
        <source>trouble.engine_gone.remedy</source>
        <translation>Nothing is half done. Start anew: what was looked at is kept.</translation>
    </message>
    <message>
        <source>trouble.lost_marks</source>
        <translation>No name has an accent: save it as XLSX, or confirm</translation>
    </message>
    <message>
        <source>trouble.lost_marks.remedy</source>
        <translation>Save it as XLSX.</translation>
    </message>
    <message>
        <source>trouble.model</source>
        <translation>A recognition model is missing</translation>
    </message>
    <message>
        <source>trouble.model.remedy</source>
        <translation>Install the package again.</translation>
    </message>
    <message>
        <source>trouble.no_centre</source>
        <translation>This kiosk belongs to no centre yet</translation>
    </message>
    <message>
        <source>trouble.no_centre.remedy</source>
        <translation>Connect it to the centre first, then start anew.</translation>
    </message>
    <message>
        <source>trouble.no_columns</source>
        <translation>Code or name is missing: tap the heading that holds it</translation>
    </message>
    <message>
        <source>trouble.no_columns.remedy</source>
        <translation>Put a row of headings above.</translation>
    </message>
    <message>
        <source>trouble.no_consent</source>
        <translation>No column of consent: choose it, or confirm beside</translation>
    </message>
    <message>
        <source>trouble.no_consent.remedy</source>
        <translation>Add a column of consent to the list.</translation>
    </message>
    <message>
        <source>trouble.no_headings</source>
        <translation>The columns are unclear: tap a heading to say which holds code and name</translation>
    </message>
    <message>
        <source>trouble.no_headings.remedy</source>
        <translation>Put a row of headings above.</translation>
    </message>
    <message>
        <source>trouble.no_roster</source>
        <translation>There is no list on the stick</translation>
    </message>
    <message>
        <source>trouble.no_roster.remedy</source>
        <translation>Put an XLSX or CSV file beside the photographs, or the centre's .entrance file.</translation>
    </message>
    <message>
        <source>trouble.no_space</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>trouble.no_space.remedy</source>
        <translation>Have the technician free some space, then import again.</translation>
    </message>
    <message>
        <source>trouble.nobody_by_code</source>
        <translation>Nobody has this code</translation>
    </message>
    <message>
        <source>trouble.nobody_by_code.remedy</source>
        <translation>Import a list with this person first.</translation>
    </message>
    <message>
        <source>trouble.not_consented</source>
        <translation>This person has not consented</translation>
    </message>
    <message>
        <source>trouble.not_consented.remedy</source>
        <translation>Use the badge, or ask for consent and begin again.</translation>
    </message>
    <message>
        <source>trouble.nothing_kept</source>
        <translation>There is no import to go back from</translation>
    </message>
    <message>
        <source>trouble.nothing_kept.remedy</source>
        <translation>This kiosk keeps no earlier state.</translation>
    </message>
    <message>
        <source>trouble.other</source>
        <translation>It cannot be used like this</translation>
    </message>
    <message>
        <source>trouble.other.remedy</source>
        <translation>Start anew; if it stays so, tell the technician.</translation>
    </message>
    <message>
        <source>trouble.report</source>
        <translation>The report cannot be written: one stick only, with room, not write-protected</translation>
    </message>
    <message>
        <source>trouble.report.remedy</source>
        <translation>Use another stick with room that is not write-protected.</translation>
    </message>
    <message>
        <source>trouble.roster_damaged</source>
        <translation>The list is damaged</translation>
    </message>
    <message>
        <source>trouble.roster_damaged.remedy</source>
        <translation>Open it in Excel, save it as XLSX again and copy it to the stick.</translation>
    </message>
    <message>
        <source>trouble.roster_locked</source>
        <translation>The list has a password or is an old Excel file</translation>
    </message>
    <message>
        <source>trouble.roster_locked.remedy</source>
        <translation>Open it in Excel, take the password off and save it as XLSX.</translation>
    </message>
    <message>
        <source>trouble.several_rosters</source>
        <translation>There are several lists</translation>
    </message>
    <message>
        <source>trouble.several_rosters.remedy</source>
        <translation>Tap the right one.</translation>
    </message>
    <message>
        <source>trouble.stick_gone</source>
        <translation>The stick was taken out</translation>
    </message>
    <message>
        <source>trouble.stick_gone.remedy</source>
        <translation>Put it in again and start anew; what was looked at is kept.</translation>
    </message>
    <message>
        <source>trouble.store</source>
        <translation>The kiosk cannot be written</translation>
    </message>
    <message>
        <source>trouble.store.remedy</source>
        <translation>Look at the card under Health, then import again.</translation>
    </message>
    <message>
        <source>undo.late</source>
        <translation>Too late to undo. Annul it with a reason under Admitted.</translation>
    </message>
    <message>
        <source>unused.no_consent</source>
        <translation>This person has not consented</translation>
    </message>
    <message>
        <source>unused.nobody</source>
        <translation>Nobody knows whose it is</translation>
    </message>
    <message>
        <source>unused.other_sheet</source>
        <translation>Another sheet</translation>
    </message>
    <message>
        <source>unused.rejected</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>unused.same_file</source>
        <translation>The same as another file</translation>
    </message>
    <message>
        <source>unused.surplus</source>
        <translation>Enough of this person already</translation>
    </message>
    <message>
        <source>update.again</source>
        <translation>Tap again to install</translation>
    </message>
    <message>
        <source>update.asked</source>
        <translation>{0} is being installed. The screen goes off and comes back; keep the power on.</translation>
    </message>
    <message>
        <source>update.install</source>
        <translation>Install and restart</translation>
    </message>
    <message>
        <source>update.installed</source>
        <translation>{0} is installed now</translation>
    </message>
    <message>
        <source>update.last</source>
        <translation>The last update:</translation>
    </message>
    <message>
        <source>update.last.works</source>
        <translation>{0} is installed and works.</translation>
    </message>
    <message>
        <source>update.last.taken_back</source>
        <translation>{0} did not work; {1} is back and works.</translation>
    </message>
    <message>
        <source>update.last.lost</source>
        <translation>{0} did not work, and neither does {1}, which is back. Call for help.</translation>
    </message>
    <message>
        <source>update.last.refused</source>
        <translation>the file was not acceptable and nothing was installed; {1} stays.</translation>
    </message>
    <message>
        <source>update.last.back</source>
        <translation>{1} is back, as somebody asked.</translation>
    </message>
    <message>
        <source>update.nothing</source>
        <translation>There is no update. Put in a stick with the publisher's .update file, or put the file at the centre.</translation>
    </message>
    <message>
        <source>update.offered.stick</source>
        <translation>Update {0} is on the stick</translation>
    </message>
    <message>
        <source>update.offered.centre</source>
        <translation>Update {0} came from the centre</translation>
    </message>
    <message>
        <source>update.failed</source>
        <translation>{0} was tried here before and did not work; the version before it came back.</translation>
    </message>
    <message>
        <source>update.fetching.coming</source>
        <translation>{0} is coming from the centre: {1} %</translation>
    </message>
    <message>
        <source>update.fetching.no_room</source>
        <translation>{0} lies at the centre, but there is too little room here to fetch it.</translation>
    </message>
    <message>
        <source>update.fetching.refused</source>
        <translation>{0} lies at the centre, but this kiosk's publisher did not sign it.</translation>
    </message>
    <message>
        <source>update.refused</source>
        <translation>{0} cannot be installed from the screen. At a terminal: kiosk update install.</translation>
    </message>
    <message>
        <source>update.sure</source>
        <translation>The door rests for some minutes. If the new version does not work, the old one comes back by itself; no check-in is lost.</translation>
    </message>
    <message>
        <source>waiting.minutes</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>waiting.seconds</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>weak.old</source>
        <translation>The photograph is more than five years old</translation>
    </message>
    <message>
        <source>weak.unlike_itself</source>
        <translation>Two photographs of this person are unlike</translation>
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
    <message>
        <source>admin.pairing</source>
        <translation>Connect to the centre</translation>
    </message>
    <message>
        <source>pairing.alone</source>
        <translation>This kiosk belongs to no centre; it stands alone.</translation>
    </message>
    <message>
        <source>pairing.belongs</source>
        <translation>Belongs to the centre {0} as {1}, since {2}, {3}.</translation>
    </message>
    <message>
        <source>pairing.choose</source>
        <translation>Connect with a code of the centre</translation>
    </message>
    <message>
        <source>pairing.choose.how</source>
        <translation>At the centre open the page of gates and choose “Pair a new gate”: it shows a code.</translation>
    </message>
    <message>
        <source>pairing.connect</source>
        <translation>Read the code and connect</translation>
    </message>
    <message>
        <source>pairing.write_request</source>
        <translation>No network: write a request to a stick</translation>
    </message>
    <message>
        <source>pairing.take_answer</source>
        <translation>Take the answer from a stick</translation>
    </message>
    <message>
        <source>pairing.give_up</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>pairing.show</source>
        <translation>Hold the code before the camera</translation>
    </message>
    <message>
        <source>pairing.show.connect</source>
        <translation>Hold the phone or screen still, a hand’s breadth away.</translation>
    </message>
    <message>
        <source>pairing.show.write_request</source>
        <translation>Use a print or a photograph of the code. Then put a stick in.</translation>
    </message>
    <message>
        <source>pairing.show.other_code</source>
        <translation>This is no code of a centre. Open the page of gates there.</translation>
    </message>
    <message>
        <source>pairing.connecting</source>
        <translation>Connecting to the centre…</translation>
    </message>
    <message>
        <source>pairing.connecting.how</source>
        <translation>This takes a few seconds.</translation>
    </message>
    <message>
        <source>pairing.compare</source>
        <translation>Compare these six digits with the centre</translation>
    </message>
    <message>
        <source>pairing.compare.how</source>
        <translation>Read them to the person at the centre, who types them. Waiting for approval.</translation>
    </message>
    <message>
        <source>pairing.writing</source>
        <translation>Put a stick into the kiosk</translation>
    </message>
    <message>
        <source>pairing.writing.how</source>
        <translation>The request is written as soon as the stick is in.</translation>
    </message>
    <message>
        <source>pairing.written</source>
        <translation>The request is on the stick</translation>
    </message>
    <message>
        <source>pairing.written.how</source>
        <translation>Take the stick and these six digits to the centre. When back, choose “Take the answer from a stick”.</translation>
    </message>
    <message>
        <source>pairing.paired</source>
        <translation>Paired as {0}</translation>
    </message>
    <message>
        <source>pairing.paired.then</source>
        <translation>Data are sent from now on; no restart is needed.</translation>
    </message>
    <message>
        <source>pairing.not_a_code</source>
        <translation>This code cannot be used</translation>
    </message>
    <message>
        <source>pairing.not_a_code.remedy</source>
        <translation>Show a new code on the centre’s page of gates and try again.</translation>
    </message>
    <message>
        <source>pairing.unreachable</source>
        <translation>The centre does not answer</translation>
    </message>
    <message>
        <source>pairing.unreachable.remedy</source>
        <translation>Check the cable and the centre’s address, or pair by a stick.</translation>
    </message>
    <message>
        <source>pairing.other_centre</source>
        <translation>This is not the centre that showed the code</translation>
    </message>
    <message>
        <source>pairing.other_centre.remedy</source>
        <translation>Somebody may pretend to be the centre. Call the person in charge before you try again.</translation>
    </message>
    <message>
        <source>pairing.refused</source>
        <translation>The centre refused</translation>
    </message>
    <message>
        <source>pairing.refused.remedy</source>
        <translation>The code is older than ten minutes, or another kiosk used it. Show a new one.</translation>
    </message>
    <message>
        <source>pairing.not_approved</source>
        <translation>Nobody approved in time</translation>
    </message>
    <message>
        <source>pairing.not_approved.remedy</source>
        <translation>Show a new code and ask the person at the centre to type the digits.</translation>
    </message>
    <message>
        <source>pairing.no_stick</source>
        <translation>The stick could not be used</translation>
    </message>
    <message>
        <source>pairing.no_stick.remedy</source>
        <translation>Put in a FAT32 or exFAT stick that may be written, then try again.</translation>
    </message>
    <message>
        <source>pairing.no_request</source>
        <translation>No request was written yet</translation>
    </message>
    <message>
        <source>pairing.no_request.remedy</source>
        <translation>Write a request to a stick first and take it to the centre.</translation>
    </message>
    <message>
        <source>pairing.no_answer</source>
        <translation>There is no answer on the stick</translation>
    </message>
    <message>
        <source>pairing.no_answer.remedy</source>
        <translation>Save the .paired file of the centre’s page of gates to the stick.</translation>
    </message>
    <message>
        <source>pairing.bad_answer</source>
        <translation>The answer is not for this kiosk</translation>
    </message>
    <message>
        <source>pairing.bad_answer.remedy</source>
        <translation>Fetch this kiosk’s own file at the centre, or write a new request.</translation>
    </message>
    <message>
        <source>pairing.agent_silent</source>
        <translation>The sync service does not answer</translation>
    </message>
    <message>
        <source>pairing.agent_silent.remedy</source>
        <translation>Restart the kiosk. If it stays so, call for support.</translation>
    </message>
    <message>
        <source>check.as_it_is</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>check.board</source>
        <translation>board</translation>
    </message>
    <message>
        <source>check.board.no_tpm</source>
        <translation>{0}, {1}, without a TPM: the key comes from a stick or passphrase</translation>
    </message>
    <message>
        <source>check.board.tpm</source>
        <translation>{0}, {1}, with a TPM</translation>
    </message>
    <message>
        <source>check.camera.held</source>
        <translation>held by the running kiosk; its status line tells</translation>
    </message>
    <message>
        <source>check.camera.none</source>
        <translation>no picture</translation>
    </message>
    <message>
        <source>check.camera.other</source>
        <translation>Push its cable in, or name another camera in the settings.</translation>
    </message>
    <message>
        <source>check.camera.picture</source>
        <translation>{0} x {1} px</translation>
    </message>
    <message>
        <source>check.camera.remedy</source>
        <translation>Push the cable in; kiosk doctor names the camera.</translation>
    </message>
    <message>
        <source>check.card</source>
        <translation>card wear</translation>
    </message>
    <message>
        <source>check.card.remedy</source>
        <translation>Replace the card after the event.</translation>
    </message>
    <message>
        <source>check.card.unknown</source>
        <translation>this card does not tell its wear</translation>
    </message>
    <message>
        <source>check.card.used</source>
        <translation>{0} % used</translation>
    </message>
    <message>
        <source>check.centre</source>
        <translation>centre</translation>
    </message>
    <message>
        <source>check.centre.alone</source>
        <translation>stand-alone: events stay here until they are exported</translation>
    </message>
    <message>
        <source>check.centre.good</source>
        <translation>{0} events not yet at the centre; connected</translation>
    </message>
    <message>
        <source>check.centre.network</source>
        <translation>Nothing to do at the door; check network and address for the agent.</translation>
    </message>
    <message>
        <source>check.centre.offline</source>
        <translation>{0} events not yet at the centre; no answer</translation>
    </message>
    <message>
        <source>check.centre.silent</source>
        <translation>{0} events not yet at the centre; the agent is silent</translation>
    </message>
    <message>
        <source>check.centre.start</source>
        <translation>systemctl status entrance-sync; check sync.toml.</translation>
    </message>
    <message>
        <source>check.centre.trouble</source>
        <translation>{0} events not yet at the centre; {1}</translation>
    </message>
    <message>
        <source>check.clock</source>
        <translation>clock</translation>
    </message>
    <message>
        <source>check.clock.battery</source>
        <translation>Compare it with a watch; connect NTP or the centre once. There is no clock battery: fit one.</translation>
    </message>
    <message>
        <source>check.clock.compare</source>
        <translation>Compare it with a watch; connect NTP or the centre once.</translation>
    </message>
    <message>
        <source>check.clock.doubtful</source>
        <translation>{0}, not confirmed</translation>
    </message>
    <message>
        <source>check.clock.good</source>
        <translation>{0}, confirmed</translation>
    </message>
    <message>
        <source>check.clock.never_set</source>
        <translation>{0}: never set</translation>
    </message>
    <message>
        <source>check.clock.set</source>
        <translation>Set the time (timedatectl set-time), or connect the centre once.</translation>
    </message>
    <message>
        <source>check.disk</source>
        <translation>disk</translation>
    </message>
    <message>
        <source>check.disk.free</source>
        <translation>{0} MiB free, {1} %</translation>
    </message>
    <message>
        <source>check.disk.gone</source>
        <translation>the state folder is not there</translation>
    </message>
    <message>
        <source>check.disk.make_room</source>
        <translation>Free space: remove old imports, updates and diagnosis files.</translation>
    </message>
    <message>
        <source>check.disk.make_room_soon</source>
        <translation>Free space before the next day.</translation>
    </message>
    <message>
        <source>check.disk.mount</source>
        <translation>Mount the data partition.</translation>
    </message>
    <message>
        <source>check.disk.read_only</source>
        <translation>mounted read-only</translation>
    </message>
    <message>
        <source>check.disk.replace</source>
        <translation>The card failed or is protected: replace it.</translation>
    </message>
    <message>
        <source>check.face</source>
        <translation>face</translation>
    </message>
    <message>
        <source>check.face.nearer</source>
        <translation>Move the camera nearer.</translation>
    </message>
    <message>
        <source>check.face.none</source>
        <translation>none found</translation>
    </message>
    <message>
        <source>check.face.stand</source>
        <translation>Stand where delegates stand, and repeat.</translation>
    </message>
    <message>
        <source>check.face.width</source>
        <translation>{0} px wide</translation>
    </message>
    <message>
        <source>check.gallery.never</source>
        <translation>there was no import</translation>
    </message>
    <message>
        <source>check.gallery.newest</source>
        <translation>version {0}, of the last import on {1}</translation>
    </message>
    <message>
        <source>check.gallery.other</source>
        <translation>version {0} is in use, version {1} was imported last</translation>
    </message>
    <message>
        <source>check.gallery.wait</source>
        <translation>Wait a minute, or restart; else import again.</translation>
    </message>
    <message>
        <source>check.heat</source>
        <translation>temperature</translation>
    </message>
    <message>
        <source>check.heat.degrees</source>
        <translation>{0} °C</translation>
    </message>
    <message>
        <source>check.heat.remedy</source>
        <translation>Clear the vents; check that the fan turns.</translation>
    </message>
    <message>
        <source>check.heat.unknown</source>
        <translation>this board does not tell its temperature</translation>
    </message>
    <message>
        <source>check.key</source>
        <translation>key</translation>
    </message>
    <message>
        <source>check.key.development</source>
        <translation>{0}, development</translation>
    </message>
    <message>
        <source>check.key.good</source>
        <translation>{0} from {1}</translation>
    </message>
    <message>
        <source>check.key.held</source>
        <translation>the running kiosk has the key: Administration, Check-up looks at the rest</translation>
    </message>
    <message>
        <source>check.key.init</source>
        <translation>Never at a door: kiosk keys init.</translation>
    </message>
    <message>
        <source>check.key.missing</source>
        <translation>the key is missing</translation>
    </message>
    <message>
        <source>check.key.remedy</source>
        <translation>kiosk keys status lists the ways to the key.</translation>
    </message>
    <message>
        <source>check.ledger</source>
        <translation>ledger</translation>
    </message>
    <message>
        <source>check.ledger.damaged</source>
        <translation>damaged in {0} places</translation>
    </message>
    <message>
        <source>check.ledger.good</source>
        <translation>sound, {0} rows</translation>
    </message>
    <message>
        <source>check.ledger.remedy</source>
        <translation>Keep the file; kiosk ledger verify says where.</translation>
    </message>
    <message>
        <source>check.light</source>
        <translation>light</translation>
    </message>
    <message>
        <source>check.light.remedy</source>
        <translation>Add a lamp, or turn the camera from the window.</translation>
    </message>
    <message>
        <source>check.light.said</source>
        <translation>{0} of 255, sharpness {1}</translation>
    </message>
    <message>
        <source>check.model</source>
        <translation>model {0}</translation>
    </message>
    <message>
        <source>check.model.good</source>
        <translation>installed and unaltered</translation>
    </message>
    <message>
        <source>check.model.remedy</source>
        <translation>Install the package again.</translation>
    </message>
    <message>
        <source>check.model.second</source>
        <translation>The door goes on with the first engine alone and is less sure of unclear faces.</translation>
    </message>
    <message>
        <source>check.name.box</source>
        <translation>kiosk</translation>
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
        <translation>certificate</translation>
    </message>
    <message>
        <source>check.name.focus</source>
        <translation>focus</translation>
    </message>
    <message>
        <source>check.name.gallery</source>
        <translation>gallery version</translation>
    </message>
    <message>
        <source>check.name.gallery_roster</source>
        <translation>gallery and roster</translation>
    </message>
    <message>
        <source>check.name.light</source>
        <translation>light on the face</translation>
    </message>
    <message>
        <source>check.name.people</source>
        <translation>people</translation>
    </message>
    <message>
        <source>check.people.again</source>
        <translation>Import the organiser's list again.</translation>
    </message>
    <message>
        <source>check.people.counted</source>
        <translation>{0} delegates, {1} references</translation>
    </message>
    <message>
        <source>check.people.equal</source>
        <translation>{0} on the list, {1} with a template, {2} come by badge or desk</translation>
    </message>
    <message>
        <source>check.people.missing</source>
        <translation>{0} on the list; {1} consented but have no template: badge or desk for them</translation>
    </message>
    <message>
        <source>check.people.none</source>
        <translation>nobody is on the list</translation>
    </message>
    <message>
        <source>check.people.open</source>
        <translation>Open the session at the desk.</translation>
    </message>
    <message>
        <source>check.people.photographs</source>
        <translation>Photograph them at the desk, or issue badges.</translation>
    </message>
    <message>
        <source>check.people.pictures</source>
        <translation>Import the photographs again.</translation>
    </message>
    <message>
        <source>check.people.second</source>
        <translation>{0} delegates, {1} references, {2} for the second engine</translation>
    </message>
    <message>
        <source>check.people.session</source>
        <translation>{0} delegates, {1} references, no session open</translation>
    </message>
    <message>
        <source>check.people.strangers</source>
        <translation>{0} templates belong to nobody on the list</translation>
    </message>
    <message>
        <source>check.pictures</source>
        <translation>pictures</translation>
    </message>
    <message>
        <source>check.pictures.cable</source>
        <translation>Check the camera's cable.</translation>
    </message>
    <message>
        <source>check.pictures.few</source>
        <translation>{0} pictures</translation>
    </message>
    <message>
        <source>check.pictures.port</source>
        <translation>Use another USB port, or more light.</translation>
    </message>
    <message>
        <source>check.pictures.rate</source>
        <translation>{0} a second</translation>
    </message>
    <message>
        <source>check.power</source>
        <translation>power</translation>
    </message>
    <message>
        <source>check.power.good</source>
        <translation>no under-voltage and no throttling since boot</translation>
    </message>
    <message>
        <source>check.power.remedy</source>
        <translation>Use the board's own 5 V 5 A supply and a short cable.</translation>
    </message>
    <message>
        <source>check.power.slow_now</source>
        <translation>slowed down now</translation>
    </message>
    <message>
        <source>check.power.slow_once</source>
        <translation>slowed down since boot</translation>
    </message>
    <message>
        <source>check.power.slow_remedy</source>
        <translation>See to temperature and supply.</translation>
    </message>
    <message>
        <source>check.power.unknown</source>
        <translation>this board does not tell about its supply</translation>
    </message>
    <message>
        <source>check.power.weak_now</source>
        <translation>under-voltage now</translation>
    </message>
    <message>
        <source>check.power.weak_once</source>
        <translation>under-voltage since boot</translation>
    </message>
    <message>
        <source>check.rehearsal.accepted</source>
        <translation>accepted after {0} s, score {1}; {2} is asked</translation>
    </message>
    <message>
        <source>check.rehearsal.badge_read</source>
        <translation>read and taken</translation>
    </message>
    <message>
        <source>check.rehearsal.badge_refused</source>
        <translation>read and refused</translation>
    </message>
    <message>
        <source>check.rehearsal.brightness</source>
        <translation>brightness {0} of 255; 60 to 200 is good</translation>
    </message>
    <message>
        <source>check.rehearsal.did_not_work</source>
        <translation>neither seen nor heard</translation>
    </message>
    <message>
        <source>check.rehearsal.empty</source>
        <translation>too few are enrolled to recognise anybody</translation>
    </message>
    <message>
        <source>check.rehearsal.held_back</source>
        <translation>recognised, but the turn of the head was not passed</translation>
    </message>
    <message>
        <source>check.rehearsal.left_out</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>check.rehearsal.no_badges</source>
        <translation>this event has no badges</translation>
    </message>
    <message>
        <source>check.rehearsal.no_face</source>
        <translation>not measured: no test face was seen</translation>
    </message>
    <message>
        <source>check.rehearsal.nobody</source>
        <translation>nobody came within {0} seconds</translation>
    </message>
    <message>
        <source>check.rehearsal.not_recorded</source>
        <translation>the ledger did not take it: nothing was filed</translation>
    </message>
    <message>
        <source>check.rehearsal.not_seen</source>
        <translation>no usable picture</translation>
    </message>
    <message>
        <source>check.rehearsal.not_them</source>
        <translation>taken for somebody else</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_nobody</source>
        <translation>refused, but for nobody's face: nothing is shown</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_passed</source>
        <translation>a photograph was let in</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_refused</source>
        <translation>recognised as a photograph and refused</translation>
    </message>
    <message>
        <source>check.rehearsal.photo_unchecked</source>
        <translation>not tried: this door does not detect photographs, somebody must watch it</translation>
    </message>
    <message>
        <source>check.rehearsal.refused</source>
        <translation>not recognised</translation>
    </message>
    <message>
        <source>check.rehearsal.sharpness</source>
        <translation>sharpness {0}; clean faces have 0.5 and more</translation>
    </message>
    <message>
        <source>check.rehearsal.stranger_passed</source>
        <translation>taken for a delegate</translation>
    </message>
    <message>
        <source>check.rehearsal.stranger_refused</source>
        <translation>sent to the desk</translation>
    </message>
    <message>
        <source>check.rehearsal.two</source>
        <translation>two delegates are too alike to tell</translation>
    </message>
    <message>
        <source>check.rehearsal.unchecked</source>
        <translation>recognised, but the check could not be made</translation>
    </message>
    <message>
        <source>check.rehearsal.worked</source>
        <translation>seen or heard</translation>
    </message>
    <message>
        <source>check.remedy.badge</source>
        <translation>Hold it still, flat and near; try another badge.</translation>
    </message>
    <message>
        <source>check.remedy.desk</source>
        <translation>Such delegates come by badge or desk.</translation>
    </message>
    <message>
        <source>check.remedy.enrol</source>
        <translation>Is that person enrolled and the photograph recent? Try another.</translation>
    </message>
    <message>
        <source>check.remedy.focus</source>
        <translation>Clean the lens and turn its ring, or set a fixed focus.</translation>
    </message>
    <message>
        <source>check.remedy.import</source>
        <translation>Import people from a stick or from the centre.</translation>
    </message>
    <message>
        <source>check.remedy.less_light</source>
        <translation>Shade the light, or turn the camera from it.</translation>
    </message>
    <message>
        <source>check.remedy.level</source>
        <translation>Have somebody watch the door, or choose level challenge.</translation>
    </message>
    <message>
        <source>check.remedy.more_light</source>
        <translation>Add a lamp before the person's face.</translation>
    </message>
    <message>
        <source>check.remedy.print</source>
        <translation>Use a larger, sharper print of somebody who is enrolled.</translation>
    </message>
    <message>
        <source>check.remedy.stricter</source>
        <translation>Do not open: compare fpir and people with the report.</translation>
    </message>
    <message>
        <source>check.remedy.try_again</source>
        <translation>Stand in the light, look straight ahead, and try again.</translation>
    </message>
    <message>
        <source>check.remedy.wiring</source>
        <translation>Check wiring and pins, or have somebody at the door.</translation>
    </message>
    <message>
        <source>check.report.no_session</source>
        <translation>No session's doors are open: open one, then count.</translation>
    </message>
    <message>
        <source>check.settings</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>check.settings.remedy</source>
        <translation>Correct the file, or run the first set-up again.</translation>
    </message>
    <message>
        <source>check.software</source>
        <translation>software</translation>
    </message>
    <message>
        <source>check.software.version</source>
        <translation>version {0}</translation>
    </message>
    <message>
        <source>check.step.badge</source>
        <translation>badge lane</translation>
    </message>
    <message>
        <source>check.step.face</source>
        <translation>test face</translation>
    </message>
    <message>
        <source>check.step.photo</source>
        <translation>printed photograph</translation>
    </message>
    <message>
        <source>check.step.signal</source>
        <translation>lamp, sound and turnstile</translation>
    </message>
    <message>
        <source>check.step.stranger</source>
        <translation>stranger</translation>
    </message>
    <message>
        <source>check.stick.full</source>
        <translation>The stick is full: {0} KiB are needed. Take another one.</translation>
    </message>
    <message>
        <source>check.stick.gone</source>
        <translation>The stick is gone. Put it in again.</translation>
    </message>
    <message>
        <source>check.stick.one_only</source>
        <translation>Leave only one stick plugged in, so that no other one is written.</translation>
    </message>
    <message>
        <source>check.stick.protected</source>
        <translation>The stick is write-protected or not readable: take another one.</translation>
    </message>
    <message>
        <source>check.stick.pulled</source>
        <translation>The stick was pulled before all was written. Put it in again.</translation>
    </message>
    <message>
        <source>check.stick.unwilling</source>
        <translation>The stick does not take writing. Try another one.</translation>
    </message>
    <message>
        <source>check.sticks</source>
        <translation>sticks</translation>
    </message>
    <message>
        <source>check.sticks.good</source>
        <translation>{0} plugged in</translation>
    </message>
    <message>
        <source>check.sticks.remedy</source>
        <translation>Unmount it; the import mounts sticks by itself.</translation>
    </message>
    <message>
        <source>check.sticks.unsafe</source>
        <translation>{0} is mounted writable or executable</translation>
    </message>
    <message>
        <source>check.storage</source>
        <translation>storage</translation>
    </message>
    <message>
        <source>check.storage.good</source>
        <translation>{0} blocks written, flushed and read again, {1} ms each</translation>
    </message>
    <message>
        <source>check.storage.plug</source>
        <translation>power cut</translation>
    </message>
    <message>
        <source>check.storage.plug_test</source>
        <translation>only pulling the plug shows it: kiosk storage-test write FOLDER</translation>
    </message>
    <message>
        <source>check.storage.slow</source>
        <translation>Use an industrial card or an NVMe drive.</translation>
    </message>
    <message>
        <source>check.store</source>
        <translation>store</translation>
    </message>
    <message>
        <source>check.store.good</source>
        <translation>device {0}</translation>
    </message>
    <message>
        <source>check.store.remedy</source>
        <translation>Keep the card; restart the kiosk: what is whole is taken into use again.</translation>
    </message>
    <message>
        <source>check.trouble</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>admin.rehearsal</source>
        <translation>Door rehearsal</translation>
    </message>
    <message>
        <source>admin.attack</source>
        <translation>Attack test</translation>
    </message>
    <message>
        <source>attack.nobody</source>
        <translation>Nobody can be recognised yet: import people before the test.</translation>
    </message>
    <message>
        <source>attack.what</source>
        <translation>Nobody is admitted during the test. It takes 60 presentations of live people and 30 of each kind of attack, at this very door and in its own light. You may pause; what was tried is kept.</translation>
    </message>
    <message>
        <source>attack.present</source>
        <translation>Present it now</translation>
    </message>
    <message>
        <source>attack.waiting</source>
        <translation>Watching …</translation>
    </message>
    <message>
        <source>attack.forget</source>
        <translation>Leave the last one out</translation>
    </message>
    <message>
        <source>attack.anew</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>attack.sure</source>
        <translation>Forget all: touch again</translation>
    </message>
    <message>
        <source>attack.figures</source>
        <translation>APCER of the worst kind {0} (at most {1}) · BPCER {2} (at most {3}) · IAPAR {4} (at most {5}); one-sided 95% bounds</translation>
    </message>
    <message>
        <source>species.live</source>
        <translation>Live people</translation>
    </message>
    <message>
        <source>species.laser_print</source>
        <translation>A4 laser print</translation>
    </message>
    <message>
        <source>species.glossy_photo</source>
        <translation>Glossy photograph</translation>
    </message>
    <message>
        <source>species.phone</source>
        <translation>Photograph on a phone</translation>
    </message>
    <message>
        <source>species.tablet_replay</source>
        <translation>Video on a tablet</translation>
    </message>
    <message>
        <source>species.cut_out</source>
        <translation>Paper mask with eye holes</translation>
    </message>
    <message>
        <source>species.ask.live</source>
        <translation>Somebody who is enrolled comes up and does what the screen asks, as on any day.</translation>
    </message>
    <message>
        <source>species.ask.laser_print</source>
        <translation>Hold up a laser print of somebody enrolled; move and turn it as the screen asks.</translation>
    </message>
    <message>
        <source>species.ask.glossy_photo</source>
        <translation>Hold up a glossy photograph of somebody enrolled; move and turn it as asked.</translation>
    </message>
    <message>
        <source>species.ask.phone</source>
        <translation>Show a photograph of somebody enrolled on a phone; move and turn it as asked.</translation>
    </message>
    <message>
        <source>species.ask.tablet_replay</source>
        <translation>Play a video of somebody enrolled, turning the head, on a tablet or laptop.</translation>
    </message>
    <message>
        <source>species.ask.cut_out</source>
        <translation>Wear a printed face of somebody enrolled with eye holes, and turn as asked.</translation>
    </message>
    <message>
        <source>species.count</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>species.passed</source>
        <translation>{0} of {1} passed; at most {2}</translation>
    </message>
    <message>
        <source>species.kept_out</source>
        <translation>{0} of {1} kept out; at most {2}</translation>
    </message>
    <message>
        <source>trial.admitted</source>
        <translation>Outcome: it would have been admitted</translation>
    </message>
    <message>
        <source>trial.withheld</source>
        <translation>Outcome: kept out</translation>
    </message>
    <message>
        <source>trial.not_recognised</source>
        <translation>Outcome: not recognised or not checked; it is in no rate</translation>
    </message>
    <message>
        <source>claim.too_few</source>
        <translation>No claim yet: at least 30 judged presentations are needed of {0}.</translation>
    </message>
    <message>
        <source>claim.passed</source>
        <translation>No claim: attacks passed with {0}.</translation>
    </message>
    <message>
        <source>claim.no_check</source>
        <translation>This level allows no claim of its own: {0}.</translation>
    </message>
    <message>
        <source>claim.live</source>
        <translation>No claim: {0} of {1} live people were kept out; at least {2} must be tried and at most 15% kept out.</translation>
    </message>
    <message>
        <source>claim.holds</source>
        <translation>{0}: none of {1} attacks with {2} passed at this door; with 95% certainty at most {3} of any one kind do. Nothing is claimed of masks, cut-outs or other replays.</translation>
    </message>
    <message>
        <source>admin.doctor</source>
        <translation>Check-up</translation>
    </message>
    <message>
        <source>admin.parcels</source>
        <translation>Export to a stick</translation>
    </message>
    <message>
        <source>admin.nobody_expected</source>
        <translation>No session is open</translation>
    </message>
    <message>
        <source>checking.again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>checking.camera</source>
        <translation>Camera test</translation>
    </message>
    <message>
        <source>checking.storage</source>
        <translation>Storage test</translation>
    </message>
    <message>
        <source>checking.looking</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>checking.summary</source>
        <translation>{0} bad, {1} to see to, {2} good</translation>
    </message>
    <message>
        <source>parcel.diagnosis</source>
        <translation>Logs and diagnosis</translation>
    </message>
    <message>
        <source>parcel.rehearsals</source>
        <translation>Rehearsal certificates</translation>
    </message>
    <message>
        <source>parcel.report</source>
        <translation>Signed report</translation>
    </message>
    <message>
        <source>parcel.names</source>
        <translation>This report names the delegates. Hand it to the credentials committee only.</translation>
    </message>
    <message>
        <source>parcel.nobody</source>
        <translation>No names, pictures, templates or keys are in these files.</translation>
    </message>
    <message>
        <source>parcel.put_in</source>
        <translation>Put a stick into the kiosk.</translation>
    </message>
    <message>
        <source>parcel.stick</source>
        <translation>Write to stick {0} ({1} GB)</translation>
    </message>
    <message>
        <source>parcel.stick_not_ready</source>
        <translation>Stick {0} ({1} GB) cannot be written</translation>
    </message>
    <message>
        <source>parcel.gathering</source>
        <translation>Gathering the files…</translation>
    </message>
    <message>
        <source>parcel.writing</source>
        <translation>Writing. Do not pull the stick.</translation>
    </message>
    <message>
        <source>parcel.pull</source>
        <translation>Done. You may pull the stick now.</translation>
    </message>
    <message>
        <source>rehearsal.what</source>
        <translation>The kiosk looks at its clock, disk, camera and people, then tries the door step by step. Nobody is checked in meanwhile; at the end there is a signed certificate.</translation>
    </message>
    <message>
        <source>rehearsal.have_ready</source>
        <translation>Have ready: somebody enrolled who consents, a printed photograph of them, somebody who is not enrolled, a badge.</translation>
    </message>
    <message>
        <source>rehearsal.begin</source>
        <translation>Begin, about a minute</translation>
    </message>
    <message>
        <source>rehearsal.surveying</source>
        <translation>The kiosk is looking at itself…</translation>
    </message>
    <message>
        <source>rehearsal.filing</source>
        <translation>Writing and signing the certificate…</translation>
    </message>
    <message>
        <source>rehearsal.filed</source>
        <translation>Filed as {0}</translation>
    </message>
    <message>
        <source>rehearsal.anew</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>rehearsal.yes</source>
        <translation>Yes, seen or heard</translation>
    </message>
    <message>
        <source>rehearsal.no</source>
        <translation>Nothing happened</translation>
    </message>
    <message>
        <source>rehearsal.deny</source>
        <translation>Not this person</translation>
    </message>
    <message>
        <source>rehearsal.again</source>
        <translation>This step again</translation>
    </message>
    <message>
        <source>rehearsal.skip</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>rehearsal.next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>rehearsal.step</source>
        <translation>Step {0} of {1}: {2}</translation>
    </message>
    <message>
        <source>rehearsal.ask.face</source>
        <translation>Somebody enrolled looks into the camera</translation>
    </message>
    <message>
        <source>rehearsal.ask.photo</source>
        <translation>Hold the printed photograph of somebody enrolled before the camera, in front of your own face</translation>
    </message>
    <message>
        <source>rehearsal.ask.stranger</source>
        <translation>Somebody who is not enrolled looks into the camera</translation>
    </message>
    <message>
        <source>rehearsal.ask.badge</source>
        <translation>Hold a badge to the camera or the scanner</translation>
    </message>
    <message>
        <source>rehearsal.ask.signal</source>
        <translation>The signal was just given: lamp, sound, turnstile?</translation>
    </message>
    <message>
        <source>verdict.ready</source>
        <translation>The door is ready</translation>
    </message>
    <message>
        <source>verdict.remarks</source>
        <translation>The door is ready, with remarks</translation>
    </message>
    <message>
        <source>verdict.incomplete</source>
        <translation>Not tried enough to say</translation>
    </message>
    <message>
        <source>verdict.not_ready</source>
        <translation>The door is not ready</translation>
    </message>
    <message>
        <source>result.good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>result.attention</source>
        <translation>see to it</translation>
    </message>
    <message>
        <source>result.bad</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>result.skipped</source>
        <translation>not tried</translation>
    </message>
    <message>
        <source>certificate.title</source>
        <translation>Certificate of a door rehearsal</translation>
    </message>
    <message>
        <source>certificate.gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>certificate.at</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>certificate.operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>certificate.software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>certificate.level</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <source>certificate.calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>certificate.clock_good</source>
        <translation>clock confirmed</translation>
    </message>
    <message>
        <source>certificate.clock_doubtful</source>
        <translation>clock not confirmed</translation>
    </message>
    <message>
        <source>certificate.signed</source>
        <translation>Signed by the device over the JSON file of the same name; its ledger then ended at:</translation>
    </message>
    <message>
        <source>report.title</source>
        <translation>Attendance report</translation>
    </message>
    <message>
        <source>report.expected</source>
        <translation>On the list of this session</translation>
    </message>
    <message>
        <source>report.inside</source>
        <translation>In</translation>
    </message>
    <message>
        <source>report.absent</source>
        <translation>Not in</translation>
    </message>
    <message>
        <source>report.annulled</source>
        <translation>Admissions annulled</translation>
    </message>
    <message>
        <source>report.unknown</source>
        <translation>In, but not on the list</translation>
    </message>
    <message>
        <source>report.closes</source>
        <translation>Balanced: list = in + not in; in = the sum of the lanes</translation>
    </message>
    <message>
        <source>report.open</source>
        <translation>NOT BALANCED: do not use these numbers</translation>
    </message>
    <message>
        <source>report.units</source>
        <translation>By delegation, the emptiest first</translation>
    </message>
    <message>
        <source>report.who_is_absent</source>
        <translation>Not in</translation>
    </message>
    <message>
        <source>report.signed</source>
        <translation>The device signed the JSON file of the same name, which holds the digests of CSV and PDF; its ledger then ended at:</translation>
    </message>
    <message>
        <source>report.committee</source>
        <translation>For the credentials committee (signatures):</translation>
    </message>
    <message>
        <source>lane.face</source>
        <translation>by face</translation>
    </message>
    <message>
        <source>lane.badge</source>
        <translation>by badge</translation>
    </message>
    <message>
        <source>lane.badge_and_face</source>
        <translation>by badge and face</translation>
    </message>
    <message>
        <source>lane.operator</source>
        <translation>by an operator</translation>
    </message>
    <message>
        <source>lane.elsewhere</source>
        <translation>at another gate</translation>
    </message>
    <message>
        <source>quorum.delegates</source>
        <translation>Delegates: {0} of {1}, {2} are needed</translation>
    </message>
    <message>
        <source>quorum.delegations</source>
        <translation>Delegations with somebody in: {0} of {1}, {2} are needed</translation>
    </message>
    <message>
        <source>quorum.reached</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>quorum.short</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>health.light</source>
        <translation>Light on the face</translation>
    </message>
    <message>
        <source>health.light.good</source>
        <translation>{0} of 255, {1}</translation>
    </message>
    <message>
        <source>health.light.nobody</source>
        <translation>Nobody stood before the camera yet</translation>
    </message>
    <message>
        <source>remedy.light.dark</source>
        <translation>Faces are too dark: add a lamp before them.</translation>
    </message>
    <message>
        <source>remedy.light.bright</source>
        <translation>Faces are too bright: shade the light or turn the camera.</translation>
    </message>
    <message>
        <source>health.keys</source>
        <translation>Opened by</translation>
    </message>
    <message>
        <source>health.keys.ways</source>
        <translation>{0}; recovery: {1}</translation>
    </message>
    <message>
        <source>health.keys.recovery</source>
        <translation>the organiser's key</translation>
    </message>
    <message>
        <source>health.keys.no_recovery</source>
        <translation>none</translation>
    </message>
    <message>
        <source>remedy.keys</source>
        <translation>Should this way be lost, all is lost: kiosk keys init with the organiser's key.</translation>
    </message>
    <message>
        <source>way.credential</source>
        <translation>TPM or system</translation>
    </message>
    <message>
        <source>way.usb</source>
        <translation>key stick</translation>
    </message>
    <message>
        <source>way.passphrase</source>
        <translation>passphrase</translation>
    </message>
    <message>
        <source>way.software</source>
        <translation>a file beside the data</translation>
    </message>
    <message>
        <source>health.gallery.imported</source>
        <translation>{0} people, version {1}, imported {2}</translation>
    </message>
    <message>
        <source>health.gallery.not_imported</source>
        <translation>{0} people, version {1}</translation>
    </message>
    <message>
        <source>fault.revoked</source>
        <translation>The centre revoked this kiosk, and it has destroyed its faces. Take it away; reset it before it is used again.</translation>
    </message>
</context>
</TS>
