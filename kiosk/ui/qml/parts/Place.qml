import QtQuick
import QtQuick.Layouts
import "../style"

// Where to go: a small caption and its large value.
ColumnLayout {
    id: place

    required property string caption
    required property string value
    property bool wide: false

    spacing: 0
    visible: value !== ""

    Label {
        text: place.caption
        color: Theme.paleGold
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
    }
    Label {
        Layout.fillWidth: true
        text: place.value
        font.family: Theme.latin
        color: Theme.white
        font.pixelSize: place.wide ? Theme.title : Math.round(72 * Theme.unit)
        font.weight: place.wide ? Font.DemiBold : Font.Bold
        maximumLineCount: 2
        lineHeight: 1.0
        wrapMode: place.wide ? Text.WordWrap : Text.NoWrap
    }
}
