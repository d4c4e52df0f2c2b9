pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Who is not ready: the picture, the reason, and what to do; by kind of trouble.
ColumnLayout {
    id: page

    required property ImportModel imports
    required property ImportFindings findings

    spacing: Math.round(8 * Theme.unit)

    ListView {
        Layout.fillWidth: true
        implicitHeight: Theme.target
        orientation: ListView.Horizontal
        clip: true
        spacing: Math.round(8 * Theme.unit)
        model: page.findings.filters
        boundsBehavior: Flickable.StopAtBounds

        delegate: TouchButton {
            required property var modelData

            objectName: "kind-" + modelData.code
            height: Theme.target
            text: modelData.caption
            fontPixelSize: Theme.tiny
            chosen: modelData.chosen
            onTapped: page.imports.only(modelData.code)
        }
    }
    ListView {
        objectName: "needs"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(6 * Theme.unit)
        model: page.findings.needs
        boundsBehavior: Flickable.StopAtBounds

        delegate: Rectangle {
            id: row

            required property var modelData
            required property int index

            objectName: "need-" + index
            width: ListView.view.width
            height: Math.max(words.implicitHeight, picture.visible ? picture.height : 0) + Math.round(16 * Theme.unit)
            radius: Theme.radius
            color: Theme.white
            border.width: Theme.hairline
            border.color: Theme.mist

            Portrait {
                id: picture
                anchors.left: parent.left
                anchors.leftMargin: Math.round(8 * Theme.unit)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(88 * Theme.unit)
                height: width
                image: page.findings.picture(row.modelData.thumbnail)
                fillColor: Theme.mist
                visible: row.modelData.thumbnail !== ""
            }
            ColumnLayout {
                id: words
                anchors.left: picture.visible ? picture.right : parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Theme.gap
                anchors.rightMargin: Theme.gap
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: row.modelData.name
                    font.family: Theme.latin
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Label {
                    Layout.fillWidth: true
                    text: row.modelData.placed
                    color: Theme.quiet
                    font.pixelSize: Theme.tiny
                    maximumLineCount: 1
                    elide: Text.ElideRight
                    visible: text !== ""
                }
                Label {
                    Layout.fillWidth: true
                    text: row.modelData.reason
                    color: Theme.red
                    font.pixelSize: Theme.tiny
                    visible: text !== ""
                }
                Label {
                    Layout.fillWidth: true
                    text: row.modelData.remedy
                    font.pixelSize: Theme.tiny
                    font.weight: Font.DemiBold
                    visible: text !== ""
                }
            }
        }
    }
}
