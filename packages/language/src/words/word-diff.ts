import { diffArrays } from 'diff';

/** A part of a word diff: `same` in both texts, `removed` from the first, or `added` in the second. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** With more removed and added words than this, everything between the first and the last difference is replaced. */
const MAX_EDITS = 600;

/** A word or a punctuation mark, with the white space before it. */
interface Unit {
  readonly space: string;
  readonly word: string;
}

/**
 * Compares two texts by words and punctuation marks, with as few changes as possible. All parts that are not `added`, joined, are
 * the first text. All parts that are not `removed` are the second text, including white space.
 *
 * @param same normalizes words before they are compared, such as their case; then `same` parts have the text of the first, and so has the
 *   white space between them
 */
export function wordDiff(before: string, after: string, same?: (word: string) => string): readonly Change[] {
  const [old, now] = [readUnits(before), readUnits(after)];
  const changes = new ChangeList();
  const [keys, otherKeys] = [old, now].map((units) => units.map(({ word }) => (same ? same(word) : word)));
  let [at, to] = [0, 0];
  for (const { kind, count } of compare(keys!, otherKeys!)) {
    for (let step = 0; step < count; step++) {
      if (kind === 'removed') changes.add(kind, textOf(old[at++]!));
      else if (kind === 'added') changes.add(kind, textOf(now[to++]!));
      else {
        const [one, other] = [old[at++]!, now[to++]!];
        const keepsSpace = same !== undefined && (changes.isSame || (one.space !== '' && other.space !== ''));
        changes.replace(one.space, keepsSpace ? one.space : other.space);
        changes.add('same', one.word);
      }
    }
  }
  return changes.list();
}

/** White space at the end is a unit without a word, so that the last words can match before different white space. */
function readUnits(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let space = '';
  // Words with apostrophes, numbers with separators and units; white space; or any other single character.
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

interface UnitChange {
  readonly kind: Change['kind'];
  /** Number of units. */
  readonly count: number;
}

/** The changes from one list to the other, in order. The last units are always equal. */
function* compare(before: readonly string[], after: readonly string[]): Generator<UnitChange> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  yield { kind: 'same', count: start };
  const [removed, added] = [before, after].map((units) => units.slice(start, units.length - end));
  const changes = diffArrays(removed!, added!, { maxEditLength: MAX_EDITS });
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

/** Merges adjacent changes of a kind, and sorts removed text before added text. */
class ChangeList {
  readonly #changes: Change[] = [];
  #same = '';
  #removed = '';
  #added = '';

  add(kind: Change['kind'], text: string): void {
    if (text === '') return;
    if (kind === 'removed') this.#removed += text;
    else if (kind === 'added') this.#added += text;
    else {
      this.#settle();
      this.#same += text;
    }
  }

  /** Whether the last part is the same in both texts. */
  get isSame(): boolean {
    return this.#same !== '' && this.#removed === '' && this.#added === '';
  }

  replace(removed: string, added: string): void {
    if (removed === added && this.#removed === '' && this.#added === '') {
      this.add('same', added);
    } else {
      this.add('removed', removed);
      this.add('added', added);
    }
  }

  list(): readonly Change[] {
    this.#settle();
    this.#flush();
    return this.#changes;
  }

  /** Treats white space that removed and added text have in common at their ends as unchanged. */
  #settle(): void {
    const [removed, added] = [this.#removed, this.#added];
    if (removed === '' && added === '') return;
    this.#removed = this.#added = '';
    const lead = commonLength(leadingSpace(removed), leadingSpace(added));
    const trail = commonLength(trailingSpace(removed.slice(lead)), trailingSpace(added.slice(lead)));
    this.#same += removed.slice(0, lead);
    const [oldText, newText] = [removed, added].map((text) => text.slice(lead, text.length - trail));
    if (oldText !== '' || newText !== '') {
      this.#flush();
      if (oldText !== '') this.#changes.push({ kind: 'removed', text: oldText! });
      if (newText !== '') this.#changes.push({ kind: 'added', text: newText! });
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

/** The length of two texts if they are equal, or 0. */
function commonLength(a: string, b: string): number {
  return a === b ? a.length : 0;
}
