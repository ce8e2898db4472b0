import { citationAt } from './citation-at.js';
import { citableTargets, citedKeys, resolveKey, citingLocations } from './cited-keys.js';
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
import type { LanguageService } from './language-service.js';
import { links } from './links.js';
import { pasteOptions } from './paste-options.js';
import { quotableTexts } from './quotable-text.js';
import { pinFinding, readingAt, readingOfFinding } from './reading.js';
import { highlights } from './references/highlights.js';
import { references } from './references/references.js';
import type { CorrectionEngine } from './correct-report.js';
import { citedReport, followWords } from './rename/follow-words.js';
import { prepareRename, rename } from './rename/rename.js';
import type { ClientRequests } from './results/client-results.js';
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

/** Each feature is a function of the workspace. */
export function createLanguageService(
  workspace: Workspace,
  options: CompletionOptions & { readonly engine?: CorrectionEngine } = {},
): LanguageService & ClientRequests {
  return {
    hover: (uri, offset, commands) => hover(workspace, uri, offset, commands),
    definition: (uri, offset) => definition(workspace, uri, offset),
    links: (uri) => links(workspace, uri),
    symbols: (uri) => symbols(workspace, uri),
    folding: (uri) => folding(workspace, uri),
    selections: (uri, offset) => selections(workspace, uri, offset),
    semanticTokens: (uri) => semanticTokens(workspace, uri),
    inlayHints: (uri, span) => inlayHints(workspace, uri, span),
    complete: (uri, offset, isRequested) => complete(workspace, uri, offset, options, isRequested),
    documentation: (from, about) => documentation(workspace, from, about),
    signature: (uri, offset) => signature(workspace, uri, offset),
    whyNoSuggestion: (uri, offset) => whyNoSuggestion(workspace, uri, offset, options),
    references: (uri, offset, options) => references(workspace, uri, offset, options),
    highlights: (uri, offset) => highlights(workspace, uri, offset),
    prepareRename: (uri, offset) => prepareRename(workspace, uri, offset),
    rename: (uri, offset, to) => rename(workspace, uri, offset, to),
    codeLenses: (uri) => codeLenses(workspace, uri),
    workspaceSymbols: (words) => workspaceSymbols(workspace, words),
    explorer: (params) => explorer(workspace, params),
    readingAt: (uri, offset) => readingAt(workspace, uri, offset),
    readingOf: (uri, finding) => readingOfFinding(workspace, uri, finding),
    unmatchedCitation: (uri, offset) => unmatchedCitation(workspace, uri, offset),
    pinFinding: (uri, finding) => pinFinding(workspace, uri, finding),
    citedReport: (source) => citedReport(workspace, source),
    followWords: (before) => followWords(workspace, before),
    newPins: (uri, before) => newPins(workspace, uri, before),
    outline: (uri) => proposalOutline(workspace, uri),
    explorerPath: (finding) => explorerPath(workspace, finding),
    search: (words, options) => search(workspace, words, options),
    status: (uri) => status(workspace, uri),
    openProblems: (uri) => openProblems(workspace, uri),
    citing: (finding) => citingLocations(workspace, finding),
    insertion: (request) => insertion(workspace, request),
    citeSentence: (uri, start, end) => citeSentence(workspace, uri, start, end),
    canCiteSentence: (uri, start, end) => canCiteSentence(workspace, uri, start, end),
    quotable: (finding) => quotableTexts(workspace, finding),
    pasted: (uri, start, end, text) => pasteOptions(workspace, uri, start, end, text),
    copied: (uri, start, end) => copySelection(workspace, uri, start, end),
    citationAt: (uri, offset) => citationAt(workspace, uri, offset),
    cited: (uri) => citedKeys(workspace, uri),
    resolved: (uri, key) => resolveKey(workspace, uri, key),
    citable: (uri) => citableTargets(workspace, uri),
    codeActions: (uri, start, end, only) => codeActions(workspace, uri, start, end, only, options.engine),
    diagnostics: (uri) => diagnostics(workspace, uri),
  };
}
