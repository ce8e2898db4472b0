import type { CheckedDocument, DocumentCheck } from '@findings/check';
import type { SourceText } from '@findings/core/text';
import type { ProposalContext } from './context.js';

/** A proposal as it stands in an editor, read and checked when that is first asked for. It never changes. */
export interface Proposal extends ProposalContext {
  readonly uri: string;
  /** What is asked of places in it: the whole of a long proposal is put together for each key that is typed. */
  readonly text: string;
  /** The whole text. */
  readonly markdown: string;
  readonly source: SourceText;
  /** Its citations, near misses and claims; undefined where there is no library. */
  readonly document: CheckedDocument | undefined;
  /** All problems, those of its context first. */
  readonly check: DocumentCheck;
}
