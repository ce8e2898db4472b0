import { expect, test } from 'vitest';
import { wells } from './marked-files.js';
import { client, files, open, requestAtCursor, serveTests } from './one-proposal.js';

serveTests();

interface Seen {
  readonly hover: string;
  readonly hint: string;
  readonly tree: string;
  readonly work: unknown;
}

/** What a writer sees about a report: the hover of a citation, its hint, the tree, and the reference in an export. */
async function seen(): Promise<Seen> {
  await client.settled();
  const hover: { contents: { value: string } } = await requestAtCursor('textDocument/hover');
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const hints: { label: string | { value: string }[] }[] = await requestAtCursor('textDocument/inlayHint', { range });
  const [root]: { label: string }[] = await client.request('findings/explorer', {});
  const exported: { text: string } = await requestAtCursor('findings/export', { format: 'csl-json', ids: 'all' });
  const [hint] = hints;
  return {
    hover: hover.contents.value.split('\n')[0]!,
    hint: typeof hint!.label === 'string' ? hint!.label : hint!.label.map(({ value }) => value).join(''),
    tree: root!.label,
    work: (JSON.parse(exported.text) as unknown[])[0],
  };
}

test.each(['in the editor', 'on the disk'])(
  'a title and other details that change %s are everywhere',
  async (where) => {
    await open('Rain comes later [@s2.p|1].\n', { settings: { inlayHints: 'citation' } });
    const uri = files.folder.uri('reports/wells.md');
    if (where === 'in the editor') await client.open(uri, wells);
    const workshop = { type: 'report', title: 'Wells and Water', issued: { 'date-parts': [[2021, 5, 3]] } };
    expect(await seen()).toMatchObject({
      hover: 'Wells and Water 2021',
      hint: 'Wells and Water 2021',
      tree: 'Wells and Water',
      work: workshop,
    });
    const write = async (fields: string): Promise<void> => {
      const text = `---\n${fields}\n---\n\n${wells}`;
      if (where === 'in the editor') return client.change(uri, text);
      files.folder.write('reports/wells.md', text);
      await client.reportChanges(uri);
    };
    const title = 'Last Meeting of the Well Users Between Two Seasons';
    await write(`title: ${title}\ntitle-short: Well Users\ndate: 2022-01-05`);
    expect(await seen()).toMatchObject({
      hover: `Well Users 2022, ${title}`,
      hint: 'Well Users 2022',
      tree: 'Well Users',
      work: { title, 'title-short': 'Well Users', issued: { 'date-parts': [[2022, 1, 5]] } },
    });
    await write(`title: ${title}\norganization: Well Trust\nurl: https://wells.example\ntype: webpage`);
    expect(await seen()).toMatchObject({
      hover: `Well Trust 2021, ${title}`,
      hint: 'Well Trust 2021',
      work: { type: 'webpage', author: [{ literal: 'Well Trust' }], URL: 'https://wells.example' },
    });
  },
);
