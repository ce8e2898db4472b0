import { describe, expect, test } from 'vitest';
import type {
  ApplyWorkspaceEditParams,
  ShowMessageRequestParams,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { project, wells } from './marked-files.js';
import { useClient, useFolder } from './server.js';
import type { TestClient, TestFolder } from './server.js';

/** A report is edited by hand and saved, and citations point to other findings than before. */

const REPORT = 'reports/wells.md';
const text = 'Half dry up [@s1.h1], and pumps run [@s1.h2].\n';
const addFirst = wells.replace('- **Ada Okoye (WaterAid):** Wells', '- A new highlight.\n$&');

let client: TestClient;
let folder: TestFolder;
let questions: ShowMessageRequestParams[];
let edits: ApplyWorkspaceEditParams[];

const open = (file: string, words: string): Promise<void> => client.open(folder.uri(file), words);
/** An editor writes a file only after the server has received its changes. */
const change = async (file: string, words: string): Promise<void> => {
  await client.change(folder.uri(file), words);
  await client.settled();
};
const save = async (file: string, words: string): Promise<void> => {
  folder.write(file, words);
  await client.notify('textDocument/didSave', { textDocument: { uri: folder.uri(file) } });
  await client.settled();
};

/** @param answers titles of the chosen actions, one for each question */
async function start(answers: readonly string[], proposal = text, capabilities: object = {}): Promise<void> {
  folder = useFolder({ ...project, 'proposals/a.md': proposal });
  client = await useClient([folder], {
    capabilities: {
      window: { showMessage: {}, showDocument: { support: true } },
      workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
      ...capabilities,
    },
  });
  [questions, edits] = [[], []];
  client.connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
    const title = answers[questions.push(params) - 1];
    return title === undefined ? null : { title };
  });
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    edits.push(params);
    return { applied: true };
  });
  await open(REPORT, wells);
  await client.settled();
}

describe('after a save', () => {
  test('the citations of closed proposals are updated, if the writer wants it', async () => {
    await start(['Update them']);
    await change(REPORT, addFirst);
    expect(questions).toEqual([]);
    await save(REPORT, addFirst);
    await expect.poll(() => edits.length, { timeout: 30_000 }).toBe(1);
    expect(questions.map(({ message, actions }) => [message, ...actions!.map(({ title }) => title)])).toEqual([
      ['2 citations point to moved findings.', 'Update them', 'Show', 'Not now'],
    ]);
    const [changed] = edits[0]!.edit.documentChanges as TextDocumentEdit[];
    expect(changed!.textDocument.uri).toBe(folder.uri('proposals/a.md'));
    expect(changed!.edits).toMatchObject([{ newText: 's1.h2' }, { newText: 's1.h3' }]);
  });
});

describe('nothing is asked', () => {
  const nothing = async (): Promise<void> => {
    await save(REPORT, addFirst);
    // A question would come before this one is answered.
    await client.settled();
    expect(questions).toEqual([]);
  };

  test('if the client shows no questions', async () => {
    await start([], text, { window: {} });
    await change(REPORT, addFirst);
    await nothing();
  });

  test('if another program changed the report, and the editor reads it again', async () => {
    await start([]);
    folder.write(REPORT, addFirst);
    await change(REPORT, addFirst);
    await nothing();
  });

  test('if the server moves the citations along itself, even if they change before the report', async () => {
    await start([], 'Nobody measures [@unmeasured], and pumps run [@s1.h2].\n');
    await open('proposals/a.md', 'Nobody measures [@unmeasured], and pumps run [@s1.h2].\n');
    await client.settled();
    const edit = await client.request('textDocument/rename', {
      textDocument: { uri: folder.uri('proposals/a.md') },
      position: { line: 0, character: 20 },
      newName: 'other',
    });
    expect(JSON.stringify(edit)).toContain(REPORT);
    await change('proposals/a.md', 'Nobody measures [@other], and pumps run [@s1.h2].\n');
    await change(REPORT, addFirst.replace('unmeasured', 'other'));
    await nothing();
  });
});
