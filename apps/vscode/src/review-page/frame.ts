import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { countsOf, isForReport } from '../review/open-places.js';
import type { Place } from '../review/open-places.js';
import { askingNote, proposalNote } from './assistant.js';
import { button, dialog, facts, icon, note } from './elements.js';
import type { Page } from './page.js';
import { editDetails } from './forms.js';
import { CORRECTIONS, subjectOf } from './places.js';
import { l10n, shorten } from './text.js';

/* What is around the reading: head, notes, list of places, summary and dialogs. */

/** More places are shown as a bar. */
const MOST_SQUARES = 20;

export function head(page: Page): TemplateResult {
  const { review, places, isFinished, original } = page;
  const count = places.length;
  const title = review.units.front.title ?? review.file;
  const label = review.proposal
    ? l10n.t('{0} changes to decide', count)
    : count === 0
      ? l10n.t('Nothing left to check')
      : count === 1
        ? l10n.t('1 place to check')
        : l10n.t('{0} places to check', count);
  const undo = review.undo ? `${l10n.t('Undo')}: ${review.undo.label} (Ctrl+Z)` : l10n.t('Nothing to undo');
  const redo = review.redo && {
    look: 'quiet',
    title: `${l10n.t('Redo')}: ${review.redo.label} (Ctrl+Y)`,
  };
  return html`<header>
    <div class="what">
      <h1 title=${title}>${title}</h1>
      <p class="sub">
        <span class="files"
          >${original === undefined ? review.file : l10n.t('{0}, read from {1}', review.file, original)}</span
        >
        ${button(l10n.t('Edit title, organization and dates…'), () => editDetails(page), { look: 'link', isOff: page.isLocked })}
      </p>
    </div>
    <div class="progress">
      <button
        type="button"
        class="link"
        id="to-places"
        aria-expanded=${page.hasPlaceList}
        aria-controls="places"
        ?disabled=${isFinished || count === 0}
        @click=${() => page.togglePlaceList()}
      >
        ${label} ${count > 0 && !isFinished ? icon(page.hasPlaceList ? 'up' : 'down') : nothing}
      </button>
      ${progress(page)}
    </div>
    <div class="tools" role="group" aria-label=${l10n.t('Review')}>
      ${button(l10n.t('Undo'), () => page.send({ type: 'undo' }), {
        icon: 'undo',
        title: undo,
        isOff: review.undo === undefined,
      })}
      ${redo ? button(l10n.t('Redo'), () => page.send({ type: 'redo' }), redo) : nothing}
      ${button(l10n.t('Improve with an assistant…'), () => page.send({ type: 'models' }), { isOff: page.isLocked })}
      ${button(l10n.t('Keys'), () => showKeys(page), { look: 'quiet', key: '?' })}
      ${
        isFinished ? nothing : button(l10n.t('Done'), () => finish(page), { look: count === 0 ? 'primary' : undefined })
      }
    </div>
  </header>`;
}

function progress({ placesDone, placesInAll, isFinished }: Page): TemplateResult {
  const isPlain = placesInAll > MOST_SQUARES;
  const share = `flex: 0 0 ${(placesDone / placesInAll) * 100}%`;
  const squares = Array.from({ length: isPlain ? 0 : placesInAll }, (_, nth) =>
    nth < placesDone ? 'done' : nth === placesDone && !isFinished ? 'now' : '',
  );
  return html`<div
    class="bar ${isPlain ? 'plain' : ''}"
    role="progressbar"
    aria-label=${l10n.t('Places resolved')}
    aria-valuemin="0"
    aria-valuemax=${Math.max(placesInAll, 1)}
    aria-valuenow=${placesInAll === 0 ? 1 : placesDone}
    aria-valuetext=${l10n.t('{0} of {1} resolved', placesDone, placesInAll)}
  >
    ${isPlain ? html`<i class="done" .style=${share}></i>` : squares.map((state) => html`<i class=${state}></i>`)}
  </div>`;
}

/* Notes */

export function notes(page: Page): TemplateResult {
  const { review, places, asking } = page;
  const { isStale, isReadonly, file, moved } = review;
  const lines: TemplateResult[] = [];
  if (review.note !== undefined) {
    const later = button(l10n.t('Check later'), () => finish(page));
    const write = button(l10n.t('New Proposal'), () => page.send({ type: 'newProposal' }), { look: 'quiet' });
    lines.push(note('info', l10n.t('Imported.'), review.note, places.length > 0 ? [later, write] : [write]));
  }
  if (isStale) {
    const again = button(l10n.t('Read it again'), () => page.send({ type: 'readAgain' }), { look: 'primary' });
    const changes = button(l10n.t('Show what changed'), () => page.send({ type: 'showChanges' }));
    const text = l10n.t('Read it again to continue. Your answers are kept.');
    lines.push(note('warning', l10n.t('{0} was changed outside this view.', file), text, [again, changes]));
  }
  if (isReadonly) {
    const copy = button(l10n.t('Save a copy to correct'), () => page.send({ type: 'saveCopy' }), { look: 'primary' });
    const text = l10n.t('You can compare, but not correct.');
    lines.push(note('lock', l10n.t('{0} is read-only.', file), text, [copy]));
  }
  if (moved && !page.isFinished) {
    const ids = moved.ids.map(({ from, to }) => l10n.t('{0} is now {1}', from, to)).join(', ');
    const count = moved.ids.length;
    const title = count === 1 ? l10n.t('1 citation updated') : l10n.t('{0} citations updated', count);
    const text = l10n.t('in {0}: {1}.', moved.files.join(', '), shorten(ids, 200));
    const acts = [
      button(l10n.t('Undo'), () => page.send({ type: 'undo' })),
      button(l10n.t('Show'), () => page.send({ type: 'showCitations' })),
      button(l10n.t('Hide'), () => page.send({ type: 'hideNotes' }), { look: 'quiet' }),
    ];
    lines.push(note('link', title, text, acts));
  }
  if (asking?.model !== undefined) lines.push(askingNote(asking, page));
  if (review.proposal) lines.push(proposalNote(review.proposal, page));
  return html`<div class="notes" role="region" aria-label=${l10n.t('Notes')} ?hidden=${lines.length === 0}>
    ${lines}
  </div>`;
}

/* The list of places */

export function placeList(page: Page): TemplateResult {
  const { places, hasPlaceList } = page;
  const section = (title: string, items: readonly Place[]): TemplateResult | typeof nothing =>
    items.length === 0
      ? nothing
      : html`<h3>${title}</h3>
          <ul>
            ${items.map((place) => placeLine(place, page))}
          </ul>`;
  const general = l10n.t('About the whole report');
  const single = page.review.proposal ? l10n.t('Changes, the most doubtful first') : l10n.t('Page by page');
  const sections = [
    section(general, places.filter(isForReport)),
    section(
      single,
      places.filter((place) => !isForReport(place)),
    ),
  ];
  return html`<div
    class="places"
    id="places"
    role="group"
    aria-label=${l10n.t('Places resolved')}
    ?hidden=${!hasPlaceList}
  >
    ${hasPlaceList ? sections : nothing}
  </div>`;
}

function placeLine(place: Place, page: Page): TemplateResult {
  const { unit, count, change } = place;
  const where = count > 1 ? l10n.t('{0} places', count) : unit.page === undefined ? '' : l10n.t('page {0}', unit.page);
  const go = (): void => {
    page.go(unit);
    page.screen.focusList();
  };
  return html`<li>
    <button type="button" aria-current=${unit.id === page.current.id ? 'true' : nothing} @click=${go}>
      ${icon(change ? 'spark' : 'question')}
      <span class="q">${page.textOf(place)} <span class="tag">${shorten(subjectOf(place), 44)}</span></span>
      <span class="where">${where}</span>
    </button>
  </li>`;
}

/* The end */

/** Asks whether to leave places open, and shows the summary. */
function finish(page: Page): void {
  const { length } = page.places;
  if (length === 0) return page.finish();
  const [title, text, leave] =
    length === 1
      ? [
          l10n.t('Leave 1 place open?'),
          l10n.t('Your answers are saved. The open place stays marked, and you can continue at any time.'),
          l10n.t('Leave it open'),
        ]
      : [
          l10n.t('Leave {0} places open?', length),
          l10n.t('Your answers are saved. The open places stay marked, and you can continue at any time.'),
          l10n.t('Leave them open'),
        ];
  dialog(title, page, html`<p>${text}</p>`, (close) => [
    button(leave, () => {
      close();
      page.send({ type: 'save' });
      page.finish();
    }),
    button(l10n.t('Continue'), close, { look: 'primary' }),
  ]);
}

export function summary(page: Page): TemplateResult {
  const { review, comparedBefore, places } = page;
  const { before, undo } = review;
  const counts = countsOf(review.units);
  const wasChanged = undo !== undefined || before.places > 0;
  const fact = (name: string, from: number, to: number): readonly [string, string] => [
    name,
    from === to ? String(to) : l10n.t('{0} before, now {1}', from, to),
  ];
  const title = titleOfSummary(page, wasChanged);
  const noProof = l10n.t('This does not guarantee that every speaker and every part is right.');
  const compare = l10n.t('Compare three statements, chosen at random, with the original before you cite.');
  const changes = html`<p>${l10n.t('Your answers did not change the words of the report.')}</p>
    ${facts([
      fact(l10n.t('Sessions and parts'), before.parts, counts.parts),
      fact(l10n.t('Findings'), before.findings, counts.findings),
      fact(l10n.t('People in the report'), before.people, counts.people),
      fact(l10n.t('Speakers, who are credited with a finding'), before.speakers, counts.speakers),
      fact(l10n.t('Left out'), before.leftOut, counts.leftOut),
    ])}`;
  const isEnough = comparedBefore > 0 || places.length > 0;
  const more = button(l10n.t('Compare three statements'), () => page.compareThree(), {
    look: isEnough ? undefined : 'primary',
  });
  const write = button(l10n.t('New Proposal'), () => page.send({ type: 'newProposal' }), {
    look: isEnough ? 'primary' : undefined,
  });
  return html`<section class="center" aria-label=${l10n.t('Review')}>
    <div>
      <h2 id="finish" tabindex="-1">${title}</h2>
      ${wasChanged ? changes : nothing}
      <p>${noProof} ${comparedBefore > 0 ? nothing : compare}</p>
      <div class="row">
        ${isEnough ? [write, more] : [more, write]} ${button(l10n.t('Show the whole report'), () => page.showReading())}
        ${button(l10n.t('Close'), () => page.send({ type: 'close' }), { look: 'quiet' })}
      </div>
    </div>
  </section>`;
}

function titleOfSummary({ places: { length }, comparedBefore }: Page, wasChanged: boolean): string {
  if (length === 1) return l10n.t('1 place is still open');
  if (length > 1) return l10n.t('{0} places are still open', length);
  if (comparedBefore > 0) return l10n.t('You have compared {0} statements', comparedBefore);
  return wasChanged ? l10n.t('All places are resolved') : l10n.t('No questions, but there may be errors');
}

/* Dialogs */

export function showKeys(page: Page): void {
  const rows: readonly (readonly [string, string])[] = [
    ['↑ ↓', l10n.t('previous, next passage')],
    ['N, P, F8, Shift+F8', l10n.t('next, previous place to check')],
    ['1 2 3 …', l10n.t('the answer with that number')],
    ['K', l10n.t('keep it as read')],
    ...Object.values(CORRECTIONS).map(({ key, label }) => [key, label()] as const),
    ['Space, Shift+↑ ↓, Ctrl+A', l10n.t('select; several; the whole part')],
    ['O', l10n.t('original: close-up or whole page')],
    ['Enter, Esc', l10n.t('to the answers; back to the passage')],
    ['F6, Shift+F6', l10n.t('next, previous part of the page')],
    ['Ctrl+Z, Ctrl+Y', l10n.t('undo, redo')],
  ];
  const check = (label: string, name: 'advances' | 'singleKeys'): TemplateResult => {
    const set = ({ target }: Event): void => page.setPreference(name, (target as HTMLInputElement).checked);
    return html`<label class="check">
      <input type="checkbox" ?checked=${page.review.preferences[name]} @change=${set} />${label}
    </label>`;
  };
  const row = ([names, text]: (typeof rows)[number]): TemplateResult =>
    html`<tr>
      <th scope="row">${names.split(', ').map((name) => html`<kbd>${name}</kbd> `)}</th>
      <td>${text}</td>
    </tr>`;
  const content = html`<table>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
    ${check(l10n.t('Go to the next place after an answer'), 'advances')}
    ${check(l10n.t('Single keys, such as N and S. Turn them off if you use speech recognition.'), 'singleKeys')}`;
  dialog(l10n.t('Keyboard and settings'), page, content, (close) =>
    button(l10n.t('Close'), close, { look: 'primary' }),
  );
}
