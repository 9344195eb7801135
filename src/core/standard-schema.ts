/**
 * The Standard Schema interface, version 1, written out so that no package's types stand in our public ones.
 * Source: the Standard Schema specification (standardschema.dev).
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'kasper-rules';
    /** The value, or the issues that keep it from being one. */
    readonly validate: (value: unknown) => StandardSchemaResult<Output>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

/** What a Standard Schema answers: a value, or issues with `message` and `path`. */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path?: readonly PropertyKey[] | undefined }[] };
