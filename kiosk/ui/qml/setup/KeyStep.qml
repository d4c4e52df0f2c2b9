import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// The key that everything here is sealed with: made once, kept elsewhere than on the card.
Leaf {
    id: page

    required property SetupModel setup
    required property SetupFacts facts
    readonly property string standing: facts.keyStanding
    property bool sure: false

    onShownChanged: sure = false

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Opening {
            Layout.fillWidth: true
            headline: page.standing === "open" ? qsTranslate("kiosk", "setup.key.made") : (page.standing === "locked" ? qsTranslate("kiosk", "setup.key.locked") : qsTranslate("kiosk", "setup.key.headline"))
            detail: {
                if (page.standing === "open")
                    return qsTranslate("kiosk", "setup.key.made_detail");
                if (page.standing === "none")
                    return qsTranslate("kiosk", "setup.key.detail");
                return page.facts.keyWay === "words" ? qsTranslate("kiosk", "setup.key.say_words") : qsTranslate("kiosk", "setup.key.put_stick_in");
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: organiserWords.implicitHeight + 2 * Theme.gap
            radius: Theme.radius
            color: page.facts.organiser ? Theme.white : Theme.paleGold
            border.width: Theme.hairline
            border.color: page.facts.organiser ? Theme.mist : Theme.gold
            visible: page.standing === "none"

            Label {
                id: organiserWords
                objectName: "organiserWords"
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.gap
                text: page.facts.organiser ? qsTranslate("kiosk", "setup.key.organiser_found") : qsTranslate("kiosk", "setup.key.organiser_missing")
                font.pixelSize: Theme.small
            }
        }
        Item { Layout.fillHeight: true }
        TouchButton {
            objectName: "key-tpm"
            Layout.fillWidth: true
            text: qsTranslate("kiosk", "setup.key.tpm")
            visible: page.standing === "none" && page.facts.tpm
            enabled: page.facts.organiser && !page.facts.busy
            onTapped: page.setup.makeKey("tpm")
        }
        TouchButton {
            objectName: "key-stick"
            Layout.fillWidth: true
            text: page.facts.stick ? qsTranslate("kiosk", "setup.key.stick") : qsTranslate("kiosk", "setup.key.stick_missing")
            visible: page.standing === "none"
            enabled: page.facts.organiser && page.facts.stick && !page.facts.busy
            onTapped: page.setup.makeKey("stick")
        }
        TouchButton {
            objectName: "key-words"
            Layout.fillWidth: true
            text: page.standing === "none" ? qsTranslate("kiosk", "setup.key.words") : qsTranslate("kiosk", "setup.key.write_words")
            visible: page.standing === "none" || (page.standing === "locked" && page.facts.keyWay === "words")
            enabled: (page.facts.organiser || page.standing === "locked") && !page.facts.busy
            onTapped: page.setup.write("words")
        }
        TouchButton {
            objectName: "forgetKey"
            Layout.fillWidth: true
            kind: page.sure ? "amber" : "quiet"
            text: page.sure ? qsTranslate("kiosk", "setup.key.forget_sure") : qsTranslate("kiosk", "setup.key.forget")
            visible: page.standing !== "none"
            enabled: !page.facts.busy
            onTapped: {
                if (page.sure)
                    page.setup.forgetKey();
                page.sure = !page.sure;
            }
        }
        Item { Layout.fillHeight: true }
    }
}
