pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The site test of attack detection: kinds of attack on one side, what is to be done on the other.
Item {
    id: leaf

    required property AttackTestModel attack
    required property ScreenModel screenModel
    required property FrameFeed feed
    readonly property bool narrow: height > width
    // Beginning anew throws a morning's work away: it is asked for twice.
    property bool sure: false

    Component.onCompleted: attack.begin()
    Component.onDestruction: attack.end()

    Label {
        objectName: "nobodyKnown"
        anchors.fill: parent
        visible: !leaf.attack.ready
        text: qsTranslate("kiosk", "attack.nobody")
        font.pixelSize: Theme.body
        verticalAlignment: Text.AlignVCenter
    }

    GridLayout {
        anchors.fill: parent
        visible: leaf.attack.ready
        columns: leaf.narrow ? 1 : 2
        columnSpacing: Math.round(22 * Theme.unit)
        rowSpacing: Math.round(8 * Theme.unit)

        ListView {
            id: kinds
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 5
            clip: true
            spacing: Math.round(6 * Theme.unit)
            model: leaf.attack.species
            boundsBehavior: Flickable.StopAtBounds

            delegate: PersonRow {
                required property var modelData

                objectName: "species-" + modelData.code
                width: kinds.width
                implicitHeight: Math.max(Theme.target, Math.round(70 * Theme.unit))
                name: modelData.name
                placed: modelData.rate
                aside: modelData.count
                alarming: modelData.passed
                chosen: modelData.code === leaf.attack.chosen
                onTapped: leaf.attack.choose(modelData.code)
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 6
            Layout.preferredHeight: 6
            spacing: Math.round(8 * Theme.unit)

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                FacePane {
                    Layout.preferredWidth: Math.round(150 * Theme.unit)
                    Layout.preferredHeight: Math.round(150 * Theme.unit)
                    feed: leaf.feed
                    looking: leaf.attack.awaited
                }
                Label {
                    objectName: "attackRequest"
                    Layout.fillWidth: true
                    Layout.maximumHeight: Math.round(150 * Theme.unit)
                    text: leaf.attack.request
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Math.round(Theme.tiny * 0.8)
                }
                Label {
                    objectName: "attackSeconds"
                    text: leaf.attack.secondsLeft
                    font.pixelSize: Theme.headline
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                    visible: text !== ""
                }
            }
            Label {
                // While it is waited for: what the delegate's page asks for. After it: the outcome.
                objectName: "attackLast"
                Layout.fillWidth: true
                text: leaf.attack.awaited ? (leaf.screenModel.page === "looking" || leaf.screenModel.page === "challenge" ? leaf.screenModel.headline : "") : leaf.attack.last
                font.pixelSize: Theme.small
                maximumLineCount: 2
                color: leaf.attack.awaited ? Theme.quiet : Theme.ink
            }
            Label {
                objectName: "attackFigures"
                Layout.fillWidth: true
                text: leaf.attack.figures
                font.pixelSize: Theme.tiny
                color: Theme.quiet
                visible: text !== ""
            }
            Label {
                objectName: "attackClaim"
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: leaf.attack.claim !== "" ? leaf.attack.claim : qsTranslate("kiosk", "attack.what")
                font.pixelSize: Theme.tiny
                font.weight: leaf.attack.claim !== "" ? Font.DemiBold : Font.Normal
                fontSizeMode: Text.Fit
                minimumPixelSize: Math.round(Theme.tiny * 0.7)
                color: leaf.attack.holds ? Theme.jade : Theme.ink
                verticalAlignment: Text.AlignTop
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Math.round(8 * Theme.unit)

                TouchButton {
                    objectName: "attackAnew"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    enabled: leaf.attack.begun && !leaf.attack.awaited
                    kind: leaf.sure ? "amber" : "quiet"
                    fontPixelSize: Theme.tiny
                    text: leaf.sure ? qsTranslate("kiosk", "attack.sure") : qsTranslate("kiosk", "attack.anew")
                    onTapped: {
                        if (leaf.sure)
                            leaf.attack.anew();
                        leaf.sure = !leaf.sure;
                    }
                }
                TouchButton {
                    objectName: "attackForget"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    enabled: leaf.attack.begun && !leaf.attack.awaited
                    fontPixelSize: Theme.tiny
                    text: qsTranslate("kiosk", "attack.forget")
                    onTapped: leaf.attack.forgetLast()
                }
                TouchButton {
                    objectName: "attackPresent"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    kind: "amber"
                    enabled: !leaf.attack.awaited
                    fontPixelSize: Theme.small
                    text: leaf.attack.awaited ? qsTranslate("kiosk", "attack.waiting") : qsTranslate("kiosk", "attack.present")
                    onTapped: {
                        leaf.sure = false;
                        leaf.attack.present();
                    }
                }
            }
        }
    }
}
