import { html, nothing, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Page } from './page.js';
import { l10n } from './text.js';

/* Elements that several parts of the page use. */

export type Content = TemplateResult | string | typeof nothing | readonly Content[];

const ICONS = {
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  question:
    'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M6.2 6.3c.2-2.3 3.7-2.2 3.6 0C9.8 7.6 8 7.7 8 9.3M8 11.5v.1',
  check: 'm3 8.6 3.3 3.4L13 4.6',
  cross: 'm4 4 8 8m0-8-8 8',
  info: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M8 7.2v4M8 4.8v.1',
  warning: 'M8 2 14.5 13.5h-13zM8 6.4v3.4M8 11.6v.1',
  undo: 'M3 3v4h4M3.4 7A5.3 5.3 0 1 1 4 11.2',
  lock: 'M3.2 7h9.6v6.6H3.2zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2',
  link: 'M6.5 9.5l3-3M7 4.6l1.4-1.4a3 3 0 0 1 4.3 4.3L11.3 9M9 11.4l-1.4 1.4a3 3 0 0 1-4.3-4.3L4.7 7',
  spark: 'M8 1.5 9.6 6.4 14.5 8 9.6 9.6 8 14.5 6.4 9.6 1.5 8 6.4 6.4z',
} as const;
type IconName = keyof typeof ICONS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="i ${name}" viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[name]}></path></svg>`;
}

interface ButtonProps {
  /** Class names: `primary`, `quiet`, `link`. */
  readonly look?: string | undefined;
  /** The keyboard shortcut. */
  readonly key?: string | undefined;
  /** Shown after the label, such as “likely”. */
  readonly note?: string | undefined;
  readonly icon?: IconName;
  readonly title?: string;
  /** For screen readers, if the label is only a symbol. */
  readonly name?: string;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
}

export function button(label: string, act: () => void, props: ButtonProps = {}): TemplateResult {
  const { look, key, note, title, name, isOff = false, isPressed, isExpanded } = props;
  return html`<button
    type="button"
    class=${look ?? nothing}
    title=${title ?? nothing}
    data-key=${key ?? nothing}
    aria-label=${name ?? nothing}
    aria-disabled=${isOff ? 'true' : nothing}
    aria-pressed=${isPressed ?? nothing}
    aria-expanded=${isExpanded ?? nothing}
    @click=${() => isOff || act()}
  >
    ${props.icon ? icon(props.icon) : nothing}${label}${note ? html`<span class="note">${note}</span>` : nothing}
    ${key ? html`<kbd>${key}</kbd>` : nothing}
  </button>`;
}

export function chip(name: string, isInferred: boolean, isNoted = false): TemplateResult {
  return isInferred
    ? html`<span class="chip inferred"><i>${name}</i> <small>${l10n.t('inferred')}</small></span>`
    : html`<span class="chip">${name} ${isNoted ? html`<small>${l10n.t('noted')}</small>` : nothing}</span>`;
}

export function note(name: IconName, title: string, text: string, acts: readonly TemplateResult[]): TemplateResult {
  return html`<div class="note-line" role="group" aria-label=${title}>
    ${icon(name)}
    <p><strong>${title}</strong> ${text}</p>
    <span class="row">${acts}</span>
  </div>`;
}

/** Terms with their values, such as `Findings: 12`. */
export function facts(lines: readonly (readonly [Content, Content])[]): TemplateResult {
  return html`<dl>
    ${lines.map(
      ([term, text]) =>
        html`<dt>${term}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
}

export function dialog(
  title: string,
  page: Page,
  content: Content,
  buttons: (close: () => void, box: HTMLDialogElement) => Content,
): void {
  const box = document.createElement('dialog');
  box.setAttribute('aria-labelledby', 'dialog-title');
  const close = (): void => {
    box.remove();
    page.screen.focusList();
  };
  // Not on `close`, which fires later: the user may press the next key before it.
  box.addEventListener('cancel', close);
  const body = html`<h2 id="dialog-title">${title}</h2>
    <div class="stack">${content}</div>
    <div class="row">${buttons(close, box)}</div>`;
  render(body, box);
  document.body.append(box);
  box.showModal();
  box.querySelector<HTMLElement>('form input, .primary')?.focus();
}
