"""A plan in a form that another process can take: what can't be sent is made anew there."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.registry import knowing
from listinglint.pipeline.plan import Plan, load_phrasebook
from listinglint.suppressions.apply import Suppressions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from listinglint.config.settings import Settings
    from listinglint.facts.ports import Tools
    from listinglint.loaders.source import Source
    from listinglint.model.report import Severity
    from listinglint.phrasebook.book import Phrasebook
    from listinglint.rulebook.rule import Rule
    from listinglint.suppressions.suppression import RuleIndex


class Recipe(Struct, frozen=True):
    """All of a plan but its source."""

    rules: bytes
    """Packed apart: rules of a shop's own facts are taken out while these are known."""
    looks_at_pictures: bool
    settings: Settings
    profiles: tuple[str, ...]
    rule_index: RuleIndex | None
    notes: Mapping[str, Severity]
    as_of: date
    """The day of the run: it is the same for all listings, past midnight as well."""


def recipe_of(plan: Plan) -> Recipe:
    """Write down what a plan is made of."""
    silencing = plan.suppressions
    return Recipe(
        pickle.dumps(list(plan.rules), protocol=pickle.HIGHEST_PROTOCOL),
        plan.tools.reader is not None,
        plan.settings,
        plan.profiles,
        silencing.rule_index if silencing else None,
        silencing.notes if silencing else {},
        plan.tools.today,
    )


class MadePlans(Struct, frozen=True):
    """Makes plans by a recipe, all with the same rules and tools."""

    recipe: Recipe
    rules: list[Rule]
    tools: Tools
    suppressions: Suppressions | None

    def plan(self, source: Source) -> Plan:
        """Give the plan of a page."""
        return Plan(source, self.rules, self.tools, self.recipe.profiles, self.suppressions, self.recipe.settings)


def made(recipe: Recipe, tools: Tools, phrasebook: Phrasebook | None) -> MadePlans:
    """Unpack a recipe; `tools` are those to look with, and `phrasebook` what `phrasebook_of` gave."""
    with knowing(phrasebook.own_facts if phrasebook else ()):
        rules: list[Rule] = pickle.loads(recipe.rules)  # noqa: S301 - from the process that has started this one
    silencing = Suppressions(recipe.rule_index, recipe.notes) if recipe.rule_index else None
    return MadePlans(recipe, rules, tools, silencing)


def phrasebook_of(recipe: Recipe, cache: Path | None) -> Phrasebook | None:
    """Load the phrases of a recipe; None where the built-in ones are all there are."""
    folders = recipe.settings.phrases
    return load_phrasebook(map(Path, folders), cache) if folders else None
