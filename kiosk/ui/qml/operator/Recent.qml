pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Who was admitted here last, and what to do when it was the wrong person.
Leaf {
    id: page

    required property OperatorModel operatorModel
    required property OutcomeModel outcome
    readonly property bool looking: outcome.picked.name !== undefined

    GridLayout {
        anchors.fill: parent
        columns: page.width > page.height ? 2 : 1
        columnSpacing: Math.round(28 * Theme.unit)
        rowSpacing: Theme.gap

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 6
            clip: true
            spacing: Math.round(8 * Theme.unit)
            model: page.outcome.rows
            boundsBehavior: Flickable.StopAtBounds

            delegate: PersonRow {
                required property var modelData
                required property int index

                objectName: "admission-" + index
                width: list.width
                name: modelData.name
                placed: (modelData.annulled ? qsTranslate("kiosk", "recent.annulled") + "  ·  " : "") + modelData.how + "  ·  " + modelData.placed
                aside: modelData.hour
                struck: modelData.annulled
                chosen: page.looking && page.outcome.picked.code === modelData.code && page.outcome.picked.hour === modelData.hour
                onTapped: {
                    if (!modelData.annulled)
                        page.operatorModel.pickRow(index);
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 4
            Layout.preferredHeight: 5
            spacing: Math.round(8 * Theme.unit)

            Headline {
                Layout.fillWidth: true
                text: page.looking ? page.outcome.picked.name : qsTranslate("kiosk", "recent.headline")
                font.family: page.looking ? Theme.latin : Theme.family
                font.pixelSize: Theme.title
                minimumPixelSize: Theme.tiny
            }
            Label {
                Layout.fillWidth: true
                text: page.looking ? qsTranslate("kiosk", "recent.why") : qsTranslate("kiosk", "recent.how")
                color: Theme.quiet
                font.pixelSize: Theme.small
            }
            Photo {
                objectName: "keptPicture"
                Layout.fillWidth: true
                Layout.preferredHeight: Math.round(190 * Theme.unit)
                Layout.maximumHeight: Math.round(260 * Theme.unit)
                caption: qsTranslate("kiosk", "recent.kept")
                image: page.outcome.picture
                visible: page.looking && page.outcome.pictured
            }
            Repeater {
                model: page.outcome.reasons

                delegate: TouchButton {
                    required property var modelData

                    objectName: "annul-" + modelData.code
                    Layout.fillWidth: true
                    text: modelData.caption
                    visible: page.looking
                    onTapped: page.operatorModel.annul(modelData.code)
                }
            }
            Label {
                objectName: "whoWasIt"
                Layout.fillWidth: true
                text: qsTranslate("kiosk", "recent.who_was_it")
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                visible: page.outcome.mistaken && !page.looking
            }
            TouchButton {
                objectName: "nameThem"
                Layout.fillWidth: true
                kind: "primary"
                text: qsTranslate("kiosk", "recent.name_them")
                visible: page.outcome.mistaken && !page.looking
                onTapped: page.operatorModel.go("search")
            }
            TouchButton {
                Layout.fillWidth: true
                text: qsTranslate("kiosk", "back")
                visible: page.looking
                onTapped: page.operatorModel.pickRow(-1)
            }
            Item { Layout.fillHeight: true }
        }
    }
}
