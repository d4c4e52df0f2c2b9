pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Who is in, by delegation.
ColumnLayout {
    id: leaf

    required property AdminModel admin

    spacing: Math.round(12 * Theme.unit)

    Headline {
        objectName: "count"
        Layout.fillWidth: true
        text: qsTranslate("kiosk", "admin.inside").replace("{0}", leaf.admin.inside).replace("{1}", leaf.admin.expected)
        font.pixelSize: Theme.headline
    }
    ListView {
        id: countList
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(6 * Theme.unit)
        model: leaf.admin.counts
        boundsBehavior: Flickable.StopAtBounds

        delegate: Item {
            id: row

            required property var modelData

            width: countList.width
            height: Math.round(52 * Theme.unit)

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                height: Math.max(3, Math.round(6 * Theme.unit))
                width: parent.width
                color: Theme.sand
                Rectangle {
                    anchors.left: parent.left
                    height: parent.height
                    width: parent.width * row.modelData.inside / Math.max(row.modelData.expected, 1)
                    color: Theme.jade
                }
            }
            RowLayout {
                anchors.fill: parent
                anchors.bottomMargin: Math.round(8 * Theme.unit)

                Label {
                    Layout.fillWidth: true
                    text: row.modelData.delegation
                    font.family: Theme.latin
                    font.pixelSize: Theme.small
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Label {
                    text: row.modelData.inside + " / " + row.modelData.expected
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
