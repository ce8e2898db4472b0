/** Elements for struck text, and those whose content HTML's standard style sheet or a browser with scripting does not show. */
const HIDDEN_ELEMENTS = new Set(
  'audio canvas datalist del head iframe noembed noframes noscript object rp s script strike style template title video'.split(
    ' ',
  ),
);

/** Of a tag (`<span hidden>`), or of an element of Pandoc's (`{style="display:none"}`). */
const ATTRIBUTE = /([^\s"'<>/={}]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>}]*)))?/g;

const HIDING_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?![.\d]*[1-9])|text-decoration(?:-line)?\s*:[^;]{0,60}line-through)/i;

/** Whether readers do not see the content of an element, or see it struck. Attributes with other spellings of CSS are not known. */
export function isHiddenElement(name: string, attributes: string): boolean {
  return HIDDEN_ELEMENTS.has(name) || hasHidingAttribute(attributes);
}

/** Whether attributes hide or strike the content of their element. `aria-hidden` does not: readers see it. */
export function hasHidingAttribute(attributes: string): boolean {
  for (const [, name, ...values] of attributes.matchAll(ATTRIBUTE)) {
    const lower = name!.toLowerCase();
    if (lower === 'hidden' || (lower === 'style' && HIDING_STYLE.test(values.find((value) => value) ?? '')))
      return true;
  }
  return false;
}
