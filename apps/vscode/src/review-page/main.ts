import type { FromPage, ToPage } from '../review/messages.js';
import { CORRECTION_KEYS, partsOf } from './places.js';
import type { Correction } from './places.js';
import { drawDock } from './dock.js';
import { showModels } from './assistant.js';
import { h } from './dom.js';
import { drawHead, drawNotes, drawPlaces, drawSummary, showKeys } from './frame.js';
import { drawList, markCurrent, showCurrent } from './list.js';
import { OriginalPane } from './original.js';
import { Page } from './page.js';
import type { Change, Screen } from './page.js';
import { l10n, useBundle } from './text.js';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): { readonly unit?: string } | undefined;
  setState(state: { readonly unit: string }): void;
};

const vscode = acquireVsCodeApi();
useBundle(JSON.parse(document.getElementById('bundle')!.textContent) as Readonly<Record<string, string>>);
let page: Page | undefined;
let originalName: string | undefined;

const head = h('header');
const notes = h('div.notes', { role: 'region', 'aria-label': l10n.t('Notes'), hidden: true });
const list = h('div.list', {
  id: 'list',
  role: 'listbox',
  tabindex: 0,
  'aria-multiselectable': 'true',
  'aria-label': l10n.t('Passages as read'),
});
const places = h('div.places', { id: 'places', role: 'group', 'aria-label': l10n.t('Places settled'), hidden: true });
const dock = h('div.dock', { role: 'region', 'aria-label': l10n.t('Correction') });
const title = h('h2');
const reading = h(
  'section.pane.reading',
  { 'aria-label': l10n.t('Reading') },
  h('div.panehead', title),
  places,
  list,
  dock,
);
const originalPane = h('section.pane.original', { 'aria-label': l10n.t('Original') });
const main = h('main', originalPane, reading);
const live = h('div.sr', { role: 'status' });
const original = new OriginalPane(
  originalPane,
  () => page,
  () => screen.focusList(),
);

const screen: Screen = {
  send: (message) => vscode.postMessage(message),
  remember: (unit) => vscode.setState({ unit }),
  focusList: () => {
    if (list.isConnected) list.focus({ preventScroll: true });
  },
  say: (text) => {
    // A text is read again only if it was gone before.
    live.textContent = '';
    requestAnimationFrame(() => (live.textContent = text));
  },
  draw: (change) => {
    if (page) draw(page, change);
  },
};

function draw(shown: Page, change: Change): void {
  drawHead(head, shown, originalName);
  drawPlaces(places, shown);
  if (shown.isFinished) {
    drawNotes(notes, shown);
    return drawSummary(main, shown);
  }
  const isNew = !reading.isConnected;
  if (isNew) main.replaceChildren(originalPane, reading);
  if (change === 'places') return showCurrent(list, shown);
  if (change === 'all' || isNew) {
    drawNotes(notes, shown);
    drawList(list, shown);
  } else if (!markCurrent(list, shown)) drawList(list, shown);
  drawDock(dock, shown);
  focusForm(shown);
  title.replaceChildren(`${l10n.t('Reading')} `, h('span.tag', `· ${partTitle(shown)}`));
  if (change === 'all' || change === 'current' || isNew) original.follow();
  showCurrent(list, shown);
}

function focusForm({ form }: Page): void {
  if (form !== undefined) dock.querySelector<HTMLElement>('input, .answers button')?.focus();
}

function partTitle({ review, current }: Page): string {
  return (
    partsOf(review.units.units).find(({ units }) => units.includes(current))?.title ??
    l10n.t('Text before the first heading')
  );
}

/* Messages */

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'failure') {
    document.body.replaceChildren(h('main.failure', { role: 'alert' }, h('p', data.message)));
    return;
  }
  if (data.type === 'original') {
    originalName = data.original.kind === 'missing' ? undefined : data.original.name;
    if (page) drawHead(head, page, originalName);
    void original.load(data.original);
    return;
  }
  if (data.type === 'models') return page && showModels(data, page);
  if (data.type === 'asking') {
    if (!page) return;
    page.asking = data;
    return drawNotes(notes, page);
  }
  if (page) return page.show(data.review, data.outcome);
  if (data.review.units.units.length === 0) return;
  page = new Page(data.review, screen, vscode.getState()?.unit);
  document.body.replaceChildren(head, notes, main, live);
  draw(page, 'all');
  screen.focusList();
});

/* Mouse */

list.addEventListener('click', (event) => {
  if (!page) return;
  const option = (event.target as Element).closest('[role=option]');
  const folded = option?.getAttribute('data-fold');
  const id = option?.getAttribute('data-unit') ?? folded;
  const unit = page.review.units.units.find((each) => each.id === id);
  if (!unit) return;
  if (typeof folded === 'string') page.opened.add(folded);
  if (event.ctrlKey || event.metaKey) page.toggle(unit);
  else if (event.shiftKey) page.selectTo(unit);
  else {
    const hadSelection = page.selected.size > 0;
    page.selected.clear();
    page.go(unit);
    if (hadSelection) draw(page, 'selection');
  }
  screen.focusList();
});

/* Keys */

const byKey = new Map<string, Correction>(
  Object.entries(CORRECTION_KEYS).map(([name, key]) => [key.toLowerCase(), name as Correction]),
);

/** Keys of a passage in the list. Returns whether it is one. */
function listKey(event: KeyboardEvent, shown: Page): boolean {
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key.toLowerCase() === 'a') shown.selectPart();
  else if (isCommand || event.altKey) return false;
  else if (key === 'ArrowDown') shown.step(1, shiftKey);
  else if (key === 'ArrowUp') shown.step(-1, shiftKey);
  else if (key === 'Home') shown.goToEnd('first');
  else if (key === 'End') shown.goToEnd('last');
  else if (key === ' ') shown.toggle(shown.current);
  else if (key === 'Enter') dock.querySelector<HTMLElement>('.answers button, .others button')?.focus();
  else return false;
  return true;
}

/** Keys without Ctrl. They work only while the reading has the focus, and a held key answers once. */
function singleKey(event: KeyboardEvent, shown: Page): boolean {
  const key = event.key.toLowerCase();
  if (shown.form !== undefined) {
    const choice = dock.querySelector<HTMLElement>(`.form .answers [data-key="${CSS.escape(key)}"]`);
    choice?.click();
    return choice !== null;
  }
  const isDigit = /^\d$/.test(key);
  const answer = isDigit ? dock.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
  if (answer) answer.click();
  else if (isDigit) {
    if (dock.querySelector('.answers')) shown.say(l10n.t('There is no answer {0} here.', key));
  } else if (key === 'n') shown.goToPlace(1);
  else if (key === 'p') shown.goToPlace(-1);
  else if (key === 'k') shown.keep();
  else if (key === 'o') original.toggleView();
  else if (key === '?') showKeys(shown);
  else if (byKey.has(key)) shown.correct(byKey.get(key)!);
  else return false;
  return true;
}

function onKey(event: KeyboardEvent, shown: Page): boolean {
  const target = event.target as HTMLElement;
  const { key } = event;
  if (document.querySelector('dialog[open]')) return false;
  if (key === 'Escape') {
    if (shown.form !== undefined) shown.closeForm();
    else if (shown.selected.size > 0) shown.clearSelection();
    else screen.focusList();
    return true;
  }
  if (target.matches('input:not([type=range], [type=checkbox])')) return false;
  if (key === 'F8') {
    shown.goToPlace(event.shiftKey ? -1 : 1);
    return true;
  }
  if (!reading.contains(target)) return false;
  if (target === list && listKey(event, shown)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  return shown.review.preferences.singleKeys && singleKey(event, shown);
}

document.addEventListener('keydown', (event) => {
  if (!page || page.isFinished || event.defaultPrevented || !onKey(event, page)) return;
  event.preventDefault();
  // VS Code would run its own command for the key.
  event.stopPropagation();
});

addEventListener('resize', () => original.resized());
// Also when the original or the question gets another size.
new ResizeObserver(() => page && showCurrent(list, page)).observe(list);
vscode.postMessage({ type: 'ready' });
