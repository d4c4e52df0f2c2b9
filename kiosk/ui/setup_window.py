"""The window of the first set-up: fonts, view-model and QML put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from domain.image import Pixels
from kiosk.ui.bridge import Bridge
from kiosk.ui.keyboard import KeyboardModel
from kiosk.ui.language import LanguageModel
from kiosk.ui.preview import CameraPreview, FrameFeed
from kiosk.ui.setup import SetupModel
from kiosk.ui.setup_facts import SetupFacts
from kiosk.ui.setup_talk import SetupIntent
from kiosk.ui.window import HERE, Appearance, application, load_fonts


@dataclass(frozen=True, slots=True, eq=False)
class SetupWindow:
    """The open window. Post happenings to ``bridge`` from any thread."""

    bridge: Bridge
    setup: SetupModel
    facts: SetupFacts
    languages: LanguageModel
    root: QQuickWindow
    engine: QQmlApplicationEngine

    def refresh_preview(self) -> None:
        """Take over the newest frame now, not at the next display frame."""
        preview = self.root.findChild(CameraPreview, "cameraPreview")
        assert preview is not None  # noqa: S101  # CameraStep.qml has one
        preview.refresh()

    def close(self) -> None:
        """Take the window down before the models that it is bound to."""
        self.languages.leave()
        self.root.close()
        shiboken6.delete(self.root)
        shiboken6.delete(self.engine)


def open_setup(
    newest_frame: Callable[[], Pixels | None],
    send: Callable[[SetupIntent], None],
    appearance: Appearance,
) -> SetupWindow:
    """Build and show the window of the set-up.

    Raises:
        SettingsRefused: a translation is missing.
    """
    load_fonts(application())
    languages = LanguageModel(appearance.language)
    keyboard = KeyboardModel(languages)
    facts = SetupFacts(languages)
    setup = SetupModel(facts, languages, keyboard, appearance.zone, send)
    bridge = Bridge(languages)
    bridge.happened.connect(setup.show)
    engine = QQmlApplicationEngine()
    languages.changed.connect(engine.retranslate)
    engine.setInitialProperties(
        {
            "setup": setup,
            "facts": facts,
            "keyboard": keyboard,
            "languages": languages,
            "feed": FrameFeed(newest_frame, languages),
            "panelInches": appearance.panel_inches,
            "width": appearance.width_px,
            "height": appearance.height_px,
        }
    )
    engine.load(QUrl.fromLocalFile(str(HERE / "qml" / "Setup.qml")))
    (root,) = engine.rootObjects()
    assert isinstance(root, QQuickWindow)  # noqa: S101  # Setup.qml is a Window
    if appearance.fullscreen:
        root.showFullScreen()
    else:
        root.show()
    root.requestActivate()
    return SetupWindow(bridge, setup, facts, languages, root, engine)
