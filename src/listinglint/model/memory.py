"""How much memory a process may have."""

from __future__ import annotations


def limit_memory(mb: float) -> None:
    """Let this process ask for no more memory than a budget, where the system offers that; whoever started it may watch it as well."""
    try:
        import resource

        kind = getattr(resource, "RLIMIT_DATA", resource.RLIMIT_AS)
        _, hard = resource.getrlimit(kind)
        wanted = int(mb) << 20
        resource.setrlimit(kind, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    except (ImportError, OSError, ValueError):
        return
