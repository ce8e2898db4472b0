import type { Operation, PartKind } from '@findings/language-server/protocol';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { button, dialog } from './elements.js';
import type { Form, Page } from './page.js';
import { sameLines, speakerLines, isBegun } from './people.js';
import type { Line } from './people.js';
import { isTooLongForHeading, keyOfHeading, ownText, speaking, wordsFrom, wordsOf } from './places.js';
import { l10n, shorten } from './text.js';

export function correctionForm(form: Form, page: Page): TemplateResult {
  const content = { saidBy, heading, split, same }[form.name](page, form);
  const cancel = button(l10n.t('Cancel'), () => page.closeForm(), { look: 'quiet', key: 'Esc' });
  return html`<div class="form">
    ${content}
    <div class="row">${cancel}</div>
  </div>`;
}

function saidBy(page: Page, form: Form): TemplateResult {
  const said = speaking(page.chosen);
  const [unit] = said;
  const isTurn = unit?.kind === 'question' || unit?.kind === 'answer';
  const sentences = said.length === 1 && !isTurn ? (unit?.sentences ?? []) : [];
  const pick = ({ person, isNew }: Line): void => {
    const marked = sentences.map(({ id }) => id).filter((id) => !form.others.has(id));
    const isWhole = form.others.size === 0 || marked.length === 0;
    const units = isWhole ? said.map(({ id }) => id) : marked;
    if (person === '') return page.change([{ op: 'nobody', units }]);
    const credit: Operation = { op: 'speaker', units, person, because: 'reviewer' };
    page.change(isNew ? [{ op: 'person', name: person }, credit] : [credit]);
  };
  const title = said.length > 1 ? l10n.t('Who says these {0} passages?', said.length) : l10n.t('Who says this?');
  return html`<h2 id="form-title">${title}</h2>
    ${peopleField(speakerLines(form.typed, page.review, said), pick, page, form)}
    <p class="tag" id="form-note">${l10n.t('Only people whom the report names can be credited.')}</p>
    ${
      sentences.length < 2
        ? nothing
        : html`<fieldset>
            <legend>${l10n.t('Sentences')}</legend>
            ${sentences.map(({ id, text }) => sentenceBox(text, () => form.others.delete(id) || form.others.add(id)))}
          </fieldset>`
    }`;
}

function sentenceBox(text: string, toggle: () => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" checked @change=${toggle} />${text}</label>`;
}

/** Markdown has no deeper headings. */
const DEEPEST = 6;

function heading(page: Page): TemplateResult {
  const { current } = page;
  const { units } = page.review.units;
  // Sessions are below days, if the report has days.
  const session = units.find(({ kind, part }) => kind === 'heading' && /^s\d/.test(part ?? ''))?.depth ?? 2;
  const above = units.slice(0, units.indexOf(current)).findLast(({ kind }) => kind === 'heading')?.depth ?? 1;
  const now = keyOfHeading(current, above);
  const choice = (label: string, key: string, operation: Operation): TemplateResult =>
    button(label, () => page.change([operation]), { key, note: key === now ? l10n.t('as read now') : undefined });
  const part = (label: string, key: string, level: number, kind: PartKind): TemplateResult =>
    choice(label, key, { op: 'part', unit: current.id, level, kind });
  const deepest = Math.max(2, above + 1);
  const parts = [
    part(l10n.t('A session'), '1', Math.min(session, deepest), 'session'),
    part(l10n.t('A part of the report'), '2', 2, 'part'),
    ...(above < DEEPEST ? [part(l10n.t('A part of the part above'), '3', above + 1, 'part')] : []),
    part(l10n.t('A day'), '4', 2, 'day'),
  ];
  const texts = { question: l10n.t('No question. It is text'), answer: l10n.t('No answer. It is text') };
  const isTurn = current.kind === 'question' || current.kind === 'answer';
  const text = isTurn ? texts[current.kind] : l10n.t('Nothing. It is text');
  return html`<h2>${l10n.t('What does “{0}” begin?', shorten(ownText(current), 50))}</h2>
    <div class="row answers" role="group" aria-label=${l10n.t('Kind of heading')}>
      ${isTooLongForHeading(current) ? nothing : parts} ${choice(text, '5', { op: 'text', unit: current.id })}
    </div>`;
}

/** The fields of the details, each with its label and what it is for. */
const DETAILS = {
  title: () => [l10n.t('Title'), l10n.t('As printed. References show it.')],
  'title-short': () => [l10n.t('Short name'), l10n.t('In lists, in messages, and in citations that name no author.')],
  author: () => [l10n.t('Authors'), l10n.t('Who wrote it: Ana Diaz; Li Wen. Citations begin with them.')],
  organization: () => [
    l10n.t('Organization'),
    l10n.t('Who held the workshop. Citations begin with it if there are no authors.'),
  ],
  dates: () => [l10n.t('Dates'), l10n.t('When the workshop was: 9–10 December 2018. For references.')],
  date: () => [l10n.t('Published'), l10n.t('A day, month or year, for citations. If empty, the workshop’s year.')],
  url: () => [l10n.t('Web address'), l10n.t('Where the report can be read. References end with it.')],
} satisfies Record<string, () => readonly [label: string, purpose: string]>;

/** Asks how references name the report. */
export function editDetails(page: Page): void {
  const { front, units } = page.review.units;
  const fields = Object.entries(DETAILS) as [keyof typeof DETAILS, () => readonly [string, string]][];
  const save = (form: HTMLFormElement): void => {
    const values = new FormData(form);
    const operations = fields.flatMap(([field]): Operation[] => {
      const value = String(values.get(field)).trim();
      return value === (front[field] ?? '') ? [] : [{ op: 'front', field, unit: units[0]!.id, value }];
    });
    if (operations.length > 0) page.setDetails(operations);
  };
  dialog(
    l10n.t('How do references name this report?'),
    page,
    html`<form class="details" id="details" @keydown=${keepUndo}>
      ${fields.map(([field, describe]) => {
        const [label, purpose] = describe();
        return html`<label for="detail-${field}">${label}</label>
          <input
            type="text"
            id="detail-${field}"
            name=${field}
            .value=${front[field] ?? ''}
            maxlength="300"
            aria-describedby="purpose-${field}"
          />
          <p class="tag" id="purpose-${field}">${purpose}</p>`;
      })}
    </form>`,
    (close, box) => {
      box.addEventListener('submit', (event) => {
        event.preventDefault();
        close();
        save(event.target as HTMLFormElement);
      });
      return html`${button(l10n.t('Cancel'), close)}
        <button type="submit" class="primary" form="details">${l10n.t('Save')}</button>`;
    },
  );
}

/** A slider moves the place by words. */
function split(page: Page, form: Form): TemplateResult {
  const { id } = page.current;
  const text = ownText(page.current);
  const words = wordsOf(text);
  const apply = (): void => page.change([{ op: 'split', unit: id, before: wordsFrom(text, form.cut) }]);
  const move = (event: InputEvent): void => {
    form.cut = (event.target as HTMLInputElement).valueAsNumber;
    page.screen.draw();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    apply();
  };
  const next = words.slice(form.cut, form.cut + 4).join(' ');
  return html`<h2 id="form-title">${l10n.t('Where does the second passage begin?')}</h2>
    <div class="cut">${words.slice(0, form.cut).join(' ')} <b></b> ${words.slice(form.cut).join(' ')}</div>
    <input
      type="range"
      id="cut"
      min="1"
      max=${words.length - 1}
      .value=${String(form.cut)}
      aria-labelledby="form-title"
      aria-valuetext=${l10n.t('before “{0}”', next)}
      @input=${move}
      @keydown=${press}
    />
    <div class="row">${button(l10n.t('Split'), apply, { look: 'primary', key: 'Enter' })}</div>`;
}

function same(page: Page, form: Form): TemplateResult {
  const [name = ''] = page.current.speakers;
  const pick = ({ person }: Line): void => page.change([{ op: 'same-person', names: [person, name] }]);
  return html`<h2 id="form-title">${l10n.t('Who is the same person as {0}?', name)}</h2>
    ${peopleField(sameLines(form.typed, name, page.review), pick, page, form)}
    <p class="tag" id="form-note">${l10n.t('Only names that are in the report can be chosen.')}</p>`;
}

/** A field that completes the names of people. */
function peopleField(
  lines: readonly Line[],
  pick: (line: Line) => void,
  { screen, review }: Page,
  form: Form,
): TemplateResult {
  const press = (event: KeyboardEvent): void => {
    keepUndo(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const line = lines[form.line];
    if (step !== undefined && line) form.line = (form.line + step + lines.length) % lines.length;
    else if (event.key === 'Enter' && line) pick(line);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    screen.draw();
  };
  const type = (event: InputEvent): void => {
    Object.assign(form, { typed: (event.target as HTMLInputElement).value, line: 0 });
    screen.draw();
  };
  return html`<div class="combo">
    <input
      type="text"
      id="who"
      role="combobox"
      aria-labelledby="form-title"
      aria-describedby="form-note"
      aria-expanded="true"
      aria-controls="people"
      aria-autocomplete="list"
      aria-activedescendant=${lines.length === 0 ? nothing : `p-${form.line}`}
      autocomplete="off"
      placeholder=${l10n.t('Type a name')}
      @input=${type}
      @keydown=${press}
    />
    <ul role="listbox" id="people" aria-label=${l10n.t('People of the report')}>
      ${lines.map((line, index) => personLine(line, index, index === form.line, () => pick(line)))}
      ${
        lines.length > 0
          ? nothing
          : html`<li role="option" aria-selected="false" aria-disabled="true">
              ${
                isBegun(form.typed, review)
                  ? l10n.t('Type the whole name.')
                  : l10n.t('“{0}” is not in the report.', form.typed.trim())
              }
            </li>`
      }
    </ul>
  </div>`;
}

function personLine({ person, note }: Line, index: number, isChosen: boolean, pick: () => void): TemplateResult {
  const name = person === '' ? l10n.t('Nobody') : html`<strong>${person}</strong>`;
  return html`<li role="option" id="p-${index}" aria-selected=${isChosen} @click=${pick}>
    ${name} ${note === undefined || note === '' ? nothing : html`<small>${note}</small>`}
  </li>`;
}

/** VS Code would undo in the document. */
function keepUndo(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
}
