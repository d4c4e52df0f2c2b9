pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The clock: whether it is vouched for, and five parts to turn where it is wrong.
Leaf {
    id: page

    required property SetupModel setup
    required property SetupFacts facts

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Opening {
            Layout.fillWidth: true
            headline: qsTranslate("kiosk", "setup.time.headline")
            detail: page.facts.clockTrusted ? qsTranslate("kiosk", "setup.time.trusted") : qsTranslate("kiosk", "setup.time.doubtful")
        }
        Item { Layout.fillHeight: true }
        Label {
            objectName: "setHour"
            Layout.fillWidth: true
            text: page.setup.hourText
            font.pixelSize: Theme.headline
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            objectName: "setDay"
            Layout.fillWidth: true
            text: page.setup.dayText
            font.pixelSize: Theme.body
            horizontalAlignment: Text.AlignHCenter
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(12 * Theme.unit)

            Repeater {
                model: [
                    { part: "hour", name: qsTranslate("kiosk", "setup.time.hour") },
                    { part: "minute", name: qsTranslate("kiosk", "setup.time.minute") },
                    { part: "day", name: qsTranslate("kiosk", "setup.time.day") },
                    { part: "month", name: qsTranslate("kiosk", "setup.time.month") },
                    { part: "year", name: qsTranslate("kiosk", "setup.time.year") }
                ]

                delegate: ColumnLayout {
                    id: wheel

                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    spacing: Math.round(6 * Theme.unit)

                    TouchButton {
                        objectName: "more-" + wheel.modelData.part
                        Layout.fillWidth: true
                        text: "+"
                        fontPixelSize: Theme.body
                        Accessible.name: wheel.modelData.name + " +"
                        onTapped: page.setup.turn(wheel.modelData.part, 1)
                    }
                    Label {
                        Layout.fillWidth: true
                        text: wheel.modelData.name
                        font.pixelSize: Theme.small
                        horizontalAlignment: Text.AlignHCenter
                    }
                    TouchButton {
                        objectName: "less-" + wheel.modelData.part
                        Layout.fillWidth: true
                        text: "−"
                        fontPixelSize: Theme.body
                        Accessible.name: wheel.modelData.name + " −"
                        onTapped: page.setup.turn(wheel.modelData.part, -1)
                    }
                }
            }
        }
        Item { Layout.fillHeight: true }
    }
}
