"""What the agent's settings may say of other gates."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sync.agent.config import AgentSettings, CentreSettings


def settings(*peers: str) -> AgentSettings:
    return AgentSettings(
        gate="West", centre=CentreSettings(url="https://192.0.2.1:8470"), peers=peers
    )


def test_gates_are_named_by_address_and_port() -> None:
    named = settings("192.0.2.2:8444", "[fe80::1%eth0]:8444", "gate-b.example:1")
    assert named.peer_addresses() == (
        ("192.0.2.2", 8444),
        ("fe80::1%eth0", 8444),
        ("gate-b.example", 1),
    )


@pytest.mark.parametrize(
    "peer", ["192.0.2.2", "gate:65536", "a..b:8444", f"{'a' * 70}:8444", ":1"]
)
def test_what_no_socket_takes_is_refused_before_anybody_is_called(peer: str) -> None:
    with pytest.raises(ValidationError):
        settings(peer)
