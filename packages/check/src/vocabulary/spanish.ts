import { phrases } from '@findings/language';
import type { FigureWords } from './figure-words.js';

export const spanish: FigureWords = {
  about: phrases(`
    unos, unas, cerca de, alrededor de, aproximadamente, en torno a, en torno al, cosa de, más o menos, aprox.
  `),
  almost: phrases('casi, casi el, casi un, poco menos de, poco menos del, algo menos de'),
  atLeast: phrases(`
    más de, más del, al menos, al menos el, por lo menos, como mínimo, cuando menos, por encima de, por encima del, poco más
    de, algo más de, no menos de, superior a, superiores a
  `),
  atMost: phrases(`
    menos de, menos del, como máximo, a lo sumo, cuando más, hasta, hasta el, por debajo de, por debajo del, no más de,
    inferior a, inferiores a
  `),
  orMore: phrases('o más'),
  known: phrases('todos los, todas las, cada uno de los, cada una de las, estos, estas'),
  and: phrases('y, e'),
  between: phrases('entre'),
  per: phrases('por, por cada, cada, al, a la'),
  average: phrases('en promedio, de promedio, en media, de media, por término medio, promedio, per cápita'),
  total: phrases(`
    en total, total, totales, en conjunto, conjuntamente, juntos, juntas, suma, suman, sumados, sumadas, sumando, ambos, ambas,
    los dos, las dos, los tres, las tres, los cuatro, las cuatro, los cinco, las cinco
  `),
  growth: phrases(`
    aument*, crec*, sube, suben, subió, subieron, subida, increment*, alza, más que, más de lo, mayor que, mayores que, ganó, ganaron, superó, superaron
  `),
  loss: phrases(`
    menos que, menor que, menores que, disminu*, reduc*, reduj*, baja, bajan, bajó, bajaron, cayó, cayeron, caída, descenso, descendió, perdió, perdieron, pierden, pérdida, pérdidas,
    diferencia, brecha, restante, restantes, resto, queda, quedan, quedaron, faltan, ahorr*
  `),
  periods: {
    hora: 'hour',
    día: 'day',
    noche: 'night',
    semana: 'week',
    mes: 'month',
    trimestre: 'quarter',
    año: 'year',
  },
  periodic: {
    'diari*': 'day',
    'semanal*': 'week',
    'mensual*': 'month',
    'trimestral*': 'quarter',
    'anual*': 'year',
  },
};
