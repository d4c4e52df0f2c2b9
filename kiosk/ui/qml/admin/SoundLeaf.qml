pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// How loud the door's sound is, how bright the panel. Each tap is heard or seen at once.
ColumnLayout {
    id: leaf

    required property AdminModel admin

    spacing: Math.round(12 * Theme.unit)

    Component.onCompleted: admin.askComfort()

    StepRow {
        objectName: "volumeRow"
        Layout.fillWidth: true
        name: "volume"
        caption: qsTranslate("kiosk", "comfort.volume")
        percent: leaf.admin.volume
        said: leaf.admin.volumeSaid
        least: 0
        usable: leaf.admin.audible
        lacking: qsTranslate("kiosk", "comfort.no_speaker")
        onStepped: by => leaf.admin.stepVolume(by)
    }
    StepRow {
        objectName: "brightnessRow"
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        name: "brightness"
        caption: qsTranslate("kiosk", "comfort.brightness")
        percent: leaf.admin.brightness
        said: leaf.admin.brightnessSaid
        least: 10
        usable: leaf.admin.dimmable
        lacking: qsTranslate("kiosk", "comfort.no_light")
        onStepped: by => leaf.admin.stepBrightness(by)
    }
    Item { Layout.fillHeight: true }
}
