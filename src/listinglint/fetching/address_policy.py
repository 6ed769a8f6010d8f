"""Where nothing is fetched from: the networks behind a firewall, odd ports, and hosts that were not named.

An address is judged twice: as it is written, before each request and after each redirect; and as the number that a name was
looked up as, at the moment the socket is opened to that very number. There is no second look-up in between.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.config.hosts import names_host, names_port
from listinglint.fetching import reasons
from listinglint.fetching.reasons import NotFetched

if TYPE_CHECKING:
    from listinglint.fetching.address import Address

PORTS: Final = frozenset({80, 443, 8080, 8443})
_CLOSED_4: Final = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
    )
)  # fmt: skip
"""Registered as not for the public (IANA, IPv4 special-purpose addresses), multicast, and the one public number under which a
cloud (Azure) answers its machines about themselves."""
_OPEN_6: Final = ip_network("2000::/3")
"""All that is given out to the public."""
_CLOSED_6: Final = tuple(ip_network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
"""Within it: Teredo and other protocols, documentation (two), and 6to4, which can name private addresses."""
_TRANSLATED: Final = ip_network("64:ff9b::/96")
"""IPv4 addresses as networks without IPv4 write them (RFC 6052); judged by the IPv4 address in the last 32 bits."""


class AddressPolicy(Struct, frozen=True):
    """Where may be fetched from."""

    hosts: tuple[str, ...] = ()
    """Patterns of the hosts to fetch from; none: all that are public."""
    opened: frozenset[tuple[str, int]] = frozenset()
    """Addresses and ports that are let through although they are not public: only for a test's own server. No option,
    configuration or variable of the environment reaches this."""

    def must_admit(self, address: Address) -> None:
        """Refuse an address by what is written. Raises NotFetched."""
        if self.hosts and not names_host(self.hosts, address.host):
            raise NotFetched(reasons.HOST.filled(host=address.host))
        is_opened = any(address.port == port for _, port in self.opened)
        if address.port not in PORTS and not is_opened and not names_port(self.hosts, address.host, address.port):
            raise NotFetched(reasons.PORT.filled(port=address.port))

    def admit_socket(self, number: str, port: int) -> bool:
        """Tell whether a connection to this address (as a number) may be opened."""
        return is_public(number) or (number, port) in self.opened


def is_public(number: str) -> bool:
    """Tell whether an IP address is one of the public net, whatever way it is written in."""
    try:
        address = ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_4)
    if address in _TRANSLATED:
        return is_public(str(_embedded(address)))
    return address in _OPEN_6 and not any(address in network for network in _CLOSED_6)


def _embedded(address: IPv6Address) -> IPv4Address:
    return IPv4Address(int(address) & 0xFFFFFFFF)
