/** The document that a worker imports. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** The file's name, whose extension tells some formats apart. */
  readonly name: string;
  /** Of an encrypted PDF. */
  readonly password?: string;
}

export type ImportMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | {
      readonly type: 'result';
      /** Canonical Markdown. */
      readonly markdown: string;
      /** Sentences about what was left out or guessed, apart from the doubts that the Markdown marks. */
      readonly remarks: readonly string[];
    }
  | {
      readonly type: 'failure';
      readonly message: string;
      /** `import.encrypted`, for example. Absent if the error is unexpected, and its message not for users. */
      readonly code?: string;
    };
