import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Somebody recognised shows that they are no photograph: straight ahead, then to one side.
Leaf {
    id: challenge

    required property ScreenModel screenModel

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Headline {
            objectName: "challengeHeadline"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(170 * Theme.unit)
            text: challenge.screenModel.headline
            verticalAlignment: Text.AlignVCenter
        }
        TurnCue {
            objectName: "turnCue"
            Layout.fillWidth: true
            Layout.fillHeight: true
            side: challenge.screenModel.side
            shown: challenge.shown
        }
        Label {
            Layout.fillWidth: true
            text: challenge.screenModel.detail
            color: Theme.quiet
        }
        Rectangle {
            objectName: "preferDesk"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(Theme.target, Math.round(72 * Theme.unit))
            color: Theme.white
            radius: Theme.radius
            border.width: Theme.hairline
            border.color: Theme.sand
            Accessible.role: Accessible.Button
            Accessible.name: otherWay.text
            Accessible.onPressAction: challenge.screenModel.preferDesk()

            Label {
                id: otherWay
                anchors.fill: parent
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                text: qsTranslate("kiosk", "challenge.desk")
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.tiny
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
            TapHandler {
                onTapped: challenge.screenModel.preferDesk()
            }
        }
    }
}
