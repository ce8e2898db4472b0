import type { CitationToken } from '@findings/citations/markdown-it';
import { l10n } from 'vscode';
import { linkAttributes } from './file-link.js';
import { cardHtml } from './card.js';
import type { Escape } from './card.js';
import type { RenderState } from './render-state.js';

/** The text of a citation. Each key is a link to the report, with a card. */
export function citationHtml({ content, meta }: CitationToken, state: RenderState, h: Escape): string {
  const items = [meta.group, ...meta.nested]
    .flatMap((group) => group.items)
    .sort((one, other) => one.start - other.start);
  let html = '';
  let end = 0;
  for (const { id } of items) {
    const key = findKey(content, id, end);
    if (!key) continue;
    html += h(content.slice(end, key.start)) + keyHtml(id, content.slice(key.start, key.end), state, h);
    end = key.end;
  }
  return `<span class="findings-citation">${html}${h(content.slice(end))}</span>`;
}

/** The range of a key, including `@` and `{}`. */
function findKey(
  content: string,
  id: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const bare = content.indexOf(`@${id}`, from);
  const braced = content.indexOf(`@{${id}}`, from);
  if (bare < 0 && braced < 0) return undefined;
  return braced < 0 || (bare >= 0 && bare < braced)
    ? { start: bare, end: bare + id.length + 1 }
    : { start: braced, end: braced + id.length + 3 };
}

function keyHtml(id: string, text: string, state: RenderState, h: Escape): string {
  const { cited, problems, card } = state.nextCitation(id);
  if (!cited || (cited.state === 'foreign' && problems.length === 0)) return h(text);
  const link = cited.finding && state.linkOf(cited.finding);
  const severityClass = severityClassOf(cited.state, problems);
  const attributes = `class="findings-key" aria-describedby="${card}"`;
  const key =
    link === undefined
      ? `<span ${attributes} tabindex="0">${h(text)}</span>`
      : `<a ${attributes} ${linkAttributes(link, h)}>${h(text)}</a>`;
  // For users who do not see the color. The card contains the message.
  const mark =
    severityClass === ''
      ? ''
      : `<span class="findings-mark" role="img" aria-label="${h(l10n.t('needs attention'))}"></span>`;
  return (
    `<span class="findings-cite${severityClass}">${key}${mark}` +
    `<span class="findings-card" role="tooltip" id="${card}">${cardHtml(cited, problems, h)}</span></span>`
  );
}

function severityClassOf(state: string, problems: readonly { readonly severity: string }[]): string {
  if (state === 'unresolved' || state === 'ambiguous' || problems.some(({ severity }) => severity === 'error')) {
    return ' findings-error';
  }
  if (problems.some(({ severity }) => severity === 'warning')) return ' findings-warning';
  return problems.length > 0 ? ' findings-info' : '';
}
