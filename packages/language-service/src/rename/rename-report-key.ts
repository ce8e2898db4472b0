import type { Span } from '@findings/core';
import { frontMatterBlock, membersOf, parseJsonTree, rangeOf, sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';
import { keyUses, type KeyUse } from '../workspace/key-uses.js';
import type { Context } from '../workspace/context.js';
import type { Workspace } from '../workspace/workspace.js';
import { replaceKey } from './key-edits.js';
import { contextsOf, contextsWithReport } from './key-uses.js';
import { addPinEdits } from './move-pins.js';
import { keyConflict, nameConflict } from './name-conflict.js';
import { refuse, createEditCollection, equalsIgnoringCase } from './rename-edits.js';

/** As in the schema of configurations. */
const KEY = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u;

/** Why a report key cannot be renamed. */
export function reportKeyConflict(
  workspace: Workspace,
  configUri: string | undefined,
  key: string,
): Refusal | undefined {
  const text = configUri === undefined ? undefined : workspace.text(configUri);
  if (text === undefined) return refuse(notConfigured(workspace.say, key));
  const keys = keysInConfiguration(text);
  if (!keys) return refuse(workspace.say`findings.config.json has errors. Fix them before you rename anything.`);
  const isConfigured = keys.some((each) => !each.isDefault && equalsIgnoringCase(each.key, key));
  return isConfigured ? undefined : refuse(notConfigured(workspace.say, key));
}

function notConfigured(say: Translate, key: string): string {
  return say`“${key}” is not in findings.config.json, so it comes from the name of the report’s file. To choose a key, add the report under “reports” in findings.config.json.`;
}

/** Renames a report key in the configuration, and in the proposals to which the configuration applies. */
export function renameReportKey(
  workspace: Workspace,
  configUri: string,
  key: string,
  typed: string,
): WorkspaceEdit | Refusal {
  const { say } = workspace;
  const to = typed.replace(/^@/, '').replace(/:$/, '');
  const text = workspace.text(configUri);
  const keys = (text === undefined ? undefined : keysInConfiguration(text)) ?? [];
  if (!KEY.test(to))
    return refuse(say`“${to}” is not a valid report key. Use letters, digits, - and _, as in “tip2012”.`);
  const contexts = [...contextsOf(workspace)].filter((context) => context.configUri === configUri);
  if (!equalsIgnoringCase(to, key)) {
    if (keys.some((each) => !each.isDefault && equalsIgnoringCase(each.key, to))) {
      return refuse(say`Another report in findings.config.json already has the key “${to}”. Choose another key.`);
    }
    for (const { library } of contexts) {
      const conflict = nameConflict(say, to, library?.resolve(to), false);
      if (conflict !== undefined) return refuse(conflict);
    }
    const ownContexts = new Set(contexts);
    const isConflict = (use: KeyUse): boolean => ownContexts.has(use.context) && startsWithWord(use.key, to);
    const citationConflict = keyConflict(say, to, keyUses(workspace).filter(isConflict), contexts);
    if (citationConflict !== undefined) return refuse(citationConflict);
  }
  const edits = createEditCollection();
  for (const each of keys) if (equalsIgnoringCase(each.key, key)) edits.add(configUri, { span: each.span, text: to });
  for (const { uri, span } of keysInReports(workspace, new Set(contexts), key)) edits.add(uri, { span, text: to });
  for (const use of keyUses(workspace)) {
    if (use.context.configUri !== configUri || !equalsIgnoringCase(use.parts.reportKey ?? '', key)) continue;
    edits.add(use.uri, replaceKey(use, { ...use.parts, reportKey: to }));
  }
  const from = key.toLowerCase();
  const refusal = addPinEdits(workspace, contexts, edits, ({ pinned }) =>
    [...pinned.keys()].flatMap((pin) => {
      const isOfReport = pin === from || pin.startsWith(`${from}:`);
      return isOfReport ? [{ from: pin, to: to.toLowerCase() + pin.slice(from.length) }] : [];
    }),
  );
  return refusal ?? edits.edit;
}

/**
 * The same key in the report's own front matter, so that the report has the new key if it is removed and added again. A file that is also used
 * elsewhere keeps its key.
 */
function keysInReports(workspace: Workspace, contexts: ReadonlySet<Context>, key: string) {
  const uris = new Set([...contexts].flatMap(({ sources }) => sources.get(key) ?? []));
  return [...uris].flatMap((uri) => {
    const { source } = workspace.report(uri) ?? {};
    if (!source || contextsWithReport(workspace, uri).some(([context]) => !contexts.has(context))) return [];
    const front = frontMatterBlock(source.text);
    if (front?.format !== 'yaml') return [];
    const match = /^(key:[ \t]*["']?)([^\s"']+)["']?[ \t]*\r?$/m.exec(source.text.slice(front.start, front.textEnd));
    const [, before = '', own = ''] = match ?? [];
    if (!match || !equalsIgnoringCase(own, key)) return [];
    const start = front.start + match.index + before.length;
    return [{ uri, span: source.span(start, start + own.length) }];
  });
}

/** Replaces a report key that no report has, in all proposals that use it. */
export function replaceMissingKey(workspace: Workspace, key: string, typed: string): WorkspaceEdit | Refusal {
  const to = typed.replace(/^@/, '').replace(/:$/, '');
  const edits = createEditCollection();
  for (const use of keyUses(workspace)) {
    const { library } = use.context;
    if (!startsWithWord(use.key, key)) continue;
    // Skips keys that are known in this context: of a report or of a work.
    if (library?.resolve(use.key).type !== 'unresolved' || use.parts.reportKey !== undefined) continue;
    const [report] = library.targets(to);
    if (!report) {
      const keys = library.reports.map((each) => workspace.say`“${each.key}”`).join(', ');
      return refuse(workspace.say`No report has the key “${to}”. Nothing was renamed. Existing keys: ${keys}.`);
    }
    edits.add(use.uri, replaceKey(use, { reportKey: report.report.key, local: use.key.slice(key.length + 1) }));
  }
  return edits.edit;
}

/** Whether a key is a word, or starts with the word and a colon: `wells`, `wells:s9`. */
function startsWithWord(key: string, word: string): boolean {
  return equalsIgnoringCase(key.split(':', 1)[0]!, word);
}

/** A report key in a configuration: a key of `reports`, or the value of `default`. */
export interface KeyInConfiguration {
  readonly key: string;
  /** The range without quotation marks. */
  readonly span: Span;
  readonly isDefault: boolean;
}

/** Finds all report keys in a configuration. Undefined if it is not JSON. */
export function keysInConfiguration(text: string): readonly KeyInConfiguration[] | undefined {
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
