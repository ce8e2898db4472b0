import { visible } from '@findings/core/text';

/**
 * Escapes text of a report or a proposal for an HTML element or a quoted attribute. The result has no markup, does not change the
 * direction of the text around it, stays on one line, and is not a workflow command (`##[error]`) in a CI log.
 */
export function escapeHtml(text: string): string {
  const shown = visible(text);
  return SPECIAL.test(shown) ? shown.replace(SPECIAL_EACH, (each) => ENTITIES[each]!) : shown;
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

/** The link to an anchor of the page, escaped. */
export function fragment(anchor: string): string {
  return `#${encodeURIComponent(visible(anchor)).replaceAll('%3A', ':').replaceAll("'", '%27')}`;
}
