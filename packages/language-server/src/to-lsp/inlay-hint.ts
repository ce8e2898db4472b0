import type { InlayHint } from '@findings/language-service';
import type { InlayHint as LspInlayHint } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { markup } from './markup.js';
import type { Ranges } from './ranges.js';

export function inlayHint({ at, label, tooltip }: InlayHint, ranges: Ranges, client: ClientCapabilities): LspInlayHint {
  return {
    position: ranges.position(at),
    label,
    paddingLeft: true,
    ...(tooltip !== undefined && { tooltip: markup(tooltip, client) }),
  };
}
