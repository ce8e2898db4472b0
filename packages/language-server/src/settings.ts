import { rules as allRules } from '@findings/check';
import type { RuleCode, RuleSeverity, Severities } from '@findings/check';
import type { Settings } from './protocol.js';

/** The settings that hold now. */
export type CurrentSettings = () => Required<Settings>;

const DEFAULTS: Required<Settings> = {
  inlayHints: 'off',
  trusted: false,
  diagnostics: 'workspace',
  explorer: false,
  status: false,
  rules: {},
  commands: false,
};

/** Total: what is absent or wrong is as it was before, or by default. */
export function readSettings(value: unknown, before: Required<Settings> = DEFAULTS): Required<Settings> {
  if (typeof value !== 'object' || value === null) return before;
  const { inlayHints, trusted, diagnostics, explorer, status, rules, commands } = value as Readonly<
    Record<string, unknown>
  >;
  return {
    inlayHints: inlayHints === 'off' || inlayHints === 'speaker' ? inlayHints : before.inlayHints,
    trusted: typeof trusted === 'boolean' ? trusted : before.trusted,
    diagnostics: diagnostics === 'open' || diagnostics === 'workspace' ? diagnostics : before.diagnostics,
    explorer: typeof explorer === 'boolean' ? explorer : before.explorer,
    status: typeof status === 'boolean' ? status : before.status,
    rules: typeof rules === 'object' && rules !== null ? readRules(rules as Record<string, unknown>) : before.rules,
    commands: typeof commands === 'boolean' ? commands : before.commands,
  };
}

const SEVERITIES: ReadonlySet<unknown> = new Set<RuleSeverity>(['error', 'warning', 'info', 'hint', 'off']);

function readRules(given: Readonly<Record<string, unknown>>): Severities {
  const read: Partial<Record<RuleCode, RuleSeverity>> = {};
  for (const { code } of allRules) if (SEVERITIES.has(given[code])) read[code] = given[code] as RuleSeverity;
  return read;
}
