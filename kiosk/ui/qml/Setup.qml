pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Entrance
import "parts"
import "setup"
import "style"

// The first set-up: one step a page, back and on at the foot.
Window {
    id: window

    required property SetupModel setup
    required property SetupFacts facts
    required property KeyboardModel keyboard
    required property LanguageModel languages
    required property FrameFeed feed
    required property real panelInches

    readonly property string step: facts.step
    readonly property bool writes: setup.field !== ""

    title: "Entrance kiosk"
    visible: false
    color: Theme.paper

    Binding {
        target: Theme
        property: "unit"
        value: window.height > window.width ? Math.min(window.width / 800, window.height / 1280) : Math.min(window.width / 1280, window.height / 800)
    }
    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: Math.sqrt(window.width * window.width + window.height * window.height) / (window.panelInches * 25.4)
    }
    Binding {
        target: Theme
        property: "still"
        value: true
    }
    Binding {
        target: Theme
        property: "arabic"
        value: window.languages.rightToLeft
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Math.round(36 * Theme.unit)
        anchors.rightMargin: Math.round(36 * Theme.unit)
        anchors.topMargin: Math.round(20 * Theme.unit)
        anchors.bottomMargin: Math.round(16 * Theme.unit)
        spacing: Math.round(12 * Theme.unit)
        LayoutMirroring.enabled: window.languages.rightToLeft
        LayoutMirroring.childrenInherit: true

        Row {
            // How far it is, without a number to be read.
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(4, Math.round(8 * Theme.unit))
            spacing: Math.round(8 * Theme.unit)

            Repeater {
                model: window.facts.steps

                delegate: Rectangle {
                    required property int index

                    width: (window.width - 72 * Theme.unit) / window.facts.steps - 8 * Theme.unit
                    height: Math.max(4, Math.round(8 * Theme.unit))
                    radius: height / 2
                    color: index < window.facts.number ? Theme.gold : Theme.sand
                }
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            LanguageStep {
                objectName: "step-language"
                anchors.fill: parent
                languages: window.languages
                shown: window.step === "language"
            }
            PlaceStep {
                objectName: "step-place"
                anchors.fill: parent
                setup: window.setup
                shown: window.step === "place" && !window.writes
            }
            TimeStep {
                objectName: "step-time"
                anchors.fill: parent
                setup: window.setup
                facts: window.facts
                shown: window.step === "time"
            }
            KeyStep {
                objectName: "step-key"
                anchors.fill: parent
                setup: window.setup
                facts: window.facts
                shown: window.step === "key" && !window.writes
            }
            PersonStep {
                objectName: "step-person"
                anchors.fill: parent
                setup: window.setup
                facts: window.facts
                shown: window.step === "person" && !window.writes
            }
            CameraStep {
                objectName: "step-camera"
                anchors.fill: parent
                setup: window.setup
                facts: window.facts
                feed: window.feed
                shown: window.step === "camera"
            }
            CentreStep {
                objectName: "step-centre"
                anchors.fill: parent
                setup: window.setup
                facts: window.facts
                shown: window.step === "centre"
            }
            DoneStep {
                objectName: "step-done"
                anchors.fill: parent
                setup: window.setup
                facts: window.facts
                shown: window.step === "done"
            }
            Writing {
                objectName: "writing"
                anchors.fill: parent
                setup: window.setup
                keyboard: window.keyboard
                shown: window.writes
            }
        }

        Label {
            objectName: "trouble"
            Layout.fillWidth: true
            text: window.facts.trouble
            color: Theme.red
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            visible: text !== ""
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(12 * Theme.unit)

            TouchButton {
                objectName: "back"
                Layout.minimumWidth: Math.round(200 * Theme.unit)
                text: qsTranslate("kiosk", "back")
                visible: window.step !== "language"
                enabled: !window.facts.busy
                onTapped: window.setup.back()
            }
            Label {
                Layout.fillWidth: true
                text: window.facts.busy ? qsTranslate("kiosk", "setup.busy") : ""
                color: Theme.quiet
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignHCenter
            }
            TouchButton {
                objectName: "next"
                Layout.minimumWidth: Math.round(280 * Theme.unit)
                kind: "primary"
                visible: caption !== ""
                readonly property string caption: {
                    if (window.writes)
                        return qsTranslate("kiosk", "setup.written");
                    switch (window.step) {
                    case "key":
                        return window.facts.done ? qsTranslate("kiosk", "setup.next") : "";
                    case "person":
                        return window.facts.done ? qsTranslate("kiosk", "setup.next") : "";
                    case "time":
                        return window.facts.clockMoved ? qsTranslate("kiosk", "setup.time.set") : qsTranslate("kiosk", "setup.time.keep");
                    case "camera":
                        return qsTranslate("kiosk", "setup.camera.keep");
                    case "centre":
                        return qsTranslate("kiosk", "setup.centre.alone");
                    case "done":
                        return qsTranslate("kiosk", "setup.finish");
                    default:
                        return qsTranslate("kiosk", "setup.next");
                    }
                }
                text: caption
                enabled: {
                    if (window.facts.busy)
                        return false;
                    if (window.step === "place" && !window.writes)
                        return window.setup.placeReady;
                    if (window.step === "camera")
                        return window.facts.sight.length > 0;
                    return true;
                }
                onTapped: window.go()
            }
        }
    }

    function go(): void {
        if (setup.field === "words")
            setup.useWords();
        else if (writes)
            setup.rest();
        else if (step === "language")
            setup.chooseLanguage();
        else if (step === "place")
            setup.namePlace();
        else if (step === "time")
            setup.settleClock();
        else if (step === "camera")
            setup.keepCamera();
        else if (step === "centre")
            setup.standAlone();
        else if (step === "done")
            setup.finish();
        else
            setup.forward();
    }
}
