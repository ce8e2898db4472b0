import { findingOf, type Target } from '@findings/core/library';
import { createRecentCache, fold } from '@findings/language';
import { FindingText } from './finding-text.js';
import type { TargetText } from './most-similar-text.js';
import { scanWords } from './word-tokens.js';

/** Only the first words of longer labels count. */
const MAX_WORDS = 16;
/** Labels are at the start of a quotation, within this many characters. */
const MAX_LENGTH = 400;
/** At most this many findings are compared with their labels. */
const MAX_FINDINGS = 64;

/** The findings of a container by the words of their labels, and by each pair of adjacent ones, folded. */
type LabelWords = ReadonlyMap<string, readonly Target[]>;

/**
 * Finds the texts of findings with the labels that the report prints before them, for quotations that begin with words of the label:
 * `Bronwyn Wex (AusAID): Donors pay.`, `Bronwyn Wex … pay`, `Bronwyn Wex noted`.
 */
export function createLabelledTexts(findingsOf: (target: Target) => Iterable<Target>) {
  const cache = createRecentCache<Target, LabelWords>();

  return (words: string, target: Target): readonly TargetText[] => {
    const labels = cache(target, () => labelWords(findingsOf(target)));
    if (labels.size === 0) return [];
    const [first, second] = firstWords(words, 2);
    if (first === undefined) return [];
    const found = (second !== undefined && labels.get(`${first} ${second}`)) || labels.get(first) || [];
    return found.slice(0, MAX_FINDINGS).flatMap((finding) => labelledTexts(finding, words));
  };
}

/** The text after its label as printed, with the punctuation that the quotation has there, and without the affiliation. */
function labelledTexts(target: Target, words: string): readonly TargetText[] {
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

function labelWords(findings: Iterable<Target>): LabelWords {
  const labels = new Map<string, Target[]>();
  const add = (key: string, target: Target): void => {
    const known = labels.get(key);
    if (!known) labels.set(key, [target]);
    else if (known.at(-1) !== target) known.push(target);
  };
  for (const target of findings) {
    const label = findingOf(target)?.label;
    if (label === undefined) continue;
    const words = firstWords(label, MAX_WORDS);
    words.forEach((word, at) => {
      add(word, target);
      if (at > 0) add(`${words[at - 1]!} ${word}`, target);
    });
  }
  return labels;
}

/** The first words of a text, folded. Looks at a bounded part of it. */
function firstWords(text: string, limit: number): readonly string[] {
  const words: string[] = [];
  const start = text.slice(0, MAX_LENGTH);
  scanWords(start, (from, to) => {
    if (words.length < limit) words.push(fold(start.slice(from, to)));
  });
  return words;
}
