/* What the extension and the page of a review send each other. Both sides import only the types. */
import type { Operation, ProposedChange, Units } from '@findings/language-server/protocol';

/** An answer that was given. */
export interface Step {
  readonly label: string;
  /** The unit that it was about. */
  readonly unit: string;
}

export interface Preferences {
  /** Whether an answer moves on to the next place. */
  readonly advances: boolean;
  /** Whether keys such as N and S work without Ctrl. */
  readonly singleKeys: boolean;
}

/** How much a report has, for the summary. */
export interface Counts {
  readonly parts: number;
  readonly findings: number;
  /** People who are credited with a finding, or a part of it. */
  readonly speakers: number;
  /** All whom the report names as participants. */
  readonly people: number;
  readonly leftOut: number;
  /** To check. */
  readonly places: number;
}

/** Citations that follow the findings they cite. */
export interface Moved {
  /** Names of the changed proposals. */
  readonly files: readonly string[];
  readonly ids: readonly { readonly from: string; readonly to: string }[];
}

/** What an assistant proposes, as long as there is something to decide. */
export interface Proposal {
  readonly model: string;
  readonly changes: readonly ProposedChange[];
  /** Of the answers of the model, each as one sentence. */
  readonly problems: readonly string[];
  /** Changes when it was made. */
  readonly total: number;
  /** Whether the person has refused some. */
  readonly hasRefused: boolean;
}

/** All that the page shows, apart from the original. */
export interface Review {
  readonly file: string;
  readonly units: Units;
  /** Ids of findings and parts that a proposal cites. */
  readonly cited: readonly string[];
  /** When the review began. */
  readonly before: Counts;
  readonly isReadonly: boolean;
  /** Whether something else has changed the file since it was read. */
  readonly isStale: boolean;
  /** What the import says, if the file was just imported. */
  readonly note?: string;
  readonly undo?: Step;
  readonly redo?: Step;
  readonly moved?: Moved;
  readonly proposal?: Proposal;
  readonly preferences: Preferences;
}

/** What the last action did. */
export interface Outcome {
  readonly kind: 'done' | 'undone' | 'redone' | 'refused';
  readonly text: string;
  /** The unit to show, if not the next place. */
  readonly unit?: string;
}

export type Original =
  | {
      readonly kind: 'pdf';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** The address of pdf.js, and the text of its worker. */
      readonly script: string;
      readonly worker: Uint8Array;
    }
  | { readonly kind: 'text' | 'html'; readonly name: string; readonly text: string }
  /** A format that only its own program shows. */
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'missing'; readonly name?: string };

/** A model is asked in portions. Without a model, it has answered. */
export interface Asking {
  readonly type: 'asking';
  readonly model?: string;
  readonly done: number;
  readonly portions: number;
}

export type ToPage =
  | { readonly type: 'review'; readonly review: Review; readonly outcome?: Outcome }
  | { readonly type: 'original'; readonly original: Original }
  /** The language models that may be asked. */
  | { readonly type: 'models'; readonly models: readonly { readonly id: string; readonly name: string }[] }
  | Asking
  /** The file cannot be reviewed. */
  | { readonly type: 'failure'; readonly message: string };

export type FromPage =
  | {
      readonly type: 'correct';
      readonly operations: readonly Operation[];
      /** Of the reading that the person sees. */
      readonly hash: string;
      readonly label: string;
      readonly unit: string;
      /** Of the proposal, if these are changes that the person accepts. */
      readonly accepted?: readonly ProposedChange[];
    }
  | { readonly type: 'ask'; readonly model: string }
  | { readonly type: 'stop' }
  /** Sets changes of the proposal aside. */
  | { readonly type: 'refuse'; readonly changes: readonly ProposedChange[] }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  | {
      readonly type:
        | 'ready'
        | 'undo'
        | 'redo'
        | 'readAgain'
        | 'showChanges'
        | 'saveCopy'
        | 'findOriginal'
        | 'openOriginal'
        | 'showCitations'
        | 'hideNotes'
        | 'models'
        | 'bringBack'
        | 'aboutAssistants'
        | 'newProposal'
        | 'save'
        | 'close';
    };
