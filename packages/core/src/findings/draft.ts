import type { Block } from '../blocks/block.js';
import type { OffsetRange } from '@findings/language';
import type { RosterEntry } from '../people/roster.js';
import type { PartNode } from '../outline/parts.js';
import { startOf, type Prose } from '../source/prose.js';
import type { CreditSource, Evidence, FurnitureKind } from '../model.js';

/** Whom the report credits with a text, and why. */
export interface Credit {
  readonly speakers: readonly RosterEntry[];
  readonly evidence: Evidence;
}

/** A credit; without evidence, there are no speakers. */
export interface Credited extends Omit<Credit, 'evidence'> {
  readonly evidence?: Evidence;
}

export const NO_CREDIT: Credited = { speakers: [] };

export function creditOf({ speakers, evidence }: Credit): Credit {
  return { speakers, evidence };
}

/** The same people, in text that follows what credits them. */
export function carriedOn({ speakers }: Credit): Credit {
  return { speakers, evidence: 'carried' };
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
  deed: 'carried',
  carried: 'carried',
};

/** Sentences of a passage that are credited to a person. Offsets are in the passage's text. */
export interface StatementDraft extends Credit, OffsetRange {
  /** Where it is not that of the evidence. */
  readonly credit?: CreditSource;
}

/** A finding before it has an id. */
export interface PassageDraft extends Credited {
  readonly prose: Prose;
  /** Instead of the id by its number. */
  readonly id?: string;
  readonly alias?: string;
  /** A heading that divides the part, with its attributes, if the passage is the first below it. */
  readonly heading?: Prose;
  /** The printed label before the text. */
  readonly label?: Prose;
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

export interface ExchangeDraft {
  question?: TurnDraft;
  comment?: TurnDraft;
  readonly answers: TurnDraft[];
  /** As of a passage. */
  readonly heading?: Prose;
  readonly id?: string;
  readonly alias?: string;
}

/** All turns of an exchange, in order. */
export function turnsOf({ question, comment, answers }: ExchangeDraft): readonly TurnDraft[] {
  return [question, comment, ...answers].filter((turn) => turn !== undefined);
}

/** Text that cannot be cited. */
export interface FurnitureDraft {
  readonly kind: FurnitureKind;
  readonly prose: Prose;
}

const PASSAGE_LISTS = ['guidingQuestions', 'overview', 'highlights', 'recommendations', 'actions', 'tables'] as const;

export type PassageList = (typeof PASSAGE_LISTS)[number];

/** What a part of the report holds, in document order within each list. */
export interface PartDraft extends Readonly<Record<PassageList, PassageDraft[]>> {
  readonly node: PartNode;
  readonly exchanges: ExchangeDraft[];
  readonly chairs: RosterEntry[];
}

export function emptyPart(node: PartNode): PartDraft {
  const lists = Object.fromEntries(PASSAGE_LISTS.map((list) => [list, []])) as unknown as Record<PassageList, []>;
  return { node, exchanges: [], chairs: [], ...lists };
}

/** All passages of a part that are not turns of exchanges. */
export function passagesOf(part: PartDraft): readonly PassageDraft[] {
  return PASSAGE_LISTS.flatMap((list) => part[list]);
}

/** Drafts in the order of the text. */
export function inOrder<Draft extends { readonly prose: Prose }>(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.toSorted((left, right) => startOf(left.prose) - startOf(right.prose));
}

/** A passage without statements. */
export function passageOf(
  prose: Prose,
  { alias }: Block,
  { label, credit }: { readonly label?: Prose | undefined; readonly credit?: Credit | undefined } = {},
): PassageDraft {
  return {
    prose,
    ...(alias === undefined ? {} : { alias }),
    ...(label ? { label } : {}),
    ...(credit ?? NO_CREDIT),
    statements: [],
  };
}
