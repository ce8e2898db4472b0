import { rules as allRules } from '@findings/check';
import type { RuleCode, RuleSeverity, Severities } from '@findings/check';
import type { Settings } from '../protocol.js';
import type { ClientCapabilities } from './client-capabilities.js';
import type { Remote } from './connection.js';

/** Returns the current settings. */
export type CurrentSettings = () => Required<Settings>;

/** The client's settings. They come with `initialize`, in notifications, and in responses to requests of the server. */
export interface ClientSettings {
  readonly current: CurrentSettings;
  /** Sets the settings that come with `initialize`. Does not call `onChange`. */
  initialize(value: unknown): void;
  update(value: unknown): void;
  /** Requests the settings from a client that supports this. */
  request(): Promise<void>;
}

export function createClientSettings(
  remote: Remote,
  client: () => ClientCapabilities,
  onChange: (settings: Required<Settings>, before: Required<Settings>) => void,
): ClientSettings {
  let settings = DEFAULTS;
  const update = (value: unknown): void => {
    const before = settings;
    settings = readSettings(value, before);
    onChange(settings, before);
  };
  return {
    current: () => settings,
    initialize: (value) => {
      settings = readSettings(value, settings);
    },
    update,
    request: async () => {
      if (!client().hasConfiguration) return;
      try {
        const before = settings;
        const result = await remote.sendRequest('workspace/configuration', { items: [{ section: 'findings' }] });
        // Settings that came in a notification meanwhile are newer.
        if (Array.isArray(result) && settings === before) update(result[0]);
      } catch {
        // The settings of `initialize` stay in effect.
      }
    },
  };
}

const DEFAULTS: Required<Settings> = {
  inlayHints: 'off',
  trusted: false,
  rememberCitedText: true,
  diagnostics: 'workspace',
  explorer: false,
  status: false,
  rules: {},
  commands: false,
};

/** Settings that are missing or invalid keep their value. */
function readSettings(value: unknown, before: Required<Settings>): Required<Settings> {
  if (typeof value !== 'object' || value === null) return before;
  const { inlayHints, trusted, rememberCitedText, diagnostics, explorer, status, rules, commands } = value as Readonly<
    Record<string, unknown>
  >;
  return {
    inlayHints: HINTS.find((each) => each === inlayHints) ?? before.inlayHints,
    trusted: typeof trusted === 'boolean' ? trusted : before.trusted,
    rememberCitedText: typeof rememberCitedText === 'boolean' ? rememberCitedText : before.rememberCitedText,
    diagnostics: diagnostics === 'open' || diagnostics === 'workspace' ? diagnostics : before.diagnostics,
    explorer: typeof explorer === 'boolean' ? explorer : before.explorer,
    status: typeof status === 'boolean' ? status : before.status,
    rules: typeof rules === 'object' && rules !== null ? readRules(rules as Record<string, unknown>) : before.rules,
    commands: typeof commands === 'boolean' ? commands : before.commands,
  };
}

const HINTS = ['off', 'speaker', 'citation'] as const;
const SEVERITIES: ReadonlySet<unknown> = new Set<RuleSeverity>(['error', 'warning', 'info', 'hint', 'off']);

function readRules(value: Readonly<Record<string, unknown>>): Severities {
  const severities: Partial<Record<RuleCode, RuleSeverity>> = {};
  for (const { code } of allRules) if (SEVERITIES.has(value[code])) severities[code] = value[code] as RuleSeverity;
  return severities;
}
