import { commands, env, Selection } from 'vscode';
import { line, openReport } from './report.js';
import { closeAll, eventually, rangeOf } from './window.js';

const WORDS = 'gave three reasons for its success.';

/** Waits, since the clipboard is shared by all programs and is updated later. */
async function copied(text: string): Promise<void> {
  await eventually(`${text} in the clipboard`, async () => (await env.clipboard.readText()) === text);
}

suite('A finding is copied', () => {
  teardown(closeAll);

  test('from the report, as a citation and as a quotation', async () => {
    const editor = await openReport();
    const { start, end } = rangeOf(editor.document, WORDS);
    editor.selection = new Selection(start, end);
    await eventually('the citation', async () => {
      await commands.executeCommand('findings.copyAsCitation');
      return (await env.clipboard.readText()) === '[@s4.h2]';
    });
    await commands.executeCommand('findings.copyAsQuotation');
    await copied(`“${WORDS}” [@s4.h2]`);
  });

  test('from the explorer, several together', async () => {
    const lines = [await line('s4.h2'), await line('s3')];
    await commands.executeCommand('findings.copyAsCitation', lines[0], lines);
    await copied('[@s4.h2; @s3]');
  });
});
