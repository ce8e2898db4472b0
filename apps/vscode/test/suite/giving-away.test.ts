import { assert } from 'chai';
import { commands, TabInputWebview, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { citable, closeAll, eventually, fileUri, openUntitled } from './window.js';

async function exported(format: string, ids: string): Promise<string> {
  const to = fileUri(`exported-${format}`);
  try {
    const place = await commands.executeCommand<Uri>('findings.exportBibliography', { format, ids, to });
    assert.equal(place.toString(), to.toString());
    return new TextDecoder().decode(await workspace.fs.readFile(to));
  } finally {
    await workspace.fs.delete(to).then(undefined, () => undefined);
  }
}

suite('Exports', () => {
  teardown(closeAll);

  test('a bibliography has the keys of the proposal, including unsaved text', async () => {
    const { document } = await openUntitled('Start low [@s5.fatima; @tip2012:s4.h1].');
    await citable(document, 's4.h2');
    const works = JSON.parse(await exported('csl-json', 'proposal')) as { id: string }[];
    assert.sameMembers(
      works.map(({ id }) => id),
      ['s5.fatima', 'tip2012:s4.h1'],
    );
  });

  test('each format is written, without leaving temporary files', async () => {
    const { document } = await openUntitled('Start low [@s4.h2].');
    await citable(document, 's4.h2');
    assert.match(await exported('bibtex', 'proposal'), /^@\w+\{s4\.h2,/m);
    assert.match(await exported('biblatex', 'proposal'), /^@\w+\{s4\.h2,/m);
    assert.match(await exported('ris', 'proposal'), /^TY {2}- /m);
    const names = await workspace.fs.readDirectory(fileUri(''));
    assert.notInclude(names.map(([name]) => name).join(' '), '.tmp');
  });

  test('citation coverage is shown in one panel', async () => {
    await commands.executeCommand('findings.showCoverage');
    await commands.executeCommand('findings.showCoverage');
    const panels = await eventually('a panel', () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('findings.coverage')),
    );
    assert.lengthOf(panels, 1);
  });
});
