"""The centre's own certificate authority: kiosks pin its key and look at nothing else.

Dates are not looked at, because a kiosk's clock may say 1970; names are not, because a centre
moves from one address to another. The authority signs this centre and nobody else.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from runtime.carrying import hand_out
from runtime.files import replace_whole

AUTHORITY = "authority.crt"
_FROM, _UNTIL = datetime(2020, 1, 1, tzinfo=UTC), datetime(2049, 12, 31, tzinfo=UTC)


def certificates(folder: Path, names: Sequence[str]) -> tuple[Path, Path, Path]:
    """Authority, certificate chain and key files in ``folder``; made at first use.

    ``names`` are the addresses that people's browsers use: host names and IP addresses.
    """
    authority, chain, key = folder / AUTHORITY, folder / "centre.crt", folder / "tls.key"
    if not chain.exists():
        _make(authority, chain, key, names)
    return authority, chain, key


def _make(authority: Path, chain: Path, key: Path, names: Sequence[str]) -> None:
    root_key, own_key = (
        ec.generate_private_key(ec.SECP256R1()),
        ec.generate_private_key(ec.SECP256R1()),
    )
    root_name = _name("Entrance centre authority")
    root = (
        _certificate(root_name, root_name, root_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(root_key, SHA256())
    )
    own = (
        _certificate(_name("Entrance centre"), root_name, own_key.public_key())
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_alternative(n) for n in names]), False)
        .sign(root_key, SHA256())
    )
    hand_out(authority, root.public_bytes(Encoding.PEM))
    text = own_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    replace_whole(key, text.decode("ascii"))
    # Last, because its presence says that all is made. The authority's key is kept nowhere.
    hand_out(chain, own.public_bytes(Encoding.PEM) + root.public_bytes(Encoding.PEM))


def _certificate(
    subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_UNTIL)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _alternative(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
