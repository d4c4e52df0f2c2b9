pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Two photographs side by side, and what only a person can say of them. It is asked once.
ColumnLayout {
    id: page

    required property ImportModel imports
    required property ImportFindings findings

    spacing: Math.round(8 * Theme.unit)

    ListView {
        objectName: "doubts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(8 * Theme.unit)
        model: page.findings.doubts.length
        boundsBehavior: Flickable.StopAtBounds
        header: Label {
            width: ListView.view.width
            bottomPadding: Math.round(8 * Theme.unit)
            visible: page.findings.doubts.length === 0
            height: visible ? implicitHeight : 0
            text: qsTranslate("kiosk", "import.doubts.none")
            color: Theme.quiet
            font.pixelSize: Theme.small
        }

        delegate: Rectangle {
            id: card

            required property int index
            readonly property var doubt: page.findings.doubts[index] ?? ({ names: ["", ""], placed: ["", ""], thumbnails: [], answers: [] })

            objectName: "doubt-" + index
            width: ListView.view.width
            height: body.implicitHeight + Math.round(20 * Theme.unit)
            radius: Theme.radius
            color: Theme.white
            border.width: Theme.hairline
            border.color: doubt.answer ? Theme.jade : Theme.gold

            RowLayout {
                id: body
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Math.round(10 * Theme.unit)
                spacing: Math.round(12 * Theme.unit)

                Repeater {
                    model: 2

                    delegate: ColumnLayout {
                        id: side

                        required property int index

                        Layout.preferredWidth: Math.round(200 * Theme.unit)
                        Layout.alignment: Qt.AlignTop
                        spacing: 0

                        Portrait {
                            Layout.preferredWidth: Math.round(160 * Theme.unit)
                            Layout.preferredHeight: Math.round(160 * Theme.unit)
                            image: page.findings.picture(card.doubt.thumbnails[side.index] ?? "")
                            fillColor: Theme.mist
                        }
                        Label {
                            Layout.fillWidth: true
                            text: (side.index + 1) + ". " + card.doubt.names[side.index]
                            font.family: Theme.latin
                            font.pixelSize: Theme.tiny
                            font.weight: Font.DemiBold
                            maximumLineCount: 2
                            elide: Text.ElideRight
                        }
                        Label {
                            Layout.fillWidth: true
                            text: card.doubt.placed[side.index]
                            color: Theme.quiet
                            font.pixelSize: Math.round(Theme.tiny * 0.85)
                            maximumLineCount: 2
                            elide: Text.ElideRight
                        }
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Math.round(6 * Theme.unit)

                    Label {
                        Layout.fillWidth: true
                        text: card.doubt.question ?? ""
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                    }
                    GridLayout {
                        Layout.fillWidth: true
                        columns: 2
                        columnSpacing: Math.round(6 * Theme.unit)
                        rowSpacing: Math.round(6 * Theme.unit)

                        Repeater {
                            model: card.doubt.answers

                            delegate: TouchButton {
                                required property var modelData

                                objectName: "answer-" + card.index + "-" + modelData.code
                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                text: modelData.caption
                                fontPixelSize: Theme.tiny
                                chosen: modelData.chosen
                                onTapped: page.imports.decide(card.doubt.key, modelData.code)
                            }
                        }
                    }
                }
            }
        }
    }
    TouchButton {
        objectName: "applyAnswers"
        Layout.fillWidth: true
        visible: page.findings.answered > 0
        kind: "amber"
        text: qsTranslate("kiosk", "import.apply")
        onTapped: page.imports.apply()
    }
}
