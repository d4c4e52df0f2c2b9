import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Welcome: the name first, then where to go. Gone when its line has run out.
Leaf {
    id: welcome

    required property ScreenModel screenModel

    onShownChanged: {
        if (shown && !Theme.still)
            running.restart();
    }

    TapHandler {
        onTapped: welcome.screenModel.dismiss()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(24 * Theme.unit)

            Image {
                source: "../art/check.svg"
                sourceSize.width: Math.round(84 * Theme.unit)
                sourceSize.height: Math.round(84 * Theme.unit)
            }
            Label {
                Layout.fillWidth: true
                text: welcome.screenModel.headline
                color: Theme.paleGold
                font.pixelSize: Theme.title
            }
        }
        TextMetrics {
            id: oneLine
            font.family: Theme.latin
            font.weight: Font.Bold
            font.pixelSize: 100
            text: welcome.screenModel.guestName
        }
        Headline {
            objectName: "guestName"

            // One line while it stays large; only then two, for a broken name reads badly.
            readonly property real largest: 124 * Theme.unit
            readonly property real inOneLine: welcome.width * 98 / Math.max(oneLine.advanceWidth, 1)

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Math.round(330 * Theme.unit)
            text: welcome.screenModel.guestName
            font.family: Theme.latin
            color: Theme.white
            font.pixelSize: Math.round(inOneLine < 84 * Theme.unit ? largest * 0.84 : Math.min(largest, inOneLine))
            lineHeight: 1.0
            verticalAlignment: Text.AlignVCenter
        }
        GridLayout {
            Layout.fillWidth: true
            columns: welcome.width > welcome.height ? 3 : 2
            columnSpacing: Math.round(56 * Theme.unit)
            rowSpacing: Math.round(18 * Theme.unit)

            Place {
                objectName: "guestSeat"
                caption: qsTranslate("kiosk", "welcome.seat")
                value: welcome.screenModel.guestSeat
            }
            Place {
                caption: qsTranslate("kiosk", "welcome.group")
                value: welcome.screenModel.guestGroup
            }
            Place {
                Layout.fillWidth: true
                Layout.columnSpan: welcome.width > welcome.height ? 1 : 2
                caption: qsTranslate("kiosk", "welcome.delegation")
                value: welcome.screenModel.guestDelegation
                wide: true
            }
        }
        Item { Layout.fillHeight: true }
        Label {
            objectName: "welcomeDetail"
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            text: welcome.screenModel.detail
            color: Theme.white
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Math.round(4 * Theme.unit)
            text: welcome.screenModel.sessionTitle
            font.family: Theme.latin
            color: Theme.paleGold
            font.pixelSize: Theme.small
            visible: text !== ""
        }
        TouchButton {
            objectName: "readAgenda"
            Layout.topMargin: Theme.gap
            // The page itself is tapped away: this press belongs to the button alone.
            gesture: TapHandler.ReleaseWithinBounds
            kind: "outline"
            text: qsTranslate("kiosk", "agenda.read")
            visible: welcome.screenModel.mayRead
            onTapped: welcome.screenModel.read()
        }
        Rectangle {
            Layout.topMargin: Math.round(22 * Theme.unit)
            Layout.fillWidth: true
            implicitHeight: Math.max(3, Math.round(4 * Theme.unit))
            color: Qt.rgba(1, 1, 1, 0.16)

            Rectangle {
                id: time
                height: parent.height
                anchors.left: parent.left
                width: Theme.still ? 0 : parent.width * share
                color: Theme.gold

                property real share: 1

                NumberAnimation on share {
                    id: running
                    running: false
                    from: 1
                    to: 0
                    duration: welcome.screenModel.timeLeftMs
                }
            }
        }
    }
}
