import type { Terminal } from '../terminal/terminal.js';
import type { Format } from './format.js';
import { jsonFormat } from './json.js';
import { prettyFormat } from './pretty.js';
import type { RepositoryPath } from './repository-path.js';

export const FORMATS = ['pretty', 'concise', 'json', 'sarif', 'github', 'junit'] as const;

export type FormatName = (typeof FORMATS)[number];

/**
 * Creates a format. Formats for CI are loaded lazily.
 *
 * @param maxWarnings the limit of `--max-warnings`
 */
export async function createFormat(
  name: FormatName,
  maxWarnings: number | undefined,
  terminal: Terminal,
): Promise<Format> {
  const layout = { width: terminal.width, style: terminal.style };
  switch (name) {
    case 'pretty':
      return prettyFormat(layout);
    case 'concise': {
      const { conciseFormat } = await import('./concise.js');
      return conciseFormat(layout);
    }
    case 'json':
      return jsonFormat();
    case 'sarif': {
      const { sarifFormat } = await import('./sarif.js');
      return sarifFormat({ warn: terminal.warn, locate: await locator(terminal), version: VERSION });
    }
    case 'github': {
      const { githubFormat, lineLinker, summaryWriter } = await import('./github.js');
      const locate = await locator(terminal);
      return githubFormat({ layout, locate, linkTo: lineLinker(terminal, locate), summarize: summaryWriter(terminal) });
    }
    case 'junit': {
      const { junitFormat } = await import('./junit.js');
      return junitFormat({ maxWarnings, timestamp: new Date().toISOString().slice(0, 19) });
    }
  }
}

async function locator({ directory, environment }: Terminal): Promise<(path: string) => RepositoryPath> {
  const { repositoryPaths } = await import('./repository-path.js');
  return repositoryPaths(directory, environment);
}
