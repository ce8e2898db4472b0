import { findingOf, type Target } from '@findings/core/library';
import { foldedWords, memoByObject } from '@findings/language';
import { FindingText } from './finding-text.js';
import type { TargetText } from './most-similar-text.js';

/** Only the first words of longer labels count. */
const MAX_WORDS = 16;
/** Labels are at the start of a quotation, within this many characters. */
const MAX_LENGTH = 400;
/** At most this many findings are compared with their labels. */
const MAX_FINDINGS = 64;

/**
 * The texts of findings with the labels that the report prints before them, for quotations that begin with words of the label:
 * `Bronwyn Wex (AusAID): Donors pay.`, `Bronwyn Wex … pay`, `Bronwyn Wex noted`.
 */
export function labelledTexts(words: string, findings: Iterable<Target>): readonly TargetText[] {
  const [first, second] = foldedWords(words.slice(0, MAX_LENGTH));
  if (first === undefined) return [];
  const labelled = [...findings].filter((finding) => labelOf(finding).includes(` ${first} `));
  const both = labelled.filter((finding) => labelOf(finding).includes(` ${first} ${second} `));
  return (both.length > 0 ? both : labelled).slice(0, MAX_FINDINGS).flatMap((finding) => withLabel(finding, words));
}

/** The folded words of a label, between spaces. */
const labelOf = memoByObject(
  (target: Target) =>
    ` ${foldedWords(findingOf(target)?.label ?? '')
      .slice(0, MAX_WORDS)
      .join(' ')} `,
);

/** The text after its label as printed, with the punctuation that the quotation has there, and without the affiliation. */
function withLabel(target: Target, words: string): readonly TargetText[] {
  const { label = '', text } = findingOf(target)!;
  const short = label.replace(/\s*\([^()]*\)/g, '');
  return [...new Set([label, short])].flatMap((each) =>
    [...new Set([' ', punctuationAfter(words, each)])].map((between) => ({
      target,
      text: new FindingText(each.replace(/[\s:.,–—-]+$/, '') + between + text),
    })),
  );
}

/** What a quotation has between a label and the text after it: `: `, ` – `. */
function punctuationAfter(words: string, label: string): string {
  const name = label.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '';
  const at = name === '' ? -1 : words.slice(0, MAX_LENGTH).indexOf(name);
  if (at < 0) return ' ';
  const after = words.slice(at + name.length, at + name.length + 20);
  const rest = label.trimEnd().endsWith(')') ? after.replace(/^\)/, '') : after;
  return /^[\s:.,–—-]+/.exec(rest)?.[0] ?? ' ';
}
