import { assert } from 'chai';
import { commands, ConfigurationTarget, DiagnosticSeverity, languages, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { closeAll, eventually, fileUri, openUntitled } from './window.js';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
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

  test('appear again after the list was closed', async () => {
    const { document } = await openUntitled('So |');
    await type('[@we');
    await pause(500);
    await commands.executeCommand('hideSuggestWidget');
    await type('x');
    assert.equal(await accept(document, /s4\.h2/), 'So [@s4.h2]');
  });

  test('do not appear after a bare @, which may start a name', async () => {
    const { document } = await openUntitled('So |');
    await type('@wex');
    await pause(500);
    await commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(document.getText(), 'So @wex');
    // A request gets them.
    await commands.executeCommand('editor.action.triggerSuggest');
    assert.include(await accept(document, /s4\.h2/), 's4.h2');
  });

  test('do not appear in plain prose', async () => {
    const { document } = await openUntitled('Victims and victims. |');
    await type('vict');
    await pause(500);
    await commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(document.getText(), 'Victims and victims. vict');
  });
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

  test('is checked after the server was restarted twice at once', async () => {
    const { document } = await openUntitled('So [@s4.h99].');
    await eventually('the problem', () => codesOf(document));
    await Promise.all([
      commands.executeCommand('findings.restartServer'),
      commands.executeCommand('findings.restartServer'),
    ]);
    await eventually('the problem again', () => codesOf(document));
  });

  test('is created with one citation', async () => {
    await commands.executeCommand('findings.newProposal');
    const { document } = window.activeTextEditor!;
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Title of Your Proposal\n\n## Background\n\n.* here \[@[\w.:]+\]\. /);
    await eventually('no problem', () => codesOf(document).length === 0 || undefined);
  });
});

suite('A report', () => {
  const config = (): Uri => fileUri('added/findings.config.json');
  teardown(async () => {
    await closeAll();
    await commands.executeCommand('notifications.clearAll');
    await workspace.fs.delete(fileUri('added'), { recursive: true });
  });

  test('is added to the configuration in use, which keeps its content', async () => {
    const root = fileUri('findings.config.json');
    const before = await read(root);
    assert.isDefined(before);
    const report = fileUri('added/rain-2021.md');
    await workspace.fs.writeFile(report, new TextEncoder().encode(RAIN));
    try {
      // The command ends when its message is closed.
      void commands.executeCommand('findings.addReport', report);
      const after = await eventually('the report in the configuration', async () => {
        const text = await read(root);
        return text?.includes('added/rain-2021.md') ? text : undefined;
      });
      const { reports } = JSON.parse(after) as { reports: Record<string, string> };
      assert.equal(reports['rain2021'], 'added/rain-2021.md');
      for (const name of Object.keys(JSON.parse(before!) as object)) assert.include(after, `"${name}"`);
      const { document } = await openUntitled('So [@rain2021:s1.h1] and [@rain2021:s9].');
      await eventually('only one problem', () => codesOf(document).length === 1 || undefined);
    } finally {
      await workspace.fs.writeFile(root, new TextEncoder().encode(before));
    }
    assert.isUndefined(await read(config()));
  });
});

async function read(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

const RAIN = `# Rain

## Session 1: Late Rain

Panel Highlights

- **Ada Okoye (WaterAid):** Rain comes later each year.
- **Ben Ali (UNDP):** Nobody believes the forecast.
`;
