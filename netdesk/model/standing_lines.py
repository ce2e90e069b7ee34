"""The program's own voice: lines that stand on screens and sheets and are never shown as a source's.

None of them says anything about a cause, a frequency, a choice or what to do, beyond asking the care team.
"""

from __future__ import annotations

from typing import Final

REFERENCE_ONLY: Final = (
    "A reference made from patient information. It does not rank or recommend treatments. "
    "You and your care team decide together."
)
"""Guard G18: on every page and every sheet."""

CHECK_FORMULARY: Final = "No doses here. Check the local formulary and the product information."
"""Guard G12: wherever a drug is shown."""

NOT_LISTED: Final = "No source lists side effects for this treatment. This is not the same as none."
NOT_LISTED_OF_SEVERAL: Final = "No source lists side effects for these treatments. This is not the same as none."
"""Guard G7: where no source lists any."""

SAID_OF_GROUP: Final = "No list for it alone. These side effects are said of the group: {group}."
"""Guard G7: where the nearest ancestor's list is shown."""

OTHER_LIST: Final = {
    "wider group": "Not {place}: side effects listed for {other}, a wider group of {treatment} ({who}).",
    "wider group by our mapping": "Not {place}: side effects listed for {other} ({who}). Only our mapping makes it a "
    "wider group of {treatment}.",
    "see also": "Not {place}: side effects listed for {other}, which our mapping puts beside {treatment} ({who}).",
}
"""Guard G7: by its relation, a list that bears on a treatment and is not shown; place is such as "on this sheet"."""

NOT_MENTIONED: Final = "not mentioned"
"""Guard G8: a source that lists side effects and does not name this one. Never "no"."""

NET_SIGNS: Final = "Possible signs of the NET itself. These are not side effects of a treatment."
"""Guard G9: the heading of the group of signs."""

CRISIS_POINTER: Final = "Follow your clinic's own protocol."
"""Guard G3: beside the alert on surgery; the program gives no advice of its own."""

PREREQUISITE: Final = "Needs to be known first: {value}. Without a test it never counts as suitable."
"""Guard G5: with a treatment that has a prerequisite."""

NO_SOURCE_STATES: Final = "No source states this."
"""Guard G17: an empty filter result."""

EDITORIAL: Final = "our wording"
EDITORIAL_MAPPING: Final = "our mapping"
"""The marks of what is editorial."""

NOT_IN_SOURCES: Final = "Not in these sources as netdesk words them; the pages may use other words."
"""With words that a search does not find: it knows netdesk's own words and the names that the pages print."""
SOME_OF_THE_WORDS: Final = "Nothing has all of the words. These have some of them."
"""Above such hits of a search."""
SOURCE_WITHOUT_LISTS: Final = "lists no side effects; this is not the same as none"
"""Guard G7: beside a source without any list of side effects."""

SOURCE_SILENT: Final = "The sources do not say."
GROUP_SILENT: Final = "The sources do not say this of it as a whole."
"""In place of an answer about a treatment of several kinds: they may say it of one of these."""
ONE_SOURCE_SILENT: Final = "This source does not say."
ONE_SOURCE_WITHOUT_LIST: Final = "This source has no list for it. This is not the same as none."
"""Guard G7: in what one source says of several treatments, where it lists side effects for others of them only."""
NO_DIFFERENCE: Final = "No difference between the sources is recorded."
NO_PATIENT_DETAILS: Final = "No patient details stored"
PATIENT_WORDS: Final = "A patient's own words, not guidance"
"""Guard G20: before a quotation."""
NOT_GUIDANCE: Final = "Said without a reference; not guidance"
"""Guard G20: before an uncited figure or a superlative."""
