import { html, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FromPage, ToPage } from '../review/messages.js';
import { showModels } from './assistant.js';
import { dock } from './dock.js';
import { head, notes, placeList, showKeys, summary } from './frame.js';
import { passageList, showCurrent } from './list.js';
import { OriginalPane } from './original.js';
import { Page } from './page.js';
import type { Form, Screen } from './page.js';
import { CORRECTIONS, isAboutSpeaker, partsOf } from './places.js';
import type { Correction } from './places.js';
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
const original = new OriginalPane(draw);
const live = document.createElement('div');
live.className = 'sr';
live.setAttribute('role', 'status');

const screen: Screen = {
  send: (message) => vscode.postMessage(message),
  remember: (unit) => vscode.setState({ unit }),
  focusList: () => document.getElementById('list')?.focus({ preventScroll: true }),
  say: (text) => {
    // A text is read again only if it was gone before.
    live.textContent = '';
    requestAnimationFrame(() => (live.textContent = text));
  },
  draw,
};

/* Drawing */

/** The state that was drawn last. */
let drawn: Partial<Pick<Page, 'review' | 'current' | 'isFinished'>> & { form?: Form | undefined } = {};
// Also when the original or the question changes its size.
const observer = new ResizeObserver(() => page && showCurrent(page));

function draw(): void {
  if (!page) return;
  const { review, current, isFinished, form } = page;
  const isOther = review !== drawn.review || current !== drawn.current || isFinished !== drawn.isFinished;
  const before = drawn;
  drawn = { review, current, isFinished, form };
  if (isOther) original.follow(page);
  render(view(page), document.body);
  const list = document.getElementById('list');
  if (list) observer.observe(list);
  showCurrent(page);
  original.scroll(isOther);
  if (isFinished && before.isFinished !== true) document.getElementById('finish')?.focus({ preventScroll: true });
  if (form && form !== before.form) document.querySelector<HTMLElement>('.form input, .form .answers button')?.focus();
}

function view(shown: Page): TemplateResult {
  if (shown.isFinished)
    return html`${head(shown)} ${notes(shown)}
      <main>${summary(shown)}</main>
      ${live}`;
  const title =
    partsOf(shown.review.units.units).find(({ units }) => units.includes(shown.current))?.title ??
    l10n.t('Text before the first heading');
  return html`${head(shown)} ${notes(shown)}
    <main class=${original.isEmpty ? 'alone' : ''}>
      ${original.view(shown)}
      <section class="pane reading" aria-label=${l10n.t('Reading')}>
        <div class="panehead">
          <h2>${l10n.t('Reading')} <span class="tag">· ${title}</span></h2>
        </div>
        ${placeList(shown)} ${passageList(shown)} ${dock(shown)}
      </section>
    </main>
    ${live}`;
}

/* Messages */

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'failure':
      page = undefined;
      return render(html`<main class="failure" role="alert"><p>${data.message}</p></main>`, document.body);
    case 'original':
      originalName = data.original.kind === 'missing' ? undefined : data.original.name;
      return void showOriginal(data.original);
    case 'models':
      return page && showModels(data, page);
    case 'asking':
      if (page) page.asking = data;
      return draw();
    case 'review':
      if (page) return page.show(data.review, data.outcome);
      if (data.review.units.units.length === 0) return;
      page = new Page(data.review, screen, vscode.getState()?.unit);
      page.original = originalName;
      draw();
      screen.focusList();
  }
});

async function showOriginal(file: Parameters<OriginalPane['load']>[0]): Promise<void> {
  if (page) page.original = originalName;
  await original.load(file);
  drawn = {};
  draw();
}

/* Keys */

const byKey = new Map<string, Correction>(
  Object.entries(CORRECTIONS).map(([name, { key }]) => [key.toLowerCase(), name as Correction]),
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
  else if (key === 'Enter') inDock('.answers button, .others button')?.focus();
  else return false;
  return true;
}

function inDock(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.dock :is(${selector})`);
}

/** Keys without Ctrl. A held key answers once. */
function singleKey(event: KeyboardEvent, shown: Page): boolean {
  const key = event.key.toLowerCase();
  if (shown.form !== undefined) {
    const choice = inDock(`.form .answers [data-key="${CSS.escape(key)}"]`);
    choice?.click();
    return choice !== null;
  }
  const answer = inDock(`[data-key="${CSS.escape(key.toUpperCase())}"]`);
  if (answer) answer.click();
  // To keep a passage without a speaker has the key of all answers that keep the reading.
  else if (key === '0' && isAboutSpeaker(shown.place)) shown.correct('nobody');
  else if (/^\d$/.test(key)) {
    if (inDock('.answers')) shown.say(l10n.t('There is no answer {0} here.', key));
  } else if (key === 'n') shown.goToPlace(1);
  else if (key === 'p') shown.goToPlace(-1);
  else if (key === 'k') shown.keep();
  else if (key === 'o') original.toggleView(shown);
  else if (key === '?') showKeys(shown);
  else if (byKey.has(key)) shown.correct(byKey.get(key)!);
  else return false;
  return true;
}

/** Moves the focus to the next part of the page. False at its end, where VS Code goes to its next part. */
function goToPane(by: 1 | -1): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>('header, .notes:not([hidden]), .paper, .list, .dock')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = at < 0 && by < 0 ? panes.at(-1) : panes[at + by];
  const target = next?.matches('[tabindex]') ? next : next?.querySelector<HTMLElement>('button:not([disabled])');
  target?.focus();
  return target !== undefined && target !== null;
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
  if (key === 'F6') return goToPane(event.shiftKey ? -1 : 1);
  // After a click on an empty place, nothing has the focus.
  if ((target.id === 'list' || target === document.body) && listKey(event, shown)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  return shown.review.preferences.singleKeys && singleKey(event, shown);
}

document.addEventListener('keydown', (event) => {
  if (!page || page.isFinished || event.defaultPrevented || !onKey(event, page)) return;
  event.preventDefault();
  // VS Code would run its own command for the key.
  event.stopPropagation();
});

addEventListener('resize', () => {
  original.resize();
  draw();
});
vscode.postMessage({ type: 'ready' });
