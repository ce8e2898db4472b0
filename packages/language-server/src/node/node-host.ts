import { detachString } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { CONFIG_NAME, defaultConfiguration } from '@findings/project';
import { findMatchingFiles, nodeFilesIn } from '@findings/project/node';
import { watchPaths } from '@findings/project/watch';
import { realpathSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { Host } from '../server-host.js';
import { rulePage } from './rule-page.js';

/** This machine. */
export const nodeHost = (say: Translate): Host => ({
  files: nodeFilesIn(say),
  pathOf: (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    const known = paths.get(uri);
    if (known !== undefined) return known;
    try {
      const path = fileURLToPath(uri);
      // No file name has this character, and Node throws for it.
      return path.includes('\0') ? undefined : remembered(paths, uri, detachString(path));
    } catch {
      return undefined;
    }
  },
  uriOf: (path) => uris.get(path) ?? remembered(uris, path, canonicalUri(pathToFileURL(path).href)),
  realPathOf: (path) => {
    try {
      return detachString(realpathSync.native(path));
    } catch {
      // What is not there, or cannot be reached, is not read either.
      return path;
    }
  },
  rulePage,
  matching: (patterns, configuration, isWithin) => findMatchingFiles(patterns, configuration, { isWithin }),
  configurationsBelow: (folder, isWithin) =>
    findMatchingFiles([`**/${CONFIG_NAME}`], defaultConfiguration(folder), { isWithin }),
  prepare: () => Promise.resolve(),
  reread: () => Promise.resolve(),
  watch: watchPaths,
  soon: (work) => void setImmediate(work),
});

/** Both are asked again and again. */
const uris = new Map<string, string>();
const paths = new Map<string, string>();

function remembered(known: Map<string, string>, name: string, value: string): string {
  if (known.size > 50_000) known.clear();
  known.set(name, value);
  return value;
}
