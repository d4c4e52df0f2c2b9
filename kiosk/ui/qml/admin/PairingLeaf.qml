import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// To which centre this kiosk belongs, and how it becomes another's: a code before its own camera.
GridLayout {
    id: leaf

    required property PairingModel pairing
    required property FrameFeed feed
    readonly property bool reading: pairing.step === "reading"
    readonly property bool resting: ["rest", "done", "trouble", "written"].includes(pairing.step)
    readonly property bool upright: height > width

    columns: upright ? 1 : 2
    columnSpacing: Theme.gap * 2
    rowSpacing: Theme.gap

    Component.onCompleted: pairing.ask()

    // The camera while a code is held up, else the digits, large enough to be read aloud.
    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Math.round(220 * Theme.unit)
        Layout.preferredWidth: 1
        visible: leaf.reading || leaf.pairing.digits !== ""
        radius: Theme.radius
        color: leaf.reading ? Theme.bark : Theme.paleGold
        clip: true

        CameraPreview {
            objectName: "codePreview"
            anchors.fill: parent
            visible: leaf.reading
            feed: leaf.feed
            fillColor: Theme.bark
        }
        Rectangle {
            anchors.centerIn: parent
            width: Math.round(Math.min(parent.width, parent.height) * 0.62)
            height: width
            visible: leaf.reading
            color: "transparent"
            radius: Theme.radius
            border.color: Theme.paleGold
            border.width: Math.max(3, Math.round(5 * Theme.unit))
        }
        Headline {
            objectName: "digits"
            anchors.fill: parent
            anchors.margins: Theme.gap
            visible: !leaf.reading
            text: leaf.pairing.digits
            font.family: Theme.latin
            font.pixelSize: Theme.display
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        spacing: Math.round(8 * Theme.unit)

        Label {
            objectName: "standing"
            Layout.fillWidth: true
            text: leaf.pairing.standing
            font.pixelSize: Theme.tiny
            color: Theme.quiet
        }
        Label {
            objectName: "headline"
            Layout.fillWidth: true
            text: leaf.pairing.headline
            font.pixelSize: Theme.body
            font.weight: Font.Bold
            color: leaf.pairing.step === "trouble" ? Theme.red : (leaf.pairing.step === "done" ? Theme.jade : Theme.ink)
        }
        Label {
            objectName: "advice"
            Layout.fillWidth: true
            text: leaf.pairing.advice
            font.pixelSize: Theme.small
        }
        Item { Layout.fillHeight: true }
        TouchButton {
            objectName: "connect"
            Layout.fillWidth: true
            visible: leaf.resting
            kind: "primary"
            text: qsTranslate("kiosk", "pairing.connect")
            onTapped: leaf.pairing.connectNow()
        }
        RowLayout {
            Layout.fillWidth: true
            visible: leaf.resting
            spacing: Math.round(8 * Theme.unit)

            TouchButton {
                objectName: "writeRequest"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTranslate("kiosk", "pairing.write_request")
                fontPixelSize: Theme.tiny
                onTapped: leaf.pairing.writeRequest()
            }
            TouchButton {
                objectName: "takeAnswer"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTranslate("kiosk", "pairing.take_answer")
                fontPixelSize: Theme.tiny
                onTapped: leaf.pairing.takeAnswer()
            }
        }
        TouchButton {
            objectName: "giveUp"
            Layout.fillWidth: true
            visible: !leaf.resting
            text: qsTranslate("kiosk", "pairing.give_up")
            onTapped: leaf.pairing.giveUp()
        }
    }
}
