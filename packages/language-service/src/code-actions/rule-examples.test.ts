import { fingerprint } from '@findings/core/text';
import { readBibliography } from '@findings/check/bibliography';
import { fixDocument, rules } from '@findings/check';
import type { AnyRule, Example, Lock, Pin } from '@findings/check';
import { describe, expect, test } from 'vitest';
import { exampleLibrary, exampleReport } from '../../../core/test/example-library.js';
import { parseExample } from '../../../check/test/parse-example.js';
import { applyEdit } from '../../test/apply-edit.js';
import { createWorkspace } from '../workspace/create-workspace.js';
import type { Proposal } from '../workspace/proposal.js';
import type { MutableWorkspace } from '../workspace/workspace.js';
import { codeActions } from './code-actions.js';

const uri = 'file:///w/a.md';

function lockOf(pinned: Readonly<Record<string, string>>): Lock {
  const entries = Object.entries(pinned).map(([id, text]): [string, Pin] => [
    `demo2020:${id}`,
    { fingerprint: fingerprint(text), text },
  ]);
  return { pinned: new Map(entries) };
}

function only(code: string) {
  return Object.fromEntries(rules.filter((rule) => rule.code !== code).map((rule) => [rule.code, 'off']));
}

/** The workspace of an example, in which the text of the proposal can be replaced. */
function opened(rule: AnyRule, { pinned, bibliography }: Example) {
  const workspace: MutableWorkspace = createWorkspace();
  workspace.setReport('file:///w/demo.md', '', exampleReport, exampleLibrary);
  const context = {
    library: exampleLibrary,
    sources: new Map([['demo2020', 'file:///w/demo.md']]),
    lock: pinned && lockOf(pinned),
    bibliography:
      bibliography === undefined
        ? undefined
        : { keys: readBibliography(bibliography, 'bibtex').keys, files: ['refs.bib'] },
  };
  const severities = 'check' in rule ? only(rule.code) : {};
  const open = (markdown: string): Proposal =>
    workspace.setProposal(uri, markdown, { context, severities, problems: [] });
  return { workspace, open };
}

const examples = rules.flatMap((rule: AnyRule) =>
  rule.examples.map((example) => [rule.code, parseExample(example.text).markdown, rule, example] as const),
);

describe.each(examples)('%s: %s', (code, markdown, rule, example) => {
  const { workspace, open } = opened(rule, example);
  const wholly = (text: string) => codeActions(workspace, uri, 0, text.length);

  test('applying all preferred actions has the same result as fixing all', () => {
    let text = markdown;
    open(text);
    for (let rounds = 0; rounds < 20; rounds++) {
      const next = wholly(text).find(({ isPreferred }) => isPreferred);
      if (!next) break;
      text = applyEdit(new Map([[uri, text]]), next.edit).get(uri)!;
      open(text);
    }
    const before = open(markdown);
    const fixed = fixDocument(markdown, before.check.problems, (words) => open(words).check.problems).markdown;
    expect(text).toBe(fixed);
    if ('check' in rule) expect(text).toBe(example.fixed?.slice(1) ?? markdown);
    open(markdown);
    const all = wholly(markdown).find(({ kind }) => kind === 'source.fixAll.findings');
    expect(all ? applyEdit(new Map([[uri, markdown]]), all.edit).get(uri) : markdown).toBe(fixed);
  });

  test('every quick fix removes the problem, or reduces the number of such problems', () => {
    const before = open(markdown).check.problems;
    for (const action of wholly(markdown)) {
      if (action.kind !== 'quickfix' || action.title.startsWith('Ignore with a reason')) continue;
      const [about] = action.diagnostics!;
      const after = open(applyEdit(new Map([[uri, markdown]]), action.edit).get(uri)!).check.problems;
      const isNarrated = ({ code, message }: (typeof before)[number]) =>
        code === about!.code && message === about!.message;
      const isKind = ({ code }: (typeof before)[number]) => code === about!.code;
      const isFewer = after.filter(isKind).length < before.filter(isKind).length;
      expect(isFewer || after.filter(isNarrated).length < before.filter(isNarrated).length, action.title).toBe(true);
      open(markdown);
    }
  });

  test('each problem can be suppressed', () => {
    const before = open(markdown);
    for (const problem of before.check.problems) {
      const keep = wholly(markdown).find(
        ({ title, diagnostics }) =>
          title.startsWith('Ignore with a reason') && diagnostics?.[0]?.span.start.offset === problem.span.start.offset,
      );
      if (problem.code.startsWith('ignore.')) {
        expect(keep).toBeUndefined();
        continue;
      }
      const text = applyEdit(new Map([[uri, markdown]]), keep!.edit).get(uri)!;
      const { problems, suppressed } = open(text).check;
      expect(suppressed.map((each) => each.message)).toContain(problem.message);
      expect(problems.map((each) => each.message)).not.toContain(problem.message);
      // All other rules are off, or the example is about comments.
      if (!code.startsWith('ignore.')) expect(problems.filter((each) => each.code.startsWith('ignore.'))).toEqual([]);
      open(markdown);
    }
  });
});
