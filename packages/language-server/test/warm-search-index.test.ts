import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeHost } from '../src/node/node-host.js';
import { createSession } from '../src/workspace/server-state.js';
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
let session: ServerState;
beforeEach(() => {
  const nothing = (): void => undefined;
  const events = { onDiagnostics: nothing, onContext: nothing, onProgress: nothing, onTell: nothing, log: nothing };
  folder = testFolder({ ...project, [PROPOSAL]: 'It is known [@s1.h1].\n' });
  session = createSession(nodeHost(translateEnglish), translateEnglish, events);
  session.folders.set([folder.path]);
});
afterEach(() => {
  vi.useRealTimers();
  session.searchBeforehand.stop();
  session.proposals.stop();
  folder.dispose();
});

const open = (file: string, text: string): void =>
  session.edited(session.documents.open({ uri: folder.uri(file), languageId: 'markdown', version: 1, text }));
/** Prepares a workspace and spies on the search of the proposal's library. Fakes timers from then on. */
async function searches() {
  session.proposals.begin();
  await session.proposals.idle();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return vi.spyOn(session.proposals.holding(folder.uri(PROPOSAL))!.shelf!.library, 'prepareSearch');
}
/** Advances the fake clock, and lets the server run its delayed work. */
async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  for (let tick = 0; tick < 20; tick++) await new Promise((resolve) => setImmediate(resolve));
}

test('what an open proposal may cite is searched once nothing came in for a while, and once only', async () => {
  open(PROPOSAL, 'It is known [@s1.h1].\n');
  const searched = await searches();
  for (let message = 0; message < 6; message++) {
    session.searchBeforehand.wait();
    await pass(PAUSE / 5);
  }
  expect(searched).not.toHaveBeenCalled();
  await pass(PAUSE);
  await expect.poll(() => searched.mock.results.at(-1)?.value as unknown).toBe(false);
  const parts = searched.mock.calls.length;
  session.searchBeforehand.wait();
  await pass(PAUSE);
  expect(searched).toHaveBeenCalledTimes(parts);
});

test.each([
  ['no proposal is open', []],
  ['its report is written', [PROPOSAL, REPORT]],
])('nothing is searched where %s', async (_, files) => {
  for (const file of files) open(file, file === REPORT ? wells : 'It is known [@s1.h1].\n');
  const searched = await searches();
  session.searchBeforehand.wait();
  await pass(PAUSE);
  expect(vi.getTimerCount()).toBe(0);
  expect(searched).not.toHaveBeenCalled();
});
