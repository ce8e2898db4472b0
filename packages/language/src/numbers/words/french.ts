import { phrases } from '../../lexicon/vocabulary.js';
import { wordMeanings, wordValues, type FigureWords } from './figure-words.js';

export const french: FigureWords = {
  code: 'fr',

  values: wordValues(`
    une = 1, trente = 30, quarante = 40, cinquante = 50, soixante = 60, septante = 70, quatre vingt = 80, quatre vingts = 80,
    huitante = 80, nonante = 90
  `),
  multiples: wordValues('cent = 100, cents = 100, mille = 1000'),
  digitMultiples: wordValues('mille = 1000, millions = 1e6, milliard = 1e9, milliards = 1e9'),
  joiners: phrases('et'),
  one: phrases('un'),
  parts: wordValues(`
    tiers = 3, quart = 4, quarts = 4, cinquième = 5, cinquièmes = 5, sixième = 6, huitième = 8, dixième = 10, dixièmes = 10
  `),
  singleParts: wordValues('la moitié = 2, le tiers = 3, le quart = 4'),
  partOf: phrases("des, du, de la, de l', de ces, de nos, de leurs, de ses, d'entre"),

  percent: phrases('pour cent'),
  currencies: wordMeanings('roupie , roupies '),
  durations: wordMeanings(`
    seconde = second, secondes = second, heure = hour, heures = hour, jour = day, jours = day, nuit = night, nuits = night,
    semaine = week, semaines = week, mois = month, trimestre = quarter, trimestres = quarter, ans = year, année = year,
    années = year, décennie = decade, décennies = decade, siècle = century, siècles = century
  `),
  periods: wordMeanings(`
    heure = hour, jour = day, nuit = night, semaine = week, mois = month, trimestre = quarter, an = year, année = year
  `),
  periodic: wordMeanings(
    'quotidien* = day, hebdomadaire* = week, mensuel* = month, trimestriel* = quarter, annuel* = year',
  ),
  identifiers: phrases('directive, règlement, résolution'),

  about: phrases("environ, quelque, autour de, à peu près, approximativement, aux alentours de, de l'ordre de"),
  almost: phrases('presque, près de, près du, près des, un peu moins de, pas loin de, quasiment'),
  atLeast: phrases(`
    plus de, plus du, plus des, plus d', au moins, au minimum, au-delà de, un peu plus de, bien plus de, pas moins de,
    supérieur à, supérieure à
  `),
  atMost: phrases(`
    moins de, moins du, moins des, moins d', au plus, tout au plus, au maximum, jusqu'à, pas plus de, en dessous de, inférieur à,
    inférieure à
  `),
  orMore: phrases('ou plus'),
  known: phrases('tous les, toutes les, chacun des, chacune des, ces'),
  and: phrases('et'),
  between: phrases('entre'),
  per: phrases('par, chaque, pour chaque'),
  average: phrases('en moyenne, moyenne, moyen, par tête, chacun, chacune'),
  total: phrases(`
    au total, en tout, total, totale, totalisent, totalise, ensemble, réunis, réunies, cumulés, cumulées, somme, additionn*,
    les deux, les trois, les quatre, les cinq
  `),
  growth: phrases(`
    augment*, croiss*, croît, hausse, accru*, accroiss*, progressé, progresse, progression, en plus, de plus que, plus que,
    plus élevé que, supérieur de
  `),
  loss: phrases(`
    en moins, de moins que, moins que, diminu*, rédui*, réduction, baisse*, baissé, chute, chuté, recule, reculé, perdu, perdent,
    perte, pertes, différence, écart, restant*, restent, reste, manquent, économis*
  `),
};
