import { isDeepStrictEqual } from 'node:util';
import { findCitations, readCitations, readTexts, type CitationGroup } from '@findings/citations';
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
  'markdown-it leaves no placeholder, with any preset and plugins': checkParsers,
  'remark reads any text': (text) => void remark.runSync(remark.parse(text)),
  'an editor gets positions in the text': checkFeatures,
});

function checkCitations(text: string): void {
  const { groups, nearMisses } = runTwice('readCitations', () => readCitations(text));
  demand(isDeepStrictEqual(findCitations(text), groups), 'findCitations has the groups of readCitations', () => text);
  /** The groups that contain the next one. */
  const outer: CitationGroup[] = [];
  for (const group of groups) {
    const { start, end, items } = group;
    demand(0 <= start && start < end && end <= text.length, 'groups are in the text', () => `${start}-${end}`);
    while (outer.length > 0 && outer.at(-1)!.end <= start) outer.pop();
    demand(end <= (outer.at(-1)?.end ?? end), 'groups follow or contain each other', () => JSON.stringify(group));
    outer.push(group);
    let reached = start;
    for (const item of items) {
      const written = text.slice(item.start, item.end);
      const sign = item.mode === 'suppress-author' ? '-' : '';
      const isKey = written === `${sign}@${item.id}` || written === `${sign}@{${item.id}}`;
      demand(isKey, 'the key is at its position', () => JSON.stringify({ written, item }));
      demand(reached <= item.start && item.end <= end, 'keys are in their group, in order', () =>
        JSON.stringify(group),
      );
      reached = item.end;
    }
  }
  const starts = groups.flatMap(({ items }) => items.map(({ start }) => start));
  demand(new Set(starts).size === starts.length, 'no key is read twice', () => text);
  for (const { start, end } of nearMisses) {
    demand(0 <= start && start <= end && end <= text.length, 'near misses are in the text', () => `${start}-${end}`);
  }
}

/** Each text consists of its runs and objects, and each citation is in one text. */
function checkRuns(text: string): void {
  const { blocks, groups } = runTwice('readTexts', () => readTexts(text));
  const found = blocks.flatMap(({ objects }) =>
    objects.flatMap((each) => (each.type === 'citation' ? each.group : [])),
  );
  const isOnce = found.length === groups.length && new Set([...found, ...groups]).size === found.length;
  demand(isOnce, 'each citation is in one text', () => JSON.stringify(groups));
  const starts = blocks.map(({ start }) => start);
  demand(
    isDeepStrictEqual(
      starts,
      starts.toSorted((one, other) => one - other),
    ),
    'texts are in order',
    () => text,
  );
  for (const { text: words, start, end, runs, objects } of blocks) {
    demand(words !== '' && !/^ | $| {2}|[\n\r\t\u00a0]/.test(words), 'texts have single spaces', () => words);
    const places = new Set(objects.map(({ at }) => at));
    const parts = [...runs, ...[...places].map((at) => ({ at, length: 1 }))].sort((one, other) => one.at - other.at);
    const ends = parts.map(({ at, length }) => at + length);
    const isWhole = parts.every(({ at, length }, index) => length > 0 && at === (ends[index - 1] ?? 0));
    demand(isWhole && ends.at(-1) === words.length, 'runs and objects are the whole text', () => JSON.stringify(parts));
    let reached = start;
    for (const { at, length, from, size } of runs) {
      const [clean, source] = [words.slice(at, at + length), text.slice(from, from + size)];
      const isSame = length !== size || clean === source || bare(clean) === bare(source);
      demand(isSame && source.length === size, 'runs are the words of the document', () =>
        JSON.stringify({ clean, source }),
      );
      demand(reached <= from && from + size <= end, 'runs are in order', () => JSON.stringify(runs));
      reached = from + size;
    }
  }
}

/** Parsers that set line numbers as VS Code's preview does, that find addresses everywhere, or that reorder what they read. */
const parsers = (['default', 'commonmark', 'zero'] as const).flatMap((preset) => [
  markdownIt(preset, { html: true }).use(numberLines).use(markdownItCitations),
  markdownIt(preset, { html: true, linkify: true, breaks: true }).use(markdownItCitations).use(numberLines),
  markdownIt(preset, { typographer: true, quotes: '«»‹›' }).use(markdownItCitations),
]);
const linking = markdownIt({ html: true, linkify: true }).use(markdownItCitations);
linking.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
const moving = markdownIt({ html: true, linkify: true }).use(markdownItCitations);
moving.core.ruler.after('inline', 'move', ({ tokens }) => void tokens.reverse());
const plain = markdownIt({ linkify: true, typographer: true });

function numberLines({ core }: ReturnType<typeof markdownIt>): void {
  core.ruler.push('line_numbers', ({ tokens }) => {
    for (const token of tokens) {
      const attribute: [string, unknown] = ['data-line', token.map?.[0] ?? null];
      token.attrs = [...(token.attrs ?? []), attribute as [string, string]];
    }
  });
}

/** The plugin reads a text in which placeholders outside of ASCII replace citations. In a host, they are written after `xn--`. */
const PLACEHOLDER = /[\ue000-\uf8ff\u2800-\u28ff䷀-䷿]|%EE%80|%E4%B7|xn--/;

function checkParsers(document: string): void {
  const text = document.replace(/\P{ASCII}/gu, 'e');
  for (const parser of [...parsers, linking, moving]) {
    for (const html of [parser.render(text), parser.renderInline(text)])
      demand(!PLACEHOLDER.test(html), 'no placeholder is left', () => html);
  }
  const without = text.replaceAll('@', 's@');
  if (findCitations(without).length > 0) return;
  demand(md.render(without) === plain.render(without), 'without citations the plugin changes nothing', () => without);
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
