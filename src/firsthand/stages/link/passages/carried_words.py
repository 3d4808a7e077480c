"""Number words, months and weekdays of the languages that translations are known in: English, German, French, Russian
and Ukrainian, in the forms that reports use. Each word is known by what it is a word for, whatever the language.
"""

from __future__ import annotations

_NUMBERS = {
    2: "two both zwei beide deux два две двух двое двоих дві двох двоє",
    3: "three drei trois три трёх трех трое троих трьох троє",
    4: "four vier quatre четыре четырёх четырех четверо четырём чотири чотирьох четверо",
    5: "five fünf cinq пять пяти пятеро п'ять п'яти п’ять п’яти",
    6: "six sechs шесть шести шестеро шість шести",
    7: "seven sieben sept семь семи семеро семерых семерыми сім семи семеро сімох",
    8: "eight acht huit восемь восьми вісім восьми",
    9: "nine neun neuf девять девяти дев'ять дев'яти дев’ять",
    10: "ten zehn dix десять десяти десятеро",
    11: "eleven elf onze одиннадцать одиннадцати одинадцять одинадцяти",
    12: "twelve zwölf douze двенадцать двенадцати дванадцять дванадцяти",
    13: "thirteen dreizehn treize тринадцать тринадцати тринадцять",
    14: "fourteen vierzehn quatorze четырнадцать четырнадцати чотирнадцять",
    15: "fifteen fünfzehn quinze пятнадцать пятнадцати п'ятнадцять",
    16: "sixteen sechzehn seize шестнадцать шестнадцати шістнадцять",
    17: "seventeen siebzehn семнадцать семнадцати сімнадцять",
    18: "eighteen achtzehn восемнадцать восемнадцати вісімнадцять",
    19: "nineteen neunzehn девятнадцать девятнадцати дев'ятнадцять",
    20: "twenty zwanzig vingt двадцать двадцати двадцять",
    30: "thirty dreißig dreissig trente тридцать тридцати тридцять",
    40: "forty vierzig quarante сорок сорока",
    50: "fifty fünfzig cinquante пятьдесят пятидесяти п'ятдесят",
    60: "sixty sechzig soixante шестьдесят шестидесяти шістдесят",
    70: "seventy siebzig семьдесят семидесяти сімдесят",
    80: "eighty achtzig восемьдесят восьмидесяти вісімдесят",
    90: "ninety neunzig девяносто дев'яносто",
    100: "hundred hundert cent сто сотня",
}

_MONTHS = (
    "january jan januar jänner janvier январь января январе січень січня січні",
    "february feb februar février fevrier февраль февраля феврале лютий лютого лютому",
    "march mar märz mars март марта марте березень березня березні",
    "april apr avril апрель апреля апреле квітень квітня квітні",
    "may mai май мая мае травень травня травні",
    "june jun juni juin июнь июня июне червень червня червні",
    "july jul juli juillet июль июля июле липень липня липні",
    "august aug août aout август августа августе серпень серпня серпні",
    "september sept sep septembre сентябрь сентября сентябре вересень вересня вересні",
    "october oct oktober octobre октябрь октября октябре жовтень жовтня жовтні",
    "november nov novembre ноябрь ноября ноябре листопад листопада листопаді",
    "december dec dezember décembre декабрь декабря декабре грудень грудня грудні",
)

_DAYS = (
    "monday montag lundi понедельник понедельника понедельнику понеділок понеділка",
    "tuesday dienstag mardi вторник вторника вівторок вівторка",
    "wednesday mittwoch mercredi среда среду среды середа середу середи",
    "thursday donnerstag jeudi четверг четверга четвер четверга",
    "friday freitag vendredi пятница пятницу пятницы п'ятниця п'ятницю п'ятниці п’ятницю",
    "saturday samstag sonnabend samedi суббота субботу субботы субота суботу суботи",
    "sunday sonntag dimanche воскресенье воскресенья неділя неділю неділі",
)

WORDS: dict[str, str] = {
    **{word: str(number) for number, words in _NUMBERS.items() for word in words.split()},
    **{word: f"month {place}" for place, words in enumerate(_MONTHS, 1) for word in words.split()},
    **{word: f"day {place}" for place, words in enumerate(_DAYS, 1) for word in words.split()},
}
"""What each word is a word for: a number in figures, "month 3", "day 1"."""
