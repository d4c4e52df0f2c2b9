pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The screen's language, and the box's own switch.
ColumnLayout {
    id: leaf

    required property AdminModel admin
    required property LanguageModel languages
    // What the switch was asked to do, until it is confirmed.
    property string asked: ""

    spacing: Math.round(12 * Theme.unit)

    Label {
        text: qsTranslate("kiosk", "admin.language")
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    LanguageSwitch {
        languages: leaf.languages
    }
    Item { Layout.fillHeight: true }
    Label {
        Layout.fillWidth: true
        text: leaf.asked === "" ? qsTranslate("kiosk", "admin.nothing_lost") : (leaf.asked === "restart" ? qsTranslate("kiosk", "admin.restart_sure") : qsTranslate("kiosk", "admin.shut_down_sure"))
        font.pixelSize: Theme.small
        color: leaf.asked === "" ? Theme.quiet : Theme.red
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        TouchButton {
            objectName: "restart"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            visible: leaf.asked === ""
            text: qsTranslate("kiosk", "admin.restart")
            onTapped: leaf.asked = "restart"
        }
        TouchButton {
            objectName: "shutDown"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            visible: leaf.asked === ""
            text: qsTranslate("kiosk", "admin.shut_down")
            onTapped: leaf.asked = "shut_down"
        }
        TouchButton {
            objectName: "keepOn"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            visible: leaf.asked !== ""
            text: qsTranslate("kiosk", "back")
            onTapped: leaf.asked = ""
        }
        TouchButton {
            objectName: "confirm"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            visible: leaf.asked !== ""
            kind: "amber"
            text: leaf.asked === "restart" ? qsTranslate("kiosk", "admin.restart") : qsTranslate("kiosk", "admin.shut_down")
            onTapped: {
                if (leaf.asked === "restart")
                    leaf.admin.restart();
                else
                    leaf.admin.shutDown();
                leaf.asked = "";
            }
        }
    }
}
