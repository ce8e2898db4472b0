import type { Settings } from '@findings/language-server/protocol';
import { workspace } from 'vscode';

/** What the server is told of the settings and of the window. */
export function serverSettings(): Settings {
  const { inlayHints, diagnostics } = workspace.getConfiguration('findings') as unknown as Settings;
  return {
    ...(inlayHints && { inlayHints }),
    ...(diagnostics && { diagnostics }),
    trusted: workspace.isTrusted,
    explorer: true,
  };
}
