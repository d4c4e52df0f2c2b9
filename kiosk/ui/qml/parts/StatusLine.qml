import QtQuick
import QtQuick.Layouts
import Entrance
import "../style"

// What the station last reported, along the foot of every page.
Rectangle {
    id: line

    required property ScreenModel screenModel
    property bool dark: false
    property bool narrow: false

    implicitHeight: Math.round((narrow ? 68 : 50) * Theme.unit)
    color: dark ? Qt.rgba(0, 0, 0, 0.22) : Theme.sand

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Math.round(24 * Theme.unit)
        anchors.rightMargin: Math.round(24 * Theme.unit)
        spacing: Theme.gap

        Rectangle {
            Layout.alignment: Qt.AlignVCenter
            implicitWidth: Math.round(13 * Theme.unit)
            implicitHeight: implicitWidth
            radius: line.screenModel.statusNeedsAttention ? 0 : width / 2
            rotation: line.screenModel.statusNeedsAttention ? 45 : 0
            color: line.screenModel.statusNeedsAttention ? "#d9822b" : (line.dark ? "#8fd1b4" : "#2d7a5c")
        }
        Label {
            objectName: "statusText"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: line.screenModel.statusText
            color: line.dark ? Theme.white : Theme.quiet
            font.pixelSize: Theme.tiny
            // Two lines before small letters: what is the matter must be readable from the desk.
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(Theme.tiny * 0.75)
            lineHeight: 0.95
            maximumLineCount: 2
            elide: Text.ElideRight
            wrapMode: Text.WordWrap
            verticalAlignment: Text.AlignVCenter
        }
    }
}
