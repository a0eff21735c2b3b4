"""What the rules on voice find in a text or a campaign, and what they leave to its author."""

import re

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.pattern import pattern
from calendar_cli.prose import Prose
from calendar_cli.prose.patterns import (
    find_anglicisms,
    find_contest,
    find_decorative_letters,
    find_emoji_words,
    find_sensitive,
    lexicon,
    plain_letters,
)
from calendar_cli.prose.patterns.lexicon import Entry, Lexicon
from calendar_cli.prose.people import find_generics
from calendar_cli.wording import sentence
from tests.plans import STRATEGY, verdict
from tests.test_tone_rules import judged, written


def campaign_judged(rule: str, texts: list[str], strategy: str = "", status: str = "brouillon") -> list[Diagnostic]:
    """The findings of one rule on a campaign of these French texts."""
    posts = "".join(
        f"  - titre: T{day}\n    quand: 2026-10-{day:02}, 12 h\n    statut: {status}\n    texte: |\n      {text}\n"
        for day, text in enumerate(texts, 1)
    )
    return list(verdict(f"plan: A\npublications:\n{posts}", STRATEGY + strategy, only=rule).diagnostics)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La piscine ouvre samedi. Partagez cette publication!", 1),
        ("Merci de partager!", 1),
        ("Aimez notre page et revenez.", 1),
        ("Partagez vos idées dans le sondage.", 0),
        ("Avis d'ébullition, rue des Ormes. Merci de partager cet avis.", 0),
        ("Le pont est fermé. Partagez cette publication.", 0),
        ("Fraude en cours : partagez ce message autour de vous.", 0),
        ("La police partage cette photo de la parade.", 0),
        ("Le feu d'artifice est à 22 h. Partagez cette publication!", 1),
        ("Aimez et partagez pour gagner!", 0),
        ("Share, share, share!", 1),
        ("Kindly repost.", 1),
    ],
)
def test_a_plain_request_to_share_is_a_hint_unless_it_protects_people(text: str, found: int) -> None:
    assert [d.severity.name for d in judged("share-request", text)] == ["INFO"] * found


@pytest.mark.parametrize("purpose", ["urgence", "personne disparue"])
def test_urgent_posts_may_ask_to_be_shared(purpose: str) -> None:
    assert not judged("share-request", "Partagez cette publication!", post=f"    nature: {purpose}\n")


def test_likes_for_a_post_and_figures_to_reach_are_bait_wherever_they_stand() -> None:
    assert len(judged("engagement-bait", "Aimez cette publication.")) == 1
    assert len(judged("engagement-bait", "Aidez-nous à atteindre 5 000 abonnés.")) == 1
    assert not judged("engagement-bait", "Aimez notre page.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Courez la chance de gagner un vélo!", "Courez la chance"),
        ("Participez et gagnez l’un des dix laissez-passer.", "gagnez l’un "),
        ("Deux billets à gagner!", "à gagner"),
        ("Concours de sculptures de neige : inscrivez votre équipe.", "Concours"),
        ("Grand tirage samedi! Remplissez un coupon.", "tirage"),
        ("Enter to win a bike.", "Enter to win"),
        ("You could win one of five bikes.", "You could win one of "),
        ("Avec le concours du ministère, inscrivez-vous.", None),
        ("Un concours de circonstances. Participez à la fête.", None),
        ("Gagnez du temps : inscrivez-vous en ligne.", None),
        ("Félicitations à la gagnante du concours! Participez l'an prochain.", None),
        ("L’équipe a gagné deux matchs. Participez à la fête.", None),
        ("Rien à gagner à rouler vite.", None),
        ("Come draw with us. Sign up!", None),
        ("Enter the park by the south gate.", None),
        ("Compost giveaway: sign up for a bag.", None),
        ("Inscrivez-vous au concours d'emploi de la fonction publique.", None),
        ("CONCOURS DE CUISINE\nPrix : un panier", "CONCOURS DE CUISINE"),
        ("Le concours de biscuits est lancé!", "concours de biscuits est lancé"),
        ("Giveaway! Four passes are up for grabs.", "up for grabs"),
        ("We are raffling off a quilt.", "raffling off"),
        ("Trois billets de saison seront tirés lundi.", "billets de saison seront tirés"),
        ("Two gift cards will be drawn on Monday.", "cards will be drawn"),
        ("To contest a fine, submit the form.", None),
        ("The curtains will be drawn at noon.", None),
        ("Le concours hippique est lancé. Inscrivez-vous.", None),
    ],
)
def test_a_contest_is_told_from_other_uses_of_its_words(text: str, found: str | None) -> None:
    contest = find_contest(Prose(text))
    assert (contest.value if contest else None) == found


@pytest.mark.parametrize(
    "way",
    [
        "Règlement à la bibliothèque.",
        "riviere.example/concours",
        "Modalités à l'accueil.",
        "Lien dans la bio.",
        "Rules at the desk.",
    ],
)
def test_a_contest_that_says_where_its_rules_are_is_left_alone(way: str) -> None:
    assert judged("contest-without-rules", "Courez la chance de gagner un vélo!")
    assert not judged("contest-without-rules", f"Courez la chance de gagner un vélo! {way}")


def test_a_post_whose_purpose_is_a_contest_is_one_in_whatever_words() -> None:
    text, contest = "Combien pèse la citrouille du comptoir? Passez nous le dire.", "    nature: concours\n"
    assert not judged("contest-without-rules", text)
    assert written("contest-without-rules", text, post=contest) == ["Combien pèse la citrouille du comptoir?"]
    assert not judged("contest-without-rules", f"{text} Règlement sur place.", post=contest)
    assert not judged("contest-without-rules", "Félicitations à Lou, qui a deviné le poids!", post=contest)


def test_the_link_of_a_post_leads_to_the_rules_of_its_contest() -> None:
    text = "Courez la chance de gagner un vélo!"
    assert not judged("contest-without-rules", text, post="    lien: https://riviere.example/velo\n")


@pytest.mark.parametrize(
    ("address", "text", "message", "shown"),
    [
        ("vous", "Change ta pile.", [""], ["ta"]),
        ("tu", "Changez la pile.", [""], ["Changez"]),
        ("aucun", "Changez la pile.", ["nobody"], ["Changez"]),
        ("vous", "Changez la pile.", [], []),
        ("vous", "Change ta pile. Merci à vous.", [], []),
        ("", "Change ta pile.", [], []),
        ("vous", "Le ton monte chez nous à ce rendez-vous.", [], []),
    ],
)
def test_a_text_takes_the_register_its_tone_chose(
    address: str, text: str, message: list[str], shown: list[str]
) -> None:
    strategy = f"ton: {{pronom: {address}}}\n" if address else ""
    assert [d.message for d in judged("wrong-address", text, strategy=strategy)] == message
    assert written("wrong-address", text, strategy=strategy) == shown


def test_a_campaign_that_changes_its_address_is_told_once_on_the_rarer_one() -> None:
    (found,) = campaign_judged("address-changes", ["Apportez vos patins.", "Apporte tes patins.", "Prenez l'autobus."])
    assert found.route[:2] == ("posts", 1)
    assert "1 tutoie et 2 vouvoient" in sentence(found, "fr")
    assert len(found.related) == 1


@pytest.mark.parametrize(
    ("texts", "strategy", "status"),
    [
        (["Apporte tes patins.", "Tes bottes aussi."], "", "brouillon"),
        (["Apporte tes patins.", "Apportez vos patins."], "ton: {pronom: vous}\n", "brouillon"),
        (["Apporte tes patins.", "Apportez vos patins."], "", "idée"),
        (["Apporte tes patins, prenez l'autobus.", "Apportez vos patins."], "", "brouillon"),
        (["« Apporte tes patins! »", "Apportez vos patins."], "", "brouillon"),
    ],
)
def test_an_address_that_was_chosen_or_quoted_does_not_change(texts: list[str], strategy: str, status: str) -> None:
    assert not campaign_judged("address-changes", texts, strategy, status)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("🧴 Crème\n🥪 Dîner\n👟 Souliers", 1),
        ("Liste :\n  ➡️ Un\n\n  ➡️ Deux\n  ➡️ Trois", 1),
        ("1️⃣ Un\n2️⃣ Deux\n3️⃣ Trois", 1),
        ("🧴 Crème\n🥪 Dîner\nSouliers", 0),
        ("Crème 🧴\nDîner 🥪\nSouliers 👟", 0),
        ("🧴 Crème, 🥪 dîner, 👟 souliers", 0),
        ("« 🧴 Crème\n🥪 Dîner\n👟 Souliers »", 0),
    ],
)
def test_three_lines_that_open_with_an_emoji_are_a_list(text: str, found: int) -> None:
    assert len(judged("emoji-bullets", text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Venez en 🚲 au marché.", ["🚲"]),
        ("Profitez de la 🌞!", ["🌞"]),
        ("La 🏊 est ouverte.", ["🏊"]),
        ("Prenez le 🚲 gratuitement.", ["🚲"]),
        ("Éteignez votre 📱 au théâtre.", ["📱"]),
        ("Un bon 🍲 en famille.", ["🍲"]),
        ("Every 🚲 must have a light.", ["🚲"]),
        ("Une bonne nouvelle 🎉 pour tous.", []),
        ("La nouvelle 📰 est sortie.", []),
        ("Merci pour votre 🙏 patience.", []),
        ("Prenez l’🚌 jusqu’au parc.", ["🚌"]),
        ("On ❤️ nos bénévoles!", ["❤️"]),
        ("Voici le temps des 🍁🍂!", ["🍁"]),
        ("Come by 🚲 to the market.", ["🚲"]),
        ("Rendez-vous à la 🏊 piscine.", []),
        ("À la une 📰 : le budget.", []),
        ("Merci à vous ❤️", []),
        ("Faites-le 💪", []),
        ("Stop by 👋 to say hi.", []),
        ("We're all in 🙌", []),
        ("Tune in 📺", []),
        ("Rendez-vous au 📍 123, rue Principale.", []),
        ("Les 10 et 11 🗓️", []),
        ("Il y en a une 🎉", []),
        ("« Venez en 🚲 au marché »", []),
    ],
)
def test_an_emoji_that_must_be_named_aloud_stands_for_a_word(text: str, found: list[str]) -> None:
    assert [emoji.value for emoji in find_emoji_words(Prose(text))] == found


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("𝗚𝗿𝗮𝘁𝘂𝗶𝘁 𝗽𝗼𝘂𝗿 𝘁𝗼𝘂𝘀! Venez.", ["Gratuit pour tous"]),
        ("𝓑𝓸𝓷𝓳𝓸𝓾𝓻, ça va, 𝟐𝟎𝟐𝟔?", ["Bonjour", "2026"]),
        ("Ｖｉｌｌｅ", ["Ville"]),
        ("🅐🅑🅒 ⓓⓔ", ["ABC de"]),
        ("Ⓜ️ Berri, 🅰️, ℹ️, 25 m², 2ᵉ, №, Ⓟ", []),
        ("L’été « à l’Œuvre » – 5 €…", []),
    ],
)
def test_decorative_letters_have_a_plain_form(text: str, plain: list[str]) -> None:
    assert [plain_letters(run.value) for run in find_decorative_letters(text)] == plain


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Bon matin! Voici notre newsletter.", ["bonjour", "infolettre"]),
        ("Écrivez-nous par e‑mail ce week-end.", ["courriel", "fin de semaine"]),
        ("Suivez-nous en live.", ["en direct"]),
        ("À date, 300 familles sont inscrites.", ["à ce jour"]),
        ("Cela ne fait pas de sens.", ["avoir du sens"]),
        ("Prenez action dès lundi.", ["agir, prendre des mesures"]),
        ("Scannez le QR code.", ["code QR"]),
        ("Cédulez-vous une visite.", ["planifier"]),
        ("Un feed-back sur notre check-list?", ["rétroaction, commentaires", "liste de vérifications"]),
        ("Le Food Truck Fest offre un food truck.", ["camion-restaurant"]),
        ("De bon matin, un bon matin, le marché.", []),
        ("Un livre par mois, au mail Saint-Roch.", []),
        ("Une rencontre à date fixe, à date ultérieure.", []),
        ("Adressez la question au 311, un problème au greffe : adressez un problème au greffe.", []),
        ("Le poste 2204, un poste de police.", []),
        ("Sauver des vies, rencontrer les candidats.", []),
        ("Fait du sens civique sa priorité.", []),
        ("Le Week-end rouge et la Live Nation.", []),
        ("« newsletter » #newsletter @newsletter newsletter.ca", []),
        ("Le chat de la bibliothèque a une opportunité de supporter les initiés, définitivement.", []),
        ("Un breuvage au niveau de la rue.", []),
    ],
)
def test_an_anglicism_is_found_with_the_term_to_use(text: str, instead: list[str]) -> None:
    assert [hit.entry.label for hit in find_anglicisms(Prose(text))] == instead


def test_a_word_of_the_strategy_s_own_list_is_left_to_it() -> None:
    assert written("anglicism", "Une newsletter le week-end.") == ["newsletter", "week-end"]
    assert written("anglicism", "Une newsletter le week-end.", strategy="ton: {à_éviter: [week-end]}\n") == [
        "newsletter"
    ]


def test_an_english_text_has_no_anglicisms() -> None:
    text = "Sign up for the newsletter and come to the meeting with your feedback this weekend."
    assert not judged("anglicism", text, language="en")
    assert not judged("anglicism", text, language="fr")


@pytest.mark.parametrize(
    "name",
    [
        "anglicisms.fr",
        "clickbait.fr",
        "clickbait.en",
        "officialese.fr",
        "officialese.en",
        "sensitive.fr",
        "sensitive.en",
    ],
)
def test_every_term_of_a_list_has_a_source_and_a_form_that_compiles(name: str) -> None:
    for entry in lexicon(name).entries:
        assert entry.source, entry.root
        assert entry.root == entry.root.lower()
        assert re.compile(entry.pattern.pattern)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Vous ne croirez jamais ce que nos pompiers ont trouvé.", 1),
        ("fr", "Vous n’en croirez pas vos yeux!", 1),
        ("fr", "Ce que personne ne vous dit sur le compost.", 1),
        ("fr", "Le n° 3 va vous surprendre.", 1),
        ("fr", "La suite va vous étonner.", 1),
        ("fr", "Une expo qui va vous surprendre, incroyable!", 0),
        ("fr", "Ce truc? Cette astuce très simple va changer votre vie.", 1),
        ("fr", "Le secret que personne ne veut vous dire.", 1),
        ("fr", "Le dernier invité va vous surprendre.", 1),
        ("fr", "Le dernier film va vous surprendre. Le secret est dans la sauce.", 0),
        ("fr", "5 raisons de visiter la caserne. Ce que vous dit la Ville.", 0),
        ("en", "You won’t believe what we found.", 1),
        ("en", "What nobody tells you about winter tires.", 1),
        ("en", "Number 3 will surprise you.", 1),
        ("en", "Find out what happens next week. I can't believe it.", 0),
        ("en", "The trick to skating is balance.", 0),
    ],
)
def test_only_sure_formulas_are_clickbait(language: str, text: str, found: int) -> None:
    assert len(judged("clickbait", text, language=language)) == found


@pytest.mark.parametrize(
    ("text", "purpose", "kinds"),
    [
        ("Merci pour tout, capitaine!", "deuil", ["exclamation"]),
        ("Bravo pour une belle vie. 🎉", "deuil", ["word", "emoji"]),
        ("Nos pensées accompagnent sa famille. 🕊️🖤🕯️", "deuil", []),
        ("C'est avec tristesse que nous annonçons son décès. 🎉", "information", ["emoji"]),
        ("Nos condoléances à la famille! Bonne nouvelle : la piscine ouvre.", "information", ["exclamation", "word"]),
        ("Félix Leclerc est décédé en 1988. Venez chanter! 🎶", "événement", []),
        ("Certificat de décès en ligne! 🎉", "service", []),
        ("Notre ancien chef est mort subitement. 🎈", "information", ["emoji"]),
        ("Nous pleurons la perte d'un collègue!", "information", ["exclamation"]),
        ("Une résidente a perdu la vie hier. 🎉", "information", ["emoji"]),
        ("La fondatrice vient de mourir! 🍾", "information", ["exclamation", "emoji"]),
        ("Le club annonce la perte de 3 points! Vive la vie de château!", "information", []),
        ("L'équipe gagne en mort subite! 🏆", "information", []),
        ("Une course à la mémoire de Léa! 🏃", "événement", []),
    ],
)
def test_nothing_festive_stands_in_the_announcement_of_a_death(text: str, purpose: str, kinds: list[str]) -> None:
    assert [d.message for d in judged("mourning-tone", text, post=f"    nature: {purpose}\n")] == kinds


def test_in_a_long_newsletter_only_the_paragraph_that_mourns_is_sober() -> None:
    news = "La piscine ouvre samedi, venez nager! " * 20
    assert not judged("mourning-tone", f"{news}\n\nC'est avec tristesse que nous annonçons son décès.\n\n{news}")
    assert judged("mourning-tone", f"{news}\n\nC'est avec tristesse que nous annonçons son décès!\n\n{news}")


def test_in_mourning_no_emoji_passes_but_sober_ones() -> None:
    post = "    nature: deuil\n"
    assert [d.message for d in judged("emoji-overload", "La cérémonie est samedi. 📍", post=post)] == ["mourning"]
    assert not judged("emoji-overload", "La cérémonie est samedi. 🕊️ 🎉", post=post)


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Un résident est mort hier.", ["death"]),
        ("Un accident mortel.", ["death"]),
        ("Il a succombé à ses blessures.", ["death"]),
        ("On a trouvé un corps sans vie.", ["death"]),
        ("La mort de notre collègue.", ["death"]),
        ("L'évacuation de l'école est terminée.", ["evacuation"]),
        ("Elle a succombé au charme du parc. La mort dans l'art.", []),
        ("La prévention du suicide.", ["suicide"]),
        ("Un homme porté disparu depuis mardi.", ["missing"]),
        ("Une agression sexuelle.", ["assault"]),
        ("Des coups de feu.", ["shooting"]),
        ("Le secteur a été évacué.", ["evacuation"]),
        ("Un incendie dans un immeuble.", ["fire"]),
        ("La police enquête.", ["crime"]),
        ("L'angle mort, le bois mort et les feuilles mortes.", []),
        ("Il est mort en 1912.", []),
        ("Un certificat de décès, une soirée meurtre et mystère.", []),
        ("Une espèce disparue, l'enlèvement des ordures.", []),
        ("Un exercice d'évacuation, un plan d'évacuation, l'évacuation de l'eau.", []),
        ("Exercice mardi : les élèves évacués se rendront au gymnase.", []),
        ("Les agressions du soleil, un violon, le tirage.", []),
        ("La Semaine de la prévention des incendies, une enquête publique.", []),
    ],
)
def test_what_happened_to_people_is_grave_and_what_prevents_it_is_not(text: str, families: list[str]) -> None:
    assert list(dict(find_sensitive(Prose(text), "fr"))) == families


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("A man died last night.", ["death"]),
        ("Residents were evacuated.", ["evacuation"]),
        ("Shots fired near the park.", ["shooting"]),
        ("Shots were fired near the park.", ["shooting"]),
        ("The driver succumbed to his injuries.", ["death"]),
        ("The girl was last seen at the rink.", ["missing"]),
        ("The lynx was last seen in 1998. We succumbed to temptation.", []),
        ("Your battery died. A dead end. A murder mystery night. A fatal error.", []),
        ("Shooting stars, a basketball shooting clinic, an evacuation drill, a missing tooth.", []),
    ],
)
def test_english_texts_have_a_list_of_their_own(text: str, families: list[str]) -> None:
    assert list(dict(find_sensitive(Prose(text), "en"))) == families


SERVICES = STRATEGY.replace(
    "police: {nom: Police}", "police: {nom: Police}\n  arts: {nom: Arts}\n  sante: {nom: Santé}"
)


def grave(text: str, more: str, services: str = SERVICES) -> list[str]:
    plan = f"plan: A\npublications:\n  - titre: T\n    quand: 2026-10-06, 12 h\n{more}    texte: |\n      {text}\n"
    found = verdict(plan, services, only="sensitive-topic-unapproved").diagnostics
    return [f"{d.severity.name} {d.message or d.facts['family']}" for d in found]


@pytest.mark.parametrize(
    ("services", "text", "found"),
    [
        ("pompiers", "Un incendie dans un immeuble; le secteur a été évacué.", []),
        ("arts", "Un incendie dans un immeuble.", ["WARNING fire"]),
        ("pompiers, arts", "Un incendie dans un immeuble.", ["WARNING fire"]),
        ("police", "La police enquête sur un vol qualifié.", []),
        ("police", "Une fusillade.", ["WARNING shooting"]),
        ("sante", "Trois décès liés à la chaleur.", []),
        ("sante", "Les personnes de 65 ans et plus : trois décès.", []),
        ("sante", "Le décès d'une femme de 34 ans.", ["WARNING victim"]),
        ("pompiers", "La victime, Marie Tremblay, est décédée.", ["WARNING victim"]),
    ],
)
def test_the_trade_of_a_department_is_routine_and_a_victim_never_is(services: str, text: str, found: list[str]) -> None:
    assert grave(text, f"    services: [{services}]\n") == found


def test_a_victim_who_is_named_waits_whatever_else_is_said() -> None:
    assert grave("La victime, Paul Roy, 40 ans, aimait ce parc.", "") == ["WARNING victim"]
    assert grave("Aide aux victimes : Paul Roy, 40 ans de métier.", "") == []


def test_a_department_names_its_own_routine_topics() -> None:
    text, more = "Un incendie dans un immeuble.", "    services: [pompiers]\n"
    assert grave(text, more, SERVICES.replace("{nom: Incendies,", "{nom: Incendies, sujets_courants: [],"))
    named = SERVICES.replace("{nom: Arts}", "{nom: Arts, sujets_courants: [incendie]}")
    assert not grave(text, "    services: [arts]\n", named)


def test_an_unknown_routine_topic_is_named() -> None:
    strategy = SERVICES.replace("{nom: Arts}", "{nom: Arts, sujets_courants: [incnedie]}")
    (found,) = verdict("plan: A\n", strategy, only="unknown-name").diagnostics
    assert "incendie" in str(found.facts["suggestion"])


def test_an_approval_lets_a_grave_matter_go_out() -> None:
    text = "Un résident est mort hier."
    assert grave(text, "    statut: à valider\n") == ["ERROR death"]
    assert grave(text, "    statut: idée\n") == []
    assert grave(text, '    approbation: "chef, 2026-10-01"\n') == []


def test_an_emergency_goes_out_at_once_but_a_victim_s_name_waits() -> None:
    assert grave("Fusillade au parc : confinez-vous.", "    nature: urgence\n") == []
    assert grave("Léa Roy, 9 ans, est portée disparue.", "    nature: personne disparue\n") == []
    assert grave("Fusillade : Marie Roy, 34 ans, est décédée.", "    nature: urgence\n") == ["WARNING victim"]


def test_the_day_of_a_series_may_have_an_approval_of_its_own() -> None:
    plan = (
        "plan: A\npublications:\n  - titre: T\n    quand: chaque mardi 12 h, du 2026-10-06 au 2026-10-13\n"
        "    parutions:\n      2026-10-06: {texte: Un résident est mort hier.}\n"
        '      2026-10-13: {texte: Un résident est mort hier., approbation: "chef, 2026-10-01"}\n'
    )
    (found,) = verdict(plan, SERVICES, only="sensitive-topic-unapproved").diagnostics
    assert "2026-10-06" in found.route


def test_style_hints_are_off_until_a_strategy_asks_and_then_grouped() -> None:
    texts = ["Je vous invite.", "J'ai hâte de vous voir.", "Nous vous attendons."]
    assert not campaign_judged("address-changes", texts)
    strategy = "règles: {first-person-drift: info, officialese: info}\n"
    posts = "".join(f"  - titre: T\n    quand: 2026-10-0{n}\n    texte: {text}\n" for n, text in enumerate(texts, 1))
    plan = f"plan: A\npublications:\n{posts}"
    assert not [d for d in verdict(plan).diagnostics if d.rule == "first-person-drift"]
    (found,) = [d for d in verdict(plan, STRATEGY + strategy).diagnostics if d.rule == "first-person-drift"]
    assert "2 textes disent" in sentence(found, "fr")
    (alone,) = campaign_judged("first-person-drift", texts[:1], strategy)
    assert sentence(alone, "fr").endswith("et la personne qui parle n'est pas nommée.")
    turns = ["Afin de trier.", "Dans le cadre de la mise en place de la collecte."]
    (grouped,) = campaign_judged("officialese", turns, strategy)
    assert sentence(grouped, "fr").startswith("3 tournures de bureau")
    assert not campaign_judged("officialese", turns[:1], strategy)


@pytest.mark.parametrize(
    ("language", "text", "turns"),
    [
        ("fr", "En ce qui a trait au bac, il sera procédé au tri.", ["en ce qui a trait", "procédé au"]),
        ("fr", "Advenant une panne, merci de bien vouloir attendre.", ["advenant une", "de bien vouloir"]),
        ("fr", "Par le biais du 311, dans les meilleurs délais.", ["par le biais du", "dans les meilleurs délais"]),
        ("fr", "Le biais du tissu, la suite au prochain numéro, un procédé; la Ville donne suite à la demande.", []),
        ("en", "With regard to bins, call in a timely manner.", ["with regard to", "in a timely manner"]),
        ("en", "Keep moving, in time and in this regard; forms are required.", []),
    ],
)
def test_turns_of_the_office_are_found_in_other_words_too(language: str, text: str, turns: list[str]) -> None:
    hits = lexicon(f"officialese.{language}").first(Prose(text))
    assert [text[hit.start : hit.end].lower() for hit in hits] == turns


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les lecteurs de la bibliothèque", ["Les lecteurs"]),
        ("Les lecteurs de cartes, les conducteurs électriques", []),
        ("La rue des Commerçants", []),
        ("Chers Citoyens, la fête des Québécois", ["Chers Citoyens", "des Québécois"]),
    ],
)
def test_things_and_streets_are_no_people(text: str, found: list[str]) -> None:
    assert [match.value for match, _ in find_generics(Prose(text))] == found


def test_the_mark_of_a_name_is_not_counted_and_a_space_does_not_end_a_run() -> None:
    calm = "ton: {exclamations: au plus 1}\n"
    assert not judged("too-many-exclamations", "Westward Ho! et Saint-Louis-du-Ha! Ha! sont jumelées!", strategy=calm)
    assert written("too-many-exclamations", "Ha! Ha! Enfin!", strategy=calm) == ["!"]
    assert written("too-many-exclamations", "Enfin ! ! Merci.") == ["! !"]
    assert not judged("too-many-exclamations", "Enfin ! Merci ! Quoi ? ?")


def test_two_entries_of_a_list_may_meet_in_one_place() -> None:
    one = Entry("deadline", pattern("deadline"), "date limite", "s")
    other = Entry("deadline", pattern("deadlines?"), "date limite", "s")
    assert len(Lexicon((one, other)).first(Prose("La deadline est passée."))) == 2
