pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The verdict, sums that close, what to expect at the door, and the report for a stick.
ColumnLayout {
    id: page

    required property ImportModel imports
    required property ImportFindings findings

    spacing: Math.round(8 * Theme.unit)

    Flickable {
        Layout.fillWidth: true
        Layout.fillHeight: true
        contentHeight: told.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: told
            width: parent.width
            spacing: Math.round(8 * Theme.unit)

            Headline {
                objectName: "importVerdict"
                Layout.fillWidth: true
                text: page.findings.verdict
                color: page.findings.goes ? Theme.jade : Theme.ink
                font.pixelSize: Theme.title
            }
            Label {
                objectName: "importStanding"
                Layout.fillWidth: true
                text: page.findings.standing
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                color: page.findings.goes ? Theme.jade : Theme.red
            }
            Label {
                objectName: "importBalance"
                Layout.fillWidth: true
                text: page.findings.balance
                font.pixelSize: Theme.small
            }
            Label {
                Layout.fillWidth: true
                text: page.findings.rates
                color: Theme.quiet
                font.pixelSize: Theme.small
                visible: text !== ""
            }
            Label {
                Layout.fillWidth: true
                text: page.findings.programme.join("\n")
                color: Theme.quiet
                font.pixelSize: Theme.tiny
                visible: text !== ""
            }
        }
    }
    Banner {
        objectName: "outcomeNotice"
        Layout.fillWidth: true
        text: page.imports.notice
        tone: page.imports.alarmed ? "careful" : "good"
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        TouchButton {
            objectName: "rollBackNow"
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.target
            Layout.maximumWidth: implicitWidth
            visible: page.findings.kept
            text: qsTranslate("kiosk", "import.roll_back")
            fontPixelSize: Theme.tiny
            onTapped: page.imports.confirm("roll_back")
        }
        Item { Layout.fillWidth: true }
        Label {
            text: qsTranslate("kiosk", "import.report.stick")
            color: Theme.quiet
            font.pixelSize: Theme.tiny
            visible: page.imports.sticks.length === 0
            Layout.maximumWidth: Math.round(300 * Theme.unit)
        }
        Repeater {
            model: page.imports.sticks

            delegate: TouchButton {
                required property var modelData

                objectName: "report-" + modelData.device
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.target
                Layout.maximumWidth: implicitWidth
                text: qsTranslate("kiosk", "import.report").replace("{0}", modelData.caption)
                fontPixelSize: Theme.tiny
                onTapped: page.imports.report(modelData.device)
            }
        }
        TouchButton {
            objectName: "importDone"
            Layout.minimumWidth: Theme.target
            kind: "primary"
            text: qsTranslate("kiosk", "import.done")
            onTapped: page.imports.leave()
        }
    }
}
