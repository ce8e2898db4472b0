import type { Span } from '@findings/core';
import type { Configuration } from '@findings/project';
import { dependenciesOf } from '@findings/project';
import type { DocumentResult } from '../documents/document-result.js';
import { SUMMARY_FIELDS } from '../formats/format.js';
import type { CheckedProblem } from '../formats/format.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { decode, nodeFiles } from '@findings/project/node';
import type { CacheEntry } from './cache-file.js';
import type { ContentHashes } from './content-hashes.js';

/** What a document without problems has no need of. */
interface Rest {
  /** All of an answer that is neither said already by the entry nor by the document. */
  readonly said: Pick<DocumentResult, 'problems'>;
  /** Of the ids that the problems name. */
  readonly titles: Readonly<Record<string, string>>;
  /** The files that the document itself names, with their stamps. */
  readonly named: readonly (readonly [path: string, stamp: string])[];
}

const NOTHING: Rest = { said: { problems: [] }, titles: {}, named: [] };

/** An answer as it is kept; `key` changes with all that it hangs on but the files that the document itself names. */
export function toCacheEntry(
  answer: DocumentResult,
  key: string,
  configuration: Configuration,
  stamps: ContentHashes,
): CacheEntry {
  const { citations, titleOf, dependencies } = answer;
  const said = sayings(answer);
  const common = new Set(dependenciesOf(nodeFiles, configuration));
  const named = dependencies.filter((path) => !common.has(path)).map((path) => [path, stamps.ofFile(path)] as const);
  const isPlain = named.length === 0 && Object.values(said).every((list) => Array.isArray(list) && list.length === 0);
  if (isPlain) return { key, citations, rest: '' };
  const ids = answer.problems.flatMap(({ id, suggestions = [] }) =>
    id === undefined ? suggestions : [id, ...suggestions],
  );
  const titles = ids.flatMap((id) => {
    const title = titleOf(id);
    return title === undefined ? [] : [[id, title] as const];
  });
  const rest: Rest = { said, titles: Object.fromEntries(titles), named };
  return { key, citations, rest: JSON.stringify(rest) };
}

/** Whatever formats may want to know, so that what is remembered is told in the same words. */
function sayings(answer: DocumentResult): Pick<DocumentResult, 'problems'> {
  const elsewhere: ReadonlySet<string> = new Set(['path', 'source', 'citations', 'dependencies', 'done', 'movesPins']);
  return Object.fromEntries(
    Object.entries(answer).filter(([name, value]) => !elsewhere.has(name) && typeof value !== 'function'),
  ) as Pick<DocumentResult, 'problems'>;
}

/** Undefined if it does not have the form that `entryOf` writes: a repository may contain a forged cache. */
function readRest(rest: string): Rest | undefined {
  try {
    const { said, titles, named } = JSON.parse(rest) as Rest;
    const isWhole =
      said.problems.every(isProblem) &&
      Object.values(titles).every((title) => typeof title === 'string') &&
      named.every(([path, stamp]) => typeof path === 'string' && typeof stamp === 'string');
    return isWhole ? { said, titles, named } : undefined;
  } catch {
    return undefined;
  }
}

/** Throws, or returns false, where something is missing that a format reads. */
function isProblem({ code, message, severity, span, id, suggestions, fix, choices, diff }: CheckedProblem): boolean {
  const fixes = [...(fix ? [fix] : []), ...(choices ?? [])];
  const strings = [code, message, ...(id === undefined ? [] : [id]), ...(suggestions ?? [])];
  return (
    [...strings, ...fixes.flatMap(({ text, title }) => [text, title])].every((text) => typeof text === 'string') &&
    (diff ?? []).every(({ text }) => typeof text === 'string') &&
    Object.hasOwn(SUMMARY_FIELDS, severity) &&
    (span === undefined || isSpan(span)) &&
    fixes.every((fix) => isSpan(fix.span))
  );
}

function isSpan({ start, end }: Span): boolean {
  return [start, end].every(({ line, column, offset }) => [line, column, offset].every(isCount));
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

/** The answer that was kept; absent where a file that the document names has changed. */
export function fromCacheEntry(
  { citations, rest }: CacheEntry,
  { displayName: shown, name }: RequestedDocument,
  bytes: Buffer,
  configuration: Configuration,
  stamps: ContentHashes,
): DocumentResult | undefined {
  const read = rest === '' ? NOTHING : readRest(rest);
  if (!read) return undefined;
  const { said, titles, named } = read;
  if (named.some(([path, stamp]) => stamps.ofFile(path) !== stamp)) return undefined;
  return {
    ...said,
    path: shown,
    // Decoded only if somebody wants to see it.
    get source() {
      return decode(bytes, name);
    },
    citations,
    titleOf: (id) => (Object.hasOwn(titles, id) ? titles[id] : undefined),
    done: true,
    // Only who watches asks for them.
    get dependencies() {
      return [...dependenciesOf(nodeFiles, configuration), ...named.map(([path]) => path)];
    },
  };
}
