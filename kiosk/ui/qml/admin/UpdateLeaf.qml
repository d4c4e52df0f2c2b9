import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The update that was fetched or lies on a stick: what it is, installed by two taps and no others.
ColumnLayout {
    id: leaf

    required property UpdateModel updates
    property bool sure: false
    readonly property string offer: updates.offered ? updates.headline : ""

    spacing: Theme.gap

    Component.onCompleted: updates.ask()
    // The second tap installs what the first one saw.
    onOfferChanged: sure = false

    // Whatever the publisher has to say, the button below stays where it is.
    Flickable {
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        contentHeight: words.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: words
            width: parent.width
            spacing: Theme.gap

            Headline {
                objectName: "updateHeadline"
                Layout.fillWidth: true
                text: leaf.updates.headline
                font.pixelSize: Theme.title
            }
            Label {
                objectName: "updateFailed"
                Layout.fillWidth: true
                text: leaf.updates.failed
                color: Theme.red
                font.pixelSize: Theme.small
                visible: text !== ""
            }
            Label {
                objectName: "updateInstalled"
                Layout.fillWidth: true
                text: leaf.updates.installed
                color: Theme.quiet
                font.pixelSize: Theme.small
                visible: text !== ""
            }
            Label {
                objectName: "updateSays"
                Layout.fillWidth: true
                text: leaf.updates.says
                font.pixelSize: Theme.small
                visible: text !== ""
            }
            Label {
                objectName: "updateFetching"
                Layout.fillWidth: true
                text: leaf.updates.fetching
                font.pixelSize: Theme.small
                visible: text !== ""
            }
            Label {
                objectName: "updateOutcome"
                Layout.fillWidth: true
                text: qsTranslate("kiosk", "update.last") + " " + leaf.updates.outcome
                color: Theme.quiet
                font.pixelSize: Theme.tiny
                visible: leaf.updates.outcome !== ""
            }
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTranslate("kiosk", "update.sure")
        color: Theme.red
        font.pixelSize: Theme.small
        visible: leaf.sure && leaf.updates.offered
    }
    TouchButton {
        objectName: "installUpdate"
        Layout.fillWidth: true
        kind: leaf.sure ? "amber" : "primary"
        text: leaf.sure ? qsTranslate("kiosk", "update.again") : qsTranslate("kiosk", "update.install")
        visible: leaf.updates.offered
        onTapped: {
            if (leaf.sure)
                leaf.updates.install();
            leaf.sure = !leaf.sure;
        }
    }
}
