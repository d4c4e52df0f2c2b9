import QtQuick
import QtQuick.Shapes
import Entrance
import "../style"

// The mirror with its face guide. Never mirrored again by a right-to-left language.
Item {
    id: pane

    required property FrameFeed feed
    property bool looking: false

    clip: true

    CameraPreview {
        objectName: "cameraPreview"
        anchors.fill: parent
        feed: pane.feed
        fillColor: Theme.bark
    }

    Shape {
        id: guide

        readonly property real span: Math.min(parent.width * 0.66, parent.height * 0.5)

        anchors.centerIn: parent
        width: span
        height: span * 1.32
        preferredRendererType: Shape.CurveRenderer
        opacity: pane.looking ? 1 : 0.85

        ShapePath {
            fillColor: "transparent"
            strokeColor: pane.looking ? Theme.paleGold : Theme.white
            strokeWidth: Math.max(3, Math.round((pane.looking ? 7 : 4) * Theme.unit))
            capStyle: ShapePath.RoundCap
            startX: guide.width / 2
            startY: 0

            PathAngleArc {
                centerX: guide.width / 2
                centerY: guide.height / 2
                radiusX: guide.width / 2
                radiusY: guide.height / 2
                startAngle: -90
                sweepAngle: 360
                moveToStart: true
            }
        }

        SequentialAnimation on scale {
            running: !pane.looking && !Theme.still && pane.visible
            loops: Animation.Infinite
            NumberAnimation { to: 1.025; duration: 2200; easing.type: Easing.InOutSine }
            NumberAnimation { to: 1.0; duration: 2200; easing.type: Easing.InOutSine }
        }
    }
}
