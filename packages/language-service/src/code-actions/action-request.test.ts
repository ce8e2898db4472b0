import { expect, test, vi } from 'vitest';
import { codeAction } from './action-request.js';

const offer = { title: 'Fix it', kind: 'quickfix' } as const;

test('computes an edit once, when it is first read', () => {
  const edits = [{ changes: [] }, { changes: [] }].map((edit) => vi.fn(() => edit));
  const actions = edits.map((edit) => codeAction({ ...offer, edit }));
  expect(edits.map((edit) => edit.mock.calls.length)).toEqual([0, 0]);
  const read = [actions[0]!.edit, actions[0]!.edit, actions[1]!.edit];
  expect(read.map((edit) => edits.findIndex(({ mock }) => mock.results[0]?.value === edit))).toEqual([0, 0, 1]);
  expect(edits.map((edit) => edit.mock.calls.length)).toEqual([1, 1]);
});

test('computes an edit again after an error', () => {
  const edit = vi.fn(() => ({ changes: [] }));
  edit.mockImplementationOnce(() => {
    throw new Error('Gone.');
  });
  const action = codeAction({ ...offer, edit });
  expect(() => action.edit).toThrow('Gone.');
  expect(action.edit).toEqual({ changes: [] });
});

test('an action that is copied or sent as JSON includes its edit', () => {
  const action = codeAction({ ...offer, edit: () => ({ changes: [] }) });
  const expected = { ...offer, edit: { changes: [] } };
  expect(JSON.parse(JSON.stringify(action))).toEqual(expected);
  expect({ ...action }).toEqual(expected);
});
