import { assert } from 'chai';
import { commands, ConfigurationTarget, DiagnosticSeverity, languages, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { closeAll, eventually, openUntitled } from './window.js';

const codesOf = (document: TextDocument): unknown[] =>
  languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

async function type(text: string): Promise<void> {
  for (const character of text) await commands.executeCommand('type', { text: character });
}

/**
 * Accepts the first suggestion once the list is shown. If the list is still that of an earlier input, the last character is typed
 * again.
 */
async function accept(document: TextDocument, expected: RegExp): Promise<string> {
  const typed = document.getText();
  return eventually(`a list that makes ${expected.source} of “${typed}”`, async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    const text = document.getText();
    if (expected.test(text)) return text;
    if (text !== typed) {
      const last = /[@\w](?=\]?$)/.exec(typed)![0];
      await commands.executeCommand('undo');
      await commands.executeCommand('deleteLeft');
      await type(last);
    }
    return undefined;
  });
}

/** In a browser, the server takes a while to start, and there are no suggestions before. */
async function started(): Promise<void> {
  const { document } = await openUntitled('[@s4.h99]');
  await eventually('a problem', () => codesOf(document));
  await closeAll();
}

suite('Suggestions in Markdown with the default settings of VS Code', () => {
  suiteSetup(started);
  teardown(closeAll);

  for (const typed of ['[@wex', '[@s1; @wex']) {
    test(`appear after ${typed}`, async () => {
      const { document } = await openUntitled('So |');
      await type(typed);
      assert.include(await accept(document, /s4\.h2/), 's4.h2');
    });
  }
});

suite('Severities', () => {
  const setRules = (rules: Readonly<Record<string, string>> | undefined): Thenable<void> =>
    workspace.getConfiguration('findings').update('rules', rules, ConfigurationTarget.Global);
  teardown(async () => {
    await setRules(undefined);
    await closeAll();
  });

  test('follow the settings without a restart', async () => {
    const { document } = await openUntitled('So [@s4.h99].');
    await eventually('the problem', () => codesOf(document));
    await setRules({ 'citation.unresolved': 'info' });
    await eventually('a milder problem', () =>
      languages.getDiagnostics(document.uri).find(({ severity }) => severity === DiagnosticSeverity.Information),
    );
    await setRules({ 'citation.unresolved': 'off' });
    await eventually('no problem', () => codesOf(document).length === 0 || undefined);
  });
});

suite('The open proposal', () => {
  teardown(closeAll);

  test('is fixed automatically', async () => {
    const { document } = await openUntitled('So [@S4.H2] and [@S1].');
    await eventually('the problems', () => codesOf(document).length === 2 || undefined);
    await commands.executeCommand('findings.fixAll');
    assert.equal(document.getText(), 'So [@s4.h2] and [@s1].');
  });
});
