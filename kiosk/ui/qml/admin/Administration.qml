pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// A menu of tiles; each opens its leaf, which is made anew each time and leaves nothing half chosen.
Leaf {
    id: page

    required property AdminModel admin
    required property OperatorModel operatorModel
    required property ImportModel imports
    required property ImportFindings findings
    required property BoothModel booth
    required property SearchModel search
    required property RehearsalModel rehearsal
    required property AttackTestModel attack
    required property CheckModel checking
    required property ParcelModel parcels
    required property RollModel roll
    required property FrameFeed feed
    required property ScreenModel screenModel
    required property LanguageModel languages
    required property PairingModel pairing
    required property UpdateModel updates
    // The leaf that is open, or none for the menu.
    property string leaf: ""

    readonly property var leaves: [
        { code: "health", caption: qsTranslate("kiosk", "admin.health"), component: healthLeaf },
        { code: "sessions", caption: qsTranslate("kiosk", "admin.sessions"), component: sessionsLeaf },
        { code: "counts", caption: qsTranslate("kiosk", "admin.counts"), component: countsLeaf },
        { code: "rehearsal", caption: qsTranslate("kiosk", "admin.rehearsal"), component: rehearsalLeaf },
        { code: "attack", caption: qsTranslate("kiosk", "admin.attack"), component: attackLeaf },
        { code: "doctor", caption: qsTranslate("kiosk", "admin.doctor"), component: doctorLeaf },
        { code: "parcels", caption: qsTranslate("kiosk", "admin.parcels"), component: parcelLeaf },
        { code: "sound", caption: qsTranslate("kiosk", "admin.sound"), component: soundLeaf },
        { code: "pairing", caption: qsTranslate("kiosk", "admin.pairing"), component: pairingLeaf },
        { code: "import", caption: qsTranslate("kiosk", "admin.import"), component: importLeaf },
        { code: "booth", caption: qsTranslate("kiosk", "admin.booth"), component: boothLeaf },
        { code: "update", caption: qsTranslate("kiosk", "admin.update"), component: updateLeaf },
        { code: "box", caption: qsTranslate("kiosk", "admin.box"), component: boxLeaf }
    ]
    readonly property var opened: leaves.find(each => each.code === leaf)
    readonly property bool bare: leaf === "booth" || (leaf === "import" && ["pin", "column", "preview", "outcome"].includes(imports.step))
    readonly property bool unwell: admin.health.some(line => !line.well)

    onShownChanged: leaf = shown ? operatorModel.takeErrand() : ""

    Component {
        id: healthLeaf
        HealthLeaf { admin: page.admin }
    }
    Component {
        id: sessionsLeaf
        SessionsLeaf { admin: page.admin }
    }
    Component {
        id: countsLeaf
        CountsLeaf {
            admin: page.admin
            roll: page.roll
            onReportWanted: page.leaf = "parcels"
        }
    }
    Component {
        id: rehearsalLeaf
        RehearsalLeaf {
            rehearsal: page.rehearsal
            screenModel: page.screenModel
            feed: page.feed
        }
    }
    Component {
        id: attackLeaf
        AttackTestLeaf {
            attack: page.attack
            screenModel: page.screenModel
            feed: page.feed
        }
    }
    Component {
        id: doctorLeaf
        DoctorLeaf { checking: page.checking }
    }
    Component {
        id: parcelLeaf
        ParcelLeaf { parcels: page.parcels }
    }
    Component {
        id: soundLeaf
        SoundLeaf { admin: page.admin }
    }
    Component {
        id: pairingLeaf
        PairingLeaf {
            pairing: page.pairing
            feed: page.feed
        }
    }
    Component {
        id: importLeaf
        ImportLeaf {
            imports: page.imports
            findings: page.findings
            operatorModel: page.operatorModel
            onWentBack: page.leaf = ""
        }
    }
    Component {
        id: boothLeaf
        BoothLeaf {
            booth: page.booth
            search: page.search
            feed: page.feed
            onWentBack: page.leaf = ""
        }
    }
    Component {
        id: updateLeaf
        UpdateLeaf { updates: page.updates }
    }
    Component {
        id: boxLeaf
        BoxLeaf {
            admin: page.admin
            languages: page.languages
        }
    }

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.min(parent.height, Math.ceil(page.leaves.length / columns) * (Math.round(170 * Theme.unit) + rowSpacing))
        visible: page.opened === undefined
        columns: page.height > page.width ? 2 : 4
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Repeater {
            model: page.leaves

            delegate: TouchButton {
                required property var modelData

                objectName: "leaf-" + modelData.code
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.maximumHeight: Math.round(180 * Theme.unit)
                Layout.alignment: Qt.AlignTop
                kind: (modelData.code === "health" && page.unwell) || (modelData.code === "update" && page.updates.fresh) ? "amber" : "quiet"
                text: modelData.caption
                onTapped: {
                    page.admin.count();
                    page.leaf = modelData.code;
                }
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: page.opened !== undefined
        spacing: Math.round(12 * Theme.unit)

        RowLayout {
            Layout.fillWidth: true
            // A leaf that needs the whole height has a way back of its own.
            visible: !page.bare
            spacing: Theme.gap

            TouchButton {
                objectName: "leaf-menu"
                text: qsTranslate("kiosk", "back")
                fontPixelSize: Theme.tiny
                onTapped: page.leaf = ""
            }
            Headline {
                Layout.fillWidth: true
                text: page.opened?.caption ?? ""
                font.pixelSize: Theme.body
            }
        }
        Loader {
            objectName: "leafPlace"
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: page.opened?.component ?? null
        }
    }
}
