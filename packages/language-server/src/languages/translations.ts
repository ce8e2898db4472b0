import type { Translations } from './say-in.js';

/** A language's sentences are loaded when a client asks for it. */
export const translations: Readonly<Record<string, () => Promise<{ readonly default: Translations }>>> = {
  es: () => import('./es.json', { with: { type: 'json' } }),
};
