import { assert } from 'chai';
import { extensions } from 'vscode';
import type { Api } from '../../src/api.js';
import { closeAll, eventually, openUntitled } from './window.js';

async function api(): Promise<Api> {
  return (await extensions.getExtension<Api>('findings.findings-vscode')!.activate()) as Api;
}

suite('The API for other extensions', () => {
  teardown(closeAll);

  test('resolves a key in a proposal, whether it is cited there or not', async () => {
    const { document } = await openUntitled('Nothing is cited.');
    const findings = await api();
    assert.equal(findings.version, 1);
    const found = await eventually('what is meant', () => findings.resolve(document.uri, 's5.fatima'));
    assert.equal(found.state, 'found');
    assert.deepInclude(found.finding, { id: 's5.h1', qualifiedId: 'tip2012:s5.h1' });
    assert.match(found.finding!.location.uri.path, /tip-2012\.md$/);
    assert.isAbove(found.finding!.location.range.start.line, 0);
    assert.equal((await findings.resolve(document.uri, 's4.wex'))?.state, 'ambiguous');
    assert.equal((await findings.resolve(document.uri, 's99'))?.state, 'unresolved');
    assert.equal((await findings.resolve(document.uri, 'smith2020'))?.state, 'foreign');
  });

  test('lists everything that a proposal may cite, and finds findings by words', async () => {
    const { document } = await openUntitled('Nothing is cited.');
    const findings = await api();
    const all = await eventually('what can be cited', () => findings.findings(document.uri));
    assert.include(
      all.map(({ id }) => id),
      's4.h2',
    );
    const [best] = await findings.search('wex standards', { limit: 3, proposal: document.uri });
    assert.deepInclude(best, { id: 's4.h2', citation: '[@s4.h2]' });
  });

  test('fires an event when results may be stale', async () => {
    const findings = await api();
    let isTold = false;
    const listening = findings.onDidChange(() => (isTold = true));
    await openUntitled('Start low [@s4.h2].');
    await eventually('word of it', () => isTold);
    listening.dispose();
  });
});
