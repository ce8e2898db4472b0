import type { Block } from '../blocks/block.js';
import type { PartRole } from '../outline/label.js';
import { isWithinRole, type PartNode, type SectionRole } from '../outline/parts.js';
import type { RosterEntry } from '../people/roster.js';
import type { Prose } from '../source/prose.js';
import { creditedTo, type Credit, type ExchangeDraft, type PartDraft, type PassageDraft } from './draft.js';

const RECOMMENDATIONS: ReadonlySet<PartRole> = new Set<PartRole>(['recommendations']);
const ACTIONS: ReadonlySet<PartRole> = new Set<PartRole>(['actions']);

/** What holds while the blocks of a part are read. */
export interface PartState {
  readonly draft: PartDraft;
  readonly role: SectionRole | undefined;
  /** Who speaks in the part as a whole. */
  base: Credit | undefined;
  /** Who spoke last in a label above the text. */
  above: Credit | undefined;
  /** In a transcript, who has the word: paragraphs in the first person go on with it. */
  turn: Credit | undefined;
  /** A label or a name of which nothing is known has ended what a person says, also in the items that follow. */
  isInterrupted: boolean;
  /** The people of the label in the line before. `…: and the pumps` is theirs, too. */
  previousSpeaker: readonly RosterEntry[] | undefined;
  /** The label above the text, which belongs to the first finding below it. */
  labelAbove: Prose | undefined;
  /** Who introduces the list or the quotation that follows. */
  intro: Credit | undefined;
  /** The speakers of the paragraph before, whom a pronoun means. */
  before: readonly RosterEntry[];
  /** The block before is an item of a list. */
  isAfterItem: boolean;
  exchange: ExchangeDraft | undefined;
  /** True if prose narrates the open exchange, so that the next paragraph may continue it. */
  isNarrated: boolean;
  /** Only guiding questions came so far. */
  isOpening: boolean;
  /** The part has a section of highlights, so that what comes before it introduces them. */
  readonly hasHighlights: boolean;
  isInPeopleList: boolean;
  /** Index of the speaker column of the current table. */
  speakerColumn: number | undefined;
  /** A question that the next block may answer. */
  question: { readonly prose: Prose; readonly remove: () => void } | undefined;
}

export function createState(node: PartNode, draft: PartDraft, base: Credit | undefined): PartState {
  const inherited: SectionRole | undefined = isWithinRole(node, RECOMMENDATIONS)
    ? 'recommendations'
    : isWithinRole(node, ACTIONS)
      ? 'actions'
      : node.role === 'exchanges' || node.role === 'questions'
        ? node.role
        : undefined;
  return {
    draft,
    role: inherited,
    base,
    above: undefined,
    labelAbove: undefined,
    turn: undefined,
    isInterrupted: false,
    previousSpeaker: undefined,
    intro: undefined,
    before: [],
    isAfterItem: false,
    exchange: undefined,
    isNarrated: false,
    isOpening: node.kind === 'session',
    hasHighlights: node.blocks.some((each) => each.section === 'highlights'),
    isInPeopleList: false,
    speakerColumn: undefined,
    question: undefined,
  };
}

export interface BlockPlace {
  readonly role: SectionRole | undefined;
  readonly isFirst: boolean;
}

export function closeSection(state: PartState): void {
  closeExchange(state);
  state.above = undefined;
  state.labelAbove = undefined;
  state.turn = undefined;
  state.previousSpeaker = undefined;
  state.intro = undefined;
  state.before = [];
  state.question = undefined;
}

export function closeExchange(state: PartState): void {
  if (state.exchange) state.draft.exchanges.push(state.exchange);
  state.exchange = undefined;
  state.isNarrated = false;
}

export function draftOf(
  prose: Prose,
  block: Block,
  { label, credit }: { readonly label?: Prose | undefined; readonly credit?: Credit | undefined },
): PassageDraft {
  return {
    prose,
    ...(block.alias === undefined ? {} : { alias: block.alias }),
    ...(label ? { label } : {}),
    ...creditedTo(credit),
    statements: [],
  };
}

export function labelOf(label: Prose | undefined): { readonly label?: Prose } {
  return label ? { label } : {};
}
