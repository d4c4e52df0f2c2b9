pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../style"

// Twelve keys; what is typed shows as dots and is never read back.
ColumnLayout {
    id: pad

    property int length: 0

    signal typed(string digit)
    signal erased
    signal shown

    spacing: Math.round(8 * Theme.unit)

    Row {
        objectName: "pinDots"
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredHeight: Math.round(34 * Theme.unit)
        spacing: Math.round(14 * Theme.unit)
        LayoutMirroring.enabled: false

        Repeater {
            model: Math.max(6, pad.length)

            delegate: Rectangle {
                required property int index

                width: Math.round(20 * Theme.unit)
                height: width
                radius: width / 2
                anchors.verticalCenter: parent?.verticalCenter
                color: index < pad.length ? Theme.night : "transparent"
                border.width: Theme.hairline
                border.color: Theme.night
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: 3
        rowSpacing: Math.round(8 * Theme.unit)
        columnSpacing: Math.round(8 * Theme.unit)
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "✓"]

            delegate: TouchButton {
                required property string modelData

                objectName: "pin-" + modelData
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.target
                Layout.maximumHeight: Math.round(Theme.target * 1.4)
                text: modelData
                fontPixelSize: Theme.body
                kind: modelData === "✓" ? "primary" : "quiet"
                Accessible.name: modelData === "✓" ? qsTranslate("kiosk", "pin.show") : (modelData === "⌫" ? qsTranslate("kiosk", "pin.erase") : modelData)
                onTapped: {
                    if (modelData === "✓")
                        pad.shown();
                    else if (modelData === "⌫")
                        pad.erased();
                    else
                        pad.typed(modelData);
                }
            }
        }
    }
}
