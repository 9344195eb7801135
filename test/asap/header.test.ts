import { describe, expect, it } from 'vitest';
import { parse, serialize } from 'kasper-rules/asap';
import { cleanFile, findingsOf, zeroReportFile } from './fixtures.js';

const body = cleanFile.text();
const terminators = ['~', '\\', '^', '!', '|', '?', '\u0085', ' '];

describe('the end of TH', () => {
  it('form a: TH09 and then the terminator', () => {
    expect(parse(body).value).toMatchObject({ elementDelimiter: '*', segmentTerminator: '~', headerForm: 'a' });
    expect(findingsOf(body)).toEqual([]);
  });

  it('form b: TH09 itself ends the segment', () => {
    const text = body.replace('~~', '~');
    expect(parse(text).value).toMatchObject({ segmentTerminator: '~', headerForm: 'b' });
    expect(parse(text).value.segments).toHaveLength(8);
    expect(findingsOf(text)).toEqual(['0 TH09 header-form warning']);
  });

  it('no TH09: the terminator is the character before IS', () => {
    const text = body.replace('**~~', '*~');
    expect(parse(text).value).toMatchObject({ segmentTerminator: '~', headerForm: 'none' });
    expect(findingsOf(text)).toEqual(['0 TH09 header error']);
    expect(findingsOf(text.replace('~\nIS', '~\r\n\r\nIS'))).toEqual(['0 TH09 header error']);
  });

  it('no TH09 is the usual layout of 4.0', () => {
    const text = body.replace('*4.2*', '*4.0*').replace('KY-TEST-0001', 'KY-1').replace('KY-TEST-0001', 'KY-1').replace('**~~', '*:~').replace('DSP*00*', 'DSP**').replace('*00*2999200019*999901*04*20250310****', '*02*2999200019*999901*04').replace('**5025550131', '').replace('****~', '~').replace('*01*01**~', '*01*01~');
    expect(parse(text).value.headerForm).toBe('none');
    expect(findingsOf(text)).toEqual(['0 TH01 version warning']);
  });

  it('an empty TH09 before the terminator is none', () => {
    expect(findingsOf(body.replace('**~~', '***~'))).toContain('0 TH09 header error');
  });

  it.each(['', 'T', 'TH', 'IS*1*2~', 'th*4.2*C1~', 'TH 4.2', 'THA', 'TH1', 'TH\n4.2', 'hello', '~', '*', '\u0000'])('without TH or delimiter there is nothing to read: %j', (text) => {
    expect(findingsOf(text)).toEqual(['0 - header error']);
    expect(serialize(parse(text).value)).toBe(text);
  });

  it('without a terminator there is nothing to read', () => {
    expect(findingsOf('TH*4.2*C1*01**20250311*081500*P**')).toEqual(['0 TH09 header error']);
    expect(findingsOf('TH*')).toEqual(['0 TH09 header error']);
    expect(findingsOf('TH***********')).toEqual(['0 TH09 header error']);
  });
});

describe('any pair of delimiters', () => {
  it.each(['*', '|', '^', '~', '\t', '\u00a6', '"'].flatMap((delimiter) => terminators.map((terminator) => [delimiter, terminator] as const)).filter(([delimiter, terminator]) => delimiter !== terminator))(
    'reads %j and %j',
    (delimiter, terminator) => {
      // A blank as terminator would cut the names.
      const file = terminator === ' ' ? zeroReportFile.set('IS02', 'EXAMPLE') : cleanFile;
      const text = file.text({ delimiter, terminator });
      expect(findingsOf(text)).toEqual([]);
      expect(parse(text).value).toMatchObject({ elementDelimiter: delimiter, segmentTerminator: terminator, headerForm: 'a' });
    },
  );

  it('frees the usual characters for values', () => {
    expect(findingsOf(cleanFile.set('PAT12', '12 IMAGINARY').set('PAT13', 'APT#2').text({ delimiter: '|', terminator: '\\' }).replace('12 IMAGINARY', '12*IMAG~INARY'))).toEqual([]);
  });
});

describe('newlines', () => {
  it.each(['', '\n', '\r\n', '\n\n', '\r', '\r\n\r\n'])('%j after a terminator carries no meaning', (newline) => {
    const text = cleanFile.text({ newline });
    expect(findingsOf(text)).toEqual([]);
    expect(parse(text).value.segments).toHaveLength(8);
  });

  it('a mixture carries none either, and a final newline is optional', () => {
    expect(findingsOf(body.replace('~\nPHA', '~PHA').replace('~\nDSP', '~\r\nDSP').trimEnd())).toEqual([]);
  });

  it('inside a segment is a fault of the file', () => {
    expect(findingsOf(cleanFile.set('PAT12', '12 IMAG\nINARY'))).toEqual(['3 - line-break error']);
    expect(findingsOf(cleanFile.set('PAT12', '12 IMAG\r\nINARY'))).toEqual(['3 - line-break error']);
    // The carriage return alone stands before the terminator.
    expect(findingsOf(body.replace('KY-TEST-0001*8~', 'KY-TEST-0001*8\r~'))).toEqual(['7 - line-break error']);
  });

  it('moves the lines of what follows', () => {
    const { segments } = parse(cleanFile.text({ newline: '\r\n' })).value;
    expect(segments.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(parse(cleanFile.text({ newline: '' })).value.segments.map(({ line }) => line)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('trailing empties', () => {
  it.each([0, 1, 5, 40])('may be written, %i beyond the definition', (surplus) => {
    expect(findingsOf(cleanFile.text().replace('****~', `****${'*'.repeat(surplus)}~`))).toEqual([]);
  });

  it('may be left out', () => {
    expect(findingsOf(cleanFile.text().replaceAll(/\*+~\n(?!IS)/g, '~\n'))).toEqual([]);
  });
});

describe('the version in TH01', () => {
  it.each(['4.0', '4.1', '4.2A', '4.2B', '5.0', '4.2b', '4.2a'])('%s is read by its own dictionary, with a warning', (version) => {
    expect(findingsOf(zeroReportFile.set('TH01', version).set('TH02', 'K1').set('TT01', 'K1').set('TH08', version === '4.0' ? ':' : ''))).toEqual(['0 TH01 version warning']);
  });

  it.each(['0.0', '3', '5.1', 'ASAP', '2009.001'])('%s is unknown and read as 4.2', (version) => {
    expect(findingsOf(cleanFile.set('TH01', version))).toEqual(['0 TH01 version error']);
  });

  it('is trimmed, and missed when blank', () => {
    expect(findingsOf(cleanFile.set('TH01', ' 4.2'))).toEqual(['0 TH01 whitespace warning']);
    expect(findingsOf(cleanFile.set('TH01', ''))).toEqual(['0 TH01 missing-element error']);
    expect(findingsOf(cleanFile.set('TH01', '4.\u00012'))).toEqual(['0 TH01 character error']);
  });
});
