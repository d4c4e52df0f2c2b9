pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../style"

// Letters and digits for the search: accents are not needed to find a Vietnamese name.
Column {
    id: keys

    signal typed(string letter)
    signal erased
    signal cleared

    readonly property var rows: [["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "⌫"], ["z", "x", "c", "v", "b", "n", "m", "␣", "✕"]]

    spacing: Math.round(6 * Theme.unit)
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Repeater {
        model: keys.rows

        delegate: RowLayout {
            id: line

            required property var modelData

            width: keys.width
            spacing: Math.round(6 * Theme.unit)

            Repeater {
                model: line.modelData

                delegate: TouchButton {
                    required property string modelData

                    objectName: "key-" + modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: modelData === "␣" ? 2 : 1
                    text: modelData
                    fontPixelSize: Theme.body
                    onTapped: {
                        if (modelData === "⌫")
                            keys.erased();
                        else if (modelData === "✕")
                            keys.cleared();
                        else
                            keys.typed(modelData === "␣" ? " " : modelData);
                    }
                }
            }
        }
    }
}
