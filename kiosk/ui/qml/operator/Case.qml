pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// One case: the live face beside an enrolled one, in the same size and cut. A person decides.
Leaf {
    id: page

    required property OperatorModel operatorModel
    required property OutcomeModel outcome
    property int compared: 0
    property bool scored: false
    readonly property var likenesses: operatorModel.likenesses
    readonly property var likeness: likenesses[compared] ?? null

    onShownChanged: {
        compared = 0;
        scored = false;
    }

    GridLayout {
        anchors.fill: parent
        columns: page.width > page.height ? 2 : 1
        columnSpacing: Math.round(28 * Theme.unit)
        rowSpacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 6
            Layout.preferredHeight: 4
            spacing: Theme.gap

            Photo {
                objectName: "livePhoto"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                caption: page.outcome.keptUntil !== "" ? page.outcome.keptUntil : qsTranslate("kiosk", "case.live")
                image: page.operatorModel.live
            }
            Photo {
                objectName: "enrolledPhoto"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                caption: page.likeness ? page.likeness.name : qsTranslate("kiosk", "case.no_likeness")
                image: page.likeness ? page.operatorModel.likenessPortrait(page.compared) : page.operatorModel.nobody
                visible: page.likeness !== null
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 5
            spacing: Math.round(6 * Theme.unit)

            Headline {
                objectName: "caseReason"
                Layout.fillWidth: true
                Layout.maximumHeight: Math.round(72 * Theme.unit)
                text: page.operatorModel.caseReason
                font.pixelSize: Theme.body
                minimumPixelSize: Theme.tiny
            }
            Repeater {
                model: page.likenesses

                delegate: PersonRow {
                    required property var modelData
                    required property int index

                    objectName: "likeness-" + index
                    Layout.fillWidth: true
                    name: modelData.name
                    placed: modelData.placed
                    aside: page.scored ? modelData.score : ""
                    chosen: page.compared === index
                    onTapped: page.compared = index
                }
            }
            TouchButton {
                objectName: "noneOfThese"
                Layout.fillWidth: true
                Layout.minimumHeight: Math.max(Theme.target, Math.round(76 * Theme.unit))
                text: page.likenesses.length > 0 ? qsTranslate("kiosk", "case.none_of_these") : qsTranslate("kiosk", "case.search")
                onTapped: page.operatorModel.go("search")
            }
            Item { Layout.fillHeight: true }
            RowLayout {
                Layout.fillWidth: true
                spacing: Math.round(8 * Theme.unit)

                TouchButton {
                    objectName: "dismissCase"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: qsTranslate("kiosk", "case.dismiss")
                    fontPixelSize: Theme.tiny
                    onTapped: page.operatorModel.dismissCase()
                }
                TouchButton {
                    objectName: "showScores"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: qsTranslate("kiosk", "case.scores")
                    fontPixelSize: Theme.tiny
                    chosen: page.scored
                    visible: page.likenesses.length > 0
                    onTapped: page.scored = !page.scored
                }
                TouchButton {
                    objectName: "thisPerson"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    kind: "primary"
                    text: qsTranslate("kiosk", "case.this_person")
                    visible: page.likeness !== null
                    onTapped: page.operatorModel.chooseLikeness(page.compared)
                }
            }
        }
    }
}
