pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Somebody is here: one plain request at a time.
Leaf {
    id: looking

    required property ScreenModel screenModel

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        GoldRule {}
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Math.round(18 * Theme.unit)
            text: looking.screenModel.sessionTitle
            font.family: Theme.latin
            color: Theme.quiet
            font.pixelSize: Theme.small
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Item { Layout.fillHeight: true }
        Headline {
            objectName: "lookingHeadline"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.round(340 * Theme.unit)
            text: looking.screenModel.headline
            font.pixelSize: Math.round(76 * Theme.unit)
            verticalAlignment: Text.AlignVCenter
        }
        Row {
            Layout.topMargin: Math.round(28 * Theme.unit)
            spacing: Math.round(14 * Theme.unit)

            Repeater {
                model: 3

                delegate: Rectangle {
                    id: dot

                    required property int index

                    width: Math.round(18 * Theme.unit)
                    height: width
                    radius: width / 2
                    color: Theme.red

                    SequentialAnimation on opacity {
                        running: looking.shown && !Theme.still
                        loops: Animation.Infinite
                        PauseAnimation { duration: 180 * dot.index }
                        NumberAnimation { from: 0.25; to: 1; duration: 420 }
                        NumberAnimation { from: 1; to: 0.25; duration: 420 }
                        PauseAnimation { duration: 180 * (2 - dot.index) }
                    }
                }
            }
        }
        Item { Layout.fillHeight: true }
    }
}
