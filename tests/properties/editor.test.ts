import { readCitations } from '@findings/citations';
import { createLanguageService, createWorkspace } from '@findings/language-service';
import { expect, test } from 'vitest';
import { demand } from './demand.ts';
import { sampleOffsets } from './features.ts';
import { tokenSoup } from './mutations.ts';
import { checkTexts } from './properties.ts';
import { library, report, wells } from './wells.ts';

const PROPOSAL = 'file:///w/a.md';
const REPORT = 'file:///w/wells.md';

const workspace = createWorkspace();
const service = createLanguageService(workspace);
workspace.setReport(REPORT, wells, report, library);

// prettier-ignore
const texts = tokenSoup([
  '[@s1.h1]', '[see @s9,\n p. 4; -@d1]', '@s2 [p. 3]', '@s2', '[@ s1]', '[@', '[', ']', '@', '; ', ' said Okoye. ',
  '“it is so”', '"', '\n\n', '\n', '> ', '- ', '# ', '| a | b |\n|---|---|\n| ', ' | ', '[^1]', '\n\n[^1]: ',
  '`', '```\n', '*', ' ', '𝛀 ', '    ', '\n\n---\n\n', '$', '(', ')', '\\', 'é', '[x](y)', 'okoye', '[@s1,h2]', '500 dollars ', '“half of them dry up within two years”',
  'dry years', '\r\n', 'Half of the wells dry up. ',
], 14);

checkTexts(texts, [], {
  'an accepted suggestion is read as a citation of its finding': (text) => {
    open(text);
    for (const offset of sampleOffsets(text)) {
      for (const { about, edit } of service.complete(PROPOSAL, offset).slice(0, 4)) {
        const [, key = ''] = /^@?\{?([^}\]]*)/.exec(edit.text)!;
        if (!about || isExampleLabel(text, key)) continue;
        const { start, end } = edit.span;
        demand(start.offset <= offset && offset <= end.offset, 'the edit is at the cursor', () => text);
        const after = text.slice(0, start.offset) + edit.text + text.slice(end.offset);
        demand(keysOf(after).includes(key), `${key} is cited`, () => JSON.stringify({ text, offset, after }));
      }
    }
  },

  'an inserted citation is read as such, and changes no other': (text) => {
    open(text);
    // An @ before the cursor is replaced.
    for (const offset of sampleOffsets(text).filter((each) => text[each - 1] !== '@')) {
      const at = { uri: PROPOSAL, start: offset, end: offset };
      const edit = service.insertion({ ...at, findings: ['wells:s2.h1', 'wells:s1'], form: 'citation' });
      if ('refusal' in edit) continue;
      const after = text.slice(0, edit.span.start.offset) + edit.text + text.slice(edit.span.end.offset);
      const expected = [...keysOf(text), 's2.h1', 's1'].sort().join(' ');
      demand(keysOf(after).sort().join(' ') === expected, 'keys', () => JSON.stringify({ text, offset, after }));
    }
  },

  'a sentence gets its citation outside of others': (text) => {
    const { document } = open(text);
    for (const offset of sampleOffsets(text)) {
      const result = service.citeSentence(PROPOSAL, offset, offset);
      if ('refusal' in result) continue;
      const { offset: at } = result.at;
      const isInside = document!.groups.some(({ start, end }) => start < at && at < end);
      demand(at <= text.length && !isInside, 'the place', () => JSON.stringify({ text, offset, at }));
    }
  },

  'a quick fix solves its problem': (text) => {
    const before = open(text).check.problems;
    const actions = service.codeActions(PROPOSAL, 0, text.length).filter(({ diagnostics }) => diagnostics?.length);
    for (const { diagnostics, edit, title } of actions) {
      // Where a comment fits is tested by example.
      if (title.startsWith('Ignore with a reason')) continue;
      const [about] = diagnostics!;
      const { edits } = edit.changes.find(({ uri }) => uri === PROPOSAL)!;
      const fixed = edits.reduceRight(
        (rest, { span, text: written }) => rest.slice(0, span.start.offset) + written + rest.slice(span.end.offset),
        text,
      );
      const after = open(fixed).check.problems;
      const isFewer = (['code', 'message'] as const).some(
        (name) =>
          after.filter((each) => each[name] === about![name]).length <
          before.filter((each) => each[name] === about![name]).length,
      );
      demand(isFewer, title, () => JSON.stringify({ text, fixed }));
    }
  },
});

test.each([
  'It is so: ‸. And so on.\n',
  'It is "as they say". It is so: ‸\n',
  'They say: “This is a new era” [@s9.h9] ‸ and more.\n',
  '| a |\n|---|\n| ‸ |\n',
  '> ‸\n',
  '- One.\n- ‸\n',
])('every quotation that an editor inserts is free of problems: %j', (frame) => {
  const [before = '', after] = frame.split('‸');
  const problemsOf = (text: string): readonly string[] => open(text).check.problems.map(({ code }) => code);
  const expected = problemsOf(before + after);
  let count = 0;
  for (const { id } of library.targets()) {
    const finding = { source: REPORT, id };
    for (const { words } of service.quotable(finding)) {
      open(before + after);
      const at = { uri: PROPOSAL, start: before.length, end: before.length };
      const edit = service.insertion({ ...at, findings: [finding], form: 'quotation', words });
      if ('refusal' in edit) throw new Error(edit.refusal);
      const text = (before + after).slice(0, edit.span.start.offset) + edit.text;
      expect(problemsOf(text + (before + after).slice(edit.span.end.offset)), text).toEqual(expected);
      count++;
    }
  }
  expect(count).toBeGreaterThan(10);
});

function open(text: string) {
  const context = { library, sources: new Map([['wells', REPORT]]) };
  return workspace.setProposal(PROPOSAL, text, { context, severities: {}, problems: [] });
}

function keysOf(text: string): string[] {
  return readCitations(text).groups.flatMap(({ items }) => items.map(({ id }) => id));
}

/** A line that starts with a key and a dot makes it the label of an example, which Pandoc numbers. */
function isExampleLabel(text: string, label: string): boolean {
  return new RegExp(`^[ \\t>]*\\(?@${label}[.)]`, 'm').test(text);
}
