import { phrases } from '@findings/language';
import type { FigureWords } from './figure-words.js';

export const french: FigureWords = {
  about: phrases("environ, quelque, autour de, à peu près, approximativement, aux alentours de, de l'ordre de"),
  almost: phrases('presque, près de, près du, près des, un peu moins de, pas loin de, quasiment'),
  atLeast: phrases(`
    plus de, plus du, plus des, plus d', au moins, au minimum, au-delà de, un peu plus de, bien plus de, pas moins de,
    supérieur à, supérieure à
  `),
  atMost: phrases(`
    moins de, moins du, moins des, moins d', au plus, tout au plus, au maximum, jusqu'à, pas plus de, en dessous de,
    inférieur à, inférieure à
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
    augment*, croiss*, croît, hausse, accru*, accroiss*, progressé, progresse, progression, en plus, de plus que, plus que, plus élevé que,
    supérieur de
  `),
  loss: phrases(`
    en moins, de moins que, moins que, diminu*, rédui*, réduction, baisse*, baissé, chute, chuté, recule, reculé, perdu, perdent, perte, pertes,
    différence, écart, restant*, restent, reste, manquent, économis*
  `),
  periods: {
    heure: 'hour',
    jour: 'day',
    nuit: 'night',
    semaine: 'week',
    mois: 'month',
    trimestre: 'quarter',
    an: 'year',
    année: 'year',
  },
  periodic: {
    'quotidien*': 'day',
    'hebdomadaire*': 'week',
    'mensuel*': 'month',
    'trimestriel*': 'quarter',
    'annuel*': 'year',
  },
};
