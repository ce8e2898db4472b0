/**
 * Counts the characters that are looked at. Reading brackets, emphasis and quotation marks the way Pandoc does means
 * to try and to take back; on hostile text that is exponential. The count keeps the whole linear: whoever has used up
 * what a text of that length may cost goes on without trying (`InlineReader`, "flat").
 */
export interface Work {
  steps: number;
}
