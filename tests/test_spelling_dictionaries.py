"""How the dictionaries are spelled out from stems and affixes."""

from scripts.build_dictionaries import words

AFFIXES = """\
FLAG long
NEEDAFFIX ()
FORBIDDENWORD {}
PFX L' Y 1
PFX L' 0 l' [aeé]
PFX Um Y 2
PFX Um 0 0/S. .
PFX Um 0 kilo/S.() .
SFX S. Y 2
SFX S. 0 0/L' [^sxz]
SFX S. 0 s [^sxz]
SFX a0 Y 2
SFX a0 er er/L' er
SFX a0 er ons [^g]er
"""
STEMS = """\
5
écran/S.() po:nom
mètre/Um() po:nom
parler/a0() po:v1
malgrés/{}
2es/L'
"""


def test_suffixes_and_units_are_spelled_out_and_elisions_are_not() -> None:
    assert list(words(AFFIXES, STEMS, 2)) == [
        *("kilomètre", "kilomètres", "mètre", "mètres", "parler", "parlons", "écran", "écrans"),
    ]


def test_english_prefixes_cross_suffixes() -> None:
    affixes = "PFX U Y 1\nPFX U 0 un .\nSFX D Y 1\nSFX D 0 ed [^e]\n"
    assert list(words(affixes, "1\nlock/UD\n", 1)) == ["lock", "locked", "unlock", "unlocked"]
