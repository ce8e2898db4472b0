import { createLibrary, findingOf } from '@findings/core/library';
import { fingerprint } from '@findings/core/text';
import { parseReport } from '@findings/core';
import { readLock, writeLock } from '@findings/check';
import type { Report } from '@findings/core';
import { readBibliography } from '@findings/check/bibliography';
import { coveragePage, measureCoverage } from '@findings/export/coverage';
import { bibtex, cslJson, workOf } from '@findings/export';
import { reportMarkdown } from '@findings/export/markdown';
import { createLanguageService, createWorkspace } from '@findings/language-service';
import { readFrontMatterFiles } from '@findings/project';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { parseBaseline } from '../../packages/cli/src/baseline/baseline-file.ts';
import { parseCache } from '../../packages/cli/src/cache/cache-file.ts';
import { anyText, reportLike } from '../../packages/core/test/report-like.ts';
import { verifyReport } from '../../packages/core/test/report-properties.ts';
import { demandSafeHtml, demandSafePage } from './html.ts';
import { demandProblems, memoryFiles, demandLocatedErrors } from './memory-files.ts';
import { editedText, mutatedText, tokenSoup } from './mutations.ts';
import { demand, demandSpan, runTwice } from './demand.ts';
import { checkTexts, keptTexts } from './properties.ts';
import { wells } from './wells.ts';

// prettier-ignore
const tokens = [
  '{', '}', '[', ']', '"', "'", ',', ':', '=', '@', '@misc{a,', '@comment{', 'title', '\\', '%', '#', '&a', '*a',
  '\n', '\r\n', '\t', ' ', '  ', '- ', '---\n', '...\n', '- id: a', 'references:', '? ', '| ', '> ', '!!js/regexp ',
  '{"id":"a"}', '"pinned"', '"version": 1', '"accepted"', '1', '-1', '1e999', 'null', 'true', '\\u0000', '\ud800',
  'TY  - BOOK\n', 'ID  - a\n', 'ER  - \n', 'findings-cache 1\n', '<<: *a', '__proto__', 'constructor', 'prototype',
  '## Session 1: A\n', '**Ada (B):** ', 'Q: ', 'A/Ada: ', '{#x}', '<script>alert(1)</script>',
  '<img src=x onerror=y>', '[a](javascript:x)', 'https://x/z\\<img', '“', '”', '`', '|', '<!--', '-->', '&lt;',
  'Day 1: 3 May 2021\n', '\f', 'findings: a.md\n', 'bibliography: [a.bib, b.ris]\n', '\0', '\ufeff', '\u2028',
  '1.\n', '### Panel Highlights\n\n',
];
const formats = ['bibtex', 'csl-json', 'csl-yaml', 'ris'] as const;
const card = markdownIt({ html: true, linkify: true });
const harmlessPage = pageOf(parseReport(wells, { key: 'wells' }));

const kept = keptTexts('readers');
const texts = fc.oneof(mutatedText(kept, tokens), tokenSoup(tokens), editedText(reportLike, kept, tokens), anyText);

checkTexts(texts, kept, {
  'a report has its words, and can be exported and printed': checkReport,
  'an editor shows any report': checkReportFeatures,
  ...Object.fromEntries(
    formats.map((format) => [
      format,
      (text: string) => demandProblems(format, text, runTwice(format, () => readBibliography(text, format)).problems),
    ]),
  ),
  'front matter': checkFrontMatter,
  'a lock file': checkLock,
  'a baseline': (text) =>
    void demandLocatedErrors('baseline', text, () => runTwice('parseBaseline', () => parseBaseline(text, 'base.json'))),
  'a cache': (text) => void parseCache(text),
});

function checkReport(text: string): void {
  const report = runTwice('parseReport', () => parseReport(text, { key: 'wells' }));
  verifyReport(text, report);
  for (const { span } of report.problems) if (span) demandSpan('a problem of a report', text, span);
  const library = createLibrary([report]);
  const ids = library.targets().map(({ qualifiedId }) => qualifiedId);
  demand(new Set(ids).size === ids.length, 'ids are unique', () => ids.join(' '));
  for (const target of library.targets()) {
    const finding = findingOf(target);
    const found = library.get(target.qualifiedId);
    demand(found?.qualifiedId === target.qualifiedId, 'an id resolves to its finding', () => target.qualifiedId);
    if (!finding) continue;
    demand(
      finding.fingerprint === fingerprint(finding.text),
      'a fingerprint matches its finding',
      () => target.qualifiedId,
    );
  }
  const works = library.targets().map((target, index) => workOf(target, `k${index}`));
  const written = { bibtex: [...bibtex(works)].join(''), 'csl-json': [...cslJson(works)].join('') };
  for (const [format, file] of Object.entries(written) as [keyof typeof written, string][]) {
    const { problems } = readBibliography(file, format);
    demand(problems.length === 0, `an export as ${format} can be read`, () => `${problems[0]?.message}\n${file}`);
  }
  const printed = reportMarkdown(report, parseReport);
  const again = parseReport(printed, { key: 'wells' });
  const idsAgain = createLibrary([again]).targets().length;
  demand(idsAgain > 0 || ids.length === 0, 'a printed report can be read', () => printed);
}

function checkReportFeatures(text: string): void {
  const uri = 'file:///w/wells.md';
  const report = parseReport(text, { key: 'wells' });
  const library = createLibrary([report]);
  const workspace = createWorkspace();
  workspace.setReport(uri, text, report, library);
  const context = { library, sources: new Map([['wells', uri]]) };
  const keys = library.targets().slice(0, 12);
  const proposal = keys.map(({ qualifiedId }) => `[@${qualifiedId}]\n\n`).join('');
  workspace.setProposal('file:///w/a.md', proposal, { context, severities: {}, problems: [] });
  const service = createLanguageService(workspace);
  for (const [index, line] of proposal.split('\n\n').entries()) {
    const hover = service.hover('file:///w/a.md', proposal.indexOf(line) + 3);
    if (index < keys.length && hover) demandSafeHtml('hover', card.render(hover.markdown));
  }
  service.folding(uri);
  service.codeLenses(uri);
  service.hover(uri, Math.floor(text.length / 2));
  for (const { span } of [...service.symbols(uri), ...service.diagnostics(uri)]) demandSpan('a report', text, span);
  service.search(text.slice(0, 40), { limit: 10 });
  demandSafePage('the coverage page', pageOf(report), harmlessPage);
}

function pageOf(report: Report): string {
  return [...coveragePage(measureCoverage([{ report, path: 'wells.md' }], []))].join('');
}

async function checkFrontMatter(text: string): Promise<void> {
  const files = memoryFiles(new Map([['/w/a.md', wells]]));
  for (const source of [text, `---\n${text}\n---\n`]) {
    const {
      problems,
      files: named,
      bibliographies: works,
    } = await readFrontMatterFiles(files, source, '/w/proposal.md');
    demandProblems('front matter', source, [...problems, ...(works?.problems ?? [])]);
    for (const { span } of named) demandSpan('front matter', source, span);
  }
}

function checkLock(text: string): void {
  const { lock, problems } = runTwice('readLock', () => readLock(text));
  if (!lock) return demandProblems('lock', text, problems);
  const written = writeLock(lock);
  const again = readLock(written).lock;
  demand(again !== undefined && writeLock(again) === written, 'a lock that is written can be read', () => written);
}
