import QtQuick
import QtQuick.Layouts
import Entrance
import "../admin"
import "../parts"
import "../style"

// The staff's pages under one header. The lane goes on behind; its state stands in the header.
Rectangle {
    id: office

    required property OperatorModel operatorModel
    required property OutcomeModel outcome
    required property SearchModel search
    required property AdminModel admin
    required property PairingModel pairing
    required property UpdateModel updates
    required property ImportModel imports
    required property ImportFindings findings
    required property BoothModel booth
    required property RehearsalModel rehearsal
    required property AttackTestModel attack
    required property CheckModel checking
    required property ParcelModel parcels
    required property RollModel roll
    required property FrameFeed feed
    required property LanguageModel languages
    required property ScreenModel screenModel

    readonly property string room: operatorModel.room
    readonly property bool narrow: height > width
    readonly property bool signedIn: operatorModel.me !== ""

    color: Theme.paper
    focus: visible
    Keys.onPressed: event => {
        if (office.room !== "sign_in" && office.room !== "second")
            return;
        if (event.key === Qt.Key_Backspace)
            office.operatorModel.eraseDigit();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            office.operatorModel.showPin();
        else
            office.operatorModel.typeDigit(event.text);
    }

    PointHandler {
        onActiveChanged: office.operatorModel.touch()
    }

    Rectangle {
        id: header
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.max(tabs.height, office.narrow ? 0 : names.implicitHeight) + Math.round(10 * Theme.unit) + (office.narrow ? names.implicitHeight + Math.round(8 * Theme.unit) : 0)
        color: Theme.night

        ColumnLayout {
            id: names
            anchors.left: parent.left
            anchors.right: office.narrow ? parent.right : tabs.left
            anchors.leftMargin: Math.round(20 * Theme.unit)
            anchors.rightMargin: Math.round(12 * Theme.unit)
            y: office.narrow ? Math.round(6 * Theme.unit) : (header.height - height) / 2

            spacing: 0

            Label {
                objectName: "operatorName"
                Layout.fillWidth: true
                text: office.signedIn ? office.operatorModel.me : qsTranslate("kiosk", "office.title")
                color: Theme.white
                font.family: office.signedIn ? Theme.latin : Theme.family
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                text: qsTranslate("kiosk", "office.lane") + " " + office.screenModel.headline
                color: Theme.paleGold
                font.pixelSize: Theme.tiny
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        Row {
            id: tabs
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.rightMargin: Math.round(12 * Theme.unit)
            anchors.bottomMargin: Math.round(5 * Theme.unit)
            height: Theme.target
            spacing: Math.round(8 * Theme.unit)

            TouchButton {
                objectName: "tab-desk"
                badge: office.outcome.alarms
                text: qsTranslate("kiosk", "tab.desk") + (office.operatorModel.cases.length > 0 ? "  " + office.operatorModel.cases.length : "")
                fontPixelSize: Theme.tiny
                chosen: office.room === "desk"
                visible: office.signedIn
                onTapped: office.operatorModel.done()
            }
            TouchButton {
                objectName: "tab-search"
                text: qsTranslate("kiosk", "tab.search")
                fontPixelSize: Theme.tiny
                chosen: office.room === "search"
                visible: office.signedIn
                onTapped: office.operatorModel.go("search")
            }
            TouchButton {
                objectName: "tab-recent"
                text: qsTranslate("kiosk", "tab.recent")
                fontPixelSize: Theme.tiny
                chosen: office.room === "recent"
                visible: office.signedIn
                onTapped: office.operatorModel.go("recent")
            }
            TouchButton {
                objectName: "tab-admin"
                text: qsTranslate("kiosk", "tab.admin")
                fontPixelSize: Theme.tiny
                chosen: office.room === "admin"
                visible: office.operatorModel.administrator
                onTapped: office.operatorModel.go("admin")
            }
            TouchButton {
                objectName: "signOut"
                text: qsTranslate("kiosk", "tab.leave")
                fontPixelSize: Theme.tiny
                visible: office.signedIn
                onTapped: office.operatorModel.leave()
            }
        }
    }

    TouchButton {
        id: call
        objectName: "answerHelp"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.margins: visible ? Math.round(8 * Theme.unit) : 0
        height: visible ? Theme.target : 0
        kind: "amber"
        text: qsTranslate("kiosk", "help.answer")
        visible: office.screenModel.helpWanted && office.signedIn
        onTapped: office.screenModel.answerHelp()
    }

    Item {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: call.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Math.round(20 * Theme.unit)
        anchors.topMargin: Math.round(14 * Theme.unit)
        anchors.bottomMargin: Math.round(14 * Theme.unit)

        SignIn {
            objectName: "room-sign_in"
            anchors.fill: parent
            operatorModel: office.operatorModel
            shown: office.room === "sign_in"
        }
        SignIn {
            objectName: "room-second"
            anchors.fill: parent
            operatorModel: office.operatorModel
            asSecond: true
            shown: office.room === "second"
        }
        Cases {
            objectName: "room-desk"
            anchors.fill: parent
            operatorModel: office.operatorModel
            shown: office.room === "desk"
        }
        Case {
            objectName: "room-case"
            anchors.fill: parent
            operatorModel: office.operatorModel
            outcome: office.outcome
            shown: office.room === "case"
        }
        Search {
            objectName: "room-search"
            anchors.fill: parent
            search: office.search
            onChosen: code => office.operatorModel.choosePerson(code)
            shown: office.room === "search"
        }
        Grounds {
            objectName: "room-grounds"
            anchors.fill: parent
            operatorModel: office.operatorModel
            outcome: office.outcome
            shown: office.room === "grounds"
        }
        Done {
            objectName: "room-done"
            anchors.fill: parent
            operatorModel: office.operatorModel
            outcome: office.outcome
            shown: office.room === "done"
        }
        Administration {
            objectName: "room-admin"
            anchors.fill: parent
            admin: office.admin
            operatorModel: office.operatorModel
            imports: office.imports
            findings: office.findings
            booth: office.booth
            search: office.search
            rehearsal: office.rehearsal
            attack: office.attack
            checking: office.checking
            parcels: office.parcels
            roll: office.roll
            feed: office.feed
            screenModel: office.screenModel
            languages: office.languages
            pairing: office.pairing
            updates: office.updates
            shown: office.room === "admin"
        }
        Recent {
            objectName: "room-recent"
            anchors.fill: parent
            operatorModel: office.operatorModel
            outcome: office.outcome
            shown: office.room === "recent"
        }
    }
}
