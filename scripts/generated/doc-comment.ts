const WIDTH = 140;

/** Text in lines of at most the width of the sources, as far as its words allow. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A doc comment of a sentence and perhaps a list, set in by some blanks. */
export function docComment(sentence: string, list: readonly string[] = [], indent = ''): readonly string[] {
  const width = WIDTH - indent.length - 7;
  const lines = wrapped(sentence.replaceAll('*/', '* /'), width);
  if (lines.length === 1 && list.length === 0) return [`${indent}/** ${sentence} */`];
  const items = list.flatMap((item) => wrapped(item, width - 2).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
  const content = [...lines, ...(items.length > 0 ? ['', ...items] : [])];
  return [`${indent}/**`, ...content.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}`), `${indent} */`];
}
