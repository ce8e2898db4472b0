import { createLibrary } from '@findings/core/library';
import type { Report } from '@findings/core';
import type { Resolution } from '@findings/core/library';
import { parseReport } from '@findings/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '../../test/apply-edit.js';
import { wells } from '../../test/fixture.js';
import { createWorkspace } from '../workspace/create-workspace.js';
import type { Workspace } from '../workspace/workspace.js';
import { localIdOf } from '../workspace/target-ids.js';
import { rename } from './rename.js';

const CONFIG = 'file:///w/findings.config.json';
const WELLS = 'file:///w/wells.md';
const PORTS = 'file:///w/ports.md';
const text = wells
  .slice(wells.indexOf('\n') + 1)
  .replace('pumps running.', 'pumps running. {#committees}')
  .replace('groundwater.', 'groundwater. {#Un_measured}');

const known = new Map<string, Report>();

function read(text: string, key: string): Report {
  const report = known.get(key + text) ?? parseReport(text, { key });
  known.set(key + text, report);
  return report;
}

/** A workspace made from its texts, with half of the proposals open. */
function workspaceOf(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = createWorkspace();
  const settings = JSON.parse(texts.get(CONFIG)!) as { reports: Record<string, string>; default: string };
  const reports = Object.entries(settings.reports).map(([key, file]) => {
    const uri = `file:///w/${file}`;
    return { uri, text: texts.get(uri)!, report: read(texts.get(uri)!, key) };
  });
  const library = createLibrary(
    reports.map(({ report }) => report),
    { default: settings.default },
  );
  for (const { uri, text, report } of reports) workspace.setReport(uri, text, report, library);
  workspace.setText(CONFIG, texts.get(CONFIG));
  const sources = new Map(reports.map(({ report, uri }) => [report.key, uri]));
  const holds = { context: { library, sources, configUri: CONFIG }, severities: {}, problems: [] };
  for (const [uri, markdown] of texts) {
    if (!uri.includes('/p')) continue;
    if (uri.endsWith('0.md')) workspace.setProposal(uri, markdown, holds);
    else void workspace.indexProposal(uri, markdown, holds);
  }
  return workspace;
}

const key = fc.constantFrom(
  ...['committees', 'wells:committees', 'WELLS:committees', 'un_measured', 's1.h2', 's2.h1', 'wells', 'ports'],
  ...['ports:s1.h1', 'ports:committees', 'harbour:committees', 's9', 'wells:s9', 's1.okoye', 'smith2020'],
);
const form = fc.constantFrom('[@KEY]', '[see -@KEY, p. 3]', '@{KEY} [p. 4]', '[@s1; -@{KEY}]', '@KEY', '`@KEY`');
const citation = fc.tuple(key, form).map(([id, written]) => written.replace('KEY', id));
const frame = fc.constantFrom(
  'Water 😀 CITATION, so.\n\n',
  '> Said\r\n> CITATION.\r\n\r\n',
  '| a | b |\n| - | - |\n| 🚰 CITATION | x |\n\n',
  '[^1]: Note CITATION\n\n',
  '- item CITATION\n\n',
);
const block = fc.tuple(frame, citation).map(([written, cited]) => written.replace('CITATION', cited));
const proposals = fc.array(
  fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('')),
  { minLength: 1, maxLength: 3 },
);

function textsOf(all: readonly string[]): ReadonlyMap<string, string> {
  const config = '{\r\n  "default": "wells",\n  "reports": { "wells": "wells.md", "ports": "ports.md" }\n}';
  return new Map([
    [CONFIG, config],
    [WELLS, text],
    [PORTS, text.replace('{#committees}', '').replace('{#Un_measured}', '')],
    ...all.map(
      (markdown, at) =>
        [`file:///w/p${at}.md`, `See @s2.h1, @committees, @ports:s2 and @s1.h2.\n\n${markdown}`] as const,
    ),
  ]);
}

/** The target of each citation of each proposal, in document order. */
function namedIn(workspace: Workspace, texts: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  return [...texts.keys()]
    .filter((uri) => uri.includes('/p'))
    .map((uri) => {
      const fresh = createWorkspace();
      const { context } = workspace.index.proposal(uri)!;
      const proposal = fresh.setProposal(uri, texts.get(uri)!, { context, severities: {}, problems: [] });
      return proposal.document!.citations.map(({ resolution }) => describeResolution(resolution, context.sources));
    });
}

function describeResolution(resolution: Resolution, sources: ReadonlyMap<string, string>): string {
  if (resolution.type !== 'found') return resolution.type;
  return `${sources.get(resolution.target.report.key)} ${localIdOf(resolution.target)}`;
}

/** A name in mixed cases comes back in one case, and braces that were needed in between stay. */
function spelling(texts: ReadonlyMap<string, string>): unknown {
  return [...texts].map(([uri, text]) => [uri, text.toLowerCase().replace(/@\{([^{}]*)\}/g, '@$1')]);
}

test.each([
  ['@committees', 'pump-people', 'committees'],
  ['@committees', 'ends-with.', 'committees'],
  ['@ports:s2', 'harbours', 'ports'],
  ['@ports:s2', 'p-', 'ports'],
])('renaming %s to %s and back keeps what every citation means', (at, to, back) => {
  fc.assert(
    fc.property(proposals, (all) => {
      const texts = textsOf(all);
      const before = workspaceOf(texts);
      const uri = 'file:///w/p0.md';
      const offset = texts.get(uri)!.indexOf(at) + 2;
      const renamed = applyEdit(texts, rename(before, uri, offset, to));
      const after = workspaceOf(renamed);
      expect(namedIn(after, renamed)).toEqual(namedIn(before, texts));
      const written = applyEdit(renamed, rename(after, uri, offset, back));
      expect(spelling(written)).toEqual(spelling(texts));
    }),
    { numRuns: 30 },
  );
});
