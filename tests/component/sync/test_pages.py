"""What people see and do at the centre, and what nobody may without a name and a role."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook

from domain.attendance import Method
from domain.errors import SettingsRefused
from domain.ids import DeviceId
from sync.server import staff
from sync.server.app import create_app
from sync.server.centre import Centre, UnknownDevice
from sync.server.database.audit import read_deeds
from sync.server.database.pairings import find_pairing
from sync.server.editions import Issue, issue, read_newest
from sync.server.pairing import (
    CARRIED_LASTS_MS,
    LASTS_MS,
    PairingRefused,
    answer,
    answer_carried,
    approve,
    begin_pairing,
    revoke,
)
from sync.server.staff import Person, StaffRole, TooManyTries, appoint, sign_in, wait_after
from sync.server.tokens import Unauthenticated
from sync.server.visiting import COOKIE
from sync.wire.access import PairingRequest, comparison_code, pairing_message, pairing_secret
from sync.wire.carried import CarriedRequest, proof_of
from sync.wire.pin import read_code
from tests.fakes.centre import NOON_MS, attendance
from tests.fakes.gate import Gate, check_in, moment
from tests.fakes.serving import serving

NewGate = Callable[[str], Gate]
JSON = {"content-type": "application/json"}
PASSWORD = "a password for tests"  # noqa: S105
ROSTER = (
    "code,name,delegation,seat,group,role,consent\r\n"
    "CM-0001,Đặng Thị Mẫu,Đoàn Cái Nước,A1,1,delegate,x\r\n"
    "CM-0002,=HYPERLINK(1),Đoàn Cái Nước,A2,1,delegate,x\r\n"
)


@pytest.fixture
def client(centre: Centre) -> Iterator[httpx.Client]:
    with serving(create_app(centre)) as url, httpx.Client(base_url=url, trust_env=False) as made:
        yield made


@pytest.fixture
def enter(centre: Centre, client: httpx.Client) -> Callable[[StaffRole], httpx.Client]:
    """A function that signs in somebody of a role."""

    def sign_in(role: StaffRole) -> httpx.Client:
        appoint(centre, role.name.lower(), role, PASSWORD, "test")
        given = {"name": role.name.lower(), "password": PASSWORD}
        assert client.post("/sign-in", data=given).status_code == 303
        return client

    return sign_in


Enter = Callable[[StaffRole], httpx.Client]


def issue_roster(client: httpx.Client) -> None:
    files = {"file": ("roster.csv", ROSTER.encode("utf-8-sig"))}
    assert client.post("/lists/roster", files=files).status_code == 303


def test_a_stranger_is_sent_to_sign_in(client: httpx.Client) -> None:
    answer = client.get("/", headers={"accept": "text/html"})

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_a_wrong_password_lets_nobody_in(centre: Centre, client: httpx.Client) -> None:
    appoint(centre, "chair", StaffRole.ADMIN, PASSWORD, "test")

    client.post("/sign-in", data={"name": "chair", "password": "another password"})

    assert client.get("/people").status_code == 401


@pytest.mark.parametrize(
    ("role", "address"),
    [
        (StaffRole.VIEWER, "/cases"),
        (StaffRole.VIEWER, "/gates/pairings"),
        (StaffRole.DESK, "/gates/pairings"),
        (StaffRole.DESK, "/gates/revocations"),
    ],
)
def test_a_role_may_do_no_more_than_it_should(enter: Enter, role: StaffRole, address: str) -> None:
    given = {"gate": "B", "device": "x", "subject": "s", "decision": "annul", "reason": "because"}

    assert enter(role).post(address, data=given).status_code == 403


def test_another_sites_page_can_do_nothing(enter: Enter) -> None:
    answer = enter(StaffRole.ADMIN).post(
        "/gates/revocations", data={"device": "x"}, headers={"sec-fetch-site": "cross-site"}
    )

    assert answer.status_code == 403


def test_the_overview_counts_persons_by_session_and_delegation(
    enter: Enter, centre: Centre, new_gate: NewGate
) -> None:
    client = enter(StaffRole.ADMIN)
    issue_roster(client)
    gate = new_gate("gate-a")
    for _ in range(2):
        gate.record(check_in("CM-0001", "opening"))
    centre.take(gate.batch(1, 2))

    client.get("/cases")  # it looks anew, where other pages share the picture of this second
    text = client.get("/").text

    assert "Đoàn Cái Nước" in text
    assert '<b data-show="present">1</b> / <span data-show="expected">2</span>' in text


def test_the_overview_says_how_many_came_by_each_lane(
    enter: Enter, centre: Centre, new_gate: NewGate
) -> None:
    client = enter(StaffRole.ADMIN)
    issue_roster(client)
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0001", "opening"))
    gate.record(replace(check_in("CM-0002", "opening"), method=Method.BADGE))
    centre.take(gate.batch(1, 2))

    client.get("/cases")  # it looks anew, where other pages share the picture of this second
    text = client.get("/").text

    for lane, persons in (("face", 1), ("badge", 1), ("badge_and_face", 0), ("operator", 0)):
        assert f'data-show="lane_{lane}">{persons}<' in text


def test_a_delegate_is_found_without_accents(enter: Enter) -> None:
    client = enter(StaffRole.ADMIN)
    issue_roster(client)

    assert "Đặng Thị Mẫu" in client.get("/people", params={"query": "dang mau"}).text


def test_two_gates_make_one_case_and_a_named_person_annuls_one_entry(
    enter: Enter, centre: Centre, new_gate: NewGate
) -> None:
    client = enter(StaffRole.ADMIN)
    issue_roster(client)
    for number, name in enumerate(("gate-a", "gate-b")):
        gate = new_gate(name)
        gate.record(check_in("CM-0001", "opening", moment(number)))
        centre.take(gate.batch(1, 1))
    found = re.search(r'name="subject" value="([^"]+)"', client.get("/cases").text)
    assert found is not None
    ruling = {"subject": found.group(1), "decision": "annul", "reason": "badge lent"}

    assert client.post("/cases", data=ruling).status_code == 303
    assert client.post("/cases", data=ruling).status_code == 409

    (who,) = attendance(centre)
    assert who.gates == {"gate-b"}
    assert "ruled_annul" in client.get("/audit").text


def test_exports_open_elsewhere_and_carry_no_formulas(
    enter: Enter, centre: Centre, new_gate: NewGate
) -> None:
    client = enter(StaffRole.ADMIN)
    issue_roster(client)
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0001", "opening"))
    centre.take(gate.batch(1, 1))

    table = client.get("/exports/opening.csv").content
    sheet = load_workbook(io.BytesIO(client.get("/exports/opening.xlsx").content)).active
    document = client.get("/exports/opening.json").content

    assert table.startswith(b"\xef\xbb\xbfcode,")
    assert "'=HYPERLINK(1)" in table.decode("utf-8-sig")
    assert sheet is not None
    assert [row[0] for row in sheet.values] == ["code", "CM-0001", "CM-0002"]
    manifest, rows = json.loads(document)["manifest"], json.loads(document)["rows"]
    serialised = json.dumps(rows, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert manifest["sha256"] == hashlib.sha256(serialised.encode()).hexdigest()
    assert (manifest["rows"], len(rows)) == (2, 2)
    assert manifest["present"] == 1
    assert manifest["lanes"] == {"face": 1, "badge": 0, "badge_and_face": 0, "operator": 0}
    assert table.decode().splitlines()[1].endswith("gate-a,face")


def test_a_kiosk_is_paired_by_code_and_six_digits(enter: Enter, centre: Centre) -> None:
    client = enter(StaffRole.ADMIN)
    shown = client.post("/gates/pairings", data={"gate": "Cửa B"}).text
    code = read_code((re.search(r"<code>(.+?)</code>", shown) or [""])[1].replace("&amp;", "&"))
    kiosk = Gate(centre.identity.public().opening_key)
    keys = kiosk.public_key, kiosk.receiving_key
    message = pairing_message(code.pairing, kiosk.device, *keys)
    request = PairingRequest(
        pairing=code.pairing,
        token=code.token,
        device=kiosk.device,
        public_key=keys[0],
        receiving_key=keys[1],
        signature=kiosk.signer.sign(message),
    )
    address = f"/gates/pairings/{code.pairing}"

    answer = client.post("/v1/pairings", content=request.model_dump_json(), headers=JSON).json()
    secret = pairing_secret(code.token)
    digits = comparison_code(secret, code.centre, keys, kiosk.device)
    other = f"{(int(digits) + 1) % 1_000_000:06d}"
    assert client.post(address, data={"digits": other}).status_code == 403
    assert client.post(address, data={"digits": digits}).status_code == 303

    again = client.post("/v1/pairings", content=request.model_dump_json(), headers=JSON).json()
    assert (answer["approved"], again["approved"]) == (False, True)
    kiosk.record(check_in("CM-0001"))
    assert centre.take(kiosk.batch(1, 1)).seq == 1


def test_a_second_kiosk_cannot_answer_the_same_code(enter: Enter, centre: Centre) -> None:
    client = enter(StaffRole.ADMIN)
    shown = client.post("/gates/pairings", data={"gate": "Cửa B"}).text
    code = read_code((re.search(r"<code>(.+?)</code>", shown) or [""])[1].replace("&amp;", "&"))
    statuses = []
    for _ in range(2):
        kiosk = Gate(centre.identity.public().opening_key)
        keys = kiosk.public_key, kiosk.receiving_key
        request = PairingRequest(
            pairing=code.pairing,
            token=code.token,
            device=kiosk.device,
            public_key=keys[0],
            receiving_key=keys[1],
            signature=kiosk.signer.sign(pairing_message(code.pairing, kiosk.device, *keys)),
        )
        statuses.append(
            client.post(
                "/v1/pairings", content=request.model_dump_json(), headers=JSON
            ).status_code
        )

    assert statuses == [200, 403]


def test_wrong_passwords_make_account_and_address_wait_longer_and_longer(
    centre: Centre, client: httpx.Client
) -> None:
    appoint(centre, "chair", StaffRole.ADMIN, PASSWORD, "test")
    clock = [NOON_MS]
    later = replace(centre, now_ms=lambda: clock[0])
    wrong = {"name": "chair", "password": "another password"}

    statuses = [client.post("/sign-in", data=wrong).status_code for _ in range(5)]
    barred = client.post("/sign-in", data={"name": "chair", "password": PASSWORD})
    with pytest.raises(TooManyTries):
        sign_in(later, "chair", PASSWORD, "192.0.2.7")
    clock[0] += 2_000

    assert statuses == [200, 200, 200, 200, 429]
    assert (barred.status_code, barred.headers["retry-after"]) == (429, "2")
    assert sign_in(later, "chair", PASSWORD, "192.0.2.7")
    with centre.engine.read() as tx:
        deeds = [deed.what for deed in read_deeds(tx)]
    assert deeds.count("wrong_password") == 4
    assert [wait_after(beyond, 60) for beyond in (0, 1, 3, 99)] == [0, 2, 8, 60]


def test_a_contradicting_row_counts_or_is_void_by_a_named_persons_word(
    enter: Enter, centre: Centre, new_gate: NewGate
) -> None:
    client = enter(StaffRole.ADMIN)
    issue_roster(client)
    gate = new_gate("gate-a")
    gate.record(check_in("CM-0009", "opening"))
    old = gate.image()
    gate.record(check_in("CM-0008", "opening"))
    centre.take(gate.batch(1, 2))
    for code in ("CM-0001", "CM-0002"):
        old.record(check_in(code, "opening"))
    assert centre.take(old.batch(2, 3)).forked
    page = client.get("/cases").text
    subjects = re.findall(r'name="subject" value="(forked:[^"]+)"', page)
    assert len(subjects) == 2
    ruling = {"subject": subjects[0], "reason": "the card was put back"}

    assert client.post("/cases", data=ruling | {"decision": "annul"}).status_code == 409
    assert client.post("/cases", data=ruling | {"decision": "admit"}).status_code == 303
    void = {"subject": subjects[1], "decision": "void", "reason": "tried at the rehearsal"}
    assert client.post("/cases", data=void).status_code == 303

    assert {who.delegate for who in attendance(centre)} == {"CM-0001", "CM-0008", "CM-0009"}
    audit = client.get("/audit").text
    assert "ruled_admit" in audit
    assert "ruled_void" in audit
    assert "forked:" not in client.get("/cases").text


def test_an_export_gives_the_centres_time_beside_the_gates_own_clock(
    enter: Enter, centre: Centre, new_gate: NewGate
) -> None:
    client = enter(StaffRole.ADMIN)
    issue_roster(client)
    gate = new_gate("gate-a")
    wrong = replace(moment(0), trusted=False)  # the gate believes that it is 1970
    gate.record(check_in("CM-0001", "opening", wrong))
    gate.record(check_in("CM-0002", "opening", replace(wrong, boot="a boot nobody heard of")))
    centre.take(gate.batch(1, 2), gate.device)

    rows = json.loads(client.get("/exports/opening.json").content)["rows"]

    placed = datetime.fromtimestamp(NOON_MS / 1000, UTC).isoformat()
    assert [(row["first_at_utc"][:4], row["placed_at_utc"]) for row in rows] == [
        ("1970", placed),
        ("1970", ""),
    ]


def test_the_page_runs_nobody_elses_script(client: httpx.Client) -> None:
    policy = client.get("/sign-in").headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy


def test_a_name_with_signs_that_no_text_has_is_exported_without_them(
    enter: Enter, centre: Centre
) -> None:
    client = enter(StaffRole.ADMIN)
    table = ROSTER.replace("Mẫu", "M\x0bẫu").replace("=HYPER", "\x01=HYPER")
    files = {"file": ("roster.csv", table.encode())}
    assert client.post("/lists/roster", files=files).status_code == 303
    with centre.engine.write() as tx:
        newest = read_newest(tx, centre.identity, "roster")
        assert newest is not None
        document = json.loads(newest[1]) | {
            "sessions": [{"id": "opening", "title": "Khai mạc", "opens_ms": 0, "closes_ms": 1}]
        }
        issue(tx, centre.identity, Issue("roster", json.dumps(document).encode(), "chair", 0))

    whole = client.get("/exports/opening.xlsx")
    sheet = load_workbook(io.BytesIO(whole.content)).active

    assert sheet is not None
    assert [row[1] for row in sheet.values] == ["name", "Đặng Thị Mẫu", "'=HYPERLINK(1)"]
    assert whole.headers["cache-control"] == "no-store"


def test_a_table_that_no_reader_takes_is_refused(enter: Enter) -> None:
    client = enter(StaffRole.ADMIN)
    files = {"file": ("roster.csv", ROSTER.encode() + b"x" * 200_000)}
    assert client.post("/lists/roster", files=files).status_code == 422


def test_a_stranger_sends_no_more_than_a_gate_may(enter: Enter, client: httpx.Client) -> None:
    files = {"file": ("stick", b"x" * 2_000_000)}
    assert client.post("/lists/courier", files=files).status_code == 413
    client.cookies.set(COOKIE, "forged")
    assert client.post("/lists/courier", files=files).status_code == 413
    client.cookies.clear()
    assert enter(StaffRole.DESK).post("/lists/courier", files=files).status_code == 422


def test_a_name_that_nobody_has_costs_as_much_as_a_wrong_password(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived: list[str] = []
    monkeypatch.setattr(staff, "hashed", derived.append)
    with pytest.raises(Unauthenticated, match="wrong"):
        sign_in(centre, "nobody", PASSWORD, "192.0.2.7")
    assert derived == [PASSWORD]


@pytest.mark.parametrize("name", ["chair|admin", "chair\n"])
def test_an_account_has_a_name_that_tokens_and_audit_can_hold(centre: Centre, name: str) -> None:
    with pytest.raises(SettingsRefused, match="name"):
        appoint(centre, name, StaffRole.DESK, PASSWORD, "test")


def answered(centre: Centre, kiosk: Gate) -> tuple[str, str]:
    """A pairing that this kiosk answered: its number, and the digits to compare."""
    keys = kiosk.public_key, kiosk.receiving_key
    number, token = begin_pairing(centre, "Cửa B", Person("chair", StaffRole.ADMIN))
    message = pairing_message(number, kiosk.device, *keys)
    answer(
        centre,
        PairingRequest(
            pairing=number,
            token=token,
            device=kiosk.device,
            public_key=keys[0],
            receiving_key=keys[1],
            signature=kiosk.signer.sign(message),
        ),
    )
    with centre.engine.read() as tx:
        pairing = find_pairing(tx, number)
    assert pairing is not None
    return number, str(pairing.code)


def test_a_known_gates_name_is_nobody_elses_and_a_revoked_one_does_not_come_back(
    centre: Centre, new_gate: NewGate
) -> None:
    chair, known = Person("chair", StaffRole.ADMIN), new_gate("gate-a")
    thief = Gate(centre.identity.public().opening_key, device=known.device)
    with pytest.raises(PairingRefused, match="Another kiosk is known"):
        approve(centre, *answered(centre, thief), chair)
    approve(centre, *answered(centre, known), chair)
    revoke(centre, known.device, chair)
    with pytest.raises(PairingRefused, match="was revoked"):
        approve(centre, *answered(centre, known), chair)


def test_nobody_goes_by_the_centres_name_and_nobody_unknown_is_revoked(centre: Centre) -> None:
    chair = Person("chair", StaffRole.ADMIN)
    kiosk = Gate(centre.identity.public().opening_key, device=DeviceId("centre"))
    with pytest.raises(PairingRefused, match="by this name"):
        approve(centre, *answered(centre, kiosk), chair)
    for device in ("centre", "kiosk-of-nobody"):
        with pytest.raises(UnknownDevice):
            revoke(centre, device, chair)


def test_a_code_is_answered_within_ten_minutes_or_on_a_stick_within_seven_days(
    centre: Centre,
) -> None:
    chair = Person("chair", StaffRole.ADMIN)
    identity = centre.identity.public()
    kiosk = Gate(identity.opening_key)
    number, token = begin_pairing(centre, "Cửa B", chair)
    keys = kiosk.public_key, kiosk.receiving_key
    message = pairing_message(number, kiosk.device, *keys)
    signed: dict[str, Any] = {
        "pairing": number,
        "device": kiosk.device,
        "public_key": keys[0],
        "receiving_key": keys[1],
        "signature": kiosk.signer.sign(message),
    }
    proof = proof_of(pairing_secret(token), message)

    def later(by_ms: int) -> Centre:
        return replace(centre, now_ms=lambda: NOON_MS + by_ms)

    with pytest.raises(PairingRefused, match="ten minutes"):
        answer(later(LASTS_MS + 1), PairingRequest(**signed, token=token))
    with pytest.raises(PairingRefused, match="seven days"):
        answer_carried(later(CARRIED_LASTS_MS + 1), CarriedRequest(**signed, proof=proof), chair)
    with pytest.raises(PairingRefused, match="no code"):
        answer_carried(centre, CarriedRequest(**signed, proof=bytes(32)), chair)
    answer_carried(later(CARRIED_LASTS_MS), CarriedRequest(**signed, proof=proof), chair)
    answer(later(LASTS_MS + 1), PairingRequest(**signed, token=token))  # what became of it
