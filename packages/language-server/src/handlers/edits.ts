import type { CheckedDocument } from '@findings/check';
import type { Translate } from '@findings/core/text';
import type { CodeAction, RenameRefusal, WorkspaceEdit } from '@findings/language-service';
import { CodeActionTriggerKind, LSPErrorCodes, Range as LspRange, ResponseError } from 'vscode-languageserver';
import type {
  CodeAction as LspCodeAction,
  Command,
  Diagnostic,
  WorkspaceEdit as LspWorkspaceEdit,
} from 'vscode-languageserver';
import { addReportCommand, citeSentenceCommand, ignoreProblemCommand, turnOffRuleCommand } from '../commands.js';
import type { CurrentSettings } from '../client/settings.js';
import { codeActionOf } from '../to-lsp/code-action.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { invalid, readCount, readObject, readPosition, readRange, readText, readUri, refused } from './read-params.js';

/** Handles code actions and renames. */
export function editHandlers(
  { state, client, ranges, editOf, editOrRefuse, whenChecked, whenIndexed }: RequestContext,
  settings: CurrentSettings,
) {
  const { service, documents, say } = state;
  return {
    'textDocument/codeAction': (params) => {
      const { start, end } = readRange(params.range);
      const { only, diagnostics, triggerKind } = params.context ?? {};
      const shown = Array.isArray(diagnostics) ? diagnostics : [];
      const kinds = readKinds(only)?.filter((kind) => kind !== '');
      return whenChecked(readUri(params), [], (document): LspCodeAction[] => {
        const { uri, version } = document;
        const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
        const actions: LspCodeAction[] = [];
        const suppressions: LspCodeAction[] = [];
        for (const [index, action] of service.codeActions(uri, from, to, kinds).entries()) {
          const item = codeActionOf(action, ranges, client(), shown);
          const group = action.isSuppression ? suppressions : actions;
          const isCommand = settings().commands && (action.turnsOff ?? action.placeholder) !== undefined;
          const isResolved = client().resolvesActions && !isCommand;
          const edit = isResolved ? undefined : hasChanges(action.edit) && editOf(action.edit);
          if (isResolved) group.push({ ...item, data: { uri, version, from, to, kinds, index } });
          else if (edit) group.push({ ...item, ...(isCommand ? { command: commandOf(action, edit) } : { edit }) });
        }
        const proposal = settings().commands ? state.workspace.proposal(uri) : undefined;
        const adding = proposal && addReportAction(say, proposal.document, shown, from, to);
        if (adding) actions.push(adding);
        // A light bulb at every sentence would distract. So without a citation to replace, this is only offered on request.
        const unresolved = shown.find((each) => each?.code === 'citation.unresolved' && LspRange.is(each.range));
        const isOffered =
          settings().commands && (unresolved !== undefined || triggerKind === CodeActionTriggerKind.Invoked);
        const kind = unresolved ? 'quickfix' : 'refactor.rewrite';
        const isWanted = isOffered && (kinds?.some((wanted) => kind.startsWith(wanted)) ?? true);
        const place = unresolved ? to : from;
        if (isWanted && service.canCiteSentence(uri, place, to)) {
          actions.push(citeSentenceAction(say, kind, unresolved));
        }
        return [...actions, ...suppressions];
      });
    },
    'codeAction/resolve': (item) => {
      // A command that shows a list has no edit.
      if (item.data === undefined && item.command) return item;
      const { uri, version, from, to, kinds, index } = readObject(readObject(item)['data'], '“data”') as ActionData;
      if (typeof uri !== 'string' || documents.get(uri)?.version !== version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, say`The document has changed in the meantime.`);
      }
      return whenChecked(uri, item, () => {
        const [start, end, nth] = [readCount(from, '“from”'), readCount(to, '“to”'), readCount(index, '“index”')];
        const action = service.codeActions(uri, start, end, readKinds(kinds))[nth];
        const edit = action && hasChanges(action.edit) && editOf(action.edit);
        if (action?.title !== item.title || !edit) throw refused(say`This change is no longer possible here.`);
        return { ...item, edit };
      });
    },
    'textDocument/prepareRename': (params, cancellation) => {
      const position = readPosition(params.position);
      return whenIndexed(readUri(params), null, cancellation, (document) => {
        const prepared = service.prepareRename(document.uri, document.offsetAt(position));
        if (!prepared) return null;
        if ('refusal' in prepared) throw refusedRename(prepared);
        return { range: ranges.range(prepared.span), placeholder: prepared.text };
      });
    },
    'textDocument/rename': (params, cancellation) => {
      const position = readPosition(params.position);
      const to = readText(params.newName, '“newName”');
      return whenIndexed(readUri(params), {}, cancellation, (document) => {
        const edit = service.rename(document.uri, document.offsetAt(position), to);
        if (!edit) return {};
        if ('refusal' in edit) throw refusedRename(edit);
        return editOrRefuse(edit);
      });
    },
  } satisfies Partial<Handlers>;
}

/** The command of an action that the client applies, because it shows a message or asks for a reason. */
function commandOf({ title, turnsOff, placeholder }: CodeAction, edit: LspWorkspaceEdit): Command {
  return turnsOff
    ? { title, command: turnOffRuleCommand, arguments: [turnsOff, edit] }
    : { title, command: ignoreProblemCommand, arguments: [title, edit, placeholder] };
}

/**
 * Runs a command of the client, which shows a list.
 *
 * @param unresolved the problem of a citation that matches nothing. The chosen finding replaces its key.
 */
function citeSentenceAction(say: Translate, kind: string, unresolved: Diagnostic | undefined): LspCodeAction {
  const title = say`Cite this sentence…`;
  const command = { title, command: citeSentenceCommand };
  return unresolved
    ? { title, kind, diagnostics: [unresolved], command: { ...command, arguments: [unresolved.range] } }
    : { title, kind, command };
}

/** The action that adds a report, where one is missing: in the front matter, or at a citation of a report that was removed. */
function addReportAction(
  say: Translate,
  document: CheckedDocument | undefined,
  shown: readonly Diagnostic[],
  from: number,
  to: number,
): LspCodeAction | undefined {
  // A key that is similar to that of another report is probably mistyped.
  const isCited = document?.citations.some(
    ({ item, resolution }) =>
      item.start <= to &&
      from <= item.end &&
      resolution.type === 'unresolved' &&
      resolution.missing.what === 'report' &&
      resolution.suggestions.length === 0,
  );
  const code = isCited ? 'citation.unresolved' : 'config.missing-file';
  const missing = shown.find((each) => each?.code === code);
  const title = say`Add a report…`;
  const command = { title, command: addReportCommand };
  return missing && { title, kind: 'quickfix', diagnostics: [missing], command };
}

/** Data of a code action, by which `codeAction/resolve` finds the action again. */
interface ActionData {
  readonly uri?: unknown;
  readonly version?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly kinds?: unknown;
  readonly index?: unknown;
}

/** A correction of a report is without changes if the report would be read as something else. */
function hasChanges({ changes, created = [] }: WorkspaceEdit): boolean {
  return changes.length + created.length > 0;
}

/** Undefined for all kinds. */
function readKinds(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.filter((kind) => typeof kind === 'string');
}

/** Clients that ask other servers, too, tell by the code whether something of Findings is at the position. */
function refusedRename({ refusal, isElsewhere }: RenameRefusal): ResponseError {
  return isElsewhere ? invalid(refusal) : refused(refusal);
}
