import { assert } from 'chai';
import { workspace, WorkspaceEdit } from 'vscode';
import { createFolder, eventually, fileUri, write } from './window.js';

const layoutOf = (document: string): string => JSON.stringify({ version: 1, document, pages: [] });

suite('A report that is renamed or moved', () => {
  const folder = createFolder();
  teardown(() => folder.remove());

  const rename = async (from: string, to: string): Promise<void> => {
    const edit = new WorkspaceEdit();
    edit.renameFile(fileUri(folder.path(from)), fileUri(folder.path(to)));
    assert.isTrue(await workspace.applyEdit(edit));
  };
  const writeAll = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) await write(folder.path(name), text);
  };
  /** The texts of the files that exist. */
  const texts = async (...names: readonly string[]): Promise<Readonly<Record<string, string>>> => {
    const found: Record<string, string> = {};
    for (const name of names) {
      try {
        found[name] = new TextDecoder().decode(await workspace.fs.readFile(fileUri(folder.path(name))));
      } catch {
        // It does not exist.
      }
    }
    return found;
  };

  /** Waits until a layout file names an original. */
  const layout = (name: string, document: string): Promise<unknown> =>
    eventually(`the path of ${document}`, async () => (await texts(name))[name] === layoutOf(document));

  test('takes its layout file and its original with it', async () => {
    await writeAll({ 'rain.md': '# Rain', 'rain.pdf': 'PDF', 'rain.layout.json': layoutOf('rain.pdf') });
    await rename('rain.md', 'snow.md');
    await layout('snow.layout.json', 'snow.pdf');
    await rename('snow.md', 'reports/snow.md');
    const names = ['rain.pdf', 'rain.layout.json', 'snow.pdf', 'snow.layout.json'];
    assert.deepEqual(await texts(...names, 'reports/snow.pdf', 'reports/snow.layout.json'), {
      'reports/snow.pdf': 'PDF',
      'reports/snow.layout.json': layoutOf('snow.pdf'),
    });
  });

  test('still names an original with another name, wherever it is moved', async () => {
    await writeAll({ 'a/rain.md': '# Rain', 'b/talks.pdf': 'PDF', 'a/rain.layout.json': layoutOf('../b/talks.pdf') });
    await rename('a/rain.md', 'rain.md');
    await layout('rain.layout.json', 'b/talks.pdf');
    assert.deepEqual(await texts('a/rain.layout.json', 'b/talks.pdf'), { 'b/talks.pdf': 'PDF' });
  });

  test('leaves an original that another report needs, or whose new name is taken', async () => {
    const shared = { 'rain.pdf': 'PDF', 'other.layout.json': layoutOf('rain.pdf') };
    const files = { ...shared, 'hail.pdf': 'another PDF', 'rain.layout.json': layoutOf('rain.pdf') };
    await writeAll({ ...files, 'rain.md': '# Rain' });
    await rename('rain.md', 'snow.md');
    const { 'rain.layout.json': rain, ...others } = files;
    assert.deepEqual(await texts(...Object.keys(files), 'snow.pdf', 'snow.layout.json'), {
      ...others,
      'snow.layout.json': rain,
    });
    await write(folder.path('other.layout.json'), layoutOf('hail.pdf'));
    await write(folder.path('snow.pdf'), 'PDF');
    await write(folder.path('snow.layout.json'), layoutOf('snow.pdf'));
    await rename('snow.md', 'hail.md');
    assert.deepEqual(await texts('snow.pdf', 'hail.pdf', 'snow.layout.json', 'hail.layout.json'), {
      'snow.pdf': 'PDF',
      'hail.pdf': 'another PDF',
      'hail.layout.json': layoutOf('snow.pdf'),
    });
  });

  test('takes nothing with it if it is no report', async () => {
    await writeAll({ 'draft.md': 'So.', 'draft.pdf': 'PDF' });
    await rename('draft.md', 'final.md');
    assert.deepEqual(await texts('draft.pdf', 'final.pdf'), { 'draft.pdf': 'PDF' });
  });
});
