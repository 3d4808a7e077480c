"""Nouns for the parties of a report, by sort; all lemmas, lower case.

A noun may stand in several lists: "spokesman" is a person and speaks for an office.
"""

from __future__ import annotations

from . import words

MALE = words(
    """
    man boy father son brother husband uncle nephew grandfather grandson king prince duke lord gentleman monk priest
    businessman spokesman fisherman policeman fireman chairman congressman salesman nobleman guy widower foreman
    grandpa dad stepfather groom sheikh emir clergyman seaman airman serviceman craftsman headmaster waiter actor
    """
)

FEMALE = words(
    """
    woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess duchess lady nun
    businesswoman spokeswoman fisherwoman policewoman chairwoman congresswoman saleswoman widow grandma mum mom
    stepmother bride actress waitress headmistress midwife stewardess servicewoman
    """
)

KIN = words(
    """
    father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother grandson
    granddaughter cousin parent child sibling relative partner fiance fiancee friend neighbour neighbor colleague
    comrade boss widow widower boyfriend girlfriend roommate
    """
)

WITNESSES = words(
    """
    witness eyewitness passenger survivor evacuee bystander onlooker passer-by passerby spectator resident villager
    neighbour neighbor local
    """
)

PARTICIPANTS = words(
    """
    victim prisoner detainee captive hostage conscript deserter reservist recruit soldier gunner sergeant veteran
    defector fighter combatant sailor rescuer firefighter medic paramedic welder miner deckhand mate crewman stoker
    helmsman bosun protester demonstrator striker refugee
    """
)
"""Persons who are named for what they took part in or went through."""

OFFICES = words(
    """
    president premier chancellor minister mayor governor king queen pope chairman chairwoman chair speaker secretary
    commissioner ombudsman prosecutor coroner ambassador director commander general admiral chief head
    superintendent judge magistrate sheriff dean bishop archbishop patriarch emir sultan prefect marshal abbot abbess
    prior provost rector chairperson headmaster headmistress principal treasurer
    """
)
"""Persons who hold an office, and so are known by it: "the mayor" names one as well as her name does."""

OFFICIAL_VOICES = words(
    """
    spokesman spokeswoman spokesperson leader lawyer attorney solicitor official diplomat envoy senator lawmaker
    legislator deputy councillor councilor congressman congresswoman representative delegate undersecretary attache
    inspector regulator detective mp constable investigator colonel brigadier
    """
)

SPOKESPEOPLE = words("spokesman spokeswoman spokesperson")

LEADERS = words("leader head chief")

CREWS = words("crew team gang")

LED = words(
    """
    opposition party union group church rebel separatist militant insurgent council community police army fire district
    town mission
    """
)
"""Words before "leader" or "chief" that show a body."""

TITLES_OF_OFFICE = words("justice receptionist")

PRACTITIONERS = words(
    "engineer architect surveyor curator conservator restorer author co-author psychologist therapist"
)
"""Persons who may judge by their trade, or tell what they did in it."""

FIELDS = ("ologist", "onomist", "icist", "ographist")
"""How the nouns of those end who study a field."""

RESCUERS = words("rescuer firefighter medic paramedic lifeguard fireman")
"""Several of whom speak for their service: "rescuers said four were hurt"."""

CAUGHT_UP = words(
    """
    victim prisoner detainee captive hostage conscript deserter reservist recruit soldier veteran fighter combatant
    protester demonstrator refugee survivor
    """
)
"""Those of the participants who mostly tell of what was done around them."""

ON_THEIR_TERMS = words("ask decline refuse want give agree insist")
"""Verbs of the terms on which somebody spoke: "who asked not to be named"."""

PRESENCE = words("board aboard scene there inside")
"""Words of those who were there: "people who were on board"."""

CAME_THROUGH = words("survive escape flee witness injure wound rescue evacuate")
"""What those who were there did or went through: "a teacher, who survived"."""

NEARNESS = words("familiar close privy near brief briefed")
"""Words behind the noun of those who know by others: "an official familiar with the talks"."""

ON_DUTY = words("duty on-duty press")
"""Words before a person's noun by which the person speaks for a body: "a duty doctor", "a press officer"."""

TRANSLATORS = words("interpreter translator")

OFFICES_OF_TWO_WORDS = (
    (words("chief returning medical press information customs immigration electoral"), words("executive officer")),
    (
        words("police customs army navy border traffic coastguard military intelligence security defence defense"),
        words("officer sergeant lieutenant captain source"),
    ),
    (words("fire"), words("officer")),
    (words("head"), words("teacher coach")),
)
"""Words before a noun with which it is an office: "returning officer", "police sergeant"."""

FIRMS = words(
    "insurer operator retailer lender brewer producer maker promoter builder organiser organizer publisher editor"
)
"""Nouns that are a firm where "the" or its owner stands before them, and a person's trade elsewhere."""

STAFF = words("staff team office cabinet campaign delegation")

TRADES = words("operator worker driver photographer")
"""Nouns with which a word as for an office is a trade's: "a press operator"."""

ACQUAINTED = words("know study teach train treat represent advise employ")
"""Verbs behind "who" by which somebody is known for an acquaintance, and not for having been there."""

LEADING = words("chair head lead direct command preside represent")

CARERS = words("doctor medic physician surgeon")
"""Several of whom speak for their hospital: "doctors said he was out of danger"."""

POLITICAL = words("opposition delegation jury coalition rebel insurgent separatist militant militia guerrilla junta")

NEXT_TO = words("opposite near above below across beside next behind by nearby")
"""Words behind "who lives" of those who see what happens there."""

PLACED = words("in on at near aboard inside outside under behind by there nearby opposite")
"""Words behind "who was" of those who were there."""

ORDINARY = words(
    """
    boy girl child teenager student pupil teacher nurse driver pilot skipper crewman worker labourer laborer farmer
    fisherman shepherd trader merchant shopkeeper clerk carpenter plumber electrician mechanic guard warden cadet
    photographer player footballer fan tourist visitor guest customer client patient seller vendor tenant inmate keeper
    ranger diver hunter baker butcher cook chef waiter waitress barber tailor weaver potter miller porter courier
    messenger postman conductor signalman caretaker janitor cleaner nanny midwife steward stewardess usher foreman
    attendant motorist commuter cyclist walker hiker climber camper employee shopper diner villager parishioner
    watchman orderly apprentice trainee pensioner angler rower bartender barman barmaid receptionist doorman bouncer
    gardener swimmer runner schoolboy schoolgirl trucker
    """
)
"""People who are known for being where they tell of, and who tell what happened there."""

ANALYSTS = words(
    """
    analyst expert economist historian researcher scientist scholar professor academic observer commentator critic
    pollster forecaster columnist strategist specialist political sociologist meteorologist lecturer statistician
    reviewer
    """
)

OTHER_PERSONS = words(
    """
    person boy girl man woman child adult teenager engineer student pupil teacher doctor nurse surgeon lawyer
    attorney solicitor barrister driver pilot captain mate skipper crewman worker labourer laborer farmer fisherman
    shepherd trader merchant shopkeeper owner employee employer manager boss foreman supervisor clerk accountant
    technician architect builder carpenter plumber electrician mechanic officer policeman policewoman constable
    detective guard warden lieutenant colonel major corporal private cadet marine airman seaman activist campaigner
    volunteer organiser organizer founder author writer poet novelist journalist reporter correspondent editor
    columnist blogger photographer singer actor actress artist musician painter director producer player coach
    trainer athlete footballer fan tourist visitor guest customer client patient donor investor broker banker buyer
    seller vendor tenant landlord landlady candidate voter politician leader member supporter opponent rebel
    militant insurgent gunman attacker suspect defendant plaintiff juror convict inmate smuggler thief burglar
    killer assassin spy agent informant informer insider whistleblower aide adviser advisor assistant consultant
    counsel negotiator mediator interpreter translator priest pastor imam rabbi monk nun bishop deacon missionary
    pilgrim native citizen migrant immigrant asylum exile executive operator keeper ranger diver hunter baker
    butcher cook chef waiter waitress barber tailor weaver potter miller porter courier messenger postman stoker
    helmsman bosun steward stewardess conductor signalman surveyor harbourmaster archivist librarian curator
    caretaker janitor cleaner nanny midwife pharmacist dentist vet psychologist psychiatrist therapist graduate
    apprentice trainee intern pensioner retiree widow orphan twin baby usher attendant motorist commuter cyclist hiker
    climber camper shopper diner watchman orderly angler rower parishioner chaplain curate sexton verger tiler dyer
    roofer plasterer bricklayer mason glazier fitter joiner cobbler tanner saddler gardener forester lumberjack herder
    peasant lodger squatter classmate schoolboy schoolgirl toddler youngster sculptor choreographer composer comedian
    clown jockey boxer wrestler swimmer runner sprinter skier skater goalkeeper striker referee umpire sniper
    infantryman paratrooper sapper quartermaster hacker programmer designer curator conservator restorer sufferer carer
    minder bidder lecturer tutor rower logger trucker trapper poacher ringleader accomplice bodyguard bouncer
    occupier invader warder wardress jailer gaoler
    caller pal mum dad mama papa granny chum buddy lad lass rescuer bereaved landowner homeowner
    householder shareholder stakeholder whistle-blower dockworker steelworker farmhand tractor-driver aid-worker
    first-responder paratrooper militiaman guardsman legionnaire mercenary cossack partisan commissar brigadier ensign
    warrant-officer midshipman cabbie taxi-driver lorry-driver trucker dispatcher controller stationmaster lifeboatman
    coxswain fishmonger greengrocer grocer florist chemist optician undertaker gravedigger stonemason locksmith
    blacksmith brickmaker carpenter seamstress milkmaid beekeeper winegrower vintner brewer distiller publican innkeeper
    hotelier landlord bartender barman barmaid busker organist chorister cantor sacristan abbess novice hermit
    doorman registrar bursar alderman heir heiress godfather godmother foster-parent nursery-nurse childminder
    """
)

PERSONS = OTHER_PERSONS | MALE | FEMALE | KIN | WITNESSES | PARTICIPANTS | OFFICES | OFFICIAL_VOICES | ANALYSTS

TITLES = words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president premier chancellor minister mayor governor senator
    judge justice captain colonel general major lieutenant sergeant corporal admiral commander inspector
    superintendent detective chief father sister brother rev reverend bishop archbishop cardinal pope king queen
    prince princess secretary representative rep sen gov gen col capt lt sgt cpl councillor deputy
    """
)

GENERIC_PERSONS = words("man woman person boy girl guy caller")
"""Nouns that say no more than that it is a person; "the man" can be any man."""

COMPARED = words("younger older elder taller first second other")
"""Words by which one of several is told from the others; a bare "the man" is not he for being a man."""

COMPARATIVES = {
    "younger": ("age", 0), "older": ("age", 1), "elder": ("age", 1),
    "shorter": ("height", 0), "smaller": ("height", 0), "taller": ("height", 1), "bigger": ("height", 1),
}  # fmt: skip
"""Words that tell one of two from the other, with what they compare and the end of it where they stand."""

GROUPS = words(
    """
    people family couple pair trio crew team troop crowd public population community tribe clan gang militia mob
    opposition electorate rebels staff personnel youth jury panel audience folk duo delegation residents
    """
)

PARTITIVES = words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety several some many most both few all each none other
    dozen hundred thousand number group majority couple pair handful lot half any another either neither more first
    second third rest
    """
)
"""Words before "of" that take their meaning from the noun behind it: "several of the prisoners"."""

COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "dozen": 12,
    "both": 2, "pair": 2, "couple": 2, "duo": 2, "trio": 3,
}  # fmt: skip

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "former": 1, "latter": 2}

ORDINAL_NAMES = {number: word for word, number in ORDINALS.items() if word not in ("former", "latter")}

FORMERLY = words("former ex retired late ousted past deposed")
"""Words before an office that say that it is held no longer."""
