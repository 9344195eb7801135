import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Marks up text for a terminal, or leaves it as it is. */
export interface Styles {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
}

/** The styles of a terminal with colour or without. */
export function stylesFor(colour: boolean): Styles {
  // Whether the terminal takes colour was asked already.
  const style = (format: Format) => (text: string) => (colour ? styleText(format, text, { validateStream: false }) : text);
  return {
    title: style('bold'),
    heading: style(['bold', 'cyan']),
    faint: style('dim'),
    good: style(['bold', 'green']),
    error: style(['bold', 'red']),
    warning: style(['bold', 'yellow']),
    info: style(['bold', 'blue']),
  };
}
