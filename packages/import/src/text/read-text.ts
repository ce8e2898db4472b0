import { decodeText } from '../encoding/decode.js';
import type { Reader } from '../reader.js';

/** Reads plain text and Markdown, which stay as they are: the reader of reports understands their lines best. */
export const readText = textReader((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', ''));

/** Reads a format of text that a function writes as Markdown. */
export function textReader(toMarkdown: (text: string) => string): Reader {
  return (bytes) => {
    const { text, problems } = decodeText(bytes);
    return { content: toMarkdown(text), problems };
  };
}
