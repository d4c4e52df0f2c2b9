import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The gallery changes as a whole: whoever wants that shows their PIN once more.
GridLayout {
    id: page

    required property ImportModel imports
    required property OperatorModel operatorModel

    columns: width > height ? 2 : 1
    columnSpacing: Theme.margin
    rowSpacing: Theme.gap

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        spacing: Theme.gap

        Headline {
            Layout.fillWidth: true
            text: page.imports.confirming === "roll_back" ? qsTranslate("kiosk", "import.pin.roll_back") : qsTranslate("kiosk", "import.pin")
            font.pixelSize: Theme.body
        }
        Label {
            Layout.fillWidth: true
            text: page.imports.confirming === "roll_back" ? qsTranslate("kiosk", "import.pin.roll_back.detail")
                : page.imports.signed ? qsTranslate("kiosk", "import.pin.signed") : qsTranslate("kiosk", "import.pin.detail")
            color: Theme.quiet
            font.pixelSize: Theme.small
        }
        Item { Layout.fillHeight: true }
        TouchButton {
            objectName: "leavePin"
            text: qsTranslate("kiosk", "back")
            onTapped: page.imports.confirm("")
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        spacing: Math.round(6 * Theme.unit)

        Label {
            objectName: "importPinMessage"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: page.operatorModel.message !== "" ? page.operatorModel.message : qsTranslate("kiosk", "signin.pin")
            color: page.operatorModel.message !== "" ? Theme.red : Theme.quiet
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        PinPad {
            Layout.fillWidth: true
            Layout.fillHeight: true
            length: page.operatorModel.pinLength
            onTyped: digit => page.operatorModel.typeDigit(digit)
            onErased: page.operatorModel.eraseDigit()
            onShown: page.imports.showPin()
        }
    }
}
