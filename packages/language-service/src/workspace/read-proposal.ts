import { checkRead, readDocument, sourceText } from '@findings/core/check';
import type {
  Against,
  CheckedDocument,
  DocumentCheck,
  EditedDocument,
  Rechecker,
  SourceText,
  TextLike,
} from '@findings/core/check';
import type { ProposalContext } from './context.js';
import type { Proposal } from './proposal.js';

interface Reader extends Pick<Rechecker, 'check'> {
  read(text: TextLike, against: Against): EditedDocument | CheckedDocument;
}

/** Of a proposal that is read once. */
const wholeReader: Reader = {
  read: (text, against) => readDocument(text.toString(), against),
  check: checkRead,
};

/** What is said where nothing can be checked. */
const NOTHING: DocumentCheck = { citations: 0, problems: [], suppressed: [] };

/**
 * Reading and checking wait until they are asked for.
 *
 * @param rechecker of a proposal that is open, and has one for all its versions
 */
export function readProposal(uri: string, text: TextLike, holds: ProposalContext, rechecker?: Rechecker): Proposal {
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

  constructor(
    readonly uri: string,
    readonly text: TextLike,
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
    if (!library) return undefined;
    return (this.#document ??= this.reader.read(this.text, { library, lock, isLockBroken, bibliography }));
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
