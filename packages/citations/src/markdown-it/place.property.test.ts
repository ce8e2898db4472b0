import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { findCitations } from '../read-citations.js';
import { markdownItCitations } from './index.js';

/** Set FUZZ_RUNS=20000 for a longer search. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 250);

const citation = fc.constantFrom(
  ...[
    '[@s1.h1]',
    '@s2',
    '-@s2',
    '[see *also* @s3, p. 4]',
    '@{s4}',
    '@s5 [p. 3]',
    '[see\n@s1]',
    '[\n@s1\na\n]',
    '@jane/a-b',
  ],
);
const word = fc.constantFrom(
  'A',
  'claim.[^1]',
  '*b*',
  '`c`',
  '``',
  '\\',
  '<b>',
  '[^a]',
  '|',
  '!',
  '[^1]: ',
  '\ue000',
  '䷀',
);

const { fragment } = fc.letrec<{ inline: string; fragment: string }>((tie) => ({
  inline: fc.array(fc.oneof(citation, word), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fragment: fc.oneof(
    { maxDepth: 2 },
    fc.oneof(tie('inline'), citation),
    // Footnotes and links.
    fc.oneof(citation, tie('inline')).map((text) => `[^1]: ${text}`),
    citation.map((text) => `[^a](${text}) [b](${text} "${text}") [b][${text}] ![${text}](${text})`),
    citation.map((text) => `[${text}]: ${text} '${text}'`),
    citation.map((text) => `[a](https://${text}.org) [b](//${text}) <https://a.${text}.org/>`),
    fc
      .tuple(fc.constantFrom('https://a.org/', '<https://a.org/', 'www.a.org/?q='), citation)
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('https://a.org/b(', 'x@a.org', 'https://', 'mailto:a@', '//'), citation)
      .map((parts) => parts.join('')),
    // Code and HTML.
    fc.tuple(citation, tie('inline')).map(([info, text]) => `\`\`\` ${info}\n${text}`),
    fc.tuple(citation, tie('inline')).map(([info, text]) => `~~~ ${info}\n${text}\n~~~`),
    tie('inline').map((text) => `    ${text}`),
    tie('inline').map((text) => `<div title="${text}">\n${text}</div>`),
    // Blocks.
    fc.tuple(tie('inline'), tie('inline')).map(([one, two]) => `| a | b |\n|---|---|\n| ${one} | ${two} |`),
    fc.tuple(tie('inline'), citation).map(([one, two]) => `> [see ${one}\n> > ${two}]`),
    fc
      .tuple(fc.constantFrom('> ', '- ', '1. ', '# '), tie('fragment'))
      .map(([mark, text]) => mark + text.replaceAll('\n', '\n   ')),
  ),
}));
const document = fc.array(fragment, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

/** The same parser, one that moves all that it read, and one that reads links everywhere. */
const parserOf = () => markdownIt({ html: true, linkify: true, typographer: true });
const moving = parserOf().use(markdownItCitations);
moving.core.ruler.after('inline', 'move', ({ tokens }) => void tokens.reverse());
const linking = parserOf().use(markdownItCitations);
linking.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
const parsers = [parserOf().use(markdownItCitations), moving, linking];

test('no placeholder is left', () => {
  const mask = /[\ue001-\uf8ff\u2800-\u28ff䷁-䷿]|%EE%80|%E4%B7|xn--/;
  fc.assert(
    fc.property(document, (markdown) => {
      for (const parser of parsers) {
        const html = parser.render(markdown.replaceAll(/[\ue000䷀]/g, ''));
        expect(html.replaceAll(/[\ue000䷀]/g, '?')).toBe(html);
        expect(html).not.toMatch(mask);
      }
    }),
    { numRuns: RUNS },
  );
});

test('a document without citations is rendered as without the plugin', () => {
  const plain = parserOf();
  const [citing] = parsers;
  fc.assert(
    fc.property(document, fc.constantFrom('', '\\@', 's@'), (markdown, sign) => {
      const without = markdown.replaceAll('@', sign);
      fc.pre(findCitations(without).length === 0);
      expect(citing!.render(without)).toBe(plain.render(without));
    }),
    { numRuns: RUNS },
  );
});
