pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../style"

// A share in per cent between two large buttons: a slider would slip under a glove.
ColumnLayout {
    id: row

    required property string name
    required property string caption
    required property int percent
    required property string said
    required property int least
    property bool usable: true
    property string lacking: ""

    signal stepped(by: int)

    spacing: Math.round(6 * Theme.unit)

    Label {
        Layout.fillWidth: true
        text: row.caption
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        TouchButton {
            objectName: row.name + "Less"
            Layout.preferredWidth: Math.round(Theme.target * 1.4)
            text: "−"
            fontPixelSize: Theme.title
            Accessible.name: row.caption + " −"
            enabled: row.usable && row.percent > row.least
            onTapped: row.stepped(-1)
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.round(20 * Theme.unit)
            radius: height / 2
            color: Theme.sand

            Rectangle {
                anchors.left: parent.left
                height: parent.height
                width: parent.width * row.percent / 100
                radius: parent.radius
                color: row.usable ? Theme.jade : Theme.mist
            }
        }
        Label {
            objectName: row.name + "Percent"
            Layout.preferredWidth: Math.round(110 * Theme.unit)
            text: row.said
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
        }
        TouchButton {
            objectName: row.name + "More"
            Layout.preferredWidth: Math.round(Theme.target * 1.4)
            text: "+"
            fontPixelSize: Theme.title
            Accessible.name: row.caption + " +"
            enabled: row.usable && row.percent < 100
            onTapped: row.stepped(1)
        }
    }
    Label {
        objectName: row.name + "Lacking"
        Layout.fillWidth: true
        text: row.lacking
        color: Theme.quiet
        font.pixelSize: Theme.tiny
        visible: !row.usable
    }
}
