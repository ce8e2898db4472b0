/** The languages that have a configuration for text search of their own, by their ISO 639-1 codes. Others have `simple`. */
const BY_LANGUAGE: ReadonlyMap<string, string> = new Map([
  ['de', 'german'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['fr', 'french'],
  ['pt', 'portuguese'],
]);
const SIMPLE = 'simple';

/** The names of the configurations in the schema `findings`. */
export const CONFIGURATIONS: readonly string[] = [...BY_LANGUAGE.values(), SIMPLE];

/** The name of the configuration that has the stems of a language. */
export function configurationOf(language: string | undefined): string {
  return BY_LANGUAGE.get(language ?? '') ?? SIMPLE;
}

/**
 * Like PostgreSQL's configurations, but without lists of words to leave out: a search finds each word in every language. The text is words that are
 * folded already, so each token has one lexeme: its stem.
 */
const configurations = [...BY_LANGUAGE.values()].map(
  (name) => `
  CREATE TEXT SEARCH DICTIONARY findings.${name} (TEMPLATE = pg_catalog.snowball, LANGUAGE = ${name});
  CREATE TEXT SEARCH CONFIGURATION findings.${name} (COPY = pg_catalog.simple);
  ALTER TEXT SEARCH CONFIGURATION findings.${name} ALTER MAPPING REPLACE pg_catalog.simple WITH findings.${name};`,
);

/**
 * The migrations of the schema, in order. A migration never changes after a release. `exact` has the words with their positions, for the same
 * results as other engines. `words` has the stems, which are fewer, so the index is smaller. Both are in a separate table, so that more rows fit
 * in a page. Indexes have hashes of paths and keys, because long ones do not fit.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TEXT SEARCH CONFIGURATION findings.${SIMPLE} (COPY = pg_catalog.simple);
  ${configurations.join('')}
  CREATE TABLE findings.report (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key text NOT NULL, path text NOT NULL, hash text NOT NULL, size bigint NOT NULL,
    modified double precision NOT NULL, configuration text NOT NULL, findings integer NOT NULL, head text NOT NULL, rest text NOT NULL, counts text NOT NULL
  );
  CREATE UNIQUE INDEX report_path ON findings.report (md5(path));
  CREATE UNIQUE INDEX report_key ON findings.report (md5(lower(key COLLATE "C")));
  CREATE INDEX report_configuration ON findings.report (configuration);
  CREATE TABLE findings.part (report bigint, position integer, model text NOT NULL, PRIMARY KEY (report, position));
  CREATE TABLE findings.person (report bigint, position integer, model text NOT NULL, PRIMARY KEY (report, position));
  CREATE TABLE findings.finding (
    report bigint, position integer, list text NOT NULL, parts text NOT NULL, people text NOT NULL, model text NOT NULL,
    PRIMARY KEY (report, position)
  );
  CREATE TABLE findings.posting (
    report bigint, position integer, exact tsvector NOT NULL, words tsvector NOT NULL, PRIMARY KEY (report, position)
  );
  CREATE INDEX posting_words ON findings.posting USING gin (words);
  CREATE TABLE findings.word (word text COLLATE "C" PRIMARY KEY, count bigint NOT NULL) WITH (fillfactor = 70);
  CREATE TABLE findings.total (reports bigint NOT NULL, findings bigint NOT NULL);
  INSERT INTO findings.total VALUES (0, 0);
  `,
];

/** The extension that finds similar words, which may not be available, and the index that it needs. */
export const EXTENSION = 'pg_trgm';
export const EXTENSION_INDEX = 'word_similar';
export const createExtensionIndex = (schema: string): string =>
  `CREATE INDEX ${EXTENSION_INDEX} ON findings.word USING gin (word ${schema}.gin_trgm_ops)`;
