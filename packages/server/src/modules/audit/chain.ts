/** The one chain of this deployment; the column stands first in every key, so that audits can be spread over several. */
export const CHAIN = 1;
