import QtQuick
import Entrance
import "../parts"

// The door rests; the detail tells whoever looks after it what to mend.
Notice {
    required property ScreenModel screenModel

    headline: screenModel.headline
    detail: screenModel.detail
    remark: screenModel.remark
    icon: "../art/rest.svg"
}
