import { anyCue, cueSet, readNumberWords } from '@findings/language';
import type { CitedFigures } from './cited-figures.js';
import type { Figure } from './figure.js';
import { itemsOf } from './list-lengths.js';

/** Writers count few things themselves. */
const FEW = 10;

/** Units in which writers count the parts of an argument. */
const ARGUMENT_UNITS = cueSet('argumentUnits');

/** Directly before a number of things that are known: `all three measures`. */
const KNOWN = new RegExp(String.raw`(?<!\p{L})${anyCue('known')}\s$`, 'iu');
const LONGEST_KNOWN = 20;

/** Two things that are known: `both countries`. */
const KNOWN_PAIR = new RegExp(String.raw`(?<!\p{L})${anyCue('beforePairs')}\s$`, 'iu');

/** The length of a list after a count, in UTF-16 code units. */
const LONGEST_LIST = 200;
/** What a count and its noun introduce: `: Ana and Tom`, `, Ana in 2013 and Tom in 2022,`. */
const LIST = /^[^.;:,(–—]{0,60}([:,(–—])\s*([^.;:)]*)/u;

/** Whether a figure is a small count that the writer makes: of the parts of an argument, of known things, or of a list. */
export function isOwnCount(text: string, figure: Figure, cited: CitedFigures): boolean {
  const { kind, value = Infinity, unit = '', written, start, end } = figure;
  if (kind !== 'count' || value > FEW) return false;
  const isInWords = !/\d/.test(written);
  // Such as `tres retos`: its noun is not read.
  if (isInWords && !readNumberWords(written, 0)) return true;
  if (value > 2 && cited.like(figure).length === 0 && cited.hasList(value)) return true;
  // `three proposals`, each of which is cited.
  if (value > 2 && cited.like(figure).length === 0 && cited.targets.length === value) return true;
  if (isInWords && ARGUMENT_UNITS.has(unit) && cited.like(figure).length === 0) return true;
  const before = text.slice(Math.max(0, start - LONGEST_KNOWN), start);
  if (value === 2 && KNOWN_PAIR.test(before)) return true;
  return (KNOWN.test(before) && !cited.isAbout(unit)) || countsList(text.slice(end, end + LONGEST_LIST), value);
}

/** Whether a count is that of the list which follows. After a comma, the items must be names. */
function countsList(after: string, value: number): boolean {
  const [, sign, list = ''] = LIST.exec(after) ?? [];
  if (value < 2 || sign === undefined) return false;
  const items = itemsOf(list);
  const names = items.findIndex((item) => !/^\p{Lu}/u.test(item));
  return (names < 0 ? items.length : names) === value || (sign !== ',' && items.length === value);
}
