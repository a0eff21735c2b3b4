"""Writes a seeded repository of realistic plans: python benchmarks/corpus.py POSTS FOLDER.

The sentences are those of the city in `plans/`, cut into words and put together anew with words of the French
dictionary and streets and figures of their own, so that thousands of distinct words, ids and dates pass through every
rule.
"""

import random
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import marisa_trie

HERE = Path(__file__).parent
PER_PLAN = 50
FIRST = date(2030, 1, 7)
"""A Monday to come, so that nothing is overdue whenever the benchmark runs."""
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
CHANNELS = ("facebook", "instagram", "x", "linkedin", "infolettre")
DEPARTMENTS = ("pompiers", "police", "arts", "travaux", "loisirs", "environnement")
PILLARS = ("prévention", "services", "culture", "coulisses")
STATUSES = ("brouillon", "à valider", "approuvé", "programmé", "programmé")
DICTIONARY = HERE.parent / "calendar_cli" / "data" / "dictionaries" / "fr.marisa"
PLAIN = re.compile(
    r"(?!boost|impact)[a-zéèêàçôîûâ]{4,9}(?<!ez)(?<!ons)(?<!es)(?<!ss[ea])(?<!ssent)(?<!ait)(?<!ât)(?<!è)"
)
TIED = re.compile(rf"\b\d+(?:er)? (?:{'|'.join(MONTHS)})\b|[Pp]artagez cette")
"""Days and requests that are only right in the post they were written for."""
DRAWN = 4000
LONGEST = 180

STRATEGY = """\
organisation: Ville d'essai
domaine: essai.example
langues: [fr]
services:
{departments}
équipe: {{redaction: {{nom: Rédaction}}, chef: {{nom: Chef}}}}
canaux:
  facebook: {{réseau: facebook, alias: [FB], heure: 12 h}}
  instagram: {{réseau: instagram, heure: 12 h}}
  x: {{réseau: x, heure: 9 h}}
  linkedin: {{réseau: linkedin, heure: 10 h}}
  infolettre: {{réseau: newsletter, heure: 8 h}}
piliers: {{prévention: 40 %, services: 30 %, culture: 20 %, coulisses: 10 %}}
cadence:
  - {{canal: facebook, par_semaine: au moins 1}}
répartition:
  - {{selon: pilier, par: mois, tolérance: 60 points}}
heures: {{publication: lun-dim 6 h à 22 h}}
ton:
  pronom: vous
  emojis: au plus 3
  exclamations: au plus 2
  à_éviter: {{booster: stimuler, impacter: toucher, deadline: date limite}}
échéances: {{texte: 10 jours avant, approbation: 3 jours ouvrables avant}}
fériés: ca-qc
"""


def sentences() -> list[str]:
    """The sentences of the fictional city's own copy."""
    found: list[str] = []
    for path in sorted((HERE.parent / "plans").glob("20*.yaml")):  # not the emergencies: they are in English too
        block = re.findall(r"^ {6,}([A-ZÀ-Ü«].{40,}[.!?»])$", path.read_text(encoding="utf-8"), re.MULTILINE)
        found.extend(line for line in block if ": " not in line and "!" not in line and not TIED.search(line))
    return found


def copy(words: list[str], lines: list[str], rng: random.Random, *, linked: bool) -> str:
    """A post's text: a real sentence, one put together from words, a street and, where one can be opened, a link."""
    street = f"{rng.choice(DRAWN_WORDS)}{rng.choice(DRAWN_WORDS)}".capitalize()
    mixed = " ".join(rng.sample(words, rng.randint(8, 40)))
    address = f"rue {street}, au {rng.randint(1, 9999)}"
    link = f"\nessai.example/{street.lower()}" if linked else ""
    return f"{rng.choice(lines)}\n\n{mixed.capitalize()}, {address}.{link}"


def cut(line: str) -> str:
    """What fits on X, to the last whole word."""
    return line if len(line) <= LONGEST else line[:LONGEST].rpartition(" ")[0]


def post(number: int, day: date, index: int, rng: random.Random) -> str:
    """One post of a plan, in French keys."""
    words, lines = WORDS, LINES
    channels = rng.sample(CHANNELS[:3], rng.randint(1, 2)) + rng.sample(CHANNELS[3:], rng.randint(0, 1))
    text = copy(words, lines, rng, linked="instagram" not in channels)
    body = "\n".join(f"      {line}".rstrip() for line in text.splitlines())
    status = rng.choice(STATUSES)
    approval = "\n    approbation: chef, 2029-12-03" if status in STATUSES[2:] else ""
    hour = 7 + index % 13
    when = f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}, {hour} h {rng.randint(0, 5)}0"
    short = f"\n    x: |\n      {cut(' '.join(rng.sample(words, 25))).capitalize()}." if "x" in channels else ""
    return f"""\
  - id: p{number}-{rng.randrange(10**6)}
    titre: {" ".join(rng.choices(words, k=4)).capitalize()}
    quand: {when}
    canaux: [{", ".join(channels)}]
    service: {DEPARTMENTS[index % len(DEPARTMENTS)]}
    pilier: {rng.choice(PILLARS)}
    statut: {status}{approval}
    texte: |
{body}{short}
    mots-clics: [{rng.choice(DRAWN_WORDS).capitalize()}{rng.choice(DRAWN_WORDS).capitalize()}]
    visuel: {{fichier: media/{number}.jpg, alt: Vue de la rue par un matin de janvier.}}
"""


def plan(index: int, posts: int, rng: random.Random) -> str:
    """One campaign of so many posts, spread over four weeks."""
    start = FIRST + timedelta(days=7 * index)
    end = start + timedelta(days=27)
    written = "".join(post(number, start + timedelta(days=rng.randrange(28)), index, rng) for number in range(posts))
    return f"""\
plan: Campagne {index}
du: {start}
au: {end}
responsable: redaction
besoin: Les résidents demandent des rappels clairs.
objectif: {rng.randint(10, 900)} inscriptions
pourquoi: Le sondage de mars le montre.
publications:
{written}"""


def drawn(rng: random.Random) -> list[str]:
    """Words of the shipped dictionary that look as people write, the same for the same state of chance."""
    trie = marisa_trie.Trie()
    trie.mmap(str(DICTIONARY))
    return sorted(rng.sample(sorted(word for word in trie if PLAIN.fullmatch(word)), DRAWN))


WORDS: list[str] = []
DRAWN_WORDS: list[str] = []
LINES: list[str] = []


def write(posts: int, folder: Path, seed: int = 20261121) -> None:
    """The repository of so many posts in the folder, the same for the same seed."""
    rng = random.Random(seed)
    if not WORDS:
        LINES.extend(sentences())
        WORDS.extend(
            sorted(
                {
                    word
                    for line in LINES
                    for word in re.findall(r"(?<![\w./-])[^\W\d_]{3,}+(?![\w./-]\w)", line)
                    if word.islower()
                }
            )
        )
        DRAWN_WORDS.extend(drawn(rng))
        WORDS.extend(word for word in DRAWN_WORDS if word not in WORDS)
    folder.mkdir(parents=True, exist_ok=True)
    departments = "\n".join(f"  {name}: {{nom: Service {name}, approbateurs: [chef]}}" for name in DEPARTMENTS)
    (folder / "strategie.yaml").write_text(STRATEGY.format(departments=departments), encoding="utf-8")
    for index in range((posts + PER_PLAN - 1) // PER_PLAN):
        count = min(PER_PLAN, posts - index * PER_PLAN)
        (folder / f"plan-{index:04}.yaml").write_text(plan(index, count, rng), encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
