"""From which odds a photo counts: all that must be looked at anew when the network is another one."""

from __future__ import annotations

from typing import Final

SURE: Final = 0.5
"""Odds from which a photo is said to be of a kind. They are what they say: on sources never seen 62 of 100 with odds of 0.5 to 0.6 are
right, 65 with 0.6 to 0.7, 98 above 0.9."""
BOTH: Final = 0.4
"""Odds from which a styled picture of a person counts as magazine and model at once."""
LEAST: Final = 1e-4
"""Odds below which a network's answer is not told apart from never."""
STRONG: Final = 0.69
"""Odds of one photo from which it alone proves that the page has a real shot: 90 of 100 real shots of sources never seen have them, and
1.6 of 100 professional photos."""
ANY: Final = 0.5
"""Odds that one at least of the likeliest photos is a close-up, from which the page is said to have one: on 32 pages of shops
that the network had not learned from, 24 of the 26 with one are found, and none of the six without is said to have one."""
LIKELIEST: Final = 3
"""Photos that are added up for that: thirty that are hardly like a close-up are no proof of one."""
NEAR: Final = {"real-shot": 0.3, "detail": 0.1}
"""Odds from which a photo may be a missed one: of sources never seen, 97 of 100 real shots and 91 of 100 close-ups have them, and of other
photos 5 and 8."""
