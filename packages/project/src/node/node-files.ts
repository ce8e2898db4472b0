import { statSync } from 'node:fs';
import * as paths from 'node:path';
import { Failure } from '../failure.js';
import type { Files } from '../files/files.js';
import { namesIn } from './list-folder.js';
import { isDescriptor, readText } from './read-text.js';
import { sampleReport } from './sample-report.js';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** The files of this machine. */
export function nodeFilesIn(say: Translate): Files {
  const read = (path: string, shown: string): string => {
    // Configurations and documents name these files. Reading standard input for one would wait, or consume an editor's messages.
    if (isDescriptor(path)) throw new Failure(say`“${shown}” is a device, and a file is needed here.`);
    return readText(path, shown, say);
  };
  return { say, paths, read, kindOf, namesIn, sampleReport };
}

export const nodeFiles = nodeFilesIn(translateEnglish);

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}
