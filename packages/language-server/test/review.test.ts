import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorrectResult, Operation, ProposalResult, Units, UnitsResult } from '../src/protocol.js';
import { startClient, testFolder, useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

const REPORT = `---
title: Rain Workshop
reading: exact
---

## Session 1: Wells

Page 7 of the minutes

Ana Diaz said that wells run dry in May.

Nobody counts the wells.

## Participants

- Ana Diaz (Rain Office)
`;

let folder: TestFolder;
let client: TestClient;

beforeAll(async () => {
  folder = testFolder({
    'findings.config.json': '{ "reports": { "rain": "rain.md" } }',
    'rain.md': REPORT,
    'proposal.md': 'Wells are not counted [@s1.p3]. They run dry [@rain:s1.p2].\n',
    'plain.md': '# Rain\n\nWells run dry.\n',
  });
  client = await startClient([folder]);
});

afterAll(async () => {
  await client.stop();
  folder.dispose();
});

async function open(name: string, text: string): Promise<{ uri: string }> {
  const uri = folder.uri(name);
  await client.open(uri, text);
  return { uri };
}

async function readUnits(): Promise<Exclude<UnitsResult, { refusal: unknown }>> {
  const result = await client.request<UnitsResult>('findings/units', {
    textDocument: await open('rain.md', REPORT),
  });
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}

function correct(hash: string, operations: readonly Operation[]): Promise<CorrectResult | { refusal: string }> {
  const textDocument = { uri: folder.uri('rain.md') };
  return client.request('findings/correct', { textDocument, hash, operations });
}

test('the units of a report, with what is cited and where they are in the original', async () => {
  const line = { text: 'Ana Diaz said that wells run dry in May.', box: [0.1, 0.2, 0.6, 0.22], size: 11 };
  const pages = [{ number: 1, width: 595, height: 842, lines: [line] }];
  folder.write('rain.layout.json', JSON.stringify({ version: 1, document: 'rain.pdf', pages }));
  const { units, cited, document } = await readUnits();
  expect(document).toBe('rain.pdf');
  expect([...cited].sort()).toEqual(['s1.p2', 's1.p3']);
  expect(units.units.map(({ id, kind, regions }) => [id, kind, regions?.length ?? 0])).toEqual([
    ['u1', 'heading', 0],
    ['u2', 'paragraph', 0],
    ['u3', 'paragraph', 1],
    ['u4', 'paragraph', 0],
  ]);
});

describe('a correction', () => {
  test('is an edit of the report and of the citations that move along', async () => {
    const { units } = await readUnits();
    const result = await correct(units.hash, [{ op: 'part', unit: 'u2', level: 2, kind: 'session' }]);
    if ('refusal' in result) throw new Error(result.refusal);
    expect(result.answer.verdicts).toEqual([{ operation: 0, verdict: 'accepted' }]);
    expect(result.moved).toEqual([
      { from: 's1.p2', to: 's2.p1' },
      { from: 's1.p3', to: 's2.p2' },
    ]);
    const changes = result.edit?.changes ?? {};
    expect(Object.keys(changes).sort()).toEqual([folder.uri('proposal.md'), folder.uri('rain.md')]);
    expect(changes[folder.uri('proposal.md')]!.map(({ newText }) => newText)).toEqual(['s2.p2', 'rain:s2.p1']);
    expect(changes[folder.uri('rain.md')]![0]!.newText).toContain('## Page 7 of the minutes');
  });

  test('that is refused has a reason and no edit', async () => {
    const { units } = await readUnits();
    const result = await correct(units.hash, [{ op: 'join', units: ['u1', 'u3'] }]);
    expect(result).toMatchObject({
      answer: { verdicts: [{ verdict: 'refused', reason: expect.any(String) as string }] },
    });
    expect(result).not.toHaveProperty('edit');
  });
});

describe('the proposal of a language model', () => {
  const propose = async (answers: readonly string[]): Promise<ProposalResult> => {
    const { units } = await readUnits();
    const params = { textDocument: { uri: folder.uri('rain.md') }, before: units.units, answers };
    const result = await client.request<ProposalResult | { refusal: string }>('findings/proposal', params);
    if ('refusal' in result) throw new Error(result.refusal);
    return result;
  };
  const answer = (...operations: readonly object[]): string => JSON.stringify({ operations });

  test('has one change for each passage, and what only a person may do needs one', async () => {
    const { changes, problems } = await propose([
      answer({ op: 'part', unit: 'u2', level: 2 }, { op: 'nobody', units: ['u3'] }),
      answer({ op: 'speaker', units: ['u4'], person: 'Ana Diaz', because: 'own words' }),
      'I am sure that all is right.',
    ]);
    expect(changes.map(({ unit, verdict, indexes }) => [unit, verdict, indexes])).toEqual([
      ['u2', 'accepted', [0]],
      ['u3', 'needs a person', [1]],
      ['u4', 'refused', [2]],
    ]);
    expect(problems).toEqual(['The answer is not a list of corrections: “I am sure that all is right.”']);
  });

  test('adds a participant together with the credit', async () => {
    const { changes } = await propose([
      answer(
        { op: 'person', name: 'Nobody' },
        { op: 'speaker', units: ['u4'], person: 'Nobody', because: 'own words' },
        { op: 'part', unit: 'u4', level: 9 },
      ),
    ]);
    const credit = changes.find(({ operations }) => operations.some(({ op }) => op === 'speaker'));
    expect(credit?.operations.map(({ op }) => op)).toEqual(['person', 'person', 'speaker']);
  });

  test('fits the report after a change, or says that it does not', async () => {
    const { units } = await readUnits();
    const operations: readonly Operation[] = [
      { op: 'nobody', units: ['u3'] },
      { op: 'part', unit: 'u4', level: 2 },
    ];
    const before = units.units.flatMap(({ text }, index) =>
      index === 1 ? [] : [{ text: index === 3 ? 'Other' : text }],
    );
    const shifted: readonly Operation[] = [
      { op: 'nobody', units: ['u2'] },
      { op: 'part', unit: 'u3', level: 2 },
    ];
    const params = { textDocument: { uri: folder.uri('rain.md') }, before, operations: shifted };
    const { changes } = await client.request<ProposalResult>('findings/proposal', params);
    expect(changes.map(({ verdict, operations: left }) => [verdict, left])).toEqual([
      ['needs a person', [operations[0]]],
      ['refused', []],
    ]);
  });
});

test('a document in another form, or one that is not open, says why it has no units', async () => {
  const plain = await open('plain.md', '# Rain\n\nWells run dry.\n');
  for (const textDocument of [plain, { uri: folder.uri('none.md') }])
    expect(await client.request('findings/units', { textDocument })).toEqual({
      refusal: expect.any(String) as string,
    });
});

test('a client with a Spanish locale gets the reason of a refusal in Spanish', async () => {
  const markdown = REPORT.replace('Nobody counts', '**Ana Diaz:** Nobody counts').concat('- Tom Okoro\n');
  const spanish = useFolder({ 'rain.md': markdown });
  const { open, request } = await useClient([spanish], { locale: 'es' });
  const textDocument = { uri: spanish.uri('rain.md') };
  await open(textDocument.uri, markdown);
  const { units } = await request<{ units: Units }>('findings/units', { textDocument });
  const operations = [{ op: 'speaker', units: ['u4'], person: 'Tom Okoro', because: 'reviewer' }];
  const result = await request<Exclude<CorrectResult, { refusal: string }>>('findings/correct', {
    textDocument,
    hash: units.hash,
    operations,
  });
  expect(result.answer.verdicts[0]!.reason).toBe(
    'La etiqueta de «Ana Diaz: Nobody counts the wells.» nombra a Ana Diaz. Si es Tom Okoro, una primero los dos nombres en una persona; si no, divida el pasaje delante de otras palabras.',
  );
});
