import { phrases } from '@findings/language';
import type { FigureWords } from './figure-words.js';

export const portuguese: FigureWords = {
  about: phrases(
    'cerca de, aproximadamente, por volta de, em torno de, uns, umas, à volta de, mais ou menos, perto de',
  ),
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
    aument*, cresc*, subiu, subiram, subida, sobe, sobem, alta de, acréscimo, a mais, mais que, maior que, maiores que, increment*
  `),
  loss: phrases(`
    a menos, menos que, menor que, menores que, diminu*, reduz*, redução, caiu, caíram, queda, desceu, desceram, descida, perdeu, perderam, perdem, perda, perdas, diferença,
    lacuna, restante, restantes, resto, resta, restam, faltam, poup*, economiz*
  `),
  periods: {
    hora: 'hour',
    dia: 'day',
    noite: 'night',
    semana: 'week',
    mês: 'month',
    trimestre: 'quarter',
    ano: 'year',
  },
  periodic: {
    'diári*': 'day',
    semanal: 'week',
    semanais: 'week',
    mensal: 'month',
    mensais: 'month',
    'trimestra*': 'quarter',
    anual: 'year',
    anuais: 'year',
  },
};
