import { phrases } from '@findings/language';
import type { FigureWords } from './figure-words.js';

export const german: FigureWords = {
  about: phrases('etwa, rund, ungefähr, circa, zirka, ca., um die, gut und gern, schätzungsweise, in etwa'),
  almost: phrases('fast, knapp, beinahe, nahezu, annähernd, etwas weniger als, kaum weniger als'),
  atLeast: phrases(`
    mehr als, über, mindestens, wenigstens, zumindest, etwas mehr als, gut, weit über, weit mehr als, nicht weniger als,
    oberhalb von
  `),
  atMost: phrases(`
    weniger als, unter, höchstens, maximal, bis zu, allenfalls, nicht mehr als, unterhalb von
  `),
  orMore: phrases('oder mehr'),
  known: phrases('alle, allen, aller, sämtliche'),
  and: phrases('und'),
  between: phrases('zwischen'),
  per: phrases('pro, je, jeder, jede, jedes, jedem, jeden, im, in der, am'),
  average: phrases('im durchschnitt, durchschnittlich, im mittel, im schnitt, pro kopf'),
  total: phrases(`
    insgesamt, zusammen, gesamt, gesamtzahl, gesamte, gesamten, in summe, summe, zusammengenommen, beide, beiden,
    die zwei, die drei, die vier, die fünf, alle drei, alle vier, alle fünf
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
  periods: {
    stunde: 'hour',
    tag: 'day',
    nacht: 'night',
    woche: 'week',
    monat: 'month',
    quartal: 'quarter',
    jahr: 'year',
  },
  periodic: {
    'täglich*': 'day',
    'wöchentlich*': 'week',
    'monatlich*': 'month',
    'vierteljährlich*': 'quarter',
    'jährlich*': 'year',
  },
};
