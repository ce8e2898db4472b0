import type { CardCommands, TargetReference } from '@findings/language-service';
import { insertQuotationCommand, showCitationsCommand } from '../protocol.js';
import type { CardArgument } from '../protocol.js';

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
