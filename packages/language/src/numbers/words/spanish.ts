import { phrases } from '../../lexicon/vocabulary.js';
import { wordMeanings, wordValues, type FigureWords } from './figure-words.js';

export const spanish: FigureWords = {
  code: 'es',

  values: wordValues(`
    un = 1, una = 1, veintiún = 21, veintiuno = 21, veintiuna = 21, veintidós = 22, veintitrés = 23, veinticuatro = 24,
    veinticinco = 25, veintiséis = 26, veintisiete = 27, veintiocho = 28, veintinueve = 29, treinta = 30, cuarenta = 40,
    cincuenta = 50, sesenta = 60, setenta = 70, ochenta = 80, noventa = 90, cien = 100, ciento = 100, doscientos = 200,
    doscientas = 200, trescientos = 300, trescientas = 300, cuatrocientos = 400, cuatrocientas = 400, quinientos = 500,
    quinientas = 500, seiscientos = 600, seiscientas = 600, setecientos = 700, setecientas = 700, ochocientos = 800,
    ochocientas = 800, novecientos = 900, novecientas = 900
  `),
  multiples: wordValues('mil = 1000'),
  digitMultiples: wordValues('mil = 1000, millón = 1e6, millones = 1e6'),
  joiners: phrases('y'),
  one: phrases('un, una'),
  parts: wordValues(`
    tercio = 3, tercios = 3, cuarto = 4, cuartos = 4, quinto = 5, quintos = 5, sexto = 6, octavo = 8, décimo = 10, décimos = 10,
    tercera parte = 3, cuarta parte = 4, quinta parte = 5, décima parte = 10, terceras partes = 3, cuartas partes = 4,
    quintas partes = 5
  `),
  singleParts: wordValues(
    'la mitad = 2, la tercera parte = 3, la cuarta parte = 4, la quinta parte = 5, la décima parte = 10',
  ),
  partOf: phrases(`
    de los, de las, del, de la, de sus, de nuestros, de nuestras, de estos, de estas, de ellos, de ellas
  `),

  percent: phrases('por ciento'),
  currencies: wordMeanings('dólar = USD, dólares = USD, rupia , rupias '),
  durations: wordMeanings(`
    segundo = second, segundos = second, minuto = minute, minutos = minute, hora = hour, horas = hour, día = day, días = day,
    noche = night, noches = night, semana = week, semanas = week, mes = month, meses = month, trimestre = quarter,
    trimestres = quarter, año = year, años = year, década = decade, décadas = decade, siglo = century, siglos = century
  `),
  periods: wordMeanings(
    'hora = hour, día = day, noche = night, semana = week, mes = month, trimestre = quarter, año = year',
  ),
  periodic: wordMeanings('diari* = day, semanal* = week, mensual* = month, trimestral* = quarter, anual* = year'),
  identifiers: phrases('incidencia, artículo, directiva, resolución, ods'),

  about: phrases(`
    unos, unas, cerca de, alrededor de, aproximadamente, en torno a, en torno al, cosa de, más o menos, aprox.
  `),
  almost: phrases('casi, casi el, casi un, poco menos de, poco menos del, algo menos de'),
  atLeast: phrases(`
    más de, más del, al menos, al menos el, por lo menos, como mínimo, cuando menos, por encima de, por encima del, poco más de,
    algo más de, no menos de, superior a, superiores a
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
    aument*, crec*, sube, suben, subió, subieron, subida, increment*, alza, más que, más de lo, mayor que, mayores que, ganó,
    ganaron, superó, superaron
  `),
  loss: phrases(`
    menos que, menor que, menores que, disminu*, reduc*, reduj*, baja, bajan, bajó, bajaron, cayó, cayeron, caída, descenso,
    descendió, perdió, perdieron, pierden, pérdida, pérdidas, diferencia, brecha, restante, restantes, resto, queda, quedan,
    quedaron, faltan, ahorr*
  `),
};
