import { insertQuotationCommand, showCitationsCommand } from '@findings/language-server/protocol';
import type { CardArgument } from '@findings/language-server/protocol';
import { MarkdownString } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

/** The only commands that links in a card may run, since cards contain text of reports. */
const TRUST = { enabledCommands: [insertQuotationCommand, showCitationsCommand] };

export const cardMiddleware: HoverMiddleware = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? []) if (content instanceof MarkdownString) content.isTrusted = TRUST;
    return hover;
  },
};

/** The argument that a card's link passes to its command. Undefined if the command was not run by a card. */
export function cardArgument(value: unknown): CardArgument | undefined {
  const isCard = typeof value === 'object' && value !== null && 'finding' in value && 'at' in value;
  return isCard ? (value as CardArgument) : undefined;
}
