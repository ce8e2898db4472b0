import { type Fact, memoByObject } from '@findings/language';
import { anyOf, phrasesOf } from '../vocabulary/phrase-pattern.js';
import type { CitedFigures, Figures } from './cited-figures.js';
import { listLengths } from './listed-items.js';

/** Writers count few things themselves. */
const FEW = 10;

/** Whether a figure counts parts of the sentence, or of what it cites, that the findings list without counting them. */
export function countsList(text: string, fact: Fact, written: string, figures: CitedFigures): boolean {
  if (fact.kind !== 'count' || (fact.value ?? Infinity) > FEW) return false;
  return (
    (isInWords(written) && endsInColon(text)) ||
    countsNames(text, fact) ||
    countsOwnList(text, fact) ||
    (!figures.hasUnit(fact.unit) && (countsArguments(written, fact) || countsItems(text, fact, figures.findings)))
  );
}

function isInWords(written: string): boolean {
  return !/\d/.test(written);
}

/** More citations at the end of a sentence are not expected. */
const MOST_CITATIONS = 24;

/** `Two things were heard [@s4]:` counts the list that follows. */
function endsInColon(text: string): boolean {
  return /:[\s\ufffc]*$/.test(text.slice(-MOST_CITATIONS));
}

/** The length of a list of names after a count, in UTF-16 code units. */
const LONGEST_LIST = 200;
const NAMES = /^[^.;:]{0,60}?((?:\p{Lu}[^,.;:]*, ){0,9}\p{Lu}[^,.;:]*?),? and \p{Lu}/u;

/** Whether a count is that of the names which follow: `Three of the panelists, Ana, Ben and Cai, agreed`. */
function countsNames(text: string, { end, value = 0 }: Fact): boolean {
  if (value < 2) return false;
  const names = NAMES.exec(text.slice(end, end + LONGEST_LIST))?.[1]?.split(', ');
  if (!names) return false;
  // `Two of the four herbs, Mint and Dill`: the counted noun is not a name.
  const isNoun = names.length > 1 && /\s\p{Ll}+s$/u.test(names[0]!);
  return names.length + (isNoun ? 0 : 1) === value;
}

/** What a count and its noun introduce: `: Ana and Tom`, `, Ana in 2013 and Tom in 2022,`. */
const OWN_LIST = /^[^.;:,(–—]{0,60}([:,(–—])\s*([^.;:)]*)/u;
const BETWEEN_ITEMS = new RegExp(String.raw`,?\s${anyOf(phrasesOf('and'))}\s|,\s`, 'giu');

/** Whether a count is that of the list which the sentence itself gives. After a comma, the items must be names. */
function countsOwnList(text: string, { end, value = 0 }: Fact): boolean {
  const [, sign, list = ''] = OWN_LIST.exec(text.slice(end, end + LONGEST_LIST)) ?? [];
  if (value < 2 || sign === undefined) return false;
  const items = list.split(BETWEEN_ITEMS).filter((item) => /\p{L}/u.test(item));
  const names = items.findIndex((item) => !/^\p{Lu}/u.test(item));
  return (names < 0 ? items.length : names) === value || (sign !== ',' && items.length === value);
}

/** Units in which writers count the parts of an argument. */
const ARGUMENT_UNITS = new Set(
  (
    'argument aspect conclusion consequence dimension element example finding idea implication kind lesson meaning observation part passage point ' +
    'question quotation reason remark respect sense sentence sort step theme thing topic way word'
  ).split(' '),
);

/** Whether the writer counts parts of an argument: `Her argument has three parts`. */
function countsArguments(written: string, { unit = '' }: Fact): boolean {
  return isInWords(written) && ARGUMENT_UNITS.has(unit);
}

/** Units in which writers count the items of a list. */
const LISTED_UNITS = new Set(
  (
    'action activity actor agency agreement approach area authority barrier body cause challenge change channel city commitment component concern condition ' +
    'constraint country criterion demand difficulty donor effect factor field form function gap goal government group impact indicator industry ' +
    'institution ingredient instrument issue language law level limit means measure mechanism method ministry nation need objective obstacle office option ' +
    'organisation organization panelist panellist partner party pillar place policy practice priority problem profession programme program project ' +
    'proposal province purpose recommendation reform region request requirement right risk role route sector service source speaker stage state strategy tactic task ' +
    'technique threat tool town treaty type use village weakness'
  ).split(' '),
);

const lengthsOf = memoByObject(({ sentences }: Figures) => listLengths(sentences.join('\n')));

const KNOWN = new RegExp(String.raw`(?<!\p{L})${anyOf(phrasesOf('known'))}\s$`, 'iu');
const LONGEST_KNOWN = 20;

/** Whether a count is that of a list in a finding, or next to it in the sentence: `four measures` for a finding that lists four. */
function countsItems(text: string, { unit = '', value = 0, start, end }: Fact, figures: readonly Figures[]): boolean {
  // `The two countries` are known. They need not be in a list. So are `all three measures`, unless the finding is about measures.
  const isKnown = KNOWN.test(text.slice(Math.max(0, start - LONGEST_KNOWN), start));
  if (isKnown && !figures.some(({ sentences }) => sentences.some((each) => each.toLowerCase().includes(unit))))
    return true;
  if (value === 2 && /(?<!\p{L})(?:the|these|those|both)\s$/iu.test(text.slice(Math.max(0, start - 6), start)))
    return true;
  if (!LISTED_UNITS.has(unit) && !ARGUMENT_UNITS.has(unit)) return figures.some((one) => listsUnit(one, unit, value));
  const own = /^[^.;:]{0,40}[:(–—](.*)/su.exec(text.slice(end, end + LONGEST_LIST))?.[1];
  return [...figures.map(lengthsOf), listLengths(own ?? '')].some((lengths) => lengths.has(value));
}

/** Whether a finding has a list of as many names, with the unit after it: `dries Mint, Sage and Dill herbs`. */
function listsUnit(figures: Figures, unit: string, value: number): boolean {
  if (unit.length < 4) return false;
  return (
    nameListsOf(figures)
      .get(value)
      ?.some((after) => after.includes(unit)) ?? false
  );
}

/** A list of names, and the words after it: `Mint, Sage and Dill herbs`. */
const NAME_LIST =
  /(?<![\p{L}\p{N}-])((?:\p{Lu}[\p{L}\p{N}-]{0,40}, ){1,9})(\p{Lu}[\p{L}\p{N}-]{0,40} )?(?:and|or) \p{Lu}[\p{L}\p{N}-]{0,40}((?: [\p{L}\p{N}-]{1,40}){1,4})/gu;

/** Of more lists with the same number of names, only the first are compared. */
const MOST_LISTS = 64;

/** The words after lists of names, by the number of names. */
const nameListsOf = memoByObject(({ sentences }: Figures): ReadonlyMap<number, readonly string[]> => {
  const lists = sentences.flatMap((sentence) => [...sentence.matchAll(NAME_LIST)]);
  const words = new Map<number, string[]>();
  for (const [, names = '', beforeLast, after = ''] of lists) {
    const count = names.split(', ').length + (beforeLast === undefined ? 0 : 1);
    const others = words.get(count) ?? [];
    words.set(count, others);
    if (others.length < MOST_LISTS) others.push(after.toLowerCase());
  }
  return words;
});
