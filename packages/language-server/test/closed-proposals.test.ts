import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { project } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

let client: TestClient;
let folder: TestFolder;

const names = Array.from({ length: 60 }, (_, number) => `proposals/p${number}.md`);
/** Each has problems of several kinds, and unique words. */
const wrong = (name: string): string =>
  `# Of ${name}

Half dry up “😀 ${name}” [@s1.h9]. “Wells cost 500 dollars each, and half of them dry up” [@s1.h1].

“Committees of users keep pumps running” [@s2.h1], and 30% of all [@s1.h1].
`;
const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

test('closed proposals have the same diagnostics as open ones, including related locations', async () => {
  folder = useFolder({ ...project, ...Object.fromEntries(names.map((name) => [name, wrong(name)])) });
  client = await useClient([folder], { capabilities });
  const { connection } = client;
  await client.settled();
  const closed = names.map((name) => client.published(folder.uri(name)) as readonly Diagnostic[]);
  const report = folder.uri('reports/wells.md');
  for (const all of closed) {
    expect(all.length).toBeGreaterThan(2);
    const related = all.flatMap(({ relatedInformation = [] }) => relatedInformation);
    expect(related.length).toBeGreaterThan(1);
    expect(related.every(({ location }) => location.uri === report)).toBe(true);
  }
  // All proposals were checked again while they were closed.
  const pulled: WorkspaceDiagnosticReport = await connection.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
  });
  const items = new Map(pulled.items.map((item) => [item.uri, 'items' in item ? item.items : undefined]));
  expect(names.map((name) => items.get(folder.uri(name)))).toEqual(closed);
  for (const [index, name] of names.entries()) {
    if (index % 30 !== 0) continue;
    const uri = folder.uri(name);
    await client.open(uri, wrong(name));
    const open = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(open).toMatchObject({ items: closed[index] });
  }
});

test('a proposal that is too large does not prevent others from being checked', async () => {
  const large = 'word '.repeat(3_300_000);
  folder = useFolder({ ...project, 'proposals/large.md': large, 'proposals/small.md': wrong('small') });
  client = await useClient([folder], { locale: 'es' });
  await client.settled();
  expect(client.published(folder.uri('proposals/large.md'))).toMatchObject([
    { code: 'check.failed', message: expect.stringContaining('Esta propuesta tiene 16.500.000 caracteres') },
  ]);
  expect(client.published(folder.uri('proposals/small.md'))?.length).toBeGreaterThan(2);
});
