"""Badges in the store: the event's keys, which badges were issued, which were withdrawn.

The signing key lies only where badges are made. Every other gate gets a pass: the public key,
the key of the tags and what was issued so far, signed by the event.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.attendance import BadgeIssued, BadgeWithdrawn
from domain.badge import KEY_BYTES, MOST_ISSUES, Issued, Token, event_name, tag_of
from domain.errors import ImportRefused, KeyUnavailable, StoreDamaged
from domain.ids import DelegateId
from domain.moment import Moment
from runtime.badge_token import sign_token
from runtime.envelope import check_signature
from runtime.sealing import new_key
from store.connection import Store
from store.keyring import BADGES
from store.ledger import Ledger
from store.segments import Segment, Segments

_KEYS, _ISSUED = "badge-keys", "badges"
_PASS = b"entrance-badge-pass-1|"


@dataclass(frozen=True, slots=True)
class EventKeys:
    """What a gate needs to read badges, and where they are made also to make them."""

    public: bytes
    tags: bytes = field(repr=False)
    signing: bytes | None = field(repr=False, default=None)

    def signer(self) -> Ed25519PrivateKey:
        """The key that signs badges.

        Raises:
            KeyUnavailable: badges are made on another kiosk.
        """
        if self.signing is None:
            raise KeyUnavailable(
                "This kiosk reads badges and does not make them: print where the event's badge "
                "key is, or on the kiosk that printed the first ones."
            )
        return Ed25519PrivateKey.from_private_bytes(self.signing)


@dataclass(frozen=True, slots=True)
class NewBadge:
    """A badge just made: its text is nowhere but here."""

    delegate: DelegateId
    issue: int
    text: str = field(repr=False)
    key: bytes | None = field(repr=False, default=None)


class Badges:
    """Makes, replaces and withdraws badges."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._segments = Segments(store)

    def keys(self) -> EventKeys | None:
        """The event's keys; None before the first badge was made or a pass was taken.

        Raises:
            StoreDamaged: the piece is missing or altered.
        """
        with self._store.reading():
            stored = self._piece(_KEYS)
        if stored is None:
            return None
        signing = stored["signing"]
        return EventKeys(
            bytes.fromhex(stored["public"]),
            bytes.fromhex(stored["tags"]),
            bytes.fromhex(signing) if signing else None,
        )

    def issued(self) -> dict[DelegateId, Issued]:
        """The newest badge of each delegate that is known here."""
        with self._store.reading():
            return self._issued()

    def issue(
        self,
        delegates: Iterable[DelegateId],
        at: Moment,
        *,
        replace: bool = False,
        with_key: bool = False,
    ) -> list[NewBadge]:
        """A badge for each of these: the one they have once more, or the next one.

        ``replace`` makes the next one, and what they had does not count any more. So does
        ``with_key``, as nobody but the badge had the key.

        Raises:
            KeyUnavailable: badges are made elsewhere.
            StoreUnavailable: it could not be written and no badge counts.
        """
        with self._store.writing():
            keys = self._event_keys(at)
            signer, known, ledger = keys.signer(), self._issued(), Ledger(self._store)
            before = dict(known)
            made = []
            for code in delegates:
                had = known.get(code)
                anew = replace or with_key or had is None or had.withdrawn
                number = self._next(code, had) if anew or had is None else had.issue
                key = os.urandom(KEY_BYTES) if with_key else None
                token = Token(event_name(keys.public), tag_of(keys.tags, code), number, key)
                made.append(NewBadge(code, number, sign_token(signer, token), key))
                if anew:
                    known[code] = Issued(number)
                    ledger.append_within(BadgeIssued(at, code, number))
            if known != before:
                self._save(known, at)
        return made

    def withdraw(self, delegate: DelegateId, reason: str, at: Moment) -> int:
        """The delegate's badge is lost or void; returns its issue.

        Raises:
            ImportRefused: no badge was made for this delegate.
            StoreUnavailable: it could not be written and the badge still counts.
        """
        with self._store.writing():
            known = self._issued()
            if delegate not in known:
                raise ImportRefused(
                    f"No badge was made for {delegate}: there is none to withdraw."
                )
            number = known[delegate].issue
            known[delegate] = Issued(number, withdrawn=True)
            Ledger(self._store).append_within(BadgeWithdrawn(at, delegate, number, reason))
            self._save(known, at)
        return number

    def pass_for_gates(self, at: Moment) -> bytes:
        """What another gate needs to read this event's badges, signed.

        Raises:
            KeyUnavailable: badges are made elsewhere.
        """
        with self._store.writing():
            keys = self._event_keys(at)
            body = {
                "public": keys.public.hex(),
                "tags": keys.tags.hex(),
                "issued": _plain(self._issued()),
            }
        text = json.dumps(body, sort_keys=True)
        signature = keys.signer().sign(_PASS + text.encode())
        return json.dumps({"pass": text, "signature": signature.hex()}).encode()

    def take_pass(self, raw: bytes, at: Moment) -> int:
        """Learn another kiosk's pass; returns how many badges it knows.

        What this gate knows is kept where it is newer. A gate that belongs to one event takes
        no other's pass.

        Raises:
            ImportRefused: it is no pass, was altered, or belongs to another event.
        """
        body = _opened_pass(raw)
        public = bytes.fromhex(body["public"])
        with self._store.writing():
            stored = self._piece(_KEYS)
            if stored is not None and stored["public"] != body["public"]:
                raise ImportRefused("This gate's badges are of another event: the pass is not.")
            if stored is None:
                self._keep(EventKeys(public, bytes.fromhex(body["tags"])))
            known = _merged(self._issued(), _parsed(body["issued"]).items())
            self._save(known, at)
        return len(known)

    def learn(self, heard: Iterable[tuple[DelegateId, Issued]], at: Moment) -> None:
        """Take over what other gates did to badges, in whatever order and however often heard.

        Raises:
            StoreUnavailable: it could not be written and nothing was learnt.
        """
        with self._store.writing():
            known = self._issued()
            merged = _merged(known, heard)
            if merged != known:
                self._save(merged, at)

    def _event_keys(self, at: Moment) -> EventKeys:
        """The event's keys, made now if this is the first badge; inside a transaction."""
        stored = self.keys()
        if stored is not None:
            return stored
        private = Ed25519PrivateKey.generate()
        keys = EventKeys(
            private.public_key().public_bytes_raw(), new_key(), private.private_bytes_raw()
        )
        self._keep(keys)
        self._segments.publish(at, enrolled=0, withdrawn=0)
        return keys

    def _keep(self, keys: EventKeys) -> None:
        text = {
            "public": keys.public.hex(),
            "tags": keys.tags.hex(),
            "signing": keys.signing.hex() if keys.signing else None,
        }
        self._segments.write(BADGES, Segment(_KEYS, 0, json.dumps(text).encode()))

    def _issued(self) -> dict[DelegateId, Issued]:
        return _parsed(self._piece(_ISSUED) or {})

    def _save(self, known: Mapping[DelegateId, Issued], at: Moment) -> None:
        self._segments.write(BADGES, Segment(_ISSUED, 0, json.dumps(_plain(known)).encode()))
        self._segments.publish(at, enrolled=0, withdrawn=0)

    def _piece(self, kind: str) -> Any:
        text = next((segment.text for segment in self._segments.read(kind)), None)
        return None if text is None else json.loads(text)

    def _next(self, code: DelegateId, known: Issued | None) -> int:
        number = known.issue + 1 if known else 1
        if number > MOST_ISSUES:
            raise ImportRefused(f"{code} has had {MOST_ISSUES} badges: the desk lets them in.")
        return number


def _plain(known: Mapping[DelegateId, Issued]) -> dict[str, list[int]]:
    return {code: [badge.issue, int(badge.withdrawn)] for code, badge in known.items()}


def _parsed(plain: Mapping[str, list[int]]) -> dict[DelegateId, Issued]:
    return {DelegateId(code): Issued(issue, bool(gone)) for code, (issue, gone) in plain.items()}


def _merged(
    known: Mapping[DelegateId, Issued], heard: Iterable[tuple[DelegateId, Issued]]
) -> dict[DelegateId, Issued]:
    merged = dict(known)
    for code, theirs in heard:
        merged[code] = _newer(merged.get(code), theirs)
    return merged


def _newer(ours: Issued | None, theirs: Issued) -> Issued:
    if ours is None or theirs.issue > ours.issue:
        return theirs
    if theirs.issue == ours.issue:
        return Issued(ours.issue, ours.withdrawn or theirs.withdrawn)
    return ours


def _opened_pass(raw: bytes) -> dict[str, Any]:
    refused = ImportRefused("This is not a badge pass, or it was altered: make it anew.")
    try:
        outer = json.loads(raw)
        body: dict[str, Any] = json.loads(outer["pass"])
        signature = bytes.fromhex(outer["signature"])
        public, _ = bytes.fromhex(body["public"]), _parsed(body["issued"])
        bytes.fromhex(body["tags"])
        check_signature(public, _PASS + outer["pass"].encode(), signature)
    except (
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
        StoreDamaged,
    ) as error:
        raise refused from error
    return body
