/** A part that the contract numbers: paragraph, guiding question, highlight, question, recommendation, action. */
export type FindingLetter = 'p' | 'g' | 'h' | 'q' | 'r' | 'a';

/** A local id taken apart. Numbers are as written: `4`, `1.2`, `04`. */
export type LocalId =
  | { readonly what: 'summary' }
  | { readonly what: 'day' | 'session' | 'recommendation' | 'action'; readonly number: string }
  /** `s4.h2` and `summary.p2`; `within` is the id in front of the part. */
  | { readonly what: 'part'; readonly within: string; readonly kind: FindingLetter; readonly number: string }
  /** `s4.wex`, and whatever else stands behind a session's or the summary's dot. */
  | { readonly what: 'name'; readonly within: string; readonly name: string };

const whole = /^(?:([dra])(\d+)|(?:d\d+\.)?(s)(\d+(?:\.\d+)*))$/;
const inside = /^(summary|(?:d\d+\.)?s\d+(?:\.\d+)*)\.(.+)$/;
const numbered = /^([pghqra])(\d+)$/;
const wholes = { d: 'day', r: 'recommendation', a: 'action' } as const;

/**
 * What a key looks like, if it looks like a local id or a speaker's alias: `summary`, `d1`, `s4`, `s1.2`, `d2.s4`
 * (a number that another day has too), `r3`, `a2`, and anything behind the dot of `summary.` or `s4.`. It need not
 * name anything.
 *
 * These are not ours, although they come near: `s4x` and `s4h` (a BibTeX key may look so), `d3.js` (a day has no
 * parts), `d1.2`, `s`, `summary2020`, `smith2020`, `fig-x`, `types/node`.
 *
 * @param key in lower case, without a report's key
 */
export function readLocalId(key: string): LocalId | undefined {
  if (key === 'summary') return { what: 'summary' };
  const [, letter, number, session, sessionNumber] = whole.exec(key) ?? [];
  if (session !== undefined && sessionNumber !== undefined) return { what: 'session', number: sessionNumber };
  if (letter !== undefined && number !== undefined) return { what: wholes[letter as keyof typeof wholes], number };
  const [, within, rest] = inside.exec(key) ?? [];
  if (within === undefined || rest === undefined) return undefined;
  return readFindingPart(within, rest);
}

/** The part `rest` of the session or summary `within`, whatever the session's id looks like. */
export function readFindingPart(within: string, rest: string): LocalId {
  const [, kind, number] = numbered.exec(rest) ?? [];
  if (kind !== undefined && number !== undefined) return { what: 'part', within, kind: kind as FindingLetter, number };
  return { what: 'name', within, name: rest };
}

const undotted = /^(s\d+(?:\.\d+)*|summary)[-_.:/]?([pghqra])[-_.:/]?(\d+)$/;
const otherDot = /^(s\d+(?:\.\d+)*|summary)[-_:/](.+)$/;
const comma = /,/g;
const zeros = /(^|[^\d])0+(?=\d)/g;
/** Letters that are read for digits, behind the letter of a part or another digit: `s3.hl`, `s1o`. */
const ones = /(?<=^s|[.][pghqra]|\d)[il](?=[\dilo]*(?:[.]|$))/g;
const noughts = /(?<=\d)o(?=[\do]*(?:[.]|$))/g;

/**
 * The ids that may be meant by a key that is spelt wrongly but leaves no doubt about its numbers: `s4h2`, `s4-h2`,
 * `s4/h2`, `s4.h.2`, `s04.h02`, `s3.hl`, `s4_wex`. The key itself is not among them.
 *
 * @param key in lower case, without a report's key
 */
export function respellings(key: string): readonly string[] {
  const spelt = key.replace(comma, '.').replace(zeros, '$1');
  const guesses = [spelt, spelt.replace(ones, '1').replace(noughts, '0')];
  const part = undotted.exec(spelt);
  if (part) guesses.push(`${part[1]}.${part[2]}${part[3]}`);
  const name = otherDot.exec(spelt);
  if (name) guesses.push(`${name[1]}.${name[2]}`);
  return [...new Set(guesses)].filter((guess) => guess !== key);
}
