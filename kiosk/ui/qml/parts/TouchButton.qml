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
    Accessible.name: text
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
}
