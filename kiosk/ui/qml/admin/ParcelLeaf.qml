pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// What, onto which stick, and when it may be pulled.
ColumnLayout {
    id: leaf

    required property ParcelModel parcels
    property string parcel: "diagnosis"

    spacing: Math.round(10 * Theme.unit)

    Component.onCompleted: parcels.forget()

    Timer {
        // Sticks come and go while somebody looks.
        interval: 2000
        running: !leaf.parcels.busy
        repeat: true
        onTriggered: leaf.parcels.look()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Math.round(8 * Theme.unit)

        Repeater {
            model: [
                { code: "diagnosis", caption: qsTranslate("kiosk", "parcel.diagnosis") },
                { code: "rehearsals", caption: qsTranslate("kiosk", "parcel.rehearsals") },
                { code: "report", caption: qsTranslate("kiosk", "parcel.report") }
            ]

            delegate: TouchButton {
                required property var modelData

                objectName: "parcel-" + modelData.code
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData.caption
                fontPixelSize: Theme.tiny
                chosen: leaf.parcel === modelData.code
                enabled: !leaf.parcels.busy
                onTapped: leaf.parcel = modelData.code
            }
        }
    }
    Label {
        Layout.fillWidth: true
        text: leaf.parcel === "report" ? qsTranslate("kiosk", "parcel.names") : qsTranslate("kiosk", "parcel.nobody")
        font.pixelSize: Theme.tiny
        color: leaf.parcel === "report" ? Theme.red : Theme.quiet
    }
    Label {
        objectName: "noStick"
        Layout.fillWidth: true
        text: qsTranslate("kiosk", "parcel.put_in")
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        visible: leaf.parcels.sticks.length === 0 && leaf.parcels.handing === ""
    }
    Repeater {
        model: leaf.parcels.sticks

        delegate: TouchButton {
            required property var modelData

            objectName: "stick-" + modelData.code
            Layout.fillWidth: true
            kind: "amber"
            text: modelData.caption
            enabled: modelData.ready && !leaf.parcels.busy
            onTapped: leaf.parcels.handOut(leaf.parcel, modelData.code)
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(4, Math.round(8 * Theme.unit))
        radius: height / 2
        color: Theme.sand
        visible: leaf.parcels.busy

        Rectangle {
            height: parent.height
            radius: height / 2
            width: parent.width * (leaf.parcels.handing === "writing" ? 0.66 : 0.33)
            color: Theme.jade
        }
    }
    Headline {
        objectName: "parcelProgress"
        Layout.fillWidth: true
        Layout.maximumHeight: Math.round(180 * Theme.unit)
        text: leaf.parcels.progress
        font.pixelSize: Theme.title
        color: leaf.parcels.handing === "trouble" ? Theme.red : (leaf.parcels.handing === "pull" ? Theme.jade : Theme.ink)
        visible: text !== ""
    }
    Label {
        Layout.fillWidth: true
        Layout.fillHeight: true
        text: leaf.parcels.files.join("\n")
        font.family: Theme.latin
        font.pixelSize: Theme.tiny
        color: Theme.quiet
        elide: Text.ElideRight
        clip: true
    }
}
