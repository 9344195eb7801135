import type * as z from 'zod';

/** A schema with a description for JSON Schema, beside what else its metadata says. */
export function described<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  return schema.meta({ ...schema.meta(), description });
}
