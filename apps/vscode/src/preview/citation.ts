import type { CitationToken } from '@findings/citations/markdown-it';
import { l10n } from 'vscode';
import { linkTo } from './file-link.js';
import { cardHtml } from './card.js';
import type { Escape } from './card.js';
import type { RenderState } from './render-state.js';

/** A citation as it is written, each of its keys a link to the report, with a card. */
export function citationHtml({ content, meta }: CitationToken, rendering: RenderState, h: Escape): string {
  const items = [meta.group, ...meta.nested]
    .flatMap((group) => group.items)
    .sort((one, other) => one.start - other.start);
  let html = '';
  let at = 0;
  for (const { id } of items) {
    const key = keyIn(content, id, at);
    if (!key) continue;
    html += h(content.slice(at, key.start)) + keyHtml(id, content.slice(key.start, key.end), rendering, h);
    at = key.end;
  }
  return `<span class="findings-citation">${html}${h(content.slice(at))}</span>`;
}

/** Where a key stands, with its `@` and `{}`. */
function keyIn(
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

function keyHtml(id: string, written: string, rendering: RenderState, h: Escape): string {
  const { cited, wrong, card } = rendering.next(id);
  if (!cited || (cited.state === 'foreign' && wrong.length === 0)) return h(written);
  const address = cited.finding && rendering.addressOf(cited.finding);
  const gravity = gravityOf(cited.state, wrong);
  const about = `class="findings-key" aria-describedby="${card}"`;
  const key =
    address === undefined
      ? `<span ${about} tabindex="0">${h(written)}</span>`
      : `<a ${about} ${linkTo(address, h)}>${h(written)}</a>`;
  // For those who do not see the colour; what it is says the card.
  const mark =
    gravity === '' ? '' : `<span class="findings-mark" role="img" aria-label="${h(l10n.t('to put right'))}"></span>`;
  return (
    `<span class="findings-cite${gravity}">${key}${mark}` +
    `<span class="findings-card" role="tooltip" id="${card}">${cardHtml(cited, wrong, h)}</span></span>`
  );
}

function gravityOf(state: string, wrong: readonly { readonly severity: string }[]): string {
  if (state === 'unresolved' || state === 'ambiguous' || wrong.some(({ severity }) => severity === 'error')) {
    return ' findings-error';
  }
  if (wrong.some(({ severity }) => severity === 'warning')) return ' findings-warning';
  return wrong.length > 0 ? ' findings-info' : '';
}
