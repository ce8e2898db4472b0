import { createLibrary } from '@findings/core/library';
import { fixDocument } from '@findings/check';
import type { DocumentProblem } from '@findings/check';
import type { Library } from '@findings/core/library';
import { report as shipped } from '@findings/tip-2012';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries, plantedQuotation } from '../../../check/test/planted-quotations.js';
import { applyEdit } from '../../test/apply-edit.js';
import { readFixture, wells } from '../../test/fixture.js';
import type { CodeAction } from '../results/editor-results.js';
import { createWorkspace } from '../workspace/create-workspace.js';
import { codeActions } from './code-actions.js';

const uri = 'file:///w/a.md';
const lockUri = 'file:///w/findings.lock.json';

/** A workspace in which proposals without a lock can be opened one after another. */
function world(library: Library) {
  const workspace = createWorkspace();
  const sources = new Map(library.reports.map(({ key }) => [key, `file:///w/${key}.md`]));
  for (const report of library.reports) workspace.setReport(sources.get(report.key)!, '', report, library);
  const context = { library, sources, lockUri };
  const open = (markdown: string): readonly DocumentProblem[] =>
    workspace.setProposal(uri, markdown, { context, severities: {}, problems: [] }).check.problems;
  const after = (markdown: string, action: CodeAction): ReadonlyMap<string, string> =>
    applyEdit(new Map([[uri, markdown]]), action.edit);
  return { workspace, open, after };
}

/** Checks all code actions at every position of a proposal. */
function judge({ workspace, open, after }: ReturnType<typeof world>, markdown: string): void {
  const before = open(markdown);
  const isFewer = (now: readonly DocumentProblem[], { code, message }: Pick<DocumentProblem, 'code' | 'message'>) => {
    const kind = (each: DocumentProblem) => each.code === code;
    const isSameProblem = (each: DocumentProblem) => kind(each) && each.message === message;
    return (
      now.filter(kind).length < before.filter(kind).length ||
      now.filter(isSameProblem).length < before.filter(isSameProblem).length
    );
  };
  const ownCodes = (problems: readonly DocumentProblem[]) =>
    problems.filter(({ code }) => code.startsWith('ignore.')).map(({ code }) => code);
  // All edits are computed before another text is opened.
  const results = codeActions(workspace, uri, 0, markdown.length).map((action) => ({
    action,
    text: after(markdown, action).get(uri)!,
  }));
  for (const { action, text } of results) {
    const about = action.diagnostics?.[0];
    if (action.title.startsWith('Ignore with a reason')) {
      const now = open(text);
      expect(isFewer(now, about!), `${action.title}\n${text}`).toBe(true);
      const added = [...ownCodes(now)];
      for (const code of ownCodes(before)) if (added.includes(code)) added.splice(added.indexOf(code), 1);
      expect(added, text).toEqual(['ignore.malformed']);
    } else if (about) {
      expect(isFewer(open(text), about), `${action.title}\n${text}`).toBe(true);
    } else if (action.kind === 'source.fixAll.findings') {
      expect(text).toBe(fixDocument(markdown, before, open).markdown);
    }
  }
}

describe('code actions do what they promise', () => {
  const endings = ['\n', '\r\n'];
  const natural = Object.entries(
    import.meta.glob('../../../check/test/natural/tip2012/*.md', { query: '?raw', import: 'default', eager: true }),
    // Without the lines of carets and messages.
  ).map(([path, text], nth): [string, string] => [
    path.replace(/^.*\//, ''),
    text.replace(/^ *\^+ .*\n/gm, '').replace(/\r?\n/g, endings[nth % 2]!),
  ]);

  test.each(natural)('in %s', (_, markdown) => judge(world(createLibrary([shipped])), markdown));

  test('in proposals with wrong quotations', () => {
    const worlds = new Map([...libraries].map(([report, library]) => [report, world(library)]));
    const planted = fc.oneof(plantedQuotation('quote.altered'), plantedQuotation('quote.misplaced'));
    fc.assert(
      fc.property(planted, ({ markdown, report }) => judge(worlds.get(report)!, markdown)),
      { numRuns: 60 },
    );
  });

  test('in any text', () => {
    const { workspace: given, uri: first } = readFixture(`Text.\n${wells}`);
    const own = world(given.proposal(first)!.context.library!);
    const piece = fc.constantFrom(
      ...['[@s1.h1]', '[@s9]', '@S2', '[@ s1]', '[@s1,h2]', '[see @s9,\n p. 4]', ' said Ben Ali. ', '500 dollars '],
      ...['“half of them dry up within two years”', '"committees of user keep pumps running"', '𝛀 ', 'Session 2 '],
      ...[
        '\n\n',
        '\n',
        '> ',
        '- ',
        '1. ',
        '# ',
        '| a | b |\n|---|---|\n| ',
        ' | ',
        '[^1]',
        '\n\n[^1]: ',
        '`',
        '*',
        ' ',
      ],
      ...['^[', ']', '  \n', '\\\n', '<b>', '</b>', '$', '::: x\n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), fc.constantFrom('\n', '\r\n'), (pieces, end) => {
        judge(own, pieces.join('').replaceAll('\n', end));
      }),
      { numRuns: 200 },
    );
  });
});
