import type { Layout } from '../terminal/style.js';

export interface TreeLayout extends Layout {
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean;
}
