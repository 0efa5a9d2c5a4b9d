/** A place within the tab as a deep link names it: `cards`, `import/runs/…`, `cards?card=…`. */
const PLACE = /^[\w-]+(?:\/[\w-]+)*(?:\?[\w=&-]*)?$/;

/** The address of the place that a deep link names; undefined where it names none of ours. */
export const toSubPageAddress = (subPage: string | undefined): string | undefined =>
  subPage !== undefined && PLACE.test(subPage) ? `/tab/${subPage}` : undefined;
