import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { run } from '../../src/cli/run.js';
import { runOn } from './fake-io.js';

const machine = {};

describe('kasper-rules', () => {
  it.each(['--help', '-h', 'help'])('lists every command with %s and ends with 0', async (word) => {
    const { status, output, errors } = await runOn(machine, word);
    expect(status).toBe(0);
    expect(errors).toBe('');
    const width = Math.max(...commands.map(({ name }) => name.length));
    for (const { name, summary } of commands) expect(output).toContain(`${name.padEnd(width)}  ${summary}`);
  });

  it('shows the same help on standard error, with 2, when called with nothing', async () => {
    const { status, output, errors } = await runOn(machine);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('Usage: kasper-rules COMMAND');
  });

  it('tells its version', async () => {
    expect(await runOn(machine, '--version')).toMatchObject({ status: 0, output: '9.8.7\n' });
  });

  it.each(commands.map(({ name }) => name))('helps with %s, however help is asked for', async (name) => {
    const { status, output } = await runOn(machine, name, '--help');
    expect(status).toBe(0);
    expect(output).toContain(`Usage: kasper-rules ${name}`);
    expect((await runOn(machine, name, 'operand', '-h')).output).toBe(output);
    expect((await runOn(machine, 'help', name)).output).toBe(output);
  });

  it('suggests the command meant', async () => {
    const { status, output, errors } = await runOn(machine, 'valdiate');
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('no command valdiate. Did you mean kasper-rules validate?');
  });

  it('points to the list when no command is near', async () => {
    const { status, errors } = await runOn(machine, 'xyzzy');
    expect(status).toBe(2);
    expect(errors).toContain('kasper-rules --help lists the commands.');
  });

  it('takes --help after -- as an operand', async () => {
    expect((await runOn(machine, 'validate', '--', '--help')).status).toBe(2);
  });

  it('answers an unusable call with the usage on standard error and 2', async () => {
    const { status, output, errors } = await runOn(machine, 'validate', '--colour');
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toBe(`kasper-rules validate: Unknown option '--colour'.\n\nUsage: ${commands[0]?.usage ?? ''}\n`);
  });

  it('lets a fault of the program through', async () => {
    const broken = { name: 'broken', summary: '', usage: '', run: () => Promise.reject(new TypeError('A fault.')) };
    const io = { write: () => undefined, writeError: () => undefined, read: () => Promise.reject(new Error()), colour: false };
    const host = { ...io, open: () => Promise.reject(new Error()), startProgress: undefined, localTime: () => '2025-03-13T09:30:00' as const, createFile: () => Promise.resolve(), importModule: () => Promise.resolve({}), version: () => '' };
    await expect(run(['broken'], host, [broken])).rejects.toThrow('A fault.');
  });
});
