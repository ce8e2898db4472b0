/**
 * Keys by which Quarto (`@fig-map`) and pandoc-crossref (`@fig:map`) refer to a figure or a theorem of the same
 * document; Quarto also takes a capital to begin with.
 */
export function isCrossReference(key: string): boolean {
  return QUARTO.test(key) || PANDOC_CROSSREF.test(key);
}

const QUARTO = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau|vid|tab)-/i;
const PANDOC_CROSSREF = /^(?:fig|tbl|sec|eq|lst):/i;
