"""What a team settles once for its listings: rules, shop, places. No judgement happens here."""
