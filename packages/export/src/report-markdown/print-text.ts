import type { BlockContent, Html, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { CitableText, CreditSource, Evidence, Exchange, Highlight, Passage, Turn } from '@findings/core';
import { AUDIENCE, joinNames, NOBODY, printCreditComment } from '@findings/core/text';
import { LABELS } from './differences.js';
import { listOf, type Printer } from './printer.js';

type Credited = Passage | Highlight;

/** A paragraph: `text <!-- by Ana Diaz --> {#my-id}`. @param references texts that are links to sessions */
export function paragraphOf(finding: Credited, printer: Printer, references: LinkedText[] = []): Paragraph {
  return { type: 'paragraph', children: textOf(finding, printer, references) };
}

/** An item: `- **Ana Diaz (Well Fund)** text`, with a colon after the label if the source has one. */
export function itemOf(finding: Credited, printer: Printer): ListItem {
  return item(textOf(finding, printer, []));
}

/** `- **Q/Ana Diaz** text`, with the answers below. */
export function exchangeItem(exchange: Exchange, printer: Printer): ListItem {
  const { question, comment, answers, alias } = exchange;
  const opening = question ?? comment;
  const rest = opening ? answers : answers.slice(1);
  const first = opening ?? answers[0];
  const mark = question ? 'Q' : comment ? 'C' : 'A';
  const nested = rest.map((answer) => item(turnOf('A', answer, printer)));
  return item(
    [...(first ? turnOf(mark, first, printer) : []), ...idOf(exchange, printer), ...aliasOf(alias)],
    nested.length > 0 ? [listOf(nested)] : [],
  );
}

/** A reference of the summary to a session. */
export interface LinkedText {
  readonly text: string;
  readonly url: string;
}

export function item(children: PhrasingContent[], below: readonly BlockContent[] = []): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }, ...below] };
}

export function plain(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A label of somebody without a name. */
const AUDIENCE_LABEL = /(?:^|\/)audience$/i;

/** Why a turn is credited to people whom neither a printed label nor the words name. */
const COMMENT_CREDITS: Partial<Record<Evidence, CreditSource>> = {
  carried: 'carried',
  pronoun: 'carried',
  heading: 'heading',
  'front matter': 'heading',
  comment: 'label',
};

/** The mark has the speakers whom a printed label or the words name. A comment has others, with the reason. */
function turnOf(mark: string, turn: Turn, { names }: Printer): PhrasingContent[] {
  const { speakers, text, label = '', evidence = 'label' } = turn;
  const isAudience = speakers.length === 0 && AUDIENCE_LABEL.test(label);
  const who = isAudience ? AUDIENCE : joinNames(speakers.map((id) => names.get(id) ?? id));
  const credit = who === '' ? undefined : COMMENT_CREDITS[evidence];
  return [
    { type: 'strong', children: [plain(who === '' || credit ? mark : `${mark}/${who}`)] },
    plain(` ${text}`),
    ...(credit ? [plain(' '), creditComment({ isAll: true, credit, names: who })] : []),
  ];
}

function creditComment(credit: Parameters<typeof printCreditComment>[0]): Html {
  return { type: 'html', value: `<!-- ${printCreditComment(credit)} -->` };
}

/** `{#my-id}`, which is escaped in texts. */
export function aliasOf(alias: string | undefined): PhrasingContent[] {
  return alias === undefined ? [] : [plain(' '), { type: 'html', value: `{#${alias}}` }];
}

/** `{id=s4.h3}`, where the number is not the next one. */
function idOf({ id }: CitableText, { hasOwnId }: Printer): PhrasingContent[] {
  return hasOwnId(id) ? [plain(' '), { type: 'html', value: `{id=${id}}` }] : [];
}

function textOf(finding: Credited, printer: Printer, references: LinkedText[]): PhrasingContent[] {
  const { text, label, alias } = finding;
  const title = finding.type === 'highlight' ? finding.title : undefined;
  const colon = printer.hasColon(finding) ? ':' : '';
  const isExplicit = printer.isExplicit(finding.id) || (label !== undefined && printer.isExplicit(LABELS));
  const { comments, all } = isExplicit ? commentsOf(finding, printer) : { comments: [], all: [] };
  return [
    ...(label === undefined ? [] : [{ type: 'strong' as const, children: [plain(label + colon)] }, plain(' ')]),
    ...(title === undefined ? [] : [{ type: 'emphasis' as const, children: [plain(title)] }, plain(' ')]),
    ...interleave(text, [...linksIn(text, references), ...comments]),
    ...all,
    ...idOf(finding, printer),
    ...aliasOf(alias),
  ];
}

/** Something to put into a text, in place of the words from `start` to `end`. */
interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly node: PhrasingContent;
}

/** Who says what, in comments after the words: all that is not credited is no one's. */
function commentsOf(
  finding: Credited,
  { names }: Printer,
): { readonly comments: readonly Insertion[]; readonly all: PhrasingContent[] } {
  const { text, statements } = finding;
  const { speakers, credit = 'label' }: Pick<Highlight, 'speakers' | 'credit'> =
    finding.type === 'highlight' ? finding : { speakers: [] };
  const commentOn = (ids: readonly string[], isAll: boolean, credit: CreditSource): Html => {
    const who = ids.length === 0 ? NOBODY : joinNames(ids.map((id) => names.get(id) ?? id));
    return creditComment({ isAll, credit, names: who });
  };
  const comments: Insertion[] = [];
  let from = 0;
  const comment = (at: number, ids: readonly string[], credit: CreditSource = 'words'): void => {
    comments.push({ start: at, end: at, node: commentOn(ids, false, credit) });
  };
  for (const statement of statements) {
    const start = text.indexOf(statement.text, from);
    if (start < 0) continue;
    const gap = text.slice(from, start);
    if (gap.trim() !== '') comment(from + gap.trimEnd().length, []);
    from = start + statement.text.length;
    comment(from, statement.speakers, statement.credit);
  }
  if (from > 0 && text.slice(from).trim() !== '') comment(text.length, []);
  const isSilent = statements.length === 0 && (finding.type === 'passage' || speakers.length === 0);
  if (isSilent) comment(text.length, []);
  const all: PhrasingContent[] = speakers.length > 0 ? [plain(' '), commentOn(speakers, true, credit)] : [];
  return { comments, all };
}

/** The references that a text has, in order; those found are removed from the list. */
function linksIn(text: string, references: LinkedText[]): readonly Insertion[] {
  const links: Insertion[] = [];
  let from = 0;
  for (let next = references[0]; next !== undefined; next = references[0]) {
    const start = text.indexOf(next.text, from);
    if (start < 0) break;
    from = start + next.text.length;
    links.push({ start, end: from, node: { type: 'link', url: next.url, children: [plain(next.text)] } });
    references.shift();
  }
  return links;
}

function interleave(text: string, insertions: readonly Insertion[]): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end, node } of [...insertions].sort(
    (left, right) => left.start - right.start || left.end - right.end,
  )) {
    // The space before a comment is part of the text, or `1.` would begin a list.
    const space = node.type === 'html' && (start === text.length || text[start] === ' ') ? ' ' : '';
    const before = text.slice(from, start) + space;
    if (before !== '') children.push(plain(before));
    children.push(node);
    from = Math.max(from, end);
  }
  if (from < text.length) children.push(plain(text.slice(from)));
  return children;
}
