pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Who is ready, who is not and what to do, and what only people can decide.
ColumnLayout {
    id: page
    objectName: "importOutcome"

    required property ImportModel imports
    required property ImportFindings findings
    property string tab: "summary"

    signal wentBack

    spacing: Math.round(8 * Theme.unit)

    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        TouchButton {
            objectName: "leaveOutcome"
            text: qsTranslate("kiosk", "back")
            fontPixelSize: Theme.tiny
            onTapped: page.wentBack()
        }
        Repeater {
            model: [
                { code: "summary", caption: qsTranslate("kiosk", "import.tab.summary"), count: -1 },
                { code: "needs", caption: qsTranslate("kiosk", "import.tab.needs"), count: page.findings.needing },
                { code: "doubts", caption: qsTranslate("kiosk", "import.tab.doubts"), count: page.findings.openDoubts },
                { code: "alike", caption: qsTranslate("kiosk", "import.tab.alike"), count: page.findings.alike.length }
            ]

            delegate: TouchButton {
                required property var modelData

                objectName: "outcome-" + modelData.code
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData.caption + (modelData.count > 0 ? "  " + modelData.count : "")
                fontPixelSize: Theme.tiny
                kind: modelData.code === "doubts" && modelData.count > 0 && page.tab !== "doubts" ? "amber" : "quiet"
                chosen: page.tab === modelData.code
                onTapped: page.tab = modelData.code
            }
        }
    }
    ImportSummary {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: page.tab === "summary"
        imports: page.imports
        findings: page.findings
    }
    ImportNeeds {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: page.tab === "needs"
        imports: page.imports
        findings: page.findings
    }
    ImportDoubts {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: page.tab === "doubts"
        imports: page.imports
        findings: page.findings
    }
    ListView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: page.tab === "alike"
        clip: true
        spacing: Math.round(6 * Theme.unit)
        model: page.findings.alike
        boundsBehavior: Flickable.StopAtBounds
        header: Label {
            width: ListView.view.width
            bottomPadding: Math.round(8 * Theme.unit)
            text: page.findings.alike.length > 0 ? qsTranslate("kiosk", "import.alike") : qsTranslate("kiosk", "import.alike.none")
            color: Theme.quiet
            font.pixelSize: Theme.small
        }

        delegate: RowLayout {
            id: pair

            required property var modelData

            width: ListView.view.width
            spacing: Math.round(8 * Theme.unit)

            PersonRow {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                name: pair.modelData.first
                placed: pair.modelData.firstPlaced
            }
            PersonRow {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                name: pair.modelData.second
                placed: pair.modelData.secondPlaced
            }
        }
    }
}
