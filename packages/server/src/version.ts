/** The version of this release, as the about page and the API say it. */
export const VERSION = "0.1.0";
