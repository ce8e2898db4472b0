import type { Operation, Unit } from '@findings/language-server/protocol';
import { isLeftOut } from '../review/open-places.js';
import { l10n } from './text.js';

/** The corrections that a person can make anywhere, by the key that makes them. */
export const CORRECTION_KEYS = {
  saidBy: 'S',
  nobody: '0',
  heading: 'H',
  join: 'J',
  split: 'D',
  leaveOut: 'L',
  same: 'M',
};
export type Correction = keyof typeof CORRECTION_KEYS;

/** The corrections that need more than their name. */
export type FormName = 'saidBy' | 'heading' | 'split' | 'same';

/** Why the form cannot be opened. */
export function formRefusal(name: FormName, current: Unit): string | undefined {
  if (name === 'same' && current.speakers.length === 0) return l10n.t('This passage has no speaker.');
  if (name === 'split' && current.text.split(/\s+/).length < 2) return l10n.t('A passage of one word cannot be split.');
  return undefined;
}

/** What a correction without a form does to units. A text says why it cannot. */
export function operationsFor(
  name: Correction,
  chosen: readonly Unit[],
  all: readonly Unit[],
): readonly Operation[] | string {
  const units = chosen.map(({ id }) => id);
  switch (name) {
    case 'nobody':
      return [{ op: 'nobody', units }];
    case 'leaveOut':
      if (chosen.every(isLeftOut)) return chosen.map(({ id }) => ({ op: 'text', unit: id }));
      return [{ op: 'furniture', units, kind: 'boilerplate' }];
    case 'join': {
      if (chosen.length > 1) return [{ op: 'join', units }];
      const next = all.slice(all.indexOf(chosen[0]!) + 1).find((unit) => !isLeftOut(unit));
      return next ? [{ op: 'join', units: [...units, next.id] }] : l10n.t('There is no passage after this one.');
    }
    default:
      return [];
  }
}
