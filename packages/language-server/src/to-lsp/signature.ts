import type { Signature } from '@findings/language-service';
import type { SignatureHelp } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { markup } from './markup.js';

export function signatureHelp(
  { label, documentation, parameters, activeParameter }: Signature,
  client: ClientCapabilities,
): SignatureHelp {
  return {
    signatures: [
      {
        label,
        documentation: markup(documentation, client),
        parameters: parameters.map(({ start, end, documentation: text }) => ({
          label: client.labelOffsets ? [start, end] : label.slice(start, end),
          documentation: markup(text, client),
        })),
        activeParameter,
      },
    ],
    activeSignature: 0,
    activeParameter,
  };
}
