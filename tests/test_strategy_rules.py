"""What a campaign is for, what it rests on and what it costs; and whom a strategy leaves out."""

import pytest

from calendar_cli.diagnostic import Diagnostic, Severity
from calendar_cli.prose.claims import find_claim, is_vanity, names_a_source
from calendar_cli.prose.claims_counted import has_a_figure
from calendar_cli.wording import sentence
from tests.plans import STRATEGY, verdict


def judged(rule: str, head: str, posts: str = "", strategy: str = STRATEGY) -> list[Diagnostic]:
    written = "".join(f"  - {{id: p{n}, titre: T{n}, {post}}}\n" for n, post in enumerate(posts.splitlines(), 1))
    plan = f"plan: A\n{head}" + (f"publications:\n{written}" if written else "")
    return list(verdict(plan, strategy, only=rule).diagnostics)


# What no post serves

NAMED = """\
organisation: V
piliers: {prévention: 60 %, coulisses: 40 %}
publics: {familles: {nom: Familles}, ainés: {nom: Personnes aînées}}
objectifs: {visites: {nom: 600 visites}, appels: {nom: Moins d'appels}}
"""
FIVE = "\n".join(["quand: 2026-10-06, {}"] * 5)


@pytest.mark.parametrize(
    ("rule", "key", "served", "left"),
    [
        ("pillar-without-post", "pilier", "prévention", "coulisses"),
        ("audience-without-post", "public", "Familles", "ainés"),
        ("objective-without-post", "objectif", "600 visites", "appels"),
    ],
)
def test_what_the_strategy_names_and_no_post_serves_shows_in_the_strategy(
    rule: str, key: str, served: str, left: str
) -> None:
    (found,) = judged(rule, "", FIVE.replace("{}", f"{key}: {served}"), NAMED)
    assert (found.location.path, found.route[-1], found.severity) == ("strategie.yaml", left, Severity.INFO)
    four = "\n".join(FIVE.splitlines()[1:])
    assert not judged(rule, "", four.replace("{}", f"{key}: {served}"), NAMED)
    assert not judged(rule, "", FIVE.replace("{}", "statut: brouillon"), NAMED)
    assert not judged(rule, "", FIVE.replace("{}", f"{key}: {served}") + f"\nquand: 2026-10-07, {key}: {left}", NAMED)
    assert judged(
        rule, "", FIVE.replace("{}", f"{key}: {served}") + f"\nquand: 2026-10-07, {key}: {left}, statut: annulé", NAMED
    )


@pytest.mark.parametrize(
    ("rule", "head"), [("audience-without-post", "public: ainés\n"), ("objective-without-post", "objectif: appels\n")]
)
def test_what_a_plan_names_is_served_by_its_posts(rule: str, head: str) -> None:
    key = head.partition(":")[0]
    other = {"public": "familles", "objectif": "visites"}[key]
    assert judged(rule, "", FIVE.replace("{}", f"{key}: {other}"), NAMED)
    plans = {
        "a.yaml": "plan: A\npublications:\n"
        + "".join(f"  - {{id: p{n}, quand: 2026-10-06, titre: T, {key}: {other}}}\n" for n in range(5)),
        "b.yaml": f"plan: B\n{head}publications: [{{id: q, quand: 2026-10-06, titre: T}}]\n",
    }
    assert not verdict(plans, NAMED, only=rule).diagnostics


def test_a_mix_by_pillar_and_a_share_of_nothing_speak_for_themselves() -> None:
    posts = FIVE.replace("{}", "pilier: prévention")
    mix = NAMED + "répartition: [{selon: pilier, par: mois}]\n"
    assert not judged("pillar-without-post", "", posts, mix)
    assert not judged("pillar-without-post", "", posts, NAMED.replace("40 %", "0 %"))


# campaign-without-indicator


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("objectif: Sensibiliser la population\n", 1),
        ("objectif: Sensibiliser la population avant le 15 octobre 2026\n", 1),
        ("objectif: Faire connaître le 311\n", 1),
        ("objectif: Sensibiliser la population\nindicateurs: [appels au 311]\n", 0),
        ("objectif: 300 familles inscrites\n", 0),
        ("objectif: Réduire de 20 % les appels\n", 0),
        ("objectif: [Sensibiliser la population, 300 familles inscrites]\n", 0),
        ("objectif: sensibiliser\n", 0),
        ("", 0),
    ],
)
def test_an_objective_is_counted_by_its_figure_or_by_an_indicator(head: str, found: int) -> None:
    strategy = STRATEGY + "objectifs: {sensibiliser: {nom: Sensibiliser, indicateurs: [appels]}}\n"
    assert len(judged("campaign-without-indicator", head, strategy=strategy)) == found


def test_the_objective_of_a_post_needs_one_too_and_an_emergency_none() -> None:
    (found,) = judged("campaign-without-indicator", "", "quand: au besoin, objectif: Rassurer")
    assert found.post == "p1"
    assert not judged("campaign-without-indicator", "objectif: Prévenir\n", "quand: au besoin, nature: urgence")


@pytest.mark.parametrize(
    "text",
    [
        "Le 24 octobre 2026",
        "October 24, 2026",
        "Au plus tard le samedi 8 mai à 12 h",
        "By 1:30 p.m. on Friday",
        "Appeler le 311",
        "Rappeler le bon usage du 9-1-1",
        "Appeler le 450 555-1234",
        "Faire connaître la caserne 2",
        "Explain the detour on Highway 138",
        "Annoncer la phase 2 des travaux",
        "Réussir la 25e édition",
        "Rejoindre les jeunes de 12 à 17 ans",
        "Une ville plus propre d'ici trois ans",
        "Promote the 2026-2027 winter programme",
        "Promote winter 2027 activities",
        "Faire connaître les deux casernes",
        "Un camion neuf pour la caserne",
        "Informer en deux langues",
        "Faire connaître la double collecte",
        "Le printemps 2027 sans accident",
    ],
)
def test_a_date_an_hour_a_year_and_the_number_of_a_thing_count_nothing(text: str) -> None:
    assert not has_a_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "3 visites",
        "2000 visitors at the Christmas market",
        "2 000 visiteurs au marché de Noël",
        "2026 arbres",
        "1950 trees planted",
        "2000 new families",
        "311 familles inscrites",
        "20 % moins d'appels en mars 2027",
        "Trois cents foyers inscrits aux alertes",
        "Une centaine de familles",
        "A hundred families at the open house",
        "La moitié des foyers de l'île ont leur trousse",
        "One family in three has an escape plan",
        "Doubler les inscriptions",
        "Double registrations",
        "Twice as many registrations",
        "Réduire de moitié les appels",
        "Cut calls in half",
        "Zéro accident",
    ],
)
def test_a_count_a_share_and_a_multiple_are_figures_in_digits_or_in_words(text: str) -> None:
    assert has_a_figure(text)


# vanity-objective


@pytest.mark.parametrize(
    "text",
    [
        "500 mentions J’aime",
        "Atteindre 5 000 abonnés sur Instagram d'ici décembre",
        "1 000 abonnés de plus",
        "Augmenter le nombre d'abonnés à la page Facebook",
        "10 000 vues de la vidéo sur le compostage",
        "Augmenter notre portée",
        "portée",
        "50 000 impressions",
        "Améliorer le taux d'engagement",
        "Plus de likes et de followers",
        "Devenir virale: une vidéo virale",
        "Accroître la visibilité sur les réseaux",
        "2,000 new followers",
        "Increase our organic reach by 20%",
        "Reach",
        "100,000 impressions on Facebook",
        "10,000 views",
        "Raise the engagement rate",
        "Make the video go viral",
        "More likes",
        "500 j’aime sur la photo du mois",
        "Clics sur J'aime",
        "Clicks on Like",
        "50 000 vues sur nos vidéos d'ici mars",
        "10,000 views of the composting video",
        "10,000 views on the composting video",
        "Un meilleur reach",
        "partages",
        "Shares",
    ],
)
def test_what_an_account_shows_of_itself_is_vanity(text: str) -> None:
    assert is_vanity(text)


@pytest.mark.parametrize(
    "text",
    [
        "300 familles aux portes ouvertes",
        "500 abonnés de la bibliothèque",
        "Convaincre 200 abonnés au transport adapté",
        "1 000 nouveaux abonnés à l'infolettre",
        "200 inscriptions venues des 10 000 vues de la vidéo",
        "80 personnes vues en clinique mobile",
        "Réduire la vitesse, du point de vue des piétons",
        "Améliorer la visibilité des cyclistes le soir",
        "Une portée de chiots adoptée",
        "Impressions de dépliants distribués",
        "Limiter les infections virales",
        "Des livres à la portée de tous",
        "Un repas partagé par quartier",
        "Reach 85% occupancy in fitness classes",
        "Gather residents' views on fares",
        "300 registrations from 10,000 views",
        "Households that look like they recycle",
        "Shares of trips made by bus: 12%",
        "Staff engagement survey: 70% of answers",
        "A clear view of the intersection",
        "12 views of the river kept free of buildings",
        "Protéger 12 vues sur la rivière",
        "Everyone within reach of a defibrillator",
        "Reach 300 households",
        "partage de matériel entre voisins",
    ],
)
def test_what_people_do_and_words_of_another_sense_are_no_vanity(text: str) -> None:
    assert not is_vanity(text)


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        ("objectif: 500 abonnés\n", ["objective"]),
        ("objectif: [500 abonnés, 300 inscriptions]\n", ["objective.0"]),
        ("indicateurs: [portée, mentions J'aime]\n", ["indicators"]),
        ("indicateurs: [portée, mentions J'aime, inscriptions]\n", []),
        ("indicateurs: []\n", []),
        ("objectif: page\n", ["objective"]),
    ],
)
def test_objectives_are_judged_one_by_one_and_indicators_together(head: str, keys: list[str]) -> None:
    strategy = STRATEGY + "objectifs: {page: {nom: 500 abonnés à la page}}\n"
    assert [found.field for found in judged("vanity-objective", head, strategy=strategy)] == keys


def test_an_objective_that_posts_share_is_told_once() -> None:
    posts = "quand: au besoin, objectif: 500 abonnés\nquand: au besoin, objectif: 500 abonnés"
    assert [found.post for found in judged("vanity-objective", "", posts)] == ["p1"]


# Needs, sources, confidence


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("pourquoi: Cela a marché.\n", 1),
        ("pourquoi: Cela a marché.\nbesoin: Des piles.\n", 0),
        ("besoin: Des piles.\n", 0),
        ("", 0),
    ],
)
def test_a_reason_calls_for_a_need(head: str, found: int) -> None:
    assert len(judged("campaign-without-need", head)) == found


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("46 % des déplacements se font hors pointe.", "46 %"),
        ("En 2025, 6 incendies sur 10 commencent dans la cuisine.", "6 incendies sur 10"),
        ("Un avertisseur sur quatre est muet.", "Un avertisseur sur quatre"),
        ("Il y a deux fois plus de chutes en novembre.", "deux fois plus"),
        ("Les appels ont augmenté de 12,5 %.", "12,5 %"),
        ("One alarm in four is silent.", "One alarm in four"),
        ("There are 3 times as many falls.", "3 times as many"),
        ("Twice as many people fall.", "Twice as many"),
        ("Half of residents do not know where it is.", "Half of residents"),
        ("Seventy percent of drivers speed.", "Seventy percent"),
        ("Soixante-dix pour cent des gens", "Soixante-dix pour cent"),
        ("Deux tiers des bacs bruns restent au garage.", "Deux tiers des"),
        ("La moitié des foyers", "La moitié des"),
        ("Calls about parking have tripled.", "have tripled"),
        ("Les plaintes ont doublé depuis mars.", "ont doublé"),
        ("Les chutes ont diminué de moitié.", "de moitié"),
        ("Les appels ont baissé d’un tiers.", "d’un tiers"),
        ("One household\nin four is silent.", "One household in four"),
        ("46% of trips", "46%"),
        ("Les feux augmentent depuis trois ans.", ""),
        ("Nous avons 34 postes à pourvoir.", ""),
        ("Ouvert 24 heures sur 24, 7 jours sur 7", ""),
        ("Le 311 répond le samedi.", ""),
        ("Personnes de 65 ans et plus", ""),
        ("One of the stations is closed in October.", ""),
        ("Un pas sur la glace suffit.", ""),
        ("The service got 312 calls in 2025.", ""),
        ("There will be 40 lessons in 6 pools.", ""),
        ("Three workshops in five weeks", ""),
        ("Un programme sur trois ans", ""),
        ("La collecte passe à une semaine sur deux.", ""),
        ("Ouvert un jeudi sur deux", ""),
        ("The grant covers half of the cost of a rain barrel.", ""),
        ("La subvention couvre 50 % du coût.", ""),
        ("La Ville a doublé le nombre de bornes.", ""),
        ("The second half of the season is full.", ""),
        ("Il faut le dire deux fois plutôt qu'une.", ""),
    ],
)
def test_shares_ratios_and_multiples_are_claims(text: str, claim: str) -> None:
    assert find_claim(text) == claim


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("pourquoi: 46 % des gens le disent.\n", [""]),
        ("besoin: 46 % des gens le disent.\npourquoi: Un feu sur trois.\n", ["more"]),
        ("pourquoi: 46 % des gens le disent.\nsources: [bilan.pdf]\n", []),
        ("pourquoi: Selon le bilan 2025, 46 % des gens le disent.\n", []),
        ("pourquoi: 46 % des gens le disent (ville.example/bilan).\n", []),
        ("pourquoi: Les gens le disent.\n", []),
    ],
)
def test_a_figure_in_a_reason_calls_for_a_source(head: str, found: list[str]) -> None:
    assert [one.message for one in judged("sources-missing", head)] == found


def test_a_source_is_named_in_either_language() -> None:
    assert all(map(names_a_source, ("d’après le registre", "According to riders", "voir https://ville.example")))
    assert not any(map(names_a_source, ("Nous le savons", "We know it", "")))


@pytest.mark.parametrize(
    ("head", "posts", "found"),
    [
        ("confiance: 90 %\n", "", 1),
        ("confiance: 90 %\npourquoi: Cela a marché.\n", "", 0),
        ("confiance: 90 %\nsources: [bilan.pdf]\n", "", 0),
        ("", "quand: au besoin, confiance: 90 %", 1),
        ("", "quand: au besoin, confiance: 90 %, pourquoi: Cela a marché.", 0),
        ("pourquoi: Cela a marché.\n", "quand: au besoin, confiance: 90 %", 0),
        ("", "quand: au besoin, confiance: 90 %, statut: idée", 0),
        ("par_défaut: {confiance: 70 %}\n", "quand: au besoin\nquand: au besoin", 1),
        ("par_défaut: {confiance: 70 %}\n", "quand: au besoin\nquand: au besoin, confiance: 90 %", 2),
        ("par_défaut: {confiance: 70 %}\n", "quand: au besoin, pourquoi: Cela a marché.", 0),
        ("par_défaut: {confiance: 70 %, pourquoi: Cela a marché.}\n", "quand: au besoin", 0),
    ],
)
def test_a_confidence_calls_for_a_reason_or_a_source(head: str, posts: str, found: int) -> None:
    assert len(judged("confidence-unsupported", head, posts)) == found


@pytest.mark.parametrize(
    ("rule", "head"),
    [
        ("campaign-without-objective", "objectif: {fr: Trois parcs, en: Three parks}\n"),
        ("campaign-without-indicator", "objectif: Sensibiliser\nindicateurs: {fr: visites, en: visits}\n"),
        ("campaign-without-indicator", "objectif: [Sensibiliser, {fr: 300 visites, en: 300 visits}]\n"),
        ("confidence-unsupported", "confiance: 70 %\nsources: {fr: Bilan 2025, en: 2025 report}\n"),
        ("sources-missing", "besoin: 46 % des gens le disent.\nsources: {fr: Bilan 2025, en: 2025 report}\n"),
    ],
)
def test_what_is_written_and_cannot_be_read_is_not_missing_too(rule: str, head: str) -> None:
    assert "wrong-shape" in {found.rule for found in verdict(f"plan: A\n{head}").diagnostics}
    assert not judged(rule, head)


# Budgets

BOOST = "quand: au besoin, statut: à valider, placement: {{budget: {}}}"


@pytest.mark.parametrize(
    ("head", "posts", "found"),
    [
        ("budget: 200 $\n", BOOST.format("150 $"), []),
        ("", BOOST.format("150 $"), [("", "plan")]),
        ("", BOOST.format("150 $") + "\n" + BOOST.format("50 $"), [("", "plan")]),
        ("budget: 200 $\n", "quand: au besoin, placement: {durée: 7 jours}", [("p1", "")]),
        ("", "quand: au besoin, placement: {durée: 7 jours}", [("p1", "")]),
        ("", BOOST.format("150 $") + ", statut: annulé", None),
        ("budget: beaucoup\n", BOOST.format("150 $"), []),
    ],
)
def test_money_behind_a_post_is_counted_in_a_budget(head: str, posts: str, found: list[tuple[str, str]] | None) -> None:
    posts = posts.replace("statut: à valider, ", "") if found is None else posts
    assert [(one.post, one.message) for one in judged("boost-without-budget", head, posts)] == (found or [])


@pytest.mark.parametrize(
    ("budget", "amounts", "excess"),
    [
        ("200 $", ("150 $", "50 $"), None),
        ("200 $", ("150 $", "50,01 $"), "0,01\u00a0$"),
        ("100 $", ("150 $",), "50\u00a0$"),
        ("0 $", ("1 $",), "1\u00a0$"),
    ],
)
def test_placements_fit_in_the_budget_of_the_plan(budget: str, amounts: tuple[str, ...], excess: str | None) -> None:
    posts = "\n".join(BOOST.format(f'"{amount}"') for amount in amounts)
    found = judged("budget-overrun", f"budget: {budget}\n", posts)
    assert len(found) == (0 if excess is None else 1)
    for one in found:
        assert f"soit {excess} de plus" in sentence(one, "fr")
        assert (one.severity, one.field) == (Severity.ERROR, "budget")


def test_ideas_and_cancelled_posts_cost_nothing() -> None:
    posts = "quand: au besoin, statut: idée, placement: {budget: 900 $}"
    assert not judged("budget-overrun", "budget: 100 $\n", posts)
    assert not judged("budget-overrun", "budget: 100 $\n", posts.replace("idée", "annulé"))
    (found,) = judged("budget-overrun", "budget: 100 $\n", posts.replace("idée", "brouillon"))
    assert found.severity is Severity.WARNING
