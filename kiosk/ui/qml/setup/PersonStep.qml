import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Who may change things here from now on: a name, and a PIN typed twice.
Leaf {
    id: page

    required property SetupModel setup
    required property SetupFacts facts

    GridLayout {
        anchors.fill: parent
        columns: page.width > page.height ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Theme.gap

            Opening {
                Layout.fillWidth: true
                headline: qsTranslate("kiosk", "setup.person.headline")
                detail: page.facts.administrator !== "" ? qsTranslate("kiosk", "setup.person.there").replace("{0}", page.facts.administrator) : qsTranslate("kiosk", "setup.person.detail")
            }
            TouchButton {
                objectName: "writeName"
                Layout.fillWidth: true
                text: page.setup.name !== "" ? page.setup.name : qsTranslate("kiosk", "setup.person.write")
                chosen: page.setup.name !== ""
                onTapped: page.setup.write("name")
            }
            Item { Layout.fillHeight: true }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Math.round(6 * Theme.unit)

            Label {
                objectName: "pinWords"
                Layout.fillWidth: true
                text: page.setup.name === "" ? qsTranslate("kiosk", "setup.person.name_first") : (page.setup.pinAgain ? qsTranslate("kiosk", "setup.person.pin_again") : qsTranslate("kiosk", "setup.person.pin"))
                color: Theme.quiet
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
            }
            PinPad {
                Layout.fillWidth: true
                Layout.fillHeight: true
                enabled: page.setup.name !== "" && !page.facts.busy
                length: page.setup.pinLength
                visible: page.shown
                onTyped: digit => page.setup.digit(digit)
                onErased: page.setup.eraseDigit()
                onShown: page.setup.showPin()
            }
        }
    }
}
