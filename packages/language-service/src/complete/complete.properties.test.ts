import { readCitations } from '@findings/citations';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCompletion } from '../../test/completion.js';
import { readFixture, wells } from '../../test/fixture.js';
import { signature } from '../signature.js';
import { whyNoSuggestion } from '../why-no-suggestion/why-no-suggestion.js';
import { complete } from './complete.js';

const { workspace, uri } = readFixture(`So\n${wells.replace('groundwater.', 'groundwater. {#my-own}')}`);
const { context } = workspace.proposal(uri)!;
const library = context.library!;

const pieces = [
  ...'@@@@@[[[]]-;{}`$*_>|<\\ \n\n.:,^"',
  ...[
    '@s1',
    '@s1.h1',
    '[@s2',
    '[@',
    '[@',
    '[@s',
    '[@s1.',
    '[@wells:',
    '[@',
    '[@okoye',
    '@{',
    '@{',
    '-@',
    '; @',
    '[@s1, p. 9',
    'okoye',
    'wells',
    's2.',
    'wells:',
    'my-o',
    'dry years',
  ],
  ...['@s1 pumps', '@wells dry', 'session 1', 'day 1 ', ' highlight'],
  ...[
    '\n\n',
    '\r\n',
    '- ',
    '> ',
    '```\n',
    '~~~\n',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '---\n',
    'findings: ',
    '# ',
    '    ',
  ],
  ...['| a | b |\n|---|---|\n| ', '[^1]: x ', '(x.md)', '🚰', '𝔚', 'é', ' and so on', '\\begin{x}', '\\end{x}', '\n: '],
];
const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 6 })), { maxLength: 25 })
  .map((parts) => parts.join(''));
const places = fc.tuple(texts, fc.double({ min: 0, max: 1, noNaN: true }));

/** Offsets at which something is typed, and any others. */
function offsetIn(text: string, share: number): number {
  const signs = [...text.matchAll(/@\{?[\w.: -]*/g)].map(({ 0: key, index }) => index + key.length);
  const any = Math.floor(share * text.length);
  return signs.length === 0 || share > 0.7 ? any : signs[Math.floor((share / 0.7) * (signs.length - 0.01))]!;
}

test('an accepted completion is always parsed as a citation of its finding', () => {
  let accepted = 0;
  fc.assert(
    fc.property(places, ([text, share]) => {
      const offset = offsetIn(text, share);
      workspace.setProposal(uri, text, { context, severities: {}, problems: [] });
      for (const item of complete(workspace, uri, offset)) {
        if (!item.about) continue;
        accepted++;
        const { start, end } = item.edit.span;
        expect(start.line).toBe(end.line);
        expect(start.offset <= offset && offset <= end.offset).toBe(true);
        expect(item.filterText).toBe(text.slice(start.offset, offset));
        const after = applyCompletion(text, item);
        // A line that starts with “@s1.” makes the id the label of an example, which Pandoc numbers.
        if (new RegExp(`^[ \\t>]*\\(?@${item.label}[.)]`, 'm').test(text)) continue;
        const items = readCitations(after).groups.flatMap((group) => group.items);
        const cited = items.find((each) =>
          after.charAt(each.start) === '@' ? each.start === start.offset : each.start === start.offset - 1,
        );
        expect([after, cited?.id]).toEqual([after, item.label]);
        const target = library.get(item.label);
        expect(target?.type === 'report' ? '' : target?.id).toBe(item.about.id);
      }
    }),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(2500);
});

test('completes any text at any offset without an error', () => {
  const anywhere = fc.oneof(fc.integer({ min: -3, max: 200 }), fc.constantFrom(Number.NaN, Infinity));
  fc.assert(
    fc.property(texts, anywhere, (text, offset) => {
      workspace.setProposal(uri, text, { context, severities: {}, problems: [] });
      const items = complete(workspace, uri, offset);
      signature(workspace, uri, offset);
      const { reason, message } = whyNoSuggestion(workspace, uri, offset);
      expect(reason === 'none').toBe(items.length > 0);
      expect(message).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});

test('suggests the key of every citation in a document, however far away fences are', () => {
  let keys = 0;
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (parts) => {
      // Unclosed HTML or LaTeX can depend on any list or footnote in between. Such documents are not realistic.
      // A line with an unclosed code span gets no suggestions.
      const text = parts.join('\n\n').replaceAll(/<(?=\/?pre>)|\\(?=begin|end)|`(?!``\n|`\n|\n)/g, '');
      workspace.setProposal(uri, text, { context, severities: {}, problems: [] });
      for (const { id, end } of readCitations(text).groups.flatMap((group) => group.items)) {
        if (!library.get(id)) continue;
        keys++;
        const items = complete(workspace, uri, text.charAt(end - 1) === '}' ? end - 1 : end);
        expect([text, id, items.map(({ label }) => label)]).toEqual([
          text,
          id,
          expect.arrayContaining([library.resolve(id).type === 'found' ? id.toLowerCase() : id]),
        ]);
      }
    }),
    { numRuns: 1000 },
  );
  expect(keys).toBeGreaterThan(700);
});
