import type { Operation, PartKind, Unit } from '@findings/language-server/protocol';
import { button, fillWith, h } from './dom.js';
import type { FormName } from './places.js';
import type { Page } from './page.js';
import { hasName, wordsFrom } from './places.js';
import { l10n, shorten } from './text.js';

export function drawForm(name: FormName, page: Page): HTMLElement {
  const forms = { saidBy, heading, split, same };
  const form = forms[name](page);
  form.append(
    h(
      'div.row',
      button(l10n.t('Cancel'), () => page.closeForm(), { look: 'quiet', key: 'Esc' }),
    ),
  );
  return form;
}

/** A field that completes the names of people. */
function saidBy(page: Page): HTMLElement {
  const { chosen } = page;
  const list = h('ul', { role: 'listbox', id: 'people', 'aria-label': l10n.t('People of the report') });
  const field = h('input', {
    type: 'text',
    id: 'who',
    role: 'combobox',
    'aria-labelledby': 'form-title',
    'aria-describedby': 'form-note',
    'aria-expanded': 'true',
    'aria-controls': 'people',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    placeholder: l10n.t('Type a name'),
  });
  const pick = (line: Element | null): void => {
    const person = line?.getAttribute('data-person');
    if (typeof person !== 'string') return;
    const marked = boxes.flatMap(({ checked, value }) => (checked ? value : []));
    const isWhole = marked.length === 0 || marked.length === boxes.length;
    const units = isWhole ? chosen.map(({ id }) => id) : marked;
    if (person === '') return page.change([{ op: 'nobody', units }]);
    const credit: Operation = { op: 'speaker', units, person, because: 'reviewer' };
    page.change(line?.hasAttribute('data-new') ? [{ op: 'person', name: person }, credit] : [credit]);
  };
  const select = (line: Element | null): void => {
    for (const each of list.children) each.setAttribute('aria-selected', String(each === line));
    field.setAttribute('aria-activedescendant', line?.id ?? '');
    line?.scrollIntoView({ block: 'nearest' });
  };
  const draw = (): void => {
    fillWith(list, peopleLines(field.value, page));
    select(list.querySelector('[data-person]'));
  };
  field.addEventListener('input', draw);
  field.addEventListener('keydown', (event) => {
    // VS Code would undo in the document.
    if (event.ctrlKey || event.metaKey) event.stopPropagation();
    const lines = [...list.querySelectorAll('[data-person]')];
    const at = lines.findIndex((line) => line.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) select(lines[(at + step + lines.length) % lines.length]!);
    else if (event.key === 'Enter') pick(lines[at] ?? null);
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => pick((target as Element).closest('[data-person]')));
  draw();
  const sentences = (chosen.length === 1 && chosen[0]!.sentences) || [];
  const boxes =
    sentences.length < 2 ? [] : sentences.map(({ id }) => h('input', { type: 'checkbox', value: id, checked: true }));
  const title = chosen.length > 1 ? l10n.t('Who says these {0} passages?', chosen.length) : l10n.t('Who says this?');
  return h(
    'div.form',
    h('h2', { id: 'form-title' }, title),
    h('div.combo', field, list),
    h('p.tag', { id: 'form-note' }, l10n.t('Only people whom the report names can be credited.')),
    boxes.length > 0 &&
      h(
        'fieldset',
        h('legend', l10n.t('Sentences')),
        boxes.map((box, index) => h('label.check', box, sentences[index]!.text)),
      ),
  );
}

/** People by any form of their names. A new name must be in the report. */
function peopleLines(typed: string, { review }: Page): readonly HTMLElement[] {
  const sought = fold(typed.trim());
  const people = review.units.people.filter(({ name, forms, affiliations }) =>
    [name, ...forms, ...affiliations].some((each) => fold(each).includes(sought)),
  );
  const lines = people.map(({ name, affiliations }, index) =>
    h(
      'li',
      { role: 'option', id: `p-${index}`, 'data-person': name, 'aria-selected': 'false' },
      h('strong', name),
      h('small', affiliations.join(', ')),
    ),
  );
  const nobody = l10n.t('Nobody');
  if (fold(nobody).startsWith(sought))
    lines.push(h('li', { role: 'option', id: 'p-nobody', 'data-person': '', 'aria-selected': 'false' }, nobody));
  const name = typed.trim();
  if (name === '' || people.some((person) => fold(person.name) === sought)) return lines;
  const isInReport = review.units.units.some(({ text }) => hasName(text, name));
  if (isInReport) {
    lines.push(
      h(
        'li',
        { role: 'option', id: 'p-new', 'data-person': name, 'data-new': true, 'aria-selected': 'false' },
        h('strong', name),
        h('small', l10n.t('Add to the participants')),
      ),
    );
  } else if (lines.length === 0) {
    lines.push(
      h(
        'li',
        { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' },
        l10n.t('“{0}” is not in the report.', name),
      ),
    );
  }
  return lines;
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function heading(page: Page): HTMLElement {
  const { current } = page;
  const above = levelAbove(page.review.units.units, current);
  const choice = (label: string, key: string, level: number, kind: PartKind): HTMLElement =>
    button(label, () => page.change([{ op: 'part', unit: current.id, level, kind }]), { key });
  return h(
    'div.form',
    h('h2', l10n.t('What does “{0}” begin?', shorten(current.text, 50))),
    h(
      'div.row.answers',
      { role: 'group', 'aria-label': l10n.t('Kind of heading') },
      choice(l10n.t('A session'), '1', sessionLevel(page.review.units.units), 'session'),
      choice(l10n.t('A part of the report'), '2', 2, 'part'),
      choice(l10n.t('A part of the part above'), '3', above + 1, 'part'),
      choice(l10n.t('A day'), '4', 2, 'day'),
      button(l10n.t('Nothing, it is text'), () => page.change([{ op: 'text', unit: current.id }]), { key: '5' }),
    ),
  );
}

/** Of the heading above a unit. */
function levelAbove(units: readonly Unit[], unit: Unit): number {
  return units.slice(0, units.indexOf(unit)).findLast(({ kind }) => kind === 'heading')?.depth ?? 1;
}

/** Sessions are below days, if the report has days. */
function sessionLevel(units: readonly Unit[]): number {
  const session = units.find(({ kind, finding }) => kind === 'heading' && /^s\d/.test(finding ?? ''));
  return session?.depth ?? 2;
}

/** A slider moves the place by words. */
function split(page: Page): HTMLElement {
  const { current } = page;
  const parts = current.text.split(/\s+/).filter((word) => word !== '');
  const preview = h('div.cut');
  const [sentence = ''] = current.text.split(/(?<=[.!?]) /, 1);
  const first = sentence.split(/\s+/).length;
  const slider = h('input', {
    type: 'range',
    id: 'cut',
    min: 1,
    max: parts.length - 1,
    value: first < parts.length ? first : 1,
    'aria-labelledby': 'form-title',
  });
  const draw = (): void => {
    const at = slider.valueAsNumber;
    preview.replaceChildren(`${parts.slice(0, at).join(' ')} `, h('b'), ` ${parts.slice(at).join(' ')}`);
    slider.setAttribute('aria-valuetext', l10n.t('before “{0}”', parts.slice(at, at + 4).join(' ')));
  };
  const apply = (): void =>
    page.change([{ op: 'split', unit: current.id, before: wordsFrom(current.text, slider.valueAsNumber) }]);
  slider.addEventListener('input', draw);
  slider.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    apply();
  });
  draw();
  return h(
    'div.form',
    h('h2', { id: 'form-title' }, l10n.t('Where does the second passage begin?')),
    preview,
    slider,
    h('div.row', button(l10n.t('Split'), apply, { look: 'primary', key: 'Enter' })),
  );
}

function same(page: Page): HTMLElement {
  const { current, review } = page;
  const [name = ''] = current.speakers;
  const others = review.units.people.filter((person) => person.name !== name);
  return h(
    'div.form',
    h('h2', l10n.t('Who is the same person as {0}?', name)),
    h(
      'div.row.answers.many',
      { role: 'group', 'aria-label': l10n.t('People of the report') },
      others.map((person, index) =>
        button(person.name, () => page.change([{ op: 'same-person', names: [person.name, name] }]), {
          key: index < 9 ? String(index + 1) : undefined,
          note: person.affiliations[0],
        }),
      ),
    ),
  );
}
