import { findingOf } from '@findings/core/library';
import { readSentences } from '@findings/language';
import type { QuotableText } from './results/client-results.js';
import type { TargetReference } from './results/editor-results.js';
import { resolveReference } from './workspace/target-ids.js';
import type { Workspace } from './workspace/workspace.js';

/** Later sentences can be selected in the report. */
const MAX_SENTENCES = 50;

/** The text of a finding, then its sentences if there are several. */
export function quotableTexts(workspace: Workspace, finding: TargetReference): readonly QuotableText[] {
  const report = workspace.report(finding.source);
  const target = report && resolveReference(report.library, report.report.key, finding);
  if (!target || !findingOf(target)) return [];
  const { text } = target;
  const sentences = readSentences(text).slice(0, MAX_SENTENCES);
  const parts = sentences.map(({ start, end }, index) => ({
    title: workspace.say`Sentence ${index + 1}`,
    words: text.slice(start, end).trim(),
  }));
  return [{ title: workspace.say`Full text`, words: text }, ...(parts.length > 1 ? parts : [])];
}
