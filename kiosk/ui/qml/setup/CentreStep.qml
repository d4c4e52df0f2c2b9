import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// With a centre or without: the door works either way.
Leaf {
    id: page

    required property SetupModel setup
    required property SetupFacts facts

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Opening {
            Layout.fillWidth: true
            headline: qsTranslate("kiosk", "setup.centre.headline")
            detail: qsTranslate("kiosk", "setup.centre.detail")
        }
        Item { Layout.fillHeight: true }
        TouchButton {
            objectName: "joinCentre"
            Layout.minimumWidth: Math.round(560 * Theme.unit)
            text: qsTranslate("kiosk", "setup.centre.join")
            enabled: !page.facts.busy
            onTapped: page.setup.joinCentre()
        }
        Label {
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "setup.centre.join.how")
            font.pixelSize: Theme.small
        }
        Item { Layout.fillHeight: true }
        Label {
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "setup.centre.later")
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Item { Layout.fillHeight: true }
    }
}
