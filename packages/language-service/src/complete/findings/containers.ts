import { foldedWords } from '@findings/core/text';
import { sessionName } from '@findings/core/library';
import type { DayTarget, Library, ReportTarget, SessionTarget, SummaryTarget, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { cachePerLibrary } from './per-library-cache.js';
import { PrefixIndex } from './prefix-index.js';

/** What holds findings and says nothing itself. */
export type Container = ReportTarget | SummaryTarget | DayTarget | SessionTarget;

interface Titled {
  readonly whole: Container;
  /** How much of its title is its name: `session 4` of `session 4 donor perspectives`. */
  readonly nameLength: number;
}

/** In more reports nobody means the fourth session. */
const MOST = 50;

/** Each title ends in a space, so that what is behind a whole word begins with one. */
const titlesOf = cachePerLibrary((targets, { say }) => {
  const titles: string[] = [];
  const titled: Titled[] = [];
  for (const whole of targets) {
    if (!isWhole(whole)) continue;
    titles.push(`${foldedWords(whole.title).join(' ')} `);
    titled.push({ whole, nameLength: foldedWords(nameOf(say, whole)).join(' ').length });
  }
  return new PrefixIndex(titles, titled);
});

/** Those whose titles, as they are shown, begin with these words, of which the last may be half typed. */
export function matchTitles(
  library: Library,
  words: string,
  report: string | undefined,
  most: number,
): readonly Container[] {
  const begun = foldedWords(words).join(' ');
  if (begun === '') return [];
  return titlesOf(library, report)
    .beginningWith(begun, most)
    .map(({ whole }) => whole);
}

/** Words that name wholes, of several reports if need be, and what was typed besides. */
export interface NamedContainers {
  readonly wholes: readonly Container[];
  readonly rest: readonly string[];
}

/**
 * The wholes that some of the words name in a row: by what their labels show (`session 4`, `day 2`), or by an id, an
 * alias or a report's key, which by itself is no words, but a key.
 *
 * @param words as they were typed, parted at spaces
 */
export function findNamedContainers(
  library: Library,
  words: readonly string[],
  report: string | undefined,
): NamedContainers | undefined {
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const wholes = wholesCalled(library, words.slice(from, to), report, words.length > 1);
      const [whole] = wholes;
      if (!whole) continue;
      const rest = [...words.slice(0, from), ...words.slice(to)];
      // In `tip2012 session 4`, the report only says whose session is meant.
      const isScope = whole.type === 'report' && report === undefined;
      const inner = isScope ? findNamedContainers(library, rest, whole.report.key) : undefined;
      return inner ?? { wholes, rest };
    }
  }
  return undefined;
}

function wholesCalled(
  library: Library,
  words: readonly string[],
  report: string | undefined,
  isKeyToo: boolean,
): readonly Container[] {
  const [word = '', ...others] = words;
  if (isKeyToo && others.length === 0) {
    const target = library.get(report === undefined ? word : `${report}:${word}`);
    if (target && isWhole(target)) return [target];
  }
  const name = foldedWords(words.join(' ')).join(' ');
  if (name === '') return [];
  return titlesOf(library, report)
    .beginningWith(`${name} `, MOST)
    .flatMap(({ whole, nameLength }) => (name.length >= nameLength ? [whole] : []));
}

/** What people call it, without what it is about: `Session 4`, and `Day 1` of `Day 1: 3 May 2021`. */
function nameOf(say: Translate, whole: Container): string {
  switch (whole.type) {
    case 'session':
      return sessionName(say, whole.session);
    case 'day':
      return whole.title.split(':', 1)[0]!;
    case 'report':
    case 'summary':
      return whole.title;
  }
}

function isWhole(target: Target): target is Container {
  const { type } = target;
  return type === 'report' || type === 'summary' || type === 'day' || type === 'session';
}

/** Whether a finding stands in it, or it is that itself. */
export function isWithin(target: Target, whole: Container): boolean {
  if (target === whole || target.report !== whole.report) return target === whole;
  switch (whole.type) {
    case 'report':
      return true;
    case 'summary':
      return target.id.startsWith(`${whole.id}.`);
    case 'day':
      return target.session !== undefined && target.session.day === whole.day.id;
    case 'session':
      return target.session === whole.session;
  }
}
