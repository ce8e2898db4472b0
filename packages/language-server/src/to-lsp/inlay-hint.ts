import type { InlayHint } from '@findings/language-service';
import type { InlayHint as LspInlayHint } from 'vscode-languageserver';
import type { Client } from '../client.js';
import { markup } from './markup.js';
import type { Ranges } from './ranges.js';

export function inlayHint({ at, label, tooltip }: InlayHint, ranges: Ranges, client: Client): LspInlayHint {
  return {
    position: ranges.position(at),
    label,
    paddingLeft: true,
    ...(tooltip !== undefined && { tooltip: markup(tooltip, client) }),
  };
}
