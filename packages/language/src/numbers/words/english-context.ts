import { wordMeanings } from './figure-words.js';

/* Words of English around numbers, which say whether a number counts something, and what. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** After these a number is a label: `Session 4`, `Article 5`, `p. 9`. */
export const LABELS = words(
  'session sessions panel panels article articles section sections sec chapter chapters ch page pages p pp figure figures fig figs table tables ' +
    'tab no nos number numbers nr item items topic topics day days part parts step steps phase phases version versions annex appendix room ' +
    'slide slides volume vol issue rfc rfcs bcp goal goals target targets resolution rule rules run level levels tier grade class type box note ' +
    'notes question questions challenge challenges recommendation recommendations lesson lessons module modules objective option options point ' +
    'points stage stages group groups paragraph paragraphs para clause clauses iso act layer theme themes finding findings scenario case cases ' +
    'lot block building floor gate platform street avenue road suite apt box unit tel phone fax mobile isbn issn doi id ref http https port line ' +
    'lines row column col grant award project category component pillar pillars outcome output activity indicator week release windows python',
);

/** After these a year is a date even where it could be a count. */
export const YEAR_CUES = words(
  'in since by from until till before after during around circa early mid late of for between fiscal fy established founded year years and to ' +
    'through dated through into',
);

/** After these a bare number is a figure. */
export const QUANTIFIERS = words(
  'about around approximately approx roughly nearly almost over under than least most to some only just of estimated factor exactly total ' +
    'reached reaching up circa another additional between by',
);

/** Irregular plurals, with their singular. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(
    wordMeanings(`
      women = woman, men = man, children = child, people = person, staff = staff, persons = person, lives = life,
      wives = wife, halves = half, criteria = criterion, phenomena = phenomenon, media = medium, data = datum,
      analyses = analysis, crises = crisis, theses = thesis, hypotheses = hypothesis, bases = base, series = series,
      species = species, feet = foot, police = police, personnel = personnel, youth = youth, faculty = faculty
    `),
  ),
);

/** They come in pairs (`women and children`), and before other nouns (`women leaders`, `data centres`). */
export const PEOPLE = words('women men children girls boys people adults survivors');
export const MODIFIERS = words('women men data media staff people youth police faculty');

/** Words that end with s and are not plurals. */
export const NO_PLURALS = words(
  'always perhaps besides sometimes whereas towards afterwards upwards downwards overseas news politics economics physics ethics ' +
    'mathematics logistics previous various numerous serious his hers its ours theirs yours yes less unless across business access process ' +
    'progress success address focus status campus corpus consensus basis analysis crisis thesis axis this thus plus versus is was has does as us ' +
    'gas bus lens means likes goes comes',
);

/** No noun phrase goes on after these. */
export const STOPS = words(
  'the a an this that these those there here it he she they we i you who whom whose which what when where why how if in on at by to for ' +
    'from with within without into onto over under about above below between among through during before after since until till against ' +
    'upon than then so but nor yet as because while whereas although though is are was were am be been being has have had having do does ' +
    'did done will would can could should shall may might must cannot not no nor only also just even already never ever out up down ' +
    'off per via each every said say says will one two three four five six seven eight nine ten',
);

/** Determiners that may follow `of`: `three of the pillars`. */
export const DETERMINERS = words('the its their our his her your my these those all them us');

/** An ordinal before one of these says when or in what order, not which: `was first to`, `First they…`. */
export const NO_NOUNS = words(
  'the a an this that these those there it he she they we i you who which what when where of to and or but in on at by for from with as is are ' +
    'was were be has have had do does did will would can could may might must time hand thing name half',
);
/** After these an ordinal is an adverb or a unit: `was first used`, `per second`. */
export const NO_DETERMINERS = words('was were is are been be being had has have at a per one each every split');

/** After a number and a hyphen these are not units: `21-based`. */
export const NO_COMPOUNDS = words('and based plus odd ish related like off ups one up down to time way');
