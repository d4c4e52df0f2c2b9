pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// A stick is noticed by itself; with more than one somebody says which.
ColumnLayout {
    id: page

    required property ImportModel imports
    readonly property int sticks: imports.sticks.length

    spacing: Math.round(10 * Theme.unit)

    Banner {
        objectName: "importNotice"
        Layout.fillWidth: true
        text: page.imports.notice
        tone: "good"
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.margin / 2

        Image {
            source: "../art/stick.svg"
            sourceSize.width: Math.round(96 * Theme.unit)
            sourceSize.height: Math.round(96 * Theme.unit)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Headline {
                objectName: "importHeadline"
                Layout.fillWidth: true
                text: page.sticks === 0 ? qsTranslate("kiosk", "import.wait") : (page.sticks === 1 ? qsTranslate("kiosk", "import.one") : qsTranslate("kiosk", "import.which"))
                font.pixelSize: Theme.title
            }
            Label {
                Layout.fillWidth: true
                text: page.sticks === 0 ? qsTranslate("kiosk", "import.wait.detail") : qsTranslate("kiosk", "import.one.detail")
                color: Theme.quiet
                font.pixelSize: Theme.small
            }
        }
    }
    ListView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(8 * Theme.unit)
        model: page.imports.sticks
        boundsBehavior: Flickable.StopAtBounds

        delegate: TouchButton {
            required property var modelData

            objectName: "stick-" + modelData.device
            width: ListView.view.width
            kind: "primary"
            text: modelData.caption
            onTapped: page.imports.take(modelData.device)
        }
    }
    TouchButton {
        objectName: "rollBack"
        Layout.alignment: Qt.AlignRight
        text: qsTranslate("kiosk", "import.roll_back")
        fontPixelSize: Theme.tiny
        onTapped: page.imports.confirm("roll_back")
    }
}
