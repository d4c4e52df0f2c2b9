pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Who is in: the gauges that make a session valid, sums that close, and each delegation.
ColumnLayout {
    id: leaf

    required property AdminModel admin
    required property RollModel roll
    readonly property bool narrow: height > width

    signal reportWanted

    spacing: Math.round(10 * Theme.unit)

    Timer {
        interval: 2000
        running: true
        repeat: true
        onTriggered: leaf.roll.count()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Headline {
            objectName: "count"
            Layout.fillWidth: true
            text: leaf.roll.headcount
            font.pixelSize: Theme.title
        }
        TouchButton {
            objectName: "report"
            text: qsTranslate("kiosk", "parcel.report")
            fontPixelSize: Theme.tiny
            enabled: leaf.roll.called
            onTapped: leaf.reportWanted()
        }
    }
    Repeater {
        model: leaf.roll.gauges

        delegate: ColumnLayout {
            id: gauge

            required property var modelData

            Layout.fillWidth: true
            spacing: Math.round(3 * Theme.unit)

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                Label {
                    objectName: "gauge-" + gauge.modelData.name
                    Layout.fillWidth: true
                    text: gauge.modelData.said
                    font.pixelSize: Theme.tiny
                    font.weight: Font.DemiBold
                }
                Label {
                    text: gauge.modelData.verdict
                    font.pixelSize: Theme.tiny
                    font.weight: Font.DemiBold
                    color: gauge.modelData.reached ? Theme.jade : Theme.red
                    wrapMode: Text.NoWrap
                }
            }
            Rectangle {
                id: bar
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(8, Math.round(16 * Theme.unit))
                radius: height / 2
                color: Theme.sand

                Rectangle {
                    anchors.left: parent.left
                    height: parent.height
                    radius: height / 2
                    width: parent.width * gauge.modelData.share
                    color: gauge.modelData.reached ? Theme.jade : Theme.amber
                }
                Rectangle {
                    // Where it becomes valid.
                    anchors.left: parent.left
                    anchors.leftMargin: bar.width * gauge.modelData.needed - width / 2
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(3, Math.round(4 * Theme.unit))
                    height: parent.height * 1.6
                    color: Theme.ink
                }
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.topMargin: Math.round(6 * Theme.unit)
        columns: leaf.narrow ? 1 : 2
        columnSpacing: Math.round(28 * Theme.unit)
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !leaf.narrow
            Layout.preferredWidth: 6
            spacing: 0

            Flickable {
                id: balance
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: sums.height
                clip: true
                contentHeight: sums.height
                boundsBehavior: Flickable.StopAtBounds

                // Side by side on a wide panel: a balance that must be scrolled is not seen to close.
                Grid {
                    id: sums
                    width: balance.width
                    readonly property int across: leaf.narrow ? 1 : 2
                    columnSpacing: Theme.gap
                    flow: Grid.TopToBottom
                    rows: Math.ceil(leaf.roll.sums.length / across)

                    Repeater {
                        model: leaf.roll.sums

                        delegate: RowLayout {
                            id: sum

                            required property var modelData

                            width: (sums.width - sums.columnSpacing * (sums.across - 1)) / sums.across
                            Label {
                                Layout.fillWidth: true
                                text: sum.modelData.name
                                font.pixelSize: Theme.tiny
                            }
                            Label {
                                text: sum.modelData.number
                                font.pixelSize: Theme.tiny
                                font.weight: Font.DemiBold
                                wrapMode: Text.NoWrap
                            }
                        }
                    }
                }
            }
            Label {
                objectName: "closing"
                Layout.fillWidth: true
                text: leaf.roll.closing
                color: leaf.roll.closes ? Theme.jade : Theme.red
                font.pixelSize: Theme.tiny
                font.weight: Font.DemiBold
            }
        }
        ListView {
            id: countList
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 4
            clip: true
            spacing: Math.round(4 * Theme.unit)
            model: leaf.admin.counts
            boundsBehavior: Flickable.StopAtBounds

            delegate: Item {
                id: row

                required property var modelData

                width: countList.width
                height: Math.round(46 * Theme.unit)

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    height: Math.max(3, Math.round(6 * Theme.unit))
                    width: parent.width
                    color: Theme.sand
                    Rectangle {
                        anchors.left: parent.left
                        height: parent.height
                        width: parent.width * row.modelData.inside / Math.max(row.modelData.expected, 1)
                        color: Theme.jade
                    }
                }
                RowLayout {
                    anchors.fill: parent
                    anchors.bottomMargin: Math.round(8 * Theme.unit)

                    Label {
                        Layout.fillWidth: true
                        text: row.modelData.delegation
                        font.family: Theme.latin
                        font.pixelSize: Theme.tiny
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                    Label {
                        text: row.modelData.inside + " / " + row.modelData.expected
                        font.pixelSize: Theme.tiny
                        font.weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
