import { isAlphanumericAt, isAsciiLetter, isDigit, isSpace, skipSpaces } from '../characters.js';
import type { StepCounter } from './step-budget.js';

/** `<b title="x">`, `</b>`, `<!-- x -->` or `<?x?>`. */
export interface HtmlTag {
  readonly end: number;
  readonly kind: 'open' | 'close' | 'comment' | 'instruction';
  /** In lower case. Empty for a comment or an instruction. */
  readonly name: string;
  readonly selfClosing: boolean;
  /** Whether the tag ends a paragraph (`<div>`) or is part of one (`<b>`). */
  readonly block: boolean;
}

/** Tags of HTML and DocBook that Pandoc reads as blocks. */
const blockNames = new Set(
  (
    'address article aside blockquote body canvas caption center col colgroup dd details dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html isindex li main menu meta ' +
    'nav noframes ol output p pre script section style summary table tbody td textarea tfoot th thead tr ul ' +
    'calloutlist bibliolist glosslist itemizedlist orderedlist segmentedlist simplelist variablelist caution ' +
    'important note tip warning literallayout programlisting programlistingco screen screenco screenshot synopsis ' +
    'example informalexample informalfigure informaltable para simpara formalpara equation informalequation ' +
    'mediaobject qandaset procedure task cmdsynopsis funcsynopsis classsynopsis epigraph msgset sidebar title ' +
    'case switch default'
  ).split(' '),
);

/** Tags that open a block where a block can start, and are inline elsewhere. */
const eitherNames = new Set(
  'audio applet button iframe embed del ins progress map area noscript object svg video source track'.split(' '),
);

const voidNames = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** What a tag is at the start of a block. */
export function opensBlock(tag: HtmlTag): boolean {
  return tag.block || tag.kind === 'comment' || tag.kind === 'instruction' || eitherNames.has(tag.name);
}

export function isVoid(tag: HtmlTag): boolean {
  return tag.selfClosing || isVoidElement(tag.name);
}

/** Whether an element cannot have content. Browsers read `<s/>` like `<s>`. */
export function isVoidElement(name: string): boolean {
  return voidNames.has(name);
}

/** @returns the tag at `start`, or undefined if the `<` is text */
export function readHtmlTag(text: string, start: number, end: number, work: StepCounter): HtmlTag | undefined {
  const next = text.charCodeAt(start + 1);
  if (next === 33) return comment(text, start, end, work);
  if (next === 63) return instruction(text, start, end, work);
  const close = next === 47;
  const nameStart = close ? start + 2 : start + 1;
  if (!isAsciiLetter(text.charCodeAt(nameStart))) return undefined;
  const nameEnd = htmlNameEnd(text, nameStart, end);
  work.steps += nameEnd - start;
  if (!endsName(text, nameEnd, end) || text.charCodeAt(nameEnd - 1) === 58) return undefined;
  const angle = close ? closingAngle(text, nameEnd, end, work) : angleEnd(text, nameEnd, end, work);
  if (angle === undefined) return undefined;
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  // An inline `<style>` is invalid HTML, but Pandoc accepts it.
  const block = blockNames.has(name) && name !== 'style';
  return { end: angle, kind: close ? 'close' : 'open', name, selfClosing: text.charCodeAt(angle - 2) === 47, block };
}

function comment(text: string, start: number, end: number, work: StepCounter): HtmlTag | undefined {
  if (!text.startsWith('<!--', start)) return undefined;
  const close = text.indexOf('-->', start + 4);
  work.steps += (close < 0 ? text.length : close) - start;
  if (close < 0 || close + 3 > end) return undefined;
  return { end: close + 3, kind: 'comment', name: '', selfClosing: false, block: false };
}

function instruction(text: string, start: number, end: number, work: StepCounter): HtmlTag | undefined {
  const close = text.indexOf('>', start + 2);
  work.steps += (close < 0 ? text.length : close) - start;
  if (close < 0 || close >= end || !isAsciiLetter(text.charCodeAt(start + 2))) return undefined;
  return { end: close + 1, kind: 'instruction', name: '', selfClosing: false, block: false };
}

/** A closing tag can contain anything. */
function closingAngle(text: string, start: number, end: number, work: StepCounter): number | undefined {
  let index = start;
  while (index < end && text.charCodeAt(index) !== 62) index++;
  work.steps += index - start;
  return index < end ? index + 1 : undefined;
}

/** Skips attributes. They must have names: `List<a @s4>` is text. */
function angleEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  let index = start;
  while (index < end) {
    work.steps++;
    const code = text.charCodeAt(index);
    if (code === 62) return index + 1;
    if (isSpace(code) || code === 47) {
      index++;
      continue;
    }
    if (!isAlphanumericAt(text, index) || isDigit(code)) return undefined;
    const name = htmlNameEnd(text, index, end);
    work.steps += name - index;
    const equals = skipSpaces(text, name, end);
    if (text.charCodeAt(equals) === 61) {
      const value = valueEnd(text, skipSpaces(text, equals + 1, end), end, work);
      if (value === undefined) return undefined;
      index = value;
    } else if (endsName(text, name, end)) index = name;
    else return undefined;
  }
  return undefined;
}

function valueEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, start + 1);
    work.steps += (close < 0 ? text.length : close) - start;
    return close < 0 || close >= end ? undefined : close + 1;
  }
  let index = start;
  while (index < end && !isSpace(text.charCodeAt(index)) && text.charCodeAt(index) !== 62) index++;
  work.steps += index - start;
  return index;
}

function htmlNameEnd(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && (isAlphanumericAt(text, index) || ':-_'.includes(text.charAt(index)))) index++;
  return index;
}

function endsName(text: string, index: number, end: number): boolean {
  if (index >= end) return false;
  const code = text.charCodeAt(index);
  return isSpace(code) || code === 47 || code === 62;
}
