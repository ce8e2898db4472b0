import { encodingProblem } from '../encoding/encoding-problem.js';
import type { Reader } from '../reader.js';
import { decodeText } from '../encoding/decode.js';

/** Reads plain text and Markdown. The reader of reports understands their lines best, so they stay as they are. */
export const readText: Reader = (bytes) => {
  const { text, damaged } = decodeText(bytes);
  return Promise.resolve({
    content: text.replace(/\r\n?/g, '\n').replaceAll('\0', ''),
    problems: damaged > 0 ? [encodingProblem(damaged)] : [],
  });
};
