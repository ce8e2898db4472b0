import type { Element, ElementContent } from 'hast';
import { element, isElement, textOf } from '../html/hast.js';

/** The rows of a table, which TeX separates by `\\` and whose cells it separates by `&`. */
export function tableRows(content: readonly ElementContent[]): Element[] {
  const inline = content.flatMap((node) => (isElement(node, 'p') ? node.children : [node]));
  const rows: ElementContent[][][] = [[[]]];
  for (const node of inline) {
    if (isElement(node, 'br')) rows.push([[]]);
    else if (isElement(node, 'tex-cell')) rows.at(-1)!.push([]);
    else rows.at(-1)!.at(-1)!.push(node);
  }
  return rows
    .map((cells) =>
      element(
        'tr',
        cells.map((cell) => element('td', cell)),
      ),
    )
    .filter((row) => textOf(row) !== '');
}
