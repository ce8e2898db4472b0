type Child = Node | string | false | undefined | readonly Child[];
type Value = string | number | boolean | undefined | ((event: Event) => void);
type Props = Readonly<Record<string, Value>>;

/**
 * Creates an element. Texts become text nodes, so that text of a report is never read as HTML.
 *
 * @param names tag and classes, such as `p.why`
 * @param content first, if needed, attributes, and listeners by `onclick` and the like; `false` and `undefined` set nothing. Then the children
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  names: Tag | `${Tag}.${string}`,
  ...content: readonly [Props, ...Child[]] | readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const [first] = content;
  const props = isProps(first) ? first : {};
  const [tag, ...classes] = names.split('.') as [Tag, ...string[]];
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, (isProps(first) ? content.slice(1) : content) as readonly Child[]);
  return element;
}

function isProps(value: Props | Child): value is Props {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Node);
}

export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child as readonly Child[]);
    else if (child !== undefined && child !== false) parent.append(child as Node | string);
  }
}

/** Replaces what is in an element. */
export function fillWith(parent: Element, children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(
  tag: string,
  props: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) element.setAttribute(name, String(value));
  append(element, children);
  return element;
}

const ICONS = {
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  question:
    'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M6.2 6.3c.2-2.3 3.7-2.2 3.6 0C9.8 7.6 8 7.7 8 9.3M8 11.5v.1',
  check: 'm3 8.6 3.3 3.4L13 4.6',
  cross: 'm4 4 8 8m0-8-8 8',
  info: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6M8 7.2v4M8 4.8v.1',
  warning: 'M8 2 14.5 13.5h-13zM8 6.4v3.4M8 11.6v.1',
  undo: 'M3 3v4h4M3.4 7A5.3 5.3 0 1 1 4 11.2',
  lock: 'M3.2 7h9.6v6.6H3.2zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2',
  link: 'M6.5 9.5l3-3M7 4.6l1.4-1.4a3 3 0 0 1 4.3 4.3L11.3 9M9 11.4l-1.4 1.4a3 3 0 0 1-4.3-4.3L4.7 7',
  spark: 'M8 1.5 9.6 6.4 14.5 8 9.6 9.6 8 14.5 6.4 9.6 1.5 8 6.4 6.4z',
} as const;
export type IconName = keyof typeof ICONS;

export function icon(name: IconName): SVGElement {
  return svg(
    'svg',
    { class: `i ${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', { d: ICONS[name] }),
  );
}

export interface ButtonProps {
  /** Class names: `primary`, `quiet`, `link`. */
  readonly look?: string;
  /** The key that does the same. */
  readonly key?: string | undefined;
  /** Shown after the label, as “likely”. */
  readonly note?: string | undefined;
  readonly isOff?: boolean;
  readonly [attribute: `data-${string}` | `aria-${string}`]: string | number | boolean | undefined;
}

export function button(label: string, act: () => void, props: ButtonProps = {}): HTMLButtonElement {
  const { look, key, note, isOff, ...attributes } = props;
  return h(
    look === undefined ? 'button' : `button.${look}`,
    {
      ...(attributes as Record<string, Value>),
      type: 'button',
      'aria-disabled': isOff === true ? 'true' : undefined,
      'data-key': key,
      onclick: () => {
        if (isOff !== true) act();
      },
    },
    label,
    note !== undefined && h('span.note', ` ${note}`),
    key !== undefined && h('kbd', key),
  );
}
