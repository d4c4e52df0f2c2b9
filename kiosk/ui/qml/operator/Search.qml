pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Find a delegate from one letter on; narrow by delegation or group.
Leaf {
    id: page

    required property SearchModel search
    property string narrowing: ""
    // Whether this page has its own way back.
    property bool leaves: false

    signal chosen(string code)
    signal wentBack

    focus: shown
    onShownChanged: {
        narrowing = "";
        if (shown) {
            search.reset();
            forceActiveFocus();
        }
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            page.search.erase();
        else if (event.key === Qt.Key_Escape)
            page.search.reset();
        else if (event.text !== "")
            page.search.type(event.text);
        event.accepted = event.text !== "" || event.key === Qt.Key_Backspace;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Math.round(8 * Theme.unit)

        RowLayout {
            Layout.fillWidth: true
            spacing: Math.round(8 * Theme.unit)

            TouchButton {
                objectName: "leaveSearch"
                visible: page.leaves
                text: qsTranslate("kiosk", "back")
                fontPixelSize: Theme.tiny
                onTapped: page.wentBack()
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Theme.target
                radius: Theme.radius
                color: Theme.white
                border.width: Theme.hairline * 2
                border.color: Theme.gold

                Label {
                    objectName: "searchField"
                    anchors.fill: parent
                    anchors.leftMargin: Theme.gap
                    anchors.rightMargin: Theme.gap
                    text: page.search.query !== "" ? page.search.query : qsTranslate("kiosk", "search.hint")
                    font.family: Theme.latin
                    font.pixelSize: page.search.query !== "" ? Theme.body : Theme.small
                    color: page.search.query !== "" ? Theme.ink : Theme.quiet
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                    elide: Text.ElideLeft
                }
            }
            TouchButton {
                objectName: "narrowDelegation"
                text: page.search.delegation !== "" ? page.search.delegation : qsTranslate("kiosk", "search.delegation")
                fontPixelSize: Theme.tiny
                chosen: page.search.delegation !== "" || page.narrowing === "delegation"
                onTapped: page.narrowing = page.narrowing === "delegation" ? "" : "delegation"
            }
            TouchButton {
                objectName: "narrowGroup"
                text: page.search.group !== "" ? qsTranslate("kiosk", "person.group").replace("{0}", page.search.group) : qsTranslate("kiosk", "search.group")
                fontPixelSize: Theme.tiny
                chosen: page.search.group !== "" || page.narrowing === "group"
                onTapped: page.narrowing = page.narrowing === "group" ? "" : "group"
            }
        }
        Flickable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            contentHeight: choices.height
            boundsBehavior: Flickable.StopAtBounds
            visible: page.narrowing !== ""

            Flow {
                id: choices
                width: parent.width
                spacing: Math.round(8 * Theme.unit)

                Repeater {
                    model: page.narrowing === "delegation" ? page.search.delegations : page.search.groups

                    delegate: TouchButton {
                        required property string modelData

                        objectName: "narrow-" + modelData
                        text: modelData
                        chosen: modelData === page.search.delegation || modelData === page.search.group
                        onTapped: {
                            if (page.narrowing === "delegation")
                                page.search.onlyDelegation(modelData);
                            else
                                page.search.onlyGroup(modelData);
                            page.narrowing = "";
                        }
                    }
                }
            }
        }
        GridView {
            id: results
            objectName: "results"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            cellWidth: page.width > page.height ? width / 2 : width
            cellHeight: Math.max(Theme.target, Math.round(76 * Theme.unit)) + Math.round(8 * Theme.unit)
            model: page.search.found
            boundsBehavior: Flickable.StopAtBounds
            visible: page.narrowing === ""

            delegate: Item {
                id: cell

                required property var modelData
                required property int index

                width: results.cellWidth
                height: results.cellHeight

                PersonRow {
                    objectName: "found-" + cell.index
                    anchors.fill: parent
                    anchors.bottomMargin: Math.round(8 * Theme.unit)
                    anchors.rightMargin: Math.round(8 * Theme.unit)
                    name: cell.modelData.name
                    placed: cell.modelData.placed
                    aside: cell.modelData.seat
                    onTapped: page.chosen(cell.modelData.code)
                }
            }
        }
        LetterKeys {
            Layout.fillWidth: true
            visible: page.shown
            onTyped: letter => page.search.type(letter)
            onErased: page.search.erase()
            onCleared: page.search.reset()
        }
    }
}
