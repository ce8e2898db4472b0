import { formatKey } from '@findings/citations';
import type { ResolvedCitation } from '../claims/claims.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

/** `s4.h1-h3`: a hyphen is part of a key. */
const IN_KEY = /^(.*[.:]|)([pghqradst])(\d{1,4})-\2?(\d{1,4})$/i;
/** `@s4.h1–h3`, `@s4.h1–s4.h3`: a dash ends a key. */
const AFTER_KEY = /^\s?[\u2013\u2014]\s?(?:[\w.:]*\.)?([pghqradst])?(\d{1,4})(?![\w.])/i;
const LAST_NUMBER = /^(.*[.:]|)([pghqradst])(\d{1,4})$/i;
/** A longer range cites its session. */
const MOST = 10;

/** Reports `@s4.h1-h3`, which cites at most the first of the findings. Undefined if the citation is not a range. */
export function rangeProblem(
  document: CheckedDocument,
  { item, resolution }: ResolvedCitation,
): RuleProblem | undefined {
  const { markdown, say } = document;
  const { id, start, end } = item;
  if (resolution.type === 'unresolved') {
    const [, within = '', letter = '', first, last] = IN_KEY.exec(id) ?? [];
    const keys = keysOf(document, within + letter, Number(first), Number(last));
    if (keys.length === 0) return undefined;
    const text = keys.map((key, index) => (index === 0 ? formatKey(key) : ` ${formatKey(key)}`)).join(';');
    const message = say`“${id}” is not the id of a finding: a range cannot be cited. Write [${text}].`;
    return { start, end, id, message, ...fixOf(item.mode, { start, end, text, title: say`Cite each of them` }) };
  }
  if (resolution.type !== 'found') return undefined;
  const [rest, lastLetter, last] = AFTER_KEY.exec(markdown.slice(end, end + 40)) ?? [];
  const [, within = '', letter = '', first] = LAST_NUMBER.exec(id) ?? [];
  if (rest === undefined || (lastLetter !== undefined && lastLetter.toLowerCase() !== letter.toLowerCase()))
    return undefined;
  const [one, ...others] = keysOf(document, within + letter, Number(first), Number(last));
  if (one === undefined) return undefined;
  const text = others.map((key) => `; ${formatKey(key)}`).join('');
  const message = say`This citation ends before “${rest}”: a range of findings cannot be cited. Write [${formatKey(one)}${text}].`;
  const edit = { start: end, end: end + rest.length, text, title: say`Cite each of them` };
  return { start: end, end: end + rest.length, id, message, ...fixOf(item.mode, edit) };
}

/** `@s4.h2,s5.h1`, `@s4.h2, s5.h1`: ids after the key, until the bracket or the next citation. */
const MORE_IDS = /^(?:,\s?(?:[\w-]{1,40}:)?[a-z][\w-]{0,40}(?:\.\d{1,3})?\.[a-z]\d{1,3}){1,9}(?=\s?[;\]])/i;

/** Reports ids without an `@` after a citation, which are printed as they are. */
export function moreIdsProblem(
  { markdown, library, say }: CheckedDocument,
  { item, resolution }: ResolvedCitation,
): RuleProblem | undefined {
  const { end, mode } = item;
  const [written] = resolution.type === 'found' ? (MORE_IDS.exec(markdown.slice(end, end + 200)) ?? []) : [];
  const ids = written
    ?.split(',')
    .slice(1)
    .map((id) => id.trim());
  if (!written || !ids || mode === 'author-in-text' || ids.some((id) => library.resolve(id).type !== 'found'))
    return undefined;
  const text = ids.map((id) => `; ${formatKey(id)}`).join('');
  const [id] = ids as [string];
  const edit = { start: end, end: end + written.length, text, title: say`Cite each of them` };
  const message = say`${id} is not cited, because it has no @. Write [${formatKey(item.id)}${text}].`;
  return { start: end, end: end + written.length, id, message, fix: edit, choices: [edit] };
}

/** The keys of a range of findings that exist. Empty if the citation is not a range, or is longer than any that people cite. */
function keysOf({ library }: CheckedDocument, stem: string, first: number, last: number): readonly string[] {
  if (!(first < last) || last - first >= MOST) return [];
  const keys = Array.from({ length: last - first + 1 }, (_, index) => `${stem}${first + index}`);
  return keys.every((key) => library.resolve(key).type === 'found') ? keys : [];
}

function fixOf(mode: string, edit: NonNullable<RuleProblem['fix']>): Pick<RuleProblem, 'fix' | 'choices'> {
  // Without brackets, several citations are another sentence.
  return mode === 'author-in-text' ? {} : { fix: edit, choices: [edit] };
}
