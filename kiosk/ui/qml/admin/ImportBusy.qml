import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// What is being done, how long it takes, and whether the stick may go.
ColumnLayout {
    id: page

    required property ImportModel imports

    spacing: Math.round(12 * Theme.unit)

    Headline {
        objectName: "importDoing"
        Layout.fillWidth: true
        text: page.imports.doing
        font.pixelSize: Theme.title
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Math.round(22 * Theme.unit)
        radius: height / 2
        color: Theme.sand
        clip: true

        Rectangle {
            id: bar

            readonly property bool known: page.imports.share >= 0

            height: parent.height
            radius: height / 2
            width: known ? Math.max(height, parent.width * page.imports.share) : parent.width * 0.24
            color: Theme.jade

            SequentialAnimation on x {
                running: !bar.known && !Theme.still
                loops: Animation.Infinite
                NumberAnimation { to: page.width * 0.76; duration: 1400; easing.type: Easing.InOutSine }
                NumberAnimation { to: 0; duration: 1400; easing.type: Easing.InOutSine }
                onRunningChanged: {
                    if (!running)
                        bar.x = 0;
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true

        Label {
            objectName: "importCounted"
            Layout.fillWidth: true
            text: page.imports.counted
            font.pixelSize: Theme.small
        }
        Label {
            objectName: "importLeft"
            text: page.imports.left
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }
    Banner {
        objectName: "importStick"
        Layout.fillWidth: true
        text: page.imports.held ? qsTranslate("kiosk", "import.pull") : qsTranslate("kiosk", "import.stay")
        tone: page.imports.held ? "good" : "careful"
        visible: !page.imports.rollingBack
    }
    Label {
        Layout.fillWidth: true
        text: qsTranslate("kiosk", "import.door")
        color: Theme.quiet
        font.pixelSize: Theme.small
    }
    Item { Layout.fillHeight: true }
    TouchButton {
        objectName: "cancelImport"
        Layout.alignment: Qt.AlignRight
        visible: !page.imports.rollingBack
        text: qsTranslate("kiosk", "import.cancel")
        onTapped: page.imports.leave()
    }
}
