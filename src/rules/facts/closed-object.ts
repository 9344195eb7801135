import * as z from 'zod';

const NOT_REPEATED = '?';

/** An object with no other members than these. What others are called comes from outside and may be anybody's name: issues count them, and repeat none. */
export function closedObject<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      issue.keys.fill(NOT_REPEATED);
      return issue.keys.length === 1 ? 'Holds a member that is not known' : `Holds ${String(issue.keys.length)} members that are not known`;
    },
  });
}
