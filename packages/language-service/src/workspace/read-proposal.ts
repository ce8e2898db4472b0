import { checkParsedDocument, readDocument } from '@findings/check/editor';
import { errorMessage, translateEnglish, sourceText } from '@findings/core/text';
import type { CheckedDocument, DocumentCheck, DocumentProblem } from '@findings/check';
import type { CheckContext, EditedDocument, IncrementalChecker } from '@findings/check/editor';
import type { Point } from '@findings/core';
import type { SourceText } from '@findings/core/text';
import type { ProposalContext } from './context.js';
import type { Proposal } from './proposal.js';

interface Reader extends Pick<IncrementalChecker, 'check'> {
  read(text: string, against: CheckContext): EditedDocument | CheckedDocument;
}

/** Of a proposal that is read once. */
const wholeReader: Reader = {
  read: (text, against) => readDocument(text.toString(), against),
  check: checkParsedDocument,
};

/** What is said where nothing can be checked. */
const NOTHING: DocumentCheck = { citations: 0, problems: [], suppressed: [] };

/** The start of a file, as the position of a problem of the whole file. */
const START: Point = { line: 1, column: 1, offset: 0 };

/**
 * Reads and checks a proposal lazily. An error becomes a problem of the proposal, since the index and the diagnostics iterate over
 * all proposals and must not stop at one.
 *
 * @param rechecker of a proposal that is open, and has one for all its versions
 */
export function readProposal(
  uri: string,
  text: string,
  holds: ProposalContext,
  rechecker?: IncrementalChecker,
): Proposal {
  return new ReadProposal(uri, text, holds, rechecker ?? wholeReader);
}

class ReadProposal implements Proposal {
  readonly context: Proposal['context'];
  readonly severities: Proposal['severities'];
  readonly problems: Proposal['problems'];
  readonly files: Proposal['files'];
  readonly failure: Proposal['failure'];
  #source: SourceText | undefined;
  #document: EditedDocument | CheckedDocument | undefined;
  #check: DocumentCheck | undefined;
  #failed: DocumentProblem | undefined;

  constructor(
    readonly uri: string,
    readonly text: string,
    { context, severities, problems, files, failure }: ProposalContext,
    private readonly reader: Reader,
  ) {
    this.context = context;
    this.severities = severities;
    this.problems = problems;
    this.files = files;
    this.failure = failure;
  }

  get markdown(): string {
    return this.text.toString();
  }

  get source(): SourceText {
    const { document } = this;
    return (this.#source ??= document && 'source' in document ? document.source : sourceText(this.markdown));
  }

  get document(): EditedDocument | CheckedDocument | undefined {
    const { library, lock, isLockBroken, bibliography } = this.context;
    if (!library || this.#failed) return this.#document;
    return (this.#document ??= this.#attempt(() =>
      this.reader.read(this.text, { library, lock, isLockBroken, bibliography }),
    ));
  }

  get check(): DocumentCheck {
    return (this.#check ??= this.#checked());
  }

  #checked(): DocumentCheck {
    const { document } = this;
    const checked = (document && this.#attempt(() => this.reader.check(document, this.severities))) ?? NOTHING;
    const problems = this.#failed ? [this.#failed, ...this.problems] : this.problems;
    return problems.length === 0 ? checked : { ...checked, problems: [...problems, ...checked.problems] };
  }

  #attempt<Value>(work: () => Value): Value | undefined {
    try {
      return work();
    } catch (error) {
      const message = errorMessage(error, this.context.library?.say ?? translateEnglish);
      const span = { start: START, end: START };
      this.#failed = { code: 'check.failed', severity: 'error', message, span, choices: [] };
      return undefined;
    }
  }
}
