/**
 * The migrations of the schema, in order. A migration never changes after a release. A row of `posting` has the findings of one report with one word,
 * so a report is added and removed without changing rows of others. Indexes have hashes of paths and keys, because long ones do not fit.
 */
export const MIGRATIONS: readonly string[] = [
  // The first version was never released.
  'SELECT',
  `
  DROP TABLE IF EXISTS findings.report, findings.part, findings.person, findings.finding, findings.posting, findings.word, findings.total;
  CREATE TABLE findings.report (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key text NOT NULL, path text NOT NULL, hash text NOT NULL, size bigint NOT NULL,
    modified double precision NOT NULL, findings integer NOT NULL, targets integer NOT NULL, head text NOT NULL, rest text NOT NULL, counts text NOT NULL
  );
  CREATE UNIQUE INDEX report_path ON findings.report (md5(path));
  CREATE UNIQUE INDEX report_key ON findings.report (md5(lower(key COLLATE "C")));
  CREATE TABLE findings.part (report bigint, position integer, model text NOT NULL, PRIMARY KEY (report, position));
  CREATE TABLE findings.person (report bigint, position integer, model text NOT NULL, PRIMARY KEY (report, position));
  CREATE TABLE findings.finding (
    report bigint, position integer, list text NOT NULL, parts text NOT NULL, people text NOT NULL, model text NOT NULL,
    PRIMARY KEY (report, position)
  );
  CREATE TABLE findings.posting (
    word text COLLATE "C", report bigint, findings bytea NOT NULL, places bytea NOT NULL, PRIMARY KEY (word, report)
  );
  CREATE TABLE findings.word (word text COLLATE "C" PRIMARY KEY, count bigint NOT NULL) WITH (fillfactor = 70);
  CREATE TABLE findings.total (reports bigint NOT NULL, targets bigint NOT NULL);
  INSERT INTO findings.total VALUES (0, 0);
  `,
];
