import type { Finding, Part, Person, Report, Session } from '../model.js';
import type { Translate } from '../i18n/translate.js';
import { creditedName } from './inferred-credits.js';
import type { Target } from './target.js';

/** The title of a report, or its key if it has no title. */
export function reportTitle(report: Report): string {
  return report.title ?? report.key;
}

/** The name of a report in lists and messages: its short title, or else its title or key. */
export function reportName(report: Report): string {
  return report.shortTitle ?? reportTitle(report);
}

/** `Session 4: Donor Perspectives`, or only the title of a part or of a session without a number. */
export function partTitle(say: Translate, part: Session | Part): string {
  const name = part.type === 'session' && part.number !== undefined ? say`Session ${part.number}` : undefined;
  if (part.title !== '') return name === undefined ? part.title : `${name}: ${part.title}`;
  return name ?? (part.type === 'part' ? say`Text without a heading` : part.id);
}

/** The heading of the summary, or “Executive summary” if its heading is an ordinary one. */
export function summaryTitle(say: Translate, { summary }: Pick<Report, 'summary'>): string {
  return summary?.passages[0]?.heading ?? say`Executive summary`;
}

/** The name of a session or part in the titles of its findings: `Session 4`, `‘Opening remarks’`. */
export function partName(say: Translate, part: Session | Part): string {
  const isNumbered = part.type === 'session' && part.number !== undefined;
  return isNumbered || part.title === '' ? partTitle(say, { ...part, title: '' }) : say`‘${part.title}’`;
}

/**
 * Names of people with their first affiliations: `Bronwyn Wex (AusAID) and Gary Shaw`.
 *
 * @param finding what they say, to mark credits that are inferred: `probably Gary Shaw`
 */
export function peopleNames(say: Translate, people: readonly Person[], finding?: Finding): string {
  const names = people.map((person) => {
    const name = creditedName(say, finding, person);
    return person.affiliations[0] === undefined ? name : `${name} (${person.affiliations[0]})`;
  });
  return say.and(names);
}

/** The first words of a text: at most `length` UTF-16 code units, and `…` if it was cut. */
export function excerpt(text: string, length = 60): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Longer titles hide what a message says about them. */
const MAX_IN_MESSAGE = 40;
const ADDRESS = /\s?\bhttps?:\/\/\S+/g;

/** The first words of a heading, without web addresses, for messages and the titles of findings. */
export function excerptOfTitle(title: string, length = MAX_IN_MESSAGE): string {
  return excerpt(title.replace(ADDRESS, '').trim() || title, length);
}

/** The title of a target in a message. Those of findings are short. */
export function titleInMessage(target: Target): string {
  return 'finding' in target ? target.title : excerptOfTitle(target.title);
}

/** The text by which writers recognize a finding: of a question, the answers. Many questions begin with the same words. */
export function textToShow(finding: Finding): string {
  const answers = finding.type === 'exchange' ? finding.answers.map(({ text }) => text).join(' ') : '';
  return answers === '' ? finding.text : answers;
}
