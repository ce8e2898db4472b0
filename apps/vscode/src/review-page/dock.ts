import type { ProposedChange, Unit, UnitAnswer } from '@findings/language-server/protocol';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { isAsked, isLeftOut } from '../review/open-places.js';
import type { Asked, Place } from '../review/open-places.js';
import { verdictOf } from './assistant.js';
import { button, icon } from './elements.js';
import { correctionForm } from './forms.js';
import type { Page } from './page.js';
import { CORRECTIONS, correctionsFor, isAboutSpeaker, operationsOf } from './places.js';
import type { Correction } from './places.js';
import { l10n, outcomeText, reasonFor, sectionNote } from './text.js';

/** What can be done with the current passage, or with the selected ones. */
export function dock(page: Page): TemplateResult {
  const { form, selected, current, place } = page;
  const content = form
    ? correctionForm(form, page)
    : selected.size > 0
      ? forSelection(page)
      : page.compared
        ? comparison(page, page.compared)
        : place?.change
          ? proposed(place, place.change, page)
          : isAsked(place)
            ? question(place, page)
            : nothingDoubtful(current, page);
  return html`<div
    class="dock ${form || selected.size > 0 || page.isFull ? 'full' : ''}"
    role="region"
    aria-label=${l10n.t('Correction')}
  >
    ${form ? nothing : outcome(page)} ${content}
  </div>`;
}

function outcome({ outcome, send, review }: Page): TemplateResult | typeof nothing {
  if (!outcome) return nothing;
  const { kind } = outcome;
  const name = kind === 'refused' ? 'cross' : kind === 'undone' ? 'undo' : 'check';
  const undo = button(l10n.t('Undo'), () => send({ type: 'undo' }), { look: 'link' });
  return html`<p class="said">
    ${icon(name)} <span>${outcomeText(outcome)}</span> ${kind === 'done' && review.undo ? undo : nothing}
  </p>`;
}

function top(title: string, where: string, page: Page): TemplateResult {
  const more = button(page.isFull ? l10n.t('Less') : l10n.t('More'), () => page.toggleFull(), {
    look: 'quiet less',
    isExpanded: page.isFull,
  });
  return html`<div class="row top">
    <h2 id="asked">${title}</h2>
    <span class="where">${where}</span>
    <span class="row">
      ${button(l10n.t('Previous'), () => page.goToPlace(-1), { look: 'quiet', key: 'P' })}
      ${button(l10n.t('Next'), () => page.goToPlace(1), { key: 'N' })} ${more}
    </span>
  </div>`;
}

function question(place: Asked, page: Page): TemplateResult {
  const { places, isLocked: isOff } = page;
  const { question: asked, unit } = place;
  const where = l10n.t('Place {0} of {1}', places.indexOf(place) + 1, places.length);
  // The answer that keeps the reading is first in all questions.
  const ordered = [...asked.answers.filter(isKept), ...asked.answers.filter((answer) => !isKept(answer))];
  const answers = ordered.map((answer) => answerButton(answer, place, page));
  const isWho = isAboutSpeaker(place);
  const someone = { key: CORRECTIONS.saidBy.key, isOff };
  if (isWho) answers.push(button(l10n.t('Someone else…'), () => page.correct('saidBy'), someone));
  // In a question that is not about the speaker, the key of `nobody` would remove one by mistake.
  const named = new Set<Correction>(isWho ? ['saidBy', 'nobody'] : ['nobody']);
  if (asked.answers.some(({ operations }) => operations[0]?.op === 'join')) named.add('join');
  if (asked.answers.some(({ key }) => key === CORRECTIONS.leaveOut.key)) named.add('leaveOut');
  const corrections = correctionsFor(unit, page.review.units.units).filter((name) => !named.has(name));
  const lead = asked.isAboutReport ? l10n.t('This passage:') : undefined;
  return decision({ title: asked.text, where, why: asked.reason, answers, corrections, lead }, page);
}

interface Decision {
  readonly title: string;
  readonly where: string;
  readonly why: string;
  readonly answers: readonly TemplateResult[];
  readonly corrections: readonly Correction[];
  /** The text before the corrections. */
  readonly lead?: string | undefined;
}

function decision(
  { title, where, why, answers, corrections, lead = l10n.t('Or:') }: Decision,
  page: Page,
): TemplateResult {
  return html`${top(title, where, page)}
    <p class="why">${why}</p>
    <div class="row answers" role="group" aria-labelledby="asked">${answers}</div>
    ${others(corrections, page, lead)}`;
}

/** A change that an assistant proposes. */
function proposed(place: Place, change: ProposedChange, page: Page): TemplateResult {
  const { places, isLocked } = page;
  const where = l10n.t('Change {0} of {1}', places.indexOf(place) + 1, places.length);
  const refuse = button(l10n.t('Refuse'), () => page.refuse([change]), { key: 'K' });
  const accept = button(l10n.t('Accept'), () => page.accept([change]), { key: '1', isOff: isLocked });
  const answers = change.verdict === 'refused' ? [refuse] : [refuse, accept];
  const corrections = correctionsFor(place.unit, page.review.units.units);
  return decision({ title: page.textOf(place), where, why: verdictOf(change), answers, corrections }, page);
}

function isKept({ key }: UnitAnswer): boolean {
  return key === 'K';
}

function answerButton(answer: UnitAnswer, place: Asked, page: Page): TemplateResult {
  const { key, label, isLikely } = answer;
  const isNamed = label === l10n.t('Keep as read');
  return button(label, () => page.answer(place, operationsOf(place, answer)), {
    key,
    note: isLikely ? l10n.t('likely') : isKept(answer) && !isNamed ? l10n.t('as read now') : undefined,
    look: isLikely ? 'primary' : undefined,
    isOff: page.isLocked,
  });
}

function nothingDoubtful(unit: Unit, page: Page): TemplateResult {
  const title = isLeftOut(unit) ? l10n.t('Not part of the report') : l10n.t('No question about this');
  const take = button(l10n.t('It is part of the report'), () => page.correct('leaveOut'), {
    key: CORRECTIONS.leaveOut.key,
    isOff: page.isLocked,
  });
  const reason = unit.section && !unit.regions ? sectionNote() : reasonOf(unit);
  return html`${top(title, unit.finding ?? unit.part ?? '', page)}
  ${reason === '' ? nothing : html`<p class="why">${reason}</p>`}
  ${isLeftOut(unit) ? html`<div class="row">${take}</div>` : others(correctionsFor(unit, page.review.units.units), page)}`;
}

function forSelection(page: Page): TemplateResult {
  const { selected } = page;
  const title = selected.size === 1 ? l10n.t('1 passage selected') : l10n.t('{0} passages selected', selected.size);
  const clear = button(l10n.t('Clear the selection'), () => page.clearSelection(), { look: 'link', key: 'Esc' });
  return html`<div class="row top">
      <h2 id="asked">${title}</h2>
      <span class="where">${l10n.t('One answer for all, one step to undo.')}</span>
    </div>
    ${others(['saidBy', 'nobody', ...(selected.size > 1 ? (['join'] as const) : []), 'leaveOut'], page)}
    <div class="row">${clear}</div>`;
}

/** The question about a statement that is compared with the original, although nothing is doubtful about it. */
function comparison(page: Page, { units, done }: NonNullable<Page['compared']>): TemplateResult {
  const choose = (): void => {
    if (!page.isFull) page.toggleFull();
    page.say(l10n.t('Choose a correction below.'));
  };
  return decision(
    {
      title: l10n.t('Is this what the original says, and who says it?'),
      where: l10n.t('Place {0} of {1}', done + 1, units.length),
      why: [reasonOf(page.current), l10n.t('Compare it with the marked place.')].join(' ').trim(),
      answers: [
        button(l10n.t('Yes, it is right'), () => page.comparedOne(), { key: 'K' }),
        button(l10n.t('No, it is wrong'), choose, { key: '1' }),
      ],
      corrections: correctionsFor(page.current, page.review.units.units),
    },
    page,
  );
}

/** Why its speaker is credited, as a sentence. Empty if nothing says why. */
function reasonOf({ because }: Unit): string {
  return because === undefined ? '' : l10n.t('Speaker: {0}.', reasonFor(because));
}

function others(names: readonly Correction[], page: Page, before?: string): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<div class="row others" role="group" aria-label=${l10n.t('Corrections')}>
    ${before === undefined ? nothing : html`<span>${before}</span>`}
    ${names.map((name) => correctionButton(name, page))}
  </div>`;
}

function correctionButton(name: Correction, page: Page): TemplateResult {
  const { key, label } = CORRECTIONS[name];
  const title = name === 'join' && page.selected.size > 0 ? l10n.t('Join them') : label();
  return button(title, () => page.correct(name), { key, isOff: page.isLocked });
}
