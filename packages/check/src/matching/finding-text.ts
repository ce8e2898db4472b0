import { isDash, isSpace } from '@findings/language';
import { comparisonForm, spacedWords } from './text-forms.js';
import { occurrences } from './occurrences.js';
import { WordRuns } from './word-runs.js';
import { readTokens, type WordTokens } from './word-tokens.js';

/** Characters that the form drops, and the Kelvin sign, which is a K there. They may make letters adjacent. */
export const DROPPED_CHARACTERS = /[\u00ad\u200b\u2060\u212a\ufeff]/;

/** Longer texts, in UTF-16 code units, are searched with an index. No finding of the reports that we know is so long. */
const LONGEST_SCANNED = 16_384;

/** The text of a finding in the forms that comparisons need. Each form is computed on first access. */
export class FindingText {
  /** The text as in the report. */
  readonly source: string;
  #form: string | undefined;
  #spacedWords: { readonly words: string | undefined } | undefined;
  #hyphens: ReadonlySet<number> | undefined;
  #tokens: WordTokens | undefined;
  #runs: WordRuns | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** Its words separated by single spaces; see `spacedWords`. */
  get spacedWords(): string | undefined {
    return (this.#spacedWords ??= { words: spacedWords(this.source) }).words;
  }

  /** The form for comparing quotations; see `comparisonForm`. */
  get form(): string {
    return (this.#form ??= comparisonForm(this.source));
  }

  /** Whether it is so long that it is searched with an index. */
  get isLong(): boolean {
    return this.source.length > LONGEST_SCANNED;
  }

  /** All offsets of words in the form from `from` on, ascending. The first and last word may be parts of words. */
  occurrences(words: string, from: number): Iterable<number> {
    const found = this.isLong ? (this.#runs ??= new WordRuns(this.form)).offsetsOfPart(words) : undefined;
    return found?.filter((at) => at >= from) ?? occurrences(this.form, words, from);
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
