import { findingOf, type Library, type Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { cacheLast } from './cache-last.js';
import { FindingText } from './finding-text.js';
import type { TargetText } from './most-similar-text.js';

/** Only the first words of longer labels count. */
const MAX_WORDS = 16;
/** Labels are at the start of a quotation, within this many characters. */
const MAX_LENGTH = 400;
/** At most this many findings are compared with their labels. */
const MAX_FINDINGS = 64;

/**
 * Returns a function that finds the texts of findings with the labels that the report prints before them, for quotations that begin with
 * words of the label: `Bronwyn Wex (AusAID): Donors pay.`, `Bronwyn Wex … pay`, `Bronwyn Wex noted`.
 */
export function createLabelSearch(
  library: Library,
): (words: string, findings: ReadonlySet<Target>) => readonly TargetText[] {
  let byWord: ReadonlyMap<string, readonly Target[]> | undefined;
  const firstWordsOf = cacheLast(firstWords);
  return (words, findings) => {
    byWord ??= findingsByLabelWord(library);
    const [first = '', second] = firstWordsOf(words);
    const labelled = byWord.get(first)?.filter((finding) => findings.has(finding)) ?? [];
    const both = labelled.filter((finding) => ` ${labelOf(finding).join(' ')} `.includes(` ${first} ${second} `));
    return (both.length > 0 ? both : labelled).slice(0, MAX_FINDINGS).flatMap((finding) => withLabel(finding, words));
  };
}

/** The first folded words of a quotation: two, if it has them. */
function firstWords(quotation: string): readonly string[] {
  const found: string[] = [];
  for (const [part] of quotation.slice(0, MAX_LENGTH).matchAll(/\S+/g)) {
    for (const word of foldedWords(part)) found.push(word);
    if (found.length > 1) break;
  }
  return found;
}

/** The findings with each folded word in their label, in the order of the reports. */
function findingsByLabelWord(library: Library): ReadonlyMap<string, readonly Target[]> {
  const byWord = new Map<string, Target[]>();
  for (const target of library.targets()) {
    for (const word of new Set(labelOf(target))) {
      const findings = byWord.get(word);
      if (findings) findings.push(target);
      else byWord.set(word, [target]);
    }
  }
  return byWord;
}

/** The folded words of a label. */
function labelOf(target: Target): readonly string[] {
  return foldedWords(findingOf(target)?.label ?? '').slice(0, MAX_WORDS);
}

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
