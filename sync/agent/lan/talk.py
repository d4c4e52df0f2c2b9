"""What one gate tells another and what it makes of it: admissions, heads, revocations.

Each gate asks and each answers; who asked has heard, so nothing is queued. A gate tells only of
itself. Both keep the furthest head that the other signed, and ask whether it still holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from domain.chain import head_message
from domain.ids import DelegateId, DeviceId, EventId, LogId, SessionId
from domain.ports import Clock
from runtime.journal import journal
from store.circle import Circle, Notice
from store.connection import Store
from store.heads import SignedHead
from store.neighbours import Neighbour, Neighbours
from store.outgoing import Outgoing
from store.telling import Telling, Told
from store.witness import HeadsContradict, Witness, WitnessedHead
from sync.agent.lan.channel import PeerRefused
from sync.wire.feed import Revocations
from sync.wire.peers import LOGS, Ask, Echo, LogHead, News, Word
from sync.wire.proofs import NotAuthentic, check_signature, revocation_message


@dataclass(slots=True)
class Books:
    """The parts of one store that peers have to do with. One thread at a time."""

    store: Store
    clock: Clock
    outgoing: Outgoing = field(init=False)
    telling: Telling = field(init=False)
    witness: Witness = field(init=False)
    neighbours: Neighbours = field(init=False)
    circle: Circle = field(init=False)

    def __post_init__(self) -> None:
        self.outgoing, self.telling = Outgoing(self.store), Telling(self.store)
        self.witness, self.neighbours = Witness(self.store), Neighbours(self.store)
        self.circle = Circle(self.store)


@dataclass(slots=True)
class Talk:
    """One gate's side of every conversation."""

    books: Books
    gate: str
    centre_key: Callable[[], bytes | None]
    """Who may revoke; None while this gate belongs to no centre."""
    suspects: dict[DeviceId, str] = field(default_factory=dict)
    """Peers that do not hold any more what they signed, in words."""
    _signed: dict[LogId, SignedHead] = field(default_factory=dict)

    def ask(self, peer: DeviceId) -> Ask:
        """What to ask ``peer``."""
        return Ask(
            cursor=self.books.neighbours.cursor(_source(peer)),
            heads=self._own_heads(),
            seen=self._seen_of(peer),
            revocations=self.revocations(),
        )

    def answer(self, peer: DeviceId, ask: Ask) -> Word:
        """The answer to what ``peer`` asked, once its own news was heeded.

        Raises:
            PeerRefused: it says what it cannot know.
        """
        self._heed(peer, ask.heads, ask.seen, ask.revocations)
        page = self.books.telling.after(ask.cursor)
        return Word(
            gate=self.gate,
            heads=self._own_heads(),
            seen=self._seen_of(peer),
            echo=tuple(self._echo(head) for head in ask.seen),
            news=tuple(map(self._news, page.told)),
            next=page.next,
            more=page.more,
            revocations=self.revocations(),
        )

    def take(self, peer: DeviceId, ask: Ask, word: Word) -> bool:
        """Keep what ``peer`` answered; says whether there is more at once.

        Raises:
            PeerRefused: it says what it cannot know.
        """
        self._heed(peer, word.heads, word.seen, word.revocations)
        echoed = {(echo.log, echo.seq): echo.link for echo in word.echo}
        if any(echoed.get((head.log, head.seq)) != head.link for head in ask.seen):
            self._suspect(peer, f"{word.gate} lacks rows that it signed: its card is an old copy.")
        if word.news or word.next != ask.cursor:
            told = [self._neighbour(peer, word.gate, news) for news in word.news]
            self.books.neighbours.apply(_source(peer), told, word.next)
        return word.more and word.next != ask.cursor

    def _heed(
        self,
        peer: DeviceId,
        heads: Iterable[LogHead],
        seen: Iterable[LogHead],
        revocations: Revocations | None,
    ) -> None:
        self.heed_revocations(revocations)
        key = self.books.circle.keys().get(peer)
        if key is None:
            raise PeerRefused(f"{peer} is not trusted any more.")
        known = [_witnessed(peer, head) for head in heads]
        for head in known:
            _check_head(key, head)
        try:
            self.books.witness.see(key, known)
        except HeadsContradict as error:
            self._suspect(peer, str(error))
        for own in seen:
            self._remember_oneself(peer, own)

    def _remember_oneself(self, peer: DeviceId, head: LogHead) -> None:
        """Whether this card still has what it once signed for ``peer``."""
        outgoing = self.books.outgoing
        _check_head(outgoing.public_key(), _witnessed(outgoing.device, head))
        if self._link(head) == head.link:
            return
        if outgoing.contradict(LogId(head.log)):
            journal().error("ledger.contradicted", by=peer, log=head.log, seq=head.seq)

    def _suspect(self, peer: DeviceId, why: str) -> None:
        if peer not in self.suspects:
            journal().error("peer.contradicts_itself", peer=peer, why=why)
        self.suspects[peer] = why

    def heed_revocations(self, said: Revocations | None) -> None:
        """Keep the centre's word, if it is one and newer than what is known here.

        Raises:
            PeerRefused: the centre did not sign it.
        """
        key, circle = self.centre_key(), self.books.circle
        if said is None or key is None or said.version <= circle.notice().version:
            return
        message = revocation_message(said.version, said.devices)
        try:
            check_signature(key, said.signature, message, "the revocations")
        except NotAuthentic as error:
            raise PeerRefused(str(error)) from error
        devices = tuple(map(DeviceId, said.devices))
        circle.revoke(Notice(said.version, devices, said.signature))

    def revocations(self) -> Revocations | None:
        """The newest word of the centre on whom nobody trusts any more, as it was signed."""
        notice = self.books.circle.notice()
        if not notice.version:
            return None
        return Revocations(
            version=notice.version, devices=notice.devices, signature=notice.signature
        )

    def _own_heads(self) -> tuple[LogHead, ...]:
        """Signed anew only where a log has grown: each signature is a write to the card."""
        outgoing, heads = self.books.outgoing, []
        for log in outgoing.logs()[-LOGS:]:
            seq, known = outgoing.head(log).seq, self._signed.get(log)
            if seq and (known is None or known.seq != seq):
                known = self._signed[log] = outgoing.signed_head(log, seq)
            if known is not None:
                heads.append(_head(log, known))
        return tuple(heads)

    def _seen_of(self, peer: DeviceId) -> tuple[LogHead, ...]:
        return tuple(_head(one.log, one.head) for one in self.books.witness.heads_of(peer, LOGS))

    def _echo(self, head: LogHead) -> Echo:
        return Echo(log=head.log, seq=head.seq, link=self._link(head))

    def _link(self, head: LogHead) -> bytes | None:
        outgoing, log = self.books.outgoing, LogId(head.log)
        if log not in outgoing.logs() or head.seq < 1:
            return None
        rows = outgoing.rows_after(log, head.seq - 1, 1)
        return rows[0].link if rows and rows[0].seq == head.seq else None

    def _news(self, told: Told) -> News:
        at, now = told.admission.at, self.books.clock.now()
        return News(
            log=told.name.log,
            seq=told.name.seq,
            delegate=told.admission.delegate,
            session=told.admission.session,
            at_ms=at.wall_ms,
            age_ms=now.since_boot_ms - at.since_boot_ms if at.boot == now.boot else None,
            annulled=told.annulled,
        )

    def _neighbour(self, peer: DeviceId, gate: str, news: News) -> Neighbour:
        """When it was by our own clock, if that is known to be right; else as the peer says."""
        now, at_ms = self.books.clock.now(), news.at_ms
        if now.trusted and news.age_ms is not None:
            at_ms = now.wall_ms - news.age_ms
        return Neighbour(
            EventId(peer, LogId(news.log), news.seq),
            DelegateId(news.delegate),
            SessionId(news.session),
            gate,
            at_ms,
            news.annulled,
        )


def _source(peer: DeviceId) -> str:
    return f"peer|{peer}"


def _head(log: LogId, head: SignedHead) -> LogHead:
    return LogHead(log=log, seq=head.seq, link=head.link, signature=head.signature)


def _witnessed(device: DeviceId, head: LogHead) -> WitnessedHead:
    return WitnessedHead(device, LogId(head.log), SignedHead(head.seq, head.link, head.signature))


def _check_head(key: bytes, seen: WitnessedHead) -> None:
    head = seen.head
    message = head_message(seen.device, seen.log, head.seq, head.link)
    try:
        check_signature(key, head.signature, message, f"a head of {seen.device}")
    except NotAuthentic as error:
        raise PeerRefused(str(error)) from error
