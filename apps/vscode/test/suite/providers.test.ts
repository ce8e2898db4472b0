import { assert } from 'chai';
import { CompletionList, Hover, languages, MarkdownString, window, workspace } from 'vscode';
import type { CodeLens, Location, LocationLink, WorkspaceEdit } from 'vscode';
import { commands } from 'vscode';
import { citable, closeAll, eventually, openUntitled, placeOf, rangeOf } from './window.js';

suite('In a proposal that cites the sample report', () => {
  teardown(closeAll);

  test('findings are suggested after [@', async () => {
    const { document } = await openUntitled('Start low [@wex');
    const place = document.positionAt(document.getText().length);
    const items = await eventually('suggestions', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        place,
      );
      return list.items.filter(({ insertText, textEdit }) => JSON.stringify([insertText, textEdit]).includes('s4.'));
    });
    assert.include(JSON.stringify(items[0]), 'Wex');
  });

  test('a citation has a card', async () => {
    const { document } = await openUntitled('Start low [@s4.h2].');
    const [hover] = await eventually('a card', () =>
      commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, 's4|.h2')),
    );
    const text = hover!.contents.map((each) => (each as MarkdownString).value).join('\n');
    assert.include(text, 'Wex');
  });

  test('a citation links to the report', async () => {
    const { document } = await openUntitled('Start low [@s4.h2].');
    const [place] = await eventually('a definition', () =>
      commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, 's4|.h2'),
      ),
    );
    assert.match(JSON.stringify(place), /tip-2012\.md/);
  });

  test('a code lens above a finding of the report shows its citations', async () => {
    const { document } = await openUntitled('Start low [@s4.h2].');
    const [place] = await eventually('a definition', () =>
      commands.executeCommand<LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, 's4|.h2'),
      ),
    );
    const report = await workspace.openTextDocument(place!.targetUri);
    await window.showTextDocument(report);
    const { command } = await eventually('a code lens with citations', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', report.uri, 100);
      return lenses.find(({ range }) => range.start.line === place!.targetRange.start.line);
    });
    // VS Code rejects unknown types.
    await commands.executeCommand(command!.command, ...command!.arguments!);
  });

  test('a rename that is refused changes nothing, although VS Code could rename a citation as a link', async () => {
    const { document } = await openUntitled('# Low\n\nStart low [@s4.h2], [@s4.h2, p. 9] and [@s4.wex].');
    await citable(document, 's4.h2');
    const rename = (marked: string): Thenable<WorkspaceEdit> =>
      commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, placeOf(document, marked), 'High');
    for (const refused of ['@s4|.h2]', 'p. |9', '@s4.w|ex']) assert.equal((await rename(refused)).size, 0, refused);
  });

  test('an unresolved citation is a problem', async () => {
    const { document } = await openUntitled('Start low [@s4.h99].');
    const problems = await eventually('a problem', () => languages.getDiagnostics(document.uri));
    assert.deepEqual(
      problems.map(({ code, source }) => [typeof code === 'object' ? code.value : code, source]),
      [['citation.unresolved', 'findings']],
    );
  });

  test('the problems of a long proposal are those of its last edit', async () => {
    const wrong = 500;
    const editor = await openUntitled(`Begin.\n\n${'Start low [@s4.h99].\n\n'.repeat(wrong)}`);
    const { document } = editor;
    const problemCount = (): number => languages.getDiagnostics(document.uri).length;
    await eventually('all problems', () => problemCount() === wrong);
    for (let count = 1; count <= 5; count++) {
      await editor.edit((edit) => edit.replace(rangeOf(document, 's4.h99'), 's4.h2'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await eventually('five problems less', () => problemCount() === wrong - 5);
  });
});
