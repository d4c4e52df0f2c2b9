pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// What the box says of itself, each line with its remedy.
ColumnLayout {
    id: leaf

    required property AdminModel admin

    spacing: Math.round(12 * Theme.unit)

    ListView {
        id: healthList
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(6 * Theme.unit)
        model: leaf.admin.health.length
        boundsBehavior: Flickable.StopAtBounds

        delegate: Rectangle {
            id: line

            required property int index
            readonly property var told: leaf.admin.health[index] ?? ({})

            objectName: "health-" + index
            width: healthList.width
            implicitHeight: words.implicitHeight + Theme.gap
            radius: Theme.radius
            color: told.well ? Theme.white : Theme.paleGold
            border.width: Theme.hairline
            border.color: told.well ? Theme.mist : Theme.gold

            GridLayout {
                id: words
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                columns: 2
                columnSpacing: Theme.gap
                rowSpacing: 0

                Label {
                    Layout.preferredWidth: Math.round(260 * Theme.unit)
                    text: line.told.subject ?? ""
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                }
                Label {
                    Layout.fillWidth: true
                    text: line.told.said ?? ""
                    font.pixelSize: Theme.small
                }
                Label {
                    Layout.columnSpan: 2
                    Layout.fillWidth: true
                    text: line.told.remedy ?? ""
                    color: Theme.red
                    font.pixelSize: Theme.tiny
                    visible: text !== ""
                }
            }
        }
    }
}
