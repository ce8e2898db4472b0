import type { Settings } from '@findings/language-server/protocol';
import { workspace } from 'vscode';

/** What the server is told of the settings and of the window. */
export function serverSettings(): Settings {
  const { inlayHints, diagnostics, rules } = workspace.getConfiguration('findings') as unknown as Stored;
  return {
    ...(inlayHints && { inlayHints }),
    ...(diagnostics && { diagnostics }),
    rules: ruleSettings(rules ?? {}),
    trusted: workspace.isTrusted,
    explorer: true,
    status: true,
    commands: true,
  };
}

interface Stored extends Pick<Settings, 'inlayHints' | 'diagnostics'> {
  /** VS Code has a setting `findings.rules.quote.altered` inside of `quote`. */
  readonly rules?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** By code; what is left to the rule is not said. */
function ruleSettings(rules: NonNullable<Stored['rules']>): NonNullable<Settings['rules']> {
  const chosen = Object.entries(rules).flatMap(([group, severities]) =>
    Object.entries(severities).map(([name, severity]) => [`${group}.${name}`, severity] as const),
  );
  return Object.fromEntries(chosen.filter(([, severity]) => severity !== 'default'));
}
