import type { Settings } from '@findings/language-server/protocol';
import { workspace } from 'vscode';

/** The settings for the server: those of the user, and the trust in the workspace. */
export function serverSettings(): Settings {
  const { inlayHints, diagnostics, rememberCitedText, rules } = workspace.getConfiguration(
    'findings',
  ) as unknown as UserSettings;
  return {
    ...(inlayHints && { inlayHints }),
    ...(diagnostics && { diagnostics }),
    ...(rememberCitedText !== undefined && { rememberCitedText }),
    rules: ruleSettings(rules ?? {}),
    trusted: workspace.isTrusted,
    explorer: true,
    status: true,
    commands: true,
  };
}

interface UserSettings extends Pick<Settings, 'inlayHints' | 'diagnostics' | 'rememberCitedText'> {
  /** VS Code nests the setting `findings.rules.quote.altered` in `quote`. */
  readonly rules?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The severities by rule code, without those that are left at their default. */
function ruleSettings(rules: NonNullable<UserSettings['rules']>): NonNullable<Settings['rules']> {
  const severities = Object.entries(rules).flatMap(([group, names]) =>
    Object.entries(names).map(([name, severity]) => [`${group}.${name}`, severity] as const),
  );
  return Object.fromEntries(severities.filter(([, severity]) => severity !== 'default'));
}
