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
    r"(?:(?:\d{1,2}|un|une|deux|trois|quatre|cinq|one|two|three|four|five|a|an|the|that|your|votre|vos|tes|ton|ta|plusieurs|some)\s+)?"
    r"(?:de\s+(?:vos|tes)\s+|of\s+your\s+)?(?:meilleure?s?\s+|best\s+|bonne?s?\s+)?"
)
_THERE = (
    r"(?:\s+(?:en\s+commentaires?|in\s+the\s+comments|below|(?:sous|dans|sur)\s+(?:cette|la|notre)\s+publication"
    r"|(?:under|on)\s+this\s+post))?"
)
FRIEND = (
    rf"{_THERE}\s+{_SOME}"
    r"(?:(?:amis?|amies?|copains?|copines?|chums?|friends?|budd(?:y|ies)|besties?|bffs?|pals?)\b"
    r"|(?:someone|somebody|anyone)\s+(?:who|you)\b|quelqu['’]une?\s+(?:qui|avec)\b"
    r"|(?:la|les|une)\s+personnes?\s+avec\s+(?:qui|lesquelles)\s+(?:vous|tu)\s+(?:y\s+)?[^\W\d_]{1,14}r(?:ez|iez|as|ais)\b"
    r"|(?:them|him|her)\s+(?:below|in\s+the\s+comments)\b)"
)
# "Identifiez un voisin qui a la clé" is advice; only a verb of the network makes bait of these.
FELLOW = (
    rf"{_THERE}\s+{_SOME}"
    r"(?:collègues?|voisine?s?|s(?:œ|oe)urs?|frères?|mères?|pères?|parents?|proches?|cousine?s?|partenaires?|complices?"
    r"|(?:person|people)\s+(?:you|with\s+whom)|colleagues?|co-?workers?|neighbou?rs?|sisters?|brothers?|m[ou]ms?|dads?|partners?|cousins?|teammates?)\b"
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
_MARK_OR_WORD = rf"(?:\ufffc{{3,26}}|[{_CAPITALS}]{{2,20}}|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)"
WRITE_WORD = (
    r"\b(?i:écri(?:vez|s|re)|répond(?:ez|s)|tape[zr]?|inscri(?:vez|s)|mette[zr]|mets|laisse[zr]?|drop|type|write|reply|leave|post)\s+"
    r"(?i:un\s+|une\s+|a\s+|an\s+|le\s+mot\s+|the\s+word\s+)?"
    rf"{_MARK_OR_WORD}\s+(?:(?i:ou|or)\s+{_MARK_OR_WORD}\s+)?"
    r"(?i:en\s+commentaires?|dans\s+les\s+commentaires|in\s+the\s+comments?|in\s+comments|ci-dessous|below)\b"
)

IF = rf"(?:{OBJECT})?\s+(?:si|if)\b|\s+s['’]il"
EQUALS = (
    r"\b(?:1|un|une|one|chaque|each|every)\s+"
    r"(?:likes?|j['’]aime|partages?|shares?|commentaires?|comments?|follows?|retweets?|abonn(?:é|ement)s?)\s*="
)
_ON_PHOTO = r"(?:\s+sur\s+(?:la|cette|notre)\s+(?:photo|publication|image|vidéo))?"
_IF_YOU = r"\s+(?:if\b|(?:si\s|s['’])(?:c['’]est|vous|tu|t['’]|votre|vos|ton|ta|tes|ils?|elles?))"
_LIKES = r"(?:j['’]aime|mentions|partages?|likes?|shares?|réactions?|reactions?|commentaires?|comments?)"
REACT_IF = (
    r"\bdouble[\s-]tap(?:\s+(?:this|the|our)\s+(?:photo|post|pic|picture|image))?\s+if\b"
    rf"|\b(?:double[\s-](?:clique[zr]?|tape[zr]?)|(?:tape|touche|appuye|clique)[zr]?\s+deux\s+fois){_ON_PHOTO}\s+si\b"
    r"|\b(?:clique[zr]?|appuye[zr]|appuie)\s+sur\s+(?:le\s+bouton\s+)?(?:j['’]aime|\ufffc{5,14}|le\s+(?:cœur|pouce))"
    rf"{_IF_YOU}"
    r"|\b(?:hit|smash|press|click|tap)\s+(?:on\s+)?(?:the|that|our)\s+(?:like|heart|thumbs[\s-]up)\s+(?:button\s+)?if\b"
    rf"|\b(?:pouces?\s+(?:en\s+l['’]air|levés?|bleus?|vers\s+le\s+haut)|thumbs?[\s-]up|un\s+cœur){_IF_YOU}"
)
REACT_IF_STEMS = ("double", "deux fois", "sur ", "button", "thumb", "pouce", "cœur", "heart")
MOST_LIKED = (
    rf"\b(?:posts?|photos?|pictures?|comments?|entr(?:y|ies)|videos?)\s+with\s+the\s+most\s+{_LIKES}\b"
    r"|\b(?:photos?|publications?|vidéos?|commentaires?|réponses?)\s+(?:qui\s+[^\W\d_]{3,12}\s+|ayant\s+(?:reçu\s+)?|avec\s+)"
    rf"le\s+plus\s+(?:grand\s+nombre\s+)?(?:de\s+|d['’]){_LIKES}\b"
    rf"|\bà\s+\d[\d\s\xa0]{{0,7}}{_LIKES}\s*,\s*(?:nous|on)\s+(?:tir|fer|fais|offr|remet|donn|dévoil|organis)"
    rf"|\b(?:at|(?:if|when|once)\s+we\s+(?:hit|reach|get(?:\s+to)?))\s+\d[\d,]{{0,7}}\s+{_LIKES}\b"
)
MOST_LIKED_STEMS = ("most ", "le plus", "partages", "j'aime", "j’aime", "shares", "likes")
INVITE = (
    r"\binvite[zr]?\s+(?:tous\s+|toutes\s+|all\s+(?:of\s+)?)?(?:vos|tes|your)\s+"
    r"(?:ami(?:e?s)|proches|contacts|friends|family)\s+"
    rf"(?:à\s+(?:nous\s+suivre\b|(?:aimer|suivre|s['’]abonner){OBJECT})|to\s+(?:follow\s+us\b|(?:like|follow){OBJECT}))"
)
REACH = (
    r"\b(?:aidez|aide|help)[-\s](?:nous|us)\s+(?:à\s+|to\s+)?(?:atteindre|franchir|dépasser|reach|hit|get\s+to)\s+"
    r"(?:la\s+barre\s+des\s+|le\s+cap\s+des\s+|les\s+)?\d[\d\s.,k]{0,9}(?:abonnée?s?|j['’]aime|likes?|followers?)"
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
    r"\s*(?:[!.\n]|$)|\s*,\s*(?:share|partage[zr]?)\b|\s+(?:au\s+maximum|au\s+max|en\s+grand\s+nombre|massivement|svp"
    r"|s['’]il\s+(?:vous|te)|widely|far\s+and\s+wide|autour\s+de\s+vous)\b"
)
SHARED_ANNOUNCED = r"\s*:"
SHARED_NEWS = (
    r"\s+(?:la|cette|les|the|this|our)\s+(?:bonne\s+|good\s+|great\s+)?(?:nouvelles?|invitation|news|word|event)\b"
)
FORWARD = (
    r"\bfai(?:tes|s|re)\s+(?:circuler|suivre|tourner|voyager)\s+"
    rf"(?:{_FR_THIS}{_ADJECTIVE}{_FR_NOTICE}|(?:la|cette)\s+(?:bonne\s+)?nouvelle\b|l['’]invitation\b)"
    rf"|\bby\s+sharing\s+{_EN_THIS}{_ADJECTIVE}{_EN_NOTICE}"
    r"|\b(?:un|votre|ton)\s+(?:petit\s+|simple\s+)?partage\s+"
    r"(?:svp|s['’]il|nous\s+(?:aide|fer)|(?:serait|sera|est)\s+(?:[^\W\d_]{2,9}\s+)?(?:appréci|gentil|bienvenu))"
    r"|\bgive\s+(?:it|this|us|this\s+(?:post|video)|our\s+(?:post|video))\s+a\s+(?:quick\s+)?(?:share|repost|retweet)\b"
)
FORWARD_STEMS = ("circuler", "suivre", "tourner", "voyager", "sharing", "partage", "give ")
PAGES = ("page", "pages", "compte", "account", "chaîne")
