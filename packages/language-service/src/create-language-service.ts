import type { ClientAnswers } from './answers/for-clients.js';
import { diagnostics } from './diagnostics/diagnostics.js';
import type { LanguageService } from './language-service.js';
import type { Workspace } from './workspace/workspace.js';

/** One line a feature, each a function of the workspace in a file of its own. */
export function createLanguageService(workspace: Workspace): Partial<LanguageService & ClientAnswers> {
  return {
    diagnostics: (uri) => diagnostics(workspace, uri),
  };
}
