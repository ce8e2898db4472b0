import { MAX_PROPOSAL_SIZE } from '@findings/core/text';
import { expect, test } from 'vitest';
import { diagnostics } from '../diagnostics/diagnostics.js';
import { readFixture, wells } from '../../test/fixture.js';

test.each(['open', 'closed'])(
  'an %s proposal that cannot be checked does not prevent others from being checked',
  (state) => {
    const { workspace, uri } = readFixture(`Half dry up [@s9].\n${wells}`);
    const large = 'file:///w/large.md';
    const text = 'word '.repeat(MAX_PROPOSAL_SIZE / 5 + 1);
    const holds = { context: workspace.proposal(uri)!.context, severities: {}, problems: [] };
    if (state === 'open') workspace.setProposal(large, text, holds);
    else void workspace.indexProposal(large, text, holds);
    expect(diagnostics(workspace, large)).toMatchObject([
      { code: 'check.failed', severity: 'error', message: expect.stringContaining('16,000,005 characters') },
    ]);
    expect(diagnostics(workspace, uri)).toMatchObject([{ code: 'citation.unresolved' }]);
    expect(workspace.index.uris()).toEqual([uri, large]);
    // It is checked once it is short enough.
    workspace.setProposal(large, 'Half dry up [@s8].', holds);
    expect(diagnostics(workspace, large)).toMatchObject([{ code: 'citation.unresolved' }]);
  },
);

/** A pause after each step, which lasts until `next` is called. */
function createManualPause() {
  let steps = 0;
  let resume = (): void => undefined;
  return {
    pause: () => {
      steps++;
      return new Promise<void>((resolve) => (resume = resolve));
    },
    steps: () => steps,
    next: async () => {
      resume();
      // The work goes on in some of these microtasks.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
  };
}

test('a long check pauses between its steps, and another version ends it', async () => {
  const { workspace, uri } = readFixture(`Half dry up [@s1.h1].\n${wells}`);
  const holds = { context: workspace.proposal(uri)!.context, severities: {}, problems: [] };
  const outdated = workspace.setProposal(uri, 'Half of 7 wells dry up [@s9]. '.repeat(50), holds);
  const { pause, steps, next } = createManualPause();
  const checking = outdated.whenChecked(pause);
  expect(outdated.whenChecked(pause)).toBe(checking);
  await next();
  expect(steps()).toBe(2);

  const current = workspace.setProposal(uri, 'Half dry up [@s8].', holds);
  await next();
  await checking;
  expect(steps()).toBe(2);
  expect(current.whenChecked(() => undefined)).toBeUndefined();
  expect(current.check.problems).toMatchObject([{ code: 'citation.unresolved' }]);
  // A caller that still has the outdated version can check it.
  expect(outdated.check.problems).toHaveLength(50);
});

test('a check that is needed at once goes on from the last step', async () => {
  const { workspace, uri } = readFixture(`Half dry up [@s1.h1].\n${wells}`);
  const holds = { context: workspace.proposal(uri)!.context, severities: {}, problems: [] };
  const proposal = workspace.setProposal(uri, 'Half dry up [@s9]. '.repeat(50), holds);
  const { pause, steps, next } = createManualPause();
  const checking = proposal.whenChecked(pause);
  expect(proposal.check.problems).toHaveLength(50);
  await next();
  await checking;
  expect(steps()).toBe(1);
});
