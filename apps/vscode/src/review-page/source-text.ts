import type { Original } from '../review/messages.js';
import { normal } from './find-passage.js';

/** Elements that begin a new paragraph. */
const BLOCKS =
  'p,div,section,article,header,footer,main,aside,nav,li,tr,h1,h2,h3,h4,h5,h6,blockquote,dt,dd,figcaption,pre,br';
const UNSEEN = 'script,style,template,noscript,head,svg,iframe,object';

/** The paragraphs of a text, or of a web page. No script of it runs, and nothing that it names is loaded. */
export function paragraphsOf({ kind, text }: Extract<Original, { kind: 'text' | 'html' }>): readonly string[] {
  const lines = kind === 'html' ? linesOfHtml(text) : text.split(/\n[ \t\r]*\n/);
  return lines.map(normal).filter((line) => line !== '');
}

function linesOfHtml(html: string): readonly string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const each of page.querySelectorAll(UNSEEN)) each.remove();
  for (const each of page.querySelectorAll(BLOCKS)) {
    each.before('\n');
    each.append('\n');
    each.after('\n');
  }
  // Line breaks of the source are spaces in the page.
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    words.push(data === '\n' ? data : data.replaceAll('\n', ' '));
  }
  return words.join('').split('\n');
}
