import { assert } from 'chai';
import { commands, extensions, languages, Selection, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { Diagnostic, Hover, TextDocument } from 'vscode';
import type { Api } from '../../src/api.js';
import { createFolder, eventually, fileUri, openFile, openUntitled, placeOf, rangeOf, write } from './window.js';

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

  test('a configuration that is not JSON', async () => {
    await write(folder.path('rain.md'), rain());
    const document = await citing('So [@s1.h1] and [@s1.h9].', '{ "reports": { "rain" ');
    const config = fileUri(folder.path('findings.config.json'));
    const [problem] = await eventually('the problem', () => ours(config));
    assert.isNotEmpty(problem!.message);
    await write(folder.path('findings.config.json'), CONFIG);
    await eventually('no problem in it', () => ours(config).length === 0);
    await eventually('the proposal’s own problem', () => codesOf(document).join() === 'citation.unresolved');
  });

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

suite('Created and deleted files', () => {
  teardown(folder.remove);

  test('a proposal that is deleted while it is open can still be edited', async () => {
    await write(folder.path('rain.md'), rain());
    const document = await citing('So [@s1.h9].');
    await eventually('the problem', () => codesOf(document));
    await workspace.fs.delete(document.uri);
    const editor = await window.showTextDocument(document);
    assert.isTrue(await editor.edit((builder) => builder.insert(document.positionAt(0), 'And [@s1.h1]. ')));
    const { document: other } = await openUntitled('So [@s1.h99].');
    await eventually('an answer about another', () => codesOf(other));
  });

  test('a cited report that is deleted is reported', async () => {
    const report = await write(folder.path('rain.md'), rain());
    const document = await citing('So [@s1.h1] and [@s1.h9].');
    await eventually('the problem', () => codesOf(document).join() === 'citation.unresolved');
    await workspace.fs.delete(report);
    await eventually('the report’s absence', () => ours(fileUri(folder.path('findings.config.json'))));
  });

  test('unsaved edits of a report affect proposals', async () => {
    await write(folder.path('rain.md'), rain());
    const document = await citing('Ada Okoye said: “Nobody measures the rain.” [@s1.h1]');
    await eventually('a quotation that is not there', () => codesOf(document));
    const { document: report } = await openFile(folder.path('rain.md'));
    const edit = new WorkspaceEdit();
    edit.replace(report.uri, rangeOf(report, 'Rain comes later each year.'), 'Nobody measures the rain.');
    assert.isTrue(await workspace.applyEdit(edit));
    assert.isTrue(report.isDirty);
    // VS Code does not request diagnostics of hidden documents.
    await window.showTextDocument(document);
    await eventually('no problem', () => codesOf(document).length === 0);
    assert.isTrue(report.isDirty);
    await report.save();
  });
});

suite('Folders', () => {
  const folders = (workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
    ['first-own', 'second-own'].map((name) => Uri.joinPath(uri, name)),
  );
  teardown(async () => {
    await folder.remove();
    for (const folder of folders)
      await workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  });

  test('have separate reports with the same ids', async () => {
    const put = (each: Uri, name: string, text: string): Thenable<void> =>
      workspace.fs.writeFile(Uri.joinPath(each, name), new TextEncoder().encode(text));
    for (const [nth, each] of folders.entries()) {
      await put(each, 'findings.config.json', CONFIG);
      await put(each, 'rain.md', rain(`It rained ${nth} times.`));
      await put(each, 'wells.md', 'So [@s1.h1].');
    }
    const api = (await extensions.getExtension<Api>('findings.findings-vscode')!.activate()) as Api;
    for (const [nth, each] of folders.entries()) {
      const uri = Uri.joinPath(each, 'wells.md');
      const found = await eventually('what it cites', async () => {
        const finding = (await api.resolve(uri, 's1.h1'))?.finding;
        return finding?.text === `It rained ${nth} times.` ? finding : undefined;
      });
      assert.equal(found.location.uri.toString(), Uri.joinPath(each, 'rain.md').toString());
    }
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
