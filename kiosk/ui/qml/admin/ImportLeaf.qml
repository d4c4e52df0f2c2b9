pragma ComponentBehavior: Bound

import QtQuick
import Entrance

// From the stick to the gallery. It can be left at any time: how it stands is read anew each time.
Item {
    id: leaf

    required property ImportModel imports
    required property ImportFindings findings
    required property OperatorModel operatorModel

    signal wentBack

    readonly property var pages: ({
            wait: waitPage,
            busy: busyPage,
            preview: previewPage,
            column: columnPage,
            pin: pinPage,
            outcome: outcomePage,
            trouble: troublePage
        })

    Component.onCompleted: imports.ask()

    Component {
        id: waitPage
        ImportWait { imports: leaf.imports }
    }
    Component {
        id: busyPage
        ImportBusy { imports: leaf.imports }
    }
    Component {
        id: previewPage
        ImportPreview {
            imports: leaf.imports
            findings: leaf.findings
        }
    }
    Component {
        id: columnPage
        ImportColumn {
            imports: leaf.imports
            findings: leaf.findings
        }
    }
    Component {
        id: pinPage
        ImportPin {
            imports: leaf.imports
            operatorModel: leaf.operatorModel
        }
    }
    Component {
        id: outcomePage
        ImportOutcome {
            onWentBack: leaf.wentBack()
            imports: leaf.imports
            findings: leaf.findings
        }
    }
    Component {
        id: troublePage
        ImportTrouble {
            imports: leaf.imports
            findings: leaf.findings
        }
    }
    Loader {
        objectName: "importPlace"
        anchors.fill: parent
        sourceComponent: leaf.pages[leaf.imports.step] ?? null
    }
}
