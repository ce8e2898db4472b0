/*
 * The words and marks of canonical Markdown, in which reading is exact. `reportMarkdown` writes them, and `readExact` reads them.
 */

import type { CreditSource } from './model.js';

/** The field of the front matter that asks for exact reading: `reading: exact`. */
export const EXACT_READING = { field: 'reading', value: 'exact' } as const;

/** Headings that divide a session or a part, by what is below them. */
export const EXACT_SECTIONS = {
  questions: 'Guiding Questions',
  highlights: 'Panel Highlights',
  exchanges: 'Question and Answer',
  recommendations: 'Recommendations',
  actions: 'Action Items',
  tables: 'Tables',
} as const;
export type ExactSection = keyof typeof EXACT_SECTIONS;

/** Headings of lists that belong to the report as a whole. */
export const EXACT_LISTS = { summary: 'Executive Summary', people: 'Participants', acronyms: 'Abbreviations' } as const;
export type ExactList = keyof typeof EXACT_LISTS;

export type ExactHeading =
  | { readonly kind: 'session'; readonly number?: string; readonly title: string }
  | { readonly kind: 'section'; readonly section: ExactSection }
  | { readonly kind: 'list'; readonly list: ExactList }
  | { readonly kind: 'day' | 'part' };

const SESSION = /^Session(?: (\d{1,3}(?:\.\d{1,3})*))?: (.+)$/iu;
const BARE_SESSION = /^Session (\d{1,3}(?:\.\d{1,3})*)$/iu;
const DAY = /^Day \d{1,3}(?!\p{L}|\p{N})/iu;

const sections = byHeading(EXACT_SECTIONS);
const lists = byHeading(EXACT_LISTS);

/** What a heading without attributes is. `{.part}` after it makes it a part, `{.day}` a day. */
export function readExactHeading(text: string): ExactHeading {
  const session = SESSION.exec(text);
  if (session)
    return { kind: 'session', ...(session[1] === undefined ? {} : { number: session[1] }), title: session[2]! };
  const bare = BARE_SESSION.exec(text);
  if (bare) return { kind: 'session', number: bare[1]!, title: text };
  if (DAY.test(text)) return { kind: 'day' };
  const lower = text.toLowerCase();
  const section = sections.get(lower);
  if (section) return { kind: 'section', section };
  const list = lists.get(lower);
  return list ? { kind: 'list', list } : { kind: 'part' };
}

function byHeading<Key extends string>(headings: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  return new Map((Object.keys(headings) as Key[]).map((key) => [headings[key].toLowerCase(), key]));
}

/** `{.part id=wells-2}` at the end of a heading, as in Pandoc: names with a dot, and values. */
export interface ExactAttributes {
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Offset of the end of the text without them. */
  readonly end: number;
}

export function readExactAttributes(text: string): ExactAttributes {
  const names = new Set<string>();
  const values = new Map<string, string>();
  const open = text.endsWith('}') ? text.lastIndexOf('{') : -1;
  const tokens = open < 0 ? [] : text.slice(open + 1, -1).split(' ');
  const isList = tokens.length > 0 && tokens.every((token) => /^(?:\.[a-z]+|[a-z]+=[^\s={}]+)$/u.test(token));
  if (!isList) return { names, values, end: text.length };
  for (const token of tokens) {
    const equals = token.indexOf('=');
    if (equals < 0) names.add(token.slice(1));
    else values.set(token.slice(0, equals), token.slice(equals + 1));
  }
  return { names, values, end: text.slice(0, open).trimEnd().length };
}

/** Starts a comment before text that needs a review: `<!-- review: Is this a name? -->`. */
export const REVIEW = 'review: ';

/** Starts a review note that goes away when a correction marks a heading: `<!-- review: headings: … -->`. */
export const HEADINGS_NOTE = 'headings: ';

/** The message of a review note. */
export function readReviewNote(text: string): string {
  const note = text.slice(REVIEW.length).replace(/\s+/g, ' ').trim();
  return note.startsWith(HEADINGS_NOTE) ? note.slice(HEADINGS_NOTE.length) : note;
}

/** Starts a comment with lines that cannot be cited, and their kind: `<!-- left out: contents`. */
export const LEFT_OUT = 'left out: ';

/** The kind of `left out: contents …`, and the offset after it. The words follow on the same line or on lines of their own. */
export function readLeftOutKind(text: string): { readonly name: string; readonly end: number } {
  const name = /^\S*/.exec(text.slice(LEFT_OUT.length))![0];
  return { name, end: LEFT_OUT.length + name.length };
}

/** A comment after words that says who says them: `<!-- by Ana Diaz -->`. */
export interface CreditComment {
  /** It is about all words of the text, not only those since the comment before. */
  readonly isAll: boolean;
  readonly credit: CreditSource;
  readonly names: string;
}

const CREDIT_COMMENT = /^(?:(label|heading|words|carried): )?(all )?by (.+)$/u;

export function readCreditComment(text: string): CreditComment | undefined {
  const [whole, credit, all, names = ''] = CREDIT_COMMENT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const isAll = all !== undefined;
  return { isAll, credit: (credit as CreditSource | undefined) ?? usualCredit(isAll), names };
}

/** `carried: all by Ana Diaz`. The credit is left out where it is the usual one. */
export function printCreditComment({ isAll, credit, names }: CreditComment): string {
  return `${credit === usualCredit(isAll) ? '' : `${credit}: `}${isAll ? 'all ' : ''}by ${names}`;
}

/** A comment about a whole text is a label. One about a few sentences says who speaks by their words. */
function usualCredit(isAll: boolean): CreditSource {
  return isAll ? 'label' : 'words';
}

/** In a comment that credits no one. */
export const NOBODY = 'nobody';

/** In a comment or label that credits somebody without a name. Nobody is credited then. */
export const AUDIENCE = 'audience';

/** A comment after the last text of a part: what follows belongs to the part that holds it. */
export const END_OF_PART = 'end of part';

/** The code of review notes in canonical Markdown. */
export const REVIEW_CODE = 'report.review';

/** Starts a comment that dismisses a doubt: `<!-- checked: reading.speaker -->`. */
export const CHECKED = 'checked: ';

/** Matches a `checked` comment, with its code. The code of a report problem dismisses it: `<!-- checked: report.one-part -->`. */
export const CHECKED_COMMENT = /<!--\s*checked:\s*([a-z]+\.[a-z-]+)\s*-->/g;

/** Classes that say what a heading is: `## Next steps {.actions}`. */
export const HEADING_CLASSES: Readonly<Record<string, ExactHeadingClass>> = {
  part: { kind: 'part' },
  session: { kind: 'session' },
  day: { kind: 'day' },
  summary: { kind: 'list', list: 'summary' },
  participants: { kind: 'list', list: 'people' },
  abbreviations: { kind: 'list', list: 'acronyms' },
  ...Object.fromEntries(
    (Object.keys(EXACT_SECTIONS) as ExactSection[]).map((section) => [section, { kind: 'section', section } as const]),
  ),
};

type ExactHeadingClass =
  | { readonly kind: 'part' | 'day' }
  | { readonly kind: 'session' }
  | { readonly kind: 'section'; readonly section: ExactSection }
  | { readonly kind: 'list'; readonly list: ExactList };

/** Names that one label or comment credits: `Ana Diaz and Tom Okoro`. */
export function joinNames(names: readonly string[]): string {
  return names.join(' and ');
}

/** The names in such a text, and in `Ana Diaz, Tom Okoro`. */
export function splitNames(text: string): readonly string[] {
  return text.split(/[,;]\s+(?:and\s+)?|\s+and\s+/);
}
