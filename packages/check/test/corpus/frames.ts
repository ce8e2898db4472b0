/** A way to cite what one quotes. */
export interface Frame {
  readonly name: string;
  /**
   * `<q>` is the quotation with double marks, `<w>` its words, `ID` its citation (`s4.h2` or `tip2012:s4.h2`), and `OTHER` another finding,
   * which says something else.
   */
  readonly text: string;
  /** Whether the quotation may hold the end of a line: not in a table. */
  readonly lines: boolean;
}

const inText: readonly (readonly [name: string, text: string])[] = [
  ['the citation directly after', 'The workshop heard that <q> [@ID], and our district is no exception.'],
  ['the citation at the end of the sentence', 'It is true that <q> and we plan with that in mind [see @ID, p. 4].'],
  ['the citation after the full stop', 'One thing was plain: <q>. [@ID]'],
  ['an in-text citation before', 'As @ID puts it, <q>.'],
  ['a citation in brackets before', 'The panel was frank [@ID] in saying that <q>.'],
  ['the citation in the next sentence', 'Somebody said: <q>. So it stands in the record [@ID].'],
  ['the citation in the sentence before', 'We follow what was heard [@ID]. <q>, as the record has it.'],
  ['curly single marks', 'In the words of the report, ‘<w>’ [@ID].'],
  ['straight single marks', "In the words of the report, '<w>' [@ID]."],
  ['with the author suppressed, in braces', 'The speaker held that <q> [-@{ID}].'],
  ['with a work by others', 'Both say so: <q> [@ID; see also @smith2020, ch. 2].'],
  ['the citation within the marks', 'They put it plainly: "<w> [@ID]."'],
  ['all of it emphasized', 'They put it plainly: *<q>* [@ID].'],
  ['in parentheses', 'We begin there (for <q>, as was said [@ID]) and go on.'],
  ['with another finding', 'Both panels agree that <q> [@OTHER; @ID].'],
  ['with a locator of its own', 'We heard <q>, and more of the kind (@ID [pp. 4--6]).'],
];

const inBlocks: typeof inText = [
  ['in a table', '| Heard | Our answer |\n| --- | --- |\n| They said <q> [@ID] | A monthly meeting |'],
  ['in a list', '- **Listen first.** We heard that <q> [@ID].\n- Then act.'],
  ['in a block quotation, cited in the attribution', 'The record says it best.\n\n> <w>\n>\n> — the panel [@ID]'],
  ['in a block quotation, cited at its end', 'The record says it best:\n\n> <w> [@ID]'],
  ['in a block quotation, cited before', 'Of this @ID says:\n\n> <w>'],
  ['in a footnote', 'Others have seen the same.[^NOTE]\n\n[^NOTE]: The report says that <q> [@ID].'],
  ['in a list that a citation introduces', 'Two things were heard [@ID]:\n\n- <q>\n- and that it is so everywhere.'],
  ['in a heading', '### <q> [@ID]'],
  ['in a definition', 'What we heard\n\n:   They said <q> [@ID].'],
];

/** All the ways that people cite what they quote. */
export const frames: readonly Frame[] = [
  ...inText.map(([name, text]) => ({ name, text, lines: true })),
  ...inBlocks.map(([name, text]) => ({ name, text, lines: false })),
];
