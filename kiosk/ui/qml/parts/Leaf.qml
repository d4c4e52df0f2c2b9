import QtQuick
import "../style"

// A page. It appears softly and vanishes at once: nothing personal fades out slowly.
Item {
    id: leaf

    property bool shown: false

    visible: shown
    onShownChanged: {
        if (shown)
            arrival.restart();
    }

    NumberAnimation {
        id: arrival
        target: leaf
        property: "opacity"
        from: Theme.still ? 1 : 0
        to: 1
        duration: Theme.quick
        easing.type: Easing.OutCubic
    }
}
