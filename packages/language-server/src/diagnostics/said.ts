import type { Diagnostic } from 'vscode-languageserver-protocol';
import { listOf, Written } from '../json-rpc/written.js';
import { fingerprint } from './fingerprint.js';
import { isSame } from './is-same.js';
import { sameEnds, spliced } from './same-ends.js';
import type { Ends } from './same-ends.js';

/** So many, and more where some were added, are written and kept as one. */
const TOGETHER = 16;

/** What is wrong with a document at some time, in LSP's words. */
export class Said {
  readonly diagnostics: Diagnostic[];
  readonly #parts: readonly Written<Diagnostic>[];

  private constructor(parts: readonly Written<Diagnostic>[]) {
    this.#parts = parts;
    this.diagnostics = listOf(parts);
  }

  static readonly nothing = new Said([]);

  static of(diagnostics: readonly Diagnostic[]): Said {
    return diagnostics.length === 0 ? Said.nothing : new Said(inParts(diagnostics));
  }

  /** Names it by its content: the same in every process. */
  get name(): string {
    return fingerprint(this.#parts.flatMap((part) => part.names(nameOf)));
  }

  isSame({ diagnostics }: Said): boolean {
    return isSame(this.diagnostics, diagnostics);
  }

  /**
   * What is said now, of which this was said before; this itself if that is the same. What has not changed is kept as it is, and
   * as it was written: thousands of problems that are new at each key, and live until the next, would be garbage of the kind that
   * is collected last.
   */
  next(now: readonly Diagnostic[]): Said {
    const before = this.diagnostics;
    const same = sameEnds(before.length, now.length, (one, other) => isSame(before[one], now[other]));
    const { start, end } = same;
    if (start + end === before.length && start + end === now.length) return this;
    if (now.length === 0) return Said.nothing;
    const changed = now.slice(start, now.length - end);
    return new Said(this.#partsWith(same, changed));
  }

  /** The parts that are wholly among the first or the last so many, and what is between them anew, with others in it. */
  #partsWith({ start, end }: Ends, between: readonly Diagnostic[]): readonly Written<Diagnostic>[] {
    const [first, inFirst] = within(this.#parts, start);
    const [last, inLast] = within(this.#parts.slice(first).reverse(), end);
    const middle = this.diagnostics.slice(inFirst, this.diagnostics.length - inLast);
    const anew = spliced(middle, { start: start - inFirst, end: end - inLast }, between);
    return spliced(this.#parts, { start: first, end: last }, inParts(anew));
  }
}

function nameOf(json: string): string {
  return fingerprint([json]);
}

function inParts(diagnostics: readonly Diagnostic[]): readonly Written<Diagnostic>[] {
  const count = Math.max(1, Math.floor(diagnostics.length / TOGETHER));
  const parts = Array.from({ length: count }, (_, index) => {
    const [from, to] = [index, index + 1].map((at) => Math.round((at * diagnostics.length) / count));
    return new Written(diagnostics.slice(from, to));
  });
  return parts.filter(({ items }) => items.length > 0);
}

/**
 * How many of the first parts end before so many items are over, and how many items these have. The part that ends right there is
 * none of them: of few items that are new, few would be in a part of their own.
 */
function within(parts: readonly Written<Diagnostic>[], items: number): readonly [parts: number, items: number] {
  let [count, sum] = [0, 0];
  for (const part of parts) {
    if (sum + part.items.length >= items) break;
    sum += part.items.length;
    count++;
  }
  return [count, sum];
}
