import type { Library, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { CandidateList } from './candidate.js';
import type { Candidate } from './candidate.js';
import { findNamedContainers, isContainer, matchTitles } from './containers.js';
import { candidatesInside, matchIdPrefix } from './match-ids.js';
import type { Person } from '@findings/core';
import { oncePer } from '../../workspace/once-per.js';
import { take, targetsOf } from './library-targets.js';
import { matchWords } from './match-words.js';
import { parseQuery } from './query.js';
import type { CompletionQuery, QueryKind } from './query.js';

const MAX_CANDIDATES = 200;
/** With more containers there would be no room for findings that match by words. */
const MAX_TITLE_MATCHES = 30;
const MAX_NEAR_IDS = 5;
/** Initials may also be the first letters of a word. */
const MAX_INITIALS = 20;

export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Whether they are in the final order. The parts of a session stay in the report's order. */
  readonly isSorted: boolean;
}

/**
 * The targets that the text after an `@` can mean, the most likely first: the exact id, ids and aliases that start with the
 * text, near ids if there are none, then matches by words, people and titles.
 *
 * @param likely targets that are suggested before anything is typed
 */
export function findCandidates(library: Library, text: string, kind: QueryKind, likely: readonly Target[]): Candidates {
  const query = parseQuery(library, text);
  const { typed, local, report } = query;
  const parts = partsAfterDot(library, query);
  if (parts.length > 0) return { candidates: parts, isSorted: true };
  const list = new CandidateList(library, report !== undefined);
  if (local === '') {
    for (const target of likely) if (report === undefined || target.report.key === report) list.add(target, 'id');
    for (const target of outlineOf(library, report)) list.add(target, 'id');
    return { candidates: list.candidates, isSorted: report !== undefined };
  }
  if (endsSentence(library, typed)) return { candidates: [], isSorted: true };
  addIds(list, library, query);
  for (const target of matchInitials(library, local, report, MAX_INITIALS)) list.add(target, 'words');
  const named = findNamedContainers(library, local.split(' '), report);
  if (named?.rest.length === 0) for (const container of named.containers) list.add(container, 'id');
  const typedWords = new Set(foldedWords(local)).size;
  if (list.candidates.length === 0 && kind === 'key') addNearIds(list, library, typed, typedWords);
  for (const container of matchTitles(library, local, report, MAX_TITLE_MATCHES))
    list.add(container, 'words', typedWords);
  for (const { target, match, typedWords } of matchWords(library, query, kind, named))
    list.add(target, match, typedWords);
  return { candidates: list.candidates, isSorted: false };
}

/**
 * The targets whose id, or whose speaker's name, starts with the text after a bare `@`. Nothing else, because such an `@` may also start
 * a name or the name of a package.
 */
export function findBeginnings(library: Library, text: string): Candidates {
  const query = parseQuery(library, text);
  const { typed, local, report } = query;
  const parts = partsAfterDot(library, query);
  const list = new CandidateList(library, report !== undefined);
  if (local === '' && report !== undefined) for (const target of outlineOf(library, report)) list.add(target, 'id');
  if (parts.length > 0 || local === '' || endsSentence(library, typed)) {
    return { candidates: [...parts, ...list.candidates], isSorted: true };
  }
  addIds(list, library, query);
  for (const target of matchSpeakers(library, local, report, MAX_CANDIDATES)) list.add(target, 'words');
  return { candidates: list.candidates, isSorted: false };
}

/** The containers of a report, or of the default report followed by all reports. */
function outlineOf(library: Library, report: string | undefined): readonly Target[] {
  const key = report ?? library.defaultKey;
  const outline = (key === undefined ? [] : library.targets(key))
    .filter((target) => isContainer(target) && target.type !== 'report')
    .slice(0, MAX_CANDIDATES);
  if (report !== undefined) return outline;
  return [...outline, ...library.reports.flatMap(({ key }) => library.targets(key).slice(0, 1))];
}

function addIds(list: CandidateList, library: Library, { typed, local, report }: CompletionQuery): void {
  const exact = library.resolve(typed);
  if (exact.type === 'found') list.addNamed(exact.id, exact.target, 'exact');
  if (exact.type === 'ambiguous') for (const { target } of exact.candidates) list.add(target, 'id');
  for (const target of matchIdPrefix(library, local, report, MAX_CANDIDATES)) {
    const alias = target.id.startsWith(local) ? undefined : target.alias;
    if (alias === undefined) list.add(target, 'id');
    else list.addNamed(report === undefined ? alias : `${report}:${alias}`, target, 'id');
  }
}

/** Near ids of a text that does not look like an id are findings of a speaker: no better than what a search finds. */
function addNearIds(list: CandidateList, library: Library, typed: string, typedWords: number): void {
  const looksLikeId = library.resolve(typed).type === 'unresolved';
  for (const { target, certain } of library.nearestIds(typed, MAX_NEAR_IDS)) {
    list.add(target, looksLikeId || certain ? 'id' : 'words', typedWords);
  }
}

function partsAfterDot(library: Library, { local, report }: CompletionQuery): readonly Candidate[] {
  const dot = local.lastIndexOf('.');
  if (dot <= 0) return [];
  const prefix = report === undefined ? '' : `${report}:`;
  const container = library.get(prefix + local.slice(0, dot));
  return container ? candidatesInside(library, container, local, report !== undefined) : [];
}

/**
 * Whether the text is the id of a target without parts and a punctuation mark, which ends the sentence. A suggestion there
 * would replace the id by another one when the writer presses Enter.
 */
function endsSentence(library: Library, typed: string): boolean {
  if (!/[.:?!]$/.test(typed)) return false;
  const { type } = library.resolve(typed.slice(0, -1));
  return type === 'found' || type === 'ambiguous';
}

/** Longer names are found by their words. */
const MAX_SHORT_NAME = 4;

/** The words of a person's name, and the id. */
const namesOf = oncePer(({ id, name }: Person): readonly string[] => [
  ...foldedWords(name),
  ...foldedWords(name.replaceAll(/['’]/g, '')),
  id.toLowerCase(),
]);

/** The initials of a person, and the short names by which the report calls the person. */
const shortNamesOf = oncePer(({ name, aliases }: Person): readonly string[] => {
  const letters = foldedWords(name).map((word) => word.charAt(0));
  const short = [name, ...aliases].filter((each) => each.length <= MAX_SHORT_NAME);
  return [
    letters.join(''),
    `${letters[0] ?? ''}${letters.at(-1) ?? ''}`,
    ...short.map((each) => foldedWords(each).join('')),
  ];
});

/** The findings of everybody whose initials a word is, in the report's order. */
function matchInitials(library: Library, word: string, report: string | undefined, limit: number): readonly Target[] {
  if (!/^\p{L}{2,4}$/u.test(word)) return [];
  const wanted = foldedWords(word).join('');
  const isWanted = (person: Person): boolean => shortNamesOf(person).includes(wanted);
  return take(targetsOf(library, report), limit, (target) => !isContainer(target) && target.speakers.some(isWanted));
}

/** The findings of everybody who has a name that starts with a word, in the report's order. */
function matchSpeakers(library: Library, word: string, report: string | undefined, limit: number): readonly Target[] {
  const [first, ...others] = foldedWords(word);
  if (first === undefined) return [];
  const prefix = others.length > 0 ? word : first;
  const isWanted = (person: Person): boolean => namesOf(person).some((name) => name.startsWith(prefix));
  return take(targetsOf(library, report), limit, (target) => !isContainer(target) && target.speakers.some(isWanted));
}
