"""The kiosk's one window: environment, fonts, view-models and QML put together."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from domain.image import Pixels
from domain.ports import Clock
from kiosk.station.happenings import Happening
from kiosk.station.intents import Intent
from kiosk.ui.admin import AdminModel
from kiosk.ui.attack import AttackTestModel
from kiosk.ui.booth import BoothModel
from kiosk.ui.bridge import Bridge
from kiosk.ui.checking import CheckModel
from kiosk.ui.import_findings import ImportFindings
from kiosk.ui.imports import ImportModel
from kiosk.ui.language import LanguageModel
from kiosk.ui.operator import OperatorModel
from kiosk.ui.outcome import OutcomeModel
from kiosk.ui.pairing import PairingModel
from kiosk.ui.parcels import ParcelModel
from kiosk.ui.preview import CameraPreview, FrameFeed
from kiosk.ui.rehearsal import RehearsalModel
from kiosk.ui.roll import RollModel
from kiosk.ui.screen import ScreenModel
from kiosk.ui.search import SearchModel
from kiosk.ui.updates import UpdateModel
from kiosk.ui.wording import Language

HERE = Path(__file__).parent
LATIN, ARABIC = "Be Vietnam Pro", "Vazirmatn"

_ENVIRONMENT = {
    # The threaded render loop deadlocks with Python in the paint path.
    "QSG_RENDER_LOOP": "basic",
    # Under a kiosk compositor, client-side decorations keep the window from filling the screen.
    "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
    # The compiled-QML cache would be written beside the program, which is read-only at the door.
    "QML_DISABLE_DISK_CACHE": "1",
}


@runtime_checkable
class Hears(Protocol):
    """A view-model that draws what the station tells."""

    def show(self, happening: Happening) -> None: ...


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the window looks on this panel."""

    zone: tzinfo
    language: Language = Language.VIETNAMESE
    fullscreen: bool = True
    width_px: int = 1280
    height_px: int = 800
    panel_inches: float = 10.1
    """Diagonal of the panel: touch targets are millimetres, not pixels."""
    reduced_motion: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class KioskWindow:
    """The open window. Post happenings to ``bridge`` from any thread."""

    bridge: Bridge
    screen: ScreenModel
    operator: OperatorModel
    search: SearchModel
    languages: LanguageModel
    root: QQuickWindow
    engine: QQmlApplicationEngine

    def refresh_preview(self) -> None:
        """Take over the newest frame now, not at the next display frame."""
        preview = self.root.findChild(CameraPreview, "cameraPreview")
        assert preview is not None  # noqa: S101  # Main.qml has one
        preview.refresh()

    def close(self) -> None:
        """Take the window down before the models that it is bound to, and stop their timers.

        The models go with the last reference, and a timer must not fire while they do. Whatever
        they connect to is a Slot: a plain method gives its object a metaobject of its own, and
        QML takes that of a later model at the same address for the dead one's.
        """
        self.languages.leave()
        self.root.close()
        shiboken6.delete(self.root)
        shiboken6.delete(self.engine)
        for timer in self.languages.findChildren(QTimer):
            timer.stop()


def application() -> QGuiApplication:
    """The process's one GUI application, with the environment it needs set before it starts."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    created = QGuiApplication(["kiosk"])
    created.setApplicationName("Entrance kiosk")
    created.setDesktopFileName("entrance-kiosk")
    return created


def open_window(
    *,
    newest_frame: Callable[[], Pixels | None],
    send: Callable[[Intent], None],
    clock: Clock,
    appearance: Appearance,
) -> KioskWindow:
    """Build and show the window; run it with ``application().exec()``.

    Args:
        newest_frame: the newest frame's pixels or None; called at display rate, must not wait.
        send: takes what the screen asks of the station; must not wait.
        clock: for the hour shown and for how long results stay.
        appearance: language, size and habits of the panel.

    Raises:
        SettingsRefused: a translation is missing.
    """
    load_fonts(application())
    languages = LanguageModel(appearance.language)
    zone = appearance.zone
    screen = ScreenModel(clock=clock, zone=zone, languages=languages, send=send, parent=languages)
    operator = OperatorModel(clock=clock, languages=languages, send=send, parent=languages)
    search = SearchModel(languages, languages)
    operator.rosterGiven.connect(search.use)
    own = _administration((operator, screen), languages, send, zone)
    models = {
        "screenModel": screen,
        "operatorModel": operator,
        "search": search,
        "outcome": OutcomeModel(operator, clock, zone, languages),
        "languages": languages,
        "feed": FrameFeed(newest_frame, languages),
    }
    models |= own | _care(clock, languages, send)
    engine = QQmlApplicationEngine()
    languages.changed.connect(engine.retranslate)
    root = _shown(engine, models, appearance)
    bridge = _bridge_to(screen, *(each for each in models.values() if isinstance(each, Hears)))
    return KioskWindow(bridge, screen, operator, search, languages, root, engine)


def _administration(
    pages: tuple[OperatorModel, ScreenModel],
    languages: LanguageModel,
    send: Callable[[Intent], None],
    zone: tzinfo,
) -> dict[str, Any]:
    """The models of administrators' leaves, by the names that QML has for them."""
    operator, screen = pages
    imports = ImportModel(operator, languages, send)
    return {
        "admin": AdminModel(operator, screen, languages, send),
        "imports": imports,
        "findings": ImportFindings(imports, languages),
        "booth": BoothModel(operator, languages, send),
        "pairing": PairingModel(languages, send, zone, languages),
        "updates": UpdateModel(languages, send),
    }


def _care(
    clock: Clock, languages: LanguageModel, send: Callable[[Intent], None]
) -> dict[str, Any]:
    """The models of the kiosk's own care; each hears what happens for itself."""
    return {
        "rehearsal": RehearsalModel(clock, languages, send),
        "attack": AttackTestModel(clock, languages, send),
        "checking": CheckModel(languages, send),
        "parcels": ParcelModel(languages, send),
        "roll": RollModel(languages, send),
    }


def _bridge_to(screen: ScreenModel, *others: Hears) -> Bridge:
    bridge = Bridge(screen.parent())
    for model in others:
        bridge.happened.connect(model.show)
    return bridge


def _shown(
    engine: QQmlApplicationEngine, models: dict[str, Any], appearance: Appearance
) -> QQuickWindow:
    root = _load(engine, models | _panel(appearance))
    if appearance.fullscreen:
        root.showFullScreen()
    else:
        root.show()
    root.requestActivate()  # without a window manager nobody else gives it the keyboard
    return root


def _panel(appearance: Appearance) -> dict[str, float | bool]:
    return {
        "panelInches": appearance.panel_inches,
        "reducedMotion": appearance.reduced_motion,
        "width": appearance.width_px,
        "height": appearance.height_px,
    }


def _load(engine: QQmlApplicationEngine, properties: dict[str, Any]) -> QQuickWindow:
    engine.setInitialProperties(properties)
    engine.load(QUrl.fromLocalFile(str(HERE / "qml" / "Main.qml")))
    (root,) = engine.rootObjects()
    assert isinstance(root, QQuickWindow)  # noqa: S101  # Main.qml is a Window
    return root


def load_fonts(_: QGuiApplication) -> None:
    """The screen's own fonts into the application, which must run by then."""
    for path in sorted((HERE / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    # Each family lacks the other's script: a Vietnamese name stays whole on a Persian screen.
    QFont.insertSubstitution(LATIN, ARABIC)
    QFont.insertSubstitution(ARABIC, LATIN)
