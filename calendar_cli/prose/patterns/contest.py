"""Contests and draws that a text invites people to, told from those it reports on and from other uses of the words."""

import re

from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match, has_any

_STEMS = (
    *("concours", "tirage", "chance", "gagne", "remport", "contest", "giveaway", "raffle", "sweepstake", "draw", "win"),
    *("enter ", "raffling", "tiré", "grabs"),
)
_A_PRIZE = r"(?:l['’]une?|une?|deux|trois|quatre|cinq|six|dix|\d{1,5}|des|vos|votre|notre)\s"
_NO_PRIZE = (
    r"(?!temps|espace|place\sau|match|partie|tournoi|médaille|coupe|championnat|élection|poste|siège|terrain|confiance"
    r"|précieu|minutes?|heures?|jours?|en\s|appui|pari)"
)
_AN_OFFER = (
    rf"\bcour(?:ez|ir|s)\s(?:ainsi\s|aussi\s)?la\schance|\b(?:chance|chances|occasion|possibilité)\sde\s(?:gagner|remporter)"
    r"|(?<!\bà )(?<!\bde )\bà\sgagner\b(?!\s(?:à|en|du|sa|leur|la\ssortie|le\slarge))"
    rf"|\b(?:gagnez|remportez|gagne|pourriez\s(?:gagner|remporter)|(?:pour|de)\s(?:gagner|remporter))\s{_A_PRIZE}{_NO_PRIZE}"
    r"|\bpour\s(?:gagner|remporter)\s?[!.]|\bto\swin\s?[!.]"
    r"|\bchances?\s(?:to\swin|of\swinning|at\swinning)|\bto\sbe\sentered\sin|\bbe\sentered\sto\swin"
    r"|\benter\s(?:now\s)?(?:to\swin|(?:for|our|the|this)\s(?:a\schance|prize|draw|contest|giveaway|raffle))"
    r"|\b(?:up\sfor\sgrabs|to\sbe\swon|raffling\soff)\b"
    r"|\bnames?\s(?:goes|go|will\sgo|will\sbe\sentered|are\sentered)\sinto?\s(?:the|a|our)\sdraw\b"
    r"|\b(?:cards?|tickets?|prizes?|passes|certificates?|vouchers?)\s[^.!?\n]{0,40}\bwill\sbe\sdrawn\b"
    r"|\b(?:cartes?|chèques?|billets?|laissez-passer|prix|paniers?)[^\w.!?\n][^.!?\n]{0,60}\bser(?:a|ont)\stirée?s?\b"
    r"|\btirage\s(?:au\ssort\s)?parmi\b"
    r"|\b(?:concours(?!\s(?:hippique|canin))|contest|giveaway)\s(?:[^\W\d_]{1,14}\s){0,3}"
    r"(?:est\s(?:lancé|de\sretour)|is\s(?:now\s)?(?:open|on))\b"
    r"|\b(?:you\scould|and|to|can)\swin\s(?:an?|one\sof|two|three|four|five|\d{1,5}|free)\s(?!match|game|seat|award|medal|race)"
)
_A_CONTEST = (
    r"\b(?P<noun>(?<!avec le )(?<!grâce au )(?<!apporter son )concours(?!\sd['’](?:emploi|embauche|admission|entrée)"
    r"|\sde\s(?:circonstances|recrutement|la\sfonction)|\spublic|\sfinancier|\shippique|\scanin)"
    r"|tirages?(?!\s(?:numériques?|photos?|papier|limités?|de\sjoute))|raffles?"
    # "To contest a ticket" is a verb.
    r"|(?<!\bto )(?<!\bcan )(?<!\bmay )(?<!\bor )contests?(?!\s(?:an?|the|your|this|it|his|her|their|any)\b)"
    r"|(?<!tree )(?<!compost )(?<!mulch )(?<!barrel )giveaways?|sweepstakes?"
    r"|(?:prize|lucky|our|the|a|free|holiday|christmas)\sdraws?)\b"
)
# "CONCOURS PHOTO" on a line of its own, then what it is about and what it brings.
_HEADING = (
    r"(?:^|\n)[^\w\n]{0,4}((?:grand\s)?(?:concours|tirage)\b(?!\s(?:hippique|canin|de\srecrutement))[^\n.]{0,40})(?=\n)"
)
_TERMS = r"\b(?:prix|thème|date\slimite)\s?:"
_AN_INVITATION = (
    r"\b(?:participe[zr]?|prenez\spart|prendre\spart|inscri(?:vez|s-toi|re)|jouez|jouer|tentez|soumett\w+|envoyez"
    r"|déposez|répondez|remplissez|votez|prix\s(?:à|de|d['’]une)|enter|join|submit|send|sign\sup|take\spart|register"
    r"|aura\slieu|ser(?:a|ont)\s(?:tirée?s?|annoncée?s?|dévoilée?s?)|will\sbe\s(?:drawn|announced)"
    r"|answer|vote|prizes?\sinclude|dès\smaintenant|en\scours|est\sde\sretour|is\sback|is\son)\b"
)
_REPORTED = (
    r"\b(?:félicitations|bravo\s(?:à|aux)|a\s(?:été\s)?(?:gagné|remporté)|ont\s(?:gagné|remporté)"
    r"|gagnante?s?\s(?:du|de\sla|est|sont|de\snotre|:)|est\s(?:maintenant\s)?terminé|merci\sd['’]avoir\sparticipé"
    r"|voici\sles?\s(?:\w+\s)?gagnant|congratulations|winners?\s(?:is|are|of|:)|has\swon|have\swon|won\s(?:the|our)"
    r"|is\snow\sclosed|has\sended)"
)
_RULES = (
    r"règlements?|reglements?|\brègles\b|modalités|conditions\s(?:de\sparticipation|du\sconcours|et\srèglements?)"
    r"|\b(?:rules|regulations|terms\sand\sconditions|t&cs?|fine\sprint)\b"
    r"|lien\s(?:dans|en)\s(?:la\s|notre\s)?bio|link\sin\s(?:our\s)?bio"
)


def find_contest(prose: Prose) -> Match | None:
    """Where the text offers a prize or invites to a contest; None where it reports on one or speaks of neither."""
    lowered = prose.lowered
    if not has_any(lowered, _STEMS):
        return None
    found = re.search(_AN_OFFER, lowered)
    if found is None and re.search(_TERMS, lowered):
        found = re.search(_HEADING, lowered)
    if found is None and re.search(_AN_INVITATION, lowered):
        found = re.search(_A_CONTEST, lowered)
    if found is None or reports_on_a_contest(prose):
        return None
    return Match(found.start(), found.end(), prose.text[found.start() : found.end()])


def reports_on_a_contest(prose: Prose) -> bool:
    """Whether the text names those who won, or says that it is over."""
    return re.search(_REPORTED, prose.lowered) is not None


def says_where_the_rules_are(prose: Prose) -> bool:
    """Whether there is a link, or the word itself."""
    return bool(prose.urls) or re.search(_RULES, prose.lowered) is not None
