"""French, as the stages ask for it."""

from recoupe.lang.fr.annotation import ANNOTATION
from recoupe.lang.fr.dating import DATING
from recoupe.lang.fr.events import EVENTS
from recoupe.lang.fr.facts import FACTS
from recoupe.lang.fr.merging import MERGING
from recoupe.lang.fr.names import NAMES
from recoupe.lang.fr.numbers import NUMBERS
from recoupe.lang.fr.speakers import SPEAKERS
from recoupe.lang.fr.timexes import TIMEXES
from recoupe.lang.language import Language

LANGUAGE = Language(
    code="fr",
    annotation=ANNOTATION,
    numbers=NUMBERS,
    names=NAMES,
    speakers=SPEAKERS,
    timexes=TIMEXES,
    events=EVENTS,
    facts=FACTS,
    dating=DATING,
    merging=MERGING,
)
