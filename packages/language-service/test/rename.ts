import { createLibrary } from '@findings/core/library';
import { pin, writeLock } from '@findings/check';
import { parseReport } from '@findings/core';
import { expect } from 'vitest';
import { rename } from '../src/rename/rename.js';
import { applyEdit } from './apply-edit.js';
import { readFixture, wells } from './fixture.js';

/** The report `wells` with aliases. */
export const named = wells
  .replace('pumps running.', 'pumps running. {#committees}')
  .replace('Session 2: Scarcity', 'Session 2: Scarcity {#Scarcity}')
  .replace('Session 2 asks why.', 'The [second](#scarcity) asks why.');

/** Writes a lock with pins for these keys. */
export function lockOf(...keys: string[]): string {
  const library = createLibrary([parseReport(named.slice(named.indexOf('\n') + 1), { key: 'wells' })]);
  return writeLock(pin(library, keys).lock);
}

/** The documents that a rename changes, or the refusal. */
export function renamed(fixture: string, to: string): Record<string, string> | string {
  const { workspace, uri, offset, texts } = readFixture(fixture);
  const edit = rename(workspace, uri, offset, to);
  if ('refusal' in edit) return edit.refusal;
  const after = [...applyEdit(texts, edit)].filter(([name, text]) => texts.get(name) !== text);
  expect(edit.changes.map((change) => change.uri)).toEqual(after.map(([name]) => name).sort());
  return Object.fromEntries(after.map(([name, text]) => [name.slice(10), text]));
}
