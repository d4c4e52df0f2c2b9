import QtQuick
import QtQuick.Layouts
import "../style"

// A person in a list: the name, and what tells namesakes apart.
Rectangle {
    id: row

    property string name: ""
    property string placed: ""
    property string aside: ""
    property bool chosen: false
    property bool struck: false
    property bool alarming: false

    signal tapped

    implicitHeight: Math.max(Theme.target, Math.round(76 * Theme.unit))
    radius: Theme.radius
    color: chosen ? Theme.paleGold : (press.pressed ? Theme.sand : Theme.white)
    border.width: Theme.hairline
    border.color: chosen || activeFocus ? Theme.gold : Theme.mist
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: name + " " + placed
    Keys.onReturnPressed: row.tapped()

    TapHandler {
        id: press
        onTapped: row.tapped()
    }
    Rectangle {
        visible: row.alarming
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Math.round(8 * Theme.unit)
        radius: Theme.radius
        color: Theme.red
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: row.name
                font.family: Theme.latin
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                font.strikeout: row.struck
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                text: row.placed
                color: Theme.quiet
                font.pixelSize: Theme.tiny
                maximumLineCount: 1
                elide: Text.ElideRight
                visible: text !== ""
            }
        }
        Label {
            text: row.aside
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            color: Theme.red
            wrapMode: Text.NoWrap
            visible: text !== ""
        }
    }
}
