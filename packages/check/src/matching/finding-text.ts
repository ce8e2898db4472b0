import { isDash, isSpace } from '@findings/language';
import { comparisonForm } from './text-forms.js';
import { readTokens, type WordTokens } from './word-tokens.js';

/** Characters that the form drops, and the Kelvin sign, which is a K there. They may make letters adjacent. */
export const DROPPED_CHARACTERS = /[\u00ad\u200b\u2060\u212a\ufeff]/;

/** The text of a finding in the forms that comparisons need. Each form is computed on first access. */
export class FindingText {
  /** The text as in the report. */
  readonly source: string;
  #form: string | undefined;
  #hyphens: ReadonlySet<number> | undefined;
  #tokens: WordTokens | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** The form for comparing quotations; see `comparisonForm`. */
  get form(): string {
    return (this.#form ??= comparisonForm(this.source));
  }

  /** All offsets of words in the form from `from` on, ascending. The first and last word may be parts of words. */
  *occurrences(words: string, from: number): Generator<number> {
    for (let at = this.form.indexOf(words, from); at >= 0; at = this.form.indexOf(words, at + 1)) yield at;
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
