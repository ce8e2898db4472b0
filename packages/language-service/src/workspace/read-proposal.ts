import { checkRead, readDocument, sourceText } from '@findings/core/check';
import type { CheckedDocument, DocumentCheck, Rechecker, SourceText } from '@findings/core/check';
import type { ProposalContext } from './context.js';
import type { Proposal } from './proposal.js';

/** Of a proposal that is read once. */
const wholeReader = { read: readDocument, check: checkRead };

/** What is said where nothing can be checked. */
const NOTHING: DocumentCheck = { citations: 0, problems: [], suppressed: [] };

/**
 * Reading and checking wait until they are asked for.
 *
 * @param rechecker of a proposal that is open, and has one for all its versions
 */
export function readProposal(uri: string, markdown: string, holds: ProposalContext, rechecker?: Rechecker): Proposal {
  return new ReadProposal(uri, markdown, holds, rechecker ?? wholeReader);
}

class ReadProposal implements Proposal {
  readonly context: Proposal['context'];
  readonly severities: Proposal['severities'];
  readonly problems: Proposal['problems'];
  readonly files: Proposal['files'];
  readonly failure: Proposal['failure'];
  #source: SourceText | undefined;
  #document: CheckedDocument | undefined;
  #check: DocumentCheck | undefined;

  constructor(
    readonly uri: string,
    readonly markdown: string,
    { context, severities, problems, files, failure }: ProposalContext,
    private readonly reader: typeof wholeReader,
  ) {
    this.context = context;
    this.severities = severities;
    this.problems = problems;
    this.files = files;
    this.failure = failure;
  }

  get source(): SourceText {
    return (this.#source ??= sourceText(this.markdown));
  }

  get document(): CheckedDocument | undefined {
    const { library, lock, bibliography } = this.context;
    if (!library) return undefined;
    return (this.#document ??= this.reader.read(this.markdown, { library, lock, bibliography }));
  }

  get check(): DocumentCheck {
    return (this.#check ??= this.#checked());
  }

  #checked(): DocumentCheck {
    const { document, problems } = this;
    if (!document) return { ...NOTHING, problems };
    const checked = this.reader.check(document, this.severities);
    return problems.length === 0 ? checked : { ...checked, problems: [...problems, ...checked.problems] };
  }
}
