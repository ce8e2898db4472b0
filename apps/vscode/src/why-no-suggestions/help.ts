import type { NoSuggestion } from '@findings/language-server/protocol';
import { l10n } from 'vscode';

/** A button, and what it does. */
export interface Help {
  readonly title: string;
  readonly command: string;
  readonly with?: string;
}

/** At most two buttons. */
export type HelpButtons = readonly [Help?, Help?];

/** What helps, by why there are no suggestions. */
export function helpFor(reason: NoSuggestion['reason']): HelpButtons {
  const insert = { title: l10n.t('Insert Citation…'), command: 'findings.insertCitation' };
  switch (reason) {
    case 'none':
      return [{ title: l10n.t('Show Suggestions'), command: 'editor.action.triggerSuggest' }];
    case 'no-report':
      return [
        { title: l10n.t('Add Report…'), command: 'findings.addReport' },
        { title: l10n.t('Show What Is Wrong'), command: 'findings.showStatus' },
      ];
    case 'not-a-proposal':
      return [{ title: l10n.t('Change Language Mode'), command: 'workbench.action.editor.changeLanguageMode' }];
    case 'no-at':
    case 'nothing-found':
      return [insert];
    default:
      return [];
  }
}
