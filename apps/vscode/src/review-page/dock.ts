import type { ProposedChange, Unit, UnitAnswer } from '@findings/language-server/protocol';
import { button, fillWith, h, icon } from './dom.js';
import type { ButtonProps } from './dom.js';
import { drawForm } from './forms.js';
import { isAsked, isLeftOut, placeOf } from '../review/open-places.js';
import { CORRECTION_KEYS, isAboutPeople, isNobody, operationsOf } from './places.js';
import type { Asked, Place } from '../review/open-places.js';
import type { Correction } from './places.js';
import { verdictOf } from './assistant.js';
import type { Page } from './page.js';
import { l10n, reasonFor } from './text.js';

/** Draws what can be done with the current passage, or with the selected ones. */
export function drawDock(dock: HTMLElement, page: Page): void {
  const { form, selected, current, places } = page;
  const place = places[placeOf(places, current)];
  const isQuestion = place !== undefined && selected.size === 0 && !form;
  dock.classList.toggle('full', !isQuestion || page.isFull);
  if (form) dock.replaceChildren(drawForm(form, page));
  else if (selected.size > 0) fillWith(dock, [outcome(page), forSelection(page)]);
  else if (page.compared) fillWith(dock, [outcome(page), comparison(page)]);
  else if (place?.change) fillWith(dock, [outcome(page), proposed(place, place.change, page)]);
  else if (isAsked(place)) fillWith(dock, [outcome(page), question(place, page)]);
  else fillWith(dock, [outcome(page), nothingDoubtful(current, page)]);
}

function outcome({ outcome, send, review }: Page): readonly Node[] {
  if (!outcome) return [];
  const { kind, text } = outcome;
  const shown = {
    done: text,
    refused: l10n.t('Not done. {0}', text),
    undone: l10n.t('Undone: {0}', text),
    redone: l10n.t('Done again: {0}', text),
  };
  const name = kind === 'refused' ? 'cross' : kind === 'undone' ? 'undo' : 'check';
  return [
    h(
      'p.said',
      icon(name),
      h('span', shown[kind]),
      kind === 'done' &&
        review.undo !== undefined &&
        button(l10n.t('Undo'), () => send({ type: 'undo' }), { look: 'link' }),
    ),
  ];
}

function top(title: string, where: string, page: Page, hasMore: boolean): HTMLElement {
  return h(
    'div.row.top',
    h('h2', { id: 'asked' }, title),
    h('span.where', where),
    h(
      'span.row',
      button(l10n.t('Previous'), () => page.goToPlace(-1), { look: 'quiet', key: 'P' }),
      button(l10n.t('Next'), () => page.goToPlace(1), { key: 'N' }),
      hasMore &&
        button(page.isFull ? l10n.t('Less') : l10n.t('More'), () => page.toggleFull(), {
          look: 'quiet.less',
          'aria-expanded': String(page.isFull),
        }),
    ),
  );
}

function question(place: Asked, page: Page): readonly Node[] {
  const { places, isLocked } = page;
  const { question: asked, unit } = place;
  const where = l10n.t('Place {0} of {1}', places.indexOf(place) + 1, places.length);
  let number = 0;
  const answers = asked.answers.map((answer) => {
    const key = isNobody(answer, place) ? CORRECTION_KEYS.nobody : String(++number);
    return answerButton(answer, key, place, page);
  });
  const isWho = isAboutPeople(asked);
  // In another question, the key of `nobody` would remove a speaker by mistake.
  const named = new Set<Correction>(isWho ? ['saidBy', 'nobody'] : ['nobody']);
  if (isWho && !asked.answers.some((answer) => isNobody(answer, place))) answers.push(correctionButton('nobody', page));
  if (isWho) {
    answers.push(
      button(l10n.t('Someone else…'), () => page.correct('saidBy'), { key: CORRECTION_KEYS.saidBy, isOff: isLocked }),
    );
  }
  if (!asked.answers.some(({ operations }) => operations.length === 0))
    answers.push(button(l10n.t('Keep as read'), () => page.keep(), { key: 'K', isOff: isLocked }));
  const corrections = correctionsFor(unit).filter((name) => !named.has(name));
  return decision({ title: asked.text, where, why: asked.reason, answers, corrections }, page);
}

interface Decision {
  readonly title: string;
  readonly where: string;
  readonly why: string;
  readonly answers: readonly HTMLElement[];
  readonly corrections: readonly Correction[];
}

function decision({ title, where, why, answers, corrections }: Decision, page: Page): readonly Node[] {
  return [
    top(title, where, page, true),
    h('p.why', why),
    h('div.row.answers', { role: 'group', 'aria-labelledby': 'asked' }, answers),
    others(corrections, page, l10n.t('Or:')),
  ];
}

/** A change that an assistant proposes. */
function proposed(place: Place, change: ProposedChange, page: Page): readonly Node[] {
  const { places, isLocked } = page;
  const where = l10n.t('Change {0} of {1}', places.indexOf(place) + 1, places.length);
  const refuse = button(l10n.t('Refuse'), () => page.refuse([change]), { key: '1' });
  const accept = button(l10n.t('Accept'), () => page.accept([change]), { key: '2', isOff: isLocked });
  const answers = change.verdict === 'refused' ? [refuse] : [refuse, accept];
  const corrections = correctionsFor(place.unit);
  return decision({ title: page.textOf(place), where, why: verdictOf(change), answers, corrections }, page);
}

function answerButton(answer: UnitAnswer, key: string, place: Asked, page: Page): HTMLButtonElement {
  const keeps = answer.operations.length === 0;
  const isNamed = answer.label === l10n.t('Keep as read');
  const props: ButtonProps = {
    key,
    note: keeps ? (isNamed ? undefined : l10n.t('as read now')) : answer.isLikely && l10n.t('likely'),
    isOff: page.isLocked,
    ...(answer.isLikely && !keeps ? { look: 'primary' } : {}),
  };
  return button(answer.label, () => page.answer(place, operationsOf(place, answer)), props);
}

function nothingDoubtful(unit: Unit, page: Page): readonly Node[] {
  const title = isLeftOut(unit) ? l10n.t('Not part of the report') : l10n.t('Nothing doubtful here');
  const take = button(l10n.t('It is part of the report'), () => page.correct('leaveOut'), {
    key: CORRECTION_KEYS.leaveOut,
    isOff: page.isLocked,
  });
  return [
    top(title, unit.finding ?? unit.part ?? '', page, false),
    ...reasonOf(unit).map((reason) => h('p.why', reason)),
    isLeftOut(unit) ? h('div.row', take) : others(correctionsFor(unit), page),
  ];
}

function forSelection(page: Page): readonly Node[] {
  const { selected } = page;
  const title = selected.size === 1 ? l10n.t('1 passage selected') : l10n.t('{0} passages selected', selected.size);
  return [
    h('div.row.top', h('h2', { id: 'asked' }, title), h('span.where', l10n.t('One answer for all, one step to undo.'))),
    others(['saidBy', 'nobody', ...(selected.size > 1 ? (['join'] as const) : []), 'leaveOut'], page),
    h(
      'div.row',
      button(l10n.t('Clear the selection'), () => page.clearSelection(), { look: 'link', key: 'Esc' }),
    ),
  ];
}

/** The question about a statement that is compared with the original, although nothing is doubtful about it. */
function comparison(page: Page): readonly Node[] {
  const { compared, current } = page;
  const { units, done } = compared!;
  const right = button(l10n.t('Yes, it is right'), () => page.comparedOne(), { key: '1' });
  const wrong = button(
    l10n.t('No, it is wrong'),
    () => page.say(l10n.t('Choose what is wrong: the corrections are below.')),
    { key: '2' },
  );
  const title = l10n.t('Is this what the original says, and who says it?');
  const where = l10n.t('Place {0} of {1}', done + 1, units.length);
  const why = [...reasonOf(current), l10n.t('Compare it with the marked place.')].join(' ');
  return decision({ title, where, why, answers: [right, wrong], corrections: correctionsFor(current) }, page);
}

/** Why its speaker is credited, as a sentence. */
function reasonOf({ because }: Unit): readonly string[] {
  return because === undefined ? [] : [l10n.t('Speaker: {0}.', reasonFor(because))];
}

function correctionsFor({ kind }: Unit): readonly Correction[] {
  if (kind === 'heading') return ['heading', 'join', 'split', 'leaveOut'];
  return ['saidBy', 'nobody', 'heading', 'join', 'split', 'leaveOut', 'same'];
}

function others(names: readonly Correction[], page: Page, before?: string): HTMLElement {
  return h(
    'div.row.others',
    { role: 'group', 'aria-label': l10n.t('Corrections') },
    before !== undefined && h('span', before),
    names.map((name) => correctionButton(name, page)),
  );
}

function correctionButton(name: Correction, page: Page): HTMLButtonElement {
  const { selected } = page;
  const labels: Readonly<Record<Correction, string>> = {
    saidBy: l10n.t('Said by…'),
    nobody: l10n.t('Nobody'),
    heading: l10n.t('Heading…'),
    join: selected.size > 0 ? l10n.t('Join them') : l10n.t('Join with next'),
    split: l10n.t('Split here…'),
    leaveOut: l10n.t('Not part of the report'),
    same: l10n.t('Same person…'),
  };
  return button(labels[name], () => page.correct(name), { key: CORRECTION_KEYS[name], isOff: page.isLocked });
}
