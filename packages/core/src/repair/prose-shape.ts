import { anyCue, anyOf, capitalized, cues, english } from '@findings/language';
import { type Line, textOf } from './lines.js';
import { markerOf } from './markers.js';

/** What can follow the full stop: quotation marks, brackets, emphasis. */
const CLOSERS = /["'”’»›)\]*_\s]/;
const OPENERS = /["'“‘„«‹([*_¿¡]/;

/** Words that end in a stop and never end a sentence. */
const ABBREVIATIONS = [...cues('boundAbbreviations'), ...english.honorifics];
const TITLES = new RegExp(
  String.raw`(?:^|[\s("“])(?:${anyOf([...ABBREVIATIONS, ...capitalized(ABBREVIATIONS)])}|\p{Lu})\.$`,
  'u',
);

/** Whether the line says all that its sentence has to say: `.`, `?`, `!`, `:`, also before a closing quotation mark. */
export function endsSentence(text: string, line: Line): boolean {
  let end = line.end;
  const floor = Math.max(line.start, end - 12);
  while (end > floor && CLOSERS.test(text.charAt(end - 1))) end--;
  const before = end;
  while (end > floor && /[\d,]/.test(text.charAt(end - 1))) end--;
  // A note's number may follow the stop, `persons.12`, but not a figure's: `3.12`.
  if (end < before && (!/[.?!]/.test(text.charAt(end - 1)) || /[\d\s]/.test(text.charAt(end - 2)))) end = before;
  const last = text.charAt(end - 1);
  if (last === '.') return !TITLES.test(text.slice(Math.max(line.start, end - 8), end));
  return /[?!:…。！？：؟।]/.test(last);
}

/** Whether the line begins in lower case, opening quotation marks and brackets aside. */
export function startsLower(text: string, line: Line): boolean {
  let start = line.start;
  const limit = Math.min(line.end, start + 6);
  while (start < limit && OPENERS.test(text.charAt(start))) start++;
  // `iv) …` is an item.
  return /\p{Ll}/u.test(text.charAt(start)) && !/^[a-z]{1,5}\)\s/.test(text.slice(start, start + 7));
}

/** Whether the line can go on with a paragraph: no list item, heading, quote, table, image or tag. */
export function isText(text: string, line: Line): boolean {
  if (line.verbatim) return false;
  const first = text.charAt(line.start);
  if (first === '#') return !isAtxHeading(text, line);
  if (first === '>' || first === '|') return false;
  if (first === '<') return !/^<[/!a-z]/i.test(text.slice(line.start, line.start + 2));
  if (first === '!') return text.charAt(line.start + 1) !== '[';
  if (first === '=' || first === '-' || first === '*' || first === '_' || first === '~') {
    if (isRule(text, line)) return false;
  }
  return markerOf(text, line) === undefined;
}

/** `## Heading`, as CommonMark has it. */
export function isAtxHeading(text: string, line: Line): boolean {
  let at = line.start;
  while (at < line.end && text.charAt(at) === '#') at++;
  const depth = at - line.start;
  return depth > 0 && depth <= 6 && (at === line.end || /\s/.test(text.charAt(at)));
}

/** Nothing but one mark again and again: a thematic break, or the underline of a heading. */
export function isRule(text: string, line: Line): boolean {
  const first = text.charAt(line.start);
  if (!/[-=_*~]/.test(first)) return false;
  for (let at = line.start; at < line.end; at++) {
    const char = text.charAt(at);
    if (char !== first && char !== ' ') return false;
  }
  return true;
}

/** A longer line is not a label. */
const LONGEST_LABEL = 120;

/** `Session 4: Title`, `DAY 1`, `Panel II`. */
const NUMBERED = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? (?:\d+(?:\.\d+)*|[IVX]+)(?:\s*[:.–—-]\s|\s*:?$)/u;

/** Words that leave a line in the middle of something. */
const DANGLING = new RegExp(String.raw`(?:^|\s)(?:\p{Ll}{1,3}|${anyCue('notSentenceEnds')}|[\p{L}\d]+,)$`, 'u');

/** Whether the line's last word cannot end a sentence: `the`, `with`, `and`, a word with a comma. */
export function isDangling(text: string, line: Line): boolean {
  return DANGLING.test(text.slice(Math.max(line.start, line.end - 40), line.end));
}

/** A line that announces what follows and says nothing itself. */
export function isLabel(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length > LONGEST_LABEL || line.verbatim) return false;
  const content = textOf(text, line);
  if (isNumberedLabel(content) || isCapitals(content) || isBoldLine(content)) return true;
  return length <= 70 && /^[\p{Lu}\d"“]/u.test(content) && !/[.,;:\-–—]$/.test(content) && !DANGLING.test(content);
}

export function isNumberedLabel(content: string): boolean {
  return NUMBERED.test(content) && !/[.,;]$/.test(content);
}

/** `EXECUTIVE SUMMARY`: at least four letters, none of them small. */
export function isCapitals(content: string): boolean {
  return (
    content.length <= LONGEST_LABEL &&
    !/\p{Ll}/u.test(content) &&
    /\p{Lu}\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}/u.test(content) &&
    !/,$/.test(content)
  );
}

/** `**Opening remarks**`, `__Opening remarks__:`. */
export function isBoldLine(content: string): boolean {
  if (content.length < 5 || content.length > LONGEST_LABEL) return false;
  const marker = content.slice(0, 2);
  if (marker !== '**' && marker !== '__') return false;
  const close = content.indexOf(marker, 2);
  return close > 2 && close >= content.length - 3 && (close === content.length - 2 || content.endsWith(':'));
}
