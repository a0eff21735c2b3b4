"""A repository with every construct, and what people do to it one day after the other: what each edit may touch."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

Files = dict[str, str]
Edit = Callable[[Files], Files]

STRATEGY = """\
organisation: {fr: Ville de Val-Clair, en: Town of Val-Clair}
domaine: val-clair.example
contact: Communications, poste 12
fuseau: America/Toronto
langues: [fr]
services:
  pompiers: {nom: {fr: Sécurité incendie, en: Fire services}, responsable: chef, approbateurs: [chef]}
  police: {nom: Police}
équipe: {chef: {nom: Chef aux opérations, contact: poste 30}, redaction: {nom: Rédaction}}
canaux:
  facebook: {réseau: facebook, heure: 12 h}
  x: {réseau: x, heure: 12 h}
  infolettre: {réseau: newsletter}
échéances: {texte: 10 jours avant, approbation: 3 jours avant}
dates_clés:
  semaine-police: 2026-05-10 au 2026-05-16
suspensions:
  - {du: 2026-06-24, au: 2026-06-25, motif: Fête nationale}
règles: {approved-without-approver: non, post-during-hold: non}
"""
SPRING = """\
plan: {fr: Printemps, en: Spring}
du: 2026-02-15
au: 2026-11-30
jalons:
  lancement: 2026-04-20
  portes: {titre: Portes ouvertes, quand: "samedi 9 mai 2026, 10 h à 16 h", lieu: Caserne 2, services: [pompiers]}
demandes:
  - {à: police, quoi: Deux photos, avant: 2026-04-01}
par_défaut: {service: pompiers, canaux: [facebook], statut: approuvé}
publications:
  - id: dimanche
    titre: {fr: Le dimanche, en: On Sunday}
    quand: chaque dimanche 9 h, du 2026-03-01 au 2026-03-22
    sauf: [2026-03-15]
    parutions: {2026-03-22: {quand: 2026-03-23 10 h}}
  - id: heure
    titre: On change l'heure
    quand: [2026-03-07 9 h, 2026-03-08 1 h 50, 2026-03-08 3 h 30, 2026-10-31 9 h, 2026-11-01 0 h 50, 2026-11-01 1 h 30]
  - id: annonce
    titre: L'annonce
    quand: lancement + 3 jours, 17 h 30
    canaux: [facebook, x]
    x: {quand: "lancement + 3 jours, 9 h"}
  - id: visite
    titre: La visite
    quand: portes - 7 jours, 12 h
    texte: |
      On vous ouvre les portes.
  - id: lettre
    titre: La lettre
    quand: 2026-05-05
    canaux: [infolettre]
    texte: {fr: La lettre du mois., en: The letter of the month.}
  - id: tournee
    titre: La tournée
    quand: à confirmer, semaine du 2026-05-18
    statut: brouillon
  - id: pile
    titre: La pile
    quand: 2026-10-27 12 h
    statut: à valider
    texte: |
      Deux minutes, une pile.
"""
SUMMER = """\
plan: Été
du: 2026-06-01
au: 2026-08-31
par_défaut: {service: police, canaux: [facebook, x], statut: approuvé}
publications:
  - {id: velo, titre: Le vélo, quand: 2026-06-24 9 h}
  - {id: vol, titre: Le vol, quand: [2026-07-08 12 h, 2026-07-15 12 h]}
"""
HOME, PLAN, OTHER = "strategie.yaml", "plans/printemps.yaml", "plans/ete.yaml"
REPOSITORY: Files = {HOME: STRATEGY, PLAN: SPRING, OTHER: SUMMER}

PILE = "post.printemps.pile"
DUE = "due-approval.printemps.pile"
ANNOUNCED = {"post.printemps.annonce", "post.printemps.annonce.x"}
SUNDAYS = {f"post.printemps.dimanche.202603{day}" for day in ("01", "08", "22")}
HOURS = {"post.printemps.heure", *(f"post.printemps.heure.{number}" for number in range(2, 7))}
TIMED = {PILE, "post.printemps.visite", *ANNOUNCED, *SUNDAYS, *HOURS}
POLICE = {"post.ete.velo", "post.ete.vol", "post.ete.vol.2"}
FIRE = {*TIMED, "post.printemps.lettre", "post.printemps.tournee"}
DAYS = {"window.printemps", "window.ete", "date.semaine-police", "hold.20260624"}
ACTIVITY = "activity.printemps.portes"
EVERYTHING = {*FIRE, *POLICE, *DAYS, ACTIVITY, "request.printemps.0"}
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Step:
    """One day's edit, and the entries of the common calendar that it moves, rewords, adds, and takes away.

    Those moved, cancelled or brought back get a higher number; those reworded a later stamp alone. `left` are those
    that a department has no part in any more, `on` is the day of the commit when it is not simply the next.
    """

    name: str
    edit: Edit
    moved: frozenset[str] = NOBODY
    reworded: frozenset[str] = NOBODY
    new: frozenset[str] = NOBODY
    dropped: frozenset[str] = NOBODY
    left: frozenset[str] = NOBODY
    faulty: bool = False
    on: str = ""


def swap(path: str, written: str, instead: str) -> Edit:
    """Write something else at one place of a file."""

    def edit(files: Files) -> Files:
        assert files[path].count(written) == 1, written
        return {**files, path: files[path].replace(written, instead)}

    return edit


def both(*edits: Edit) -> Edit:
    """One edit after the other."""

    def edit(files: Files) -> Files:
        for one in edits:
            files = one(files)
        return files

    return edit


def rename(path: str, to: str) -> Edit:
    """Give a file another name."""
    return lambda files: {to if name == path else name: text for name, text in files.items()}


def put(files: Mapping[str, str]) -> Edit:
    """Write whole files."""
    return lambda before: {**before, **files}


def drop(path: str) -> Edit:
    """Delete a file."""
    return lambda files: {name: text for name, text in files.items() if name != path}


def these(*uids: str | Iterable[str]) -> frozenset[str]:
    """Names, and sets of names, as one set."""
    return frozenset(uid for one in uids for uid in ([one] if isinstance(one, str) else one))


HELD = "  - {du: 2026-10-20, au: 2026-10-30, motif: Deuil}\n"
OPEN = "  - {du: 2026-10-20, motif: Deuil}\n"
VISIT = SPRING[SPRING.index("  - id: visite") : SPRING.index("  - id: lettre")]
REASON = "motif: Fête nationale}\n"
SERIES = (
    Step(
        "a post moves",
        swap(PLAN, "2026-10-27 12 h", "2026-10-28 13 h"),
        moved=these(PILE, DUE),
    ),
    Step(
        "an anchor moves",
        swap(PLAN, "lancement: 2026-04-20", "lancement: 2026-04-22"),
        moved=these(ANNOUNCED),
    ),
    Step(
        "an activity moves with what hangs on it",
        swap(PLAN, "samedi 9 mai 2026, 10 h à 16 h", "samedi 16 mai 2026, 9 h à 16 h"),
        moved=these(ACTIVITY, "post.printemps.visite"),
    ),
    Step(
        "a title is changed",
        swap(PLAN, "titre: La visite", "titre: Venez nous voir"),
        reworded=these("post.printemps.visite"),
    ),
    Step(
        "a text is changed",
        swap(PLAN, "Deux minutes, une pile.", "Une pile, deux minutes."),
        reworded=these(PILE),
    ),
    Step(
        "a post is cancelled",
        swap(PLAN, "statut: à valider", "statut: annulé"),
        moved=these(PILE, DUE),
    ),
    Step(
        "it takes place after all, and is approved",
        swap(PLAN, "statut: annulé", "statut: approuvé"),
        moved=these(PILE),
    ),
    Step(
        "it needs approval again",
        swap(
            PLAN,
            "    statut: approuvé\n    texte: |\n      Une pile",
            "    statut: à valider\n    texte: |\n      Une pile",
        ),
        moved=these(DUE),
        reworded=these(PILE),
    ),
    Step(
        "a post is deleted",
        swap(PLAN, VISIT.replace("La visite", "Venez nous voir"), ""),
        moved=these("post.printemps.visite"),
    ),
    Step(
        "it is put back, at another hour",
        swap(PLAN, "  - id: lettre", VISIT.replace("12 h", "14 h") + "  - id: lettre"),
        moved=these("post.printemps.visite"),
    ),
    Step(
        "a plan cannot be read",
        swap(PLAN, "publications:", "publications: ["),
        faulty=True,
    ),
    Step(
        "it is mended, and a post of it put off",
        both(
            swap(PLAN, "publications: [", "publications:"),
            swap(PLAN, "statut: à valider", "statut: reporté"),
        ),
        moved=these(PILE, DUE),
    ),
    Step(
        "the post gets a new day",
        both(swap(PLAN, "statut: reporté", "statut: approuvé"), swap(PLAN, "2026-10-28 13 h", "2026-10-29 13 h")),
        moved=these(PILE),
    ),
    Step(
        "a date cannot be read",
        both(
            swap(PLAN, "2026-10-29 13 h", "2026-10-39 13 h"),
            swap(PLAN, "samedi 16 mai", "dimanche 16 mai"),
            swap(HOME, "du: 2026-06-24", "du: 2026-06-34"),
        ),
        faulty=True,
    ),
    Step(
        "it can be read again",
        both(
            swap(PLAN, "2026-10-39 13 h", "2026-10-29 13 h"),
            swap(PLAN, "dimanche 16 mai", "samedi 16 mai"),
            swap(HOME, "du: 2026-06-34", "du: 2026-06-24"),
        ),
    ),
    Step(
        "the zone is changed for one without a yearly rule",
        swap(HOME, "America/Toronto", "Africa/Casablanca"),
        moved=these(TIMED, POLICE, ACTIVITY),
    ),
    Step(
        "the zone is changed back",
        swap(HOME, "Africa/Casablanca", "America/Toronto"),
        moved=these(TIMED, POLICE, ACTIVITY),
    ),
    Step(
        "a second language is spoken",
        swap(HOME, "langues: [fr]", "langues: [fr, en]"),
    ),
    Step(
        "it becomes the first",
        swap(HOME, "langues: [fr, en]", "langues: [en, fr]"),
        reworded=these(EVERYTHING),
    ),
    Step(
        "French is the first again",
        swap(HOME, "langues: [en, fr]", "langues: [fr, en]"),
        reworded=these(EVERYTHING),
    ),
    Step(
        "a department gets another name",
        swap(HOME, "fr: Sécurité incendie", "fr: Incendies"),
        reworded=these(FIRE),
    ),
    Step("a plan gets an id", swap(PLAN, "plan: {fr", "id: printemps\nplan: {fr")),
    Step("its file is renamed", rename(PLAN, "plans/2026-printemps.yaml")),
    Step("and renamed back", rename("plans/2026-printemps.yaml", PLAN)),
    Step(
        "publication is suspended",
        swap(HOME, REASON, REASON + HELD),
        reworded=these(PILE),
        new=these("hold.20261020"),
    ),
    Step(
        "until further notice",
        swap(HOME, HELD, OPEN),
        moved=these("hold.20261020"),
        reworded=these("post.printemps.heure.4", "post.printemps.heure.5", "post.printemps.heure.6"),
    ),
    Step(
        "the hold is lifted",
        swap(HOME, OPEN, ""),
        moved=these("hold.20261020"),
        reworded=these(PILE, "post.printemps.heure.4", "post.printemps.heure.5", "post.printemps.heure.6"),
    ),
    Step(
        "a post goes to another department",
        swap(PLAN, "  - id: lettre\n", "  - id: lettre\n    service: police\n"),
        reworded=these("post.printemps.lettre"),
    ),
    Step(
        "and comes back",
        swap(PLAN, "  - id: lettre\n    service: police\n", "  - id: lettre\n"),
        reworded=these("post.printemps.lettre"),
    ),
    Step(
        "a department cannot be found",
        swap(PLAN, "{service: pompiers, canaux", "{service: pompier, canaux"),
        reworded=these(FIRE),
        faulty=True,
    ),
    Step(
        "it is found again",
        swap(PLAN, "{service: pompier, canaux", "{service: pompiers, canaux"),
        reworded=these(FIRE),
    ),
    Step(
        "a request and a key date are dropped",
        both(
            swap(PLAN, "demandes:\n  - {à: police, quoi: Deux photos, avant: 2026-04-01}\n", ""),
            swap(HOME, "  semaine-police: 2026-05-10 au 2026-05-16\n", "  {}\n"),
        ),
        moved=these("request.printemps.0", "date.semaine-police"),
        left=these("window.printemps"),
    ),
    Step(
        "a whole plan is dropped",
        drop(OTHER),
        moved=these(POLICE, "window.ete"),
    ),
    Step(
        "it is put back on an older commit",
        put({OTHER: SUMMER}),
        moved=these(POLICE, "window.ete"),
        on="2026-01-01",
    ),
    Step(
        "it is dropped again, long after",
        drop(OTHER),
        dropped=these(POLICE, "window.ete", "request.printemps.0", "date.semaine-police", DUE),
        on="2026-10-26",
    ),
)
