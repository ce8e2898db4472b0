import { findingOf } from '@findings/core/library';
import { foldedWords, readSentences } from '@findings/language';
import { excerptAround } from './card/excerpts.js';
import type { QuotableText } from './results/client-results.js';
import type { TargetReference } from './results/editor-results.js';
import { resolveReference } from './workspace/target-ids.js';
import type { Workspace } from './workspace/workspace.js';

/** Later sentences can be selected in the report. */
const MAX_SENTENCES = 50;

/** The length of a row of VS Code's list, in UTF-16 code units. */
const ROW = 90;

/**
 * The text of a finding, then its sentences if there are several. If the user searched for words, the sentence with most of them is
 * first.
 *
 * @param searched words that the user searched for
 */
export function quotableTexts(workspace: Workspace, finding: TargetReference, searched = ''): readonly QuotableText[] {
  const report = workspace.report(finding.source);
  const target = report && resolveReference(report.library, report.report.key, finding);
  if (!target || !findingOf(target)) return [];
  const { text } = target;
  const sentences = readSentences(text).slice(0, MAX_SENTENCES);
  const terms = foldedWords(searched);
  const quotable = (title: string, words: string): QuotableText => ({
    title,
    words,
    excerpt: excerptAround(words, terms, ROW),
  });
  const whole = quotable(workspace.say`Full text`, text);
  if (sentences.length < 2) return [whole];
  const parts = sentences.map(({ start, end }, index) =>
    quotable(workspace.say`Sentence ${index + 1}`, text.slice(start, end).trim()),
  );
  const counts = parts.map(({ words }) => countTerms(words, terms));
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  const best = most === 0 ? undefined : parts[counts.indexOf(most)];
  return [...(best ? [best] : []), whole, ...parts.filter((each) => each !== best)];
}

/** The number of terms that a text has, also as the beginning of a word. */
function countTerms(text: string, terms: readonly string[]): number {
  const words = foldedWords(text);
  return terms.filter((term) => words.some((word) => word.startsWith(term))).length;
}
