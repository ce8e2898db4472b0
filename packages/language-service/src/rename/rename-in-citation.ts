import type { ResolvedCitation } from '@findings/check/editor';
import { peopleNames, partName } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Refusal } from '../results/editor-results.js';
import { splitKey } from '../workspace/key-uses.js';
import type { Proposal } from '../workspace/proposal.js';
import { localIdOf } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { spanOfLocalId, spanOfReportKey } from './key-edits.js';
import { renameAlias } from './rename-alias.js';
import { equalsIgnoringCase, refuse } from './rename-edits.js';
import type { RenameTarget } from './rename-edits.js';
import { renameId } from './rename-id.js';
import { replaceMissingKey, renameReportKey, reportKeyConflict } from './rename-report-key.js';

/** What a rename at a citation changes: the report key if the cursor is in it, otherwise the rest of the key. */
export function renameTargetInCitation(
  workspace: Workspace,
  proposal: Proposal,
  { item, resolution }: ResolvedCitation,
  offset: number,
): RenameTarget | Refusal {
  const { say } = workspace;
  const { context, source } = proposal;
  const keyInDocument = { span: source.span(item.start, item.end), key: item.id };
  const parts = splitKey(item.id, context.library);
  if (parts.reportKey !== undefined) {
    const span = spanOfReportKey(keyInDocument, parts);
    const { reportKey: key } = parts;
    if (parts.local === '' || (span.start.offset <= offset && offset <= span.end.offset)) {
      const { configUri } = context;
      const conflict = reportKeyConflict(workspace, configUri, key);
      if (conflict || configUri === undefined) return conflict ?? refuse('');
      return { span, text: key, rename: (to) => renameReportKey(workspace, configUri, key, to) };
    }
  }
  const span = spanOfLocalId(keyInDocument, parts);
  const text = parts.local;
  const id = text.toLowerCase();
  switch (resolution.type) {
    case 'foreign':
      return refuse(say`“${item.id}” is a publication in your bibliography. Rename it there.`);
    case 'ambiguous': {
      const ids = resolution.candidates.slice(0, 3).map(({ target }) => say`“${localIdOf(target) || target.id}”`);
      return refuse(say`“${item.id}” names several findings (${ids.join(', ')}). Cite one of them first.`);
    }
    case 'unresolved': {
      const { missing } = resolution;
      if (missing.what === 'report') {
        const key = { reportKey: missing.key, local: '' };
        const rename = (to: string) => replaceMissingKey(workspace, missing.key, to);
        return { span: spanOfReportKey(keyInDocument, key), text: missing.key, rename };
      }
      if (missing.what === 'default') {
        return refuse(
          say`It is not clear which report “${item.id}” belongs to. Write the report’s key and a colon before it first.`,
        );
      }
      const reportUri = context.sources.get(missing.report.key) ?? missing.report.key;
      return { span, text, rename: (to) => renameId(workspace, reportUri, id, to) };
    }
    case 'found': {
      const { target } = resolution;
      const reportUri = context.sources.get(target.report.key) ?? target.report.key;
      if (target.type === 'summary')
        return refuse(say`The summary of a report is always called “summary” and cannot be renamed.`);
      if (target.id === id) return { span, text, rename: (to) => renameId(workspace, reportUri, id, to) };
      if (!hasAlias(target) || !equalsIgnoringCase(target.alias, text)) return refuse(refuseSpeaker(say, text, target));
      const report = workspace.report(reportUri);
      if (!report) return refuse(say`The report that contains “${text}” was not found. Nothing was renamed.`);
      return { span, text, rename: (to) => renameAlias(workspace, report, target, to) };
    }
  }
}

export function hasAlias(target: Target): target is Target & { readonly alias: string } {
  return target.alias !== undefined;
}

function refuseSpeaker(say: Translate, alias: string, { id, speakers, within }: Target): string {
  const people = peopleNames(say, speakers);
  const origin = within
    ? say`“${alias}” is the report’s name for ${people} in ${partName(say, within)} and cannot be renamed.`
    : say`“${alias}” is the report’s name for ${people} and cannot be renamed.`;
  return say`${origin} Cite “${id}” instead, or add a name of your own, such as {#my-name}, after the text in the report and cite that.`;
}
