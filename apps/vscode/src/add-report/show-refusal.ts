import type { ReasonResult } from '@findings/language-server/protocol';
import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';
import { openAt } from '../open-at.js';

/** Shows why the server refused a change, with a button to the place in a file, if there is one. */
export async function showRefusal(client: BaseLanguageClient, { message, location }: ReasonResult): Promise<void> {
  const show = l10n.t('Show Location');
  const chosen = await window.showWarningMessage(escapeLabel(message), ...(location ? [show] : []));
  if (location && chosen === show) await openAt(client.protocol2CodeConverter.asUri(location.uri), location.range);
}
