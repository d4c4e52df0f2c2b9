import QtQuick
import QtQuick.Layouts
import Entrance
import "../style"

// One face in its frame; live and enrolled have the same size and the same cut.
ColumnLayout {
    id: photo

    required property string caption
    property alias image: picture.image

    spacing: Math.round(6 * Theme.unit)

    Portrait {
        id: picture
        Layout.fillWidth: true
        Layout.fillHeight: true
        fillColor: Theme.mist
    }
    Label {
        Layout.fillWidth: true
        text: photo.caption
        color: Theme.quiet
        font.pixelSize: Theme.tiny
        maximumLineCount: 1
        elide: Text.ElideRight
    }
}
