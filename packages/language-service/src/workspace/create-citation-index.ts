import type { CheckedCitation, Point, Resolution, Span } from '@findings/core/check';
import type { CitationIndex, IndexedProblem, IndexedProposal, Occurrence } from './citation-index.js';
import type { Context } from './context.js';
import type { Proposal } from './proposal.js';

/** An index that is told what proposals say. */
export interface MutableCitationIndex extends CitationIndex {
  put(proposal: Proposal): void;
  remove(uri: string): void;
}

/** Ints of a citation's span: line, column and offset of its start and of its end. */
const INTS = 6;

/** A proposal, its citations in arrays beside one another. */
interface Entry extends IndexedProposal {
  readonly uri: string;
  /** What each citation names, by number; several in a row where an alias names several findings. */
  readonly named: Uint32Array;
  readonly places: Uint32Array;
  readonly keys: readonly string[];
}

/** By the number of what is named: the proposals that name it, in no order. */
type Citing = Entry[];

export function createCitationIndex(): MutableCitationIndex {
  const numbers = new Map<string, number>();
  const citing: Citing[] = [];
  const entries = new Map<string, Entry>();
  const words = new Map<string, string>();
  let uris: readonly string[] | undefined;

  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, citing.length);
    return citing.push([]) - 1;
  };
  /** One copy of what is said again and again, which does not hold the text that it was cut out of. */
  const interned = (word: string): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const own = [...word].join('');
    words.set(own, own);
    return own;
  };
  const remove = (uri: string): void => {
    const entry = entries.get(uri);
    if (!entry) return;
    for (const number of new Set(entry.named)) {
      const list = citing[number]!;
      list[list.indexOf(entry)] = list.at(-1)!;
      list.pop();
    }
    entries.delete(uri);
    uris = undefined;
  };
  const occurrences = (name: string): Occurrence[] => {
    const number = numbers.get(name);
    if (number === undefined) return [];
    return [...citing[number]!].sort(byUri).flatMap((entry) => [...within(entry, number)]);
  };

  return {
    put: (proposal) => {
      const before = entries.has(proposal.uri);
      if (before) remove(proposal.uri);
      const entry = entryOf(proposal, numberOf, interned);
      entries.set(proposal.uri, entry);
      for (const number of new Set(entry.named)) citing[number]!.push(entry);
      uris = undefined;
    },
    remove,
    citing: (source, id) => occurrences(nameOf(source, id)),
    astray: (source, id) => occurrences(astrayName(source, id)),
    count: (source, id) => {
      const number = numbers.get(nameOf(source, id));
      if (number === undefined) return 0;
      return citing[number]!.reduce((sum, { named }) => sum + named.filter((each) => each === number).length, 0);
    },
    uris: () => (uris ??= [...entries.keys()].sort()),
    proposal: (uri) => entries.get(uri),
  };
}

function byUri(one: Entry, other: Entry): number {
  return one.uri < other.uri ? -1 : 1;
}

function* within({ uri, named, places, keys }: Entry, number: number): Iterable<Occurrence> {
  for (let at = named.indexOf(number); at >= 0; at = named.indexOf(number, at + 1)) {
    const point = (from: number): Point => ({
      line: places[from]!,
      column: places[from + 1]!,
      offset: places[from + 2]!,
    });
    const span: Span = { start: point(at * INTS), end: point(at * INTS + 3) };
    yield { uri, span, key: keys[at]! };
  }
}

function entryOf(proposal: Proposal, numberOf: (name: string) => number, interned: (word: string) => string): Entry {
  const { uri, source, document, context, check } = proposal;
  const named: number[] = [];
  const places: number[] = [];
  const keys: string[] = [];
  for (const { item, resolution } of document?.citations ?? []) {
    const names = namesOf(item.id, resolution, context);
    if (names.length === 0) continue;
    const { start, end } = source.span(item.start, item.end);
    for (const name of names) {
      named.push(numberOf(name));
      places.push(start.line, start.column, start.offset, end.line, end.column, end.offset);
      keys.push(interned(item.id));
    }
  }
  const problems = check.problems.map(({ code, severity, message, span }): IndexedProblem => ({
    code,
    severity,
    message,
    span,
  }));
  return {
    uri,
    named: Uint32Array.from(named),
    places: Uint32Array.from(places),
    keys,
    citations: check.citations,
    problems,
  };
}

function namesOf(written: string, resolution: CheckedCitation['resolution'], { sources }: Context): readonly string[] {
  const sourceOf = (key: string): string => sources.get(key) ?? key;
  switch (resolution.type) {
    case 'found':
      return [nameOfTarget(resolution, sourceOf)];
    case 'ambiguous':
      return resolution.candidates.map((candidate) => nameOfTarget(candidate, sourceOf));
    case 'unresolved': {
      const { missing } = resolution;
      if (!('report' in missing)) return [];
      const local = written.toLowerCase().replace(`${missing.report.key.toLowerCase()}:`, '');
      return [astrayName(sourceOf(missing.report.key), local)];
    }
    case 'foreign':
      return [];
  }
}

type Named = Pick<Extract<Resolution, { type: 'found' }>, 'target'>;

function nameOfTarget({ target }: Named, sourceOf: (key: string) => string): string {
  return nameOf(sourceOf(target.report.key), target.type === 'report' ? '' : target.id);
}

function nameOf(source: string, id: string): string {
  return `${source}\n${id}`;
}

function astrayName(source: string, id: string): string {
  return `${source}\n?${id.toLowerCase()}`;
}
