pragma Singleton
import QtQuick

// Every colour, size and duration of the screen. Main.qml sets the four properties at the top.
QtObject {
    property real unit: 1
    property real pixelsPerMm: 5
    property bool still: false
    property bool arabic: false

    // Names and titles are the roster's, in Latin script whatever the screen speaks.
    readonly property string latin: "Be Vietnam Pro"
    readonly property string family: arabic ? "Vazirmatn" : latin
    readonly property real leading: arabic ? 0.98 : 1.12

    // Contrast on its ground, WCAG 2: ink 16:1, quiet 8.4:1, red 9:1 on paper; white 10:1 and more
    // on jade, night and bark; pale gold 8:1 and more on jade and night.
    readonly property color paper: "#f8f5ed"
    readonly property color sand: "#ece6d8"
    readonly property color ink: "#1d1a16"
    readonly property color quiet: "#4a453c"
    readonly property color red: "#86180f"
    readonly property color gold: "#b58f3a"
    readonly property color paleGold: "#f2dfae"
    readonly property color jade: "#0b4634"
    readonly property color night: "#1c2c4a"
    readonly property color bark: "#39332a"
    readonly property color white: "#ffffff"
    readonly property color amber: "#f0b240"
    readonly property color mist: "#dfe4ea"

    readonly property int tiny: Math.round(20 * unit)
    readonly property int small: Math.round(24 * unit)
    readonly property int body: Math.round(32 * unit)
    readonly property int title: Math.round(44 * unit)
    readonly property int headline: Math.round(58 * unit)
    readonly property int display: Math.round(104 * unit)

    readonly property int gap: Math.round(16 * unit)
    readonly property int margin: Math.round(56 * unit)
    readonly property int radius: Math.round(14 * unit)
    readonly property int hairline: Math.max(1, Math.round(2 * unit))

    // 12 mm, for gloves.
    readonly property int target: Math.ceil(12 * pixelsPerMm)

    readonly property int quick: still ? 0 : 160
}
