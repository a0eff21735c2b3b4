"""Whether a sentence that says a day announces something or looks back on it."""

import re
from functools import lru_cache

from calendar_cli.pattern import pattern
from calendar_cli.prose.tokens import SPACE

# Words of a sentence on what was, has begun, or was put off. A participle after "sera" or "will be" is to come.
_FRENCH_PARTICIPLE = (
    r"(?:\w{2,20}(?:é|ée|és|ées)|(?:eu|été|pu|dû|vu|lu|bu|reçu|tenu|obtenu|vendu|perdu|rendu|répondu|attendu|couru|connu|"
    r"fait|dit|écrit|inscrit|mis|pris|permis|promis|appris|compris|ouvert|offert|couvert|découvert|fini|réuni|servi|"
    r"accueilli|suivi|choisi|réussi|fourni|rempli|établi|franchi|subi|éteint|atteint|rejoint|peint)(?:e|s|es)?)"
)
_ADVERB = r"(?:(?:été|déjà|bien|aussi|tous|toutes|ainsi|pas|\w{3,16}ment) )?"
_BACK = {
    "fr": pattern(
        r"(?<!\w)(?:depuis|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|nuit|an|\d) "
        r"(?:derni|passé)|"
        r"(?:la|une) dernière fois|hier|avant-hier|en date d|daté|il y a|suite à|à la suite|lors d|après l|souven|"
        r"anniversaire|née? le|décéd|mort|dispar|aperçu|reporté|remise?s? (?:au|à)|déplacé|devancé|annulé|initialement|"
        r"(?:avis|communiqué|procès-verbal|résolution|règlement|article|photos?|images?|vidéo|bilan|incendie|panne|"
        r"tempête|séisme|accident|événements?|attentats?|victimes?|résultats?|édition) d[ue]s?(?!\w)|"
        r"(?:avait|avaient|était|étaient|fut|furent|eut|eurent)(?!\w)|"
        rf"(?:a|ont|as|avons|avez|s['’]est|se sont) {_ADVERB}{_FRENCH_PARTICIPLE}(?!\w)|"
        r"(?:est|sont|êtes|sommes) (?:venu|allé|parti|arrivé|resté|tombé|passé|revenu|devenu|sorti|entré|né)|"
        r"(?!souhait|parfait|satisf|bienf|forfait)\w{2,20}[^\Wr](?:ait|aient)(?!\w)|\w{3,20}èrent(?!\w))"
        r"|(?<!\w)(?<!sera )(?<!seront )(?<!être )(?:adopté|signé|publié|lancé|inauguré|tenu|survenu|envoyé|organisé|"
        r"fondé|créé|présenté|diffusé|commencé|débuté|entamé|amorcé|entrepris|enregistré|filmé|tourné|capté)"
        r"(?:e|s|es)? (?:l|d|ce)",
        re.IGNORECASE,
    ),
    "en": pattern(
        r"(?<!\w)(?:since|ago|last (?:week|month|year|night|seen|\w+day)|took place|was|were|had|did|went|came|gave|"
        r"met|saw|broke|began|became|won|lost|yesterday|anniversary|born|died|missing|dated|postponed|rescheduled|moved|"
        r"cancell?ed|originally|previously|"
        r"(?:photos?|pictures|video|minutes|notice|news release|statement|results|fire|storm|outage|accident|collision|"
        r"victims|events?|attacks?|edition) (?:of|from|on)|ha(?:s|ve) \w+(?:ed|en|wn))(?!\w)"
        r"|(?<!\w)(?<!be )(?<!is )(?<!are )(?:held|adopted|signed|published|released|posted|updated|launched|opened|"
        r"introduced|recorded|filmed|taped|begun|received|sent|approved|founded|reported|arrested|attended|visited|celebrated|joined|welcomed|hosted|"
        r"thanked|ended|closed) (?:on|the|our|this|in|at|by|for|to)(?!\w)",
        re.IGNORECASE,
    ),
}
_RECAP = {
    "fr": pattern(
        r"(?<!\w)(?:retour sur|bilan|rétrospective|souvenirs?|souvenez-vous|merci (?:à|aux|d['’]avoir|pour)|en photos|"
        r"en images|faits saillants|compte rendu|procès-verbal|résumé|félicitations|bravo|il y a \w+ ans|a eu lieu|"
        r"ont eu lieu|a été un succès|histoire|quelle (?:belle )?(?:journée|soirée|fête))(?!\w)|#tbt",
        re.IGNORECASE,
    ),
    "en": pattern(
        r"(?<!\w)(?:recap|look(?:ing)? back|throwback|thank(?:s| you)[^.!\n]{0,30} (?:who|for (?:coming|joining|your))|"
        r"highlights|minutes of|summary|congratulations|congrats|years ago|took place|on this day|history|"
        r"what a (?:great )?(?:day|night|evening|weekend))(?!\w)|#tbt",
        re.IGNORECASE,
    ),
}
_AHEAD = {
    "fr": pattern(
        r"(?<!\w)(?:a lieu|ont lieu|aura|auront|sera|seront|serons|se tien(?:t|nent|dra|dront)|ouvr(?:e|ira|iront|ent)|"
        r"commence(?:ra|ront|nt)?|débute(?:ra|ront|nt)?|ferme(?:ra|ront|nt)?|jusqu['’]au?|d['’]ici|avant|date limite|"
        r"au plus tard|prochaine?|venez|rendez-vous|inscri\w+|réserv\w+|soyez|participez|passez|assistez|joignez|"
        r"répondez|postulez|votez|notez|ne manquez pas|à ne pas manquer|attend(?:ent|ons|ra)?|c['’]est|à l['’]agenda|"
        r"au programme|dates?(?=[\xa0 ]?:)|quand(?=[\xa0 ]?:)|\w{3,20}(?:era|eront|erons|ira|iront|dra|dront))(?!\w)",
        re.IGNORECASE,
    ),
    "en": pattern(
        r"(?<!\w)(?:will|won['’]t|join us|come|register|sign up|rsvp|book|reserve|apply|vote|attend|until|before|"
        r"deadline|due|starts?|opens?|closes?|begins?|ends?|takes? place|save the date|"
        r"don['’]t miss|see you|happens?|happening|is on|are on|be there|mark your calendars?|upcoming|next|when(?=:)|"
        r"dates?(?=:))(?!\w)|['’]ll(?!\w)|(?<!\w)by (?=\w{3,9}day|\w{3,9}\.? \d)",
        re.IGNORECASE,
    ),
}
_OF_THE = pattern(rf"(?<!\w)(?:du|des|d['’]|of|from|the){SPACE}*$", re.IGNORECASE)
_ONWARD = pattern(
    rf"(?<!\w)(?:depuis|dès|(?:à|a){SPACE}(?:partir|compter){SPACE}du|since|from|starting|beginning|as{SPACE}of|effective)"
    rf"(?:{SPACE}+(?:le|on))?{SPACE}*$",
    re.IGNORECASE,
)
_REACH = 20


def looks_back(sentence: str, language: str) -> bool:
    """Whether the sentence speaks of what was, what has begun or what was put off."""
    return _BACK[language].search(sentence) is not None


@lru_cache(maxsize=64)  # asked again for every date of a text
def is_recap(text: str, language: str) -> bool:
    """Whether the whole text looks back: thanks, pictures, highlights, history."""
    return _RECAP[language].search(text) is not None


def announces(sentence: str, language: str) -> bool:
    """Whether the sentence invites, or says that something is to come."""
    return _AHEAD[language].search(sentence) is not None


def is_of_a_day(text: str, start: int) -> bool:
    """`la panne du samedi 3 octobre`: the day names a thing that readers know already."""
    return _OF_THE.search(text, max(0, start - _REACH), start) is not None


def goes_on_from(text: str, start: int) -> bool:
    """`dès le 1er septembre`, `starting September 1`: what began then may hold still."""
    return _ONWARD.search(text, max(0, start - _REACH), start) is not None
