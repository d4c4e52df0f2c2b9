import QtQuick
import QtQuick.Layouts
import "../style"

// One of the equal ways in.
Rectangle {
    id: choice

    required property string caption
    required property url icon

    color: Theme.white
    radius: Theme.radius
    border.width: Theme.hairline
    border.color: Theme.sand
    implicitHeight: Math.round(124 * Theme.unit)

    RowLayout {
        anchors.fill: parent
        anchors.margins: Math.round(20 * Theme.unit)
        spacing: Math.round(18 * Theme.unit)

        Image {
            source: choice.icon
            sourceSize.width: Math.round(64 * Theme.unit)
            sourceSize.height: Math.round(64 * Theme.unit)
            Layout.alignment: Qt.AlignVCenter
        }
        Label {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: choice.caption
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.tiny
        }
    }
}
