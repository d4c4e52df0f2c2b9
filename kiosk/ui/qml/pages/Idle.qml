import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Nobody is here: the event, the hour, and two equal ways in.
Leaf {
    id: idle

    required property ScreenModel screenModel

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        GoldRule {}
        Label {
            objectName: "eventName"
            Layout.fillWidth: true
            Layout.topMargin: Math.round(18 * Theme.unit)
            text: idle.screenModel.eventName
            font.family: Theme.latin
            color: Theme.red
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Math.round(6 * Theme.unit)
            text: idle.screenModel.sessionTitle
            font.family: Theme.latin
            color: Theme.quiet
            font.pixelSize: Theme.small
            maximumLineCount: 2
            elide: Text.ElideRight
            visible: text !== ""
        }
        Item { Layout.fillHeight: true }
        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(24 * Theme.unit)

            Label {
                text: idle.screenModel.hourText
                font.pixelSize: Theme.display
                font.weight: Font.Light
                lineHeight: 0.95
                wrapMode: Text.NoWrap
            }
            Label {
                Layout.fillWidth: true
                text: idle.screenModel.dayText
                color: Theme.quiet
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
        Item { Layout.fillHeight: true }
        Headline {
            objectName: "idleHeadline"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(170 * Theme.unit)
            text: idle.screenModel.headline
            verticalAlignment: Text.AlignVCenter
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            spacing: Theme.gap

            Choice {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                caption: qsTranslate("kiosk", "idle.choose_face")
                icon: "../art/face.svg"
            }
            Choice {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                caption: qsTranslate("kiosk", "idle.choose_card")
                icon: "../art/card.svg"
            }
        }
    }
}
