pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

Leaf {
    id: page

    required property LanguageModel languages

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Opening {
            Layout.fillWidth: true
            headline: qsTranslate("kiosk", "setup.language.headline")
            detail: qsTranslate("kiosk", "setup.language.detail")
        }
        Item { Layout.fillHeight: true }
        Repeater {
            model: [
                { code: "vi", name: "Tiếng Việt" },
                { code: "en", name: "English" },
                { code: "fa", name: "فارسی" }
            ]

            delegate: TouchButton {
                required property var modelData

                objectName: "speak-" + modelData.code
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(Theme.target, Math.round(96 * Theme.unit))
                text: modelData.name
                fontPixelSize: Theme.body
                chosen: page.languages.code === modelData.code
                onTapped: page.languages.choose(modelData.code)
            }
        }
        Item { Layout.fillHeight: true }
    }
}
