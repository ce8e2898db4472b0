import type { BlockContent, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { CitableText, Exchange, Highlight, Person, Report, Session, Summary, Turn } from '@findings/core';

const printer = unified().use(remarkStringify, { bullet: '-', listItemIndent: 'one' }).freeze();

/**
 * Writes a report as clean Markdown, from its model alone. Damage of the source is repaired, and each part has its label. Parsing the
 * result gives the same findings with the same ids; only spans differ.
 */
export function reportMarkdown(report: Report): string {
  const names = new Map(report.people.map((person) => [person.id, person.name]));
  const printed: Root = {
    type: 'root',
    children: [...summary(report.summary), ...days(report, names), ...rest(report)],
  };
  return `---\n${frontMatter(report)}---\n\n${printer.stringify(printed)}`;
}

type Names = ReadonlyMap<string, string>;

function frontMatter({ title, subtitle, organization, dates, venue }: Report): string {
  return stringify({ title, subtitle, organization, dates: dates?.text, venue });
}

function summary(part: Summary | undefined): RootContent[] {
  if (!part) return [];
  const open = part.references.map((reference) => reference.text);
  return [
    heading(2, 'Executive summary'),
    ...part.passages.map((passage): RootContent => ({ type: 'paragraph', children: linked(passage, open) })),
  ];
}

/** The text of a passage, with its references to sessions as links. */
function linked(passage: CitableText, open: string[]): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let from = 0;
  for (let reference = open[0]; reference !== undefined; reference = open[0]) {
    const at = passage.text.indexOf(reference, from);
    if (at < 0) break;
    if (at > from) children.push(text(passage.text.slice(from, at)));
    children.push({ type: 'link', url: '#', children: [text(reference)] });
    from = at + reference.length;
    open.shift();
  }
  return [...children, text(passage.text.slice(from) + aliasOf(passage))];
}

function days(report: Report, names: Names): RootContent[] {
  // If sessions start with a lead paragraph, it contains their guiding questions.
  const opens = report.sessions.some((session) => session.lead);
  const printed = (session: Session): RootContent[] => sessionParts(session, names, opens);
  const undated = report.sessions.filter((session) => session.day === undefined);
  return [
    ...undated.flatMap(printed),
    ...report.days.flatMap((day): RootContent[] => [
      heading(2, day.label),
      ...(day.date === undefined ? [] : [paragraph(day.date)]),
      ...report.sessions.filter((session) => session.day === day.id).flatMap(printed),
    ]),
  ];
}

function sessionParts(session: Session, names: Names, opens: boolean): RootContent[] {
  const { number, title, lead, guidingQuestions, overview, highlights, exchanges, recommendations, actions } = session;
  const questions = guidingQuestions.map((question) => question.text);
  const opening = [...(lead ? [lead.text] : []), ...(opens ? questions : [])].join(' ');
  return [
    heading(3, `${number === undefined ? '' : `Session ${number}: `}${title}${aliasOf(session)}`),
    ...(opening === '' ? [] : [paragraph(opening)]),
    ...(opens ? [] : labelled('Guiding questions', guidingQuestions.map(listed))),
    ...overview.map((passage) => paragraph(passage.text + aliasOf(passage))),
    ...(highlights.length === 0
      ? []
      : [heading(4, 'Highlights'), ...highlights.flatMap((one) => highlightParts(one, names))]),
    ...labelled(
      'Questions and answers',
      exchanges.map((exchange) => exchangeItem(exchange, names)),
    ),
    ...labelled('Recommendations', recommendations.map(listed)),
    ...labelled('Action items', actions.map(listed)),
  ];
}

function rest(report: Report): RootContent[] {
  return [
    ...labelled('Recommendations', report.recommendations.map(listed), 2),
    ...labelled('Action items', report.actions.map(listed), 2),
    ...labelled('Participants', report.people.flatMap(attendee), 2),
  ];
}

/** Lists a person once for each affiliation, so that the parser reads all of them. */
function attendee({ name, honorific, affiliations }: Person): ListItem[] {
  const full = honorific === undefined ? name : `${honorific} ${name}`;
  return affiliations.length === 0
    ? [item([text(full)])]
    : affiliations.map((affiliation) => item([text(`${full} (${affiliation})`)]));
}

function highlightParts(highlight: Highlight, names: Names): RootContent[] {
  const who = nameThem(highlight.speakers, names);
  const body = highlight.text + aliasOf(highlight);
  if (highlight.title === undefined || who === '') {
    return [list([item(who === '' ? [text(body)] : [strong(`${who}:`), text(` ${body}`)])])];
  }
  const talk = [strong(highlight.title), text(` - ${who}`)];
  if (highlight.title === highlight.text) return [list([item(talk)])];
  return [{ type: 'paragraph', children: talk }, list([item([text(body)])])];
}

function exchangeItem(exchange: Exchange, names: Names): ListItem {
  const { question, comment, answers } = exchange;
  const opening = question ?? comment;
  const answered = answers.map((answer) => item([text(turn('A', answer, names))]));
  const mark = question ? 'Q' : 'C';
  const first = opening ? turn(mark, opening, names) : '';
  return item([text(first + aliasOf(exchange))], answered.length > 0 ? [list(answered)] : []);
}

function turn(mark: string, { speakers, text: words }: Turn, names: Names): string {
  return speakers.length === 0 ? `${mark}: ${words}` : `${mark}/${nameThem(speakers, names)}: ${words}`;
}

function nameThem(speakers: readonly string[], names: Names): string {
  return speakers.map((id) => names.get(id) ?? id).join(' and ');
}

function aliasOf({ alias }: { readonly alias?: string }): string {
  return alias === undefined ? '' : ` {#${alias}}`;
}

function labelled(label: string, items: readonly ListItem[], depth: 2 | 4 = 4): RootContent[] {
  return items.length === 0 ? [] : [heading(depth, label), list(items)];
}

function listed(passage: CitableText): ListItem {
  return item([text(passage.text + aliasOf(passage))]);
}

function heading(depth: 2 | 3 | 4, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

function list(children: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...children] };
}

function item(children: readonly PhrasingContent[], below: readonly BlockContent[] = []): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [...children] }, ...below] };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
