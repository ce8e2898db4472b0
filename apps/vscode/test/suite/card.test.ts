import { assert } from 'chai';
import { commands, Hover, MarkdownString } from 'vscode';
import { closeAll, eventually, openUntitled, placeOf } from './window.js';

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
