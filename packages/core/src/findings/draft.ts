import type { RosterEntry } from '../people/roster.js';
import type { PartNode } from '../outline/parts.js';
import type { Prose } from '../source/prose.js';
import type { CreditSource, Evidence, FurnitureKind } from '../model.js';

/** Whom the report credits, and why. */
export interface Credit {
  readonly people: readonly RosterEntry[];
  readonly evidence: Evidence;
}

/** What credits a person, by the evidence. */
export const CREDITS: Readonly<Record<Evidence, CreditSource>> = {
  label: 'label',
  'label above': 'label',
  signature: 'label',
  'name at the end': 'label',
  comment: 'label',
  heading: 'heading',
  'front matter': 'heading',
  subject: 'words',
  'verb before the name': 'words',
  'according to': 'words',
  office: 'words',
  pronoun: 'carried',
  carried: 'carried',
};

/** The same people, in text that follows what credits them. */
export function carriedOn({ people }: Credit): Credit {
  return { people, evidence: 'carried' };
}

/** Sentences of a passage that are credited to a person. Offsets are in the passage's text. */
export interface StatementDraft {
  readonly start: number;
  readonly end: number;
  readonly speakers: readonly RosterEntry[];
  readonly evidence: Evidence;
  /** Where it is not that of the evidence. */
  readonly credit?: CreditSource;
}

/** A finding before it has an id. */
export interface PassageDraft {
  readonly prose: Prose;
  /** Instead of the id by its number. */
  readonly id?: string;
  readonly alias?: string;
  /** A heading that divides the part, with its attributes, if the passage is the first below it. */
  readonly heading?: Prose;
  /** The printed label before the text. */
  readonly label?: Prose;
  readonly speakers: readonly RosterEntry[];
  readonly evidence?: Evidence;
  /** Where it is not that of the evidence. */
  readonly credit?: CreditSource;
  /** The title of a talk. */
  readonly title?: Prose;
  readonly statements: readonly StatementDraft[];
}

export interface TurnDraft extends Credited {
  readonly prose: Prose;
  /** The printed label before the text. */
  readonly label?: Prose;
}

/** The speakers of a text, and why they are credited if there are any. */
export interface Credited {
  readonly speakers: readonly RosterEntry[];
  readonly evidence?: Evidence;
}

export function creditedTo(credit: Credit | undefined): Credited {
  return credit && credit.people.length > 0 ? { speakers: credit.people, evidence: credit.evidence } : { speakers: [] };
}

export interface ExchangeDraft {
  question?: TurnDraft;
  comment?: TurnDraft;
  readonly answers: TurnDraft[];
  /** As of a passage. */
  readonly heading?: Prose;
  readonly id?: string;
  readonly alias?: string;
}

/** Text that cannot be cited. */
export interface FurnitureDraft {
  readonly kind: FurnitureKind;
  readonly prose: Prose;
}

/** What a part of the report holds, in document order within each list. */
export interface PartDraft {
  readonly node: PartNode;
  readonly guidingQuestions: PassageDraft[];
  readonly overview: PassageDraft[];
  readonly highlights: PassageDraft[];
  readonly exchanges: ExchangeDraft[];
  readonly recommendations: PassageDraft[];
  readonly actions: PassageDraft[];
  readonly tables: PassageDraft[];
  readonly chairs: RosterEntry[];
}

export function emptyPart(node: PartNode): PartDraft {
  return {
    node,
    guidingQuestions: [],
    overview: [],
    highlights: [],
    exchanges: [],
    recommendations: [],
    actions: [],
    tables: [],
    chairs: [],
  };
}
