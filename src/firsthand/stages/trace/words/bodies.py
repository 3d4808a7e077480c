"""Nouns for organisations, services, outlets and documents; all lemmas, lower case."""

from __future__ import annotations

from . import words

OUTLETS = words(
    """
    newspaper paper daily weekly magazine broadcaster outlet portal newswire tabloid broadsheet station channel
    website blog podcast journal publication network wire periodical newsletter programme press
    """
)
"""What a text calls an outlet: "the paper", "the broadcaster"."""

OF_STUDY = words("studies research strategic strategy university institute academy")
"""Words in the name of a body at which somebody judges by their field."""

COUNTRIES = words("country nation republic kingdom")

TOWNS = words("city town county")
"""Words before "hall" with which it is an office."""

OF_THE_PRESS = words("news press media publishing newspaper radio television broadcasting wire")
"""Words before "agency" or "group" with which it is an outlet after all."""

OUTLET_NAMES = words(
    """
    times post gazette herald journal tribune chronicle observer guardian telegraph independent mirror examiner
    insider news courier dispatch enquirer inquirer sentinel argus echo mail express star sun globe standard ledger
    bulletin advertiser radio tv television broadcasting magazine wire newswire review monitor mercury register
    press spectator economist weekly daily reporter today newsroom podcast channel fm newspaper media recorder
    messenger intelligencer clarion beacon banner digest
    """
)
"""Last or first words of outlets' own names; only used for names written with capitals."""

AGENCIES = words(
    """
    reuters ap afp dpa pa upi tass ria interfax xinhua ansa efe apa kyodo ptis anadolu belga ritzau ntb tt pap ctk
    unian ukrinform bloomberg
    """
)
"""News agencies, as a dateline or sign-off credits them."""

AGENCY_PHRASES = frozenset(
    ("associated press", "agence france-presse", "press association", "deutsche presse-agentur", "united press")
)

KNOWN_OUTLETS = words(
    """
    bbc cnn nbc cbs abc npr pbs itv rbc meduza politico axios vox spiegel zeit taz bild faz monde figaro pais
    repubblica corriere izvestia kommersant pravda jazeera buzzfeed bellingcat propublica haaretz dozhd rferl nhk
    cctv
    """
)

SERVICES = words(
    """
    service intelligence police gendarmerie guard coastguard constabulary brigade regiment battalion squadron garrison
    corps flotilla
    """
)
"""Police, secret and rescue services."""

STATION_WORDS = words("state local national public regional private independent foreign community government")
"""What comes before "television" or "radio" where it is an outlet, and not what it is said on."""

SERVICE_WORDS = words(
    "secret security intelligence police fire rescue ambulance border emergency weather coroner prison customs press"
)
"""What comes before "service" where it is a body, and not something that is done."""

STATE = words(
    """
    government ministry cabinet parliament senate congress kremlin authority police prosecution court council
    administration army navy military force command commission department embassy consulate presidency regime
    prosecutor state municipality prefecture office bureau agency directorate headquarters inspectorate regulator
    customs treasury tribunal assembly committee board service gendarmerie coastguard guard constabulary
    """
)
"""Bodies whose word is an official position."""

OTHER_ORGANISATIONS = words(
    """
    company firm corporation business bank party union association federation organisation organization institute
    university college school hospital clinic church charity foundation trust club league group coalition alliance
    movement network centre center society chamber operator manufacturer airline carrier railway utility supplier
    contractor employer developer think-tank watchdog consortium cooperative lobby studio museum laboratory lab
    panel inquiry management leadership diocese archdiocese parish synod secretariat
    """
)

ORGANISATIONS = STATE | OTHER_ORGANISATIONS

FIRMS = words("company firm corporation business manufacturer carrier airline supplier contractor operator employer")

NO_FIRMS = (
    STATE | SERVICES | words("party union association federation university college school hospital clinic")
) - {
    "agency",
    "board",
    "office",
    "service",
}
"""What stands in no company's name: "the company" is never the university just spoken of."""

ASSEMBLIES = words(
    """
    court parliament congress senate council assembly committee commission conference jury tribunal inquiry hearing
    crowd rally meeting summit inquest audience house police lawmaker judge investigator prosecutor magistrate panel
    board union
    """
)
"""Those who are spoken to in public or on duty, and don't pass it on as an outlet does: "told parliament"."""

REPORTERS = words("reporter journalist correspondent interviewer")

DOCUMENTS = words(
    """
    register ledger log logbook sheet rota plate plaque inscription notice scale chart statistic data figure receipt
    timetable letter
    report memo memorandum document filing dossier study survey email e-mail note diary transcript affidavit
    indictment lawsuit complaint leaflet pamphlet brochure book autobiography memoir article essay editorial op-ed
    manuscript decree ruling verdict judgment certificate protocol minutes audit assessment bulletin analysis
    testimony deposition cable fax count tally census roster inventory database spreadsheet entry copy
    questionnaire poll newsletter list slip form mail payslip invoice contract leaf
    """
)

UNNAMED_VOICES = words("circle source")

RECORDS = words(
    """
    register ledger log logbook sheet rota plate plaque inscription notice scale chart statistic data figure receipt
    timetable certificate slip newsletter count tally census roster inventory database spreadsheet entry
    """
)
"""Documents that speak for themselves: whoever keeps a register does not say what stands in it."""

RECORDINGS = words(
    """
    advertisement commercial documentary recording video clip footage tape audio call conversation phone-call
    phonecall intercept wiretap film photograph photo picture image telephone-call voicemail
    """
)

PICTURES = words("advertisement commercial photograph photo picture image film")
"""Those of them on which nobody's words are heard."""

INTERCEPTS = words("intercept wiretap")

PRODUCTS = words(
    "blog article story piece dispatch ticker liveblog editorial column broadcast bulletin podcast programme"
)
"""What an outlet puts out: what "the live blog of the Argus" says, the Argus says."""

CALLS = words("call conversation phone-call phonecall intercept wiretap talk exchange")
"""Recordings of talk, whose speakers are the origin."""

UTTERANCES = {
    "statement": "statement", "comment": "statement", "remark": "statement", "announcement": "statement",
    "declaration": "statement", "communique": "statement", "release": "statement", "briefing": "speech",
    "speech": "speech", "address": "speech", "conference": "speech", "sermon": "speech", "lecture": "speech",
    "hearing": "speech", "rally": "speech", "testimony": "speech", "parliament": "speech", "debate": "speech",
    "interview": "interview", "conversation": "interview", "call": "phone call", "phone": "phone call",
    "telephone": "phone call", "phonecall": "phone call",
    "post": "post", "tweet": "post", "thread": "post", "message": "post", "channel": "post", "blog": "post",
    "twitter": "post", "facebook": "post", "telegram": "post", "instagram": "post", "tiktok": "post", "vk": "post",
    "mastodon": "post", "whatsapp": "post", "youtube": "recording", "bluesky": "post",
    "video": "recording", "clip": "recording", "recording": "recording", "tape": "recording", "footage": "recording",
    "letter": "document", "report": "document", "memo": "document", "book": "document", "filing": "document",
    "lawsuit": "document", "affidavit": "document", "email": "document", "e-mail": "document", "diary": "document",
    "indictment": "document", "study": "document", "document": "document", "note": "document", "memoir": "document",
    "article": "article", "editorial": "article", "op-ed": "article", "column": "article", "essay": "article",
    "broadcast": "article", "podcast": "article", "programme": "article",
}  # fmt: skip
"""What something was said in or on, and the channel (domain.Channel) that it is."""

WEBSITES = words("website site webpage homepage")
"""What somebody keeps on the web: "its website" says what its owner says there."""

VAGUE_SOURCES = words(
    """
    report rumour rumor source account claim suggestion indication sign information news speculation voice word
    allegation story it there something what nobody anybody one evidence media this that these those
    """
)
"""Nouns that say that somebody said so, and leave open who."""

VAGUE_MODIFIERS = words(
    """
    media press news local various several many some numerous recent initial early first unconfirmed conflicting
    contradictory new more other further multiple such unverified foreign international online the these increasing
    """
)
"""Words that say nothing of who stands behind "reports" or "sources"."""

NOT_OUTLET_HOSTS = words(
    """
    twitter.com x.com t.co facebook.com fb.com instagram.com tiktok.com youtube.com youtu.be t.me telegram.me
    telegram.org vk.com reddit.com linkedin.com mastodon.social bsky.app threads.net whatsapp.com pinterest.com
    google.com maps.google.com goo.gl bit.ly wikipedia.org wikimedia.org wikidata.org archive.org web.archive.org
    archive.ph archive.today amazon.com apple.com spotify.com paypal.com github.com doi.org openstreetmap.org
    """
)

POST_HOSTS = words(
    """
    twitter.com x.com t.co facebook.com fb.com instagram.com tiktok.com t.me telegram.me vk.com mastodon.social
    bsky.app threads.net
    """
)
