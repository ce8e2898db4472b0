import { insertQuotationCommand } from '@findings/language-server/protocol';
import { commands, Disposable } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import type { Reports } from '../known-reports.js';
import { insertCitation } from './insert-citation.js';
import { insertQuotation } from './insert-quotation.js';

/** The commands that insert findings into a proposal. */
export function registerInsert(context: FeatureContext, reports: Reports): Disposable {
  return Disposable.from(
    commands.registerCommand('findings.insertCitation', (clicked: unknown, selected: unknown) =>
      insertCitation(context, reports, clicked, selected),
    ),
    commands.registerCommand(insertQuotationCommand, (clicked: unknown, selected: unknown) =>
      insertQuotation(context, reports, clicked, selected),
    ),
  );
}
