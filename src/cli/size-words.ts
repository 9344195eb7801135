import { plural } from './lines.js';

const KILO = 1000;

/** `720 bytes`, `24.5 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < KILO) return plural(bytes, 'byte');
  return bytes < KILO * KILO ? `${(bytes / KILO).toFixed(1)} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
