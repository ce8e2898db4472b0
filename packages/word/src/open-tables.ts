import type { Cell } from './paragraph.js';

/** The position in the tables of a part. Tables inside tables are text of the outer cell. */
export class OpenTables {
  #depth = 0;
  #table = -1;
  #row = -1;
  #column = -1;

  get cell(): Cell | undefined {
    return this.#depth > 0 ? { table: this.#table, row: this.#row, column: this.#column } : undefined;
  }

  open(name: string): (() => void) | undefined {
    if (name === 'w:tbl' && ++this.#depth === 1) {
      this.#table++;
      this.#row = -1;
    }
    if (this.#depth === 1 && name === 'w:tr') {
      this.#row++;
      this.#column = -1;
    }
    if (this.#depth === 1 && name === 'w:tc') this.#column++;
    return name === 'w:tbl' ? () => this.#depth-- : undefined;
  }
}
