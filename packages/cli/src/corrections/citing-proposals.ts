import type { CitingProposal } from '@findings/project';
import { citingProposal, createConfigurationLoader, createLibraryLoader, lockPathOf } from '@findings/project';
import { findMatchingFiles } from '@findings/project/node';
import { dirname } from 'node:path';
import { readAnyDocuments, readDocumentCitations } from '../documents/read-documents.js';
import { nodeFiles } from '../files/node-files.js';

/**
 * The proposals of the folder that cite a report, with Word documents.
 *
 * @param path absolute, of the report
 */
export async function findCitingProposals(path: string, directory: string): Promise<readonly CitingProposal[]> {
  const configurations = createConfigurationLoader(nodeFiles, directory);
  const libraries = createLibraryLoader(nodeFiles, directory);
  const configuration = await configurations.load(directory);
  const files = await findMatchingFiles(configuration.include, configuration, {});
  if (files.length === 0) return [];
  const proposals: CitingProposal[] = [];
  const documents = readDocumentCitations(readAnyDocuments(files, directory, configurations, libraries));
  for await (const { loadedLibrary, ...document } of documents) {
    const lock = lockPathOf(nodeFiles.paths, await configurations.load(dirname(document.path)));
    const proposal = citingProposal({ ...document, lock }, loadedLibrary, path);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
}
