import { reportName } from '@findings/core/library';
import type { NearestId } from '@findings/core/library';
import type { Report } from '@findings/core';
import { type Translate } from '@findings/core/text';
import { type LanguageCode, memoByObject, numberInWords } from '@findings/language';
import type { CheckedDocument } from './checked-document.js';

/** At most this many figures or dates are offered instead of a wrong one. */
const MAX_REPORTED = 3;

/** A message names at most this many figures or dates. */
const MAX_SHOWN = 5;

/**
 * The figures or dates to offer instead of a written one. They begin with a capital letter at the start of a sentence. If the
 * written number is a word there, a small number is a word of the same language: `Four new members` instead of `Six new members`.
 *
 * @param languages other than English in which the sentence may be, the most likely first
 */
export function reportedInstead(
  written: string,
  reported: Iterable<string>,
  languages: readonly LanguageCode[],
): readonly string[] {
  const [first = ''] = /^\p{Lu}\p{L}*/u.exec(written) ?? [];
  const found = new Set<string>();
  for (const text of reported) {
    const spelled = first === '' ? text : startInWords(text, first, languages);
    const other = first === '' ? text : spelled.charAt(0).toUpperCase() + spelled.slice(1);
    if (other !== written) found.add(other);
    if (found.size === MAX_REPORTED) break;
  }
  return [...found];
}

/** A text with its first number in words, if it is a small one. */
function startInWords(text: string, like: string, languages: readonly LanguageCode[]): string {
  const [digits] = /^\d{1,2}(?=[ -]\p{L})/u.exec(text) ?? [];
  if (digits === undefined) return text;
  return (numberInWords(Number(digits), like, languages) ?? digits) + text.slice(digits.length);
}

/** How the findings write figures or dates, without repetitions. A list is read once, because many messages may name it. */
const writtenIn = memoByObject((all: readonly { readonly written: string }[]): readonly string[] => [
  ...new Set(all.map(({ written }) => written)),
]);

/** The message for a figure or date that is not in the cited findings, with those that are. */
export function otherFiguresMessage(
  say: Translate,
  written: string,
  findings: readonly { readonly id: string }[],
  others: readonly { readonly written: string }[],
): string {
  const ids = say.and(findings.map(({ id }) => id));
  const all = writtenIn(others);
  const shown = all.slice(0, MAX_SHOWN).map((other) => say`“${other}”`);
  const list = say.and(all.length > MAX_SHOWN ? listAtMost(say, MAX_SHOWN - 1, shown, all.length) : shown);
  return findings.length === 1
    ? say`“${written}” is not in what this sentence cites. ${ids} says ${list}.`
    : say`“${written}” is not in what this sentence cites. ${ids} say ${list}.`;
}

/** The words for a report inside a sentence: `the report`, or `‘Water Workshop’ (water2019)` if several reports can be cited. */
export function nameReport({ library, say }: Pick<CheckedDocument, 'library' | 'say'>, report: Report): string {
  if (library.reports.length === 1) return sourceName(say, report);
  const name = reportName(report);
  return name === report.key ? name : say`‘${name}’ (${report.key})`;
}

/** Like `nameReport`, at the start of a sentence. */
export function nameReportFirst(document: Pick<CheckedDocument, 'library' | 'say'>, report: Report): string {
  return document.library.reports.length === 1 ? sourceNameFirst(document.say, report) : nameReport(document, report);
}

/** The words for a report inside a sentence, where it is clear which one is meant. A digest is called so, because it does not have the words of the original report. */
export function sourceName(say: Translate, { digest }: Report): string {
  return digest ? say`the digest` : say`the report`;
}

/** The words for a report at the start of a sentence. */
export function sourceNameFirst(say: Translate, { digest }: Report): string {
  return digest ? say`The digest` : say`The report`;
}

/** Advises to check the original report if the quotation was compared with a digest. */
export function originalReportAdvice(say: Translate, { digest }: Report): string {
  return digest ? say` This is a digest. Compare the quotation with the original report, too.` : '';
}

/** ` Did you mean s8 (Session 8: Donor Perspectives) or s3 (…)?`, or other advice if there is no similar id. */
export function didYouMean(say: Translate, suggestions: readonly NearestId[]): string {
  if (suggestions.length === 0) return say` Correct the id, or remove the citation.`;
  return say` Did you mean ${say.or(suggestions.map(({ id, title }) => `${id} (${title})`))}?`;
}

/**
 * The first items of a list, and the number of the others: `s1.h1`, `s1.h2`, `3 more`.
 *
 * @param count the length of the whole list, of which `items` may be only the start
 */
export function listAtMost(
  say: Translate,
  max: number,
  items: readonly string[],
  count = items.length,
): readonly string[] {
  const named = items.slice(0, max);
  const more = count - named.length;
  return more > 0 ? [...named, say`${more} more`] : named;
}
