import { partitionPoint } from '@findings/core/text';
import { isDash, isSpace } from '@findings/language';
import { comparisonForm } from './text-forms.js';
import { readTokens, type WordTokens } from './word-tokens.js';

/** Characters that the form drops, the Kelvin sign, which is a K there, and accents, which it joins with their letters. */
export const FOLDED_CHARACTERS = /[\u00ad\u200b\u2060\u212a\ufeff]|\p{M}/u;

/** Matches runs of ASCII letters and digits. A run inside quoted words is also a whole run in the report. */
export const LETTERS = /[A-Za-z\d]+/g;

/** The offsets of each run of ASCII letters and digits, ascending. */
function placesOfLetters(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: run, index } of text.matchAll(LETTERS)) {
    const found = places.get(run);
    if (found) found.push(index);
    else places.set(run, [index]);
  }
  return places;
}

/** The text of a finding in the forms that comparisons need. Each form is computed on first access. */
export class FindingText {
  /** The text as in the report. */
  readonly source: string;
  #form: string | undefined;
  #letters: ReadonlyMap<string, readonly number[]> | undefined;
  #hyphens: ReadonlySet<number> | undefined;
  #tokens: WordTokens | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** The form for comparing quotations; see `comparisonForm`. */
  get form(): string {
    return (this.#form ??= comparisonForm(this.source));
  }

  /**
   * All offsets of words in the form from `from` on, ascending.
   *
   * @param ends whether the first of the words must begin a word of the form, and the last must end one
   */
  *occurrences(
    words: string,
    from: number,
    ends: { readonly start: boolean; readonly end: boolean },
  ): Generator<number> {
    const { form } = this;
    const all = (this.#letters ??= placesOfLetters(form));
    let rarest: { readonly index: number; readonly places: readonly number[] } | undefined;
    for (const { 0: run, index } of words.matchAll(LETTERS)) {
      if ((index === 0 && !ends.start) || (index + run.length === words.length && !ends.end)) continue;
      const places = all.get(run) ?? [];
      if (!rarest || places.length < rarest.places.length) rarest = { index, places };
    }
    if (!rarest) {
      for (let at = form.indexOf(words, from); at >= 0; at = form.indexOf(words, at + 1)) yield at;
      return;
    }
    // Searching a long finding for each quotation would be quadratic.
    const { index: offset, places } = rarest;
    for (let next = partitionPoint(places.length, (at) => places[at]! < from + offset); next < places.length; next++)
      if (form.startsWith(words, places[next]! - offset)) yield places[next]! - offset;
  }

  /** Its words, with offsets in the source. */
  get tokens(): WordTokens {
    return (this.#tokens ??= readTokens(this.source));
  }

  /** Whether the `-` at an offset of the form is a hyphen (`non-profit`) in the source, not a dash. */
  isHyphen(at: number): boolean {
    return (this.#hyphens ??= this.#findHyphens()).has(at);
  }

  /** Each run of dashes in the source is one `-` of the form, in the same order. */
  #findHyphens(): ReadonlySet<number> {
    const { source, form } = this;
    const hyphens = new Set<number>();
    let dash = form.indexOf('-');
    for (let at = 0; at < source.length && dash >= 0; at++) {
      if (!isDash(source.charCodeAt(at))) continue;
      let end = at + 1;
      while (isDash(source.charCodeAt(end))) end++;
      const isTight = !isSpace(source.charCodeAt(at - 1)) && !isSpace(source.charCodeAt(end));
      if (isTight && end === at + 1 && isHyphenSign(source.charCodeAt(at))) hyphens.add(dash);
      dash = form.indexOf('-', dash + 1);
      at = end - 1;
    }
    return hyphens;
  }
}

/** `-`, U+2010 and U+2011. */
function isHyphenSign(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
