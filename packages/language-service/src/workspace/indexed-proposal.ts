import type { Span } from '@findings/core/check';
import type { IndexedProblem, IndexedProposal, Occurrence } from './citation-index.js';
import type { NameNumbers } from './name-numbers.js';
import { namesOf } from './named-by.js';
import type { PackedText, PackedTexts } from './packed-texts.js';
import type { ProblemKinds } from './problem-kinds.js';
import type { Proposal } from './proposal.js';

/** Ints of a citation's place: its line and column, its offset and length. A key never goes over a line's end. */
const PLACE = 4;
/** Ints of a problem: its span, and what kind it is. */
const PROBLEM = 7;
/** Ints of a link: the number of a name, and the citation that has it. */
const LINK = 2;

/** Whatever fills an entry: they are the same for all of them. */
export interface Making {
  readonly numbers: NameNumbers;
  readonly kinds: ProblemKinds;
  readonly intern: (word: string) => string;
  readonly texts: PackedTexts;
}

/** What the index has of a proposal, in arrays of numbers: ten thousand of them are small. */
export class Entry implements IndexedProposal {
  readonly context: Proposal['context'];
  readonly citations: number;
  readonly #uri: string;
  /** The place of each citation, then the links, then the problems: one array, since one takes as much as its numbers. */
  #numbers: Uint32Array;
  readonly #firstLink: number;
  readonly #firstProblem: number;
  readonly #keys: readonly string[];
  readonly #making: Making;
  /** Until its problems are asked for, or it is closed. */
  #proposal: Proposal | undefined;
  /** What is told of its problems beside the numbers, as JSON; absent where there are none. */
  #told: PackedText | undefined;

  constructor(uri: string, proposal: Proposal, making: Making) {
    const { context, document, source } = proposal;
    this.#uri = uri;
    this.#proposal = proposal;
    this.#making = making;
    this.context = context;
    const links: number[] = [];
    const keys: string[] = [];
    const places: number[] = [];
    let citations = 0;
    const byPlace = [...(document?.citations ?? [])].sort((one, other) => one.item.start - other.item.start);
    for (const citation of byPlace) {
      const { item, resolution } = citation;
      if (resolution.type !== 'foreign') citations++;
      for (const name of namesOf(citation, context)) {
        links.push(making.numbers.of(name), keys.length);
      }
      const { line, column } = source.pointAt(item.start);
      places.push(line, column, item.start, item.end - item.start);
      keys.push(making.intern(item.id));
    }
    this.citations = citations;
    this.#firstLink = places.length;
    this.#firstProblem = places.length + links.length;
    this.#numbers = Uint32Array.from([...places, ...links]);
    this.#keys = keys.slice();
  }

  /** How often each name is used, by its number; counted anew, since ten thousand maps are not small. */
  uses(): ReadonlyMap<number, number> {
    const uses = new Map<number, number>();
    for (let at = this.#firstLink; at < this.#firstProblem; at += LINK) {
      const number = this.#numbers[at]!;
      uses.set(number, (uses.get(number) ?? 0) + 1);
    }
    return uses;
  }

  get problems(): readonly IndexedProblem[] {
    this.settle();
    const all = this.#told ? (JSON.parse(this.#told.read()) as readonly Told[]) : [];
    return all.map((told, index) => {
      const at = this.#firstProblem + index * PROBLEM;
      const ints = this.#numbers.subarray(at, at + PROBLEM) as unknown as Ints;
      const [line, column, offset, endLine, endColumn, endOffset, kind] = ints;
      const span = { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } };
      return { ...told, ...this.#making.kinds.at(kind), span };
    });
  }

  /** Works out what waited, and lets go of the proposal's words. */
  settle(): void {
    if (!this.#proposal) return;
    const { problems } = this.#proposal.check;
    const { kinds, texts } = this.#making;
    const ints = problems.flatMap(({ code, severity, span: { start, end } }): Ints => {
      return [start.line, start.column, start.offset, end.line, end.column, end.offset, kinds.of(code, severity)];
    });
    const told = problems.map(({ message, id, suggestions, about, quoted, diff }) => {
      return { message, id, suggestions, about, quoted, diff };
    });
    if (told.length > 0) this.#told = texts.put(JSON.stringify(told));
    this.#numbers = Uint32Array.from([...this.#numbers, ...ints]);
    this.#proposal = undefined;
  }

  /** Of that name, by place. */
  *occurrences(number: number, wanted?: (key: string) => boolean): Iterable<Occurrence> {
    for (let at = this.#firstLink; at < this.#firstProblem; at += LINK) {
      if (this.#numbers[at] !== number) continue;
      const citation = this.#numbers[at + 1]!;
      const key = this.#keys[citation]!;
      if (wanted?.(key) === false) continue;
      const place = citation * PLACE;
      const line = this.#numbers[place]!;
      const column = this.#numbers[place + 1]!;
      const offset = this.#numbers[place + 2]!;
      const length = this.#numbers[place + 3]!;
      const span: Span = {
        start: { line, column, offset },
        end: { line, column: column + length, offset: offset + length },
      };
      yield { uri: this.#uri, span, key };
    }
  }
}

type Ints = [number, number, number, number, number, number, number];

/** JSON has none of what is undefined. */
type Told = Omit<IndexedProblem, 'code' | 'severity' | 'span'>;
