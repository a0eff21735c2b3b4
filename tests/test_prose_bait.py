"""Engagement bait, told from what a city's own team writes with the same words."""

import pytest

from calendar_cli.prose import Prose
from calendar_cli.prose.patterns import find_bait


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Aimez et partagez pour gagner!", "contest"),
        (
            "Aimez notre page et partagez la publication pour courir la chance de remporter deux laissez-passer.",
            "contest",
        ),
        ("Courez la chance de gagner un panier de la ferme! Aimez la page et partagez en story.", "contest"),
        ("Il suffit d’aimer et de partager cette publication pour participer au tirage.", "contest"),
        ("Abonne-toi et identifie ta sœur pour gagner deux billets.", "contest"),
        ("🎉 CONCOURS 🎉 Aimez cette publication et dites-nous votre parc préféré.", "contest"),
        ("Like and share this post for a chance to win a family pass.", "contest"),
        ("Follow us and share to win tickets to the fall fair!", "contest"),
        ("Retweet to win!", "contest"),
        ("Share to enter!", "contest"),
        ("Identifiez deux amies avec qui vous iriez patiner.", "tag-friends"),
        ("Identifie quelqu’un qui adore la raquette.", "tag-friends"),
        ("Tag 3 friends who would love the winter carnival.", "tag-friends"),
        ("Tague ton chum!", "tag-friends"),
        ("Commentez « OUI » pour recevoir le guide.", "comment-word"),
        ("Commentez PISCINE et on vous envoie l'horaire.", "comment-word"),
        ("Écrivez HIVER en commentaire pour recevoir la programmation.", "comment-word"),
        ("Comment “YES” below to get the schedule.", "comment-word"),
        ("Drop a ❤️ in the comments if you love snow.", "comment-word"),
        ("1 like = 1 arbre planté dans le parc des Bouleaux.", "like-equals"),
        ("Chaque partage = 1 $ remis à la Guignolée.", "like-equals"),
        ("Double tap if you love our library!", "react-if"),
        ("Double-cliquez si vous avez hâte à la piscine.", "react-if"),
        ("Likez si vous êtes fiers de votre ville!", "react-if"),
        ("Réagissez avec ❤️ pour la piscine ou 👍 pour la patinoire.", "emoji-vote"),
        ("Vote 🌳 for the park or ⚽ for the field.", "emoji-vote"),
        ("Mets un 💙 si tu as vu la parade.", "emoji-vote"),
        ("Pour participer : 1. Aimez 2. Commentez 3. Remplissez le formulaire", "steps"),
        ("1️⃣ Suivez notre page\n2️⃣ Partagez la publication\n3️⃣ Croisez les doigts", "steps"),
        ("✅ Like our page ✅ Share this post", "steps"),
        ("Appuyez sur J'aime si vous aimez le hockey.", "react-if"),
        ("Tape deux fois si tu as froid!", "react-if"),
        ("Pouce en l'air si vous y étiez!", "react-if"),
        ("Smash the like button if you love parades.", "react-if"),
        ("Taguez votre sœur!", "tag-friends"),
        ("Identifie en commentaire la personne avec qui tu patineras.", "tag-friends"),
        ("Tag the neighbour who shovels first.", "tag-friends"),
        ("Who bikes all winter? Tag him below!", "tag-friends"),
        ("À 1 000 j'aime, on offre deux billets.", "contest"),
        ("The photo with the most likes takes the cup.", "contest"),
        ("La photo ayant reçu le plus de mentions sera encadrée.", "contest"),
        ("Répondez « VERT » ou « BLEU » dans les commentaires.", "comment-word"),
    ],
)
def test_hard_bait_is_found_and_named(text: str, kind: str) -> None:
    assert [(bait.tier, bait.kind) for bait in find_bait(Prose(text)) if bait.tier == "hard"][:1] == [("hard", kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Léa, 9 ans, est portée disparue depuis ce matin. Partagez cette publication.", "share"),
        ("Avis d'ébullition dans le secteur nord. Merci de partager cet avis.", "share"),
        ("N'oubliez pas de partager l'information autour de vous.", "share"),
        ("Partagez en grand nombre!", "share"),
        ("Partagez si vous avez vu cette personne.", "share"),
        ("Please share this notice with your neighbours.", "share"),
        ("Share this post so that everyone on the street knows.", "share"),
        ("Aimez notre page pour suivre les travaux.", "like"),
        ("Aidez-nous à atteindre 5 000 abonnés d'ici Noël.", "reach"),
        ("Help us reach 10k followers by spring.", "reach"),
        ("Invitez vos proches à suivre notre page!", "reach"),
        ("N'hésite pas à partager : le camp commence lundi.", "share"),
        ("Faites circuler la nouvelle!", "share"),
        ("On compte sur vous pour partager la bonne nouvelle.", "share"),
        ("Votre partage nous aiderait beaucoup.", "share"),
        ("Pls share: the rink is ready.", "share"),
        ("Spread the word by sharing our video.", "share"),
        ("Give this post a share.", "share"),
    ],
)
def test_a_plain_request_is_soft(text: str, kind: str) -> None:
    assert [(bait.tier, bait.kind) for bait in find_bait(Prose(text))] == [("soft", kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Vous aimez les livres? Participez à notre sondage pour gagner un laissez-passer.",
        "Vous aimez et partagez nos valeurs? Postulez à la Ville.",
        "Partagez vos idées et courez la chance de gagner un vélo.",
        "Partagez la route avec les cyclistes.",
        "Partagez vos photos avec #RivièreEnFête!",
        "Ne partagez pas cette vidéo : une enquête est en cours.",
        "Évitez de partager cette publication, elle est frauduleuse.",
        "Méfiez-vous des messages « Aimez et partagez pour gagner ».",
        "Le Service de police partage cette photo pour retrouver un témoin.",
        "Nous sommes heureux de partager cette vidéo de la caserne 2.",
        "Mentionnez votre numéro de dossier si vous appelez le 311.",
        "Identifiez vos bacs avec votre adresse.",
        "Identifiez l'amiante avant de rénover.",
        "Aidez-nous à identifier la personne sur la photo.",
        "Comment gagner du temps à l'écocentre? Réservez en ligne.",
        "Comment RECYCLER vos piles?",
        "COMMENT TRIER!",
        "Commentez le plan d'urbanisme avant le 12 novembre.",
        "Écrivez vos questions en commentaire, nous y répondrons demain.",
        "Laissez un commentaire si vous avez une question.",
        "1. Partagez vos idées 2. Commentez le projet de règlement",
        "Votez 🗳️ pour votre budget participatif d'ici vendredi.",
        "⚠️ Pour votre sécurité, suivez le détour. 🟢 = ouvert, 🔴 = fermé",
        "Suivez-nous pour connaître la date du concours hippique.",
        "J'aime ma bibliothèque : participez au tirage à la succursale.",
        "Inscrivez-vous au tirage : riviere.example/reglement",
        "Follow the detour to enter the lot.",
        "Don't forget to follow the signs to the contest area.",
        "Would you like to win back an hour? Take the bus.",
        "Tag along on a guided tour for a chance to see owls.",
        "Double-tap your card to pay at the gate.",
        "Share your thoughts on the draft budget.",
        "Please don't share this video.",
        "We are pleased to share this photo of the team.",
        "Events like this share the park with the market.",
        "Feel like a winner? The trophy hall is open.",
        "Subscribe to the newsletter for road closures.",
        "Une arnaque circule : « la Ville » vous demande d'aimer et de partager pour gagner un vélo.",
        "Un faux concours nous imite. Il demande d'aimer la page et d'identifier deux amis pour gagner.",
        "Scam alert: accounts that ask you to tag three friends to win are not ours.",
        "Identifiez une voisine qui garde votre clé.",
        "Mentionnez la personne avec qui vous habitez sur le formulaire.",
        "Invitez vos amis à suivre le cours de secourisme.",
        "Appuyez deux fois sur le bouton si la porte reste fermée.",
        "Un cœur si grand mérite un merci.",
        "Partage : les règles du vélo en libre-service changent.",
        "Faites suivre votre courrier pendant les travaux.",
        "Press the button if you need help.",
    ],
)
def test_the_same_words_for_another_purpose_are_not_bait(text: str) -> None:
    assert find_bait(Prose(text)) == ()


def test_a_stretch_is_reported_once_and_covers_request_and_prize() -> None:
    text = "Bonjour! Aimez notre page et partagez la publication pour gagner un vélo."
    baits = find_bait(Prose(text))
    assert [text[bait.start : bait.end] for bait in baits] == [
        "Aimez notre page et partagez la publication pour gagner"
    ]


def test_a_price_of_several_gestures_is_one_request() -> None:
    text = "Suivez notre page, aimez la photo et identifiez deux amis."
    assert [text[bait.start : bait.end] for bait in find_bait(Prose(text)) if bait.tier == "hard"] == [text[:-1]]


def test_the_month_of_fraud_prevention_excuses_no_bait() -> None:
    assert find_bait(Prose("Mois de la prévention de la fraude : aimez et partagez pour gagner un livre!"))


def test_a_permitted_phrase_is_no_bait() -> None:
    assert find_bait(Prose("Aimez et partagez pour gagner!", permitted=("aimez et partagez",))) == ()


@pytest.mark.parametrize(
    "pump",
    [
        *(
            "aimez et partagez ",
            "aimez gagner ",
            "like,",
            "vote 👍 pour ",
            "partagez la ",
            "tag 3 ",
            "commentez «",
            "1. aimez ",
        ),
        *(
            "aidez-nous à atteindre 1",
            "aidez-nous à atteindre " + "1 " * 50,
            "double tap ",
            "1 like ",
            "écrivez ",
            "share this ",
            "à 1 ",
            "the photo with the most ",
            "un partage serait ",
            "share, ",
            "aimez tag a friend ",
            " ",
        ),
    ],
)
def test_thirty_thousand_signs_of_the_worst_kind_are_searched(pump: str) -> None:
    text = (pump * 30_000)[:30_000]
    assert all(bait.end <= 30_000 for bait in find_bait(Prose(text)))
