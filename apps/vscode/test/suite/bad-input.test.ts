import { assert } from 'chai';
import { commands, extensions, languages, Selection, Uri, window, workspace } from 'vscode';
import type { Diagnostic, Hover, TextDocument } from 'vscode';
import type { Api } from '../../src/api.js';
import { createFolder, eventually, fileUri, openFile, placeOf, rangeOf, write } from './window.js';

const folder = createFolder();
const CONFIG = '{ "reports": { "rain": "rain.md" } }';

/** @param words of Ada Okoye */
const rain = (words = 'Rain comes later each year.'): string =>
  `# Rain\n\n## Session 1: Late Rain\n\nPanel Highlights\n\n- **Ada Okoye (WaterAid):** ${words}\n`;

const ours = (uri: Uri): readonly Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'findings');
const codesOf = ({ uri }: TextDocument): readonly unknown[] =>
  ours(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

const citing = async (text: string, config = CONFIG): Promise<TextDocument> => {
  await write(folder.path('findings.config.json'), config);
  const { document } = await openFile(folder.path('wells.md'), text);
  return document;
};

suite('A broken file is reported until it is fixed', () => {
  teardown(folder.remove);

  test('a report that does not exist', async () => {
    const document = await citing('So [@s1.h1] and [@s1.h9].');
    const config = fileUri(folder.path('findings.config.json'));
    const [problem] = await eventually('the problem', () => ours(config));
    assert.include(problem!.message, 'rain.md');
    await write(folder.path('rain.md'), rain());
    await eventually('no problem in it', () => ours(config).length === 0);
    await eventually('the proposal’s own problem', () => codesOf(document).join() === 'citation.unresolved');
  });

  test('a report that is not text', async () => {
    await workspace.fs.writeFile(fileUri(folder.path('rain.md')), new Uint8Array([0, 255, 254, 0, 10, 0, 1]));
    const document = await citing('So [@s1.h1].');
    const api = (await extensions.getExtension<Api>('findings.findings-vscode')!.activate()) as Api;
    await eventually('nothing that it can mean', async () => (await api.resolve(document.uri, 's1.h1')) === undefined);
    await write(folder.path('rain.md'), rain());
    const found = await eventually('what it means', async () => (await api.resolve(document.uri, 's1.h1'))?.finding);
    assert.equal(found.text, 'Rain comes later each year.');
  });
});

suite('A folder', () => {
  const [first] = workspace.workspaceFolders ?? [];
  const outside = Uri.joinPath(first!.uri, '../moved-in');
  const inside = Uri.joinPath(first!.uri, 'moved-in');
  teardown(async () => {
    for (const each of [outside, inside])
      await workspace.fs.delete(each, { recursive: true }).then(undefined, () => undefined);
  });

  test('is indexed when it is moved into the workspace, and removed when it is moved out', async () => {
    const files = { 'findings.config.json': CONFIG, 'rain.md': rain(), 'wells.md': 'So [@s1.h9].' };
    for (const [name, text] of Object.entries(files))
      await workspace.fs.writeFile(Uri.joinPath(outside, name), new TextEncoder().encode(text));
    await extensions.getExtension<Api>('findings.findings-vscode')!.activate();
    const problems = (): readonly unknown[] => languages.getDiagnostics(Uri.joinPath(inside, 'wells.md'));
    await workspace.fs.rename(outside, inside);
    await eventually('what is wrong in it', problems);
    await workspace.fs.rename(inside, outside);
    await eventually('that nothing is wrong there', () => problems().length === 0);
  });
});

suite('A huge report', () => {
  teardown(folder.remove);

  test('is read while the user types', async () => {
    const size = 5 * 1024 * 1024;
    const line = `- **Ada Okoye (WaterAid):** ${'Rain comes later each year, and wells dry up. '.repeat(20).trim()}\n`;
    await write(folder.path('rain.md'), rain() + line.repeat(Math.ceil(size / line.length)));
    const document = await citing('So [@s1.h99999]. ');
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(document.positionAt(17), document.positionAt(17));
    for (const text of 'It rains.') await commands.executeCommand('type', { text });
    assert.equal(document.getText(), 'So [@s1.h99999]. It rains.');
    await eventually('the problem', () => codesOf(document));
    await editor.edit((builder) => builder.replace(rangeOf(document, 's1.h99999'), 's1.h5000'));
    await eventually('no problem', () => codesOf(document).length === 0);
    const [hover] = await eventually('a card', () =>
      commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, 's1|.h5000')),
    );
    assert.isNotEmpty(hover!.contents);
  });
});
