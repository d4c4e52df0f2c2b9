pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../operator"
import "../parts"
import "../style"

// Find somebody, hear their consent, photograph them, look at it, and into the gallery.
Item {
    id: leaf

    required property BoothModel booth
    required property SearchModel search
    required property FrameFeed feed
    readonly property bool filming: booth.step === "camera" || booth.step === "wait"

    signal wentBack

    Component.onCompleted: booth.ask()
    Component.onDestruction: booth.leave()

    Search {
        objectName: "boothSearch"
        anchors.fill: parent
        search: leaf.search
        shown: leaf.booth.step === "search"
        leaves: true
        onChosen: code => leaf.booth.choose(code)
        onWentBack: leaf.wentBack()
    }

    RowLayout {
        anchors.fill: parent
        visible: leaf.booth.step !== "search"
        spacing: Theme.margin / 2

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1

            FacePane {
                objectName: "boothMirror"
                anchors.fill: parent
                feed: leaf.feed
                looking: true
                visible: leaf.filming || leaf.booth.step === "consent"
            }
            GridLayout {
                id: taken

                readonly property real side: Math.min((width - columnSpacing) / 2, (height - rowSpacing) / 2)

                anchors.fill: parent
                visible: leaf.booth.step === "judge" || leaf.booth.step === "done"
                columns: 2
                columnSpacing: Math.round(8 * Theme.unit)
                rowSpacing: columnSpacing

                Repeater {
                    model: leaf.booth.pictures

                    delegate: Portrait {
                        required property var modelData

                        Layout.preferredWidth: taken.side
                        Layout.preferredHeight: taken.side
                        image: modelData
                        fillColor: Theme.mist
                    }
                }
                Rectangle {
                    Layout.preferredWidth: taken.side
                    Layout.preferredHeight: taken.side
                    visible: leaf.booth.resembles !== ""
                    color: Theme.red

                    Portrait {
                        objectName: "boothOther"
                        anchors.fill: parent
                        anchors.margins: Math.round(5 * Theme.unit)
                        image: leaf.booth.portrait
                        fillColor: Theme.mist
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Math.round(10 * Theme.unit)

            Headline {
                objectName: "boothName"
                Layout.fillWidth: true
                text: leaf.booth.person.name ?? ""
                font.family: Theme.latin
                font.pixelSize: Theme.title
            }
            Label {
                Layout.fillWidth: true
                text: leaf.booth.person.where ?? ""
                color: Theme.quiet
                font.pixelSize: Theme.tiny
            }
            Headline {
                objectName: "boothHint"
                Layout.fillWidth: true
                visible: leaf.filming
                text: leaf.booth.hint
                color: Theme.jade
                font.pixelSize: Theme.title
            }
            Label {
                Layout.fillWidth: true
                visible: leaf.booth.step === "camera"
                text: leaf.booth.taken
                font.pixelSize: Theme.small
            }
            Label {
                Layout.fillWidth: true
                visible: leaf.booth.step === "consent"
                text: qsTranslate("kiosk", "booth.consent")
                font.pixelSize: Theme.small
            }
            Label {
                Layout.fillWidth: true
                visible: leaf.booth.step === "judge" && leaf.booth.resembles === ""
                text: qsTranslate("kiosk", "booth.judge")
                font.pixelSize: Theme.small
            }
            Label {
                objectName: "boothResembles"
                Layout.fillWidth: true
                visible: leaf.booth.step === "judge" && text !== ""
                text: leaf.booth.resembles
                color: Theme.red
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            Banner {
                objectName: "boothDone"
                Layout.fillWidth: true
                text: leaf.booth.step === "done" ? qsTranslate("kiosk", "booth.done") : ""
                tone: "good"
            }
            Headline {
                objectName: "boothTrouble"
                Layout.fillWidth: true
                visible: leaf.booth.step === "trouble"
                text: leaf.booth.trouble
                color: Theme.red
                font.pixelSize: Theme.body
            }
            Label {
                Layout.fillWidth: true
                visible: leaf.booth.step === "trouble"
                text: leaf.booth.remedy
                font.pixelSize: Theme.small
            }
            Item { Layout.fillHeight: true }
            TouchButton {
                objectName: "boothConsented"
                Layout.fillWidth: true
                visible: leaf.booth.step === "consent"
                kind: "amber"
                text: qsTranslate("kiosk", "booth.consented")
                onTapped: leaf.booth.consented()
            }
            TouchButton {
                objectName: "boothAccept"
                Layout.fillWidth: true
                visible: leaf.booth.step === "judge"
                kind: "amber"
                text: leaf.booth.resembles === "" ? qsTranslate("kiosk", "booth.accept") : qsTranslate("kiosk", "booth.accept_although")
                onTapped: leaf.booth.accept()
            }
            TouchButton {
                objectName: "boothRetake"
                Layout.fillWidth: true
                visible: leaf.booth.step === "judge"
                text: qsTranslate("kiosk", "booth.retake")
                onTapped: leaf.booth.retake()
            }
            TouchButton {
                objectName: "boothLeave"
                Layout.fillWidth: true
                text: leaf.booth.step === "done" ? qsTranslate("kiosk", "booth.next") : qsTranslate("kiosk", "booth.leave")
                onTapped: leaf.booth.leave()
            }
        }
    }
}
