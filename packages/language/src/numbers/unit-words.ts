/** Words after numbers in Spanish, French, German and Portuguese, as data. Those in English are next to the code that reads them. */

const pairs = <Value>(list: string, value: Value): [string, Value][] => list.split(' ').map((word) => [word, value]);

/** Units of time, with their singular in English. German nouns have a capital. */
export const DURATION_WORDS: readonly (readonly [string, string])[] = [
  ...pairs('segundo segundos seconde secondes Sekunde Sekunden', 'second'),
  ...pairs('minuto minutos Minute Minuten', 'minute'),
  ...pairs('hora horas heure heures Stunde Stunden', 'hour'),
  ...pairs('día días dia dias jour jours Tag Tage Tagen', 'day'),
  ...pairs('noche noches noite noites nuit nuits Nacht Nächte Nächten', 'night'),
  ...pairs('semana semanas semaine semaines Woche Wochen', 'week'),
  ...pairs('mes meses mois mês Monat Monate Monaten', 'month'),
  ...pairs('trimestre trimestres Quartal Quartale Quartalen', 'quarter'),
  ...pairs('año años ano anos ans année années Jahr Jahre Jahren', 'year'),
  ...pairs('década décadas décennie décennies Jahrzehnt Jahrzehnte Jahrzehnten', 'decade'),
  ...pairs('siglo siglos siècle siècles século séculos Jahrhundert Jahrhunderte Jahrhunderten', 'century'),
];

/** Words that multiply the number before them. */
export const MULTIPLE_WORDS: readonly (readonly [string, number])[] = [
  ...pairs('mil mille tausend', 1e3),
  ...pairs('millón millones millions millionen mio milhão milhões', 1e6),
  ...pairs('milliard milliards milliarde milliarden mrd bilhão bilhões', 1e9),
];

/** After a number in digits: `90 por ciento`. */
export const PERCENT_WORDS: readonly string[] = ['por ciento', 'por cento', 'pour cent', 'Prozent'];

/** Currencies after an amount, in lower case, with their ISO 4217 code unless several countries use the word. */
export const CURRENCY_WORDS: readonly (readonly [string, string | undefined])[] = [
  ...pairs('dólar dólares us-dollar us-dollars', 'USD'),
  ...pairs('rupia rupias roupie roupies rupien', undefined),
];
