import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// With a centre or without: the door works either way.
Leaf {
    id: page

    required property SetupModel setup

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Opening {
            Layout.fillWidth: true
            headline: qsTranslate("kiosk", "setup.centre.headline")
            detail: qsTranslate("kiosk", "setup.centre.detail")
        }
        Item { Layout.fillHeight: true }
        Label {
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "setup.centre.later")
            font.pixelSize: Theme.body
        }
        Item { Layout.fillHeight: true }
    }
}
