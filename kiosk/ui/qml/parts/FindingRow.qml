import QtQuick
import QtQuick.Layouts
import "../style"

// What a check found: its name, what it says, and what to do about it.
Rectangle {
    id: row

    property string name: ""
    // good, attention, bad or skipped
    property string result: "good"
    property string said: ""
    property string remedy: ""
    readonly property bool well: result === "good" || result === "skipped"

    implicitHeight: words.implicitHeight + Theme.gap
    radius: Theme.radius
    color: well ? Theme.white : Theme.paleGold
    border.width: Theme.hairline
    border.color: row.result === "bad" ? Theme.red : (well ? Theme.mist : Theme.gold)

    Rectangle {
        // Its shape tells the result without its colour: full, half or empty.
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(20 * Theme.unit)
        height: width
        radius: row.result === "bad" || row.result === "attention" ? Math.round(3 * Theme.unit) : width / 2
        rotation: row.result === "attention" ? 45 : 0
        color: row.result === "skipped" ? "transparent" : (row.result === "good" ? Theme.jade : (row.result === "bad" ? Theme.red : Theme.amber))
        border.width: Math.max(2, Theme.hairline)
        border.color: row.result === "skipped" ? Theme.quiet : "transparent"
    }
    GridLayout {
        id: words
        anchors.left: mark.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: 0

        Label {
            Layout.preferredWidth: Math.round(Math.min(240 * Theme.unit, row.width * 0.34))
            Layout.alignment: Qt.AlignTop
            text: row.name
            font.pixelSize: Theme.tiny
            font.weight: Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            text: row.said
            font.pixelSize: Theme.tiny
        }
        Label {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            text: row.remedy
            color: Theme.red
            font.pixelSize: Theme.tiny
            visible: text !== ""
        }
    }
}
