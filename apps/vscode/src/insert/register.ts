import { citeSentenceCommand, insertQuotationCommand } from '@findings/language-server/protocol';
import { commands, Disposable } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import type { Reports } from '../known-reports.js';
import { citeSentence } from './cite-sentence.js';
import { insertCitation } from './insert-citation.js';
import { insertQuotation } from './insert-quotation.js';
import { createProposalEditors } from './proposal-editor.js';

/** The commands that insert findings into a proposal. */
export function registerInsert(context: FeatureContext, reports: Reports): Disposable {
  const editors = createProposalEditors(reports);
  return Disposable.from(
    editors,
    commands.registerCommand(citeSentenceCommand, (clicked: unknown) => citeSentence(context, editors, clicked)),
    commands.registerCommand('findings.insertCitation', (clicked: unknown, selected: unknown) =>
      insertCitation(context, editors, clicked, selected),
    ),
    commands.registerCommand(insertQuotationCommand, (clicked: unknown, selected: unknown) =>
      insertQuotation(context, editors, clicked, selected),
    ),
  );
}
