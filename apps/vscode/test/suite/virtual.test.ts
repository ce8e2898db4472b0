import { assert } from 'chai';
import { commands, extensions, languages, Uri, window, workspace } from 'vscode';
import type { CompletionList, Disposable, Location, LocationLink, TextEditor } from 'vscode';
import type { Api } from '../../src/api.js';
import { memoryFiles } from './memory-files.js';
import { citable, closeAll, eventually, placeOf } from './window.js';

const FOLDER = Uri.parse('memfs:/village');
const place = (path: string): Uri => Uri.joinPath(FOLDER, path);
const write = (path: string, text: string): Thenable<void> =>
  workspace.fs.writeFile(place(path), new TextEncoder().encode(text));
const read = async (path: string): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(place(path)));

/** Waits until its report is read. Before that, it cites the sample report. */
async function open(path: string): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument(place(path)));
  await citable(editor.document, 'rain:s1.h1');
  return editor;
}

const report = (about: string): string =>
  `# ${about}\n\n## Session 1: Late\n\nPanel Highlights\n\n- **Ada Okoye (WaterAid):** ${about} comes later each year.\n`;

/** VS Code restarts its extension host when a window with a single folder gets a second one, so this runs in a workspace. */
if (workspace.workspaceFile) {
  suite('A folder that is not on a disk', () => {
    const count = (): number => workspace.workspaceFolders!.length;
    let provider: Disposable;
    suiteSetup(async () => {
      provider = workspace.registerFileSystemProvider('memfs', memoryFiles());
      await write('findings.config.json', '{ "reports": { "rain": "reports/rain.md" } }');
      await write('reports/rain.md', report('Rain'));
      await write('wells.md', 'So [@s1.h1] and [@s1.h9].\n');
      workspace.updateWorkspaceFolders(count(), 0, { uri: FOLDER });
      await eventually('the folder', () => workspace.getWorkspaceFolder(FOLDER));
    });
    suiteTeardown(async () => {
      const before = count();
      workspace.updateWorkspaceFolders(before - 1, 1);
      await eventually('the folders of before', () => count() < before);
      provider.dispose();
    });
    teardown(closeAll);

    test('has diagnostics and suggestions from its report', async () => {
      const { document } = await open('wells.md');
      const [problem] = await eventually('the problem', () => languages.getDiagnostics(document.uri));
      assert.equal(document.getText(problem!.range), '@s1.h9');
      const at = document.positionAt(document.getText().indexOf('@s1.h1') + '@s1.h'.length);
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      assert.include(JSON.stringify(items), 'Okoye');
    });

    test('has citations that link to its report', async () => {
      const { document } = await open('wells.md');
      const [found] = await eventually('a definition', () =>
        commands.executeCommand<(Location | LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          placeOf(document, 's1|.h1'),
        ),
      );
      const uri = 'targetUri' in found! ? found.targetUri : found!.uri;
      assert.equal(uri.toString(), place('reports/rain.md').toString());
    });

    test('gets a second report in its configuration, and can cite it', async () => {
      await write('reports/wells.md', report('Water'));
      void commands.executeCommand('findings.addReport', place('reports/wells.md'));
      await eventually('the report in the configuration', async () =>
        (await read('findings.config.json')).includes('reports/wells.md'),
      );
      const { reports } = JSON.parse(await read('findings.config.json')) as { reports: Record<string, string> };
      const [key] = Object.entries(reports).find(([, path]) => path === 'reports/wells.md')!;
      const api = (await extensions.getExtension<Api>('findings.findings-vscode')!.activate()) as Api;
      const found = await eventually('what is cited', async () => {
        return (await api.resolve(place('wells.md'), `${key}:s1.h1`))?.finding;
      });
      assert.equal(found.text, 'Water comes later each year.');
    });

    test('has diagnostics that follow changes of its report', async () => {
      const { document } = await open('wells.md');
      await eventually('the problem', () => languages.getDiagnostics(document.uri));
      await write('reports/rain.md', report('Rain') + '- **Ben Ali (UNDP):** Nobody knows.\n'.repeat(8));
      await eventually('no problem', () => languages.getDiagnostics(document.uri).length === 0);
    });
  });
}
