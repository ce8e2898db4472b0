import { append, button, fillWith, h, icon } from './dom.js';
import type { Page } from './page.js';
import { countsOf } from '../review/open-places.js';
import type { Place } from '../review/open-places.js';
import { dialog, note } from './note.js';
import { askingNote, proposalNote } from './assistant.js';
import { l10n, shorten } from './text.js';

/* What is around the reading: head, notes, list of places, summary and dialogs. */

/** More places are shown as a bar. */
const MOST_SQUARES = 20;

export function drawHead(head: HTMLElement, page: Page, original: string | undefined): void {
  const { review, places, isFinished } = page;
  const count = places.length;
  const label = review.proposal
    ? l10n.t('{0} changes to decide', count)
    : count === 0
      ? l10n.t('Nothing left to check')
      : count === 1
        ? l10n.t('1 place to check')
        : l10n.t('{0} places to check', count);
  const list = h(
    'button.link',
    {
      type: 'button',
      id: 'to-places',
      'aria-expanded': String(page.hasPlaceList),
      'aria-controls': 'places',
      disabled: isFinished || count === 0,
      onclick: () => {
        page.hasPlaceList = !page.hasPlaceList;
        page.screen.draw('places');
      },
    },
    label,
    count > 0 && !isFinished && icon(page.hasPlaceList ? 'up' : 'down'),
  );
  const undo = button(l10n.t('Undo'), () => page.send({ type: 'undo' }), { isOff: review.undo === undefined });
  undo.prepend(icon('undo'));
  undo.title = review.undo ? `${l10n.t('Undo')}: ${review.undo.label} (Ctrl+Z)` : l10n.t('Nothing to undo');
  const redo = button(l10n.t('Redo'), () => page.send({ type: 'redo' }), { look: 'quiet' });
  redo.title = review.redo ? `${l10n.t('Redo')}: ${review.redo.label} (Ctrl+Y)` : '';
  head.replaceChildren(
    h('div.what', h('h1', review.file), original !== undefined && h('p.sub', l10n.t('read from {0}', original))),
    h('div.progress', list, progress(page)),
    h(
      'div.tools',
      { role: 'group', 'aria-label': l10n.t('Review') },
      undo,
      review.redo !== undefined && redo,
      button(l10n.t('Improve with an assistant…'), () => page.send({ type: 'models' }), { isOff: page.isLocked }),
      button(l10n.t('Keys'), () => showKeys(page), { look: 'quiet', key: '?' }),
      !isFinished && button(l10n.t('Done'), () => finish(page), count === 0 ? { look: 'primary' } : {}),
    ),
  );
}

function progress({ placesDone, placesInAll, isFinished }: Page): HTMLElement {
  const bar = h('div.bar', {
    role: 'progressbar',
    'aria-label': l10n.t('Places settled'),
    'aria-valuemin': 0,
    'aria-valuemax': Math.max(placesInAll, 1),
    'aria-valuenow': placesInAll === 0 ? 1 : placesDone,
    'aria-valuetext': l10n.t('{0} of {1} settled', placesDone, placesInAll),
  });
  if (placesInAll > MOST_SQUARES) {
    const done = h('i.done');
    done.style.flex = `0 0 ${(placesDone / placesInAll) * 100}%`;
    bar.classList.add('plain');
    bar.append(done);
  } else {
    for (let nth = 0; nth < placesInAll; nth++)
      bar.append(h(nth < placesDone ? 'i.done' : nth === placesDone && !isFinished ? 'i.now' : 'i'));
  }
  return bar;
}

/* Notes */

export function drawNotes(notes: HTMLElement, page: Page): void {
  const { review, places } = page;
  const { isStale, isReadonly, file, moved } = review;
  notes.replaceChildren();
  if (review.note !== undefined) {
    const later = button(l10n.t('Check later'), () => finish(page));
    const write = button(l10n.t('New Proposal'), () => page.send({ type: 'newProposal' }), { look: 'quiet' });
    append(notes, [note('info', l10n.t('Imported.'), review.note, [...(places.length > 0 ? [later] : []), write])]);
  }
  if (isStale) {
    const again = button(l10n.t('Read it again'), () => page.send({ type: 'readAgain' }), { look: 'primary' });
    const changes = button(l10n.t('Show what changed'), () => page.send({ type: 'showChanges' }));
    append(notes, [
      note(
        'warning',
        l10n.t('{0} was changed outside this view.', file),
        l10n.t('Read it again to go on: places that you have settled stay settled.'),
        [again, changes],
      ),
    ]);
  }
  if (isReadonly) {
    const copy = button(l10n.t('Save a copy to correct'), () => page.send({ type: 'saveCopy' }), { look: 'primary' });
    append(notes, [
      note('lock', l10n.t('{0} is read-only.', file), l10n.t('You can compare, but not correct.'), [copy]),
    ]);
  }
  if (moved && !page.isFinished) {
    const ids = moved.ids.map(({ from, to }) => l10n.t('{0} is now {1}', from, to)).join(', ');
    const count = moved.ids.length;
    const title = count === 1 ? l10n.t('1 citation moved along') : l10n.t('{0} citations moved along', count);
    const show = button(l10n.t('Show'), () => page.send({ type: 'showCitations' }));
    const hide = button(l10n.t('Hide'), () => page.send({ type: 'hideNotes' }), { look: 'quiet' });
    const undo = button(l10n.t('Undo'), () => page.send({ type: 'undo' }));
    const text = l10n.t('in {0}: {1}.', moved.files.join(', '), shorten(ids, 200));
    append(notes, [note('link', title, text, [undo, show, hide])]);
  }
  if (page.asking?.model !== undefined) append(notes, [askingNote(page.asking, page)]);
  if (review.proposal) append(notes, [proposalNote(review.proposal, page)]);
  notes.hidden = notes.childElementCount === 0;
}

/* The list of places */

export function drawPlaces(list: HTMLElement, page: Page): void {
  const { places } = page;
  list.hidden = !page.hasPlaceList;
  if (list.hidden) return list.replaceChildren();
  const [many, single] = [places.filter(({ count }) => count > 1), places.filter(({ count }) => count === 1)];
  const section = (title: string, items: readonly Place[]): readonly HTMLElement[] =>
    items.length === 0
      ? []
      : [
          h('h3', title),
          h(
            'ul',
            items.map((place) => placeLine(place, page)),
          ),
        ];
  fillWith(list, [
    section(l10n.t('About the whole report: one answer for many places'), many),
    section(page.review.proposal ? l10n.t('Changes, the most doubtful first') : l10n.t('Page by page'), single),
  ]);
}

function placeLine(place: Place, page: Page): HTMLElement {
  const { unit, count, change } = place;
  const isCurrent = unit.id === page.current.id;
  const where = count > 1 ? l10n.t('{0} places', count) : unit.page === undefined ? '' : l10n.t('page {0}', unit.page);
  const act = (): void => {
    page.go(unit);
    page.screen.focusList();
  };
  return h(
    'li',
    h(
      'button',
      { type: 'button', 'aria-current': isCurrent ? 'true' : undefined, onclick: act },
      icon(change ? 'spark' : 'question'),
      h('span.q', page.textOf(place), h('span.tag', ` ${shorten(unit.text, 44)}`)),
      h('span.where', where),
    ),
  );
}

/* The end */

/** Asks whether to leave places open, or shows the summary. */
function finish(page: Page): void {
  const { places } = page;
  if (places.length === 0) return page.finish();
  const title = places.length === 1 ? l10n.t('Leave 1 place open?') : l10n.t('Leave {0} places open?', places.length);
  dialog(
    title,
    page,
    [
      h(
        'p',
        l10n.t(
          'Everything that you have settled is saved. The open places stay marked, and you can go on at any time.',
        ),
      ),
    ],
    (close) => [
      button(l10n.t('Leave them open'), () => page.send({ type: 'close' })),
      button(l10n.t('Go on'), close, { look: 'primary' }),
    ],
  );
}

export function drawSummary(main: HTMLElement, page: Page): void {
  const { review, comparedBefore } = page;
  const { before, undo } = review;
  const counts = countsOf(review.units.units);
  const wasChanged = undo !== undefined || before.places > 0;
  const fact = (name: string, from: number, to: number): readonly Node[] => [
    h('dt', name),
    h('dd', from === to ? String(to) : l10n.t('{0} before, now {1}', from, to)),
  ];
  const title =
    comparedBefore > 0
      ? l10n.t('You have compared {0} statements', comparedBefore)
      : wasChanged
        ? l10n.t('All places are settled')
        : l10n.t('Nothing is doubtful');
  main.replaceChildren(
    h(
      'section.center',
      { 'aria-label': l10n.t('Review') },
      h(
        'div',
        h('h2', { id: 'finish', tabindex: -1 }, title),
        h(
          'p',
          wasChanged
            ? l10n.t('The words of the report are the same as before.')
            : l10n.t('That does not prove that every speaker and every part is right.'),
        ),
        wasChanged
          ? h(
              'dl',
              fact(l10n.t('Sessions and parts'), before.parts, counts.parts),
              fact(l10n.t('Findings'), before.findings, counts.findings),
              fact(l10n.t('Speakers'), before.speakers, counts.speakers),
              fact(l10n.t('Left out'), before.leftOut, counts.leftOut),
            )
          : undefined,
        h(
          'p',
          wasChanged ? l10n.t('That does not prove that every speaker and every part is right.') : '',
          ' ',
          comparedBefore > 0
            ? ''
            : l10n.t('Compare three statements with the original before you cite. They are picked by chance.'),
        ),
        h(
          'div.row',
          button(l10n.t('Compare three statements'), () => page.compareThree(), { look: 'primary' }),
          button(l10n.t('Show the whole reading'), () => page.showReading()),
          button(l10n.t('Close'), () => page.send({ type: 'close' }), { look: 'quiet' }),
        ),
      ),
    ),
  );
  document.getElementById('finish')?.focus();
}

/* Dialogs */

export function showKeys(page: Page): void {
  const { review } = page;
  const rows: readonly (readonly [string, string])[] = [
    ['↑ ↓', l10n.t('passage before, after')],
    ['N, P, F8, Shift+F8', l10n.t('next, previous place to check')],
    ['1 2 3 …', l10n.t('the answer with that number')],
    ['K', l10n.t('keep it as read')],
    ['0', l10n.t('nobody says this')],
    ['S', l10n.t('Said by…')],
    ['H', l10n.t('Heading…')],
    ['J', l10n.t('Join with next')],
    ['D', l10n.t('Split here…')],
    ['L', l10n.t('Not part of the report')],
    ['M', l10n.t('Same person…')],
    ['Space, Shift+↑ ↓, Ctrl+A', l10n.t('select; several; the whole part')],
    ['O', l10n.t('original: close-up or whole page')],
    ['Enter, Esc', l10n.t('to the answers; back to the passage')],
    ['Ctrl+Z, Ctrl+Y', l10n.t('undo, redo')],
  ];
  const check = (label: string, name: 'advances' | 'singleKeys'): HTMLElement => {
    const box = h('input', {
      type: 'checkbox',
      checked: review.preferences[name],
      onchange: () => page.setPreferences({ ...page.review.preferences, [name]: box.checked }),
    });
    return h('label.check', box, label);
  };
  const keys = (names: string): readonly Node[] =>
    names.split(', ').flatMap((name) => [h('kbd', name), document.createTextNode(' ')]);
  const table = h(
    'table',
    h(
      'tbody',
      rows.map(([names, text]) => h('tr', h('th', { scope: 'row' }, keys(names)), h('td', text))),
    ),
  );
  const settings = [
    check(l10n.t('Go to the next place after an answer'), 'advances'),
    check(l10n.t('Single keys, such as N and S. Turn them off if you speak to your computer.'), 'singleKeys'),
  ];
  dialog(l10n.t('Keyboard and settings'), page, [table, ...settings], (close) => [
    button(l10n.t('Close'), close, { look: 'primary' }),
  ]);
}
