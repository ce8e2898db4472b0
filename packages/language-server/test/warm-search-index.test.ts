import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeHost } from '../src/node/node-host.js';
import { createServerState } from '../src/workspace/server-state.js';
import type { ServerState } from '../src/workspace/server-state.js';
import { project, wells } from './marked-files.js';
import { testFolder } from './server.js';
import type { TestFolder } from './server.js';
import { translateEnglish } from '@findings/core/text';

const PROPOSAL = 'proposals/a.md';
const REPORT = 'reports/wells.md';
/** Milliseconds. Longer than the server waits for messages before it searches. */
const PAUSE = 1500;

let folder: TestFolder;
let state: ServerState;
beforeEach(() => {
  const nothing = (): void => undefined;
  const events = { onDiagnostics: nothing, onContext: nothing, onProgress: nothing, onMessage: nothing, log: nothing };
  folder = testFolder({ ...project, [PROPOSAL]: 'It is known [@s1.h1].\n' });
  state = createServerState(nodeHost(translateEnglish), translateEnglish, events);
  state.folders.set([folder.path]);
});
afterEach(() => {
  vi.useRealTimers();
  state.searchIndexWarmer.stop();
  state.refresher.stop();
  folder.dispose();
});

const open = (file: string, text: string): void =>
  state.documentChanged(state.documents.open({ uri: folder.uri(file), languageId: 'markdown', version: 1, text }));
/** Prepares a workspace and spies on the search of the proposal's library. Fakes timers from then on. */
async function searches() {
  state.refresher.start();
  await state.refresher.idle();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return vi.spyOn(state.proposals.context(folder.uri(PROPOSAL))!.loadedLibrary!.library, 'prepareSearch');
}
/** Advances the fake clock, and lets the server run its delayed work. */
async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  for (let tick = 0; tick < 20; tick++) await new Promise((resolve) => setImmediate(resolve));
}

test('the library of an open proposal is warmed up once the server is idle, and only once', async () => {
  open(PROPOSAL, 'It is known [@s1.h1].\n');
  const searched = await searches();
  for (let message = 0; message < 6; message++) {
    state.searchIndexWarmer.postpone();
    await pass(PAUSE / 5);
  }
  expect(searched).not.toHaveBeenCalled();
  await pass(PAUSE);
  await expect.poll(() => searched.mock.results.at(-1)?.value as unknown).toBe(false);
  const parts = searched.mock.calls.length;
  state.searchIndexWarmer.postpone();
  await pass(PAUSE);
  expect(searched).toHaveBeenCalledTimes(parts);
});

test.each([
  ['no proposal is open', []],
  ['its report is written', [PROPOSAL, REPORT]],
])('nothing is searched where %s', async (_, files) => {
  for (const file of files) open(file, file === REPORT ? wells : 'It is known [@s1.h1].\n');
  const searched = await searches();
  state.searchIndexWarmer.postpone();
  await pass(PAUSE);
  expect(vi.getTimerCount()).toBe(0);
  expect(searched).not.toHaveBeenCalled();
});
