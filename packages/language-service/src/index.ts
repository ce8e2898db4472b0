/** What an editor says of proposals that cite findings, and of the reports that hold them. */
export { createWorkspace } from './workspace/create-workspace.js';
export type { LanguageService } from './language-service.js';
export type { ClientAnswers, CitationAt, ExplorerNode, NoSuggestion, SearchAnswer } from './answers/for-clients.js';
export type { MutableWorkspace, Workspace } from './workspace/workspace.js';
