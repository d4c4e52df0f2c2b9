pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// What the operator saw and why the camera was not enough; then one amber button.
Leaf {
    id: page

    required property OperatorModel operatorModel
    required property OutcomeModel outcome
    // The word of a head of delegation counts only with their name.
    readonly property bool asksWho: outcome.vouchers.length > 0 && outcome.voucher === ""

    GridLayout {
        anchors.fill: parent
        columns: page.width > page.height ? 2 : 1
        columnSpacing: Math.round(28 * Theme.unit)
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 4
            Layout.preferredHeight: 3
            spacing: Math.round(8 * Theme.unit)

            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.gap

                Photo {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    caption: qsTranslate("kiosk", "case.live")
                    image: page.operatorModel.live
                }
                Photo {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    caption: qsTranslate("kiosk", "case.enrolled")
                    image: page.operatorModel.portrait
                }
            }
            Headline {
                objectName: "personName"
                Layout.fillWidth: true
                Layout.maximumHeight: Math.round(100 * Theme.unit)
                text: page.operatorModel.person.name ?? ""
                font.family: Theme.latin
                font.pixelSize: Theme.title
                minimumPixelSize: Theme.tiny
            }
            Label {
                Layout.fillWidth: true
                text: page.operatorModel.person.where ?? ""
                color: Theme.quiet
                font.pixelSize: Theme.tiny
                maximumLineCount: 2
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 6
            spacing: Math.round(8 * Theme.unit)

            Label {
                Layout.fillWidth: true
                text: page.asksWho ? qsTranslate("kiosk", "grounds.who_vouches") : qsTranslate("kiosk", "grounds.evidence")
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            ListView {
                id: heads
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: page.asksWho
                clip: true
                spacing: Math.round(6 * Theme.unit)
                boundsBehavior: Flickable.StopAtBounds
                model: page.asksWho ? page.outcome.vouchers : []

                delegate: PersonRow {
                    required property var modelData

                    objectName: "voucher-" + modelData.code
                    width: heads.width
                    name: modelData.name
                    placed: modelData.where
                    onTapped: page.operatorModel.chooseVoucher(modelData.code)
                }
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !page.asksWho
                columns: 2
                rowSpacing: Math.round(8 * Theme.unit)
                columnSpacing: Math.round(8 * Theme.unit)

                Repeater {
                    model: page.operatorModel.evidences

                    delegate: TouchButton {
                        required property var modelData
                        required property int index

                        objectName: "evidence-" + modelData.code
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        Layout.minimumHeight: Theme.target
                        Layout.maximumHeight: Math.round(Theme.target * 1.3)
                        Layout.columnSpan: index === 4 ? 2 : 1
                        text: modelData.code === "head_of_delegation" && page.outcome.voucher !== "" ? modelData.caption + "\n" + page.outcome.voucher : modelData.caption
                        chosen: page.operatorModel.evidence === modelData.code
                        onTapped: page.operatorModel.chooseEvidence(modelData.code)
                    }
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Math.round(8 * Theme.unit)

                Label {
                    Layout.fillWidth: true
                    text: page.operatorModel.message !== "" ? page.operatorModel.message : qsTranslate("kiosk", "grounds.why")
                    objectName: "groundsMessage"
                    color: page.operatorModel.message !== "" ? Theme.red : Theme.ink
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                }
                TouchButton {
                    id: why
                    readonly property var all: page.operatorModel.grounds
                    readonly property int at: all.findIndex(each => each.code === page.operatorModel.ground)

                    objectName: "ground"
                    Layout.fillWidth: true
                    text: (all[at] ? all[at].caption : "") + "  ›"
                    fontPixelSize: Theme.tiny
                    onTapped: page.operatorModel.chooseGround(all[(at + 1) % all.length].code)
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Math.round(8 * Theme.unit)

                TouchButton {
                    objectName: "groundsBack"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: qsTranslate("kiosk", "back")
                    onTapped: page.operatorModel.back()
                }
                TouchButton {
                    objectName: "admit"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    kind: "amber"
                    text: qsTranslate("kiosk", "grounds.admit")
                    enabled: page.operatorModel.evidence !== "" && !page.asksWho
                    onTapped: page.operatorModel.admit()
                }
            }
        }
    }
}
