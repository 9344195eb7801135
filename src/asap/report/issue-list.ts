import type { AsapIssue } from '../issues.js';

/** What a list of issues holds, as they were found. */
export interface ListedIssues {
  readonly issues: readonly AsapIssue[];
  /** The place of each among all that were found; only where some of them are not listed. */
  readonly places?: readonly number[];
  /** How many were found, listed or not. */
  readonly found: number;
}

/** The issues that a report lists: so many and no more. An error is never left out for one that is none. */
export interface IssueList {
  /** Counts an issue, which is made only where there is room for it, or where somebody wants it as well; answers whether it is listed. */
  readonly add: (isError: boolean, make: () => AsapIssue, wanted?: (issue: AsapIssue) => void) => AsapIssue | undefined;
  /** Counts an issue that another list has left out. */
  readonly skip: () => void;
  /** How many were found so far. */
  readonly found: () => number;
  /** What is listed so far. */
  readonly listed: () => ListedIssues;
}

interface Place {
  readonly issue: AsapIssue;
  readonly at: number;
}

/** Makes a list of so many issues at most. */
export function createIssueList(most: number): IssueList {
  // Apart, so that the latest of the others can give way to an error at once.
  const errors: Place[] = [];
  const others: Place[] = [];
  let found = 0;
  return {
    add: (isError, make, wanted) => {
      const at = found;
      found += 1;
      const isFull = errors.length + others.length >= most;
      const isListed = !isFull || (isError && others.length > 0);
      if (!isListed && !wanted) return undefined;
      const issue = make();
      wanted?.(issue);
      if (!isListed) return undefined;
      if (isFull) others.pop();
      (isError ? errors : others).push({ issue, at });
      return issue;
    },
    skip: () => {
      found += 1;
    },
    found: () => found,
    listed: () => {
      const inOrder = [...errors, ...others].sort((one, other) => one.at - other.at);
      return { issues: inOrder.map(({ issue }) => issue), ...(inOrder.length < found && { places: inOrder.map(({ at }) => at) }), found };
    },
  };
}
