import type { Completion } from '../../results/editor-results.js';
import type { Proposal } from '../../workspace/proposal.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { CompletionOptions } from '../completion-options.js';
import { namedFiles } from '../named-files.js';
import { lineEnd, lineStart } from '../place/lines.js';
import { frontMatterOf } from './front-matter-at.js';
import { valueAt } from './value-at.js';
import type { Translate } from '@findings/core/text';

const about = {
  findings: (say: Translate) => say`the reports that this proposal cites`,
  bibliography: (say: Translate) => say`the bibliographies of the other works that it cites`,
};

/** The keys that mean something here, and the files that may stand at them. */
export function completeFrontMatter(
  workspace: Workspace,
  { uri, text: markdown, source }: Proposal,
  offset: number,
  options: CompletionOptions,
): readonly Completion[] {
  const start = lineStart(markdown, offset);
  const typed = markdown.slice(start, offset);
  const item = (from: number, to: number, order: number) => ({
    filterText: markdown.slice(from, offset),
    sortText: String(order).padStart(4, '0'),
    span: source.span(from, to),
  });
  if (/^[a-z]*$/i.test(typed)) {
    const line = markdown.slice(offset, lineEnd(markdown, offset));
    const end = offset + /^[a-z]*/i.exec(line)![0].length;
    if (/^\s*:/.test(markdown.slice(end, lineEnd(markdown, offset)))) return [];
    const block = frontMatterOf(markdown);
    const written = block ? markdown.slice(block.start, block.end).split('\n') : [];
    return (['findings', 'bibliography'] as const)
      .filter((key) => key.startsWith(typed.toLowerCase()) && !written.some((each) => each.startsWith(`${key}:`)))
      .map((key, order) => {
        const { span, ...rest } = item(start, end, order);
        return {
          ...rest,
          label: key,
          detail: ` ${about[key](workspace.say)}`,
          kind: 'setting',
          edit: { span, text: `${key}: ` },
        };
      });
  }
  const value = valueAt(markdown, offset);
  if (!value || (value.key !== 'findings' && value.key !== 'bibliography')) return [];
  const begun = value.typed.toLowerCase();
  return namedFiles(workspace, options, uri, value.key)
    .filter((path) => path.toLowerCase().includes(begun))
    .map((path, order) => {
      const { span, ...rest } = item(value.start, value.end, order);
      return { ...rest, label: path, kind: 'file', edit: { span, text: value.write(path) } };
    });
}
