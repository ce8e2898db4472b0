import { appendFileSync } from 'node:fs';
import type { Terminal } from '../terminal/terminal.js';
import { percentEncoded } from './repository-path.js';
import type { RepositoryPath } from './repository-path.js';

/** The page of a line on GitHub, as it was when the run began. */
export function lineLinker(
  { environment }: Terminal,
  locate: (path: string) => RepositoryPath,
): (path: string, line: number) => string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
  return (shown, line) => {
    const { path } = locate(shown);
    if (!server || !repository || !commit || path === undefined) return undefined;
    return `${server}/${repository}/blob/${commit}/${percentEncoded(path)}?plain=1#L${line}`;
  };
}

/** Adds Markdown to the page of the run; absent where there is none. */
export function summaryWriter({ environment, warn }: Terminal): ((markdown: string) => void) | undefined {
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (!file) return undefined;
  return (markdown) => {
    try {
      appendFileSync(file, markdown);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      warn(`the summary of the job could not be written (${code ?? message}).`);
    }
  };
}
