pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The check-up, and the tests of camera and storage: each finding with its remedy.
ColumnLayout {
    id: leaf

    required property CheckModel checking

    spacing: Math.round(10 * Theme.unit)

    Component.onCompleted: checking.check("check_up")

    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        Repeater {
            model: [
                { code: "check_up", caption: qsTranslate("kiosk", "checking.again") },
                { code: "camera", caption: qsTranslate("kiosk", "checking.camera") },
                { code: "storage", caption: qsTranslate("kiosk", "checking.storage") }
            ]

            delegate: TouchButton {
                required property var modelData

                objectName: "check-" + modelData.code
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData.caption
                fontPixelSize: Theme.tiny
                chosen: leaf.checking.subject === modelData.code
                enabled: !leaf.checking.looking
                onTapped: leaf.checking.check(modelData.code)
            }
        }
    }
    Label {
        objectName: "checkSummary"
        Layout.fillWidth: true
        text: leaf.checking.looking ? qsTranslate("kiosk", "checking.looking") : leaf.checking.summary
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    FindingList {
        objectName: "finding"
        Layout.fillWidth: true
        Layout.fillHeight: true
        findings: leaf.checking.findings
    }
}
