import QtQuick
import "../style"

// The one sentence that must be read from two metres; it shrinks rather than be cut.
Label {
    font.pixelSize: Theme.headline
    font.weight: Font.Bold
    fontSizeMode: Text.Fit
    minimumPixelSize: Theme.body
    Accessible.role: Accessible.Heading
}
