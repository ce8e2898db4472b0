import { documentCitations } from '@findings/project';
import type { LoadedLibrary, WorksFormat } from '@findings/project';
import { allWorks, citedWorks, printWorks } from '@findings/project/works';
import type { SelectedWorks, CitingProposal } from '@findings/project/works';
import type { ExportResult } from '../protocol.js';
import { readCheckableProposals, checkableProposal, checkableProposals } from './checkable-proposals.js';
import type { CheckableProposal } from './checkable-proposals.js';
import type { ServerState } from './server-state.js';

/** What to export: the works that one proposal cites, or all proposals, or all works that can be cited. */
type ExportScope = { readonly proposal: string } | 'proposals' | 'all';

/**
 * The output of `findings export` as a bibliography, including unsaved text.
 *
 * @throws Failure if a work cannot be exported
 */
export async function exportBibliography(
  state: ServerState,
  format: WorksFormat,
  scope: ExportScope,
): Promise<ExportResult> {
  const { works, omitted, repeated } = await selectWorks(state, scope);
  return { text: [...printWorks(state.say, works, format)].join(''), works: works.length, omitted, repeated };
}

function selectWorks(state: ServerState, scope: ExportScope): SelectedWorks | Promise<SelectedWorks> {
  if (scope === 'proposals') return citedWorks(state.say, undefined, readCheckableProposals(state, citingWorks));
  if (scope === 'all') return allCitableWorks(state);
  const proposal = checkableProposal(state, scope.proposal);
  return citedWorks(state.say, undefined, proposal ? [citingWorks(proposal)] : []);
}

function citingWorks({ displayPath, text, loadedLibrary }: CheckableProposal): CitingProposal {
  return { displayName: displayPath, citations: documentCitations(text, loadedLibrary.library) };
}

/** The works of the first configured library. Without a configuration, those that the first proposal may cite. */
function allCitableWorks(state: ServerState): SelectedWorks {
  const [configured] = state.included.configuredLibraries();
  const loaded = configured ?? firstLibrary(checkableProposals(state));
  return loaded ? allWorks(loaded.library.reports, loaded.library) : { works: [], omitted: [], repeated: [] };
}

function firstLibrary(proposals: Iterable<CheckableProposal>): LoadedLibrary | undefined {
  for (const { loadedLibrary } of proposals) return loadedLibrary;
  return undefined;
}
