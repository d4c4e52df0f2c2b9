pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import "../style"

// A drawn head that turns to the side asked for, as the visitor's own image in the mirror does.
// Left stays left whatever the language: it is a side of the body, not of the text.
Item {
    id: cue

    // "left", "right", or nothing for straight ahead.
    property string side: ""
    property bool shown: false

    readonly property int direction: side === "left" ? -1 : side === "right" ? 1 : 0
    readonly property real span: Math.min(width * 0.5, height / 1.3)
    // 0 straight ahead, 1 turned as far as is asked for.
    property real turned: 0

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    onDirectionChanged: turned = Theme.still ? Math.abs(direction) : 0

    SequentialAnimation {
        running: cue.shown && cue.direction !== 0 && !Theme.still
        loops: Animation.Infinite
        NumberAnimation { target: cue; property: "turned"; from: 0; to: 1; duration: 700; easing.type: Easing.InOutSine }
        PauseAnimation { duration: 900 }
        NumberAnimation { target: cue; property: "turned"; to: 0; duration: 250 }
        PauseAnimation { duration: 150 }
    }

    Rectangle {
        id: head

        anchors.centerIn: parent
        width: cue.span
        height: cue.span * 1.28
        radius: width / 2
        color: Theme.sand
        border.width: Math.max(2, Math.round(5 * Theme.unit))
        border.color: Theme.red

        // How far a feature moves across the face: the farther it stands out, the farther.
        function moved(depth: real): real {
            return head.width / 2 + cue.direction * cue.turned * depth * head.width;
        }

        Repeater {
            model: [-1, 1]

            delegate: Rectangle {
                id: eye

                required property int modelData

                width: head.width * 0.11 * (1 - 0.35 * cue.turned * (eye.modelData === cue.direction ? 1 : 0))
                height: head.width * 0.11
                radius: height / 2
                color: Theme.ink
                x: head.moved(0.11) + eye.modelData * head.width * 0.2 * (1 - 0.2 * cue.turned) - eye.width / 2
                y: head.height * 0.4
            }
        }

        Shape {
            id: nose

            width: head.width * 0.2
            height: head.height * 0.2
            x: head.moved(0.21) - width / 2
            y: head.height * 0.47
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                fillColor: Theme.gold
                strokeColor: Theme.red
                strokeWidth: Math.max(1, Math.round(2 * Theme.unit))
                startX: nose.width / 2
                startY: 0
                PathLine { x: nose.width; y: nose.height }
                PathLine { x: 0; y: nose.height }
                PathLine { x: nose.width / 2; y: 0 }
            }
        }

        Rectangle {
            width: head.width * 0.3 * (1 - 0.2 * cue.turned)
            height: Math.max(3, head.height * 0.035)
            radius: height / 2
            color: Theme.red
            x: head.moved(0.13) - width / 2
            y: head.height * 0.77
        }
    }

    Shape {
        id: arrow

        readonly property real reach: cue.span * 0.34

        visible: cue.direction !== 0
        width: reach
        height: reach
        x: cue.width / 2 + cue.direction * (cue.span * 0.5 + reach * 0.85) - width / 2
        y: (cue.height - height) / 2
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            fillColor: Theme.red
            strokeColor: "transparent"
            startX: cue.direction < 0 ? 0 : arrow.width
            startY: arrow.height / 2
            PathLine { x: arrow.width / 2; y: 0 }
            PathLine { x: arrow.width / 2; y: arrow.height * 0.3 }
            PathLine { x: cue.direction < 0 ? arrow.width : 0; y: arrow.height * 0.3 }
            PathLine { x: cue.direction < 0 ? arrow.width : 0; y: arrow.height * 0.7 }
            PathLine { x: arrow.width / 2; y: arrow.height * 0.7 }
            PathLine { x: arrow.width / 2; y: arrow.height }
            PathLine { x: cue.direction < 0 ? 0 : arrow.width; y: arrow.height / 2 }
        }
    }
}
