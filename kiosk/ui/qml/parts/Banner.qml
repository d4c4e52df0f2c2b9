import QtQuick
import "../style"

// One sentence that matters now: good on jade, careful on amber. Without text it takes no room.
Rectangle {
    id: banner

    property string text: ""
    property string tone: "careful"

    visible: text !== ""
    implicitHeight: words.implicitHeight + Math.round(14 * Theme.unit)
    radius: Theme.radius
    color: tone === "good" ? Theme.jade : Theme.amber

    Label {
        id: words
        objectName: banner.objectName === "" ? "" : banner.objectName + "Text"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        text: banner.text
        color: banner.tone === "good" ? Theme.white : Theme.ink
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
