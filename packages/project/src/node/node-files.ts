import { statSync } from 'node:fs';
import * as paths from 'node:path';
import type { Files } from '../files/files.js';
import { namesIn } from './names-in.js';
import { readText } from './read-text.js';
import { shippedReport } from './shipped.js';
import { inEnglish } from '@findings/core/check';
import type { Say } from '@findings/core/check';

/** The files of this machine. */
export function nodeFilesIn(say: Say): Files {
  return { say, paths, read: (path, shown) => readText(path, shown, say), kindOf, namesIn, shippedReport };
}

export const nodeFiles = nodeFilesIn(inEnglish);

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}
