import { hasWord, type OffsetRange } from '@findings/language';
import { isWordless } from '../claims/claim-block.js';
import type { FactualClaim } from './claimed-facts.js';
import { targetsOfClaim } from './cited-targets.js';
import { readAllQuantities } from './other-language-facts.js';
import { ownClauses } from './own-clauses.js';
import { plainDigits } from './plain-digits.js';
import type { CheckedDocument } from './rule.js';

/** A longer row, in UTF-16 code units, is not read. */
const MAX_ROW = 4000;

/** Words in the header of a table about the writer's own plans and means. */
const PLAN =
  /(?<![\p{L}])(?:activit|action|baseline|budget|deadline|deliverable|goal|indicator|input|measure|milestone|objective|output|outcome|phase|plan|responsible|schedule|staff|target|task|timeline|work package|(?:we|our|wp)(?!\p{L}))/iu;
/** Words in the header of a column of such a table, which may also be in a table about something else. */
const PLANNED_COLUMN =
  /(?<![\p{L}])(?:amount|by when|cost|due|duration|month|period|price|quarter|start|total|when|week|year)/iu;

/** A cell with a citation or a quotation is read by itself. */
const MARK = /[@"“”„«»‘]/;

/**
 * The figures and dates in the other cells of a row whose citation is in a cell of its own: `| Ms. Wex | 40 % | [@s4.h2] |`. Their range is
 * that of the citation, because `document.blocks` does not include cells without citations.
 */
export function rowClaims(document: CheckedDocument): readonly FactualClaim[] {
  const { markdown } = document;
  const headerOf = createHeaderFinder(markdown);
  return document.claims.citing.flatMap((claim): readonly FactualClaim[] => {
    const { block, citations } = claim;
    const [cited] = citations;
    if (block.kind !== 'cell' || block.fixedWidth || !isWordless(block.text, 0, block.text.length)) return [];
    const targets = targetsOfClaim(claim);
    const from = markdown.lastIndexOf('\n', block.start - 1) + 1;
    const row = /.*/.exec(markdown.slice(from, from + MAX_ROW))![0];
    const header = headerOf(from);
    if (
      !cited ||
      targets.length === 0 ||
      header === undefined ||
      PLAN.test(header) ||
      row.indexOf('@') !== row.lastIndexOf('@')
    )
      return [];
    const heads = header.split('|');
    return row.split('|').flatMap((cell, column): readonly FactualClaim[] => {
      const head = heads[column]?.trim() ?? '';
      if (MARK.test(cell) || !hasWord(cell) || PLANNED_COLUMN.test(head)) return [];
      const text = withUnit(plainDigits(cell), head);
      return [{ claim, targets, text, isInRow: true, facts: factsOf(text, cited.item) }];
    });
  });
}

const NUMBER_ONLY = /^[\s*_]*[\d.,]+[\s*_]*$/;

/** A number alone counts what its column is about: `13` under `Villages`, `54` under `Share (%)`. */
function withUnit(text: string, head: string): string {
  if (!NUMBER_ONLY.test(text)) return text;
  const number = text.replace(/[\s*_]/g, '');
  return head.includes('%') ? `${number}%` : `${number} ${head.toLowerCase()}`;
}

function factsOf(text: string, { start, end }: OffsetRange): FactualClaim['facts'] {
  if (ownClauses(text).length > 0) return [];
  return readAllQuantities(text).map((fact) => ({
    fact,
    written: text.slice(fact.start, fact.end),
    range: { start, end },
  }));
}

/**
 * Returns a function that finds the header of a table, its first line, from the offset of one of its rows. It returns undefined for the
 * header itself. Call it in document order.
 */
function createHeaderFinder(markdown: string): (row: number) => string | undefined {
  let last: { readonly row: number; readonly header: number } | undefined;
  return (row) => {
    let header = row;
    for (let line = row; line > 0;) {
      line = markdown.lastIndexOf('\n', line - 2) + 1;
      if (line === last?.row) {
        header = last.header;
        break;
      }
      if (!markdown.slice(line, markdown.indexOf('\n', line)).includes('|')) break;
      header = line;
    }
    last = { row, header };
    return header === row ? undefined : markdown.slice(header, markdown.indexOf('\n', header));
  };
}
