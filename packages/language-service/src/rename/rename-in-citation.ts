import { peopleNames, sessionName } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import type { Refusal } from '../results/editor-results.js';
import type { ResolvedCitation } from '@findings/check/editor';
import { splitKey } from '../workspace/citation-references.js';
import type { Proposal } from '../workspace/proposal.js';
import { localIdOf } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { renameAlias } from './rename-alias.js';
import { renameId } from './rename-id.js';
import { spanOfLocal, spanOfReportKey } from './key-edits.js';
import { replaceMissingKey, isSame, renameReportKey, reportKeyConflict } from './rename-report-key.js';
import { refuse } from './rename-edits.js';
import type { RenameTarget } from './rename-edits.js';

/** What can be renamed of a citation: the report's key where the cursor is in it, or else what is behind that. */
export function renamingInCitation(
  workspace: Workspace,
  proposal: Proposal,
  { item, resolution }: ResolvedCitation,
  offset: number,
): RenameTarget | Refusal {
  const { say } = workspace;
  const { context, source } = proposal;
  const written = { span: source.span(item.start, item.end), key: item.id };
  const parts = splitKey(item.id, context.library);
  if (parts.reportKey !== undefined) {
    const span = spanOfReportKey(written, parts);
    const { reportKey: key } = parts;
    if (parts.local === '' || (span.start.offset <= offset && offset <= span.end.offset)) {
      const { configUri } = context;
      const why = reportKeyConflict(workspace, configUri, key);
      if (why || configUri === undefined) return why ?? refuse('');
      return { span, text: key, rename: (to) => renameReportKey(workspace, configUri, key, to) };
    }
  }
  const span = spanOfLocal(written, parts);
  const text = parts.local;
  const id = text.toLowerCase();
  switch (resolution.type) {
    case 'foreign':
      return refuse(say`“${item.id}” is another’s work, and gets its key from its bibliography: rename it there.`);
    case 'ambiguous': {
      const ids = resolution.candidates.slice(0, 3).map(({ target }) => say`“${localIdOf(target) || target.id}”`);
      return refuse(say`“${item.id}” names several findings (${ids.join(', ')}). Cite one of them first.`);
    }
    case 'unresolved': {
      const { missing } = resolution;
      if (missing.what === 'report') {
        const key = { reportKey: missing.key, local: '' };
        const rename = (to: string) => replaceMissingKey(workspace, missing.key, to);
        return { span: spanOfReportKey(written, key), text: missing.key, rename };
      }
      if (missing.what === 'default') {
        return refuse(
          say`Nothing says of which report “${item.id}” is: write the report’s key and a colon in front of it first.`,
        );
      }
      const of = context.sources.get(missing.report.key) ?? missing.report.key;
      return { span, text, rename: (to) => renameId(workspace, { source: of, id, isThere: false }, to) };
    }
    case 'found': {
      const { target } = resolution;
      const of = context.sources.get(target.report.key) ?? target.report.key;
      if (target.type === 'summary')
        return refuse(say`A report’s summary is always called “summary”: there is nothing to rename.`);
      if (target.id === id)
        return { span, text, rename: (to) => renameId(workspace, { source: of, id, isThere: true }, to) };
      if (!hasAlias(target) || !isSame(target.alias, text)) return refuse(whySpeaker(say, text, target));
      const report = workspace.report(of);
      if (!report)
        return refuse(say`The report that has “${text}” is not at hand, so that it cannot be renamed there.`);
      return { span, text, rename: (to) => renameAlias(workspace, report, target, to) };
    }
  }
}

export function hasAlias(target: Target): target is Target & { readonly alias: string } {
  return target.alias !== undefined;
}

function whySpeaker(say: Translate, alias: string, { id, speakers, session }: Target): string {
  const who = peopleNames(say, speakers);
  const how = !session
    ? say`“${alias}” is how the report itself names ${who}, so that it cannot be renamed.`
    : session.number === undefined
      ? say`“${alias}” is how the report itself names ${who} in that session, so that it cannot be renamed.`
      : say`“${alias}” is how the report itself names ${who} in ${sessionName(say, session)}, so that it cannot be renamed.`;
  return say`${how} Cite “${id}” instead, or put a name of your own, such as {#my-name}, behind the words in the report and cite that.`;
}
