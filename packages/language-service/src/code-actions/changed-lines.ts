import type { SourceText } from '@findings/core/text';
import type { TextEdit } from '../results/editor-results.js';

/** One edit from the first line that differs to the last; undefined where none does. */
export function changedLines({ text, span }: SourceText, written: string): TextEdit | undefined {
  if (text === written) return undefined;
  const most = Math.min(text.length, written.length);
  let start = 0;
  while (start < most && text[start] === written[start]) start++;
  start = text.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === written[written.length - 1 - same]) same++;
  const behind = text.indexOf('\n', text.length - same);
  const end = behind < 0 ? text.length : behind + 1;
  return { span: span(start, end), text: written.slice(start, written.length - (text.length - end)) };
}
