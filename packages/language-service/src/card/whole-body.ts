import { inWords, peopleNames, sessionTitle } from '@findings/core/check';
import type { SessionTarget, Target } from '@findings/core/check';
import { cutText } from './cut-text.js';
import { firstWords } from './first-words.js';
import { dayTitle } from './head.js';
import { lineOf } from './line-of.js';
import { code, counted, link, plain, plainLine } from './markdown.js';
import { namesOf } from './names-of.js';

type Whole = Exclude<Target, { finding: unknown }>;
type LookUp = (id: string) => Target | undefined;

/** So many lines has a list. */
const LISTED = 8;
const FIRST_WORDS = 80;
const LONGEST = 400;

/** What there is in a session, a day, the summary or a report; paragraphs of Markdown. */
export function wholeBody(target: Whole, source: string, lookUp: LookUp = () => undefined): readonly string[] {
  switch (target.type) {
    case 'session':
      return sessionBody(target, source, lookUp);
    case 'day':
      return [list(target.day.sessions, (id) => sessionLine(id, source, lookUp), 'session')];
    case 'summary': {
      const { passages } = target.summary;
      if (!passages[0]) return [];
      const { text, isCut } = cutText(passages[0].text, LONGEST);
      const isAll = passages.length === 1 && !isCut;
      return [`> ${plainLine(text)}`, isAll ? '' : `*Its beginning; ${counted(passages.length, 'paragraph')} in all.*`];
    }
    case 'report': {
      const { days, sessions } = target.report;
      return days.length > 0
        ? [list(days, (day) => `${plainLine(dayTitle(day))}: ${counted(day.sessions.length, 'session')}`, 'day')]
        : [list(sessions, (session) => plainLine(sessionTitle(session)), 'session')];
    }
  }
}

function sessionLine(id: string, source: string, lookUp: LookUp): string {
  const session = lookUp(id);
  return session ? entry(session.title, source, session) : code(id);
}

/** Who chairs it, its highlights, and how much else there is to cite. */
function sessionBody({ session, report }: SessionTarget, source: string, lookUp: LookUp): readonly string[] {
  const { chairs, lead, overview, guidingQuestions, highlights, exchanges, recommendations, actions } = session;
  const people = new Map(report.people.map((person) => [person.id, person]));
  const names = peopleNames(chairs.flatMap((id) => people.get(id) ?? []));
  const rest = [
    [guidingQuestions.length, 'guiding question'],
    [overview.length + (lead ? 1 : 0), highlights.length > 0 ? 'overview paragraph' : 'paragraph'],
    [exchanges.length, 'exchange'],
    [recommendations.length, 'recommendation'],
    [actions.length, 'action'],
  ] as const;
  const also = rest.filter(([count]) => count > 0).map(([count, name]) => counted(count, name));
  return [
    names === '' ? '' : `Chaired by ${plain(names)}`,
    list(
      highlights,
      ({ id, text, speakers, title }) => {
        const who = namesOf(speakers.flatMap((speaker) => people.get(speaker) ?? []));
        const target = lookUp(id);
        const label = who || title || 'Highlight';
        return `${target ? entry(label, source, target) : plainLine(label)}: ${plain(firstWords(text, FIRST_WORDS))}`;
      },
      'highlight',
    ),
    also.length === 0 ? '' : `${highlights.length > 0 ? 'Also' : 'Holds'} ${inWords(also, 'and')}`,
  ];
}

/** A line of a list: its title as a link, and the id to cite it by. */
function entry(title: string, source: string, target: Target): string {
  return `${code(target.id)} ${link(plain(title), source, lineOf(target))}`;
}

function list<Item>(items: readonly Item[], line: (item: Item) => string, name: string): string {
  const shown = items.slice(0, LISTED).map((item) => `- ${line(item)}`);
  const left = items.length - shown.length;
  if (left > 0) shown.push(`- *and ${counted(left, `more ${name}`)}*`);
  return shown.join('\n');
}
