pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The doors of the sessions: one is open, or none.
ColumnLayout {
    id: leaf

    required property AdminModel admin
    // The session, or the closing, that awaits a second tap.
    property string asked: ""

    spacing: Math.round(12 * Theme.unit)

    ListView {
        id: sessionList
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Math.round(8 * Theme.unit)
        model: leaf.admin.sessions
        boundsBehavior: Flickable.StopAtBounds

        delegate: PersonRow {
            required property var modelData

            objectName: "session-" + modelData.code
            width: sessionList.width
            name: modelData.title
            aside: modelData.open ? qsTranslate("kiosk", "admin.doors_open") : ""
            chosen: leaf.asked === modelData.code || (leaf.asked === "" && modelData.open)
            onTapped: leaf.asked = modelData.open ? "" : modelData.code
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        TouchButton {
            objectName: "closeDoors"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: leaf.admin.doorsOpen
            kind: leaf.asked === "close" ? "amber" : "quiet"
            text: leaf.asked === "close" ? qsTranslate("kiosk", "admin.close_sure") : qsTranslate("kiosk", "admin.close_doors")
            onTapped: {
                if (leaf.asked === "close")
                    leaf.admin.closeDoors();
                leaf.asked = leaf.asked === "close" ? "" : "close";
            }
        }
        TouchButton {
            objectName: "openDoors"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            kind: "amber"
            visible: leaf.asked !== "" && leaf.asked !== "close"
            text: qsTranslate("kiosk", "admin.open_doors")
            onTapped: {
                leaf.admin.openDoors(leaf.asked);
                leaf.asked = "";
            }
        }
    }
}
