import { anyCue } from '@findings/language';
import { formatKey } from '@findings/citations';
import { toDocumentRange } from '../claims/document-offsets.js';
import { keepsCells } from '../document/fixed-width-cells.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

const KEY = String.raw`(?:[\w-]{1,40}:)?[a-z][\w-]{0,40}(?:\.\d{1,3}){0,3}(?:\.[a-z]\d{1,3})?`;
const PAGES = anyCue('pages', ['en']);
const ITEM = String.raw`(?:${anyCue('seeWords')},? )?${KEY}(?:,? ${PAGES}\.? ?\d[\d\u2013-]{0,10})?`;
/** `[s4.h2]`, `(see s4.h2, p. 9; s5.h1)`. */
const BRACKET = new RegExp(
  String.raw`(?<![\w\]@!^\\])(?:\[${ITEM}(?:[;,] ${ITEM}){0,9}\](?![\w[({:])|\(${ITEM}(?:[;,] ${ITEM}){0,9}\)(?!\w))`,
  'gi',
);
const KEYS = new RegExp(String.raw`(?<![\w.:-])${KEY}(?![\w.:-]*\w)`, 'gi');

/** A key that can only be an id: it has the form of a finding's id, or contains a report key. */
const CERTAIN = /\.[a-z]\d+$|:/i;

/** A session, a recommendation or a summary alone: `[s4]`, `[r20]`. */
const SHORT_ID = /^\[[a-z]\d{1,3}\]$/;

/**
 * Reports ids of findings in brackets without an `@`: `[s4.h2]`, `(s4.h2)`. A clean text has no links, images, footnotes and code. Escaped
 * brackets differ between the clean text and the document, so they are skipped.
 */
export function* missingAtSigns(document: CheckedDocument): Iterable<RuleProblem> {
  const { markdown, say } = document;
  for (const block of document.blocks) {
    if (!/[[(]/.test(block.text)) continue;
    for (const { index, 0: written } of block.text.matchAll(BRACKET)) {
      const { start, end } = toDocumentRange(block, { start: index, end: index + written.length });
      // `Our main risk [r1] is …`: a citation is at the end of a clause.
      const isInside =
        SHORT_ID.test(written) &&
        /^\s*[^\s.,;:)\ufffc]/.test(block.text.slice(index + written.length, index + written.length + 9));
      const keys = isInside ? [] : keysIn(document, written);
      if (keys.length === 0 || markdown.slice(start, end) !== written) continue;
      const text = `[${withSigns(written.slice(1, -1), keys)}]`;
      const [id] = keys;
      const message = say`This is not a citation, because there is no @ before ${id ?? ''}. Write ${text}.`;
      const fix = { start, end, text, title: say`Write ${text}` };
      const about = { start, end, message, ...(id !== undefined && { id }) };
      // Round brackets may be part of the sentence. In a cell of fixed width there is no room for an `@`.
      if (!keepsCells(document, fix)) yield about;
      else if (written.startsWith('[') && !SHORT_ID.test(written)) yield { ...about, fix, choices: [fix] };
      else yield { ...about, choices: [fix] };
    }
  }
}

/**
 * A bracket whose items without an `@` are ids of the report, with these signs: `[@s1.h1; s1.h2]`. Undefined if an item is something
 * else.
 */
export function withMissingSigns({ library }: CheckedDocument, bracket: string): string | undefined {
  const items = bracket.slice(1, -1).split(';');
  const signed = items.map((item) => {
    if (item.includes('@')) return item;
    const [key, other] = [...item.matchAll(KEYS)].map(([each]) => each).filter((each) => !LEAD.test(each));
    if (key === undefined || other !== undefined || library.resolve(key).type !== 'found') return undefined;
    return item.replace(key, formatKey(key));
  });
  return signed.includes(undefined) ? undefined : `[${signed.join(';')}]`;
}

/** Words that may come before an id or a page. */
const LEAD = new RegExp(`^(?:${anyCue('seeWords')}|${PAGES}|[eg])$`, 'i');
const BEFORE_NEXT = new RegExp(`^, (?=$|${anyCue('seeWords')}(?!\\w))`, 'i');

/**
 * The keys in a bracket. Empty if one of them is not an id, or if each may be something else, such as `[a2]` in a document without
 * citations.
 */
function keysIn({ library, citations }: CheckedDocument, written: string): readonly string[] {
  const keys = [...written.matchAll(KEYS)].map(([key]) => key).filter((key) => !LEAD.test(key));
  const areIds = keys.every((key) => library.resolve(key).type === 'found');
  const isCertain =
    keys.some((key) => CERTAIN.test(key)) ||
    (SHORT_ID.test(written) && citations.some(({ resolution }) => resolution.type === 'found'));
  return areIds && isCertain ? keys : [];
}

function withSigns(inside: string, keys: readonly string[]): string {
  let [text, from] = ['', 0];
  for (const key of keys) {
    const at = inside.indexOf(key, from);
    // Pandoc separates citations by semicolons.
    text += inside.slice(from, at).replace(BEFORE_NEXT, '; ') + formatKey(key);
    from = at + key.length;
  }
  return text + inside.slice(from);
}
