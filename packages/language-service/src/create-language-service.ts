import { citableTargets, citationAt, citedKeys, citingLocations, resolveKey } from './cited-keys.js';
import { canCiteSentence, citeSentence } from './cite-sentence/cite-sentence.js';
import { codeActions } from './code-actions/code-actions.js';
import { codeLenses } from './code-lenses.js';
import { complete } from './complete/complete.js';
import type { CompletionOptions } from './complete/completion-options.js';
import { documentation } from './complete/documentation.js';
import { copySelection } from './copy-result.js';
import { definition } from './definition.js';
import { diagnostics } from './diagnostics/diagnostics.js';
import { status } from './document-status.js';
import { explorer, explorerPath } from './explorer/explorer.js';
import { folding } from './folding.js';
import { hover } from './hover/hover.js';
import { inlayHints } from './inlay-hints.js';
import { newPins } from './new-pins.js';
import { openProblems } from './open-problems.js';
import { insertion } from './insertion/insertion.js';
import { links } from './links.js';
import { pasteOptions } from './paste-options.js';
import { quotableTexts } from './quotable-text.js';
import { pinFinding, readingAt, readingOfFinding } from './reading.js';
import { highlights } from './references/highlights.js';
import { references } from './references/references.js';
import type { CorrectionEngine } from './correct-report.js';
import { citedReport, followWords } from './rename/follow-words.js';
import { prepareRename, rename } from './rename/rename.js';
import type { NoSuggestion } from './results/client-results.js';
import { search } from './search.js';
import { selections } from './selections/selections.js';
import { semanticTokens } from './semantic-tokens.js';
import { signature } from './signature.js';
import { proposalOutline } from './symbols/proposal-outline.js';
import { symbols } from './symbols/symbols.js';
import { whyNoSuggestion } from './why-no-suggestion/why-no-suggestion.js';
import { workspaceSymbols } from './workspace-symbols.js';
import type { Workspace } from './workspace/workspace.js';
import { unmatchedCitation } from './unmatched-citation.js';

/** In proposals, and some in reports. Unknown documents and meaningless positions give empty results. */
const features = {
  hover,
  definition,
  links,
  symbols,
  folding,
  selections,
  semanticTokens,
  inlayHints,
  documentation,
  signature,
  references,
  highlights,
  prepareRename,
  rename,
  codeLenses,
  workspaceSymbols,
  diagnostics,
  // What LSP does not have.
  explorer,
  explorerPath,
  readingAt,
  readingOf: readingOfFinding,
  unmatchedCitation,
  pinFinding,
  citedReport,
  followWords,
  newPins,
  outline: proposalOutline,
  search,
  status,
  openProblems,
  citing: citingLocations,
  insertion,
  citeSentence,
  canCiteSentence,
  quotable: quotableTexts,
  pasted: pasteOptions,
  copied: copySelection,
  citationAt,
  cited: citedKeys,
  resolved: resolveKey,
  citable: citableTargets,
};

type Features = typeof features;
type OfWorkspace = {
  readonly [Name in keyof Features]: Features[Name] extends (workspace: Workspace, ...args: infer Args) => infer Result
    ? (...args: Args) => Result
    : never;
};

/** The features of an editor. Documents are identified by URI, positions by offsets in UTF-16 code units. */
export interface LanguageService extends OfWorkspace {
  complete(uri: string, offset: number, isRequested?: boolean): ReturnType<typeof complete>;
  whyNoSuggestion(uri: string, offset: number): NoSuggestion;
  codeActions(uri: string, start: number, end: number, only?: readonly string[]): ReturnType<typeof codeActions>;
}

export function createLanguageService(
  workspace: Workspace,
  options: CompletionOptions & { readonly engine?: CorrectionEngine } = {},
): LanguageService {
  const all: Readonly<Record<string, (workspace: Workspace, ...args: never[]) => unknown>> = features;
  const bound = Object.entries(all).map(([name, feature]) => [name, (...args: never[]) => feature(workspace, ...args)]);
  return {
    ...(Object.fromEntries(bound) as OfWorkspace),
    complete: (uri, offset, isRequested) => complete(workspace, uri, offset, options, isRequested),
    whyNoSuggestion: (uri, offset) => whyNoSuggestion(workspace, uri, offset, options),
    codeActions: (uri, start, end, only) => codeActions(workspace, uri, start, end, only, options.engine),
  };
}
