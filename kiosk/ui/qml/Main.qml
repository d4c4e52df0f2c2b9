import QtQuick
import QtQuick.Window
import Entrance
import "operator"
import "pages"
import "parts"
import "style"

Window {
    id: window

    required property ScreenModel screenModel
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
    required property LanguageModel languages
    required property FrameFeed feed
    required property real panelInches
    required property bool reducedMotion

    readonly property bool portrait: height > width
    readonly property string page: screenModel.page
    readonly property bool staffed: operatorModel.room !== "lane"
    readonly property bool mirrorShown: page === "idle" || page === "looking" || page === "challenge"
    readonly property bool dark: !mirrorShown && page !== "agenda"

    title: "Entrance kiosk"
    visible: false
    color: {
        switch (page) {
        case "welcome":
            return Theme.jade;
        case "desk":
        case "closed":
            return Theme.night;
        case "fault":
            return Theme.bark;
        default:
            return Theme.paper;
        }
    }

    Binding {
        target: Theme
        property: "unit"
        value: window.portrait ? Math.min(window.width / 800, window.height / 1280) : Math.min(window.width / 1280, window.height / 800)
    }
    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: Math.sqrt(window.width * window.width + window.height * window.height) / (window.panelInches * 25.4)
    }
    Binding {
        target: Theme
        property: "still"
        value: window.reducedMotion
    }
    Binding {
        target: Theme
        property: "arabic"
        value: window.languages.rightToLeft
    }

    Item {
        id: stage
        anchors.fill: parent
        LayoutMirroring.enabled: window.languages.rightToLeft
        LayoutMirroring.childrenInherit: true

        PointHandler {
            onActiveChanged: {
                if (active)
                    window.screenModel.touch();
            }
        }

        Image {
            // A quiet drum pattern, cut by the edge of the screen.
            readonly property real span: Math.min(window.width, window.height) * 1.15

            source: window.dark ? "art/drum-light.svg" : "art/drum-dark.svg"
            sourceSize.width: span
            sourceSize.height: span
            width: span
            height: span
            anchors.right: parent.right
            anchors.rightMargin: -span * 0.36
            anchors.bottom: statusLine.top
            anchors.bottomMargin: -span * 0.4
            opacity: window.dark ? 0.1 : 0.07
        }

        FacePane {
            id: mirror
            feed: window.feed
            looking: window.page === "looking" || window.page === "challenge"
            visible: window.mirrorShown && !window.staffed
            anchors.left: parent.left
            anchors.top: parent.top
            width: window.portrait ? parent.width : Math.round(parent.width * 0.44)
            height: window.portrait ? Math.round(parent.height * 0.38) : parent.height - statusLine.height
        }

        LanguageSwitch {
            id: languageSwitch
            languages: window.languages
            dark: window.dark
            visible: window.page !== "welcome" && !window.staffed
            anchors.right: parent.right
            anchors.rightMargin: Math.round(20 * Theme.unit)
            y: window.portrait && window.mirrorShown ? mirror.height + Math.round(8 * Theme.unit) : Math.round(8 * Theme.unit)
        }

        Item {
            id: besideMirror
            anchors.left: window.portrait ? parent.left : mirror.right
            anchors.right: parent.right
            anchors.top: languageSwitch.bottom
            anchors.bottom: statusLine.top
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            anchors.topMargin: Math.round(8 * Theme.unit)
            anchors.bottomMargin: Math.round(36 * Theme.unit)

            Idle {
                objectName: "page-idle"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "idle"
            }
            Looking {
                objectName: "page-looking"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "looking"
            }
            Challenge {
                objectName: "page-challenge"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "challenge"
            }
        }

        Item {
            id: wholePage
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: statusLine.top
            anchors.margins: Math.round(64 * Theme.unit)
            anchors.topMargin: languageSwitch.visible ? languageSwitch.y + languageSwitch.height : Math.round(52 * Theme.unit)
            anchors.bottomMargin: Math.round(40 * Theme.unit)

            Welcome {
                objectName: "page-welcome"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "welcome"
            }
            Agenda {
                objectName: "page-agenda"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "agenda"
            }
            Desk {
                objectName: "page-desk"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "desk"
            }
            Closed {
                objectName: "page-closed"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "closed"
            }
            Fault {
                objectName: "page-fault"
                anchors.fill: parent
                screenModel: window.screenModel
                shown: window.page === "fault"
            }
        }

        Item {
            // Held for longer than anybody leans on a screen, this corner lets the staff in.
            objectName: "corner"
            anchors.left: parent.left
            anchors.top: parent.top
            width: Theme.target * 1.4
            height: Theme.target * 1.4

            TapHandler {
                longPressThreshold: 1.2
                onLongPressed: window.operatorModel.knock()
            }
        }
        Office {
            id: office
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: statusLine.top
            visible: window.staffed
            operatorModel: window.operatorModel
            outcome: window.outcome
            admin: window.admin
            pairing: window.pairing
            updates: window.updates
            imports: window.imports
            findings: window.findings
            booth: window.booth
            rehearsal: window.rehearsal
            attack: window.attack
            checking: window.checking
            parcels: window.parcels
            roll: window.roll
            feed: window.feed
            languages: window.languages
            search: window.search
            screenModel: window.screenModel
        }
        StatusLine {
            id: statusLine
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            screenModel: window.screenModel
            dark: window.dark && !window.staffed
            narrow: window.portrait
        }
    }
    Shortcut {
        sequence: "F9"
        onActivated: window.operatorModel.knock()
    }
}
