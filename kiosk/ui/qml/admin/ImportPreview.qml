pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// What the stick says, before anything is changed. A heading is tapped to say what its column holds.
ColumnLayout {
    id: page

    required property ImportModel imports
    required property ImportFindings findings
    readonly property int cell: Math.round(190 * Theme.unit)
    readonly property bool mapping: ["no_headings", "no_columns", "no_consent"].includes(findings.question)

    spacing: Math.round(8 * Theme.unit)

    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        Banner {
            objectName: "importQuestion"
            Layout.fillWidth: true
            text: page.findings.question !== "" ? page.findings.questionText : (page.imports.held ? qsTranslate("kiosk", "import.preview.held") : qsTranslate("kiosk", "import.preview.stay"))
            tone: page.findings.question === "" && page.imports.held ? "good" : "careful"
        }
        TouchButton {
            objectName: "consentKept"
            visible: page.findings.question === "no_consent"
            text: qsTranslate("kiosk", "import.basis.tap")
            fontPixelSize: Theme.tiny
            onTapped: page.imports.consentIsKept()
        }
        TouchButton {
            objectName: "namesRight"
            visible: page.findings.question === "lost_marks"
            text: qsTranslate("kiosk", "import.marks.tap")
            fontPixelSize: Theme.tiny
            onTapped: page.imports.namesAreRight()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.gap

        ListView {
            objectName: "importFacts"
            Layout.preferredWidth: Math.round(390 * Theme.unit)
            Layout.fillHeight: true
            visible: page.findings.question === ""
            clip: true
            spacing: Math.round(4 * Theme.unit)
            model: page.findings.facts
            boundsBehavior: Flickable.StopAtBounds

            delegate: Label {
                required property var modelData

                width: ListView.view.width
                text: modelData.text
                color: modelData.alarms ? Theme.red : Theme.ink
                font.pixelSize: Theme.small
                font.weight: modelData.alarms ? Font.DemiBold : Font.Normal
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radius
            color: Theme.white
            border.width: Theme.hairline
            border.color: Theme.mist
            clip: true
            // A sheet stays as it was typed, whatever the screen speaks.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            Flickable {
                anchors.fill: parent
                anchors.margins: Math.round(6 * Theme.unit)
                contentWidth: table.width
                contentHeight: table.height
                boundsBehavior: Flickable.StopAtBounds
                clip: true

                Column {
                    id: table
                    spacing: Math.round(4 * Theme.unit)

                    Row {
                        spacing: Math.round(4 * Theme.unit)

                        Repeater {
                            model: page.findings.headings

                            delegate: Rectangle {
                                id: heading

                                required property var modelData

                                objectName: "heading-" + modelData.number
                                width: page.cell
                                height: Math.max(Theme.target, words.implicitHeight + Math.round(8 * Theme.unit))
                                radius: Theme.radius / 2
                                color: modelData.unclear || (page.mapping && modelData.field === "") ? Theme.paleGold : Theme.mist
                                Accessible.role: Accessible.Button
                                Accessible.name: modelData.heading + " " + modelData.caption

                                TapHandler {
                                    gesturePolicy: TapHandler.ReleaseWithinBounds
                                    onTapped: page.imports.chooseColumn(heading.modelData.number)
                                }
                                Column {
                                    id: words
                                    anchors.left: parent.left
                                    anchors.right: parent.right
                                    anchors.verticalCenter: parent.verticalCenter
                                    anchors.margins: Math.round(8 * Theme.unit)

                                    Label {
                                        width: parent.width
                                        text: heading.modelData.caption
                                        color: heading.modelData.field === "" ? Theme.quiet : Theme.jade
                                        font.pixelSize: Theme.tiny
                                        font.weight: Font.DemiBold
                                        maximumLineCount: 1
                                        elide: Text.ElideRight
                                    }
                                    Label {
                                        width: parent.width
                                        text: heading.modelData.heading
                                        font.family: Theme.latin
                                        font.pixelSize: Theme.tiny
                                        maximumLineCount: 1
                                        elide: Text.ElideRight
                                    }
                                }
                            }
                        }
                    }
                    Repeater {
                        model: page.findings.firstRows

                        delegate: Row {
                            id: line

                            required property var modelData

                            spacing: Math.round(4 * Theme.unit)

                            Repeater {
                                model: line.modelData

                                delegate: Label {
                                    required property string modelData

                                    width: page.cell
                                    leftPadding: Math.round(8 * Theme.unit)
                                    rightPadding: leftPadding
                                    text: modelData
                                    font.family: Theme.latin
                                    font.pixelSize: Theme.tiny
                                    maximumLineCount: 1
                                    elide: Text.ElideRight
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    Label {
        objectName: "importLeaving"
        Layout.fillWidth: true
        visible: page.findings.leaving !== ""
        text: qsTranslate("kiosk", "import.leaving.names") + " " + page.findings.leaving
        color: Theme.red
        font.pixelSize: Theme.tiny
        maximumLineCount: 1
        elide: Text.ElideRight
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        TouchButton {
            objectName: "leavePreview"
            text: qsTranslate("kiosk", "import.cancel")
            fontPixelSize: Theme.tiny
            onTapped: page.imports.leave()
        }
        Item { Layout.fillWidth: true }
        TouchButton {
            objectName: "modeAdd"
            text: qsTranslate("kiosk", "import.mode.add")
            fontPixelSize: Theme.tiny
            chosen: !page.findings.replaces
            onTapped: page.imports.replaceAll(false)
        }
        TouchButton {
            objectName: "modeReplace"
            text: qsTranslate("kiosk", "import.mode.replace")
            fontPixelSize: Theme.tiny
            chosen: page.findings.replaces
            onTapped: page.imports.replaceAll(true)
        }
        Item { Layout.fillWidth: true }
        TouchButton {
            objectName: "startImport"
            kind: "amber"
            enabled: page.findings.question === ""
            text: qsTranslate("kiosk", "import.start")
            onTapped: page.imports.confirm("import")
        }
    }
}
