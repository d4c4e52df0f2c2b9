pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Entrance
import "../parts"
import "../style"

// Who is at the desk: a name, then its PIN. The same page asks a second person to agree.
Leaf {
    id: signIn

    required property OperatorModel operatorModel
    property bool asSecond: false

    GridLayout {
        anchors.fill: parent
        columns: signIn.width > signIn.height ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Theme.gap

            Headline {
                Layout.fillWidth: true
                text: signIn.asSecond ? qsTranslate("kiosk", "second.headline") : qsTranslate("kiosk", "signin.headline")
                font.pixelSize: Theme.title
            }
            Label {
                objectName: signIn.asSecond ? "cautions" : ""
                Layout.fillWidth: true
                text: signIn.operatorModel.cautions
                color: Theme.red
                font.pixelSize: Theme.small
                visible: signIn.asSecond
            }
            ListView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.target * 2
                clip: true
                spacing: Math.round(8 * Theme.unit)
                model: signIn.operatorModel.operators
                boundsBehavior: Flickable.StopAtBounds

                delegate: TouchButton {
                    required property var modelData

                    objectName: (signIn.asSecond ? "second-" : "operator-") + modelData.code
                    width: ListView.view.width
                    text: modelData.name
                    chosen: signIn.operatorModel.chosen === modelData.code
                    onTapped: signIn.operatorModel.chooseOperator(modelData.code)
                }
            }
            TouchButton {
                objectName: signIn.asSecond ? "declineSecond" : "leaveSignIn"
                text: signIn.asSecond ? qsTranslate("kiosk", "second.decline") : qsTranslate("kiosk", "signin.leave")
                onTapped: {
                    if (signIn.asSecond)
                        signIn.operatorModel.declineSecond();
                    else
                        signIn.operatorModel.leave();
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: Math.round(6 * Theme.unit)

            Label {
                objectName: signIn.asSecond ? "secondMessage" : "signInMessage"
                Layout.fillWidth: true
                Layout.minimumHeight: Math.round(34 * Theme.unit)
                horizontalAlignment: Text.AlignHCenter
                text: signIn.operatorModel.message !== "" ? signIn.operatorModel.message : (signIn.operatorModel.chosen === "" ? qsTranslate("kiosk", "signin.choose") : qsTranslate("kiosk", "signin.pin"))
                color: signIn.operatorModel.message !== "" ? Theme.red : Theme.quiet
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            PinPad {
                Layout.fillWidth: true
                Layout.fillHeight: true
                enabled: signIn.operatorModel.chosen !== ""
                length: signIn.operatorModel.pinLength
                visible: signIn.shown
                onTyped: digit => signIn.operatorModel.typeDigit(digit)
                onErased: signIn.operatorModel.eraseDigit()
                onShown: signIn.operatorModel.showPin()
            }
        }
    }
}
