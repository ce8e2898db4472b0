import type { Part, Session } from '../model.js';
import type { Translate } from '../i18n/translate.js';
import type { PassageRole } from './target.js';
import { excerptOfTitle, partName } from './title.js';

/** The parts of a finding's title. */
export interface FindingTitleParts {
  /** `paragraph` is the overview of a part that is not a session. */
  readonly kind: PassageRole | 'paragraph' | 'contribution' | 'point' | 'question' | 'comment';
  /** The number of the finding among those of its kind, from 1. */
  readonly number: number;
  /** The names of the speakers, or the title of the talk; empty if the report gives neither. */
  readonly who: string;
  /** The own heading of the summary that the finding is in. */
  readonly heading?: string | undefined;
}

/** Longer headings are shortened in the titles of findings. */
const MAX_TITLE_LENGTH = 60;

/**
 * The title of a finding: `Session 4, contribution: Bronwyn Wex (AusAID)`, `Lessons learned, paragraph 2`. Without a session or part, or
 * in a part without a heading: `Contribution: Bronwyn Wex (AusAID)`. A contribution without a speaker is a point.
 */
export function findingTitle(
  say: Translate,
  { kind, number, who, heading }: FindingTitleParts,
  part: Session | Part | undefined,
): string {
  if (heading !== undefined) return inPart.paragraph(say, excerptOfTitle(heading, MAX_TITLE_LENGTH), number, who);
  if (part === undefined || isWithoutHeading(part)) return alone[kind](say, number, who);
  const isNamed = part.type === 'session' && (part.number !== undefined || part.title === '');
  const place = excerptOfTitle(isNamed ? partName(say, part) : capitalized(part.title), MAX_TITLE_LENGTH);
  return inPart[kind](say, place, number, who);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text without a heading has no name that a title could start with. */
function isWithoutHeading(part: Session | Part): boolean {
  return part.type === 'part' && part.title === '';
}

type Kind = FindingTitleParts['kind'];

const inPart: Readonly<Record<Kind, (say: Translate, part: string, number: number, who: string) => string>> = {
  summary: (say, part, number) => say`${part}, executive summary, paragraph ${number}`,
  overview: (say, part, number) => say`${part}, overview, paragraph ${number}`,
  paragraph: (say, part, number) => say`${part}, paragraph ${number}`,
  'guiding-question': (say, part, number) => say`${part}, guiding question ${number}`,
  recommendation: (say, part, number) => say`${part}, recommendation ${number}`,
  action: (say, part, number) => say`${part}, action ${number}`,
  table: (say, part, number) => say`${part}, table row ${number}`,
  contribution: (say, part, number, who) =>
    who === '' ? say`${part}, contribution ${number}` : say`${part}, contribution: ${who}`,
  point: (say, part, number) => say`${part}, point ${number}`,
  question: (say, part, number, who) =>
    who === '' ? say`${part}, question ${number}` : say`${part}, question ${number}, answered by ${who}`,
  comment: (say, part, number, who) =>
    who === '' ? say`${part}, comment ${number}` : say`${part}, comment ${number}: ${who}`,
};

const alone: Readonly<Record<Kind, (say: Translate, number: number, who: string) => string>> = {
  summary: (say, number) => say`Executive summary, paragraph ${number}`,
  overview: (say, number) => say`Overview, paragraph ${number}`,
  paragraph: (say, number) => say`Paragraph ${number}`,
  'guiding-question': (say, number) => say`Guiding question ${number}`,
  recommendation: (say, number) => say`Recommendation ${number}`,
  action: (say, number) => say`Action ${number}`,
  table: (say, number) => say`Table row ${number}`,
  contribution: (say, number, who) => (who === '' ? say`Contribution ${number}` : say`Contribution: ${who}`),
  point: (say, number) => say`Point ${number}`,
  question: (say, number, who) => (who === '' ? say`Question ${number}` : say`Question ${number}, answered by ${who}`),
  comment: (say, number, who) => (who === '' ? say`Comment ${number}` : say`Comment ${number}: ${who}`),
};
