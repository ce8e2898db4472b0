import { documentCitations } from '@findings/project';
import type { LoadedLibrary, WorksFormat } from '@findings/project';
import { allWorks, citedWorks, printWorks } from '@findings/project/works';
import type { SelectedWorks, CitingProposal } from '@findings/project/works';
import type { ExportResult } from '../protocol.js';
import { readStored, storedProposal, storedProposals } from './stored-proposals.js';
import type { StoredProposal } from './stored-proposals.js';
import type { ServerState } from './server-state.js';

/**
 * What `findings export` writes of a bibliography, of the words as they stand, unsaved ones included.
 *
 * @param of the URI of a proposal, all proposals, or all that can be cited
 * @throws Failure where there can be none
 */
export async function exportBibliography(
  session: ServerState,
  format: WorksFormat,
  of: { readonly proposal: string } | 'proposals' | 'all',
): Promise<ExportResult> {
  const { works, omitted: leftOut, repeated } = await chosen(session, of);
  return { text: [...printWorks(session.say, works, format)].join(''), works: works.length, leftOut, repeated };
}

function chosen(
  session: ServerState,
  of: Parameters<typeof exportBibliography>[2],
): SelectedWorks | Promise<SelectedWorks> {
  if (of === 'proposals') return citedWorks(session.say, undefined, readStored(session, cited));
  if (of === 'all') return everything(session);
  const proposal = storedProposal(session, of.proposal);
  return citedWorks(session.say, undefined, proposal ? [cited(proposal)] : []);
}

function cited({ shown, text, shelf }: StoredProposal): CitingProposal {
  return { displayName: shown, citations: documentCitations(text, shelf.library) };
}

/** Of the first folder's reports; where it has none of its own, of those that a proposal may cite. */
function everything(session: ServerState): SelectedWorks {
  const [configured] = session.proposals.configuredShelves();
  const shelf = configured ?? anyShelf(storedProposals(session));
  return shelf ? allWorks(shelf.library.reports, shelf.library) : { works: [], omitted: [], repeated: [] };
}

function anyShelf(proposals: Iterable<StoredProposal>): LoadedLibrary | undefined {
  for (const { shelf } of proposals) return shelf;
  return undefined;
}
