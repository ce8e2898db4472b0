/** The version of this package. The build inserts it. */
declare const VERSION: string;
