import type { Style } from './style.js';

/** What a text is laid out for. */
export interface Layout {
  readonly style: Style;
  /** Columns. */
  readonly width: number;
}
