import fc from 'fast-check';
import { exactLike, reportLike } from '../../core/test/report-like.js';

/** What means something in Markdown, in canonical Markdown or to the reader of reports. */
const token = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '`',
    '<',
    '>',
    '<!--',
    '-->',
    '<b>',
    '<div>',
    '</div>',
    '[',
    ']',
    '](x)',
    '![](a)',
    '\\',
    '&amp;',
  ],
  ...[
    '#',
    '\n## ',
    '- ',
    '> ',
    '1. ',
    '|',
    '\n\n',
    '\f',
    '\t',
    '    ',
    '---',
    '===',
    '```',
    ':::',
    '^[',
    '[^1]',
    '\u00a0',
  ],
  ...['{#x}', '{.part}', 'Q:', 'A/Ann Lee:', '**Ann Lee**', 'Session 1: X', 'Day 1', 'Executive Summary', 'Action:'],
  ...[
    '<!-- page 4 -->',
    '<!-- by Ann Lee -->',
    '<!-- review: x -->',
    '<!-- left out: contents',
    'Page 3',
    '. . .',
    '?',
  ],
);

const edit = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat(40)), token });

/** A report with a few stretches replaced. @param texts reports besides generated ones */
export function damagedText(texts: readonly string[]): fc.Arbitrary<string> {
  const text = fc.oneof(reportLike, exactLike, fc.constantFrom(...texts));
  return fc.tuple(text, fc.array(edit, { maxLength: 4 })).map(([whole, edits]) =>
    edits.reduce((before, { at, length, token: put }) => {
      const start = at % (before.length + 1);
      return before.slice(0, start) + put + before.slice(start + length);
    }, whole),
  );
}
