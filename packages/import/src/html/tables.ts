import type { Element, ElementContent, Parents } from 'hast';
import { attribute, element, elementsIn, isBlock, isElement, replaceElements, textOf, visitElements } from './hast.js';

/** Longest text of a cell that names a column. */
const LONGEST_HEAD = 60;
/** More text than this in one cell is prose that a table only arranges. */
const LONGEST_CELL = 1200;
const WIDEST_SPAN = 30;

/**
 * Tables that only arrange text on the page become that text. Tables of data get a heading row if their first row names
 * the columns. Captions become paragraphs.
 */
export function prepareTables(root: Parents): void {
  replaceElements(root, (table) => {
    if (!isElement(table, 'table')) return undefined;
    const rows = rowsOf(table);
    if (rows.length === 0) return [];
    const captions = table.children
      .filter((child) => isElement(child, 'caption'))
      .map((caption) => element('p', [element('em', caption.children)]));
    if (isLayout(rows)) return [...captions, ...rows.flatMap(layoutRow)];
    const title = titleRow(rows);
    return [...captions, ...title, { ...table, children: dataRows(rows.slice(title.length)) }];
  });
}

/** A first row of one cell over the whole width is the title of a table. */
function titleRow([first, ...rest]: readonly Element[]): ElementContent[] {
  const cells = cellsOf(first!);
  const isTitle = cells.length === 1 && rest.some((row) => cellsOf(row).length > 1);
  return isTitle ? [element('p', [element('strong', inline(cells[0]!))])] : [];
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  const collect = (parent: Element): void => {
    for (const child of parent.children) {
      if (isElement(child, 'tr')) rows.push(child);
      else if (isElement(child, 'thead', 'tbody', 'tfoot')) collect(child);
    }
  };
  collect(table);
  return rows.filter((row) => cellsOf(row).some((cell) => textOf(cell) !== ''));
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => isElement(child, 'td', 'th'));
}

/** Whether cells hold what only blocks can hold: headings, lists, several paragraphs, very long text, other tables. */
function isLayout(rows: readonly Element[]): boolean {
  if (rows.every((row) => cellsOf(row).length < 2)) return true;
  return rows.some((row) => cellsOf(row).some(holdsBlocks));
}

function holdsBlocks(cell: Element): boolean {
  if (textOf(cell).length > LONGEST_CELL) return true;
  const inside = elementsIn(cell);
  if (inside.some((child) => isElement(child, 'h1', 'h2', 'h3', 'h4', 'table', 'blockquote'))) return true;
  return inside.filter((child) => isElement(child, 'li', 'p') && textOf(child) !== '').length > 3;
}

/** Longest text of cells that are the label of a row. */
const LONGEST_LABEL = 100;

/** The text of a row; its first cells are a line in bold above the others if they are short: “3 | Wells | …”. */
function layoutRow(row: Element): ElementContent[] {
  const cells = cellsOf(row).filter((cell) => textOf(cell) !== '');
  const first = cells.findIndex(holdsText);
  const label = cells.slice(0, Math.max(0, first));
  const text = label.map(textOf).join(' ');
  const isLabel = text.length <= LONGEST_LABEL && /\p{L}{2}/u.test(text) && !/[.;,]$/.test(text);
  return [
    ...(isLabel ? [element('p', [element('strong', spaced(label))])] : label.flatMap(layoutCell)),
    ...cells.slice(label.length).flatMap(layoutCell),
  ];
}

/** Whether a cell has a list, or more than words of data. */
function holdsText(cell: Element): boolean {
  const hasList = elementsIn(cell).some((child) => isElement(child, 'li'));
  return hasList || textOf(cell).length > LONGEST_LABEL || holdsBlocks(cell);
}

function spaced(cells: readonly Element[]): ElementContent[] {
  return cells.flatMap((cell, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    ...inline(cell),
  ]);
}

function layoutCell(cell: Element): ElementContent[] {
  if (cell.children.some((child) => isBlock(child))) return cell.children;
  return [element('p', isElement(cell, 'th') ? [element('strong', cell.children)] : cell.children)];
}

function dataRows(rows: readonly Element[]): Element[] {
  const hasHead = namesColumns(rows);
  return rows.map((row, index) =>
    element(
      'tr',
      cellsOf(row).map((cell) => ({
        ...cell,
        tagName: index === 0 && hasHead ? 'th' : 'td',
        properties: spanOf(cell),
        children: inline(cell),
      })),
    ),
  );
}

/** A span of columns that is larger than any table would fill the memory with empty cells. */
function spanOf(cell: Element): Element['properties'] {
  const span = Number(attribute(cell, 'colSpan'));
  return span > 1 && span <= WIDEST_SPAN ? { colSpan: span } : {};
}

/** The paragraphs of a cell in one line. */
function inline(cell: Element): ElementContent[] {
  const children: ElementContent[] = [];
  for (const child of cell.children) {
    const content = isBlock(child) ? inline(child as Element) : [child];
    if (isBlock(child) && children.length > 0) children.push({ type: 'text', value: ' ' });
    for (const node of content) children.push(isElement(node, 'br') ? { type: 'text', value: ' ' } : node);
  }
  return children;
}

function namesColumns([first, ...rest]: readonly Element[]): boolean {
  const heads = cellsOf(first!);
  if (heads.every((cell) => isElement(cell, 'th'))) return true;
  const words = heads.map(textOf);
  if (rest.length === 0 || words.some((word) => word === '' || word.length > LONGEST_HEAD || /[.:;]$/.test(word)))
    return false;
  if (heads.every(isBold)) return rest.some((row) => !cellsOf(row).every(isBold));
  if (words.some((word) => /\d/.test(word))) return false;
  if (words.length > 2 && rest.length > 1) return true;
  // Numbers below a word: the word names them.
  return words.some((_, column) => rest.every((row) => /\d/.test(textOf(cellsOf(row)[column] ?? first!))));
}

function isBold(cell: Element): boolean {
  let bold = 0;
  visitElements(cell, (child, parent) => {
    if (isElement(child, 'strong', 'b') && !isElement(parent as Element, 'strong', 'b')) bold += textOf(child).length;
  });
  return bold > 0 && bold >= textOf(cell).length;
}
