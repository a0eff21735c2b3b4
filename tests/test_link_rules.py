"""Links, mentions and gestures in texts: what leads nowhere, and what only looks like it."""

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.prose import Prose
from calendar_cli.prose.patterns.lexicon import lexicon
from calendar_cli.prose.patterns.links import find_broken_address, find_broken_links, shortener_of
from calendar_cli.wording import sentence, way_out
from tests.plans import verdict

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
langues: [fr, en]
services: {police: {nom: Police, contact: "Renée Roy, @PoliceRAP, police@rap.example"}}
canaux:
  facebook: {réseau: facebook, compte: VilleRAP}
  instagram: {réseau: instagram, compte: https://www.instagram.com/ville_rap/}
  x: {réseau: x, compte: "@RAP_Info"}
  linkedin: {réseau: linkedin}
  youtube: {réseau: youtube}
  infolettre: {réseau: newsletter}
  panneau: {}
"""
HEAD = "plan: A\npublications:\n  - titre: T\n    quand: 2026-10-06, 12 h\n"


def judged(rule: str, text: str, channels: str = "facebook", **context: str) -> list[Diagnostic]:
    """The findings of one rule on a text; `post` holds more lines of its post, `strategy` another strategy."""
    body = "".join(f"        {line}\n" for line in text.splitlines())
    plan = f"{HEAD}    canaux: [{channels}]\n{context.get('post', '')}    texte:\n      fr: |\n{body}"
    return list(verdict(plan, context.get("strategy", STRATEGY), only=rule).diagnostics)


def gestures(text: str, channels: str) -> list[object]:
    return [found.facts["quote"] for found in judged("wrong-gesture", text, channels)]


@pytest.mark.parametrize(
    ("text", "channels", "found"),
    [
        ("Tous les détails au lien dans la bio.", "facebook", "lien dans la bio"),
        ("Inscription : lien en bio 👆", "linkedin", "lien en bio"),
        ("Le lien pour vous inscrire est dans notre bio.", "x", "lien pour vous inscrire est dans notre bio"),
        ("Plus d'infos en bio!", "facebook", "infos en bio"),
        ("Link in bio for tickets.", "x", "Link in bio"),
        ("The link to register is in our bio.", "facebook", "link to register is in our bio"),
        ("Swipe up pour voir l'horaire.", "x", "Swipe up"),
        ("Glissez vers le haut pour en savoir plus.", "linkedin", "Glissez vers le haut pour en savoir"),
        ("Retweetez pour aider vos voisins.", "facebook", "Retweetez"),
        ("Merci de retweeter cet avis.", "linkedin", "Merci de retweeter"),
        ("Please RT!", "facebook", "Please RT"),
        ("Partagez ce tweet avec vos voisins.", "facebook", "Partagez ce tweet"),
        ("Abonnez-vous à notre chaîne!", "facebook", "Abonnez-vous à notre chaîne"),
        ("Subscribe to our channel.", "instagram", "Subscribe to our channel"),
        ("Double tap si vous aimez l'hiver.", "facebook", "Double tap"),
        ("Double-tapez sur la photo.", "linkedin", "Double-tapez"),
        ("Le lien est dans la description.", "x", "lien est dans la description"),
        ("Partagez en story!", "linkedin", "Partagez en story"),
        ("Glissez vers le haut pour consulter la carte.", "facebook", "Glissez vers le haut pour consulter"),
        ("Une chatte grise est perdue. RT svp!", "facebook", "RT svp"),
        ("RT to warn your neighbours.", "linkedin", "RT to warn"),
        ("Repost this tweet!", "facebook", "Repost this tweet"),
        ("Abonnez-vous, et appuyez sur la cloche!", "facebook", "Abonnez-vous, et appuyez sur la cloche"),
        ("Activez la cloche 🔔", "linkedin", "Activez la cloche"),
        ("Tap the bell icon.", "facebook", "Tap the bell"),
        ("La carte est dans notre biographie.", "x", "dans notre biographie"),
        ("Les billets sont en vente (lien en bio).", "facebook", "lien en bio"),
    ],
)
def test_a_gesture_of_another_network_is_found(text: str, channels: str, found: str) -> None:
    assert gestures(text, channels) == [found]


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("Inscription : lien dans la bio.", "instagram"),
        ("Retweetez pour aider vos voisins.", "x"),
        ("Abonnez-vous à notre chaîne!", "youtube, infolettre"),
        ("Abonnez-vous à notre chaîne YouTube!", "facebook"),
        ("Sur Instagram, suivez le lien dans la bio.", "facebook"),
        ("Retweetez-nous sur X.", "facebook"),
        ("On nous écrit : « Lien dans la bio », et puis rien.", "facebook"),
        ("Le lien dans la bio de l'artiste mène à son site.", "facebook"),
        ("Nos légumes en bio arrivent au marché.", "facebook"),
        ("Le lien est ici. Le marché vend des légumes en bio.", "facebook"),
        ("Consultez la bio des artistes.", "facebook"),
        ("L'avis a été retweeté 300 fois.", "facebook"),
        ("A retweet is not an endorsement.", "linkedin"),
        ("Glissez le loquet vers le haut pour ouvrir.", "facebook"),
        ("Zombieland: Double Tap, vendredi à 20 h", "facebook"),
        ("Le lien dans la description de l'événement est à jour.", "x"),
        ("La chaîne de vélo se graisse au printemps.", "facebook"),
        ("Abonnez-vous à notre infolettre.", "facebook"),
        ("Partagez vos souvenirs dans votre histoire préférée.", "x"),
        ("Inscription : lien dans la bio.", "panneau"),
        ("Le RT pour aînés part à 9 h. Prenez la ligne RT 12.", "facebook"),
        ("Activez la cloche du comptoir pour appeler un commis.", "facebook"),
        ("Ring the bell to get in.", "facebook"),
    ],
)
def test_a_gesture_that_means_something_there_is_let_be(text: str, channels: str) -> None:
    assert gestures(text, channels) == []


def test_only_the_channels_a_gesture_is_strange_to_are_named() -> None:
    (found,) = judged("wrong-gesture", "Inscription : lien dans la bio.", "facebook, instagram, x")
    assert sentence(found, "fr") == (
        "«\u00a0lien dans la bio\u00a0» se dit sur Instagram et TikTok; sur Facebook et X,"
        " il n'y a pas de lien à cet endroit."
    )


def test_a_text_of_its_own_frees_the_other_channels() -> None:
    post = "    instagram: Lien dans la bio.\n"
    assert not judged("wrong-gesture", "Inscription : ville.example/a", "facebook, instagram", post=post)


def test_a_story_has_gestures_of_its_own() -> None:
    assert not judged("wrong-gesture", "Swipe up!", "facebook", post="    format: story\n")


def test_every_line_of_the_lists_can_be_read() -> None:
    for name in ("gestures", "gestures-link", "click-here"):
        for entry in lexicon(name).entries:
            assert entry.pattern.search("") is None, entry.root
            assert "checked" in entry.source or "vérifié" in entry.source, entry.root


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Horaire : https://ville.example/piscines.", "https://ville.example/piscines"),
        ("Horaire : ville.example/piscines", "ville.example/piscines"),
        ("Horaire : www.ville.example", "www.ville.example"),
        ("Horaire : ville.example", "ville.example"),
    ],
)
def test_a_link_in_an_instagram_caption_is_found(text: str, link: str) -> None:
    (found,) = judged("link-in-caption", text, "facebook, instagram")
    assert found.facts["link"] == link
    assert not judged("link-in-caption", text, "facebook, x")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Écrivez à loisirs@ville.example.", ""),
        ("Sur Québec.ca, tout est dit.", ""),
        ("Lien dans la bio, ou ville.example/piscines.", ""),
        ("Inscription dès lundi.", "    lien: https://ville.example/cours\n"),
        ("ville.example/piscines", "    format: story\n"),
        ("Merci à @ville.rap pour l'accueil.", ""),
    ],
)
def test_what_is_no_link_in_a_caption_is_let_be(text: str, post: str) -> None:
    assert not judged("link-in-caption", text, "instagram", post=post)


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://bit.ly/3xYz", "bit.ly"),
        ("bit.ly/3xYz", "bit.ly"),
        ("HTTPS://WWW.TinyURL.com/neige", "tinyurl.com"),
        ("http://ow.ly/a", "ow.ly"),
        ("https://lnkd.in/abc", "lnkd.in"),
        ("t.ly/abc", "t.ly"),
        ("https://goo.gl/abc", "goo.gl"),
        ("https://maps.app.goo.gl/abc", ""),
        ("https://youtu.be/abc", ""),
        ("https://forms.gle/abc", ""),
        ("https://bit.ly", ""),
        ("bit.ly/", ""),
        ("https://ville.example/bit.ly/a", ""),
        ("https://orbit.ly/a", ""),
    ],
)
def test_only_public_shorteners_hide_where_a_link_leads(link: str, host: str) -> None:
    assert shortener_of(link) == host


def test_shortened_links_are_found_in_the_text_and_in_the_post_s_link() -> None:
    found = judged("shortened-link", "Voir bit.ly/a et\nt.ly/b.", post="    lien: https://ow.ly/c\n")
    assert [d.facts["host"] for d in found] == ["ow.ly", "bit.ly", "t.ly"]


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("http:/ville.ca/x", "http://ville.ca/x"),
        ("https//ville.ca/x", "https://ville.ca/x"),
        ("https:ville.ca/x", "https://ville.ca/x"),
        ("https;//ville.ca", "https://ville.ca"),
        ("https:\\\\ville.ca", "https://ville.ca"),
        ("https:///ville.ca", "https://ville.ca"),
        ("https:// ville.ca/x", "https://ville.ca/x"),
        ("http ://ville.ca/x", "http://ville.ca/x"),
        ("htps://ville.ca/x", "https://ville.ca/x"),
        ("ttps://ville.ca/x", "https://ville.ca/x"),
        ("hhttps://ville.ca/x", "https://ville.ca/x"),
        ("https://https://ville.ca", "https://ville.ca"),
        ("www,ville.ca", "www.ville.ca"),
        ("www,ville", "www.ville"),
        ("www.ville,ca", "www.ville.ca"),
        ("https://www.ville,ca/x", "https://www.ville.ca/x"),
        ("https://ville,ca/x", "https://ville.ca/x"),
        ("www. ville.ca", "www.ville.ca"),
        ("www ville.ca", "www.ville.ca"),
        ("www..ville.ca", "www.ville.ca"),
        ("ww.ville.ca", "www.ville.ca"),
        ("https://wwww.ville.ca/x", "https://www.ville.ca/x"),
        ("www.ville .ca", "www.ville.ca"),
        ("https://ville .ca/x", "https://ville.ca/x"),
        ("riviere. ca/x", "riviere.ca/x"),
        ("ville.ca /piscines", "ville.ca/piscines"),
        ("https://ville.ca/ piscines-publiques", "https://ville.ca/piscines-publiques"),
        ("https://ville.ca/mon plan.pdf", ""),
        ("https://ville..ca", ""),
        ("https://ville", ""),
        ("https://ville.ca/a_(b", ""),
    ],
)
def test_a_broken_link_is_found_whole_with_what_was_meant(written: str, better: str) -> None:
    text = f"Voyez {written}"
    (found,) = find_broken_links(Prose(text))
    assert (text[found.start : found.end], found.better) == (written, better)


@pytest.mark.parametrize(
    "text",
    [
        "Vérifiez que l'adresse commence par https:// et affiche un cadenas.",
        "Vérifiez que l'adresse commence par https://, puis ville.ca.",
        "Le protocole HTTPS : ville.ca l'utilise, en HTTP/2.0.",
        "Voyez (https://ville.ca/x), ville.ca/y ou www.police.ca.",
        "1) Voyez (ville.ca/x); 2) appelez au 311.",
        "https://fr.wikipedia.org/wiki/Feu_(chimie)",
        "Le [plan](https://ville.ca/plan) est prêt.",
        "Sur www.ville.ca, ca va?",
        "Les adresses en .ca et .com coûtent peu.",
        "Facebook / Instagram / ville.ca / 311",
        "Visitez https://ville.ca/ maintenant.",
        "https://ville.ca/ rendez-vous sur place dès demain",
        "https://ville.ca/docs et plan.pdf",
        "http://web.archive.org/web/https://ville.ca",
        "https://1.1.1.1/dns, http://ville.ca:8080/x?a=(1)#b",
        "Le www, le courriel et les ftp, c'est de l'histoire.",
        "On nous écrit « allez sur www,banque.ca » : c'est une fraude.",
        "Fin de phrase.Début sans espace, et oui,non.",
        "https://québec.example/été/ :)",
    ],
)
def test_what_opens_or_is_no_link_is_let_be(text: str) -> None:
    assert find_broken_links(Prose(text)) == ()


def test_a_closing_bracket_that_nothing_opens_is_a_sign_too_many() -> None:
    (found,) = judged("broken-link", "Infos : ville.example/x).")
    assert sentence(found, "fr").startswith("«\u00a0ville.example/x)\u00a0» se termine par un signe de trop")
    assert way_out(found, "fr") == "Écrivez ville.example/x"
    assert not judged("broken-link", f"({'a' * 250} ville.example/x).")


def test_a_markdown_link_must_close() -> None:
    assert judged("broken-link", "Voyez [le plan](https://ville.example/plan")
    assert not judged("broken-link", "Voyez [le plan](https://ville.example/plan).")


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("https://ville.example/x", ""),
        ("ville.example", ""),
        ("à venir", ""),
        ("À confirmer avec ville.example", ""),
        ("mailto:a@ville.example", ""),
        ("/piscines", ""),
        ("posts/piscines.md", ""),
        ("https://ville.example/a, https://ville.example/b", ""),
        ("https://ville.example/a b", "space"),
        ("https:/ville.example", "scheme"),
        ("www,ville.example", "comma"),
        ("https://ville", "host"),
        ("http://", "host"),
        ("https://ville.example/a_(b", "bracket"),
    ],
)
def test_the_post_s_link_is_an_address_and_nothing_else(link: str, kind: str) -> None:
    broken = find_broken_address(link)
    assert (broken.kind if broken else "") == kind


def test_a_broken_link_of_the_post_is_shown_in_its_field() -> None:
    (found,) = judged("broken-link", "Bonjour.", post="    lien: https:/ville.example/x\n")
    assert (found.field, way_out(found, "fr")) == ("link", "Écrivez https://ville.example/x")


KNOWN = STRATEGY + "mentions: [SOPFEU, '@SIM_RAP']\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merci @SOPFEU, @sopfeu et @SIM_RAP.", []),
        ("Suivez @VilleRAP, @ville_rap, @rap_info et @PoliceRAP.", []),
        ("Suivez @sim_rap@mastodon.example.", []),
        ("Écrivez à police@rap.example ou à roy@quebec.ca.", []),
        ("Rendez-vous @ 17 h.", []),
        ("Merci @SOPFUE!", ["@SOPFUE"]),
        ("Merci @rap.example", ["@rap.example"]),
        ("@Inconnu et encore @inconnu.", ["@Inconnu"]),
        ("Merci @Un et @Deux.", ["@Un", "@Deux"]),
    ],
)
def test_a_mention_is_known_by_the_strategy_or_found(text: str, found: list[str]) -> None:
    assert [d.facts["mention"] for d in judged("unknown-mention", text, strategy=KNOWN)] == found


def test_without_a_list_of_mentions_nothing_is_unknown() -> None:
    assert not judged("unknown-mention", "Merci @Personne.")
    assert judged("unknown-mention", "Merci @Personne.", strategy=STRATEGY + "mentions: []\n")


def test_a_slip_in_a_mention_shows_what_was_meant() -> None:
    (found,) = judged("unknown-mention", "Merci @SOPFUE!", strategy=KNOWN)
    assert way_out(found, "fr") == "Écrivez @SOPFEU, ou ajoutez l'autre à `mentions`."


def titles(post: str) -> list[tuple[str, object]]:
    plan = f"plan: A\npublications:\n  - quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-20\n{post}"
    return [(d.field, d.facts["count"]) for d in verdict(plan, STRATEGY, only="title-too-long").diagnostics]


def test_a_title_has_the_network_s_limit_in_each_language_and_on_each_day() -> None:
    long, fits = "é" * 101, "é" * 100
    assert titles(f"    titre: {fits}\n    canaux: [youtube]\n    texte: A\n") == []
    assert titles(f"    titre: {long}\n    canaux: [facebook, x]\n    texte: A\n") == []
    assert titles(f"    titre: {long}\n    canaux: [facebook, youtube]\n    texte: A\n") == [("title", 101)]
    both = f"    titre: {{fr: {fits}, en: {long}}}\n    canaux: [youtube]\n    texte: A\n"
    assert titles(both) == [("title.en", 101)]
    day = f"    titre: A\n    canaux: [youtube]\n    texte: A\n    parutions:\n      2026-10-13: {{titre: {long}}}\n"
    assert titles(day) == [("occurrences.2026-10-13.title", 101)]
