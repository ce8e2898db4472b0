import { isIncluded, SAMPLE_KEY } from '@findings/project';
import type { LoadedReport } from '@findings/project';
import type { Host } from '../server-host.js';
import type { Remote } from '../client/connection.js';
import type { FoundFiles } from '../protocol.js';
import { DEPENDENCY_PATTERN, mayBeDependency, mayContainDependencies } from '../workspace/dependency-patterns.js';
import { pathOfUri, uriOfPath } from './uri-paths.js';
import { createStoredFiles } from './stored-files.js';
import type { Translate } from '@findings/core/text';

const SAMPLE_PATH = '/findings/-/tip-2012.md';
/** Files that are requested at the same time. */
const AT_ONCE = 16;

/** A host without a disk. Reads files through the client when a folder is prepared, since later reads are synchronous. */
export function clientHost(remote: Remote, say: Translate): Host {
  const files = createStoredFiles(say, sampleReport);
  const read = async (path: string): Promise<void> => {
    const result = await remote.sendRequest('findings/readFile', { uri: uriOfPath(path) }).catch(() => null);
    const base64 = typeof result === 'object' && result !== null && 'base64' in result ? result.base64 : undefined;
    files.set(path, typeof base64 === 'string' ? textOf(base64) : undefined);
  };
  const prepared = new Map<string, Promise<void>>();
  const readAll = async (paths: readonly string[]): Promise<void> => {
    for (let start = 0; start < paths.length; start += AT_ONCE) {
      await Promise.all(paths.slice(start, start + AT_ONCE).map(read));
    }
  };
  const filesIn = async (folder: string): Promise<readonly string[]> => {
    const result = await remote
      .sendRequest('findings/findFiles', { folder: uriOfPath(folder), patterns: [DEPENDENCY_PATTERN] })
      .catch(() => undefined);
    const { uris = [] } = (result ?? {}) as Partial<FoundFiles>;
    return uris.flatMap((uri) => pathOfUri(uri) ?? []);
  };
  /** Reads what may be a folder that was added or removed. */
  const reloadFolder = async (path: string): Promise<void> => {
    if (!mayContainDependencies(path)) return;
    const known = [...files.all()].filter((each) => each.startsWith(`${path}/`));
    await readAll([...new Set([...known, ...(await filesIn(path))])]);
  };
  async function sampleReport(): Promise<LoadedReport> {
    const { report } = await import('@findings/tip-2012');
    // A client may have its own copy, which its editor can open.
    await read(SAMPLE_PATH);
    if (files.kindOf(SAMPLE_PATH) === undefined) {
      const { default: text } = await import('@findings/tip-2012/report/tip-2012.md');
      files.set(SAMPLE_PATH, text);
    }
    if (report.key !== SAMPLE_KEY) throw new Error('The sample report has a different key.');
    return { report, path: SAMPLE_PATH };
  }
  return {
    files,
    pathOf: pathOfUri,
    uriOf: uriOfPath,
    rulePage: () => undefined,
    findFiles: (patterns, configuration) => {
      const matches = isIncluded(files, { ...configuration, include: patterns });
      return Promise.resolve([...files.all()].filter(matches));
    },
    prepare: async (folders) => {
      for (const folder of folders) {
        const known = prepared.get(folder) ?? filesIn(folder).then(readAll);
        prepared.set(folder, known);
        await known;
      }
    },
    reload: async (paths) => {
      await Promise.all(paths.map((path) => (mayBeDependency(path) ? read(path) : reloadFolder(path))));
    },
    defer: (work) => void setTimeout(work, 0),
  };
}

/** Decodes UTF-8 without its byte order mark, like the host with a disk. Undefined if the bytes are invalid. */
function textOf(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
