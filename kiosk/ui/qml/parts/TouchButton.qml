import QtQuick
import "../style"

// A button for gloves: never smaller than 12 mm, and it says what it does.
Rectangle {
    id: button

    property string text: ""
    // quiet, primary, amber, or an outline on a dark ground
    property string kind: "quiet"
    property bool chosen: false
    property int fontPixelSize: Theme.small
    // Something behind it cannot wait: a red mark with this number stands at its corner.
    property int badge: 0
    property alias gesture: press.gesturePolicy

    signal tapped

    implicitHeight: Theme.target
    implicitWidth: Math.max(Theme.target, caption.implicitWidth + 2 * Theme.gap)
    radius: Theme.radius
    color: {
        if (!enabled)
            return Theme.sand;
        if (kind === "primary")
            return press.pressed ? Qt.darker(Theme.night, 1.3) : Theme.night;
        if (kind === "amber")
            return press.pressed ? Qt.darker(Theme.amber, 1.15) : Theme.amber;
        if (kind === "outline")
            return press.pressed ? Qt.rgba(1, 1, 1, 0.16) : "transparent";
        if (chosen)
            return Theme.paleGold;
        return press.pressed ? Theme.sand : Theme.white;
    }
    border.width: Theme.hairline
    border.color: {
        if (chosen || activeFocus)
            return Theme.gold;
        if (kind === "outline")
            return Theme.paleGold;
        return kind === "quiet" ? Theme.mist : "transparent";
    }
    activeFocusOnTab: enabled
    Accessible.role: Accessible.Button
    Accessible.name: badge > 0 ? text + " (" + badge + ")" : text
    Accessible.onPressAction: button.tapped()
    Keys.onReturnPressed: button.tapped()
    Keys.onSpacePressed: button.tapped()

    TapHandler {
        id: press
        onTapped: button.tapped()
    }
    Label {
        id: caption
        anchors.fill: parent
        anchors.leftMargin: Math.round(10 * Theme.unit)
        anchors.rightMargin: Math.round(10 * Theme.unit)
        text: button.text
        color: !button.enabled ? Theme.quiet : (button.kind === "primary" || button.kind === "outline" ? Theme.white : Theme.ink)
        font.pixelSize: button.fontPixelSize
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(Theme.tiny * 0.7)
        lineHeight: 1.0
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    Rectangle {
        objectName: button.objectName + "-badge"
        visible: button.badge > 0
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: -Math.round(4 * Theme.unit)
        width: Math.max(height, number.implicitWidth + Math.round(12 * Theme.unit))
        height: Math.round(30 * Theme.unit)
        radius: height / 2
        color: Theme.red
        border.width: Math.max(1, Math.round(2 * Theme.unit))
        border.color: Theme.white

        Label {
            id: number
            anchors.centerIn: parent
            text: button.badge
            color: Theme.white
            font.pixelSize: Math.round(Theme.tiny * 0.85)
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
