import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wells } from '../../test/fixture.js';
import type { CitationIndex } from './citation-index.js';
import { createCitationIndex } from './citation-index.js';
import { createWorkspace } from './create-workspace.js';
import { createProposal } from './proposal.js';

const text = wells.slice(wells.indexOf('\n') + 1);
const named = text.replace('pumps running.', 'pumps running. {#committees}');
const library = createLibrary(
  [
    parseReport(named, { key: 'wells' }),
    parseReport(text.replace('Ada Okoye (WaterAid)', 'Eve Ito'), { key: 'Ports' }),
  ],
  { default: 'wells' },
);
const context = {
  library,
  sources: new Map([
    ['wells', 'file:///wells.md'],
    ['Ports', 'file:///ports.md'],
  ]),
};
const holds = { context, severities: {}, problems: [] };

const keys = [
  ...['s1.h1', 'S1.H1', 's1.okoye', 'ports:s1.h1', 'wells', 'PORTS', 's9', 'smith2020', 'port:s1'],
  ...['committees', 'wells:committees', 's2', '{s1.h2}', 'ports:', 'doi:10.1/x', 'summary.p1'],
];
const citation = fc.constantFrom(...keys).map((key) => `[@${key}]`);
const markdown = fc.array(citation, { maxLength: 5 }).map((all) => `Wells 😀 dry up\r\n> ${all.join(' and ')}.\r\n`);
const uri = fc.constantFrom('file:///a.md', 'file:///b.md', 'file:///c.md', 'file:///d.md');

function everything(index: CitationIndex): unknown {
  const ids = library.targets().flatMap(({ id, type }) => (type === 'report' ? [''] : [id]));
  return {
    uris: index.uris(),
    sources: [...context.sources.values()].map((source) => ({
      citing: ids.map((id) => index.citing(source, id)),
      counts: ids.map((id) => index.count(source, id)),
    })),
    all: index.uris().map((each) => index.citationsIn(each)),
    proposals: index.uris().map((each) => {
      const { citations, problems } = index.proposal(each)!;
      return { citations, problems };
    }),
  };
}

test('equals a new index after any changes', () => {
  const steps = fc.array(fc.tuple(uri, fc.option(markdown)), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (all) => {
      const index = createCitationIndex();
      const now = new Map<string, string>();
      for (const [name, markdown] of all) {
        if (markdown === null) {
          index.remove(name);
          now.delete(name);
        } else {
          index.put(createProposal(name, markdown, holds));
          if (markdown.length % 2 === 0) index.release(name);
          now.set(name, markdown);
        }
      }
      const fresh = createCitationIndex();
      for (const [name, markdown] of [...now].reverse()) fresh.put(createProposal(name, markdown, holds));
      expect(everything(index)).toEqual(everything(fresh));
      for (const source of context.sources.values()) {
        for (const { id } of library.targets()) expect(index.count(source, id)).toBe(index.citing(source, id).length);
      }
    }),
  );
});

test('returns the exact position and key of every citation', () => {
  fc.assert(
    fc.property(markdown, (markdown) => {
      const index = createCitationIndex();
      index.put(createProposal('file:///a.md', markdown, holds));
      const all = index.citationsIn('file:///a.md');
      const found = ['s1.h1', 's2', 's1.h2'].flatMap((id) => index.citing('file:///wells.md', id));
      for (const { span, key } of [...all, ...found]) {
        expect(markdown.slice(span.start.offset, span.end.offset)).toMatch(
          new RegExp(`^@\\{?${key.replaceAll('.', '\\.')}\\}?$`),
        );
        expect(span.start.line).toBe(2);
        expect(span.start.column).toBe(span.start.offset - markdown.indexOf('>') + 1);
      }
    }),
  );
});

test('prefers the open version of a proposal to the file', () => {
  const workspace = createWorkspace();
  workspace.setProposal('file:///a.md', 'Unsaved [@s1.h1].', holds);
  void workspace.indexProposal('file:///a.md', 'Saved [@s1.h2].', holds);
  expect(workspace.index.count('file:///wells.md', 's1.h1')).toBe(1);
  workspace.closeProposal('file:///a.md');
  expect(workspace.index.count('file:///wells.md', 's1.h1')).toBe(1);
  void workspace.indexProposal('file:///a.md', 'Saved [@s1.h2].', holds);
  expect(workspace.index.count('file:///wells.md', 's1.h1')).toBe(0);
  expect(workspace.index.count('file:///wells.md', 's1.h2')).toBe(1);
});
