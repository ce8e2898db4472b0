import type { Element, Root } from 'hast';
import { attribute, elementsIn, isElement, textOf } from './hast.js';

/** Parts of a page that are never its content. */
const CHROME = new Set(['nav', 'aside', 'footer', 'header']);
const CHROME_ROLE = /^(?:navigation|banner|contentinfo|complementary|search)$/;
const CHROME_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|cookies?|footer|masthead|site-header|share|social|related|comments?)(?:$|[\s_-])/i;

/** Shares of the page's text below which an element cannot be its content. */
const LEAST_SHARE = 0.2;

/**
 * The element that holds the content of a page. `undefined` if the page does not mark it and has navigation and the like
 * around it, so that it has to be guessed.
 */
export function findMainContent(root: Root): Element | Root | undefined {
  const total = textOf(root).length;
  const marked: Element[] = [];
  const articles: Element[] = [];
  let body: Element | undefined;
  let hasChrome = false;
  for (const element of elementsIn(root)) {
    if (isElement(element, 'main') || attribute(element, 'role') === 'main') marked.push(element);
    else if (isElement(element, 'article') || attribute(element, 'role') === 'article') articles.push(element);
    else if (isElement(element, 'body')) body ??= element;
    else if (isChrome(element)) hasChrome = true;
  }
  const isLarge = (element: Element): boolean => textOf(element).length >= total * LEAST_SHARE;
  const main = marked.find(isLarge);
  if (main !== undefined) return narrowToArticle(main, articles);
  // Several articles are a list of posts, or comments: the page itself says no more.
  const large = articles.filter(isLarge);
  if (large.length === 1) return large[0];
  return hasChrome ? undefined : (body ?? root);
}

/** An article that is nearly all of `<main>` leaves out what is around it, such as links to other pages. */
function narrowToArticle(main: Element, articles: readonly Element[]): Element {
  const inside = new Set(elementsIn(main));
  const length = textOf(main).length;
  return articles.find((article) => inside.has(article) && textOf(article).length > length * 0.6) ?? main;
}

function isChrome(element: Element): boolean {
  if (CHROME.has(element.tagName)) return true;
  if (CHROME_ROLE.test(attribute(element, 'role'))) return true;
  if (!isElement(element, 'div', 'section', 'ul', 'table')) return false;
  return CHROME_NAME.test(attribute(element, 'className')) || CHROME_NAME.test(attribute(element, 'id'));
}
