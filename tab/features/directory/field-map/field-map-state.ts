/** What each part of the field editor needs to know and to tell. */
export type FieldMapState = {
  /** Every property that a source may name. */
  properties: readonly string[];
  /** What was refused, by its place, such as `jobTitle.sources.0`. */
  problems: ReadonlyMap<string, string>;
};
