"""A wide Danish vocabulary, made from stems, compounds and endings.

Word forms are drawn by Zipf's law, as in real text: a few thousand forms make up most of it,
and there is always a next one that has not been seen. The same seed gives the same words.
"""

import itertools
import random

# stem (+ doubles its last consonant before an ending), class, linking form in compounds
# c: -en -er -erne   d: -en -e -ene   r: -n -r -rne   u: -en, no plural
# p: -en -e -ne
# n: -et, same, -ene   m: -et -er -erne   t: -t -r -rne   v: -et, no plural
NOUNS = """
sag c sags/plan c plan/indsats c indsats/samtale r samtale/familie r familie/skole r skole
kommune r kommune/rådgivning c rådgivnings/vurdering c vurderings/udredning c udrednings
beslutning c beslutnings/afgørelse r afgørelses/begrundelse r begrundelses/oplysning c oplysnings
undersøgelse r undersøgelses/indstilling c indstillings/ansøgning c ansøgnings/klage r klage
opfølgning c opfølgnings/henvendelse r henvendelses/bevilling c bevillings/ydelse r ydelses
ordning c ordnings/aftale r aftale/mulighed c muligheds/udfordring c udfordrings
ressource r ressource/funktion c funktions/lidelse r lidelses/diagnose r diagnose
behandling c behandlings/træning c trænings/aflastning u aflastnings/pleje u pleje
rettighed c rettigheds/sikkerhed u sikkerheds/faglighed u fagligheds/kvalitet c kvalitets
tillid u tillids/respekt u respekt/dialog c dialog/kommunikation u kommunikations
relation c relations/opgave r opgave/rolle r rolle/metode r metode/model+ c model
erfaring c erfarings/læring u lærings/viden u videns/evne r evne/interesse r interesse
hverdag d hverdags/uge r uge/dag d dags/nat u natte/time r time/periode r periode
overgang d overgangs/ungdom u ungdoms/barndom u barndoms/opvækst u opvækst
bolig c bolig/økonomi u økonomi/fritid u fritids/trivsel u trivsels/sundhed u sundheds
søvn u søvn/sorg c sorg/glæde r glæde/styrke r styrke/belastning c belastnings
støtte u støtte/hjælp u hjælpe/vejledning c vejlednings/koordinering c koordinerings
ledelse r ledelses/organisation c organisations/institution c institutions/afdeling c afdelings
gruppe r gruppe/person c person/part c parts/borger p borger
medarbejder p medarbejder/leder p leder/rådgiver p rådgiver/lærer p lærer/læge r læge
terapeut c terapeut/psykolog c psykolog/pædagog c pædagog/koordinator c koordinator
konsulent c konsulent/bisidder p bisidder/visitator c visitator/fysioterapeut c fysioterapeut
møde t møde/forløb n forløbs/mål n mål/behov n behovs/barn n barne/tilbud n tilbuds
spørgsmål n spørgsmåls/svar n svar/skema m skema/notat m notat/dokument m dokument
materiale t materiale/værktøj m værktøjs/redskab m redskabs/system m system/netværk n netværks
samarbejde t samarbejds/ansvar v ansvars/grundlag n grundlags/formål n formåls
perspektiv m perspektiv/ønske t ønske/håb n håbs/liv n livs/hjem n hjemme/miljø m miljø
område t område/team m team/center n center/sygehus m sygehus/dagtilbud n dagtilbuds
fællesskab m fællesskabs/venskab m venskabs/sprog n sprog/ord n ord/billede t billed
problem m problem/resultat m resultat/princip m princip/krav n krav
råd n råds/besøg n besøgs/tidspunkt m tidspunkts/år n års/arbejde t arbejds/sted m steds
menneske t menneske/handicap n handicap/syn n syns/helbred v helbreds/kompetence r kompetence
rapport c rapport/statistik+ c statistik/analyse r analyse/evaluering c evaluerings
observation c observations/hypotese r hypotese/konklusion c konklusions/forklaring c forklarings
forskel+ d forskels/sammenhæng d sammenhængs/helhed c helheds/balance r balance/rytme r rytme
grænse r grænse/lov d lov/paragraf c paragraf/bestemmelse r bestemmelses
pligt c pligt/frist c frist/dato c dato/adgang d adgangs/samtykke t samtykke
transport c transport/kørsel u kørsels/bevægelse r bevægelses/motorik+ u motorik/hørelse u høre
opmærksomhed u opmærksomheds/hukommelse u hukommelses/motivation u motivations
adfærd u adfærds/følelse r følelses/konflikt c konflikt/pause r pause/aktivitet c aktivitets
leg d lege/bog c bog/note r note/liste r liste/mappe r mappe/database r database/journal c journal
kontakt c kontakt/telefon c telefon/besked c besked/invitation c invitations
forberedelse r forberedelses/gennemførelse u gennemførelses/afslutning c afslutnings
udvikling u udviklings/ændring c ændrings/forbedring c forbedrings/forebyggelse u forebyggelses
anbringelse r anbringelses/efterværn v efterværns/kollega r kollega/fagperson c fagperson
specialist c specialist/ekspert c ekspert/forening c forenings
""".replace("\n", "/")

VERBS = """
vurder undersøg beskriv støtt styrk udvikl samarbejd planlægg gennemfør forbered afslut
inddrag oplys vejled rådgiv koordiner dokumenter begrund forklar præciser afklar drøft
overvej prioriter organiser formidl evaluer analyser observer sammenlign tilpass ændr
følg vælg læg hold giv tag skab vis brug find kend hør spørg svar skriv læs tal
arbejd hjælp træn øv lær husk mærk deltag
"""

ADJECTIVES = """
konkret faglig tidlig sen lang kort god dårlig tydelig klar åben tryg stabil fleksibel varig
kronisk alvorlig mild fysisk psykisk social kognitiv sproglig motorisk praktisk teknisk
økonomisk juridisk kommunal regional national lokal fælles individuel personlig daglig ugentlig
månedlig årlig løbende foreløbig endelig systematisk helhedsorienteret koordineret relevant
tilstrækkelig nødvendig mulig vanskelig enkel kompleks særlig almindelig sjælden hyppig ny
gammel nuværende tidligere kommende fremtidig forebyggende støttende ansvarlig involverende
gennemsigtig respektfuld nysgerrig rolig aktiv frivillig skriftlig mundtlig digital visuel
"""

ADVERBS = """
ofte sjældent altid tidligt sammen løbende særligt typisk derfor også allerede stadig
efterhånden tydeligt systematisk fagligt skriftligt mundtligt hurtigt gradvist
"""

ADJECTIVE_ENDINGS = ["mæssig", "orienteret", "venlig", "rettet", "relateret", "baseret", "faglig"]
VERB_PREFIXES = ["gen", "efter", "sam", "for", "frem", "videre", "med"]

IRREGULAR = {
    "gammel": "gamle", "enkel": "enkle", "fleksibel": "fleksible", "åben": "åbne", "ny": "nye",
}

COMPOUND_NOUNS = 15_000
COMPOUND_ADJECTIVES = 1_000
TABLE_SIZE = 1 << 18


class Noun:
    """The forms of one noun: singular, definite, plural and definite plural."""

    __slots__ = ("singular", "definite", "plural", "plural_definite", "article")

    def __init__(self, stem, kind):
        self.singular = stem.removesuffix("+")
        self.article = "det" if kind in "nmtv" else "den"
        if stem.endswith("+"):
            stem = self.singular + self.singular[-1]
        definite, plural, plural_definite = {
            "c": ("en", "er", "erne"),
            "d": ("en", "e", "ene"),
            "r": ("n", "r", "rne"),
            "u": ("en", "en", "en"),
            "w": ("n", "n", "n"),
            "n": ("et", "", "ene"),
            "m": ("et", "er", "erne"),
            "t": ("t", "r", "rne"),
            "v": ("et", "et", "et"),
            "p": ("en", "e", "ne"),
        }[kind if kind != "u" or not stem.endswith("e") else "w"]
        self.definite = stem + definite
        self.plural = stem + plural
        self.plural_definite = stem + plural_definite


def zipf_table(items, rng):
    """A table in which item number r of a shuffled list takes room in proportion to 1/r."""
    weights = [1.0 / (rank + 2.7) for rank in range(len(items))]
    scale = TABLE_SIZE / sum(weights)
    table, debt = [], 0.0
    for item, weight in zip(items, weights):
        debt += weight * scale
        count = int(debt)
        debt -= count
        table.extend(itertools.repeat(item, count))
    rng.shuffle(table)
    return table


class Vocabulary:
    """Tables of nouns, verbs, adjectives and adverbs to draw from."""

    def __init__(self, seed="kursbuild"):
        rng = random.Random(seed)
        entries = [line.split() for line in NOUNS.split("/") if line.strip()]
        simple = [Noun(stem, kind) for stem, kind, *_ in entries]
        pairs = [(a, b) for a in entries for b in entries if a is not b]
        rng.shuffle(pairs)
        compounds = [Noun(first[2] + second[0], second[1])
                     for first, second in pairs[:COMPOUND_NOUNS]]
        rng.shuffle(simple)
        self.nouns = zipf_table(simple + compounds, rng)

        stems = VERBS.split()
        rng.shuffle(stems)
        derived = [prefix + stem for stem in stems for prefix in VERB_PREFIXES]
        rng.shuffle(derived)
        self.verbs = zipf_table(stems + derived, rng)

        plain = ADJECTIVES.split()
        rng.shuffle(plain)
        made = [entry[2] + ending for entry in entries for ending in ADJECTIVE_ENDINGS]
        rng.shuffle(made)
        self.adjectives = zipf_table(plain + made[:COMPOUND_ADJECTIVES], rng)
        self.adverbs = ADVERBS.split()


def inflected(adjective):
    """The form of an adjective before a plural or a definite noun."""
    if adjective.endswith("e"):
        return adjective
    if adjective in IRREGULAR:
        return IRREGULAR[adjective]
    if adjective.endswith("et"):
        return adjective[:-1] + "de"
    return adjective + "e"


# d: the definite form   p: plural   b: definite plural   g: genitive
# n: with article and adjective   q: adjective and plural
# v: present tense   i: infinitive   a: adverb   y: a year   c: a percentage
SENTENCES = """
Når {d} {v}, {v} {b} {a} med {d}.
{D} {v} {q} og {p}, så {d} kan {i} {n}.
Det er {a} {d}, der {v} {g} {p} i {n}.
I skal {i} {d}, før {d} {v} {q}.
{N} {v} {p} for {b}, og {d} {v} {a}.
Hvis {d} mangler {p}, {v} {d} og {d} {n}.
I {y} {v} {b} {q}, mens {d} fortsat {v} {d}.
Omkring {c} af {b} {v} {q} gennem {n}.
{D} er et udtryk for {d}, og {d} kan {a} {i} {p}.
{B} og {b} {v} {d} på tværs af {p}.
Spørg, hvordan {d} {v}, og hvad {d} betyder for {d}.
{D} handler om {d}, {d} og {d}.
Tal med {b} om {d}, og {i} {n} i fællesskab.
{Q} giver {d} bedre {p} end {q}.
Der er {a} forskel på {d} og {d}, også når {d} {v} {p}.
Efter {d} {v} {d} {n}, og {b} får {p} om {d}.
{D} bør {i} {q}, så {d} bliver en del af {d}.
Det kræver {p}, {p} og {q} at {i} {d}.
Uden {d} kan {b} {a} {i} {n} eller {d}.
{G} {p} {v} {d}, fordi {d} {v} {q}.
Mange {p} {v} {d}, men kun få {p} {v} {n}.
{N} bygger på {q}, som {b} {v} hver uge.
Skriv {d} ned, og lad {b} {i} {g} {p}.
{D} {v} kl. 10-11.30, og {b} {v} {d} bagefter.
Efter § 20 {v} {d} {p}, når {n} {v}.
""".strip().splitlines()


class Prose:
    """Sentences, titles and labels drawn from a vocabulary by one random source."""

    def __init__(self, vocabulary, rng):
        self.vocabulary = vocabulary
        self.random = rng.random

    def pick(self, table):
        return table[int(self.random() * len(table))]

    def slot(self, code):
        words = self.vocabulary
        kind = code.lower()
        if kind == "v":
            text = self.pick(words.verbs) + "er"
        elif kind == "i":
            text = self.pick(words.verbs) + "e"
        elif kind == "a":
            text = self.pick(words.adverbs)
        elif kind == "y":
            return str(2010 + int(self.random() * 16))
        elif kind == "c":
            return f"{5 + int(self.random() * 90)} %"
        else:
            noun = self.pick(words.nouns)
            if kind == "d":
                text = noun.definite
            elif kind == "p":
                text = noun.plural
            elif kind == "b":
                text = noun.plural_definite
            elif kind == "g":
                text = noun.definite + "s"
            elif kind == "q":
                text = f"{inflected(self.pick(words.adjectives))} {noun.plural}"
            elif kind == "n":
                text = f"{noun.article} {inflected(self.pick(words.adjectives))} {noun.singular}"
            else:
                raise ValueError(f"no such slot: {code}")
        return text if code == kind else text[0].upper() + text[1:]

    def fill(self, template):
        """The template with each `{x}` replaced by a fresh word."""
        parts = template.split("{")
        out = [parts[0]]
        for part in parts[1:]:
            out.append(self.slot(part[0]))
            out.append(part[2:])
        return "".join(out)

    def sentence(self):
        return self.fill(self.pick(SENTENCES))

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))
