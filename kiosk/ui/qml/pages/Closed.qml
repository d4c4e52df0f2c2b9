import QtQuick
import Entrance
import "../parts"

// No session's doors are open.
Notice {
    required property ScreenModel screenModel

    above: screenModel.eventName
    headline: screenModel.headline
    detail: screenModel.detail
    icon: "../art/clock.svg"
}
