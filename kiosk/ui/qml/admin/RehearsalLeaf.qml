pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The door rehearsal, one step after another, with the camera's picture beside it.
Item {
    id: leaf

    required property RehearsalModel rehearsal
    required property ScreenModel screenModel
    required property FrameFeed feed
    readonly property string stage: rehearsal.stage
    readonly property bool narrow: height > width

    Component.onDestruction: rehearsal.end()

    ColumnLayout {
        anchors.fill: parent
        visible: leaf.stage === "idle"
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "rehearsal.what")
            font.pixelSize: Theme.small
        }
        Label {
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "rehearsal.have_ready")
            font.pixelSize: Theme.small
            color: Theme.quiet
        }
        Item { Layout.fillHeight: true }
        TouchButton {
            objectName: "beginRehearsal"
            Layout.fillWidth: true
            kind: "amber"
            text: qsTranslate("kiosk", "rehearsal.begin")
            onTapped: leaf.rehearsal.begin()
        }
    }

    Headline {
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        visible: leaf.stage === "survey" || leaf.stage === "filing"
        text: leaf.stage === "filing" ? qsTranslate("kiosk", "rehearsal.filing") : qsTranslate("kiosk", "rehearsal.surveying")
        font.pixelSize: Theme.title
    }

    GridLayout {
        anchors.fill: parent
        visible: leaf.stage === "step"
        columns: leaf.narrow ? 1 : 2
        columnSpacing: Math.round(24 * Theme.unit)
        rowSpacing: Theme.gap

        FacePane {
            Layout.fillHeight: !leaf.narrow
            Layout.fillWidth: leaf.narrow
            Layout.preferredWidth: Math.round(leaf.width * 0.36)
            Layout.preferredHeight: Math.round(leaf.height * 0.36)
            feed: leaf.feed
            looking: leaf.rehearsal.awaited
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Math.round(10 * Theme.unit)

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                Label {
                    objectName: "stepTitle"
                    Layout.fillWidth: true
                    text: leaf.rehearsal.stepTitle
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    color: Theme.quiet
                }
                Label {
                    objectName: "secondsLeft"
                    text: leaf.rehearsal.secondsLeft
                    font.pixelSize: Theme.headline
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                }
            }
            Headline {
                objectName: "stepRequest"
                Layout.fillWidth: true
                Layout.maximumHeight: Math.round(280 * Theme.unit)
                text: leaf.rehearsal.request
                font.pixelSize: Theme.title
                minimumPixelSize: Theme.small
                visible: leaf.rehearsal.awaited
            }
            Label {
                // What the delegate's page says now: closer, turn to the left.
                Layout.fillWidth: true
                text: leaf.screenModel.headline
                font.pixelSize: Theme.body
                color: Theme.quiet
                visible: leaf.rehearsal.awaited && leaf.rehearsal.step !== "signal" && (leaf.screenModel.page === "looking" || leaf.screenModel.page === "challenge")
            }
            Label {
                objectName: "recognised"
                Layout.fillWidth: true
                text: leaf.rehearsal.recognised
                font.family: Theme.latin
                font.pixelSize: Theme.body
                font.weight: Font.Bold
                visible: text !== ""
            }
            FindingList {
                objectName: "shown"
                Layout.fillWidth: true
                Layout.fillHeight: true
                findings: leaf.rehearsal.shown
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Math.round(8 * Theme.unit)
                visible: leaf.rehearsal.awaited && leaf.rehearsal.step === "signal"

                TouchButton {
                    objectName: "signalWorked"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    kind: "primary"
                    text: qsTranslate("kiosk", "rehearsal.yes")
                    onTapped: leaf.rehearsal.answerSignal(true)
                }
                TouchButton {
                    objectName: "signalFailed"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: qsTranslate("kiosk", "rehearsal.no")
                    onTapped: leaf.rehearsal.answerSignal(false)
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Math.round(8 * Theme.unit)

                TouchButton {
                    objectName: "denyFace"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    visible: leaf.rehearsal.recognised !== ""
                    fontPixelSize: Theme.tiny
                    text: qsTranslate("kiosk", "rehearsal.deny")
                    onTapped: leaf.rehearsal.deny()
                }
                TouchButton {
                    objectName: "stepAgain"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    fontPixelSize: Theme.tiny
                    text: qsTranslate("kiosk", "rehearsal.again")
                    onTapped: leaf.rehearsal.again()
                }
                TouchButton {
                    objectName: "stepOnwards"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    kind: leaf.rehearsal.awaited ? "quiet" : "amber"
                    fontPixelSize: Theme.tiny
                    text: leaf.rehearsal.awaited ? qsTranslate("kiosk", "rehearsal.skip") : qsTranslate("kiosk", "rehearsal.next")
                    onTapped: leaf.rehearsal.onwards()
                }
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: leaf.stage === "filed" || leaf.stage === "trouble"
        spacing: Math.round(10 * Theme.unit)

        Headline {
            objectName: "verdict"
            Layout.fillWidth: true
            Layout.maximumHeight: Math.round(120 * Theme.unit)
            text: leaf.rehearsal.verdictSaid
            font.pixelSize: Theme.title
            color: leaf.rehearsal.verdict === "ready" ? Theme.jade : (leaf.rehearsal.verdict === "not_ready" ? Theme.red : Theme.ink)
            visible: text !== ""
        }
        FindingList {
            objectName: "outcome"
            Layout.fillWidth: true
            Layout.fillHeight: true
            findings: leaf.rehearsal.findings
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Label {
                objectName: "certificateFile"
                Layout.fillWidth: true
                text: leaf.rehearsal.file === "" ? "" : qsTranslate("kiosk", "rehearsal.filed").replace("{0}", leaf.rehearsal.file)
                font.pixelSize: Theme.tiny
                color: Theme.quiet
            }
            TouchButton {
                objectName: "beginAnew"
                fontPixelSize: Theme.tiny
                text: qsTranslate("kiosk", "rehearsal.anew")
                onTapped: leaf.rehearsal.begin()
            }
        }
    }
}
