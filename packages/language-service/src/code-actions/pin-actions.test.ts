import { pin, readLock, writeLock } from '@findings/check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../test/apply-edit.js';
import { readFixture, wells } from '../../test/fixture.js';
import type { Context } from '../workspace/context.js';
import { codeActions } from './code-actions.js';

const lockUri = 'file:///w/findings.lock.json';

/**
 * A proposal that cites wells.
 *
 * @param lock text of the lock, or undefined if there is none
 */
function withLock(markdown: string, text: string | undefined) {
  const { workspace, uri, offset, texts } = readFixture(`${markdown}\n${wells}`);
  const { library, sources } = workspace.proposal(uri)!.context;
  const open = (lockText: string | undefined) => {
    const lock = lockText === undefined ? undefined : readLock(lockText).lock;
    const context: Context = { library, sources, lock, lockUri };
    workspace.setText(lockUri, lockText);
    return workspace.setProposal(uri, texts.get(uri)!, { context, severities: {}, problems: [] });
  };
  open(text);
  const all = new Map([...texts, ...(text === undefined ? [] : [[lockUri, text] as const])]);
  const after = (beginning: string) => {
    const action = codeActions(workspace, uri, offset, offset).find(({ title }) => title.startsWith(beginning));
    return action && applyEdit(all, action.edit);
  };
  const titles = () => codeActions(workspace, uri, offset, offset).map(({ title }) => title);
  return { workspace, uri, offset, library: library!, open, after, titles };
}

/** Writes a lock with these texts, which may differ from the report. */
function lockWith(pinned: Readonly<Record<string, string>>): string {
  const entries = Object.entries(pinned).map(
    ([key, text]) => [key, { fingerprint: '1:' + '0'.repeat(32), text }] as const,
  );
  return writeLock({ pinned: new Map(entries) });
}

const drifted = { 'wells:s2.h1': 'Somebody measures the groundwater.' };

describe('pins for everything that a proposal cites', () => {
  const text = 'One [@s1.h1; @s2.okoye]. Two ‸[@wells:S1.h1; @s9; @smith2020].';

  test('are written to a new lock if there is none', () => {
    const { after, library } = withLock(text, undefined);
    const written = after('Mark everything cited here as checked (2 findings)')!.get(lockUri)!;
    expect(written).toBe(writeLock(pin(library, ['wells:s1.h1', 'wells:s2.okoye']).lock));
    expect(readLock(written).problems).toBeUndefined();
  });

  test('are added to a lock, keeping its other pins and line endings', () => {
    const before = lockWith({ 'other:s1': 'Other.', ...drifted }).replaceAll('\n', '\r\n');
    const { after, open } = withLock(text, before);
    const written = after('Mark everything cited here as checked')!.get(lockUri)!;
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
    expect([...readLock(written).lock!.pinned.keys()]).toEqual([
      'other:s1',
      'wells:s1.h1',
      'wells:s2.h1',
      'wells:s2.okoye',
    ]);
    expect(readLock(written).lock!.pinned.get('wells:s2.h1')!.text).toBe(drifted['wells:s2.h1']);
    expect(open(written).check.problems.map(({ code }) => code)).toEqual(['citation.case', 'citation.unresolved']);
  });

  test('are not offered once everything is pinned', () => {
    const { after, open, titles } = withLock(text, undefined);
    open(after('Mark everything cited here as checked')!.get(lockUri));
    expect(titles().filter((title) => title.startsWith('Mark'))).toEqual([]);
  });

  test('are not offered for a broken lock, or without the location of a lock', () => {
    const { titles } = withLock(text, '{ "version": 1,');
    expect(titles().filter((title) => title.startsWith('Mark'))).toEqual([]);
    // Nor for a lock file whose text is unknown.
    const unread = withLock(text, undefined);
    const { context } = unread.workspace.proposal(unread.uri)!;
    const isBroken = { context: { ...context, isLockBroken: true }, severities: {}, problems: [] };
    unread.workspace.setProposal(unread.uri, text.replace('‸', ''), isBroken);
    expect(unread.titles().filter((title) => title.startsWith('Mark'))).toEqual([]);
    expect(codeActions(unread.workspace, unread.uri, 6, 6, ['source.pin'])).toEqual([]);
    const { workspace, uri } = readFixture(`One [@s1.h1].\n${wells}`);
    expect(codeActions(workspace, uri, 6, 6, ['source'])).toEqual([]);
  });
});

describe('a new wording can be accepted', () => {
  test('for the finding at the cursor only', () => {
    const lock = lockWith({ 'wells:s1.h2': 'Committees do.', ...drifted });
    const { after, open, titles } = withLock('One [@s2.h1‸]. Two [@s1.h2].', lock);
    expect(titles().filter((title) => title.startsWith('Accept'))).toEqual([
      'Accept the new wording of s2.h1',
      'Accept all 2 new wordings cited in this proposal',
    ]);
    const one = after('Accept the new wording of s2.h1')!.get(lockUri)!;
    expect(open(one).check.problems.map(({ id }) => id)).toEqual(['s1.h2']);
    open(lock);
    expect(open(after('Accept all')!.get(lockUri)).check.problems).toEqual([]);
  });

  test('never by the action that runs on save', () => {
    const { workspace, uri } = withLock('One [@s2.h1‸].', lockWith(drifted));
    expect(codeActions(workspace, uri, 6, 6, ['source.pin'])).toEqual([]);
  });
});

test('replaces a moved id throughout the proposal, and adds a pin for it', () => {
  const words = 'Committees of users keep pumps running.';
  const lock = lockWith({ 'wells:s1.h1': words });
  const { after, open, workspace, uri } = withLock('One [@s1.h1‸], two [see @wells:s1.h1, p. 3].', lock);
  const texts = after('Write s1.h2 (Session 1, contribution: Ben Ali (UNDP)) throughout')!;
  expect(texts.get(uri)).toBe('One [@s1.h2], two [see @wells:s1.h2, p. 3].');
  const { pinned } = readLock(texts.get(lockUri)!).lock!;
  expect(pinned.get('wells:s1.h2')).toEqual(pinned.get('wells:s1.h1'));
  const { context } = open(texts.get(lockUri));
  const proposal = workspace.setProposal(uri, texts.get(uri)!, { context, severities: {}, problems: [] });
  expect(proposal.check.problems).toEqual([]);
});
