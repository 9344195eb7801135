/**
 * The Standard Schema interface, version 1, written out so that no package's types stand in our public ones.
 * Source: the Standard Schema specification (standardschema.dev).
 */
export interface StandardSchema<Output> {
  /** What libraries that take Standard Schemas look for. */
  readonly '~standard': {
    /** Of the specification. */
    readonly version: 1;
    /** Who wrote the schema. */
    readonly vendor: 'kasper-rules';
    /** The value, or the issues that keep it from being one. */
    readonly validate: (value: unknown) => StandardSchemaResult<Output>;
    /** Types for the compiler; never there at run time. */
    readonly types?:
      | {
          /** What goes in. */
          readonly input: unknown;
          /** What comes out. */
          readonly output: Output;
        }
      | undefined;
  };
}

/** What a Standard Schema answers: a value, or issues with `message` and `path`. */
export type StandardSchemaResult<Output> =
  | {
      /** The value, where it is one. */
      readonly value: Output;
      /** Absent in a success. */
      readonly issues?: undefined;
    }
  | {
      /** Why there is no value. */
      readonly issues: readonly StandardSchemaIssue[];
    };

/** One issue of a Standard Schema. */
export interface StandardSchemaIssue {
  /** One sentence for a person. */
  readonly message: string;
  /** Where in the value, from the outside in. */
  readonly path?: readonly PropertyKey[] | undefined;
}
