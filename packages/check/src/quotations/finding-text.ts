import { isDash, isSpace } from '@findings/core/text';
import { comparisonForm } from './comparison-form.js';
import { wordSet } from './word-set.js';
import { readTokens, type WordTokens } from './word-tokens.js';

/** What is nothing in the form, and the sign of kelvin, which is a K there: the letters beside it stand together. */
const LEAKY = /[\u00ad\u200b\u2060\u212a\ufeff]/;

/** What a finding says, in the forms that comparing asks for, each made when it is first asked for. */
export class FindingText {
  /** Clean prose, as the report has it. */
  readonly source: string;
  #isLeaky: boolean | undefined;
  #form: string | undefined;
  #spaced: { readonly words: string | undefined } | undefined;
  #hyphens: ReadonlySet<number> | undefined;
  #tokens: WordTokens | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** Whether ASCII letters may stand side by side in the form, which need not be made for that. */
  mayHave(letters: string): boolean {
    return this.source.includes(letters) || this.isLeaky;
  }

  /** Whether any letters may stand side by side in the form that do not in the source. */
  get isLeaky(): boolean {
    return (this.#isLeaky ??= LEAKY.test(this.source));
  }

  /** Its words between spaces, where that can be told quickly. */
  get spaced(): string | undefined {
    return (this.#spaced ??= { words: wordSet(this.source) }).words;
  }

  /** The form for quoting. */
  get form(): string {
    return (this.#form ??= comparisonForm(this.source));
  }

  /** Its words, with their places in the source. */
  get tokens(): WordTokens {
    return (this.#tokens ??= readTokens(this.source));
  }

  /** Whether the `-` at an offset of the form is written as a hyphen (`non-profit`), not as a dash. */
  isHyphen(at: number): boolean {
    return (this.#hyphens ??= this.#findHyphens()).has(at);
  }

  /** Every run of dashes in the source is one `-` of the form, in the same order. */
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

/** `-`, and the two that Unicode calls hyphens. */
function isHyphenSign(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
