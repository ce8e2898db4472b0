import { statSync } from 'node:fs';
import * as paths from 'node:path';
import type { Files } from '../files/files.js';
import { namesIn } from './names-in.js';
import { readText } from './read-text.js';
import { shippedReport } from './shipped.js';

/** The files of this machine. */
export const nodeFiles: Files = { paths, read: readText, kindOf, namesIn, shippedReport };

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}
