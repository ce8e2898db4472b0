import { assert } from 'chai';
import { commands, Hover, MarkdownString, window } from 'vscode';
import { line, reportUri } from './report.js';
import { closeAll, eventually, openUntitled, placeOf } from './window.js';

suite('The explorer', () => {
  teardown(async () => {
    await commands.executeCommand('findings.explorer.clearSearch');
    await commands.executeCommand('findings.explorer.order', 'session');
    await closeAll();
  });

  test('can be grouped and searched, and reveals the finding that is cited at the cursor', async () => {
    await commands.executeCommand('findings.explorer.focus');
    for (const by of ['speaker', 'organization', 'uncited']) {
      await commands.executeCommand('findings.explorer.order', by);
    }
    await commands.executeCommand('findings.explorer.search', 'shelter');
    const editor = await openUntitled('So [@s4|.h2].');
    await commands.executeCommand('findings.revealInExplorer');
    assert.equal(window.activeTextEditor?.document, editor.document);
  });

  test('opens a finding in its report', async () => {
    const { item } = (await line('s4.h2')) as { item: object };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    const location = { uri: (await reportUri()).toString(), range };
    await commands.executeCommand('findings.openInReport', { item: { ...item, location } });
    const report = await reportUri();
    assert.isTrue(
      window.visibleTextEditors.some(({ document }) => document.uri.toString() === report.toString()) ||
        window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'tip-2012.md')),
    );
  });
});

suite('A card', () => {
  teardown(closeAll);

  test('may run only our commands', async () => {
    const { document } = await openUntitled('So [@s4.h2].');
    const [hover] = await eventually('a card', () =>
      commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, 's4|.h2')),
    );
    const card = hover!.contents.find((each) => (each as MarkdownString).value.includes('Wex')) as MarkdownString;
    const called = [...card.value.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command!);
    assert.sameMembers(called, ['findings.insertQuotation', 'findings.showCitations']);
    const known = await commands.getCommands(true);
    assert.includeMembers(known, called);
    assert.deepEqual(card.isTrusted, { enabledCommands: ['findings.insertQuotation', 'findings.showCitations'] });
    assert.isNotOk(card.supportHtml);
  });
});
