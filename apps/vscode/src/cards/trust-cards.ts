import { insertQuotationCommand, showCitationsCommand } from '@findings/language-server/protocol';
import { MarkdownString } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

/** The links of a card may call these commands, and no other: what a report says is never a command. */
const ENABLED = { enabledCommands: [insertQuotationCommand, showCitationsCommand] };

export const trustCards: HoverMiddleware = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? []) if (content instanceof MarkdownString) content.isTrusted = ENABLED;
    return hover;
  },
};
