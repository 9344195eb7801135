/** Where the words come from that a shell offers for a value; `files` leaves them to the shell. */
export type CompletionSource =
  | 'access-switches'
  | 'class-of-requester'
  | 'closings'
  | 'files'
  | 'identifiers'
  | 'issue-codes'
  | 'profiles'
  | 'readings'
  | 'settings'
  | 'severities'
  | 'terms'
  | 'zones';
