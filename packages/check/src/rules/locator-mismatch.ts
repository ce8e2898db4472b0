import { anyCue } from '@findings/language';
import { readLocator } from '@findings/citations';
import { findingOf } from '@findings/core/library';
import type { RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const locatorMismatch: Rule<'locator.mismatch'> = {
  code: 'locator.mismatch',
  severity: 'info',
  name: 'wrong page',
  summary: 'The page in a citation is not the page of the finding.',
  description: `The report knows the page on which the finding begins, and the citation gives another one. A finding may continue on the next page, so that page is
right, too. Nothing is reported if the report has no page numbers, or if the citation is of a whole session.`,
  examples: readExamples(`
Ports are counted [@lessons-learned.t1, p. 7], and so are berths [@lessons-learned.t1, pp. 6-8].
%%%
Ports are counted [@lessons-learned.t1, p. 12].
                                        ^^^^^ lessons-learned.t1 is on page 7, not on page 12.
`),
  *check(document) {
    const { markdown, say } = document;
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'found' || item.suffix === '') continue;
      const page = findingOf(resolution.target)?.page;
      const { label, locator, start, end } = readLocator(item.suffix);
      if (page === undefined || label !== 'page' || locator === undefined || isOnPage(locator, page)) continue;
      const written = item.suffix.slice(start, end);
      const at = markdown.indexOf(written, item.end);
      // The suffix has markup, so that its place in the document is not known exactly.
      const place = at >= 0 && at - item.end <= item.suffix.length ? { start: at, end: at + written.length } : item;
      const numberAt = markdown.lastIndexOf(locator, place.end - 1);
      const fix =
        place !== item && numberAt >= place.start
          ? { start: numberAt, end: numberAt + locator.length, text: page, title: say`Write page ${page}` }
          : undefined;
      yield {
        start: place.start,
        end: place.end,
        id: item.id,
        message: say`${resolution.target.id} is on page ${page}, not on page ${locator}.`,
        ...(fix && { choices: [fix] }),
      } satisfies RuleProblem;
    }
  },
};

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
