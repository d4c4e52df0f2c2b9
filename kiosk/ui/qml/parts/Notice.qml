import QtQuick
import QtQuick.Layouts
import "../style"

// A calm full page with one sentence and what to do next.
Leaf {
    id: notice

    required property string headline
    required property string detail
    required property url icon
    property string above: ""
    property string remark: ""

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Label {
            Layout.fillWidth: true
            text: notice.above
            font.family: Theme.latin
            color: Theme.paleGold
            font.pixelSize: Theme.small
            visible: text !== ""
        }
        Item { Layout.fillHeight: true }
        Image {
            source: notice.icon
            sourceSize.width: Math.round(132 * Theme.unit)
            sourceSize.height: Math.round(132 * Theme.unit)
        }
        Headline {
            objectName: "noticeHeadline"
            Layout.fillWidth: true
            Layout.topMargin: Math.round(30 * Theme.unit)
            Layout.maximumHeight: Math.round(320 * Theme.unit)
            text: notice.headline
            color: Theme.white
            font.pixelSize: Math.round(88 * Theme.unit)
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Math.round(18 * Theme.unit)
            text: notice.detail
            color: Theme.paleGold
            font.pixelSize: Theme.title
            visible: text !== ""
        }
        Item { Layout.fillHeight: true }
        Label {
            objectName: "noticeRemark"
            Layout.fillWidth: true
            text: notice.remark
            color: Theme.white
            font.pixelSize: Theme.body
            visible: text !== ""
        }
        Item { Layout.fillHeight: notice.remark === "" }
    }
}
