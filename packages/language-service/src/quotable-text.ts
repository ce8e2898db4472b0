import { findingOf } from '@findings/core/library';
import { readSentences } from '@findings/core/text';
import type { TargetReference } from './results/editor-results.js';
import type { QuotableText } from './results/client-results.js';
import { resolveReference } from './workspace/target-ids.js';
import type { Workspace } from './workspace/workspace.js';

/** Who wants words from farther down selects them in the report. */
const MOST_SENTENCES = 50;

/** All words of a finding, then its sentences, where it has more than one. */
export function quotable(workspace: Workspace, finding: TargetReference): readonly QuotableText[] {
  const read = workspace.report(finding.source);
  const target = read && resolveReference(read.library, read.report.key, finding);
  if (!target || !findingOf(target)) return [];
  const { text } = target;
  const sentences = readSentences(text).slice(0, MOST_SENTENCES);
  const parts = sentences.map(({ start, end }, index) => ({
    title: workspace.say`Sentence ${index + 1}`,
    words: text.slice(start, end).trim(),
  }));
  return [{ title: workspace.say`All words`, words: text }, ...(parts.length > 1 ? parts : [])];
}
