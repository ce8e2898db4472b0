import type { Session } from '../model.js';
import type { Translate } from '../i18n/translate.js';
import type { PassageRole } from './target.js';
import { sessionName } from './title.js';

/** The parts of a finding's title. */
export interface FindingTitleParts {
  readonly kind: PassageRole | 'highlight' | 'question' | 'comment';
  /** The number of the finding among those of its kind, from 1. */
  readonly number: number;
  /** The names of the speakers, or the title of the talk; empty if the report gives neither. */
  readonly who: string;
}

/** The title of a finding: `Session 4 highlight: Bronwyn Wex (AusAID)`, or without a session `Highlight: Bronwyn Wex (AusAID)`. */
export function findingTitle(
  say: Translate,
  { kind, number, who }: FindingTitleParts,
  session: Session | undefined,
): string {
  if (session === undefined) return alone[kind](say, number, who);
  const name = sessionName(say, session);
  // A session without number and title is named by its id.
  const isSpoken = kind === 'highlight' || kind === 'question' || kind === 'comment';
  const within = isSpoken ? name : name.charAt(0).toUpperCase() + name.slice(1);
  return inSession[kind](say, within, number, who);
}

type Kind = FindingTitleParts['kind'];

const inSession: Readonly<Record<Kind, (say: Translate, session: string, number: number, who: string) => string>> = {
  summary: (say, session, number) => say`${session} executive summary, paragraph ${number}`,
  lead: (say, session) => say`${session} opening paragraph`,
  overview: (say, session, number) => say`${session} overview, paragraph ${number}`,
  'guiding-question': (say, session, number) => say`${session} guiding question ${number}`,
  recommendation: (say, session, number) => say`${session} recommendation ${number}`,
  action: (say, session, number) => say`${session} action ${number}`,
  highlight: (say, session, number, who) =>
    who === '' ? say`${session} highlight ${number}` : say`${session} highlight: ${who}`,
  question: (say, session, number, who) =>
    who === '' ? say`${session} question ${number}` : say`${session} question ${number}, answered by ${who}`,
  comment: (say, session, number, who) =>
    who === '' ? say`${session} comment ${number}` : say`${session} comment ${number}: ${who}`,
};

const alone: Readonly<Record<Kind, (say: Translate, number: number, who: string) => string>> = {
  summary: (say, number) => say`Executive summary, paragraph ${number}`,
  lead: (say) => say`Opening paragraph`,
  overview: (say, number) => say`Overview, paragraph ${number}`,
  'guiding-question': (say, number) => say`Guiding question ${number}`,
  recommendation: (say, number) => say`Recommendation ${number}`,
  action: (say, number) => say`Action ${number}`,
  highlight: (say, number, who) => (who === '' ? say`Highlight ${number}` : say`Highlight: ${who}`),
  question: (say, number, who) => (who === '' ? say`Question ${number}` : say`Question ${number}, answered by ${who}`),
  comment: (say, number, who) => (who === '' ? say`Comment ${number}` : say`Comment ${number}: ${who}`),
};
