import type { Name } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import type { Prose } from '../source/prose.js';

/** Findings before they have ids: what is said, by whom, and where it stands. */
export interface DraftPassage {
  readonly prose: Prose;
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

export interface DraftTurn {
  readonly prose: Prose;
  readonly speakers: readonly RosterEntry[];
  /** Names that a mark gives, looked up once everyone is known. */
  readonly names?: readonly Name[];
}

export interface DraftExchange extends DraftPassage {
  readonly question?: DraftTurn;
  readonly comment?: DraftTurn;
  readonly answers: readonly DraftTurn[];
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
