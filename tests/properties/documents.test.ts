import { isDeepStrictEqual } from 'node:util';
import { findCitations, readCitations, readTexts } from '@findings/citations';
import { markdownItCitations } from '@findings/citations/markdown-it';
import { remarkCitations } from '@findings/citations/remark';
import { checkDocument, type DocumentCheck } from '@findings/check';
import { readDocument } from '@findings/check/editor';
import markdownIt from 'markdown-it';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkFeatures } from './features.ts';
import { demandSafeHtml } from './html.ts';
import { markdownTexts } from './markdown-texts.ts';
import { demand, demandSpan, runTwice } from './demand.ts';
import { checkTexts, keptTexts } from './properties.ts';
import { contextFor } from './wells.ts';

const md = markdownIt({ linkify: true, typographer: true }).use(markdownItCitations);
const remark = unified().use(remarkParse).use(remarkCitations).freeze();

const kept = keptTexts('documents');

checkTexts(markdownTexts(kept), kept, {
  'citations are in the text': checkCitations,
  'runs have the words of the document': checkRuns,
  'quotations and claims are in the text': checkClaims,
  'problems and fixes are in the text': (text) =>
    checkProblems(
      text,
      runTwice('checkDocument', () => checkDocument(text, contextFor(text))),
    ),
  'comments do not change which problems are found': checkComments,
  'markdown-it writes safe HTML': (text) =>
    demandSafeHtml(
      'markdown-it',
      runTwice('markdown-it', () => md.render(text)),
    ),
  'remark reads any text': (text) => void remark.runSync(remark.parse(text)),
  'an editor gets positions in the text': checkFeatures,
});

function checkCitations(text: string): void {
  const { groups, nearMisses } = runTwice('readCitations', () => readCitations(text));
  demand(isDeepStrictEqual(findCitations(text), groups), 'findCitations has the groups of readCitations', () => text);
  for (const { start, end, items } of groups) {
    demand(0 <= start && start < end && end <= text.length, 'groups are in the text', () => `${start}-${end}`);
    for (const item of items) {
      const written = text.slice(item.start, item.end);
      const isKey = /^-?@/.test(written) && written.includes(item.id) && start <= item.start && item.end <= end;
      demand(isKey, 'the key is at its position', () => JSON.stringify({ written, item, start, end }));
    }
  }
  for (const { start, end } of nearMisses) {
    demand(0 <= start && start <= end && end <= text.length, 'near misses are in the text', () => `${start}-${end}`);
  }
}

function checkRuns(text: string): void {
  for (const block of runTwice('readTexts', () => readTexts(text)).blocks) {
    for (const { at, length, from, size } of block.runs) {
      const [clean, source] = [block.text.slice(at, at + length), text.slice(from, from + size)];
      const isSame = length !== size || clean === source || bare(clean) === bare(source);
      demand(isSame && source.length === size, 'runs are the words of the document', () =>
        JSON.stringify({ clean, source }),
      );
    }
  }
}

function checkComments(text: string): void {
  const positionsIn = (markdown: string): readonly string[] => {
    const { problems, suppressed } = checkDocument(markdown, contextFor(text));
    const found = [...problems, ...suppressed].filter(({ code }) => !code.startsWith('ignore.'));
    return found.map(({ code, span }) => `${code} ${span.start.offset}`).sort();
  };
  const [expected, found] = [text.replaceAll('findings-ignore', 'somebody-ignore'), text].map(positionsIn);
  demand(isDeepStrictEqual(found, expected), 'comments hide no problem', () => JSON.stringify({ expected, found }));
}

/** Quotations are in order, without overlaps, and each citation outside footnotes is in one claim. */
function checkClaims(text: string): void {
  const { claims, groups, blocks } = readDocument(text, contextFor(text));
  let reached = 0;
  for (const { start, end, insertAt } of claims.quotations) {
    const isInOrder = reached <= start && start < end && end <= insertAt && insertAt <= text.length;
    demand(isInOrder, 'quotations are in order', () => `${start}-${end}, ${insertAt}`);
    reached = end;
  }
  const cited = claims.citing.flatMap(({ citations }) => citations.map(({ item }) => item.start));
  const lost = groups.flatMap(({ items }) => items).filter(({ start }) => !cited.includes(start));
  demand(lost.length === 0, 'each citation is in a claim', () => JSON.stringify(lost));
  for (const { text: words } of blocks) {
    const sentences = claims.all.filter(({ block }) => block.text === words);
    const claimed = sentences.map(({ start, end }) => words.slice(start, end)).join('');
    const isWhole = letters(claimed).includes(letters(words));
    demand(isWhole, 'claims contain all words', () => JSON.stringify({ words, claimed }));
  }
}

function letters(text: string): string {
  return text.replace(/[^a-z]/gi, '');
}

function bare(text: string): string {
  return text.replace(/[\s\0\ufffd]/g, ' ');
}

function checkProblems(text: string, { problems, suppressed }: DocumentCheck): void {
  const starts = problems.map(({ span }) => span.start.offset);
  demand(
    isDeepStrictEqual(
      starts,
      starts.toSorted((one, other) => one - other),
    ),
    'problems are in order',
    () => text,
  );
  for (const { code, span, fix, choices } of [...problems, ...suppressed]) {
    demandSpan(code, text, span);
    for (const each of fix ? [fix, ...choices] : choices) demandSpan(`a fix of ${code}`, text, each.span);
  }
}
