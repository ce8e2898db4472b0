import { nodeFilesIn } from '@findings/project/node';
import { say } from '../terminal/say.js';

/** Access to local files, with messages that name commands as the user types them. */
export const nodeFiles = nodeFilesIn(say, VERSION);
