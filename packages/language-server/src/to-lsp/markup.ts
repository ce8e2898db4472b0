import type { MarkupContent } from 'vscode-languageserver';
import type { Client } from '../client.js';

export function markup(value: string, { markdown }: Client): MarkupContent {
  return { kind: markdown ? 'markdown' : 'plaintext', value };
}
