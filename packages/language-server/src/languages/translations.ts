import type { Translations } from './translate-with.js';

/** A language is loaded when a client needs it. */
export const translations: Readonly<Record<string, () => Promise<{ readonly default: Translations }>>> = {
  es: () => import('./es.json', { with: { type: 'json' } }),
};
