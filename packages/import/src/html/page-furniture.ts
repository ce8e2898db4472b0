import type { Element, ElementContent, Parents } from 'hast';
import { attribute, elementsIn, isBlock, isElement, replaceElements, textOf } from './hast.js';

/**
 * Class names of blogs and content management systems for what is next to a text: buttons to share it, its tags, related posts, comments,
 * links to other pages. They are whole names: `related-work` may be a heading of the report.
 */
const CLASSES = new RegExp(
  `(?:^|\\s)(?:${[
    'sharedaddy|sd-sharing(?:-enabled)?|addtoany\\S*|a2a_kit|addthis\\S*|ssba|heateor\\S*|at-share\\S*|share-?this|sharing',
    '(?:social|post|entry|article)[-_]*(?:share|sharing|links|icons|buttons)|share[-_]*(?:buttons?|links?|icons?|bar|tools|post)',
    '(?:post|entry|article)-(?:tags?|categories|footer|navigation|nav)|(?:tags?|cat|category)-links|tagcloud|taglist',
    'share|social|tags|jp-relatedposts|yarpp\\S*|(?:related|recommended)-?(?:posts?|articles?|stories)|(?:posts?|articles?)-related',
    'comments-area|comment-respond|comment-form|commentlist|comment-list|wp-block-comments|disqus\\S*',
    'nav-links|nav-previous|nav-next|pagination|breadcrumbs?|skip-link|widget-area|cookie-\\S+|newsletter-\\S+|mc4wp-form',
  ].join('|')})(?:\\s|$)`,
  'i',
);
const IDS = /^(?:disqus_thread|respond|jp-relatedposts|comments)$/i;
const ROLES = /^(?:navigation|search|contentinfo|complementary)$/;

/** Addresses that share a page, by the paths that these sites document. */
const SHARE_ADDRESS =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:(?:twitter|x)\.com\/(?:intent|share|home\?status)|facebook\.com\/(?:sharer|share\.php|dialog)|linkedin\.com\/(?:shareArticle|sharing|cws)|reddit\.com\/submit|pinterest\.com\/pin\/create|tumblr\.com\/(?:share|widgets)|wa\.me\/\?|api\.whatsapp\.com\/send|t\.me\/share|bsky\.app\/intent|plus\.google\.com\/share|news\.ycombinator\.com\/submitlink)|^mailto:\?/i;
const LINK_KINDS = /(?:^|\s)(?:tag|prev|next|category)(?:\s|$)/i;
/** The most characters of other text in a line of links, such as “Share this:”. */
const LONGEST_LEAD = 24;

/**
 * Removes what is inside the content of a web page, but is not its text: the footer of an article, share links, tags, related posts,
 * comments. Uses roles, kinds of links and class names, never words. Returns the removed texts.
 */
export function removePageFurniture(root: Parents): readonly string[] {
  const noted = new Set(
    elementsIn(root).flatMap((element) => (isElement(element, 'a') ? (noteOf(element) ?? []) : [])),
  );
  const ownLength = ({ children }: Parents): number =>
    children.reduce((sum, child) => sum + (child.type === 'text' ? child.value.length : 0), 0);
  const total = [root, ...elementsIn(root)].reduce((sum, each) => sum + ownLength(each), 0);
  const contents = new Map<unknown, Content>();
  const removed: string[] = [];
  replaceElements(root, (element, parent): ElementContent[] | undefined => {
    const inner = element.children.flatMap((child) => contents.get(child) ?? []);
    const content: Content = {
      length: inner.reduce((sum, { length }) => sum + length, ownLength(element)),
      hasNote: noted.has(attribute(element, 'id')) || inner.some(({ hasNote }) => hasNote),
      hasForm: isForm(element) || inner.some(({ hasForm }) => hasForm),
    };
    contents.set(element, content);
    // An element with half of the text is the main text. One with a note belongs to the text.
    if (content.length * 2 > total || content.hasNote || !isFurniture(element, parent, content)) return undefined;
    const text = textOf(element);
    if (text !== '') removed.push(text);
    return [];
  });
  // Inner elements are removed first, so the text of an outer element does not repeat theirs.
  return removed;
}

/** What an element contains, also in elements inside it. */
interface Content {
  /** Of the text, with its white space. */
  readonly length: number;
  /** Whether a link of the text leads into it: its notes may be in the footer. */
  readonly hasNote: boolean;
  readonly hasForm: boolean;
}

function isFurniture(element: Element, parent: Parents, { hasForm }: Content): boolean {
  if (!isBlock(element)) return false;
  if (isElement(element, 'footer')) return !(parent.type === 'element' && isElement(parent, 'blockquote', 'figure'));
  return (
    ROLES.test(attribute(element, 'role')) ||
    CLASSES.test(attribute(element, 'className')) ||
    (isElement(element, 'div', 'section', 'aside') && IDS.test(attribute(element, 'id')) && hasForm) ||
    isLineOfLinks(element)
  );
}

/** A heading “Comments” may have the same id as the comments of readers, which have a form or a list of them. */
function isForm(element: Element): boolean {
  return (
    isElement(element, 'form', 'iframe', 'script') || /(?:^|\s)comment(?:\s|$|-)/.test(attribute(element, 'className'))
  );
}

/** `Share this: Twitter Facebook`, `Tags: wells, rain`: nothing but such links and a few words before them. Stops at the first other node. */
function isLineOfLinks(element: Element): boolean {
  let links = 0;
  let rest = LONGEST_LEAD;
  const stack: ElementContent[] = [...element.children].slice(0, MOST_NODES);
  for (let count = 0; stack.length > 0; count++) {
    const node = stack.pop()!;
    if (count > MOST_NODES) return false;
    if (node.type === 'element' && node.tagName === 'a') {
      links++;
      if (!LINK_KINDS.test(attribute(node, 'rel')) && !SHARE_ADDRESS.test(attribute(node, 'href'))) return false;
    } else if (node.type === 'text') {
      rest -= node.value.trim().replace(/^[,|·•/-]$/u, '').length;
      if (rest < 0) return false;
    } else if (node.type === 'element') for (const child of node.children.slice(0, MOST_NODES)) stack.push(child);
  }
  return links > 0;
}

/** The most nodes of an element that are examined. */
const MOST_NODES = 200;

function noteOf(link: Element): string | undefined {
  const address = attribute(link, 'href');
  return address.startsWith('#') && address.length > 1 ? address.slice(1) : undefined;
}
