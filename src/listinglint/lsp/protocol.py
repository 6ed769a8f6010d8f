"""The protocol of the language server, with an answer to every request."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol

_ANSWERED = SimpleNamespace(jsonrpc="")
"""What a message is taken for that has its answer already."""


class AnsweringProtocol(LanguageServerProtocol):
    """Tells an editor which of its requests makes no sense; pygls would leave it without an answer, waiting for ever."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Give the message that data holds; one that is wrong, such as a line below 0, is answered with what is wrong."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" not in data or not isinstance(data.get("id"), str | int):
                raise
            self._send_response(data["id"], error=error.to_response_error())
            return _ANSWERED
