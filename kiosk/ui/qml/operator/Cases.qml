pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The desk: who waits, since when, why. Without a case somebody can still be searched for.
Leaf {
    id: cases

    required property OperatorModel operatorModel

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Headline {
            objectName: "casesHeadline"
            Layout.fillWidth: true
            text: cases.operatorModel.cases.length > 0 ? qsTranslate("kiosk", "cases.headline") : qsTranslate("kiosk", "cases.none")
            font.pixelSize: Theme.title
        }
        Label {
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "cases.calm")
            color: Theme.quiet
            font.pixelSize: Theme.small
            visible: cases.operatorModel.cases.length === 0
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Math.round(8 * Theme.unit)
            // The ages change every second; the rows must not, or a finger would miss them.
            model: cases.operatorModel.cases.length
            boundsBehavior: Flickable.StopAtBounds

            delegate: PersonRow {
                required property int index
                readonly property var told: cases.operatorModel.cases[index] ?? ({})

                objectName: "case-" + index
                width: list.width
                name: told.reason ?? ""
                placed: told.likeness ? qsTranslate("kiosk", "cases.near").replace("{0}", told.likeness) : qsTranslate("kiosk", "cases.nobody_near")
                aside: told.age ?? ""
                alarming: told.alarming ?? false
                onTapped: cases.operatorModel.openCase(index)
            }
        }
    }
}
