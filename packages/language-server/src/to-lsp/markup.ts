import type { MarkupContent } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';

export function markup(value: string, { markdown }: ClientCapabilities): MarkupContent {
  return { kind: markdown ? 'markdown' : 'plaintext', value };
}
