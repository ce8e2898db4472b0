import { phrases } from '../../lexicon/vocabulary.js';
import { wordMeanings, wordValues, type FigureWords } from './figure-words.js';

export const englishFigures: FigureWords = {
  code: 'en',

  values: wordValues(`
    one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10, eleven = 11, twelve = 12,
    thirteen = 13, fourteen = 14, fifteen = 15, sixteen = 16, seventeen = 17, eighteen = 18, nineteen = 19, twenty = 20,
    thirty = 30, forty = 40, fifty = 50, sixty = 60, seventy = 70, eighty = 80, ninety = 90
  `),
  multiples: wordValues(`
    dozen = 12, hundred = 100, thousand = 1e3, lakh = 1e5, lakhs = 1e5, million = 1e6, mn = 1e6, crore = 1e7, crores = 1e7,
    billion = 1e9, bn = 1e9, trillion = 1e12
  `),
  digitMultiples: {},
  joiners: phrases('and'),
  one: phrases('a, one'),
  parts: wordValues(`
    half = 2, halves = 2, quarter = 4, quarters = 4, third = 3, thirds = 3, fourth = 4, fourths = 4, fifth = 5, fifths = 5,
    sixth = 6, sixths = 6, seventh = 7, sevenths = 7, eighth = 8, eighths = 8, ninth = 9, ninths = 9, tenth = 10, tenths = 10
  `),
  singleParts: {},
  partOf: phrases('of'),

  percent: phrases('percent, per cent'),
  currencies: {},
  durations: wordMeanings(`
    nanosecond = nanosecond, nanoseconds = nanosecond, microsecond = microsecond, microseconds = microsecond,
    millisecond = millisecond, milliseconds = millisecond, second = second, seconds = second, secs = second, minute = minute,
    minutes = minute, mins = minute, hour = hour, hours = hour, hr = hour, hrs = hour, day = day, days = day, night = night,
    nights = night, week = week, weeks = week, fortnight = fortnight, fortnights = fortnight, month = month, months = month,
    quarter = quarter, semester = semester, semesters = semester, year = year, years = year, yr = year, yrs = year,
    decade = decade, decades = decade, century = century, centuries = century
  `),
  periods: wordMeanings(`
    hour = hour, day = day, night = night, week = week, fortnight = fortnight, month = month, quarter = quarter, year = year,
    decade = decade
  `),
  periodic: wordMeanings(`
    daily = day, weekly = week, fortnightly = fortnight, monthly = month, quarterly = quarter, yearly = year, annual = year,
    annually = year
  `),
  identifiers: phrases(`
    issue, ticket, bug, pull request, pr, rfc, article, directive, regulation, resolution, convention, sdg
  `),

  about: phrases(`
    about, around, roughly, approximately, approx., some, circa, ca., close to, an estimated, on the order of
  `),
  almost: phrases('nearly, almost, just under, just below, a little under, a little less than, slightly less than'),
  atLeast: phrases(`
    more than, over, above, at least, just over, just above, well over, upwards of, in excess of, exceeding, no fewer than,
    no less than, not less than, a minimum of
  `),
  atMost: phrases(`
    fewer than, less than, under, below, at most, up to, as many as, no more than, not more than, a maximum of
  `),
  orMore: phrases('or more, or above, or over'),
  known: phrases('all, all of the, all the, all these, all those, each of the'),
  and: phrases('and, &'),
  between: phrases('between'),
  per: phrases('per, each, every, a, an, one, single'),
  average: phrases('average, apiece, per capita, per head'),
  total: phrases(`
    together, altogether, in total, in all, in sum, total, totals, totaled, totalled, totaling, totalling, combined, all told,
    overall, add up, adds up, added up, sum, both, the two, the three, the four, the five, the six, these two, these three,
    these four, these five, these six, all two, all three, all four, all five, all six, in two, in three, in four, in five,
    in six, over two, over three, over four, over five, over six, across two, across three, across four, across five, across six
  `),
  growth: phrases(`
    rise, rises, risen, rose, rising, grow, grows, grown, grew, growing, growth, increas*, more, higher, larger, up, gain, gains,
    gained, climb, climbs, climbed, jump, jumps, jumped
  `),
  loss: phrases(`
    fewer, less, lower, fell, fall, falls, fallen, falling, drop, drops, dropped, dropping, declin*, decreas*, reduc*, cut, cuts,
    shrank, shrunk, shrink, down, save, saves, saved, savings, lost, loss, losses, lose, loses, losing, gap, differ, differs,
    differed, difference, short, shortfall, left, remain, remains, remained, remaining, remainder, rest, another, cheaper
  `),
};
