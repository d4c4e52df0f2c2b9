pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Everything once more, before it is written and the door opens.
Leaf {
    id: page

    required property SetupModel setup
    required property SetupFacts facts

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Opening {
            Layout.fillWidth: true
            headline: qsTranslate("kiosk", "setup.done.headline")
            detail: qsTranslate("kiosk", "setup.done.detail")
        }
        Item { Layout.fillHeight: true }
        Repeater {
            model: [
                { name: qsTranslate("kiosk", "setup.place.event"), said: page.setup.eventName !== "" ? page.setup.eventName : qsTranslate("kiosk", "setup.place.from_list") },
                { name: qsTranslate("kiosk", "setup.place.gate"), said: page.setup.gate },
                { name: qsTranslate("kiosk", "setup.done.person"), said: page.facts.administrator },
                { name: qsTranslate("kiosk", "setup.done.key"), said: page.facts.keyWay === "tpm" ? qsTranslate("kiosk", "setup.done.tpm") : (page.facts.keyWay === "stick" ? qsTranslate("kiosk", "setup.done.stick") : qsTranslate("kiosk", "setup.done.words")) }
            ]

            delegate: RowLayout {
                id: line

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.gap

                Label {
                    Layout.preferredWidth: Math.round(280 * Theme.unit)
                    text: line.modelData.name
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                }
                Label {
                    Layout.fillWidth: true
                    text: line.modelData.said
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                }
            }
        }
        Item { Layout.fillHeight: true }
        Label {
            Layout.fillWidth: true
            text: page.facts.joins ? qsTranslate("kiosk", "setup.done.join") : qsTranslate("kiosk", "setup.done.next")
            font.pixelSize: Theme.small
        }
    }
}
