pragma ComponentBehavior: Bound

import QtQuick
import "../style"

// Findings one below another.
ListView {
    id: list

    required property var findings

    clip: true
    spacing: Math.round(6 * Theme.unit)
    model: list.findings.length
    boundsBehavior: Flickable.StopAtBounds

    delegate: FindingRow {
        id: line

        required property int index
        readonly property var told: list.findings[index] ?? ({})

        objectName: list.objectName + "-" + index
        width: list.width
        name: told.name ?? ""
        result: told.result ?? "good"
        said: told.said ?? ""
        remedy: told.remedy ?? ""
    }
}
