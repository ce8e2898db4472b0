import type { LanguageCode } from '@findings/language';
import { cslJson } from './csl-json.js';
import type { SectionName } from './section-name.js';
import { REPORT_GENRE } from './work.js';
import type { Work } from './work.js';

/** The target of a citation key: a work, and the locator and speakers that a citation adds to it. */
export interface CitedWork {
  /** The key of the work. */
  readonly work: string;
  /** The page or pages as printed: `9`, `9–12`. */
  readonly page?: string;
  /** The session or part, if no page is known and the work does not name it. */
  readonly section?: SectionName;
  /** The speakers, unless they are the authors of the work. */
  readonly speakers?: readonly string[];
  /** Everyone who speaks in the target. A citation adds nobody to a sentence that names one of them. */
  readonly named?: readonly string[];
  /** Who says what, for citations of a sentence that quotes only one of them. */
  readonly quotable?: readonly { readonly speakers: readonly string[]; readonly text: string }[];
}

/**
 * Writes a Lua filter for Pandoc, in pieces to join. It adds the works to the document, and replaces the keys of findings by those of their
 * works, with page and speaker. Neighbours that cite the same work become one citation.
 */
export function* pandocFilter(
  works: Iterable<Work>,
  citations: Iterable<readonly [string, CitedWork]>,
): Iterable<string> {
  yield `local works = ${luaString([...cslJson(withoutRepeatedPublishers(works))].join(''))}\n`;
  yield 'local all_terms = {\n';
  for (const [language, terms] of Object.entries(TERMS)) yield `  ${language} = ${luaTable(terms)},\n`;
  yield '}\nlocal cited = {\n';
  for (const [key, { work, page, section, speakers = [], named = speakers, quotable = [] }] of citations) {
    const place = section && { [section.isHeading ? 'heading' : 'section']: section.name };
    const texts = quotable.map((each) => luaTable({ speaker: speakerText(each.speakers) ?? '', text: each.text }));
    const names = named.map(lastWord).map(luaString);
    const fields = [
      ...luaFields({ work, page, ...place, speaker: speakerText(speakers) }),
      `names = { ${names.join(', ')} }`,
      `quotable = { ${texts.join(', ')} }`,
    ];
    yield `  [${luaString(key)}] = { ${fields.join(', ')} },\n`;
  }
  yield `}\n${FILTER}`;
}

/** What citations and references say in the language of the document (`lang`), besides what the style says. */
const TERMS: Readonly<
  Record<LanguageCode, Readonly<Record<'session' | 'report' | 'page' | 'open' | 'close', string>>>
> = {
  en: { session: 'Session', report: REPORT_GENRE, page: 'p.', open: '“', close: '”' },
  de: { session: 'Sitzung', report: 'Workshop-Bericht', page: 'S.', open: '„', close: '“' },
  es: { session: 'Sesión', report: 'Informe de taller', page: 'p.', open: '«', close: '»' },
  fr: { session: 'Séance', report: 'Rapport d’atelier', page: 'p.', open: '«\u00a0', close: '\u00a0»' },
  pt: { session: 'Sessão', report: 'Relatório de oficina', page: 'p.', open: '“', close: '”' },
};

/** A reference that begins with the organization does not end with it. */
function* withoutRepeatedPublishers(works: Iterable<Work>): Iterable<Work> {
  for (const work of works) {
    const { publisher, ...others } = work;
    yield work.authors.some(({ literal }) => literal === publisher) ? others : work;
  }
}

/** The reference names no speakers, so a citation has their full names: `Ana Diaz`, `Ana Diaz & Li Wen`, `Ana Diaz et al.`. */
function speakerText(names: readonly string[]): string | undefined {
  return names.length > 2 ? `${names[0]!} et al.` : names.join(' & ') || undefined;
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1)!;
}

function luaTable(values: Readonly<Record<string, string>>): string {
  return `{ ${luaFields(values).join(', ')} }`;
}

function luaFields(values: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} = ${luaString(value)}`],
  );
}

/** Escapes bytes that would end a string, or that a terminal or a CI log would interpret. */
function luaString(text: string): string {
  const escaped = text.replace(/["\\#\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    /["\\]/.test(character)
      ? `\\${character}`
      : [...new TextEncoder().encode(character)].map((byte) => `\\${String(byte).padStart(3, '0')}`).join(''),
  );
  return `"${escaped}"`;
}

/**
 * Braces mark where a locator ends. Pandoc reads numbers as pages in each language, but other pages, such as “iv”, need a label. All
 * characters are ASCII, since bundlers would escape others.
 */
const FILTER = String.raw`
local text_of = pandoc.utils.stringify
local terms = all_terms.en

local function has_locator(suffix)
  local text = text_of(suffix)
  if text:find('[%d{]') then return true end
  for word in text:gmatch('%a+') do
    if word:match('^[ivxlcIVXLC]+$') then return true end
  end
  return false
end

-- Writers and editors type p. in each language, but Pandoc reads only the label of the document's.
local function translate_pages(suffix)
  for at, inline in ipairs(suffix) do
    if inline.t == 'Str' and terms.page ~= 'p.' then suffix[at] = pandoc.Str((inline.text:gsub('^pp?%.', terms.page))) end
  end
end

local function contains(list, value)
  for _, each in ipairs(list) do
    if each == value then return true end
  end
  return false
end

-- Whether a text has one of these words. Typographic quotes and dashes end a word, and other characters beyond ASCII do not.
local function names_any(text, names)
  local words = text:gsub('\226\128.', ' ')
  for _, name in ipairs(names) do
    if words:find('%f[%w\128-\255]' .. name:gsub('%p', '%%%0') .. '%f[^%w\128-\255]') then return true end
  end
  return false
end

local function comparable(text)
  return (text:lower():gsub('\226\128.', ' '):gsub('[^%w\128-\255]+', ' '):gsub('^ ', ''):gsub(' $', ''))
end

-- The words that a sentence quotes, in pieces between omissions. A sentence without quotation marks may be one of a block quotation.
local function quotations_in(sentence)
  local pieces = {}
  local text = sentence:gsub('\226\128[\156\157\158]', '"'):gsub('\194[\171\187]', '"')
  for quotation in text:gmatch('"([^"]+)"') do
    for piece in quotation:gsub('%b[]', '\n'):gsub('\226\128\166', '\n'):gsub('%.%.%.', '\n'):gmatch('[^\n]+') do
      table.insert(pieces, comparable(piece))
    end
  end
  if #pieces == 0 and comparable(text):find('%S+ %S+ %S+ %S+') then pieces = { comparable(text) } end
  return pieces
end

-- The one speaker of all words that a sentence quotes, or an empty text if the report credits nobody with them.
local function quoted_speaker(sentence, quotable)
  local pieces, speaker = quotations_in(sentence), nil
  for _, each in ipairs(quotable) do
    local text, has_all = comparable(each.text), #pieces > 0
    for _, piece in ipairs(pieces) do has_all = has_all and text:find(piece, 1, true) ~= nil end
    if has_all and each.speaker ~= '' and (speaker or '') ~= '' then return nil end
    if has_all and (speaker or '') == '' then speaker = each.speaker end
  end
  return speaker
end

-- For the passages of one work: , {9, 12}, Ana Diaz; 15, Li Wen
local function suffix_of(passages)
  local groups = {}
  for _, each in ipairs(passages) do
    local group = groups[#groups]
    if group and group.speaker == each.speaker then
      if each.place and not contains(group.places, each.place) then table.insert(group.places, each.place) end
    elseif each.place or each.speaker then
      table.insert(groups, { speaker = each.speaker, places = { each.place }, is_page = each.is_page })
    end
  end
  if #groups == 0 then return pandoc.List() end
  local texts = {}
  for at, group in ipairs(groups) do
    local place = table.concat(group.places, ', ')
    if at == 1 and group.is_page then
      local is_number = place:gsub('\226\128\147', ''):match('^[%d, ]+$')
      if not is_number then place = '{' .. terms.page .. ' ' .. place .. '}'
      elseif group.speaker or #groups > 1 then place = '{' .. place .. '}' end
    elseif at == 1 then place = '{}' .. (place ~= '' and ', ' or '') .. place end
    texts[at] = place .. (place ~= '' and group.speaker and ', ' or '') .. (group.speaker or '')
  end
  return pandoc.List({ pandoc.Str(','), pandoc.Space(), pandoc.Str(table.concat(texts, '; ')) })
end

-- Also returns the name that belongs before the citations, if the first is a part of the sentence: @s4.h2 says
local function replace(citations, sentence)
  local result = pandoc.List()
  -- The passages of the last citation, if another one can join them.
  local passages, author
  for _, citation in ipairs(citations) do
    local known = cited[citation.id]
    if not known then
      passages = nil
      result:insert(citation)
    else
      local speaker, last = known.speaker, result[#result]
      if citation.mode ~= 'NormalCitation' then
        if speaker and citation.mode == 'AuthorInText' then author = speaker end
        if speaker then citation.mode, speaker = 'NormalCitation', nil end
      elseif names_any(sentence .. text_of(citation.suffix) .. ' ' .. (known.heading or ''), known.names) then
        speaker = nil
      else
        speaker = quoted_speaker(sentence, known.quotable) or speaker
        if speaker == '' then speaker = nil end
      end
      local section = known.section and known.section:gsub('^Session ', terms.session .. ' ')
      if known.heading then section = terms.open .. known.heading .. terms.close end
      local passage = { place = known.page or section, is_page = known.page ~= nil, speaker = speaker }
      local is_plain = #citation.suffix == 0
      local can_join = is_plain and passages and last.id == known.work
        and #citation.prefix == 0 and citation.mode == 'NormalCitation'
      if can_join then
        table.insert(passages, passage)
        last.suffix = suffix_of(passages)
      else
        passages = is_plain and { passage } or nil
        citation.id = known.work
        translate_pages(citation.suffix)
        if not has_locator(citation.suffix) then
          local suffix = suffix_of({ passage })
          suffix:extend(citation.suffix)
          citation.suffix = suffix
        elseif speaker then
          citation.suffix:extend({ pandoc.Str(','), pandoc.Space(), pandoc.Str(speaker) })
        end
        result:insert(citation)
      end
    end
  end
  return result, author
end

local function cite(inlines)
  local result, words = pandoc.List(), {}
  for _, inline in ipairs(inlines) do
    if inline.t == 'Cite' then
      -- A speaker whom the sentence or the title of the talk names is not repeated.
      local sentence = table.concat(words):gsub('%s+$', ''):gsub('.*[.!?][ \n]', '')
      local author
      inline.citations, author = replace(inline.citations, sentence)
      if author then result:extend({ pandoc.Str(author), pandoc.Space() }) end
      words = {}
    else
      -- A sentence does not end within its quotations.
      local text = text_of(inline)
      if inline.t == 'Quoted' then text = text:gsub('([.!?])%s', '%1\t') end
      table.insert(words, text)
    end
    result:insert(inline)
  end
  return result
end

local function add_works(meta)
  terms = all_terms[meta.lang and text_of(meta.lang):match('^%a+') or 'en'] or terms
  local references = pandoc.read(works, 'csljson').meta.references
  for _, each in ipairs(references) do
    if each.genre then each.genre = terms.report end
  end
  meta.references = pandoc.List(meta.references or {}) .. references
  return meta
end

return { { Meta = add_works }, { Inlines = cite } }
`;
