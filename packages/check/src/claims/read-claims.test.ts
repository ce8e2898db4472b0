import { readTexts } from '@findings/citations';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ResolvedCitation, DocumentClaims } from './claims.js';
import { readClaims } from './read-claims.js';

function claimsOf(markdown: string): DocumentClaims {
  const { blocks, groups } = readTexts(markdown);
  const citations = groups.flatMap(({ items }) =>
    items.map((item): ResolvedCitation => ({ item, resolution: { type: 'foreign' } })),
  );
  return readClaims(markdown, blocks, citations);
}

const ids = (citations: readonly ResolvedCitation[]): string => citations.map(({ item }) => item.id).join(' ');

/** `words ← how close: what they belong to`. */
const belongings = (markdown: string): readonly string[] =>
  claimsOf(markdown).quotations.map(
    ({ text, proximity: closeness, citations }) =>
      `${text} ← ${citations.length === 0 ? 'nothing' : `${closeness}: ${ids(citations)}`}`,
  );

const page = '../../test/quotations.md';

test('quotations belong to citations as quotations.md says (vitest -u writes it)', async () => {
  const text = readFileSync(new URL(page, import.meta.url), 'utf8');
  const written = text.replace(/(?<=^````\n([^]*?)\n````\n\n)(?:- .*\n)*/gm, (_, markdown: string) =>
    belongings(markdown)
      .map((line) => `- ${line}\n`)
      .join(''),
  );
  await expect(written).toMatchFileSnapshot(page);
});

test('the range of a quotation excludes its marks, and a citation is inserted after marks and emphasis', () => {
  const placed = (markdown: string): readonly string[] =>
    claimsOf(markdown).quotations.map(
      ({ start, end, insertAt }) => `${markdown.slice(start, end)} | ${markdown.slice(0, insertAt)}+`,
    );
  expect(placed('They said *"so* &amp; so", twice.')).toEqual(['so* &amp; so | They said *"so* &amp; so"+']);
  expect(placed('They said _“so [@a] it is”_.')).toEqual(['so [@a] it is | They said _“so [@a] it is”_+']);
  expect(placed('They said **"so."**')).toEqual(['so. | They said **"so."**+']);
  expect(placed('> "One\n> two."\n\nRain.')).toEqual(['One\n> two. | > "One\n> two."+']);
  expect(placed('> One.\n>\n> — Jane *Roe*\n')).toEqual(['One. | > One.\n>\n> — Jane *Roe*+']);
});

test('a claim has the citations in it, after its full stop and in its footnotes', () => {
  const { all: statements } = claimsOf('Rain fell [@a]. Nobody came. [@b; @c] @d says so.[^1]\n\n[^1]: See @e.');
  expect(statements.map(({ block, start, end, citations }) => [block.text.slice(start, end), ids(citations)])).toEqual([
    ['Rain fell \ufffc.', 'a'],
    ['Nobody came. \ufffc', 'b c'],
    ['\ufffc says so.\ufffc', 'd e'],
    ['See \ufffc.', 'e'],
  ]);
});

test('a quotation of very many parts is read as several', () => {
  const lengths = (count: number) =>
    claimsOf(`${'"so" '.repeat(count)}[@a].`).quotations.map(({ parts }) => parts?.length);
  expect(lengths(16)).toEqual([16]);
  expect(lengths(40)).toEqual([16, 16, 8]);
});

test('a clause that ends in a citation is a claim of its own', () => {
  const claimed = (markdown: string) =>
    claimsOf(markdown).citing.map(({ block, start, end, citations }) => [
      block.text.slice(start, end).replaceAll('\uFFFC', '@'),
      ids(citations),
    ]);
  expect(claimed('In Nepal it is 20 % [@a]; in India it is 30 % [@b], or 40 % [@c].')).toEqual([
    ['In Nepal it is 20 % @;', 'a'],
    ['in India it is 30 % @, or 40 % @.', 'b c'],
  ]);
  expect(claimed('In Nepal it is 20 % [@a]; in India, too.')).toEqual([['In Nepal it is 20 % @; in India, too.', 'a']]);
  expect(claimed('@a says so; @b does not [@c].')).toEqual([['@ says so; @ does not @.', 'a b c']]);
});
