pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// It does not go on like this: what is the matter, what helps, and that nothing was changed.
ColumnLayout {
    id: page

    required property ImportModel imports
    required property ImportFindings findings

    spacing: Math.round(10 * Theme.unit)

    Headline {
        objectName: "importTrouble"
        Layout.fillWidth: true
        text: page.findings.trouble
        color: Theme.red
        font.pixelSize: Theme.title
    }
    Label {
        Layout.fillWidth: true
        text: page.findings.troubleItem
        font.family: Theme.latin
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        visible: text !== ""
    }
    Label {
        objectName: "importRemedy"
        Layout.fillWidth: true
        text: page.findings.remedy
        font.pixelSize: Theme.small
    }
    ListView {
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(8 * Theme.unit)
        model: page.findings.choices
        boundsBehavior: Flickable.StopAtBounds

        delegate: TouchButton {
            required property string modelData
            required property int index

            objectName: "roster-" + index
            width: ListView.view.width
            text: modelData
            onTapped: page.imports.chooseRoster(modelData)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "import.unchanged_gallery")
            color: Theme.quiet
            font.pixelSize: Theme.tiny
        }
        TouchButton {
            objectName: "fromBeginning"
            kind: "primary"
            text: qsTranslate("kiosk", "import.again")
            onTapped: page.imports.leave()
        }
    }
}
