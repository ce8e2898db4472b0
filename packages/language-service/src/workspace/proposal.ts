import type { CheckedDocument, DocumentCheck, DocumentProblem } from '@findings/check';
import { checkParsedDocument, readDocument } from '@findings/check/editor';
import type { CheckContext, EditedDocument, IncrementalChecker } from '@findings/check/editor';
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
}

interface Checker extends Pick<IncrementalChecker, 'check'> {
  read(text: string, context: CheckContext): EditedDocument | CheckedDocument;
}

/** Checks a proposal that is read only once. */
const fullChecker: Checker = { read: readDocument, check: checkParsedDocument };

/** The result for a proposal that cannot be checked. */
const UNCHECKED: DocumentCheck = { citations: 0, problems: [], suppressed: [] };

/**
 * Makes a proposal. An error while it is read or checked becomes one of its problems, because the index and the diagnostics
 * iterate over all proposals and must not stop at one.
 *
 * @param checker of an open proposal, the same for all its versions
 */
export function createProposal(
  uri: string,
  markdown: string,
  context: ProposalContext,
  checker?: IncrementalChecker,
): Proposal {
  return new LazyProposal(uri, markdown, context, checker ?? fullChecker);
}

class LazyProposal implements Proposal {
  readonly context: Proposal['context'];
  readonly severities: Proposal['severities'];
  readonly problems: Proposal['problems'];
  readonly files: Proposal['files'];
  readonly failure: Proposal['failure'];
  #source: SourceText | undefined;
  #document: EditedDocument | CheckedDocument | undefined;
  #check: DocumentCheck | undefined;
  #failure: DocumentProblem | undefined;

  constructor(
    readonly uri: string,
    readonly markdown: string,
    { context, severities, problems, files, failure }: ProposalContext,
    private readonly checker: Checker,
  ) {
    this.context = context;
    this.severities = severities;
    this.problems = problems;
    this.files = files;
    this.failure = failure;
  }

  get source(): SourceText {
    const { document } = this;
    return (this.#source ??= document && 'source' in document ? document.source : sourceText(this.markdown));
  }

  get document(): EditedDocument | CheckedDocument | undefined {
    const { library, lock, isLockBroken, bibliography } = this.context;
    if (!library || this.#failure) return this.#document;
    return (this.#document ??= this.#attempt(() =>
      this.checker.read(this.markdown, { library, lock, isLockBroken, bibliography }),
    ));
  }

  get check(): DocumentCheck {
    return (this.#check ??= this.#runCheck());
  }

  #runCheck(): DocumentCheck {
    const { document } = this;
    const checked = (document && this.#attempt(() => this.checker.check(document, this.severities))) ?? UNCHECKED;
    const problems = this.#failure ? [this.#failure, ...this.problems] : this.problems;
    return problems.length === 0 ? checked : { ...checked, problems: [...problems, ...checked.problems] };
  }

  #attempt<Value>(work: () => Value): Value | undefined {
    try {
      return work();
    } catch (error) {
      const message = errorMessage(error, this.context.library?.say ?? translateEnglish);
      this.#failure = { code: 'check.failed', severity: 'error', message, span: FILE_START, choices: [] };
      return undefined;
    }
  }
}
