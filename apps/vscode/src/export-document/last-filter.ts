/**
 * Runs after citations are formatted. It removes the paths of this computer, which a Word document would keep in its properties. In a
 * document whose only first-level heading is its title, it moves the heading of the references to the level of the other sections. A
 * web page without a title has that of its first heading, and its text becomes its main part, for screen readers.
 */
export const LAST_FILTER = `
-- In a note, Pandoc writes a space of its own before a citation in the style of notes.
function Inlines(inlines)
  for at = 2, #inlines do
    local cite = inlines[at]
    if cite.t == 'Cite' and inlines[at - 1].t == 'Space' and #cite.content > 0 and cite.content[1].t == 'Space' then
      local content = cite.content
      content:remove(1)
      cite.content = content
      inlines[at] = cite
    end
  end
  return inlines
end

function Pandoc(doc)
  doc.meta.bibliography, doc.meta.references, doc.meta.csl = nil, nil, nil
  local title, references, level
  for _, block in ipairs(doc.blocks) do
    if block.t == 'Header' then
      if not title then title = block
      elseif block.identifier == 'bibliography' then references = block
      elseif not level or block.level < level then level = block.level end
    end
  end
  if references and level and title.level == 1 and level > 1 then references.level = level end
  if FORMAT:match('html') then
    if title and not doc.meta.title and not doc.meta.pagetitle then doc.meta.pagetitle = pandoc.utils.stringify(title) end
    local function main(tag) return pandoc.MetaBlocks({ pandoc.RawBlock('html', tag) }) end
    local before, after = doc.meta['include-before'], doc.meta['include-after']
    doc.meta['include-before'] = before and pandoc.MetaList({ main('<main>'), before }) or main('<main>')
    doc.meta['include-after'] = after and pandoc.MetaList({ after, main('</main>') }) or main('</main>')
  end
  return doc
end
`;
