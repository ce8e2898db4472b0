import { nodeFilesIn } from '@findings/project/node';
import { say } from '../terminal/say.js';

/** The files of this machine. Messages name commands as the user types them. */
export const nodeFiles = nodeFilesIn(say);
