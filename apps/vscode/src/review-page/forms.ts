import type { Operation, PartKind } from '@findings/language-server/protocol';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { button, dialog } from './elements.js';
import type { Form, Page } from './page.js';
import { hasName, keyOfHeading, ownText, wordsFrom, wordsOf } from './places.js';
import { l10n, shorten } from './text.js';

export function correctionForm(form: Form, page: Page): TemplateResult {
  const content = { saidBy, heading, split, same }[form.name](page, form);
  const cancel = button(l10n.t('Cancel'), () => page.closeForm(), { look: 'quiet', key: 'Esc' });
  return html`<div class="form">
    ${content}
    <div class="row">${cancel}</div>
  </div>`;
}

interface Line {
  /** Empty for nobody. */
  readonly person: string;
  readonly note?: string;
  readonly isNew?: true;
}

/** A field that completes the names of people. */
function saidBy(page: Page, form: Form): TemplateResult {
  const { chosen } = page;
  const lines = peopleLines(form.typed, page);
  const sentences = (chosen.length === 1 && chosen[0]!.sentences) || [];
  const pick = ({ person, isNew }: Line): void => {
    const marked = sentences.map(({ id }) => id).filter((id) => !form.others.has(id));
    const isWhole = form.others.size === 0 || marked.length === 0;
    const units = isWhole ? chosen.map(({ id }) => id) : marked;
    if (person === '') return page.change([{ op: 'nobody', units }]);
    const credit: Operation = { op: 'speaker', units, person, because: 'reviewer' };
    page.change(isNew ? [{ op: 'person', name: person }, credit] : [credit]);
  };
  const press = (event: KeyboardEvent): void => {
    keepUndo(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const line = lines[form.line];
    if (step !== undefined && line) form.line = (form.line + step + lines.length) % lines.length;
    else if (event.key === 'Enter' && line) pick(line);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    page.screen.draw();
  };
  const type = (event: InputEvent): void => {
    Object.assign(form, { typed: (event.target as HTMLInputElement).value, line: 0 });
    page.screen.draw();
  };
  const title = chosen.length > 1 ? l10n.t('Who says these {0} passages?', chosen.length) : l10n.t('Who says this?');
  return html`<h2 id="form-title">${title}</h2>
    <div class="combo">
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
                ${l10n.t('“{0}” is not in the report.', form.typed.trim())}
              </li>`
        }
      </ul>
    </div>
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

function personLine({ person, note }: Line, index: number, isChosen: boolean, pick: () => void): TemplateResult {
  const name = person === '' ? l10n.t('Nobody') : html`<strong>${person}</strong>`;
  return html`<li role="option" id="p-${index}" aria-selected=${isChosen} @click=${pick}>
    ${name} ${note === undefined ? nothing : html`<small>${note}</small>`}
  </li>`;
}

function sentenceBox(text: string, toggle: () => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" checked @change=${toggle} />${text}</label>`;
}

/** People by any form of their names. A new name must be in the report. */
function peopleLines(typed: string, { review, chosen }: Page): readonly Line[] {
  const now = new Set(chosen.flatMap(({ speakers }) => (speakers.length === 0 ? [''] : speakers)));
  const notesOf = (person: string, notes: readonly string[]): string =>
    [...notes, ...(now.has(person) ? [l10n.t('as read now')] : [])].join(', ');
  const name = typed.trim();
  const sought = fold(name);
  const people = review.units.people.filter((person) =>
    [person.name, ...person.forms, ...person.affiliations].some((each) => fold(each).includes(sought)),
  );
  const isNew =
    name !== '' &&
    people.every((person) => fold(person.name) !== sought) &&
    review.units.units.some(({ text }) => hasName(text, name));
  return [
    ...people.map((person): Line => ({ person: person.name, note: notesOf(person.name, person.affiliations) })),
    ...(fold(l10n.t('Nobody')).startsWith(sought) ? [{ person: '', note: notesOf('', []) }] : []),
    ...(isNew ? [{ person: name, note: l10n.t('Add to the participants'), isNew } as const] : []),
  ];
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

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
  return html`<h2>${l10n.t('What does “{0}” begin?', shorten(current.text, 50))}</h2>
    <div class="row answers" role="group" aria-label=${l10n.t('Kind of heading')}>
      ${part(l10n.t('A session'), '1', session, 'session')} ${part(l10n.t('A part of the report'), '2', 2, 'part')}
      ${part(l10n.t('A part of the part above'), '3', above + 1, 'part')} ${part(l10n.t('A day'), '4', 2, 'day')}
      ${choice(l10n.t('Nothing. It is text'), '5', { op: 'text', unit: current.id })}
    </div>`;
}

const DETAILS = {
  title: () => l10n.t('Title'),
  'title-short': () => l10n.t('Short name'),
  author: () => l10n.t('Authors'),
  organization: () => l10n.t('Organization'),
  dates: () => l10n.t('Dates'),
  date: () => l10n.t('Published'),
  url: () => l10n.t('Web address'),
};

/** Asks how references name the report. */
export function editDetails(page: Page): void {
  const { front, units } = page.review.units;
  const fields = Object.entries(DETAILS) as [keyof typeof DETAILS, () => string][];
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
      ${fields.map(
        ([field, label]) =>
          html`<label
            >${label()} <input type="text" name=${field} .value=${front[field] ?? ''} maxlength="300"
          /></label>`,
      )}
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

/** Keeps the key for undo in the text field. VS Code would undo a change of the document. */
function keepUndo(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
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

function same(page: Page): TemplateResult {
  const { current, review } = page;
  const [name = ''] = current.speakers;
  const others = review.units.people.filter((person) => person.name !== name);
  return html`<h2>${l10n.t('Who is the same person as {0}?', name)}</h2>
    <div class="row answers many" role="group" aria-label=${l10n.t('People of the report')}>
      ${others.map((person, index) =>
        button(person.name, () => page.change([{ op: 'same-person', names: [person.name, name] }]), {
          key: index < 9 ? String(index + 1) : undefined,
          note: person.affiliations[0],
        }),
      )}
    </div>`;
}
