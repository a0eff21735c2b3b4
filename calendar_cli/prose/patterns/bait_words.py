"""The words of engagement bait in both languages, as patterns over lower-cased text.

Source: Meta's five types (vote, react, share, tag, comment), against what public bodies write without any of them
(561 posts, measured 2026-11-21). No pattern nests one quantifier in another, so that each is linear in its text.
"""

_FR_THIS = r"(?:cette|la|notre|ma|ce|le|cet|l['’]|nos)\s*"
_EN_THIS = r"(?:this|our|the|my|these)\s+"
_ADJECTIVE = r"(?:belle\s+|dernière\s+|présente\s+|pinned\s+|latest\s+)?"
_FR_THING = r"(?:publications?|page|post|statut|story|vidéo|photo|réel|reel|compte|chaîne|concours)\b"
_EN_THING = r"(?:posts?|page|photo|video|reel|story|status|picture|account|tweet|contest|giveaway)\b"
_STORY = r"(?:en|dans\s+(?:votre|ta|vos|tes)|to\s+your|in\s+your|on\s+your)\s+stor(?:y|ies)\b"
_WITH_FRIENDS = r"(?:avec|à|with)\s+(?:(?:\d{1,2}|un|une|deux|trois|vos|tes|your|a)\s+)?(?:amis?|amies?|friends?)\b"

OBJECT = (
    r"(?:-(?:la|le))?\s+(?:(?:à|sur|sous|on)\s+)?"
    rf"(?:{_FR_THIS}{_ADJECTIVE}{_FR_THING}|{_EN_THIS}{_ADJECTIVE}{_EN_THING}"
    rf"|{_STORY}|{_WITH_FRIENDS}|ci-dessous\b|below\b|en\s+commentaires?\b)"
)
US = r"-(?:nous|moi)\b|\s+(?:us|nous)\b"
SO_AS = (
    r"(?:-(?:nous|la|le|vous))?(?:\s+(?:now|maintenant|vite|below|ci-dessous))?"
    r"\s*(?:[,!&+]{1,3}\s*|\s(?:et|and|pour|puis|then|afin\s+de|to|for)\s+){1,2}"
)

PRIZE_STEMS = (
    "gagn",
    "remport",
    "chance",
    "tirage",
    "concours",
    "win",
    "giveaway",
    "contest",
    "raffle",
    "draw",
    "prize",
    "enter",
)
_NO_PRIZE = (
    r"(?!\s+(?:du\s+temps|en\s|de\s+l['’]espace|à\s|leur|la\s+sortie|un\s+abri|les\s+hauteurs"
    r"|le\s+(?:point|large|trottoir)))"
)
PRIZE = (
    rf"(?P<fr>\bgagne[zr]?\b{_NO_PRIZE}|\bremporte[zr]?\b|\bcour(?:ez|ir|s|e)\s+la\s+chance"
    r"|\b(?:une|la|ta|votre)\s+chance\s+de\s+(?:gagner|remporter|recevoir))"
    r"|(?P<en>(?<=to\s)win\b|\bwin\s+(?:a|an|one|two|free|\d|tickets|prizes?|big|passes|the\s+grand|our|\$)"
    r"|\bchances?\s+(?:to\s+win|at\s+winning|of\s+winning)|(?<=for\s)a\s+chance\b|\bbe\s+entered\b"
    r"|(?<=to\s)enter(?:\s*[!.]|\s+to\s+win\b|\s+(?:our|the|this)\s+(?:draw|contest|giveaway|raffle)\b))"
    r"|(?P<draw>\b(?:tirage|concours|giveaway|raffle|prize)s?\b|\b(?:the|our|a)\s+(?:draw|contest)\b)"
)

_SOME = (
    r"(?:(?:\d{1,2}|un|une|deux|trois|quatre|cinq|one|two|three|four|five|a|an|your|vos|tes|ton|ta|plusieurs|some)\s+)?"
    r"(?:de\s+(?:vos|tes)\s+|of\s+your\s+)?(?:meilleure?s?\s+|best\s+|bonne?s?\s+)?"
)
FRIEND = (
    rf"\s+(?:en\s+commentaires?\s+|in\s+the\s+comments\s+|below\s+)?{_SOME}"
    r"(?:amis?\b|amies?\b|copains?\b|copines?\b|chums?\b|friends?\b|budd(?:y|ies)\b|besties?\b|bffs?\b|pals?\b"
    r"|(?:someone|somebody|anyone)\s+(?:who|you)\b|quelqu['’]une?\s+(?:qui|avec)\b)"
)

_CAPITALS = "A-ZÀ-ÖØ-Þ"
FRENCH_KEYWORD = (
    r"\s+(?:simplement\s+|juste\s+|avec\s+|par\s+)?(?:le\s+mot\s+|un\s+)?"
    rf"(?:«[^«»\n]{{1,24}}»|“[^“”\n]{{1,22}}”|\"[^\"\n]{{1,22}}\"|[{_CAPITALS}]{{2,20}}\b)"
)
ENGLISH_KEYWORD = (
    r"\s+(?:just\s+|with\s+)?(?:the\s+word\s+)?"
    r"(?:“[A-Z][A-Z ]{1,20}”|\"[A-Z][A-Z ]{1,20}\"|'[A-Z]{2,20}'|[A-Z]{2,20}\b)"
    r"(?=\s*(?:[.!]|$|\n|(?:below|if|to|for|and|in)\b))"
)
WRITE_WORD = (
    r"\b(?i:écri(?:vez|s|re)|tape[zr]?|inscri(?:vez|s)|mette[zr]|mets|laisse[zr]?|drop|type|write|leave|post)\s+"
    r"(?i:un\s+|une\s+|a\s+|an\s+|le\s+mot\s+|the\s+word\s+)?"
    rf"(?:\ufffc{{3,26}}|[{_CAPITALS}]{{2,20}}|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)\s+"
    r"(?i:en\s+commentaires?|dans\s+les\s+commentaires|in\s+the\s+comments?|in\s+comments|ci-dessous|below)\b"
)

IF = rf"(?:{OBJECT})?\s+(?:si|if)\b|\s+s['’]il"
EQUALS = (
    r"\b(?:1|un|une|one|chaque|each|every)\s+"
    r"(?:likes?|j['’]aime|partages?|shares?|commentaires?|comments?|follows?|retweets?|abonn(?:é|ement)s?)\s*="
)
DOUBLE_TAP = (
    r"\bdouble[\s-]tap(?:\s+(?:this|the|our)\s+(?:photo|post|pic|picture|image))?\s+if\b"
    r"|\bdouble[\s-](?:clique[zr]?|tape[zr]?)(?:\s+sur\s+(?:la|cette|notre)\s+(?:photo|publication|image))?\s+si\b"
)
REACH = (
    r"\b(?:aidez|aide|help)[-\s](?:nous|us)\s+(?:à\s+|to\s+)?(?:atteindre|franchir|dépasser|reach|hit|get\s+to)\s+"
    r"(?:la\s+barre\s+des\s+|le\s+cap\s+des\s+|les\s+)?\d[\d\s.,k]{0,9}(?:abonné|j['’]aime|like|follower)"
)

VOTE = (
    r"\b(?:(?P<any>réagi(?:ssez|s|r)|vote[zr]?|commente[zr]?|react|comment)"
    r"|(?:mette[zr]|mets|laisse[zr]?|clique[zr]?|répond(?:ez|s)|drop|leave|hit|respond|reply))\b[^\n.!?;]{0,20}$"
)
CHOICE = r"\s*(?:=|(?:pour|for|if|si)\b|s['’])"
POINTERS = "🗳👉👇👈👆➡⬇⬅▶☎📞📧✉📍🔗✅✔☑"
REACTIONS = "👍👎❤🧡💛💚💙💜🤎🖤🤍💖💗💕♥😂🤣😮😯😲😢😭😡😠😍🥰🔥👏🙌🎉💯🙏😊😀😃😄😁😆🤩🤔"

STEP_MARK = r"(?:\d{1,2}\s?[.):–-]|\u20e3|\bétape\s\d\s?[:.]?|\bstep\s\d\s?[:.]?|[✅☑✔👉➡▶❤👍💬📲🔁•]\ufe0f?)\s*$"
STEP_OBJECT = rf"{OBJECT}|{US}|\s*(?:[.,;!)\n]|$|\d|[\u2600-\u27bf\U0001f300-\U0001faff])"

_FR_NOTICE = (
    r"(?:publications?|page|post|statut|story|vidéo|photo|avis|message|alerte|annonce|information|info|affiche"
    r"|visuel)\b"
)
_EN_NOTICE = r"(?:posts?|page|photo|video|notice|message|alert|advisory|information|info|poster|flyer|picture)\b"
SHARED = (
    r"(?:-(?:la|le))?\s+"
    rf"(?:{_FR_THIS}{_ADJECTIVE}{_FR_NOTICE}|{_EN_THIS}{_ADJECTIVE}{_EN_NOTICE}|{_STORY}|{_WITH_FRIENDS})"
    r"|\s+(?:si|if)\b|\s+s['’]il"
)
SHARED_ALONE = (
    r"\s*(?:[!.\n]|$)|\s+(?:au\s+maximum|au\s+max|en\s+grand\s+nombre|massivement|svp|s['’]il\s+(?:vous|te)|widely"
    r"|far\s+and\s+wide|autour\s+de\s+vous)\b"
)
