import type { ClientAnswers } from './answers/for-clients.js';
import { codeActions } from './code-actions/code-actions.js';
import { diagnostics } from './diagnostics/diagnostics.js';
import { highlights } from './highlights/highlights.js';
import type { LanguageService } from './language-service.js';
import { references } from './references/references.js';
import { prepareRename, rename } from './rename/rename.js';
import type { Workspace } from './workspace/workspace.js';

/** One line a feature, each a function of the workspace in a file of its own. */
export function createLanguageService(workspace: Workspace): Partial<LanguageService & ClientAnswers> {
  return {
    references: (uri, offset, options) => references(workspace, uri, offset, options),
    highlights: (uri, offset) => highlights(workspace, uri, offset),
    prepareRename: (uri, offset) => prepareRename(workspace, uri, offset),
    rename: (uri, offset, to) => rename(workspace, uri, offset, to),
    codeActions: (uri, start, end, only) => codeActions(workspace, uri, start, end, only),
    diagnostics: (uri) => diagnostics(workspace, uri),
  };
}
