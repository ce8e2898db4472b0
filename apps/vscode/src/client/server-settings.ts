import type { Settings } from '@findings/language-server/protocol';
import { workspace } from 'vscode';

/** The settings for the server: those of the user, and the trust in the workspace. */
export function serverSettings(): Settings {
  const { inlayHints, diagnostics, rememberCitedText, rules } = workspace.getConfiguration(
    'findings',
  ) as unknown as Settings;
  return {
    ...(inlayHints && { inlayHints }),
    ...(diagnostics && { diagnostics }),
    ...(rememberCitedText !== undefined && { rememberCitedText }),
    // VS Code wraps the object, and a worker cannot receive the wrapper.
    ...(rules && { rules: { ...rules } }),
    trusted: workspace.isTrusted,
    explorer: true,
    status: true,
    commands: true,
  };
}
