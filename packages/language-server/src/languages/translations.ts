import type { Translations } from './translate-with.js';

/** A language's sentences are loaded when a client asks for it. */
export const translations: Readonly<Record<string, () => Promise<{ readonly default: Translations }>>> = {
  es: () => import('./es.json', { with: { type: 'json' } }),
};
