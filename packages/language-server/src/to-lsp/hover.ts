import type { CardCommands, Hover, TargetReference } from '@findings/language-service';
import type { Hover as LspHover } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { insertQuotationCommand, showCitationsCommand } from '../protocol.js';
import type { CardArgument } from '../protocol.js';
import { markup } from './markup.js';
import type { Ranges } from './ranges.js';

export function hoverOf({ span, markdown }: Hover, ranges: Ranges, client: ClientCapabilities): LspHover {
  return { contents: markup(markdown, client), range: ranges.range(span) };
}

/** The command links of a card that is shown at a position in a document. */
export function cardCommands(at: CardArgument['at']): CardCommands {
  const uri = (command: string, finding: TargetReference): string => {
    const argument: CardArgument = { finding, at };
    return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
  };
  return {
    insertQuotation: (finding) => uri(insertQuotationCommand, finding),
    showCitations: (finding) => uri(showCitationsCommand, finding),
  };
}
