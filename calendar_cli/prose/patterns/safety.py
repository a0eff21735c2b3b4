"""Words of a message that protects people, from a danger or from a fraud, whatever its purpose is said to be."""

import re

from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import has_any

_STEMS = (
    *("avis ", "alert", "ébullition", "évacu", "inond", "incendie", "feu", "disparu", "recherch", "fugue", "fraud"),
    *("arnaque", "hameçonnage", "danger", "verglas", "tempête", "tornade", "canicule", "panne", "ferm", "entrave"),
    *("accident", "urgen", "rappel", "contamin", "boil", "evacu", "flood", "fire", "missing", "scam", "warning"),
    *("clos", "outage", "storm", "tornado", "amber", "emergenc", "recall", "hazard", "detour", "détour"),
)
_SAFETY = (
    r"\b(?:avis\s(?:d['’]ébullition|de\s(?:non-consommation|recherche|fermeture|disparition)|public)|alertes?"
    r"|ébullition|évacu\w+|inond\w+|(?:feux?|incendies?)\b(?!\sd['’]artifice|\sde\s(?:camp|foyer|joie))|disparue?s?"
    r"|(?:est|sont|activement)\srecherchée?s?|fugues?|fraud\w+|arnaques?|hameçonnage|dangers?|dangereu\w+|verglas|tempêtes?"
    r"|tornades?|canicule|pannes?|fermetures?|fermée?s?|entraves?|détours?|accidents?|urgen\w+"
    r"|rappels?\s(?:de\s(?:produits?|lots?)|alimentaires?|d['’]aliments?)|contamin\w+"
    r"|boil|evacuat\w+|flood\w*|wildfires?|fires?|missing|scams?|warnings?|clos(?:ed|ures?)|outages?|storms?"
    r"|tornado\w*|amber|emergenc\w+|recalls?|hazards?|hazardous|detours?)\b"
)


def protects_people(prose: Prose) -> bool:
    """Whether the text warns of a danger, a search, a fraud or a closure."""
    lowered = prose.lowered
    return has_any(lowered, _STEMS) and re.search(_SAFETY, lowered) is not None


_WARNING_STEMS = (
    *("fraud", "arnaqu", "hameçon", "escroc", "usurp", "faux ", "fausse", "méfi", "demande", "invite"),
    *("scam", "phish", "fake", "impersonat", "ask"),
)
# "Mois de la prévention de la fraude" is a campaign, and may hold a contest of its own.
_BAIT_ELSEWHERE = (
    r"\b(?:(?<!prévention de la )fraude|(?<!prévention des )fraudes|fraudul\w{1,8}|arnaques?|hameçonnage|escrocs?"
    r"|arnaqueurs?|escroqueries?|usurp\w{1,8}|faux\s(?:concours|comptes?|profils?|messages?)|fausses?\s(?:pages?|publications?|annonces?)"
    r"|méfiez-vous|méfie-toi|fraud(?!\sprevention)|fraudulent|scam(?:s|mers?)?|phishing|impersonat\w{1,4}"
    r"|fake\s(?:pages?|posts?|accounts?|profiles?|contests?|giveaways?)"
    r"|(?:posts?|pages?|messages?|accounts?)\s(?:that|which)\sask(?:s|ing)?\b"
    r"|(?:publications?|pages?|messages?|comptes?)\squi\s(?:vous\s)?(?:demande|invite)(?:nt)?)\b"
)


def warns_of_bait(prose: Prose) -> bool:
    """Whether the text speaks of a fraud: what it tells people not to do is no bait of its own."""
    lowered = prose.lowered
    return has_any(lowered, _WARNING_STEMS) and re.search(_BAIT_ELSEWHERE, lowered) is not None
