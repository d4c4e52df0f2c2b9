"""The delegate's scene as Qt properties. No decisions are taken here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from domain.ports import Clock
from kiosk.station.happenings import Happening, LaneHappening, StatusChanged
from kiosk.station.intents import DismissWelcome, Intent, PreferDesk, Touched
from kiosk.station.staff_happenings import CasesWaiting, HelpWanted
from kiosk.station.staff_intents import AnswerHelp
from kiosk.ui.agenda import agenda_lines
from kiosk.ui.language import LanguageModel
from kiosk.ui.presenter import OPENING, Scene, advance, dismiss, lapse, read
from kiosk.ui.rows import Row
from kiosk.ui.status import StatusView, Tone, status_view, warnings_of
from kiosk.ui.wording import Phrase, day_of, hour_of, in_digits_of

QML_IMPORT_NAME = "Entrance"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ScreenModel(QObject):
    """What QML binds to: the scene, the hour and the status line."""

    changed = Signal()
    ticked = Signal()
    statusChanged = Signal()

    def __init__(
        self,
        *,
        clock: Clock,
        zone: tzinfo,
        languages: LanguageModel,
        send: Callable[[Intent], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._zone, self._languages = clock, zone, languages
        self._send = send
        self._scene = OPENING
        self._status: StatusChanged | None = None
        self._status_at_s = 0.0
        self._waiting, self._help = 0, False
        languages.changed.connect(self._say_again)
        self._ending = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._ending.timeout.connect(self.lapse)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._second.start()

    @property
    def zone(self) -> tzinfo:
        return self._zone

    @property
    def scene(self) -> Scene:
        return self._scene

    @property
    def fault(self) -> str:
        """The key of the fault that the page says; empty while the door works."""
        return self._scene.shown.remark.key.removeprefix("fault.")

    @property
    def warnings(self) -> tuple[str, ...]:
        """The keys of what the status line warns of."""
        said = warnings_of(self._status) if self._status is not None else []
        return tuple(phrase.key.removeprefix("status.") for phrase in said)

    @Slot(object)
    def show(self, happening: Happening) -> None:
        """Draw what happened."""
        now_s = self._clock.monotonic_s()
        if isinstance(happening, StatusChanged):
            self._status, self._status_at_s = happening, now_s
            self.statusChanged.emit()
        elif isinstance(happening, HelpWanted):
            self._help = happening.wanted
            self.statusChanged.emit()
        elif isinstance(happening, CasesWaiting):
            self._waiting = happening.count
            self.statusChanged.emit()
        elif isinstance(happening, LaneHappening):
            self._become(advance(self._scene, happening, self._zone, now_s))

    @Slot()
    def dismiss(self) -> None:
        """The delegate tapped the result away."""
        self._become(dismiss(self._scene))
        self._send(DismissWelcome())

    @Slot()
    def read(self) -> None:
        """Whoever was welcomed wants to see the agenda."""
        self._become(read(self._scene, self._clock.monotonic_s()))

    @Slot()
    def preferDesk(self) -> None:
        """Whoever is asked to turn would rather go to the desk."""
        self._send(PreferDesk())

    @Slot()
    def lapse(self) -> None:
        """Take away what has been shown for its time."""
        self._become(lapse(self._scene, self._clock.monotonic_s()))

    def _become(self, scene: Scene) -> None:
        if scene is not self._scene:
            self._scene = scene
            self.changed.emit()
        if scene.ends_at_s is None:
            self._ending.stop()
        else:
            left_s = max(scene.ends_at_s - self._clock.monotonic_s(), 0.0)
            self._ending.start(int(left_s * 1000) + 1)

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit()
        self.statusChanged.emit()

    @Slot()
    def _say_again(self) -> None:
        self.changed.emit()
        self._tick()

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now().wall_ms / 1000, UTC).astimezone(self._zone)

    def reported(self) -> tuple[StatusChanged | None, float, float]:
        """The last status report, when it came and what time it is, in monotonic seconds."""
        return self._status, self._status_at_s, self._clock.monotonic_s()

    def _view(self) -> StatusView:
        return status_view(
            self._status, self._status_at_s, self._clock.monotonic_s(), self._waiting
        )

    @Property(bool, notify=statusChanged)
    def helpWanted(self) -> bool:
        """Somebody pressed the help button and nobody has answered."""
        return self._help

    @Slot()
    def answerHelp(self) -> None:
        """Somebody of the staff goes to whoever called."""
        self._send(AnswerHelp())

    @Slot()
    def touch(self) -> None:
        """A hand is on the screen."""
        self._send(Touched())

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._scene.shown.page.value

    @Property(str, notify=changed)
    def headline(self) -> str:
        return self._languages.say(self._scene.shown.headline)

    @Property(str, notify=changed)
    def detail(self) -> str:
        return self._languages.say(self._scene.shown.detail)

    @Property(str, notify=changed)
    def side(self) -> str:
        """``left`` or ``right`` of the person, or nothing while they look straight ahead."""
        side = self._scene.shown.side
        return side.value if side else ""

    @Property(str, notify=changed)
    def remark(self) -> str:
        return self._languages.say(self._scene.shown.remark)

    @Property(str, notify=changed)
    def eventName(self) -> str:
        return self._scene.shown.event_name

    @Property(str, notify=changed)
    def sessionTitle(self) -> str:
        return self._scene.shown.session_title

    @Property(str, notify=changed)
    def guestName(self) -> str:
        guest = self._scene.shown.guest
        return guest.name if guest else ""

    @Property(str, notify=changed)
    def guestSeat(self) -> str:
        guest = self._scene.shown.guest
        return guest.seat if guest else ""

    @Property(str, notify=changed)
    def guestGroup(self) -> str:
        guest = self._scene.shown.guest
        return guest.group if guest else ""

    @Property(str, notify=changed)
    def guestDelegation(self) -> str:
        guest = self._scene.shown.guest
        return guest.delegation if guest else ""

    @Property(bool, notify=changed)
    def mayRead(self) -> bool:
        """Whether there is an agenda to be had on the welcome page."""
        return self._scene.shown.leaflet is not None

    @Property(list, notify=changed)
    def agenda(self) -> list[Row]:
        shown = self._scene.shown
        if shown.leaflet is None:
            return []
        lines = agenda_lines(shown.leaflet, self._zone, shown.session_title)
        return [
            {
                "day": self._languages.say(line.day).replace("\n", "  ·  "),
                "hour": in_digits_of(self._languages.language, line.hour),
                "title": line.title,
                "place": line.place,
                "current": line.current,
            }
            for line in lines
        ]

    @Property(str, notify=changed)
    def room(self) -> str:
        """Where the group of whoever reads meets."""
        leaflet = self._scene.shown.leaflet
        return leaflet.room if leaflet else ""

    @Property(list, notify=changed)
    def documents(self) -> list[str]:
        leaflet = self._scene.shown.leaflet
        return list(leaflet.documents) if leaflet else []

    @Property(int, notify=changed)
    def timeLeftMs(self) -> int:
        """How long the result shown will stay, for the line that runs out with it."""
        ends_at_s = self._scene.ends_at_s
        if ends_at_s is None:
            return 0
        return max(int((ends_at_s - self._clock.monotonic_s()) * 1000), 0)

    @Property(str, notify=ticked)
    def hourText(self) -> str:
        return in_digits_of(self._languages.language, hour_of(self._now()))

    @Property(str, notify=ticked)
    def dayText(self) -> str:
        return self._languages.say(day_of(self._now()))

    @Property(str, notify=statusChanged)
    def statusText(self) -> str:
        called = [Phrase("status.help")] if self._help else []
        phrases = (*called, *self._view().phrases)
        return "   ·   ".join(self._languages.say(phrase) for phrase in phrases)

    @Property(bool, notify=statusChanged)
    def statusNeedsAttention(self) -> bool:
        return self._help or self._view().tone is Tone.ATTENTION
