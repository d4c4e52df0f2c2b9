pragma ComponentBehavior: Bound

import QtQuick
import Entrance
import "../style"

// Three languages, each by its own name.
Row {
    id: languageSwitch

    required property LanguageModel languages
    property bool dark: false

    spacing: 0

    Repeater {
        model: [
            { code: "vi", name: "Tiếng Việt", family: "Be Vietnam Pro" },
            { code: "en", name: "English", family: "Be Vietnam Pro" },
            { code: "fa", name: "فارسی", family: "Vazirmatn" }
        ]

        delegate: Item {
            id: choice

            required property var modelData
            readonly property bool chosen: languageSwitch.languages.code === modelData.code

            objectName: "language-" + modelData.code
            width: Math.max(Theme.target, caption.implicitWidth + 2 * Theme.gap)
            height: Theme.target
            activeFocusOnTab: true
            Accessible.role: Accessible.RadioButton
            Accessible.name: modelData.name
            Accessible.checked: chosen
            Keys.onReturnPressed: languageSwitch.languages.choose(modelData.code)
            Keys.onSpacePressed: languageSwitch.languages.choose(modelData.code)

            TapHandler {
                onTapped: languageSwitch.languages.choose(choice.modelData.code)
            }
            Label {
                id: caption
                anchors.centerIn: parent
                text: choice.modelData.name
                font.family: choice.modelData.family
                font.pixelSize: Theme.tiny
                font.weight: choice.chosen ? Font.Bold : Font.Normal
                wrapMode: Text.NoWrap
                color: languageSwitch.dark ? Theme.white : (choice.chosen ? Theme.red : Theme.quiet)
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: caption.y + caption.height + Math.round(4 * Theme.unit)
                width: caption.width
                height: Theme.hairline
                color: Theme.gold
                visible: choice.chosen || choice.activeFocus
            }
        }
    }
}
