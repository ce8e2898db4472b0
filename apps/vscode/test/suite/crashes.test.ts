import { assert } from 'chai';
import { commands, languages } from 'vscode';
import { runningServer, watchServers } from './running-server.js';
import type { RunningServer } from './running-server.js';
import { closeAll, eventually, openUntitled } from './window.js';

suite('A server that crashes', () => {
  suiteSetup(watchServers);
  teardown(async () => {
    await commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  test('restarts by itself five times, and after that only on request', async () => {
    const { document } = await openUntitled('So [@s4.h99].');
    const problem = (): Promise<unknown> =>
      eventually('the problem', () => languages.getDiagnostics(document.uri).length === 1);
    const killed: RunningServer[] = [];
    const isNew = (): boolean => {
      const server = runningServer();
      return server !== undefined && !killed.includes(server);
    };
    const kill = async (): Promise<void> => {
      await eventually('a server', isNew);
      await problem();
      const server = runningServer()!;
      killed.push(server);
      server.kill();
    };
    for (let death = 1; death <= 5; death++) await kill();
    await eventually('a sixth server', isNew);
    await kill();
    await eventually('no problems without a server', () => languages.getDiagnostics(document.uri).length === 0);
    assert.isFalse(isNew());
    await eventually('a message with a button that starts it', async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      return isNew();
    });
    await problem();
  });
});
