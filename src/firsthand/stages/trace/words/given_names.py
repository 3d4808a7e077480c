"""Given names that are borne by one gender nearly always, lower case; names in doubt are left out."""

from __future__ import annotations

from . import words

MALE = words(
    """
    aaron abdul adam adrian ahmad ahmed alan albert aleksandr aleksei alex alexander alexei ali allan andreas andrei
    andrew andrii angus anthony anton antonio arkady arne arthur artur aslan axel barry bashar ben benjamin bernard
    bill bjorn bob bogdan boris brian bruno carl carlos charles chris christian christopher claude colin craig
    daniel dave david denis dennis diego dieter dirk dmitri dmitry dmytro donald douglas edgar eduard edward emil
    emmanuel enrique eric erik ernest eugene evgeny fabian felix fernando finn francis francisco francois frank
    franz fred frederick friedrich gareth gary gavin geoffrey george gerald gerhard giorgio giovanni gleb gordon
    graham gregory grigory guillermo gunnar gustav hans harald harold harry hasan hassan heinrich helmut hendrik
    henri henry herbert hermann hugo ian ibrahim igor ilya ismail ivan jack jacob jacques jakob james jan jason
    javier jean jeff jeffrey jens jeremy jim joachim joe johan johann john johannes jonas jonathan jorge jose josef
    joseph joshua juan julio jurgen karl karol keith ken kenneth kevin kirill klaus konrad konstantin kurt lars
    larry laurent leonid leo leon liam lorenzo louis lucas luis lukas lukasz magnus malcolm manuel marc marcel marco
    marek mario mark markus martin mathias matteo matthew max maxim michael michel miguel mikhail mohamed mohammad
    mohammed mustafa nathan neil nicholas nick nicolas nigel niklas nikita nikolai nils norman oleg oleksandr
    oleksii oliver olaf omar oscar osman otto pablo patrick paul pavel pavlo pedro per peter petro philip philippe
    pierre piotr rafael rainer ralph ramzan rashid raymond reinhard rene ricardo richard robert roberto roger roland
    roman ronald rudolf rupert ruslan russell salvador samuel sebastian serge sergei sergey serhii sergio simon
    stanislav stefan stephen stepan steve steven stewart stuart sven taras terry theodor thomas tim timothy tobias
    tom tomas tony torsten trevor uwe vadim valentin vasily victor viktor vincent vitaly vladimir volodymyr
    vyacheslav walter werner wilhelm william wolfgang yakov yaroslav yevgeny yuri yury yusuf zoran
    """
)

FEMALE = words(
    """
    abigail ada agnes aisha alba alexandra alice alina alla amal amanda amelia amina amy ana anastasia andrea angela
    angelika anja ann anna anne annette antonia ayesha barbara beatrice bella bettina birgit brenda bridget brigitte
    camille carla carmen carol caroline catherine cecilia charlotte chloe christina christine claire clara claudia
    cynthia daria deborah denise diana dina dolores donna dora doris dorothy edith ekaterina elena elisa elisabeth
    elizabeth ella ellen elsa emilia emily emma erika esther eva eve evelyn fatima fiona florence frances francesca
    frieda gabriele galina gerda gertrud gina gisela gloria grace greta hanna hannah heather heidi helen helena
    helga ida ilse inge ingrid irena irene irina iris isabel isabella jana jane janet janina jasmine jennifer
    jessica joan joanna johanna josephine judith julia juliana julie karen karin karina kate katharina katherine
    kathleen kateryna katja katrin ksenia kristina larissa laura layla leila lena liliana lilia linda lisa lise
    lotte louise lucia lucy ludmila luisa lydia lyudmila magda magdalena maja margaret margarita maria mariam marie
    marina marta martha martina mary maryam mathilde melanie melissa michelle mila mira miriam monica monika
    nadezhda nadia nancy natalia natalya natasha nicole nina nora oksana olena olga olivia oxana pamela patricia
    paula pauline petra polina rachel rebecca regina renate rita rosa rosemary ruth sabine samantha sandra sara
    sarah shirley silvia simone sofia sonia sophia sophie stella stephanie susan susanne svetlana sylvia tamara
    tanja tanya tatiana tatyana teresa theresa tina ulrike ursula valentina valeria vanessa vera veronica victoria
    viktoria viola virginia wanda wendy xenia yana yelena yulia yvonne zainab zoe zofia
    """
)
