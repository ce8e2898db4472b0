import { diffArrays } from 'diff';

/** A stretch of a word diff: `same`, taken `removed` from the first text, or `added` by the second. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More words than this, taken and added, are not told apart: everything between the first and the last is then another text. */
const MOST_EDITS = 600;

/** A word or a mark, with the white space before it. */
interface Unit {
  readonly space: string;
  readonly word: string;
}

/**
 * How a text became another, by words and marks, with as few changes as there can be. All that is not `added`, joined,
 * is the first text, and all that is not `removed` the second, white space included.
 *
 * @param same what words have in common that count as one (their case, the kind of their apostrophe); the text that is
 * the same is then the first one's
 */
export function wordDiff(before: string, after: string, same?: (word: string) => string): readonly Change[] {
  const [old, now] = [readUnits(before), readUnits(after)];
  const changes = new ChangeList();
  const [key, other] = [old, now].map((units) => units.map(({ word }) => (same ? same(word) : word)));
  let [at, to] = [0, 0];
  for (const { kind, count } of compare(key!, other!)) {
    for (let left = count; left > 0; left--) {
      if (kind === 'removed') changes.put(kind, textOf(old[at++]!));
      else if (kind === 'added') changes.put(kind, textOf(now[to++]!));
      else {
        const [was, is] = [old[at++]!, now[to++]!];
        changes.replace(was.space, same && was.space !== '' && is.space !== '' ? was.space : is.space);
        changes.put('same', was.word);
      }
    }
  }
  return changes.list();
}

/** White space at the end is a unit without a word, so that the last words can be the same whatever is behind them. */
function readUnits(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let space = '';
  // Words with their apostrophes, numbers with their points and units; white space; any other character by itself.
  const pieces =
    /(?:[$£¥\u20a0-\u20cf](?=\p{N}))?[\p{L}\p{N}\p{M}]+(?:(?:['’]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}\p{M}]+)*(?:(?<=\p{N})[%‰])?|\s+|[^]/gu;
  for (const [piece] of text.matchAll(pieces)) {
    if (piece.trim() === '') {
      space = piece;
    } else {
      units.push({ space, word: piece });
      space = '';
    }
  }
  units.push({ space, word: '' });
  return units;
}

function textOf({ space, word }: Unit): string {
  return space + word;
}

interface Stretch {
  readonly kind: Change['kind'];
  /** Units of the text that has them, or of both. */
  readonly count: number;
}

/** The stretches of both lists, in order. The last units are always the same. */
function* compare(before: readonly string[], after: readonly string[]): Generator<Stretch> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  yield { kind: 'same', count: start };
  const [removed, added] = [before, after].map((units) => units.slice(start, units.length - end));
  const changes = diffArrays(removed!, added!, { maxEditLength: MOST_EDITS });
  if (changes) {
    for (const { count, ...change } of changes) {
      yield { kind: change.removed ? 'removed' : change.added ? 'added' : 'same', count };
    }
  } else {
    yield { kind: 'removed', count: removed!.length };
    yield { kind: 'added', count: added!.length };
  }
  yield { kind: 'same', count: end };
}

/** Puts what is taken before what is added in its place, and joins what is alike. */
class ChangeList {
  readonly #changes: Change[] = [];
  #same = '';
  #removed = '';
  #added = '';

  put(kind: Change['kind'], text: string): void {
    if (text === '') return;
    if (kind === 'removed') this.#removed += text;
    else if (kind === 'added') this.#added += text;
    else {
      this.#settle();
      this.#same += text;
    }
  }

  /** Words that stand in place of others. */
  replace(removed: string, added: string): void {
    if (removed === added && this.#removed === '' && this.#added === '') {
      this.put('same', added);
    } else {
      this.put('removed', removed);
      this.put('added', added);
    }
  }

  list(): readonly Change[] {
    this.#settle();
    this.#flush();
    return this.#changes;
  }

  /** What was taken and what was added begin and end with the same white space: it stays. */
  #settle(): void {
    const [removed, added] = [this.#removed, this.#added];
    if (removed === '' && added === '') return;
    this.#removed = this.#added = '';
    const lead = commonLength(leadingSpace(removed), leadingSpace(added));
    const trail = commonLength(trailingSpace(removed.slice(lead)), trailingSpace(added.slice(lead)));
    this.#same += removed.slice(0, lead);
    const [taken, put] = [removed, added].map((text) => text.slice(lead, text.length - trail));
    if (taken !== '' || put !== '') {
      this.#flush();
      if (taken !== '') this.#changes.push({ kind: 'removed', text: taken! });
      if (put !== '') this.#changes.push({ kind: 'added', text: put! });
    }
    this.#same += removed.slice(removed.length - trail);
  }

  #flush(): void {
    if (this.#same !== '') this.#changes.push({ kind: 'same', text: this.#same });
    this.#same = '';
  }
}

function leadingSpace(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

function trailingSpace(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** The length of two runs of white space where they are the same, else 0. */
function commonLength(a: string, b: string): number {
  return a === b ? a.length : 0;
}
