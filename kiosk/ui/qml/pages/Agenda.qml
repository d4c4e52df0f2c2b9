pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Whoever is in may read what comes next, where their group meets, and which papers there are.
// It names nobody, ends with its line, and the next face takes it away at once.
Leaf {
    id: page

    required property ScreenModel screenModel
    readonly property bool wide: width > height
    readonly property bool told: screenModel.room !== "" || screenModel.documents.length > 0

    onShownChanged: {
        sessions.positionViewAtBeginning();
        papers.positionViewAtBeginning();
        if (shown && !Theme.still)
            running.restart();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Math.round(12 * Theme.unit)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                GoldRule {}
                Headline {
                    objectName: "agendaHeadline"
                    Layout.fillWidth: true
                    Layout.topMargin: Math.round(10 * Theme.unit)
                    text: page.screenModel.headline
                    font.pixelSize: Theme.title
                }
            }
            TouchButton {
                objectName: "agendaDone"
                Layout.preferredWidth: Math.max(implicitWidth, Math.round(200 * Theme.unit))
                kind: "primary"
                text: qsTranslate("kiosk", "agenda.done")
                onTapped: page.screenModel.dismiss()
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.wide && page.told ? 2 : 1
            columnSpacing: Math.round(40 * Theme.unit)
            rowSpacing: Math.round(20 * Theme.unit)

            ListView {
                id: sessions
                objectName: "agendaSessions"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 7
                Layout.preferredHeight: 5
                visible: count > 0
                clip: true
                spacing: Math.round(8 * Theme.unit)
                boundsBehavior: Flickable.StopAtBounds
                model: page.screenModel.agenda

                delegate: ColumnLayout {
                    id: line

                    required property var modelData

                    width: sessions.width
                    spacing: Math.round(4 * Theme.unit)

                    Label {
                        Layout.fillWidth: true
                        Layout.topMargin: Math.round(6 * Theme.unit)
                        text: line.modelData.day
                        color: Theme.red
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                        visible: text !== ""
                    }
                    Rectangle {
                        Layout.fillWidth: true
                        implicitHeight: row.implicitHeight + Math.round(16 * Theme.unit)
                        radius: Theme.radius
                        color: line.modelData.current ? Theme.paleGold : Theme.white
                        border.width: Theme.hairline
                        border.color: line.modelData.current ? Theme.gold : Theme.sand

                        RowLayout {
                            id: row
                            anchors.left: parent.left
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            anchors.leftMargin: Theme.gap
                            anchors.rightMargin: Theme.gap
                            spacing: Theme.gap

                            Label {
                                Layout.preferredWidth: Math.round(96 * Theme.unit)
                                Layout.alignment: Qt.AlignTop
                                text: line.modelData.hour
                                font.pixelSize: Theme.body
                                font.weight: Font.DemiBold
                                wrapMode: Text.NoWrap
                            }
                            ColumnLayout {
                                Layout.fillWidth: true
                                spacing: 0

                                Label {
                                    Layout.fillWidth: true
                                    text: line.modelData.title
                                    font.family: Theme.latin
                                    font.pixelSize: Math.round(28 * Theme.unit)
                                    font.weight: Font.DemiBold
                                }
                                Label {
                                    Layout.fillWidth: true
                                    text: line.modelData.place
                                    font.family: Theme.latin
                                    color: Theme.quiet
                                    font.pixelSize: Theme.small
                                    visible: text !== ""
                                }
                            }
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 5
                Layout.preferredHeight: 4
                visible: page.told
                spacing: Math.round(6 * Theme.unit)

                Label {
                    text: qsTranslate("kiosk", "agenda.room")
                    color: Theme.red
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    visible: room.visible
                }
                Label {
                    id: room
                    objectName: "agendaRoom"
                    Layout.fillWidth: true
                    text: page.screenModel.room
                    font.family: Theme.latin
                    font.pixelSize: Theme.title
                    font.weight: Font.Bold
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    visible: text !== ""
                }
                Label {
                    Layout.topMargin: room.visible ? Theme.gap : 0
                    text: qsTranslate("kiosk", "agenda.documents")
                    color: Theme.red
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    visible: papers.visible
                }
                ListView {
                    id: papers
                    objectName: "agendaDocuments"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: count > 0
                    clip: true
                    spacing: Math.round(6 * Theme.unit)
                    boundsBehavior: Flickable.StopAtBounds
                    model: page.screenModel.documents

                    delegate: RowLayout {
                        id: paper

                        required property string modelData

                        width: papers.width
                        spacing: Math.round(12 * Theme.unit)

                        Rectangle {
                            Layout.alignment: Qt.AlignTop
                            Layout.topMargin: Math.round(12 * Theme.unit)
                            implicitWidth: Math.round(10 * Theme.unit)
                            implicitHeight: implicitWidth
                            radius: implicitWidth / 2
                            color: Theme.gold
                        }
                        Label {
                            Layout.fillWidth: true
                            text: paper.modelData
                            font.family: Theme.latin
                            font.pixelSize: Theme.small
                        }
                    }
                }
                Item {
                    Layout.fillHeight: true
                    visible: !papers.visible
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(3, Math.round(4 * Theme.unit))
            color: Theme.sand

            Rectangle {
                height: parent.height
                anchors.left: parent.left
                width: Theme.still ? 0 : parent.width * share
                color: Theme.gold

                property real share: 1

                NumberAnimation on share {
                    id: running
                    running: false
                    from: 1
                    to: 0
                    duration: page.screenModel.timeLeftMs
                }
            }
        }
    }
}
