pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Which event, and which of its doors this is.
Leaf {
    id: page

    required property SetupModel setup

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Opening {
            Layout.fillWidth: true
            headline: qsTranslate("kiosk", "setup.place.headline")
            detail: qsTranslate("kiosk", "setup.place.detail")
        }
        Item { Layout.fillHeight: true }
        Label {
            text: qsTranslate("kiosk", "setup.place.event")
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(12 * Theme.unit)

            TouchButton {
                objectName: "writeEvent"
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                text: page.setup.eventName !== "" ? page.setup.eventName : qsTranslate("kiosk", "setup.place.write")
                chosen: page.setup.eventName !== ""
                onTapped: page.setup.write("event")
            }
            TouchButton {
                objectName: "fromList"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                text: qsTranslate("kiosk", "setup.place.from_list")
                chosen: page.setup.fromList
                onTapped: page.setup.chooseList()
            }
        }
        Label {
            Layout.topMargin: Theme.gap
            text: qsTranslate("kiosk", "setup.place.gate")
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(12 * Theme.unit)

            Repeater {
                model: ["A", "B", "C", "D"]

                delegate: TouchButton {
                    required property string modelData
                    readonly property string name: qsTranslate("kiosk", "setup.place.door").replace("{0}", modelData)

                    objectName: "gate-" + modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    text: name
                    chosen: page.setup.gate === name
                    onTapped: page.setup.chooseGate(name)
                }
            }
            TouchButton {
                objectName: "writeGate"
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                text: page.setup.gate !== "" ? page.setup.gate : qsTranslate("kiosk", "setup.place.write")
                onTapped: page.setup.write("gate")
            }
        }
        Item { Layout.fillHeight: true }
    }
}
