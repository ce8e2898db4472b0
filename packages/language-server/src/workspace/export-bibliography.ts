import { languageOf } from '@findings/export';
import { documentCitations, readFrontMatterFiles } from '@findings/project';
import type { LoadedLibrary, WorksFormat } from '@findings/project';
import { allWorks, citedWorks, printWorks } from '@findings/project/works';
import type { SelectedWorks, CitingProposal, WorkEntries } from '@findings/project/works';
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
  // A filter cites reports. Without it, Pandoc and LaTeX look for the ids that the proposal cites.
  const selected = await selectWorks(state, scope, format === 'pandoc' ? 'report' : 'findings');
  const { works, omitted, repeated } = selected;
  const proposal = typeof scope === 'string' ? undefined : scope.proposal;
  const bibliographies = proposal === undefined ? [] : await bibliographiesOf(state, proposal);
  const language = languageOf((proposal !== undefined && state.documents.get(proposal)?.getText()) || '');
  const text = [...printWorks(state.say, selected, format)].join('');
  return {
    text,
    works: works.length,
    omitted,
    repeated,
    bibliographies,
    ...(language !== undefined && { language }),
  };
}

/** The URIs of the existing bibliographies that a proposal and its configuration name. */
async function bibliographiesOf(state: ServerState, uri: string): Promise<readonly string[]> {
  const { files, host, documents, proposals } = state;
  const configured = proposals.context(uri)?.configuration?.bibliography ?? [];
  const path = host.pathOf(uri);
  const text = documents.get(uri)?.getText();
  const named = path === undefined || text === undefined ? undefined : await readFrontMatterFiles(files, text, path);
  const paths = [...configured, ...(named?.bibliographies?.files ?? [])].map((file) => file.path);
  return [...new Set(paths)].filter((each) => files.kindOf(each) === 'file').map(host.uriOf);
}

function selectWorks(
  state: ServerState,
  scope: ExportScope,
  entries: WorkEntries,
): SelectedWorks | Promise<SelectedWorks> {
  if (scope === 'proposals') {
    return citedWorks(state.say, undefined, readCheckableProposals(state, citingWorks), entries);
  }
  if (scope === 'all') return allCitableWorks(state, entries);
  const proposal = checkableProposal(state, scope.proposal);
  return citedWorks(state.say, undefined, proposal ? [citingWorks(proposal)] : [], entries);
}

function citingWorks({ displayPath, text, loadedLibrary }: CheckableProposal): CitingProposal {
  return { displayName: displayPath, citations: documentCitations(text, loadedLibrary.library) };
}

/** The works of the first configured library. Without a configuration, those that the first proposal may cite. */
function allCitableWorks(state: ServerState, entries: WorkEntries): SelectedWorks {
  const [configured] = state.included.configuredLibraries();
  const loaded = configured ?? firstLibrary(checkableProposals(state));
  return loaded
    ? allWorks(loaded.library.reports, loaded.library, entries)
    : { works: [], omitted: [], repeated: [], targets: new Map() };
}

function firstLibrary(proposals: Iterable<CheckableProposal>): LoadedLibrary | undefined {
  for (const { loadedLibrary } of proposals) return loadedLibrary;
  return undefined;
}
