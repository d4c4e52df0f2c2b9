import QtQuick
import "../style"

Rectangle {
    implicitWidth: Math.round(72 * Theme.unit)
    implicitHeight: Math.max(2, Math.round(4 * Theme.unit))
    color: Theme.gold
}
