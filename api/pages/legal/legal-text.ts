/** What a legal page says, part by part. A line of `items` is one of a list. */
export type LegalText = {
  title: string;
  /** Day of the last change, ISO 8601. */
  changed: string;
  parts: readonly { heading: string; text: string; items?: readonly string[] }[];
};

/** Who runs this Carte, and how to reach them; undefined where nobody has said so. */
export type Operator = string | undefined;
