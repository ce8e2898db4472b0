import type { CheckedDocument, DocumentCheck, DocumentProblem } from '@findings/check';
import { checkInSteps, readDocument, runSteps, runWithPauses } from '@findings/check/editor';
import type { Pause, Steps } from '@findings/check/editor';
import { errorMessage, translateEnglish, sourceText } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import type { ProposalContext } from './context.js';
import { FILE_START } from './target-location.js';

/** One version of a proposal. It is read and checked when that is first needed. */
export interface Proposal extends ProposalContext {
  readonly uri: string;
  readonly markdown: string;
  readonly source: SourceText;
  /** Its citations, near misses and claims. Undefined without a library. */
  readonly document: CheckedDocument | undefined;
  /** All problems, those of its context first. */
  readonly check: DocumentCheck;
  /** Checks it with pauses. Resolves when `check` is ready, or after `endCheck`. Undefined if it is ready already. */
  whenChecked(pause: Pause): Promise<void> | undefined;
  /** Ends the work of `whenChecked`, since another version replaces this one. */
  endCheck(): void;
}

/** The result for a proposal that cannot be checked. */
const UNCHECKED: DocumentCheck = { citations: 0, problems: [], suppressed: [] };

/**
 * Makes a proposal. An error while it is read or checked becomes one of its problems, because the index and the diagnostics
 * iterate over all proposals and must not stop at one.
 */
export function createProposal(uri: string, markdown: string, context: ProposalContext): Proposal {
  return new LazyProposal(uri, markdown, context);
}

class LazyProposal implements Proposal {
  readonly context: Proposal['context'];
  readonly severities: Proposal['severities'];
  readonly problems: Proposal['problems'];
  readonly files: Proposal['files'];
  readonly failure: Proposal['failure'];
  readonly unread: Proposal['unread'];
  #source: SourceText | undefined;
  #document: CheckedDocument | undefined;
  #check: DocumentCheck | undefined;
  #steps: Steps<void> | undefined;
  #checking: Promise<void> | undefined;
  #failure: DocumentProblem | undefined;

  constructor(
    readonly uri: string,
    readonly markdown: string,
    { context, severities, problems, files, failure, unread }: ProposalContext,
  ) {
    this.context = context;
    this.severities = severities;
    this.problems = problems;
    this.files = files;
    this.failure = failure;
    this.unread = unread;
  }

  get source(): SourceText {
    return (this.#source ??= sourceText(this.markdown));
  }

  get document(): CheckedDocument | undefined {
    const { library, lock, isLockBroken, bibliography } = this.context;
    if (!library || this.#failure) return this.#document;
    try {
      return (this.#document ??= readDocument(this.markdown, { library, lock, isLockBroken, bibliography }));
    } catch (error) {
      return this.#fail(error);
    }
  }

  get check(): DocumentCheck {
    if (!this.#check) runSteps((this.#steps ??= this.#checkInSteps()));
    return this.#check!;
  }

  whenChecked(pause: Pause): Promise<void> | undefined {
    if (this.#check) return undefined;
    this.#checking ??= runWithPauses((this.#steps ??= this.#checkInSteps()), pause);
    // A short check is done by now.
    return this.#check ? undefined : this.#checking;
  }

  endCheck(): void {
    this.#steps?.return();
    this.#steps = undefined;
  }

  *#checkInSteps(): Steps<void> {
    const { document } = this;
    let checked = UNCHECKED;
    try {
      if (document) checked = yield* checkInSteps(document, this.severities);
    } catch (error) {
      this.#fail(error);
    }
    const problems = this.#failure ? [this.#failure, ...this.problems] : this.problems;
    this.#check = problems.length === 0 ? checked : { ...checked, problems: [...problems, ...checked.problems] };
  }

  #fail(error: unknown): undefined {
    const message = errorMessage(error, this.context.library?.say ?? translateEnglish);
    this.#failure = { code: 'check.failed', severity: 'error', message, span: FILE_START, choices: [] };
  }
}
