import { after, test } from 'node:test';
import { openFile, runCommand } from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

const files = {
  ...withSample,
  'shelter.md': '# Shelter\n\nStart low [@s4.h2].\n',
  // Other tests have no agents in their windows.
  '.vscode/settings.json': '{ "chat.disableAIFeatures": false }',
};

test('VS Code lists and starts a server with the reports of the folder, for its agents', () =>
  inWindow({ files }, async (window) => {
    const { page } = window;
    const row = (text: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await openFile(window, 'shelter.md');
    await page.locator('.statusbar-item[id^="findings"]').waitFor();
    await runCommand(window, 'List Servers');
    await row('FindingsStopped').waitFor();
    await window.picture('mcp-servers');
    await row('FindingsStopped').click();
    await row('Start Server').click();
    // VS Code shows the output of a server that starts.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.part.panel .view-line')].some((line) =>
        /Discovered.\d+.tools/.test(line.textContent),
      ),
    );
    await window.picture('mcp-server-runs');
  }));
