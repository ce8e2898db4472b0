import type { ReadingResult, UnmatchedResult } from '@findings/language-server/protocol';
import { l10n } from 'vscode';
import { escapeHtml } from '../labels.js';

/** What a button or link of the page asks for. */
export type ReadingMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'quote'; readonly words: string }
  | { readonly type: 'cite' | 'open' | 'original' | 'check' | 'add' }
  | { readonly type: 'read' | 'fix'; readonly index: number };

export interface Original {
  readonly name: string;
}

/** The page without content. Its script shows the HTML that it receives, so that the page need not be loaded again. */
export function readingPage(nonce: string): string {
  return `<!DOCTYPE html>
<html lang="${l10n.t('en')}"><head><meta charset="utf-8"><title>${l10n.t('Cited Finding')}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${STYLE}</style></head>
<body><main id="content" aria-live="polite"></main>
<script nonce="${nonce}">${SCRIPT}</script></body></html>`;
}

const STYLE = `
body { padding: 0 1rem 1rem; font-size: var(--vscode-font-size); line-height: 1.5; }
h1 { font-size: 1em; margin: 0.7em 0 0.4em; }
h2 { font-size: 1em; margin: 1.4em 0 0.4em; }
.place { color: var(--vscode-descriptionForeground); margin: 0 0 0.8em; }
blockquote { margin: 0 0 0.8em; padding: 0.1em 0.6em 0.1em 0.9em; border-left: 3px solid var(--vscode-textBlockQuote-border); }
blockquote p { margin: 0.3em 0; user-select: text; white-space: pre-line; }
.note { margin: 0.4em 0; }
.last { font-style: italic; }
.buttons { display: flex; gap: 0.3em; margin: 0; padding: 0.4em 0; position: sticky; top: 0; bottom: 0; background: var(--vscode-sideBar-background); }
.buttons button { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
button { font: inherit; cursor: pointer; border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 2px; padding: 0.1em 0.5em;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.main { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: var(--vscode-button-border, transparent); }
button.main:hover { background: var(--vscode-button-hoverBackground); }
h1:focus { outline: none; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0.2em 0; }
button.link { color: var(--vscode-textLink-foreground); background: none; border: none; padding: 0; text-align: left; }
button.link:hover { color: var(--vscode-textLink-activeForeground); background: none; text-decoration: underline; }`;

/**
 * Sends which button was clicked, and with “quote” the selected words. A reader with a keyboard who goes on to the finding after this one
 * is then on the link to the next one, or on the title if there is none.
 */
const SCRIPT = `
const vscode = acquireVsCodeApi();
const content = document.getElementById('content');
addEventListener('message', ({ data }) => {
  const focused = document.hasFocus() && document.activeElement.closest('button');
  content.innerHTML = data.html;
  scrollTo(0, 0);
  if (!focused) return;
  const { type, name } = focused.dataset;
  const same = [...content.querySelectorAll('button')].find(({ dataset }) => dataset.type === type && dataset.name === name);
  const next = name === undefined && type === 'read' ? undefined : same;
  (next ?? content.querySelector('h1'))?.focus({ preventScroll: true });
});
content.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  const { type, index } = button.dataset;
  vscode.postMessage({ type, index: Number(index), words: String(getSelection()) });
});
// A click on a button would remove the selection.
content.addEventListener('mousedown', (event) => { if (event.target.closest('button')) event.preventDefault(); });
vscode.postMessage({ type: 'ready' });`;

/** Shown while there is nothing to read. */
export function emptyContent(): string {
  return `<h1 tabindex="-1">${escapeHtml(l10n.t('Cited Finding'))}</h1>
<p>${escapeHtml(l10n.t('Put the cursor on a citation to read what it cites.'))}</p>`;
}

/**
 * A finding, its place and what is around it. All texts of the report are escaped.
 *
 * @param isLast whether the cursor has left the citation of the finding
 */
export function readingContent(reading: ReadingResult, original: Original | undefined, isLast: boolean): string {
  const { title, places, text, contents, before, after, isDigest } = reading;
  const words = text.map(
    ({ label, text: turn }) =>
      `<p>${label === undefined ? '' : `<strong>${escapeHtml(label)}:</strong> `}${escapeHtml(turn)}</p>`,
  );
  const around = [
    ...(before ? [{ name: l10n.t('Before'), ...before }] : []),
    ...(after ? [{ name: l10n.t('After'), ...after }] : []),
  ];
  return [
    isLast
      ? `<p class="note last">${escapeHtml(l10n.t('There is no citation at the cursor. This is the last finding shown.'))}</p>`
      : '',
    `<h1 tabindex="-1">${escapeHtml(title)}</h1>`,
    words.length > 0 ? `<blockquote>${words.join('')}</blockquote>` : '',
    `<p class="place">${places.map(escapeHtml).join(' · ')}</p>`,
    isDigest
      ? `<p class="note">${escapeHtml(l10n.t('This is a digest in other words. Compare quotations with the original report.'))}</p>`
      : '',
    checkNote(reading),
    // The buttons stay visible if the finding is longer than the view.
    buttons(reading, original),
    around.length > 0
      ? `<h2>${escapeHtml(l10n.t('Around it'))}</h2><ul>${around
          .map(({ name, label }, index) => `<li>${escapeHtml(name)}: ${link(label, index, 'read', name)}</li>`)
          .join('')}</ul>`
      : '',
    contents.length > 0
      ? `<h2>${escapeHtml(l10n.t('Contents'))}</h2><ul>${contents
          .map(({ label }, index) => `<li>${link(label, around.length + index)}</li>`)
          .join('')}</ul>`
      : '',
  ].join('\n');
}

/** What is wrong with a citation that does not match one finding, and the findings that it can cite instead. */
export function unmatchedContent({
  key,
  type,
  message,
  choices,
  isReportMissing,
}: UnmatchedResult['unmatched']): string {
  const title =
    type === 'unresolved' ? l10n.t('“{0}” matches no finding', key) : l10n.t('“{0}” matches several findings', key);
  return [
    `<h1 tabindex="-1">${escapeHtml(title)}</h1>`,
    `<p class="note">${escapeHtml(message)}</p>`,
    isReportMissing ? `<div class="buttons">${button('add', l10n.t('Add Report…'))}</div>` : '',
    choices.length > 0
      ? `<h2>${escapeHtml(l10n.t('Cite another finding'))}</h2><ul>${choices
          .map((choice, index) => `<li>${link(choice.title, index, 'fix')}</li>`)
          .join('')}</ul>`
      : '',
  ].join('\n');
}

/** The findings behind the links of the page, by index. */
export function linkedFindings({ before, after, contents }: ReadingResult) {
  return [...(before ? [before] : []), ...(after ? [after] : []), ...contents].map(({ finding }) => finding);
}

/** Whether the finding is marked as checked, with the link that marks it. */
function checkNote({ check }: ReadingResult): string {
  const mark = (label: string): string => `<button class="link" data-type="check">${escapeHtml(label)}</button>`;
  switch (check) {
    case 'checked':
      return `<p class="note">✓ ${escapeHtml(l10n.t('Unchanged since you cited or checked it.'))}</p>`;
    case 'changed':
      return `<p class="note">${escapeHtml(l10n.t('These words have changed since you checked them.'))} ${mark(l10n.t('Accept the New Wording'))}</p>`;
    case 'unchecked':
      return `<p class="note">${mark(l10n.t('Mark as Checked'))}</p>`;
    default:
      return '';
  }
}

/** Buttons with short labels, so that they fit in one row of a narrow view. */
function buttons({ citation, text, page }: ReadingResult, original: Original | undefined): string {
  const pageLabel = page === undefined ? '' : ` (${l10n.t('page {0}', page)})`;
  return `<div class="buttons">${[
    ...(citation !== undefined && text.length > 0
      ? [button('quote', l10n.t('Quote'), { tip: l10n.t('Insert Quotation'), isMain: true })]
      : []),
    ...(citation === undefined ? [] : [button('cite', l10n.t('Cite'), { tip: l10n.t('Insert Citation') })]),
    button('open', l10n.t('Report'), { tip: l10n.t('Open in Report') }),
    ...(original
      ? [button('original', l10n.t('Original'), { tip: `${l10n.t('Open “{0}”', original.name)}${pageLabel}` })]
      : []),
  ].join('')}</div>`;
}

function button(
  type: ReadingMessage['type'],
  label: string,
  { tip, isMain = false }: { readonly tip?: string; readonly isMain?: boolean } = {},
): string {
  const title = tip === undefined ? '' : ` title="${escapeHtml(tip)}"`;
  return `<button data-type="${type}"${title}${isMain ? ' class="main"' : ''}>${escapeHtml(label)}</button>`;
}

/** @param name of a link that is on each page */
function link(label: string, index: number, type: 'read' | 'fix' = 'read', name?: string): string {
  const named = name === undefined ? '' : ` data-name="${escapeHtml(name)}"`;
  return `<button class="link" data-type="${type}" data-index="${index}"${named}>${escapeHtml(label)}</button>`;
}
