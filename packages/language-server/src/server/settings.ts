import type { Settings } from '../protocol.js';

/** The settings that hold now. */
export type CurrentSettings = () => Required<Settings>;

const DEFAULTS: Required<Settings> = { inlayHints: 'off', trusted: false, diagnostics: 'workspace', explorer: false };

/** Total: what is absent or wrong is as it was before, or by default. */
export function readSettings(value: unknown, before: Required<Settings> = DEFAULTS): Required<Settings> {
  if (typeof value !== 'object' || value === null) return before;
  const { inlayHints, trusted, diagnostics, explorer } = value as Readonly<Record<string, unknown>>;
  return {
    inlayHints: inlayHints === 'off' || inlayHints === 'speaker' ? inlayHints : before.inlayHints,
    trusted: typeof trusted === 'boolean' ? trusted : before.trusted,
    diagnostics: diagnostics === 'open' || diagnostics === 'workspace' ? diagnostics : before.diagnostics,
    explorer: typeof explorer === 'boolean' ? explorer : before.explorer,
  };
}
