import type { Diagnostic } from 'vscode-languageserver-protocol';
import { fingerprint } from './fingerprint.js';
import { isSame } from './is-same.js';

/** What is wrong with a document at some time, in LSP's words. */
export class Said {
  /** Of each its name, if that was asked for. */
  #names: readonly string[] | undefined;

  private constructor(readonly diagnostics: readonly Diagnostic[]) {}

  static readonly nothing = new Said([]);

  static of(diagnostics: readonly Diagnostic[]): Said {
    return diagnostics.length === 0 ? Said.nothing : new Said(diagnostics);
  }

  /** Names it by its content: the same in every process. */
  get name(): string {
    return fingerprint(this.#namesOfAll().join(' '));
  }

  isSame({ diagnostics }: Said): boolean {
    return isSame(this.diagnostics, diagnostics);
  }

  /**
   * What is said now, of which this was said before; this itself if that is the same. What has not changed is kept as it is:
   * thousands of problems that are new at each key, and live until the next, would be garbage of the kind that is collected last.
   */
  next(now: readonly Diagnostic[]): Said {
    const before = this.diagnostics;
    const shorter = Math.min(before.length, now.length);
    let start = 0;
    while (start < shorter && isSame(before[start], now[start])) start++;
    let end = 0;
    while (end < shorter - start && isSame(before[before.length - 1 - end], now[now.length - 1 - end])) end++;
    if (start + end === before.length && start + end === now.length) return this;
    const changed = now.slice(start, now.length - end);
    const said = Said.of(spliced(before, start, end, changed));
    if (this.#names && said !== Said.nothing) said.#names = spliced(this.#names, start, end, changed.map(nameOf));
    return said;
  }

  #namesOfAll(): readonly string[] {
    return (this.#names ??= this.diagnostics.map(nameOf));
  }
}

function nameOf(diagnostic: Diagnostic): string {
  return fingerprint(JSON.stringify(diagnostic));
}

/** The first and the last so many, and others between them. */
function spliced<Each>(all: readonly Each[], start: number, end: number, between: readonly Each[]): readonly Each[] {
  return [...all.slice(0, start), ...between, ...all.slice(all.length - end)];
}
