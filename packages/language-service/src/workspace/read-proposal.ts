import { checkRead, readDocument, sourceText } from '@findings/core/check';
import type { CheckedDocument, DocumentCheck, SourceText } from '@findings/core/check';
import type { ProposalContext } from './context.js';
import type { Proposal } from './proposal.js';

/** What is said where nothing can be checked. */
const NOTHING: DocumentCheck = { citations: 0, problems: [], suppressed: [] };

/** Reading and checking wait until they are asked for. */
export function readProposal(uri: string, markdown: string, holds: ProposalContext): Proposal {
  return new ReadProposal(uri, markdown, holds);
}

class ReadProposal implements Proposal {
  readonly context: Proposal['context'];
  readonly severities: Proposal['severities'];
  readonly problems: Proposal['problems'];
  readonly files: Proposal['files'];
  #source: SourceText | undefined;
  #document: CheckedDocument | undefined;
  #check: DocumentCheck | undefined;

  constructor(
    readonly uri: string,
    readonly markdown: string,
    { context, severities, problems, files }: ProposalContext,
  ) {
    this.context = context;
    this.severities = severities;
    this.problems = problems;
    this.files = files;
  }

  get source(): SourceText {
    return (this.#source ??= sourceText(this.markdown));
  }

  get document(): CheckedDocument | undefined {
    const { library, lock, bibliography } = this.context;
    if (!library) return undefined;
    return (this.#document ??= readDocument(this.markdown, { library, lock, bibliography }));
  }

  get check(): DocumentCheck {
    return (this.#check ??= this.#checked());
  }

  #checked(): DocumentCheck {
    const { document, problems } = this;
    if (!document) return { ...NOTHING, problems };
    const checked = checkRead(document, this.severities);
    return problems.length === 0 ? checked : { ...checked, problems: [...problems, ...checked.problems] };
  }
}
