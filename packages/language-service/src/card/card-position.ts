import type { CardCommands } from '../results/editor-results.js';

/** Where a card is shown. */
export interface CardPosition {
  /** URI of the proposal. */
  readonly from?: string | undefined;
  /** Offset of the citation that it is about: who *else* cites the same? Absent where none is written yet. */
  readonly at?: number | undefined;
  /** The part that is cited, by its locator: `page 9`. */
  readonly part?: string | undefined;
  /** What a click on the card can do, where the client has the commands. */
  readonly commands?: CardCommands | undefined;
}
