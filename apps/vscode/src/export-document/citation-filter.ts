import type { ExportResult } from '@findings/language-server/protocol';

/** What the citation keys of findings cite. */
export type Citations = NonNullable<ExportResult['citations']>;

/**
 * A Lua filter for Pandoc that replaces the keys of findings by those of their works, and adds the page where the writer gave none. Neighbours
 * that cite the same work get one citation.
 */
export function citationFilter(citations: Citations): string {
  const entries = Object.entries(citations).map(([key, { work, page, section }]) => {
    const fields = Object.entries({ work, page, section }).filter(([, value]) => value !== undefined);
    return `  [${luaString(key)}] = { ${fields.map(([name, value]) => `${name} = ${luaString(value!)}`).join(', ')} },\n`;
  });
  return `local cited = {\n${entries.join('')}}\n${FILTER}`;
}

/** Escapes each byte that is neither a letter nor a digit, so that no text can end the string. */
function luaString(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[a-z\d]/i.test(character) ? character : `\\${String(byte).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}

/**
 * Runs after citations are formatted. It removes the paths of this computer, which a Word document would keep in its properties. In a
 * document whose only first-level heading is its title, it moves the heading of the references to the level of the other sections.
 */
export const LAST_FILTER = `
function Pandoc(doc)
  doc.meta.bibliography, doc.meta.csl = nil, nil
  local title, references, level
  for _, block in ipairs(doc.blocks) do
    if block.t == 'Header' then
      if not title then title = block
      elseif block.identifier == 'bibliography' then references = block
      elseif not level or block.level < level then level = block.level end
    end
  end
  if references and level and title.level == 1 and level > 1 then references.level = level end
  return doc
end
`;

/** Pandoc reads numbers as pages in each language. Only other pages, such as “iv”, need a label, and braces around all that belongs to it. */
const FILTER = String.raw`
local function has_locator(suffix)
  local text = pandoc.utils.stringify(suffix)
  if text:find('[%d{]') then return true end
  for word in text:gmatch('%a+') do
    if word:match('^[ivxlcIVXLC]+$') then return true end
  end
  return false
end

local function place(pages)
  local text = table.concat(pages, ', ')
  local is_numbers = text:gsub('–', ''):match('^[%d, ]+$')
  return pandoc.List({ pandoc.Str(','), pandoc.Space(), pandoc.Str(is_numbers and text or '{p. ' .. text .. '}') })
end

local function contains(list, value)
  for _, each in ipairs(list) do
    if each == value then return true end
  end
  return false
end

function Cite(cite)
  local result = pandoc.List()
  -- The pages of the last citation, if another page can be added to it.
  local pages
  for _, citation in ipairs(cite.citations) do
    local known = cited[citation.id]
    local last = result[#result]
    local is_plain = known and #citation.suffix == 0
    local can_join = is_plain and known.page and pages and last.id == known.work
      and #citation.prefix == 0 and citation.mode == 'NormalCitation'
    if can_join then
      if not contains(pages, known.page) then pages[#pages + 1] = known.page end
      last.suffix = place(pages)
    else
      pages = nil
      if known then
        citation.id = known.work
        if known.page and not has_locator(citation.suffix) then
          if is_plain then pages = { known.page } end
          local suffix = place({ known.page })
          suffix:extend(citation.suffix)
          citation.suffix = suffix
        elseif known.section and is_plain then
          citation.suffix = { pandoc.Str('{},'), pandoc.Space(), pandoc.Str(known.section) }
        end
      end
      result:insert(citation)
    end
  end
  cite.citations = result
  return cite
end
`;
