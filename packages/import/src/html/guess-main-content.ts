import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { textOf } from './hast.js';

/** The content of a page that does not mark it, as browsers find it for their reading views. */
export function guessMainContent(page: Root): Root {
  const { document } = parseHTML(toHtml(page)) as unknown as { document: ConstructorParameters<typeof Readability>[0] };
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const found =
    article?.content === undefined || article.content === null
      ? undefined
      : fromHtml(article.content, { fragment: true });
  // A guess that keeps little of the page is more likely wrong than right.
  if (found === undefined || textOf(found).length * 4 < textOf(page).length) return page;
  return found;
}
