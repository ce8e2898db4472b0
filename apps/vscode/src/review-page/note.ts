import { h, icon } from './dom.js';
import type { IconName } from './dom.js';
import type { Page } from './page.js';
import { l10n } from './text.js';

/* Pieces that several parts of the page have. */

export function chip(name: string, isInferred: boolean, isReviewed = false): HTMLElement {
  return isInferred
    ? h('span.chip.inferred', h('i', name), ' ', h('small', l10n.t('inferred')))
    : h('span.chip', name, isReviewed && ' ', isReviewed && h('small', l10n.t('by a reviewer')));
}

export function note(name: IconName, title: string, text: string, acts: readonly HTMLElement[]): HTMLElement {
  return h(
    'div.note-line',
    { role: 'group', 'aria-label': title },
    icon(name),
    h('p', h('strong', title), ` ${text}`),
    h('span.row', acts),
  );
}

export function dialog(
  title: string,
  page: Page,
  content: readonly Node[],
  buttons: (close: () => void) => readonly HTMLElement[],
): void {
  const box = h('dialog', { 'aria-labelledby': 'dialog-title' });
  const close = (): void => {
    box.remove();
    page.screen.focusList();
  };
  // Not at `close`, which comes later: the next key may be pressed before it.
  box.addEventListener('cancel', close);
  box.append(h('h2', { id: 'dialog-title' }, title), h('div.stack', content), h('div.row', buttons(close)));
  document.body.append(box);
  box.showModal();
  box.querySelector<HTMLElement>('.primary')?.focus();
}
