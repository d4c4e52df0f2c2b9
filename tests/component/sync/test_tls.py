"""The road to the centre is the pinned centre's, whatever any clock says."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
import uvicorn
from cryptography import x509

from domain.errors import CentreUnreachable
from sync.agent.tls import fetch_authority, pinned
from sync.server import authority as certificate_authority
from sync.server.app import create_app
from sync.server.authority import certificates
from sync.server.database.sqlite import SqliteEngine
from sync.wire.pin import pin_of
from sync.wire.proofs import NotAuthentic
from tests.fakes.centre import make_centre

Serve = Callable[[Path], tuple[str, str]]


@contextmanager
def tls_centre(folder: Path) -> Iterator[tuple[str, str]]:
    """A centre over TLS 1.3; gives its address and its authority."""
    authority, chain, key = certificates(folder, ["localhost", "127.0.0.1"])
    engine = SqliteEngine(folder / "centre.db")
    pem = authority.read_text()
    config = uvicorn.Config(
        create_app(make_centre(engine), pem),
        port=0,
        log_level="critical",
        ssl_certfile=chain,
        ssl_keyfile=key,
        lifespan="off",
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"https://127.0.0.1:{port}", pem
    finally:
        server.should_exit = True
        thread.join(10)
        engine.close()


def asked(url: str, authority: str) -> int:
    with httpx.Client(verify=pinned(authority), trust_env=False) as client:
        return client.get(f"{url}/health").status_code


def test_the_pinned_centre_is_believed_and_another_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    stranger, _, _ = certificates(tmp_path / "other", ["127.0.0.1"])

    with tls_centre(tmp_path) as (url, authority):
        assert asked(url, authority) == 200
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            asked(url, stranger.read_text())


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        (datetime(2090, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)),
        (datetime(1990, 1, 1, tzinfo=UTC), datetime(1999, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_clock_before_or_after_the_certificates_dates_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begins: datetime, ends: datetime
) -> None:
    monkeypatch.setattr(certificate_authority, "_FROM", begins)
    monkeypatch.setattr(certificate_authority, "_UNTIL", ends)

    with tls_centre(tmp_path) as (url, authority):
        assert asked(url, authority) == 200


def test_only_the_newest_tls_is_spoken(tmp_path: Path) -> None:
    authority, _, _ = certificates(tmp_path, ["localhost"])

    context = pinned(authority.read_text())

    assert context.minimum_version is ssl.TLSVersion.TLSv1_3
    assert context.verify_mode is ssl.CERT_REQUIRED


def test_the_authority_is_believed_by_its_pin_alone(tmp_path: Path) -> None:
    with tls_centre(tmp_path) as (url, authority):
        assert fetch_authority(url, pin_of(authority.encode())) == authority
        with pytest.raises(NotAuthentic):
            fetch_authority(url, "0" * 64)


def test_no_centre_is_no_answer() -> None:
    with pytest.raises(CentreUnreachable):
        fetch_authority("https://127.0.0.1:9", "0" * 64)


def test_the_authority_signs_one_centre_and_its_key_is_gone(tmp_path: Path) -> None:
    authority, chain, key = certificates(tmp_path, ["centre.example", "192.0.2.10"])

    again = certificates(tmp_path, ["another.example"])

    assert again == (authority, chain, key)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "authority.crt",
        "centre.crt",
        "tls.key",
    ]
    assert key.stat().st_mode & 0o077 == 0
    own = x509.load_pem_x509_certificate(chain.read_bytes())
    names = own.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["centre.example"]
