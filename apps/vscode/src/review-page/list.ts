import type { Unit } from '@findings/language-server/protocol';
import { append, fillWith, h, icon } from './dom.js';
import { isLeftOut } from '../review/open-places.js';
import { partsOf } from './places.js';
import type { Part } from './places.js';
import type { Page } from './page.js';
import { chip } from './note.js';
import { changeLines } from './assistant.js';
import { l10n, reasonFor } from './text.js';

/** A report with more passages is shown with its parts folded, apart from the current one. */
const MOST_UNFOLDED = 120;

function isLong(units: readonly Unit[]): boolean {
  return units.length > MOST_UNFOLDED;
}

/** Draws the passages as a list box. The focus stays on the list; `aria-activedescendant` names the current passage. */
export function drawList(list: HTMLElement, page: Page): void {
  const { units } = page.review.units;
  const parts = partsOf(units);
  const groups = parts.map((part, index) => {
    const first = part.units[0]!;
    const isOpen = !isLong(units) || part.units.includes(page.current) || page.opened.has(first.id);
    const title = part.title ?? l10n.t('Text before the first heading');
    return h(
      'div',
      { role: 'group', 'aria-label': title },
      isOpen ? part.units.map((unit) => card(unit, page)) : [foldedPart(part, title, index)],
    );
  });
  fillWith(list, groups);
  markCurrent(list, page);
}

/** Marks the current and the selected passages of a list that is drawn already. False if the current one is folded. */
export function markCurrent(list: HTMLElement, { current, selected }: Page): boolean {
  const id = `o-${current.id}`;
  for (const each of list.querySelectorAll('.card')) {
    const unit = each.getAttribute('data-unit') ?? '';
    each.classList.toggle('current', each.id === id);
    each.classList.toggle('selected', selected.has(unit));
    each.setAttribute('aria-selected', String(selected.has(unit)));
  }
  list.setAttribute('aria-activedescendant', id);
  return document.getElementById(id) !== null;
}

function foldedPart({ units }: Part, title: string, index: number): HTMLElement {
  const doubts = units.filter(({ question }) => question).length;
  const state =
    doubts === 0
      ? l10n.t('nothing doubtful')
      : doubts === 1
        ? l10n.t('1 place to check')
        : l10n.t('{0} places to check', doubts);
  return h(
    'div.card.folded',
    { role: 'option', id: `f-${index}`, 'aria-selected': 'false', 'data-fold': units[0]!.id },
    `▸ ${units.length === 1 ? l10n.t('{0}: 1 passage, {1}', title, state) : l10n.t('{0}: {1} passages, {2}', title, units.length, state)}`,
  );
}

function card(unit: Unit, page: Page): HTMLElement {
  const question = page.review.proposal ? undefined : unit.question;
  const change = page.review.proposal?.changes.find((each) => each.unit === unit.id);
  const classes = [
    'card',
    unit.kind === 'heading' && 'heading',
    isLeftOut(unit) && 'out',
    (question ?? change) && 'doubt',
  ].filter((name) => typeof name === 'string');
  const option = h(`div.${classes.join('.')}`, {
    role: 'option',
    id: `o-${unit.id}`,
    'data-unit': unit.id,
    'aria-selected': 'false',
  });
  if (unit.kind === 'item') option.style.marginInlineStart = `${Math.min(unit.depth ?? 1, 5) * 18}px`;
  append(option, [meta(unit, page), text(unit)]);
  if (change) append(option, changeLines(change, unit, page.review));
  if (question) {
    const count = page.places.find((place) => place.unit.group !== undefined && place.unit.group === unit.group)?.count;
    option.append(
      h(
        'div.ask',
        icon('question'),
        h(
          'span',
          h('span.sr', `${l10n.t('To check:')} `),
          question.text,
          count !== undefined && count > 1 && h('span.tag', ` ${l10n.t('in {0} places', count)}`),
        ),
      ),
    );
  }
  return option;
}

function meta(unit: Unit, { review }: Page): HTMLElement {
  const kind = isAdded(unit, review.units.units) ? l10n.t('heading that is not in the original') : kindOf(unit);
  const id = unit.kind === 'heading' ? unit.part : unit.finding;
  const isCited = id !== undefined && review.cited.includes(id);
  const place = [id, unit.page === undefined ? undefined : l10n.t('page {0}', unit.page)];
  const line = h('div.meta', h('span.tick', icon('check')));
  append(line, chips(unit));
  if (kind !== undefined) line.append(h('span.tag', kind));
  const where = place.filter((each) => each !== undefined).join(' · ');
  append(line, [h('span.where', where, isCited && ' · ', isCited && icon('link'), isCited && ` ${l10n.t('cited')}`)]);
  return line;
}

/** Who says it: a solid chip if the report names the person, a dashed one in italics with the reason if only the context does. */
function chips(unit: Unit): readonly Node[] {
  if (unit.kind === 'heading' || isLeftOut(unit)) return [];
  if (unit.speakers.length === 0) {
    // The speakers of single sentences are before them.
    return speakersBySentence(unit) ? [] : [h('span.chip.none', l10n.t('no speaker'))];
  }
  const isInferred = unit.isInferred === true;
  const isReviewed = unit.because === 'a reviewer';
  const names = unit.speakers.map((name) => chip(name, isInferred, isReviewed));
  return isInferred && unit.because !== undefined ? [...names, h('span.tag', reasonFor(unit.because))] : names;
}

function speakersBySentence({ sentences = [], speakers }: Unit): boolean {
  return speakers.length === 0 && sentences.some((sentence) => sentence.speakers.length > 0);
}

function text(unit: Unit): HTMLElement {
  const { kind, sentences = [] } = unit;
  const bullet = kind === 'item' ? '• ' : '';
  if (!speakersBySentence(unit)) return h('div.text', bullet, unit.text);
  return h(
    'div.text',
    bullet,
    sentences.flatMap((sentence) => [
      ...sentence.speakers.map((name) => chip(name, sentence.isInferred === true)),
      ` ${sentence.text} `,
    ]),
  );
}

/** Whether the form of the report needs a heading here, such as “Panel Highlights”, that its pages do not have. */
function isAdded({ kind, part, regions }: Unit, units: readonly Unit[]): boolean {
  return kind === 'heading' && part === undefined && !regions && units.some((unit) => unit.regions);
}

function kindOf(unit: Unit): string | undefined {
  const kinds = {
    heading: l10n.t('heading'),
    item: l10n.t('list item'),
    row: l10n.t('row of a table'),
    question: l10n.t('question'),
    answer: l10n.t('answer'),
    other: l10n.t('not part of the report'),
    paragraph: undefined,
  };
  return kinds[unit.kind];
}

/** Scrolls the list so that the current passage and some of what is around it can be seen. */
export function showCurrent(list: HTMLElement, { current }: Page): void {
  const option = document.getElementById(`o-${current.id}`);
  if (!option) return;
  if (getComputedStyle(list).overflowY !== 'auto') {
    option.scrollIntoView({ block: 'center' });
    return;
  }
  const [box, frame] = [option.getBoundingClientRect(), list.getBoundingClientRect()];
  const margin = 30;
  if (box.top < frame.top + margin || box.bottom > frame.bottom - margin)
    list.scrollTop += box.top - frame.top - Math.max(margin, (frame.height - box.height) / 3);
}
