import type { Span } from '@findings/core';
import type { Refusal, WorkspaceEdit } from '../results/editor-results.js';

/** Something that can be renamed where it was pointed at. */
export interface RenameTarget {
  /** What is selected for the writer to type over. */
  readonly span: Span;
  readonly text: string;
  /** @param to as typed, without white space around it */
  rename(to: string): WorkspaceEdit | Refusal;
}

export function refuse(refusal: string): Refusal {
  return { refusal };
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}
