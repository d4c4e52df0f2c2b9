pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// One line and a keyboard in the language of the screen.
Leaf {
    id: page

    required property SetupModel setup
    required property KeyboardModel keyboard

    ColumnLayout {
        anchors.fill: parent
        spacing: Math.round(8 * Theme.unit)

        Label {
            Layout.fillWidth: true
            text: {
                switch (page.setup.field) {
                case "event":
                    return qsTranslate("kiosk", "setup.place.event");
                case "gate":
                    return qsTranslate("kiosk", "setup.place.gate");
                case "words":
                    return qsTranslate("kiosk", "setup.key.five_words");
                default:
                    return qsTranslate("kiosk", "setup.person.write");
                }
            }
            color: Theme.quiet
            font.pixelSize: Theme.small
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.body * 1.4
            Layout.maximumHeight: Theme.body * 3.2
            radius: Theme.radius
            color: Theme.white
            border.width: Theme.hairline
            border.color: Theme.gold

            Label {
                objectName: "written"
                anchors.fill: parent
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                text: page.setup.text + "▏"
                font.pixelSize: Theme.body
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.tiny
                verticalAlignment: Text.AlignVCenter
            }
        }
        Item { Layout.fillHeight: true }
        Column {
            id: board
            Layout.fillWidth: true
            spacing: Math.round(6 * Theme.unit)
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            Repeater {
                model: page.keyboard.rows.length

                delegate: RowLayout {
                    id: line

                    required property int index

                    width: board.width
                    spacing: Math.round(6 * Theme.unit)

                    Repeater {
                        model: page.keyboard.rows[line.index] ?? []

                        delegate: TouchButton {
                            required property string modelData

                            objectName: "write-" + modelData
                            Layout.fillWidth: true
                            Layout.preferredWidth: modelData === "␣" ? 30 : 10
                            Layout.preferredHeight: Theme.target
                            text: modelData === "␣" ? qsTranslate("kiosk", "setup.space") : modelData
                            fontPixelSize: modelData === "␣" || modelData === "123" ? Theme.small : Theme.body
                            chosen: (modelData === "⇧" && page.keyboard.shifted) || (modelData === "123" && page.keyboard.numbers)
                            onTapped: page.setup.key(modelData)
                        }
                    }
                }
            }
        }
    }
}
