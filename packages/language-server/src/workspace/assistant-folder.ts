import type { ReportFolder } from '@findings/mcp';
import type { ResolvedContext } from './context-resolver.js';
import { measureWorkspace } from './coverage.js';
import type { ServerState } from './server-state.js';

/**
 * What the tools for assistants answer from: the reports of a proposal, or else those of the first folder that has any.
 *
 * @param uri the proposal that the user is writing, if any
 */
export function assistantFolder(state: ServerState, uri: string | undefined): ReportFolder | undefined {
  const { proposals, included } = state;
  const own = uri === undefined ? undefined : proposals.context(uri);
  return own && hasReports(own) ? folderOf(state, own) : firstFolder(state, [...included.folderContexts().values()]);
}

function firstFolder(state: ServerState, folders: readonly ResolvedContext[]): ReportFolder | undefined {
  const context = folders.find(hasReports) ?? [...state.proposals.contexts().values()].find(hasReports);
  return context && folderOf(state, context);
}

function hasReports({ proposal: { context } }: ResolvedContext): boolean {
  return context.library !== undefined;
}

function folderOf(state: ServerState, { proposal: { context, severities } }: ResolvedContext): ReportFolder {
  const { library, lock, isLockBroken, bibliography } = context;
  return {
    library: library!,
    severities,
    lock,
    isLockBroken,
    bibliography,
    coverage: () => Promise.resolve(measureWorkspace(state).coverage),
  };
}
