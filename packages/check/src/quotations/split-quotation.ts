import { formatKey } from '@findings/citations';
import type { ProposalQuotation } from '../claims/claims.js';
import type { SplicedPart } from './splice.js';
import { targetsOf } from '../document/cited-targets.js';
import { shortestId } from './quotation-messages.js';
import type { CheckedDocument, ProposedEdit } from '../document/checked-document.js';

/**
 * Makes a quotation of each part, with its own citation: `“A.” [@s1.h1] “B.” [@s2.h3]`. None if the quotation has markup, or if its
 * citation is not a bracket after it that has nothing but findings of the parts.
 */
export function splitQuotation(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  parts: readonly SplicedPart[],
): readonly ProposedEdit[] {
  const { markdown, groups, say } = document;
  const { marks, start, end } = quotation;
  const group = groups.find((each) => each.start >= end && each.items.includes(quotation.citations[0]!.item));
  if (!marks || !group || !/^\[/.test(markdown.slice(group.start)) || !isPlain(document, quotation)) return [];
  const targets = new Set(parts.map(({ target }) => target));
  const isOfParts = group.items.every(({ mode, prefix, suffix }, nth) => {
    const citation = document.citations.find(({ item }) => item === group.items[nth]);
    const [target, other] = citation ? targetsOf(citation.resolution) : [];
    return mode === 'normal' && prefix === '' && suffix === '' && !other && target !== undefined && targets.has(target);
  });
  if (!isOfParts) return [];
  const opening = markdown.slice(marks.opening.start, marks.opening.end);
  const closing = markdown.slice(marks.closing.start, marks.closing.end);
  const citationOf = ({ target }: SplicedPart): string => `[${formatKey(shortestId(document, target))}]`;
  const [first, ...others] = parts;
  const quoted = others.map((part) => {
    const words = markdown.slice(start + part.start, start + part.end);
    return { words, citation: citationOf(part) };
  });
  const last = quoted.pop()!;
  const between = quoted.map(({ words, citation }) => `${opening}${words}${closing} ${citation} `).join('');
  const rest = markdown.slice(end, group.start);
  return [
    {
      start: start + first!.end,
      end: group.end,
      text: `${closing} ${citationOf(first!)} ${between}${opening}${last.words}${rest}${last.citation}`,
      title: say`Quote the parts separately, each with its citation`,
    },
  ];
}

/** Writes `[…]` between two parts of one finding. Undefined if the quotation has markup. */
export function markOmission(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  [first, ...others]: readonly SplicedPart[],
): ProposedEdit | undefined {
  const [second, another] = others;
  if (!first || !second || another || !isPlain(document, quotation)) return undefined;
  const { start } = quotation;
  return {
    start: start + first.end,
    end: start + second.start,
    text: ' […] ',
    title: document.say`Write […] for the words left out`,
  };
}

/** Line breaks are spaces of the clean text. Other markup would move the parts. */
function isPlain({ markdown }: CheckedDocument, { start, end, text }: ProposalQuotation): boolean {
  return markdown.slice(start, end).replace(/\s/g, ' ') === text.replace(/\s/g, ' ');
}
