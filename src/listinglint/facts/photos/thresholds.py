"""From which odds a photo counts: all that must be looked at anew when the network is another one."""

from __future__ import annotations

from typing import Final

SURE: Final = 0.42
"""Odds from which a photo is said to be of a kind: on unseen sources 51 of 100 with odds about 0.45 are right."""
PIXELS: Final = 0.65
"""How much the network's log-odds weigh beside those of words: the weights of words were set for a network less sure of itself."""
BOTH: Final = 0.3
"""Odds from which a styled picture of a person counts as magazine and model at once."""
LEAST: Final = 1e-4
"""Odds below which a network's answer is not told apart from never."""
STRONG: Final = 0.69
"""Odds of one photo from which it alone proves that the page has a real shot: on 32 pages of shops that the network had not
learned from, the 4 with one are found, and 2 of the 28 without are said to have one."""
ANY: Final = 0.3
"""Odds that one at least of the likeliest photos is a close-up, from which the page is said to have one: on 32 pages of shops
that the network had not learned from, 25 of the 26 with one are found, and none of the six without is said to have one."""
LIKELIEST: Final = 3
"""Photos that are added up for that: thirty that are hardly like a close-up are no proof of one."""
NEAR: Final = {"real-shot": 0.3, "detail": 0.1}
"""Odds from which a photo may be a missed one. Of close-ups on sources never seen two in five are missed, of real shots one in ten.

The 0.1 was set on the pages of shops that the network had not learned from: six of them have no close-up, and none of their photos comes
above 0.09.
"""
