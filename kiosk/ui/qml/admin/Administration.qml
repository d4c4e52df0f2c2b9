pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Health in words, doors of the sessions, who is in, and the switch: one page with four leaves.
Leaf {
    id: page

    required property AdminModel admin
    required property LanguageModel languages
    property string leaf: "health"
    // What the switch was asked to do, until it is confirmed.
    property string asked: ""

    onShownChanged: {
        leaf = "health";
        asked = "";
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Math.round(12 * Theme.unit)

        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(8 * Theme.unit)

            Repeater {
                model: [
                    { code: "health", caption: qsTranslate("kiosk", "admin.health") },
                    { code: "sessions", caption: qsTranslate("kiosk", "admin.sessions") },
                    { code: "counts", caption: qsTranslate("kiosk", "admin.counts") },
                    { code: "box", caption: qsTranslate("kiosk", "admin.box") }
                ]

                delegate: TouchButton {
                    required property var modelData

                    objectName: "leaf-" + modelData.code
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: modelData.caption
                    fontPixelSize: Theme.tiny
                    chosen: page.leaf === modelData.code
                    onTapped: {
                        page.leaf = modelData.code;
                        page.asked = "";
                        page.admin.count();
                    }
                }
            }
        }

        ListView {
            id: healthList
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.leaf === "health"
            clip: true
            spacing: Math.round(6 * Theme.unit)
            model: page.admin.health.length
            boundsBehavior: Flickable.StopAtBounds

            delegate: Rectangle {
                id: line

                required property int index
                readonly property var told: page.admin.health[index] ?? ({})

                objectName: "health-" + index
                width: healthList.width
                implicitHeight: words.implicitHeight + Theme.gap
                radius: Theme.radius
                color: told.well ? Theme.white : Theme.paleGold
                border.width: Theme.hairline
                border.color: told.well ? Theme.mist : Theme.gold

                GridLayout {
                    id: words
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: Theme.gap
                    anchors.rightMargin: Theme.gap
                    columns: 2
                    columnSpacing: Theme.gap
                    rowSpacing: 0

                    Label {
                        Layout.preferredWidth: Math.round(260 * Theme.unit)
                        text: line.told.subject ?? ""
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                    }
                    Label {
                        Layout.fillWidth: true
                        text: line.told.said ?? ""
                        font.pixelSize: Theme.small
                    }
                    Label {
                        Layout.columnSpan: 2
                        Layout.fillWidth: true
                        text: line.told.remedy ?? ""
                        color: Theme.red
                        font.pixelSize: Theme.tiny
                        visible: text !== ""
                    }
                }
            }
        }

        ListView {
            id: sessionList
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.leaf === "sessions"
            clip: true
            spacing: Math.round(8 * Theme.unit)
            model: page.admin.sessions
            boundsBehavior: Flickable.StopAtBounds

            delegate: PersonRow {
                required property var modelData

                objectName: "session-" + modelData.code
                width: sessionList.width
                name: modelData.title
                aside: modelData.open ? qsTranslate("kiosk", "admin.doors_open") : ""
                chosen: page.asked === modelData.code || (page.asked === "" && modelData.open)
                onTapped: page.asked = modelData.open ? "" : modelData.code
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: page.leaf === "sessions"
            spacing: Math.round(8 * Theme.unit)

            TouchButton {
                objectName: "closeDoors"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                enabled: page.admin.doorsOpen
                kind: page.asked === "close" ? "amber" : "quiet"
                text: page.asked === "close" ? qsTranslate("kiosk", "admin.close_sure") : qsTranslate("kiosk", "admin.close_doors")
                onTapped: {
                    if (page.asked === "close")
                        page.admin.closeDoors();
                    page.asked = page.asked === "close" ? "" : "close";
                }
            }
            TouchButton {
                objectName: "openDoors"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                kind: "amber"
                visible: page.asked !== "" && page.asked !== "close"
                text: qsTranslate("kiosk", "admin.open_doors")
                onTapped: {
                    page.admin.openDoors(page.asked);
                    page.asked = "";
                }
            }
        }

        Headline {
            objectName: "count"
            Layout.fillWidth: true
            visible: page.leaf === "counts"
            text: qsTranslate("kiosk", "admin.inside").replace("{0}", page.admin.inside).replace("{1}", page.admin.expected)
            font.pixelSize: Theme.headline
        }
        ListView {
            id: countList
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.leaf === "counts"
            clip: true
            spacing: Math.round(6 * Theme.unit)
            model: page.admin.counts
            boundsBehavior: Flickable.StopAtBounds

            delegate: Item {
                id: row

                required property var modelData

                width: countList.width
                height: Math.round(52 * Theme.unit)

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
                        font.pixelSize: Theme.small
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                    Label {
                        text: row.modelData.inside + " / " + row.modelData.expected
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.leaf === "box"
            spacing: Theme.gap

            Label {
                text: qsTranslate("kiosk", "admin.language")
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            LanguageSwitch {
                languages: page.languages
            }
            Item { Layout.fillHeight: true }
            Label {
                Layout.fillWidth: true
                text: page.asked === "" ? qsTranslate("kiosk", "admin.nothing_lost") : (page.asked === "restart" ? qsTranslate("kiosk", "admin.restart_sure") : qsTranslate("kiosk", "admin.shut_down_sure"))
                font.pixelSize: Theme.small
                color: page.asked === "" ? Theme.quiet : Theme.red
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Math.round(8 * Theme.unit)

                TouchButton {
                    objectName: "restart"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    visible: page.asked === ""
                    text: qsTranslate("kiosk", "admin.restart")
                    onTapped: page.asked = "restart"
                }
                TouchButton {
                    objectName: "shutDown"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    visible: page.asked === ""
                    text: qsTranslate("kiosk", "admin.shut_down")
                    onTapped: page.asked = "shut_down"
                }
                TouchButton {
                    objectName: "keepOn"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    visible: page.asked !== ""
                    text: qsTranslate("kiosk", "back")
                    onTapped: page.asked = ""
                }
                TouchButton {
                    objectName: "confirm"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    visible: page.asked !== ""
                    kind: "amber"
                    text: page.asked === "restart" ? qsTranslate("kiosk", "admin.restart") : qsTranslate("kiosk", "admin.shut_down")
                    onTapped: {
                        if (page.asked === "restart")
                            page.admin.restart();
                        else
                            page.admin.shutDown();
                        page.asked = "";
                    }
                }
            }
        }
    }
}
