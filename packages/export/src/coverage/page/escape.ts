import { visible } from '@findings/core/text';

/**
 * Text of a report or a proposal for HTML, in an element or in a quoted attribute: it contains no markup, does not change the
 * direction of the text around it, stays on one line, and is no workflow command (`##[error]`) where a CI log shows it.
 */
export function escapeHtml(text: string): string {
  const seen = visible(text);
  return SPECIAL.test(seen) ? seen.replace(SPECIAL_EACH, (each) => ENTITIES[each]!) : seen;
}

const SPECIAL = /[&<>"'\n]|(?<=#)#(?=\[)/;
const SPECIAL_EACH = new RegExp(SPECIAL.source, 'g');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '#': '&#35;',
};

/** A place of the page as the target of a link; it needs no more escaping. */
export function fragment(anchor: string): string {
  return `#${encodeURIComponent(visible(anchor)).replaceAll('%3A', ':').replaceAll("'", '%27')}`;
}
