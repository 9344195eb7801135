/** An option of one of the profile's readings. */
export interface ReadingOption {
  readonly reading: string;
  readonly option: string;
}
