import { commands, languages, window, workspace } from 'vscode';
import type { CodeLens, LocationLink } from 'vscode';
import { closeAll, eventually, openUntitled, placeOf, rangeOf } from './window.js';

suite('In a proposal that cites the sample report', () => {
  teardown(closeAll);

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
