import { isIncluded, SAMPLE_KEY } from '@findings/project';
import type { LoadedReport } from '@findings/project';
import type { Host } from '../server-host.js';
import type { Remote } from '../remote.js';
import type { FoundFiles } from '../protocol.js';
import { DEPENDENCY_PATTERN, mayBeDependency, mayContainDependencies } from '../workspace/dependency-patterns.js';
import { pathOfUri, uriOfPath } from './uri-paths.js';
import { createStoredFiles } from './stored-files.js';
import type { Translate } from '@findings/core/text';

const SHIPPED = '/findings/-/tip-2012.md';
/** Files that are asked for at once. */
const AT_ONCE = 16;

/** Files are the client's: all that matter are read when a folder is looked at, since they are asked about at once later. */
export function clientHost(remote: Remote, say: Translate): Host {
  const files = createStoredFiles(say, sampleReport);
  const read = async (path: string): Promise<void> => {
    const answer = await remote.sendRequest('findings/readFile', { uri: uriOfPath(path) }).catch(() => null);
    const base64 = typeof answer === 'object' && answer !== null && 'base64' in answer ? answer.base64 : undefined;
    files.set(path, typeof base64 === 'string' ? textOf(base64) : undefined);
  };
  const prepared = new Map<string, Promise<void>>();
  const readAll = async (paths: readonly string[]): Promise<void> => {
    for (let start = 0; start < paths.length; start += AT_ONCE) {
      await Promise.all(paths.slice(start, start + AT_ONCE).map(read));
    }
  };
  const filesIn = async (folder: string): Promise<readonly string[]> => {
    const answer = await remote
      .sendRequest('findings/findFiles', { folder: uriOfPath(folder), patterns: [DEPENDENCY_PATTERN] })
      .catch(() => undefined);
    const { uris = [] } = (answer ?? {}) as Partial<FoundFiles>;
    return uris.flatMap((uri) => pathOfUri(uri) ?? []);
  };
  /** What may be a folder that came, or went. */
  const rereadFolder = async (path: string): Promise<void> => {
    if (!mayContainDependencies(path)) return;
    const known = [...files.all()].filter((each) => each.startsWith(`${path}/`));
    await readAll([...new Set([...known, ...(await filesIn(path))])]);
  };
  async function sampleReport(): Promise<LoadedReport> {
    const { report } = await import('@findings/tip-2012');
    // A client that has the text itself, where an editor can open it, need not get it twice.
    await read(SHIPPED);
    if (files.kindOf(SHIPPED) === undefined) {
      const { default: text } = await import('@findings/tip-2012/report/tip-2012.md');
      files.set(SHIPPED, text);
    }
    if (report.key !== SAMPLE_KEY) throw new Error('The report that comes with the tool has another key.');
    return { report, path: SHIPPED };
  }
  return {
    files,
    pathOf: pathOfUri,
    uriOf: uriOfPath,
    rulePage: () => undefined,
    matching: (patterns, configuration) => {
      const matches = isIncluded(files, { ...configuration, include: patterns });
      return Promise.resolve([...files.all()].filter(matches));
    },
    configurationsBelow: (folder) =>
      Promise.resolve(
        [...files.all()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('/findings.config.json')),
      ),
    prepare: async (folders) => {
      for (const folder of folders) {
        const known = prepared.get(folder) ?? filesIn(folder).then(readAll);
        prepared.set(folder, known);
        await known;
      }
    },
    reread: async (paths) => {
      await Promise.all(paths.map((path) => (mayBeDependency(path) ? read(path) : rereadFolder(path))));
    },
    soon: (work) => void setTimeout(work, 0),
  };
}

/** As files are decoded elsewhere: UTF-8 without its mark. What is none has no text. */
function textOf(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
