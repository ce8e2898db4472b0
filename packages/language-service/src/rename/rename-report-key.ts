import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import type { Workspace } from '../workspace/workspace.js';
import { contextsOf, usesOf } from './key-uses.js';
import { withReportKey } from './key-edits.js';
import { addPinEdits } from './move-pins.js';
import { keyConflict, nameConflict } from './name-conflict.js';
import { refuse, createEdits } from './rename-edits.js';
import type { Use } from './key-uses.js';
import type { Translate, OffsetRange } from '@findings/core/text';
import { membersOf, parseJsonTree, rangeOf, sourceText } from '@findings/core/text';
import type { Span } from '@findings/core';

/** As the configuration's schema has it. */
const KEY = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u;

/** Why a report's key cannot be renamed; nothing where it can. */
export function reportKeyConflict(
  workspace: Workspace,
  configUri: string | undefined,
  key: string,
): Refusal | undefined {
  const text = configUri === undefined ? undefined : workspace.text(configUri);
  if (text === undefined) return refuse(notConfigured(workspace.say, key));
  const keys = keysInSettings(text);
  if (!keys)
    return refuse(
      workspace.say`findings.config.json is not in order, so that nothing can be renamed in it. Put it right first.`,
    );
  const isThere = keys.some((each) => !each.isDefault && isSame(each.key, key));
  return isThere ? undefined : refuse(notConfigured(workspace.say, key));
}

function notConfigured(say: Translate, key: string): string {
  return say`“${key}” is not written in a configuration: a report that a document names itself, or that comes with findings, gets its key from its file. To choose one, name the report under “reports” in findings.config.json.`;
}

/** A report's key in the configuration's file, and wherever it is written in the proposals for which that one holds. */
export function renameReportKey(
  workspace: Workspace,
  configUri: string,
  key: string,
  typed: string,
): WorkspaceEdit | Refusal {
  const { say } = workspace;
  const to = typed.replace(/^@/, '').replace(/:$/, '');
  const text = workspace.text(configUri);
  const keys = (text === undefined ? undefined : keysInSettings(text)) ?? [];
  if (!KEY.test(to))
    return refuse(say`“${to}” is no key for a report: a key is letters, digits, - and _, such as “tip2012”.`);
  const contexts = [...contextsOf(workspace)].filter((context) => context.configUri === configUri);
  if (!isSame(to, key)) {
    if (keys.some((each) => !each.isDefault && isSame(each.key, to))) {
      return refuse(say`“${to}” is taken: another report of the configuration has that key. Choose another one.`);
    }
    for (const { library } of contexts) {
      const resolution = library?.resolve(to);
      const taken =
        nameConflict(say, to, resolution) ?? (resolution?.type === 'unresolved' ? likeAnId(say, to) : undefined);
      if (taken !== undefined) return refuse(taken);
    }
    const known = new Set(contexts);
    const isHere = ({ context }: Use): boolean => known.has(context);
    const cited = keyConflict(say, to, usesOf(workspace, workspace.index.withPrefix(to)).filter(isHere), contexts);
    if (cited !== undefined) return refuse(cited);
  }
  const edits = createEdits();
  for (const each of keys) if (isSame(each.key, key)) edits.add(configUri, { span: each.span, text: to });
  for (const use of usesOf(workspace, workspace.index.withPrefix(key))) {
    if (use.context.configUri !== configUri || use.parts.reportKey === undefined) continue;
    edits.add(use.uri, withReportKey(use, use.parts, to));
  }
  const from = key.toLowerCase();
  const wrong = addPinEdits(workspace, contexts, edits, ({ pinned }) =>
    [...pinned.keys()].flatMap((pin) => {
      const isOfReport = pin === from || pin.startsWith(`${from}:`);
      return isOfReport ? [{ from: pin, to: to.toLowerCase() + pin.slice(from.length) }] : [];
    }),
  );
  return wrong ?? edits.edit;
}

const likeAnId = (say: Translate, to: string): string =>
  say`“${to}” would be read as the id of a finding. Choose a key that looks like none, such as “tip2012”.`;

export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A key that no report has (any more), in all proposals that write it: the configuration has another one. */
export function replaceMissingKey(workspace: Workspace, key: string, typed: string): WorkspaceEdit | Refusal {
  const to = typed.replace(/^@/, '').replace(/:$/, '');
  const edits = createEdits();
  for (const use of usesOf(workspace, workspace.index.withPrefix(key))) {
    const { library } = use.context;
    // Where a report has that key, or it is another's work, nothing is missing.
    if (library?.resolve(use.key).type !== 'unresolved' || use.parts.reportKey !== undefined) continue;
    const [report] = library.targets(to);
    if (!report) {
      const keys = library.reports.map((each) => workspace.say`“${each.key}”`).join(', ');
      return refuse(workspace.say`No report has the key “${to}”, so that nothing was renamed. There is ${keys}.`);
    }
    const parts = { reportKey: key, local: use.key.slice(key.length + 1) };
    edits.add(use.uri, withReportKey(use, parts, report.report.key));
  }
  return edits.edit;
}

/** A report key in a configuration: the name of a report's file, or the default. */
export interface KeyInConfiguration {
  readonly key: string;
  /** Without the quotation marks. */
  readonly span: Span;
  readonly isDefault: boolean;
}

/** Finds all report keys in a configuration. Undefined if it is not JSON. */
export function keysInSettings(text: string): readonly KeyInConfiguration[] | undefined {
  const { root, errors } = parseJsonTree(text);
  if (errors.length > 0) return undefined;
  const source = sourceText(text);
  const inQuotes = ({ start, end }: OffsetRange): Span => source.span(start + 1, end - 1);
  const keys: KeyInConfiguration[] = [];
  for (const { name, value } of membersOf(root)) {
    if (name === 'reports') {
      for (const { name: key, nameRange } of membersOf(value)) {
        keys.push({ key, span: inQuotes(nameRange), isDefault: false });
      }
    }
    const key: unknown = value.value;
    if (name === 'default' && typeof key === 'string') {
      keys.push({ key, span: inQuotes(rangeOf(value)), isDefault: true });
    }
  }
  return keys;
}
