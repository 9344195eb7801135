/** An option of one of the profile's readings. */
export interface ReadingOption {
  /** The id of the reading. */
  readonly reading: string;
  /** The option of the reading. */
  readonly option: string;
}
