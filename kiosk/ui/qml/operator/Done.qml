import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Said plainly, in amber: who was admitted, by whom, on what. Ten seconds to take it back.
Leaf {
    id: page

    required property OperatorModel operatorModel
    required property OutcomeModel outcome

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: page.outcome.undone ? Theme.mist : Theme.amber
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Math.round(36 * Theme.unit)
        spacing: Math.round(10 * Theme.unit)

        Label {
            objectName: "doneHeadline"
            Layout.fillWidth: true
            text: page.outcome.undone ? qsTranslate("kiosk", "done.undone") : qsTranslate("kiosk", "done.headline")
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
        Headline {
            objectName: "doneName"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: page.outcome.person.name ?? ""
            font.family: Theme.latin
            font.pixelSize: Math.round(88 * Theme.unit)
            font.strikeout: page.outcome.undone
            verticalAlignment: Text.AlignVCenter
        }
        Label {
            Layout.fillWidth: true
            text: page.outcome.person.where ?? ""
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
        Label {
            objectName: "byWhom"
            Layout.fillWidth: true
            text: page.outcome.byWhom
            font.pixelSize: Theme.small
        }
        Label {
            Layout.fillWidth: true
            text: page.operatorModel.message
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            visible: text !== ""
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            spacing: Theme.gap

            TouchButton {
                objectName: "undo"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: qsTranslate("kiosk", "done.undo") + (page.outcome.undoLeftS > 0 ? "  " + page.outcome.undoLeftS : "")
                enabled: page.outcome.undoLeftS > 0
                onTapped: page.operatorModel.undo()
            }
            TouchButton {
                objectName: "finished"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                kind: "primary"
                text: qsTranslate("kiosk", "done.finished")
                onTapped: page.operatorModel.done()
            }
        }
    }
}
