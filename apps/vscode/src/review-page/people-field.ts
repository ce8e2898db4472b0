import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Form, Page } from './page.js';
import { isBegun } from './people.js';
import type { Line } from './people.js';
import { l10n } from './text.js';

/** A field that completes the names of people. */
export function peopleField(
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
export function keepUndo(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
}
