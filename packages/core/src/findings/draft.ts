import type { Name } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import { joinProse, type Prose } from '../source/prose.js';

/** Text that may go on while it is read; what was added is joined once, by `settle`, so that long lists take linear time. */
export interface Growing {
  readonly prose: Prose;
  readonly rest?: Prose[];
}

/** Adds to a text; gives back the draft that has it. */
export function grown<Draft extends Growing>(draft: Draft, prose: Prose): Draft {
  if (!draft.rest) return { ...draft, rest: [prose] };
  draft.rest.push(prose);
  return draft;
}

/** The draft with all that was added joined to its text. */
export function settle<Draft extends Growing>(draft: Draft): Draft {
  const { rest, ...settled } = draft;
  return rest ? ({ ...settled, prose: joinProse([draft.prose, ...rest]) } as Draft) : draft;
}

/** The same for the turns of an exchange. */
export function settleExchange(exchange: DraftExchange): DraftExchange {
  const { question, comment, answers } = exchange;
  return {
    ...settle(exchange),
    ...(question ? { question: settle(question) } : {}),
    ...(comment ? { comment: settle(comment) } : {}),
    answers: answers.map(settle),
  };
}

/** Findings before they have ids: what is said, by whom, and where it stands. */
export interface DraftPassage extends Growing {
  readonly alias?: string;
  /** Whoever is named in the text was noted already. */
  readonly isNoted?: boolean;
}

/** What stands below a question. */
export interface DraftAnswer extends DraftPassage {
  readonly isPoint?: boolean;
}

export interface DraftHighlight extends DraftPassage {
  readonly speakers: readonly RosterEntry[];
  readonly title?: string;
}

export interface DraftTurn extends Growing {
  readonly speakers: readonly RosterEntry[];
  /** Names that a mark gives, looked up once everyone is known. */
  readonly names?: readonly Name[];
}

export interface DraftExchange extends DraftPassage {
  readonly question?: DraftTurn;
  readonly comment?: DraftTurn;
  readonly answers: DraftTurn[];
}

/** What a stretch of the report holds, by kind. */
export interface Parts {
  lead?: DraftPassage;
  readonly guidingQuestions: DraftPassage[];
  readonly overview: DraftPassage[];
  readonly highlights: DraftHighlight[];
  readonly exchanges: DraftExchange[];
  readonly recommendations: DraftPassage[];
  readonly actions: DraftPassage[];
  /** Who leads the session, as labels say. */
  readonly chairs: RosterEntry[];
}

export function emptyParts(): Parts {
  return {
    guidingQuestions: [],
    overview: [],
    highlights: [],
    exchanges: [],
    recommendations: [],
    actions: [],
    chairs: [],
  };
}
