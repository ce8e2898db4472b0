import type { InlayHint } from '@findings/language-service';
import type { InlayHint as LspInlayHint } from 'vscode-languageserver-protocol';
import type { Client } from '../client.js';
import { markup } from './markup.js';
import type { Ranges } from './ranges.js';

export function inlayHint(
  { at, label, tooltip }: InlayHint,
  uri: string,
  ranges: Ranges,
  client: Client,
): LspInlayHint {
  return {
    position: ranges.position(uri, at),
    label,
    paddingLeft: true,
    ...(tooltip !== undefined && { tooltip: markup(tooltip, client) }),
  };
}
