import QtQuick
import Entrance
import "../parts"

// Please see the desk: no reason, no alarm, the same words for everybody.
Notice {
    required property ScreenModel screenModel

    headline: screenModel.headline
    detail: screenModel.detail
    icon: "../art/desk.svg"
}
