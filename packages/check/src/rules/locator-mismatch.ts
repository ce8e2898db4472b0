import { anyCue, type OffsetRange } from '@findings/language';
import { readLocator, type CitationItem, type ParsedSuffix } from '@findings/citations';
import { findingOf, type Target } from '@findings/core/library';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const locatorMismatch: Rule<'locator.mismatch'> = {
  code: 'locator.mismatch',
  severity: 'info',
  name: 'wrong page',
  summary: 'The page in a citation is not the page of the finding.',
  description: `The report knows the page on which the finding begins, and the citation gives another one. A finding may continue on the next page, so that page is
right, too. A citation of a whole session may have any page.

Any page is reported if the source of the report has no pages, such as a web page or a text file: its import writes \`pages: none\` into the front
matter. Remove the page: readers find the words by a search. For other reports without page numbers nothing is reported.`,
  examples: readExamples(`
Ports are counted [@lessons-learned.t1, p. 7], and so are berths [@lessons-learned.t1, pp. 6-8].
%%%
Ports are counted [@lessons-learned.t1, p. 12].
                                        ^^^^^ lessons-learned.t1 is on page 7, not on page 12.
`),
  *check(document) {
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'found' || item.suffix === '') continue;
      const { target } = resolution;
      const parsed = readLocator(item.suffix);
      const { label, locator } = parsed;
      if (locator === undefined || (label !== 'page' && label !== 'folio')) continue;
      const page = findingOf(target)?.page;
      if (target.report.pages === 'none') yield pageWithoutPages(document, item, target, parsed);
      else if (page !== undefined && label === 'page' && !isOnPage(locator, page))
        yield wrongPage(document, item, target, { ...parsed, locator, page });
    }
  },
};

/** The range of a locator in the document. Undefined if the suffix has markup, so that its place is not known exactly. */
function rangeOf(
  { markdown }: CheckedDocument,
  item: CitationItem,
  { start, end }: ParsedSuffix,
): OffsetRange | undefined {
  const written = item.suffix.slice(start, end);
  const at = markdown.indexOf(written, item.end);
  return at >= 0 && at - item.end <= item.suffix.length ? { start: at, end: at + written.length } : undefined;
}

/** Reports a page in a citation of a report without pages. The fix removes it, with its comma or its brackets. */
function pageWithoutPages(
  document: CheckedDocument,
  item: CitationItem,
  target: Target,
  parsed: ParsedSuffix,
): RuleProblem {
  const { markdown, say } = document;
  const written = item.suffix.slice(parsed.start, parsed.end);
  const range = rangeOf(document, item, parsed);
  const [before] = /[ ,]*$/.exec(markdown.slice(item.end, range?.start))!;
  const isAlone = range && markdown[range.start - 1] === '[' && markdown[range.end] === ']';
  const removed =
    range && isAlone
      ? { start: item.end, end: range.end + 1 }
      : range && { start: range.start - before.length, end: range.end };
  return {
    ...(range ?? { start: item.start, end: item.end }),
    id: item.id,
    message: say`${target.id} is in a report without pages, such as a web page. Remove “${written}”.`,
    ...(removed && { choices: [{ ...removed, text: '', title: say`Remove “${written}”` }] }),
  };
}

/** Reports a page that is not the finding's. The fix replaces its number. */
function wrongPage(
  document: CheckedDocument,
  item: CitationItem,
  target: Target,
  parsed: ParsedSuffix & { readonly locator: string; readonly page: string },
): RuleProblem {
  const { markdown, say } = document;
  const { locator, page } = parsed;
  const range = rangeOf(document, item, parsed);
  const numberAt = range ? markdown.lastIndexOf(locator, range.end - 1) : -1;
  const fix =
    range && numberAt >= range.start
      ? { start: numberAt, end: numberAt + locator.length, text: page, title: say`Write page ${page}` }
      : undefined;
  return {
    ...(range ?? { start: item.start, end: item.end }),
    id: item.id,
    message: say`${target.id} is on page ${page}, not on page ${locator}.`,
    ...(fix && { choices: [fix] }),
  };
}

const BETWEEN_PAGES = new RegExp(String.raw`\s*(?:[,;]|${anyCue('and')})\s*`);

/** Whether one of the pages or ranges in a locator, such as `4, 6-8`, has a page or the next one. */
function isOnPage(locator: string, page: string): boolean {
  const parts = locator.split(BETWEEN_PAGES);
  return parts.some((part) => {
    const [first = '', last = first] = part.split(/\s*[-\u2013\u2014]+\s*/);
    if (first === page || last === page) return true;
    const [from, to, own] = [first, expand(first, last), page].map(Number) as [number, number, number];
    // Pages with other numbers, such as `iv`, cannot be compared.
    if (![from, to, own].every(Number.isInteger)) return !/^\d+$/.test(page) || !/^\d+$/.test(first);
    return from <= own + 1 && to >= own;
  });
}

/** The end of a range that leaves out equal digits: `123` in `121-3`. */
function expand(first: string, last: string): string {
  return last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
}
