import { describe, expect, test } from 'vitest';
import { readSuppressions } from './read-suppressions.js';

const codes = ['citation.unresolved', 'citation.case', 'quote.altered', 'quote.missing', 'ignore.unused'];
const read = (markdown: string) => readSuppressions(markdown, codes);

/** What each comment holds for, `↵` for line breaks. */
const held = (markdown: string) =>
  read(markdown).suppressions.map(({ scope: holds }) => markdown.slice(holds.start, holds.end).replaceAll('\n', '↵'));
const without = (markdown: string) => {
  const removals = read(markdown).suppressions.flatMap(({ removal: removal, ending }) => [
    removal,
    ...(ending ? [ending.removal] : []),
  ]);
  return removals.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), markdown);
};
const c = '<!-- findings-ignore quote: why -->';

test('a comment names rules or groups, and gives a reason', () => {
  const markdown = 'Text <!--findings-ignore  quote.altered,citation\n: the   reason:\n  twice-->';
  const [suppression] = read(markdown).suppressions;
  expect(suppression?.reason).toBe('the reason: twice');
  expect(suppression?.rules.map(({ name, start, end }) => [name, markdown.slice(start, end)])).toEqual([
    ['quote.altered', 'quote.altered'],
    ['citation', 'citation'],
  ]);
});

test('a rule may be followed by words, which may have commas and colons', () => {
  const markdown = 'Text <!-- findings-ignore quote.altered "One, two:  three" , citation “@s1”,quote: why "so" -->';
  const [suppression] = read(markdown).suppressions;
  expect(suppression?.reason).toBe('why "so"');
  expect(suppression?.rules.map(({ name, words, start, end }) => [name, words, markdown.slice(start, end)])).toEqual([
    ['quote.altered', 'One, two: three', 'quote.altered "One, two:  three"'],
    ['citation', '@s1', 'citation “@s1”'],
    ['quote', undefined, 'quote'],
  ]);
});

describe('a comment on a line with text applies to that line', () => {
  test.each([
    [`One.\nTwo. ${c}\nThree.`, `Two. ${c}`],
    [`One.\r\n${c} Two.\r\nThree.`, `${c} Two.`],
    [`One.${c} Two.\nThree.`, `One.${c} Two.`],
    [`One *two.*${c} Three.`, `One *two.*${c} Three.`],
    [`- One ${c}\n- Two`, `- One ${c}`],
    [`> One.\n> Two. ${c}\n> Three.`, `> Two. ${c}`],
    [`| a | b ${c} |\n|---|---|\n| c | d |`, `| a | b ${c} |`],
    [`# One ${c}\n\nTwo.`, `# One ${c}`],
    [`---\ntitle: T\n---\n\nOne ${c}`, `One ${c}`],
    [`One <!-- findings-ignore quote:\nwhy --> two\nthree`, 'One <!-- findings-ignore quote:↵why --> two'],
  ])('%j', (markdown, line) => expect(held(markdown)).toEqual([line]));
});

describe('a comment alone on its lines applies to the next block', () => {
  test.each([
    ['a paragraph', `${c}\n\nOne\ntwo.\n\nThree.`, 'One↵two.'],
    ['a paragraph right below', `${c}\nOne\ntwo.\n\nThree.`, 'One↵two.'],
    ['a paragraph that has a list behind it', `${c}\n\nOne.\n\n- Two.`, 'One.'],
    ['a paragraph, indented, with what looks like an item', `${c}\n\n One\n1. two.\n\nThree.`, ' One↵1. two.'],
    ['the rest of a paragraph', `One\n${c}\ntwo\nthree.\n\nFour.`, 'two↵three.'],
    ['a heading alone', `${c}\n\n## One\nTwo.`, '## One'],
    ['an underlined heading', `${c}\n\nOne\n===\n\nTwo.`, 'One↵==='],
    ['a whole list', `${c}\n\n- One\n\n  one, too\n- Two\n\n  - Three\n\nFour.`, '- One↵↵  one, too↵- Two↵↵  - Three'],
    ['a numbered list', `${c}\n1. One\n\n2. Two\n\nThree.`, '1. One↵↵2. Two'],
    ['a footnote with all of its paragraphs', `${c}\n\n[^1]: One.\n\n    Two.\n\nThree.`, '[^1]: One.↵↵    Two.'],
    ['a block quotation', `${c}\n\n> One.\n>\n> Two.\n\nThree.`, '> One.↵>↵> Two.'],
    ['a table', `${c}\n\n| a | b |\n|---|---|\n| c | d |\n\nOne.`, '| a | b |↵|---|---|↵| c | d |'],
    ['what follows it in its list', `- One\n\n  ${c}\n\n  Two\n- Three`, '  Two'],
    ['what follows it in its block quotation', `> ${c}\n>\n> One.\n>\n> Two.`, '> One.'],
    ['the paragraph after front matter', `---\na: b\n---\n${c}\nOne.`, 'One.'],
    ['nothing at the end', `One.\n\n${c}\n`, ''],
    ['nothing beyond its block quotation', `> ${c}\n\nOne.`, ''],
    ['a list that another comment ends', `${c}\n\n- One\n\n<!-- findings-ignore-end -->\n\n- Two`, '- One'],
  ])('%s', (_, markdown, block) => expect(held(markdown)).toEqual([block]));

  test('comments can be stacked', () => {
    expect(held(`${c}\n${c}\n\n${c} ${c}\nOne.\n\nTwo.`)).toEqual(['One.', 'One.', 'One.', 'One.']);
  });
});

describe('a range', () => {
  const start = '<!-- findings-ignore-start quote: why -->';
  const end = '<!-- findings-ignore-end -->';
  test('goes from its start comment to its end comment', () => {
    expect(held(`One.\n\n${start}\n\nTwo.\n\n- Three ${end}`)).toEqual(['↵↵Two.↵↵- Three ']);
  });
  test('can be nested', () => {
    expect(held(`${start}1${start}2${end}3${end}`)).toEqual([`1${start}2${end}3`, '2']);
  });
  test('without an end has no effect', () => {
    expect(held(`${start}\n\nTwo.`)).toEqual([]);
    expect(read(`${start}\n\nTwo.`).problems).toEqual([{ kind: 'no-end', start: 0, end: start.length }]);
  });
});

describe('text that only looks like a comment is ignored', () => {
  test.each([
    `\`${c}\``,
    `\`\`\`\n${c}\n\`\`\``,
    `    ${c}`,
    `\\${c}`,
    `$${c}$`,
    `<!-- a ${c}`,
    `<pre>\n${c}\n</pre>`,
    `<!-- findings of the workshop -->`,
    `<!-- finding-based: a -->`,
  ])('%j', (markdown) => expect(read(`One.\n\n${markdown}\n\nTwo.`)).toEqual({ suppressions: [], problems: [] }));

  test('and does not hide later comments', () => {
    expect(held(`Write \`<!-- findings-ignore\` first.\n\nOne. ${c}`)).toEqual([`One. ${c}`]);
    expect(held(`Write \`<!--\` first.\n\nOne.${c}`)).toEqual([`One.${c}`]);
    expect(held(`One <!-- findings-ignore citation: a \` b --> and ${c}.`)).toHaveLength(2);
    expect(held(`me@x.org${c}`)).toEqual([`me@x.org${c}`]);
  });
});

describe('problems', () => {
  const problems = (markdown: string) =>
    read(markdown).problems.map(({ kind, start, end }) => `${kind}: ${markdown.slice(start, end)}`);
  test.each([
    ['<!-- findings-ignore quote -->', ['no-reason: <!-- findings-ignore quote -->']],
    ['<!-- findings-ignore quote: -->', ['no-reason: <!-- findings-ignore quote: -->']],
    ['<!-- findings-ignore -->', ['no-rule: <!-- findings-ignore -->']],
    ['<!-- findings-ignore : why -->', ['no-rule: <!-- findings-ignore : why -->']],
    ['<!-- findings-ignore qoute, quote: why -->', ['unknown-rule: qoute']],
    ['<!-- findings-ignore quote,: why -->', ['unknown-rule: ']],
    ['<!-- findings-ignore quote 45%: why -->', ['broken-words: quote 45%']],
    ['<!-- findings-ignore quote "45%: why -->', ['broken-words: quote "45%']],
    ['<!-- findings-ignore quote "": why -->', ['broken-words: quote ""']],
    ['<!-- findings-ignore quote "a" "b": why -->', ['broken-words: quote "a" "b"']],
    ['<!-- findings-ignore quote ”a, citation: why -->', ['broken-words: quote ”a']],
    ['<!-- findings-ignore "a": why -->', ['unknown-rule: "a"']],
    ['<!-- findings-ignore qoute "a": why -->', ['unknown-rule: qoute']],
    ['<!-- findings-ignore quote citation: why -->', ['unknown-rule: quote citation']],
    ['<!-- findings-ignore ignore.unused: why -->', ['unignorable: ignore.unused']],
    ['<!-- findings-ignore-end -->', ['no-start: <!-- findings-ignore-end -->']],
    ['<!-- findings-ignore-next-line quote: why -->', ['unknown-word: findings-ignore-next-line']],
    ['<!-- Findings-Ignore quote: why -->', ['unknown-word: Findings-Ignore']],
    ['<!-- findings-ignore quote: why', ['unclosed: <!-- findings-ignore']],
    ['<!-- findings-ignore-start x -->a<!-- findings-ignore-end -->', ['no-reason: <!-- findings-ignore-start x -->']],
  ])('%s', (markdown, expected) => expect(problems(markdown)).toEqual(expect.arrayContaining(expected)));

  test.each([
    ['qoute', ['quote']],
    ['altered', ['quote.altered']],
    ['Quote.Missing', ['quote.missing']],
    ['quote.x', []],
  ])('a misspelled %s has suggestions', (name, near) => {
    expect(read(`<!-- findings-ignore ${name}: why -->`).problems).toEqual([expect.objectContaining({ near })]);
  });
});

describe('removing a comment leaves no white space', () => {
  test.each([
    [`One. ${c}\nTwo.`, 'One.\nTwo.'],
    [`One.${c} Two.`, 'One. Two.'],
    [`One. ${c} Two.`, 'One. Two.'],
    [`${c} One.`, 'One.'],
    [`> ${c} One.`, '> One.'],
    [`One.\n\n${c}\n\nTwo.`, 'One.\n\nTwo.'],
    [`One.\r\n\r\n${c}\r\n\r\nTwo.`, 'One.\r\n\r\nTwo.'],
    [`One.\n\n${c}\nTwo.`, 'One.\n\nTwo.'],
    [`${c}\n\nOne.`, 'One.'],
    [`One.\n\n${c}\n`, 'One.\n'],
    [`One.\n\n${c}`, 'One.'],
    [`One.\n${c}`, 'One.'],
    [`> One.\n>\n> ${c}\n>\n> Two.`, '> One.\n>\n> Two.'],
    [c, ''],
  ])('%j', (before, after) => expect(without(before)).toBe(after));
});
