import { phrases } from '@findings/language';
import type { FigureWords } from './figure-words.js';

export const english: FigureWords = {
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
    in six, over two, over three, over four, over five, over six, across two, across three, across four, across five,
    across six
  `),
  growth: phrases(`
    rise, rises, risen, rose, rising, grow, grows, grown, grew, growing, growth, increas*, more, higher, larger, up, gain,
    gains, gained, climb, climbs, climbed, jump, jumps, jumped
  `),
  loss: phrases(`
    fewer, less, lower, fell, fall, falls, fallen, falling, drop, drops, dropped, dropping, declin*, decreas*, reduc*, cut,
    cuts, shrank, shrunk, shrink, down, save, saves, saved, savings, lost, loss, losses, lose, loses, losing, gap, differ,
    differs, differed, difference, short, shortfall, left, remain, remains, remained, remaining, remainder, rest, another,
    cheaper
  `),
  // Their forms (`a month`, `every other week`, `monthly`) are read with more detail.
  periods: {},
  periodic: {},
};
