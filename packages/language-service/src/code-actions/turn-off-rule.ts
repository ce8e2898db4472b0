import { rules } from '@findings/check';
import { membersOf, setJsonValues, sourceText } from '@findings/core/text';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JSONPath, Node } from 'jsonc-parser';
import type { Translate } from '@findings/core/text';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import type { RuleOff, WorkspaceEdit } from '../results/editor-results.js';
import { changedLines } from '../text-edits.js';
import type { Context } from '../workspace/context.js';
import type { ActionOffer, ActionRequest } from './action-request.js';

const CONFIG_NAME = 'findings.config.json';

/**
 * Offers to turn off the rule of each problem for all proposals of the folder. The configuration is changed or created, not the
 * settings of the editor: it works in every editor, and `findings check` reports the same.
 */
export function turnOffRule({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  const { context } = proposal;
  const uri = configurationUri(context);
  if (uri === undefined) return [];
  const text = workspace.text(uri);
  // A configuration that cannot be read is not replaced.
  if (text === undefined && context.configUri !== undefined) return [];
  const codes = new Set(problems.map(({ code }) => code));
  const broken = rules.filter(({ code }) => codes.has(code));
  return broken.map(({ code, name }) => ({
    title: document.say`Turn off this rule for this folder (${document.say.text(name)})`,
    kind: 'quickfix',
    isSuppression: true,
    turnsOff: { code, name: document.say.text(name), configuration: uri, ...(text !== undefined && { before: text }) },
    diagnostics: problems
      .filter((problem) => problem.code === code)
      .map((problem) => diagnosticOf(workspace, proposal, problem)),
    edit: () => configurationEdit(uri, text, code),
  }));
}

/** The configuration of a folder, which may not exist yet. Its lock is next to it. */
function configurationUri({ configUri, lockUri }: Context): string | undefined {
  return configUri ?? lockUri?.replace(/[^/]*$/, CONFIG_NAME);
}

function configurationEdit(uri: string, text: string | undefined, code: string): WorkspaceEdit {
  if (text === undefined) return { changes: [], created: [{ uri, text: withRuleOff('{}\n', code) }] };
  return textEdit(uri, text, withRuleOff(text, code));
}

function textEdit(uri: string, before: string, after: string): WorkspaceEdit {
  const edit = changedLines(sourceText(before), after);
  return { changes: edit ? [{ uri, edits: [edit] }] : [] };
}

/** The rules that a configuration turns off, each with the edit that turns it on again. */
export function rulesOff(
  say: Translate,
  configuration: string,
  before: string,
): readonly { readonly rule: RuleOff; readonly edit: WorkspaceEdit }[] {
  const root = parseTree(before);
  return rules.flatMap(({ code, name, severity }) => {
    const paths = [['rules', code], ...overridesOf(root, code)].filter(
      (path) => (root && findNodeAtLocation(root, path))?.value === 'off',
    );
    // Without a severity, a rule that is off by default stays off.
    if (paths.length === 0 || severity === 'off') return [];
    const after = setJsonValues(
      before,
      paths.map((path) => ({ path, value: undefined })),
    );
    const rule = { code, name: say.text(name), configuration, before };
    return [{ rule, edit: textEdit(configuration, before, after) }];
  });
}

/** Sets the rule to `off`, also in the overrides that set it, which would turn it on again. */
function withRuleOff(text: string, code: string): string {
  const paths: readonly JSONPath[] = [['rules', code], ...overridesOf(parseTree(text), code)];
  return setJsonValues(
    text,
    paths.map((path) => ({ path, value: 'off' })),
  );
}

function overridesOf(root: Node | undefined, code: string): readonly JSONPath[] {
  const overrides = memberOf(root, 'overrides')?.children ?? [];
  return overrides.flatMap((override, index) =>
    memberOf(memberOf(override, 'rules'), code) ? [['overrides', index, 'rules', code]] : [],
  );
}

function memberOf(node: Node | undefined, name: string): Node | undefined {
  return membersOf(node).find((member) => member.name === name)?.value;
}
