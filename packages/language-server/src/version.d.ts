/** Of this package; put in when it is built. */
declare const VERSION: string;
