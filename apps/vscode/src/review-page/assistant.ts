import type { ProposedChange, Unit } from '@findings/language-server/protocol';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Asking, Proposal, Review, ToPage } from '../review/messages.js';
import { button, chip, dialog, facts, icon, note } from './elements.js';
import type { Page } from './page.js';
import { describeAll } from './places.js';
import { l10n } from './text.js';

/** Says what is sent and to whom, before anything is. Without a model, says so. */
export function showModels({ models }: Extract<ToPage, { type: 'models' }>, page: Page): void {
  const title = l10n.t('Improve with an assistant');
  if (models.length === 0) {
    const texts = [
      l10n.t('VS Code has no language model that Findings may use. You can do everything here without one.'),
      l10n.t(
        'An assistant that uses the Model Context Protocol (MCP) can also correct this report. You decide about it.',
      ),
    ];
    return dialog(
      title,
      page,
      texts.map((text) => html`<p>${text}</p>`),
      (close) => [
        button(l10n.t('How to connect an assistant'), () => page.send({ type: 'aboutAssistants' })),
        button(l10n.t('Close'), close, { look: 'primary' }),
      ],
    );
  }
  const { units, people } = page.review.units;
  const characters = units.reduce((sum, { text }) => sum + text.length, 0);
  const sent = l10n.t(
    'all {0} passages of the report with their speakers, {1} characters, in portions; the {2} participants; how the text looks on its pages',
    units.length,
    characters,
    people.length,
  );
  const choice = html`<select id="model">
    ${models.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
  </select>`;
  const content = [
    facts([
      [l10n.t('Sent'), sent],
      [html`<label for="model">${l10n.t('To')}</label>`, choice],
      [l10n.t('Not sent'), l10n.t('the original, your proposals, and other files of this folder')],
    ]),
    html`<p>
      ${l10n.t('No word of the report can change. Findings checks each change, and you accept or refuse it.')}
    </p>`,
  ];
  dialog(title, page, content, (close, box) => {
    const send = (): void => {
      page.send({ type: 'ask', model: box.querySelector('select')!.value });
      if (page.isFinished) page.showReading();
      close();
    };
    return [button(l10n.t('Cancel'), close), button(l10n.t('Send'), send, { look: 'primary' })];
  });
}

export function askingNote({ model = '', done, portions }: Asking, page: Page): TemplateResult {
  const stop = button(l10n.t('Stop'), () => page.send({ type: 'stop' }));
  const text = l10n.t('{0} of {1} portions are answered. You can continue meanwhile.', done, portions);
  return note('spark', l10n.t('{0} is reading the report.', model), text, [stop]);
}

export function proposalNote({ model, changes, problems, hasRefused }: Proposal, page: Page): TemplateResult {
  const checked = changes.filter(({ verdict }) => verdict === 'accepted');
  const open = changes.filter(({ verdict }) => verdict === 'needs a person');
  const accept = l10n.t('Accept the {0} checked changes', checked.length);
  const acts = [
    ...(checked.length > 0 ? [button(accept, () => page.accept(checked), { look: 'primary' })] : []),
    button(l10n.t('Refuse all'), () => page.refuse(changes)),
    ...(hasRefused ? [button(l10n.t('Restore refused changes'), () => page.send({ type: 'bringBack' }))] : []),
  ];
  const counts = l10n.t(
    '{0} checked by Findings, {1} left to you, {2} refused by Findings. Nothing is written until you accept it, and no word of the report changes.',
    checked.length,
    open.length,
    changes.length - checked.length - open.length,
  );
  const title = l10n.t('{0} proposes {1} changes.', model, changes.length);
  return note('spark', title, [counts, ...problems].join(' '), acts);
}

/** What Findings says about a change. */
export function verdictOf({ verdict, reasons }: ProposedChange): string {
  const reason = reasons.join(' ');
  if (verdict === 'accepted') return [l10n.t('Checked by Findings.'), reason].join(' ').trim();
  return verdict === 'refused'
    ? l10n.t('Refused by Findings: {0}', reason)
    : l10n.t('Needs your decision: {0}', reason);
}

/** A change in the card of its passage: who says it before and afterwards, or what becomes of it. */
export function changeLines(change: ProposedChange, unit: Unit, review: Review): TemplateResult {
  const { operations, verdict } = change;
  const credit = operations.findLast(({ op }) => op === 'speaker' || op === 'nobody');
  const names = (people: readonly string[]): readonly TemplateResult[] =>
    people.length === 0
      ? [html`<span class="chip none">${l10n.t('no speaker')}</span>`]
      : people.map((person) => chip(person, false));
  const before = names(unit.speakers).map((each) => html`<s>${each}</s>`);
  const after = names(credit?.op === 'speaker' ? [credit.person] : []);
  const name = verdict === 'accepted' ? 'check' : verdict === 'refused' ? 'cross' : 'warning';
  return html`<div class="change">
      ${icon('spark')} ${credit ? [before, '→', after] : nothing}
      <strong>${describeAll(review, operations)}</strong>
    </div>
    <div class="verdict">${icon(name)} <span>${verdictOf(change)}</span></div>`;
}
