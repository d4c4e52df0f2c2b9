pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// What the camera sees, as a mirror and in numbers.
Leaf {
    id: page

    required property SetupModel setup
    required property SetupFacts facts
    required property FrameFeed feed

    // After the page is there: what is asked for changes what the page is bound to.
    onShownChanged: Qt.callLater(page.begin)

    function begin(): void {
        if (shown && facts.lenses.length > 0)
            setup.lookThrough(facts.lens !== "" ? facts.lens : facts.lenses[0].code);
    }

    GridLayout {
        anchors.fill: parent
        columns: page.width > page.height ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap

        FacePane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            feed: page.feed
            looking: false
            visible: page.shown
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Math.round(10 * Theme.unit)

            Opening {
                Layout.fillWidth: true
                headline: qsTranslate("kiosk", "setup.camera.headline")
                detail: page.facts.lenses.length > 0 ? qsTranslate("kiosk", "setup.camera.detail") : qsTranslate("kiosk", "setup.camera.none")
            }
            Repeater {
                model: page.facts.lenses

                delegate: TouchButton {
                    required property var modelData

                    objectName: "lens-" + modelData.code
                    Layout.fillWidth: true
                    text: modelData.port !== "" ? modelData.kind + "  " + modelData.port : modelData.kind
                    fontPixelSize: Theme.tiny
                    chosen: page.facts.lens === modelData.code
                    visible: page.facts.lenses.length > 1
                    enabled: !page.facts.busy
                    onTapped: page.setup.lookThrough(modelData.code)
                }
            }
            Item { Layout.fillHeight: true }
            Repeater {
                model: page.facts.sight

                delegate: Rectangle {
                    id: line

                    required property var modelData
                    required property int index

                    objectName: "sight-" + index
                    Layout.fillWidth: true
                    implicitHeight: words.implicitHeight + Theme.gap
                    radius: Theme.radius
                    color: modelData.well ? Theme.white : Theme.paleGold
                    border.width: Theme.hairline
                    border.color: modelData.well ? Theme.mist : Theme.gold

                    Label {
                        id: words
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.margins: Theme.gap
                        text: line.modelData.said
                        font.pixelSize: Theme.small
                    }
                }
            }
            Item { Layout.fillHeight: true }
        }
    }
}
