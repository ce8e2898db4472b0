import type { Hover } from '@findings/language-service';
import type { Hover as LspHover } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { markup } from './markup.js';
import type { Ranges } from './ranges.js';

export function hoverOf({ span, markdown }: Hover, ranges: Ranges, client: ClientCapabilities): LspHover {
  return { contents: markup(markdown, client), range: ranges.range(span) };
}
