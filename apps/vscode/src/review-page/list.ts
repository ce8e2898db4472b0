import type { Unit } from '@findings/language-server/protocol';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { isLeftOut } from '../review/open-places.js';
import { changeLines } from './assistant.js';
import { chip, icon } from './elements.js';
import type { Content } from './elements.js';
import type { Page } from './page.js';
import { ownText, partsOf } from './places.js';
import type { Part } from './places.js';
import { l10n, reasonFor, sectionNote } from './text.js';

/** A report with more passages is shown with its parts folded, apart from the current one. */
const MOST_UNFOLDED = 120;

/** The passages as a list box. The focus stays on the list; `aria-activedescendant` names the current passage. */
export function passageList(page: Page): TemplateResult {
  const { units } = page.review.units;
  const groups = partsOf(units).map((part, index) => {
    const isOpen =
      units.length <= MOST_UNFOLDED || part.units.includes(page.current) || page.opened.has(part.units[0]!.id);
    const title = part.title ?? l10n.t('Text before the first heading');
    return html`<div role="group" aria-label=${title}>
      ${isOpen ? part.units.map((unit) => card(unit, page)) : foldedPart(part, title, index)}
    </div>`;
  });
  return html`<div
    class="list"
    id="list"
    role="listbox"
    tabindex="0"
    aria-multiselectable="true"
    aria-label=${l10n.t('Passages of the report')}
    aria-activedescendant="o-${page.current.id}"
    @click=${(event: MouseEvent) => click(event, page)}
  >
    ${groups}
  </div>`;
}

function click(event: MouseEvent, page: Page): void {
  const option = (event.target as Element).closest<HTMLElement>('[role=option]');
  const { unit: id, fold } = option?.dataset ?? {};
  const unit = page.review.units.units.find((each) => each.id === (id ?? fold));
  if (!unit) return;
  if (fold !== undefined) page.opened.add(fold);
  if (event.ctrlKey || event.metaKey) page.toggle(unit);
  else if (event.shiftKey) page.selectTo(unit);
  else {
    page.selected.clear();
    page.go(unit);
  }
  page.screen.focusList();
}

function foldedPart({ units }: Part, title: string, index: number): TemplateResult {
  const doubts = units.filter(({ question }) => question).length;
  const state =
    doubts === 0
      ? l10n.t('no questions')
      : doubts === 1
        ? l10n.t('1 place to check')
        : l10n.t('{0} places to check', doubts);
  const text =
    units.length === 1
      ? l10n.t('{0}: 1 passage, {1}', title, state)
      : l10n.t('{0}: {1} passages, {2}', title, units.length, state);
  return html`<div class="card folded" role="option" id="f-${index}" aria-selected="false" data-fold=${units[0]!.id}>
    ▸ ${text}
  </div>`;
}

function card(unit: Unit, page: Page): TemplateResult {
  const { review, current, selected } = page;
  if (unit.section && !unit.regions) return sectionLabel(unit, unit.section, page);
  const question = review.proposal || unit.question?.isAboutReport ? undefined : unit.question;
  const change = review.proposal?.changes.find((each) => each.unit === unit.id);
  const classes = [
    'card',
    unit.kind === 'heading' && 'heading',
    isLeftOut(unit) && 'out',
    (question ?? change) && 'doubt',
    unit.id === current.id && 'current',
    selected.has(unit.id) && 'selected',
  ].filter(Boolean);
  const indent =
    unit.kind === 'item' && !isTurn(unit) ? `margin-inline-start: ${Math.min(unit.depth ?? 1, 5) * 18}px` : '';
  const count = page.places.find(({ unit: { group } }) => group !== undefined && group === unit.group)?.count ?? 1;
  return html`<div
    class=${classes.join(' ')}
    role="option"
    id="o-${unit.id}"
    data-unit=${unit.id}
    aria-selected=${selected.has(unit.id)}
    .style=${indent}
  >
    ${meta(unit, page)}
    <div class="text">${text(unit)}</div>
    ${change ? changeLines(change, unit, review) : nothing}
    ${
      question
        ? html`<div class="ask">
            ${icon('question')}
            <span
              ><span class="sr">${l10n.t('To check:')} </span>${question.text}
              ${count > 1 ? html`<span class="tag">${l10n.t('in {0} places', count)}</span>` : nothing}</span
            >
          </div>`
        : nothing
    }
  </div>`;
}

/** Canonical Markdown needs headings, such as “Panel Highlights”, that the original does not have. */
function sectionLabel(
  { id }: Unit,
  section: NonNullable<Unit['section']>,
  { current, selected }: Page,
): TemplateResult {
  const labels = {
    questions: l10n.t('Guiding questions'),
    highlights: l10n.t('Points'),
    exchanges: l10n.t('Questions and answers'),
    recommendations: l10n.t('Recommendations'),
    actions: l10n.t('Actions'),
    tables: l10n.t('Tables'),
  };
  return html`<div
    class="card section ${id === current.id ? 'current' : ''} ${selected.has(id) ? 'selected' : ''}"
    role="option"
    id="o-${id}"
    data-unit=${id}
    aria-selected=${selected.has(id)}
    title=${sectionNote()}
  >
    <span class="tag">${labels[section]}</span>
  </div>`;
}

function meta(unit: Unit, { review }: Page): TemplateResult {
  const kind = kindOf(unit);
  const id = unit.kind === 'heading' ? unit.part : unit.finding;
  const isCited = id !== undefined && review.cited.includes(id);
  const place = [id, unit.page === undefined ? undefined : l10n.t('page {0}', unit.page)];
  return html`<div class="meta">
    <span class="tick">${icon('check')}</span>
    ${chips(unit)} ${kind === undefined ? nothing : html`<span class="tag">${kind}</span>`}
    <span class="where"
      >${place.filter((each) => each !== undefined).join(' · ')}
      ${isCited ? html` · ${icon('link')} ${l10n.t('cited')}` : nothing}</span
    >
  </div>`;
}

/** Who says it: a solid chip if the report names the person, a dashed one in italics if only the context does. */
function chips(unit: Unit): Content {
  const { speakers, because, isInferred = false } = unit;
  if (unit.kind === 'heading' || isLeftOut(unit)) return nothing;
  if (speakers.length === 0) {
    // The speakers of single sentences are before them.
    return hasSpeakersBySentence(unit) ? nothing : html`<span class="chip none">${l10n.t('no speaker')}</span>`;
  }
  const names = speakers.map((name) => chip(name, isInferred, because === 'a comment'));
  // The chip itself says that the context names the speaker.
  const isOther = isInferred && because !== undefined && because !== 'only the context';
  return isOther ? [names, html`<span class="tag">${reasonFor(because)}</span>`] : names;
}

function hasSpeakersBySentence({ sentences = [], speakers }: Unit): boolean {
  return speakers.length === 0 && sentences.some((sentence) => sentence.speakers.length > 0);
}

function text(unit: Unit): Content {
  const bullet = unit.kind === 'item' && !isTurn(unit) ? '• ' : '';
  if (!hasSpeakersBySentence(unit)) return bullet + ownText(unit);
  const sentences = unit.sentences!.map((sentence) => [
    sentence.speakers.map((name) => chip(name, sentence.isInferred === true)),
    ` ${sentence.text} `,
  ]);
  return [bullet, sentences];
}

/** Whether a name and a colon are before a text, as in a transcript: canonical Markdown writes it as an item. */
function isTurn({ kind, depth, because, text: words }: Unit): boolean {
  return kind === 'item' && depth === 1 && because === 'label' && /^[^:]{1,80}:\s/.test(words);
}

function kindOf(unit: Unit): string | undefined {
  if (isTurn(unit)) return undefined;
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
export function showCurrent({ current }: Page): void {
  const [list, option] = [document.getElementById('list'), document.getElementById(`o-${current.id}`)];
  if (!list || !option) return;
  const [box, frame] = [option.getBoundingClientRect(), list.getBoundingClientRect()];
  if (getComputedStyle(list).overflowY !== 'auto') return scrollBy(0, box.top - (innerHeight - box.height) / 2);
  const margin = 30;
  if (box.top < frame.top + margin || box.bottom > frame.bottom - margin)
    list.scrollTop += box.top - frame.top - Math.max(margin, (frame.height - box.height) / 3);
}
