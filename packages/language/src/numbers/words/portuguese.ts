import { phrases } from '../../lexicon/vocabulary.js';
import { wordMeanings, wordValues, type FigureWords } from './figure-words.js';

export const portuguese: FigureWords = {
  code: 'pt',

  values: wordValues(`
    um = 1, uma = 1, duas = 2, trinta = 30, quarenta = 40, cinquenta = 50, sessenta = 60, setenta = 70, oitenta = 80,
    noventa = 90, cem = 100, cento = 100, duzentos = 200, duzentas = 200, trezentos = 300, trezentas = 300, quatrocentos = 400,
    quatrocentas = 400, quinhentos = 500, quinhentas = 500, seiscentos = 600, seiscentas = 600, setecentos = 700,
    setecentas = 700, oitocentos = 800, oitocentas = 800, novecentos = 900, novecentas = 900
  `),
  multiples: wordValues('mil = 1000'),
  digitMultiples: wordValues('mil = 1000, milhão = 1e6, milhões = 1e6, bilhão = 1e9, bilhões = 1e9'),
  joiners: phrases('e'),
  one: phrases('um, uma'),
  parts: wordValues(`
    terço = 3, terços = 3, quarto = 4, quartos = 4, quinto = 5, quintos = 5, sexto = 6, oitavo = 8, décimo = 10, décimos = 10,
    terça parte = 3, quarta parte = 4, quinta parte = 5, décima parte = 10
  `),
  singleParts: wordValues('metade = 2, a terça parte = 3, a quarta parte = 4, a quinta parte = 5, a décima parte = 10'),
  partOf: phrases('dos, das, do, da, de seus, de suas, destes, destas, deles, delas'),

  percent: phrases('por cento'),
  currencies: wordMeanings('dólar = USD, dólares = USD, rupia , rupias '),
  durations: wordMeanings(`
    segundo = second, segundos = second, minuto = minute, minutos = minute, hora = hour, horas = hour, dia = day, dias = day,
    noite = night, noites = night, semana = week, semanas = week, mês = month, meses = month, trimestre = quarter,
    trimestres = quarter, ano = year, anos = year, década = decade, décadas = decade, século = century, séculos = century
  `),
  periods: wordMeanings(
    'hora = hour, dia = day, noite = night, semana = week, mês = month, trimestre = quarter, ano = year',
  ),
  periodic: wordMeanings(`
    diári* = day, semanal = week, semanais = week, mensal = month, mensais = month, trimestra* = quarter, anual = year,
    anuais = year
  `),
  identifiers: phrases('artigo, diretiva, resolução'),

  about: phrases(`
    cerca de, aproximadamente, por volta de, em torno de, uns, umas, à volta de, mais ou menos, perto de
  `),
  almost: phrases('quase, quase um, pouco menos de, pouco menos do que, um pouco menos de'),
  atLeast: phrases(`
    mais de, mais do que, pelo menos, ao menos, no mínimo, acima de, acima dos, pouco mais de, um pouco mais de, não menos de,
    superior a, superiores a
  `),
  atMost: phrases(`
    menos de, menos do que, no máximo, quando muito, até, abaixo de, abaixo dos, não mais de, não mais do que, inferior a,
    inferiores a
  `),
  orMore: phrases('ou mais'),
  known: phrases('todos os, todas as, cada um dos, cada uma das, estes, estas'),
  and: phrases('e'),
  between: phrases('entre'),
  per: phrases('por, por cada, cada, ao, à'),
  average: phrases('em média, média, médio, per capita'),
  total: phrases(`
    no total, ao todo, total, totais, totalizam, em conjunto, juntos, juntas, somam, soma, somados, somadas, ambos, ambas,
    os dois, as duas, os três, as três, os quatro, as quatro, os cinco, as cinco
  `),
  growth: phrases(`
    aument*, cresc*, subiu, subiram, subida, sobe, sobem, alta de, acréscimo, a mais, mais que, maior que, maiores que,
    increment*
  `),
  loss: phrases(`
    a menos, menos que, menor que, menores que, diminu*, reduz*, redução, caiu, caíram, queda, desceu, desceram, descida, perdeu,
    perderam, perdem, perda, perdas, diferença, lacuna, restante, restantes, resto, resta, restam, faltam, poup*, economiz*
  `),
};
