import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../test/apply-edit.js';
import { readFixture, wells } from '../../test/fixture.js';
import type { MutableWorkspace } from '../workspace/workspace.js';
import { codeActions } from './code-actions.js';

function keep(workspace: MutableWorkspace, uri: string, offset: number) {
  return codeActions(workspace, uri, offset, offset).filter(({ title }) => title.startsWith('Ignore with a reason'));
}

/** A proposal after its problem at `‸` is suppressed, and its problems then. */
function kept(markdown: string, end = '\n'): { readonly text: string; readonly problems: readonly string[] } {
  const { workspace, uri, offset, texts } = readFixture(`${markdown.replace('‸', '')}\n${wells}`);
  void offset;
  const { context } = workspace.proposal(uri)!;
  const open = (text: string) => workspace.setProposal(uri, text, { context, severities: {}, problems: [] });
  const place = markdown.replaceAll('\n', end).indexOf('‸');
  const before = markdown.replace('‸', '').replaceAll('\n', end);
  const problemsBefore = open(before).check.problems.length;
  const [action] = keep(workspace, uri, place);
  if (!action) return { text: 'not offered', problems: [] };
  const text = applyEdit(new Map([...texts, [uri, before]]), action.edit).get(uri)!;
  const { problems, suppressed } = open(text).check;
  // Only the suppressed problem and the missing reason have changed.
  expect(suppressed.length, text).toBeGreaterThan(0);
  expect(problems.length + suppressed.length).toBe(problemsBefore + 1);
  return { text, problems: problems.map(({ code }) => code) };
}

const comment = '<!-- findings-ignore citation.unresolved: the reason -->';

describe('a comment suppresses its problem, and its missing reason is reported', () => {
  test.each([
    ['a sentence', 'It is so [@s9‸]. And so on.', `It is so [@s9].${comment} And so on.`],
    [
      'a sentence among others',
      'One. *It is* [@s9‸] *so.* And so on.',
      `One. *It is* [@s9] *so.*${comment} And so on.`,
    ],
    ['a citation after its sentence', 'It is so. [@s9‸] And so on.', `It is so. [@s9]${comment} And so on.`],
    ['the last sentence', 'One. It is so [@s9‸].', `One. It is so [@s9]. ${comment}`],
    ['a sentence of an item', '- It is so [@s9‸]. And so on.', `- It is so [@s9].${comment} And so on.`],
    ['a sentence that goes on', 'It is so [@s9‸], and\nso on. More.', `It is so [@s9], and ${comment}\nso on. More.`],
    [
      'a sentence of a cell',
      '| a | b |\n|---|---|\n| c [@s9‸]. D. | d |',
      `| a | b |\n|---|---|\n| c [@s9].${comment} D. | d |`,
    ],
    ['one line of several', 'First,\nsecond [@s9‸],\nthird.', `First,\nsecond [@s9], ${comment}\nthird.`],
    ['a hard break', 'It is so [@s9‸]  \nand on.', `It is so [@s9] ${comment}  \nand on.`],
    ['a bracket over two lines', 'So [see @s9‸,\np. 4] it is.', `So ${comment} [see @s9,\np. 4] it is.`],
    ['a line that is a bracket', 'One.\n\n[see @s9‸,\np. 4] it is.', `One.\n\n${comment}\n\n[see @s9,\np. 4] it is.`],
    ['code over two lines', 'So @s9‸ `is\nit`, yes.', `So @s9 ${comment} \`is\nit\`, yes.`],
    ['a backtick before code over two lines', '[@s9‸]``is\nit`', `${comment}\n\n[@s9]\`\`is\nit\``],
    ['an item', '- One.\n- Two [@s9‸].\n- Three.', `- One.\n- Two [@s9]. ${comment}\n- Three.`],
    ['a block quotation', '> One\n> two [@s9‸]\n> three', `> One\n> two [@s9] ${comment}\n> three`],
    ['a heading', '# It is so [@s9‸]\n\nText.', `# It is so [@s9] ${comment}\n\nText.`],
    ['a named heading', '## It is so [@s9‸] {#so}\n\nText.', `## It is so [@s9] ${comment} {#so}\n\nText.`],
    ['an underlined heading', 'It is so [@s9‸]\n=====\n\nText.', `It is so [@s9] ${comment}\n=====\n\nText.`],
    ['a cell', '| a | b |\n|---|---|\n| c [@s9‸] | d |', `| a | b |\n|---|---|\n| c [@s9] ${comment} | d |`],
    [
      'a drawn table',
      'Text.\n\n+----------+---+\n| a        | b |\n+==========+===+\n| c [@s9‸] | d |\n+----------+---+\n',
      `Text.\n\n${comment}\n\n+----------+---+\n| a        | b |\n+==========+===+\n| c [@s9] | d |\n+----------+---+\n`,
    ],
    ['a footnote', 'Text.[^1]\n\n[^1]: So it is [@s9‸].', `Text.[^1]\n\n[^1]: So it is [@s9]. ${comment}`],
    ['a note in its line', 'Text.^[So it is [@s9‸].] More.', `Text.^[So it is [@s9].] More. ${comment}`],
    ['the end of a text', 'It is so @s9‸', `It is so @s9 ${comment}`],
  ])('%s', (_, before, after) => {
    expect(kept(before)).toEqual({ text: after, problems: ['ignore.malformed'] });
    const { text, problems } = kept(before, '\r\n');
    expect(text).toBe(after.replaceAll('\n', '\r\n'));
    expect(problems).toEqual(['ignore.malformed']);
  });
});

describe('a comment names the words of a problem', () => {
  test.each([
    ['a figure', 'Of all pumps, 45%‸ fail [@s1.h1].', 'figure.unsupported "45%"'],
    [
      'emphasis',
      'Okoye said “no pump *is* ev‸er ours to keep” [@s1.h1].',
      'quote.missing "no pump *is* ever ours to keep"',
    ],
    [
      'a block quotation',
      '> No pump‸ is ever\n> our own to keep.\n\n[@s1.h1]',
      'quote.missing "No pump is ever our own to keep."',
    ],
    [
      'a long quotation',
      'Okoye said “no pump‸ that was ever given to any of the villages at the lake has been theirs to keep for more than a year” [@s1.h1].',
      'quote.missing "no pump that was ever given to any of … theirs to keep for more than a year"',
    ],
    ['nothing of a citation', 'Pumps fail [@s9‸].', 'citation.unresolved'],
  ])('%s', (_, before, named) => {
    const { text, problems } = kept(before);
    expect(/findings-ignore ((?:[^":]|"[^"]*")*):/.exec(text)?.[1]).toBe(named);
    expect(problems).toContain('ignore.malformed');
  });
});

test('the comment changes neither the other problems nor the text of a proposal', () => {
  const { text } = kept('Half of the wells dry up [@s1.h1]. It is so [@s9‸]. Half of 3 pumps fail [@s1.h2].');
  expect(text).toContain(`[@s9].${comment} Half of 3`);
  expect(text.replace(comment, '')).toBe(
    'Half of the wells dry up [@s1.h1]. It is so [@s9]. Half of 3 pumps fail [@s1.h2].',
  );
});

test('offers to suppress each of several problems at the same position', () => {
  const { workspace, uri } = readFixture(`It is so [@S1, @s9].\n${wells}`);
  expect(
    codeActions(workspace, uri, 0, 20)
      .filter(({ title }) => title.startsWith('Ignore with a reason'))
      .map(({ title }) => title),
  ).toEqual([
    'Ignore with a reason… (spelling of an id)',
    'Ignore with a reason… (malformed citation)',
    'Ignore with a reason… (citation without a finding)',
  ]);
});

test('does not offer to suppress problems of comments or configurations', () => {
  const { workspace, uri } = readFixture(`Text. <!-- findings-ignore quote: so -->\n${wells}`);
  expect(keep(workspace, uri, 10)).toEqual([]);
});
