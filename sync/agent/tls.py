"""TLS to the centre alone: its own authority is pinned, dates and names are not looked at.

A kiosk's clock may stand in 1970, and then every certificate is "not yet valid". The pinned
authority signs one centre and nobody else, so its key says all that a date or a name could.
"""

from __future__ import annotations

import ssl

import httpx

from domain.errors import CentreUnreachable
from sync.wire.pin import pin_of
from sync.wire.proofs import NotAuthentic

# X509_V_FLAG_NO_CHECK_TIME of OpenSSL's x509_vfy.h; the ssl module has no name for it.
_NO_CHECK_TIME = 0x200000
_AUTHORITY_MOST_BYTES = 16_384


def pinned(authority_pem: str) -> ssl.SSLContext:
    """A context that speaks TLS 1.3 to holders of a certificate of this authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.verify_flags |= _NO_CHECK_TIME
    context.load_verify_locations(cadata=authority_pem)
    return context


def fetch_authority(url: str, pin: str) -> str:
    """The centre's authority from the centre itself, believed only if it has this pin.

    Raises:
        CentreUnreachable: no answer.
        NotAuthentic: somebody else answers at this address.
    """
    try:
        # Unverified on purpose: the pin verifies what comes, before anything else is said.
        answer = httpx.get(f"{url}/v1/authority", verify=False, trust_env=False, timeout=10)  # noqa: S501
        answer.raise_for_status()
    except httpx.HTTPError as error:
        raise CentreUnreachable(f"The centre does not answer: {error}.") from error
    if len(answer.content) > _AUTHORITY_MOST_BYTES or pin_of(answer.content) != pin:
        raise NotAuthentic(f"Whoever answers at {url} is not the centre that showed the code.")
    return answer.text
