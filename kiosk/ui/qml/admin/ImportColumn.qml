pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// One column, its first cells, and what it could hold.
ColumnLayout {
    id: page

    required property ImportModel imports
    required property ImportFindings findings

    spacing: Math.round(8 * Theme.unit)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        TouchButton {
            objectName: "leaveColumn"
            text: qsTranslate("kiosk", "back")
            fontPixelSize: Theme.tiny
            onTapped: page.imports.chooseColumn(-1)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Headline {
                Layout.fillWidth: true
                text: qsTranslate("kiosk", "import.column").replace("{0}", page.findings.columnHeading)
                font.pixelSize: Theme.body
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                Layout.fillWidth: true
                text: page.findings.columnCells
                color: Theme.quiet
                font.family: Theme.latin
                font.pixelSize: Theme.tiny
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
    GridView {
        id: grid
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        cellWidth: Math.floor(width / (page.width > page.height ? 4 : 2))
        cellHeight: Theme.target + Math.round(8 * Theme.unit)
        model: page.findings.fields
        boundsBehavior: Flickable.StopAtBounds

        delegate: Item {
            id: place

            required property var modelData

            width: grid.cellWidth
            height: grid.cellHeight

            TouchButton {
                objectName: "field-" + place.modelData.code
                anchors.fill: parent
                anchors.rightMargin: Math.round(8 * Theme.unit)
                anchors.bottomMargin: Math.round(8 * Theme.unit)
                text: place.modelData.caption
                chosen: place.modelData.chosen
                onTapped: page.imports.columnHolds(place.modelData.code)
            }
        }
    }
}
