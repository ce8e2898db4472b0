import { assert } from 'chai';
import { commands, Selection } from 'vscode';
import type { TextDocument } from 'vscode';
import { line } from './report.js';
import { closeAll, eventually, openUntitled, placeOf } from './window.js';

/** Accepts the first entry of the list once there is one. */
async function accepted(document: TextDocument): Promise<void> {
  const before = document.version;
  await eventually('something is written', async () => {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return document.version !== before;
  });
}

suite('Findings are inserted into a proposal', () => {
  teardown(closeAll);

  test('even if the user is faster than the server', async () => {
    const { document } = await openUntitled('It is so|.');
    const restarting = commands.executeCommand('findings.restartServer');
    const inserting = commands.executeCommand('findings.insertCitation');
    await accepted(document);
    await Promise.all([restarting, inserting]);
    assert.equal(document.getText(), 'It is so [@summary].');
  });

  test('from several lines of the explorer', async () => {
    const lines = [await line('s4.h2'), await line('s3')];
    const { document } = await openUntitled('It is so [@d1|].');
    await commands.executeCommand('findings.insertCitation', lines[0], lines);
    assert.equal(document.getText(), 'It is so [@d1; @s4.h2; @s3].');
  });

  test('at every cursor', async () => {
    const cited = await line('s4.h2');
    const editor = await openUntitled('One.\n\nTwo.\n');
    editor.selections = ['One', 'Two'].map((word) => {
      const place = placeOf(editor.document, `${word}|.`);
      return new Selection(place, place);
    });
    await commands.executeCommand('findings.insertCitation', cited, undefined);
    assert.equal(editor.document.getText(), 'One [@s4.h2].\n\nTwo [@s4.h2].\n');
    assert.deepEqual(
      editor.selections.map(({ active }) => active.character),
      [12, 12],
    );
  });

  test('but not in code, with a message', async () => {
    const cited = await line('s4.h2');
    const { document } = await openUntitled('So `a| b`.');
    await commands.executeCommand('findings.insertCitation', cited, undefined);
    assert.equal(document.getText(), 'So `a b`.');
  });
});
