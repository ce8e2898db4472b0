import { phrases } from '../../lexicon/vocabulary.js';
import { wordMeanings, wordValues, type FigureWords } from './figure-words.js';

export const german: FigureWords = {
  code: 'de',

  values: wordValues(`
    ein = 1, dreißig = 30, vierzig = 40, fünfzig = 50, sechzig = 60, siebzig = 70, achtzig = 80, neunzig = 90
  `),
  multiples: wordValues('hundert = 100, tausend = 1000'),
  digitMultiples: wordValues(`
    tausend = 1000, millionen = 1e6, mio = 1e6, milliarde = 1e9, milliarden = 1e9, mrd = 1e9
  `),
  joiners: [],
  joinerInWord: 'und',
  one: phrases('ein, einem'),
  parts: wordValues('drittel = 3, viertel = 4, fünftel = 5, sechstel = 6, achtel = 8, zehntel = 10'),
  singleParts: wordValues('die hälfte = 2, der hälfte = 2, zur hälfte = 2'),
  partOf: phrases('der, des, von den, aller, dieser, ihrer, seiner, davon'),

  percent: phrases('Prozent'),
  currencies: wordMeanings('us-dollar = USD, us-dollars = USD, rupien '),
  durations: wordMeanings(`
    Sekunde = second, Sekunden = second, Minute = minute, Minuten = minute, Stunde = hour, Stunden = hour, Tag = day, Tage = day,
    Tagen = day, Nacht = night, Nächte = night, Nächten = night, Woche = week, Wochen = week, Monat = month, Monate = month,
    Monaten = month, Quartal = quarter, Quartale = quarter, Quartalen = quarter, Jahr = year, Jahre = year, Jahren = year,
    Jahrzehnt = decade, Jahrzehnte = decade, Jahrzehnten = decade, Jahrhundert = century, Jahrhunderte = century,
    Jahrhunderten = century
  `),
  periods: wordMeanings(`
    stunde = hour, tag = day, nacht = night, woche = week, monat = month, quartal = quarter, jahr = year
  `),
  periodic: wordMeanings(`
    täglich* = day, wöchentlich* = week, monatlich* = month, vierteljährlich* = quarter, jährlich* = year
  `),
  identifiers: phrases('artikel, richtlinie, verordnung'),

  about: phrases('etwa, rund, ungefähr, circa, zirka, ca., um die, gut und gern, schätzungsweise, in etwa'),
  almost: phrases('fast, knapp, beinahe, nahezu, annähernd, etwas weniger als, kaum weniger als'),
  atLeast: phrases(`
    mehr als, über, mindestens, wenigstens, zumindest, etwas mehr als, gut, weit über, weit mehr als, nicht weniger als,
    oberhalb von
  `),
  atMost: phrases('weniger als, unter, höchstens, maximal, bis zu, allenfalls, nicht mehr als, unterhalb von'),
  orMore: phrases('oder mehr'),
  known: phrases('alle, allen, aller, sämtliche'),
  and: phrases('und'),
  between: phrases('zwischen'),
  per: phrases('pro, je, jeder, jede, jedes, jedem, jeden, im, in der, am'),
  average: phrases('im durchschnitt, durchschnittlich, im mittel, im schnitt, pro kopf'),
  total: phrases(`
    insgesamt, zusammen, gesamt, gesamtzahl, gesamte, gesamten, in summe, summe, zusammengenommen, beide, beiden, die zwei,
    die drei, die vier, die fünf, alle drei, alle vier, alle fünf
  `),
  growth: phrases(`
    mehr, stieg, stiegen, steig*, gestiegen, anstieg, zunahm*, zugenommen, nahm zu, wuchs, wuchsen, wachs*, gewachsen, zuwachs,
    erhöh*, höher, plus von
  `),
  loss: phrases(`
    weniger, sank, sanken, sinken, gesunken, rückgang, zurückgegangen, gefallen, fiel, fielen, abnahm*, abgenommen, verlor,
    verloren, verlust, unterschied, differenz, lücke, übrig, übrigen, restlich*, rest, bleiben, blieben, fehlen, eingespart,
    minus von
  `),
};
