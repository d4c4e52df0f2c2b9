import QtQuick
import QtQuick.Layouts
import "../parts"
import "../style"

// What a step is for, in one sentence and one more.
ColumnLayout {
    id: opening

    required property string headline
    required property string detail

    spacing: Math.round(6 * Theme.unit)

    Headline {
        objectName: "stepHeadline"
        Layout.fillWidth: true
        text: opening.headline
        font.pixelSize: Theme.title
    }
    Label {
        objectName: "stepDetail"
        Layout.fillWidth: true
        text: opening.detail
        color: Theme.quiet
        font.pixelSize: Theme.small
        visible: text !== ""
    }
}
