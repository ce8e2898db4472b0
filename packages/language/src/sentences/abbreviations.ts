const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations after which the sentence always goes on. Here as below: lower case, without the last stop. */
export const BOUND_ABBREVIATIONS: ReadonlySet<string> = words(
  'dr drs mr mrs ms mx messrs prof profs assoc asst rev revd fr hon ste gen col lt lieut capt cpt cmdr maj sgt adm brig ' +
    'sen gov pres amb supt insp atty e.g i.e eg ie viz cf vs v ca approx resp esp n.b nb incl excl ' +
    'mme mlle sra srta dra ing dipl',
);

/** Abbreviations that are so only before a number (`No. 5`, `p. 9`, `Jan. 19`); elsewhere they may be words. */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = words(
  'no nos nr p pp pg fig figs tab sec sect ch chap vol vols art arts par para paras eq eqs ex app ver ed eds iss ' +
    'rs nrs tel ext res jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Abbreviations that may end a sentence: they do where a word follows that begins sentences rather than names. */
export const LOOSE_ABBREVIATIONS: ReadonlySet<string> = words(
  'inc ltd co corp llc plc bros dept univ govt assn inst intl natl st ft ave blvd rd hwy bldg al jr sr esq ' +
    'a.m p.m ph.d b.sc m.sc ll.b ll.m m.phil tues thurs yrs hrs mins secs trans repr',
);

/** Words with which sentences begin and names do not. */
export const SENTENCE_STARTERS: ReadonlySet<string> = words(
  'a an the this that these those it its he she they we i you his her their our my your there here who what when where ' +
    'which why how if in on at as to for from by with within without of and but or nor so yet then thus hence although ' +
    'though while whereas because since after before during until unless once however moreover furthermore therefore ' +
    'nevertheless nonetheless also additionally finally first second third next instead meanwhile overall otherwise ' +
    'another other others some many most several few all both each every no none not one two three such despite ' +
    'according given based under over through throughout across among between beyond following regarding whether ' +
    'participants panelists panellists speakers discussants currently recently today even only still again later',
);

/** Words after the number of a day and its stop: `19. September`. */
export const GERMAN_MONTHS: ReadonlySet<string> = new Set(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
);
