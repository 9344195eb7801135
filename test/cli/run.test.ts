import { describe, expect, it } from 'vitest';
import { allCommands } from '../../src/cli/commands/index.js';
import { runCommand } from '../../src/cli/run.js';
import type { Command } from '../../src/cli/declaration/command-declaration.js';
import { fakeHost, runOn } from './fake-io.js';

const machine = {};

describe('kasper-rules', () => {
  it.each(['--help', '-h', 'help'])('lists every command with %s and ends with 0', async (word) => {
    const { status, output, errors } = await runOn(machine, word);
    expect(status).toBe(0);
    expect(errors).toBe('');
    const words = output.replace(/\s+/g, ' ');
    for (const { name, summary, examples: [{ call }] } of await allCommands.loadAll()) expect(words).toContain(`${name} ${summary} kasper-rules ${call}`);
  });

  it('shows the same help on standard error, with 2, when called with nothing', async () => {
    const { status, output, errors } = await runOn(machine);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('Usage: kasper-rules COMMAND');
  });

  it.each(['--version', '-v'])('tells its version with %s', async (word) => {
    expect(await runOn(machine, word)).toMatchObject({ status: 0, output: '9.8.7\n' });
  });

  it.each(allCommands.names)('helps with %s, however help is asked for', async (name) => {
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
    expect(errors).toContain("kasper-rules validate: Unknown option '--colour'. Did you mean --color?\n\nUsage: kasper-rules validate FILE… [--on DATE]");
    expect(errors.endsWith('kasper-rules validate --help tells more.\n')).toBe(true);
  });

  it('lets a fault of the program through', async () => {
    const broken: Command = { name: 'broken', group: 'files', summary: '', operands: [], options: {}, examples: [{ shows: '', call: 'broken' }], run: () => Promise.reject(new TypeError('A fault.')) };
    await expect(runCommand(broken, [], fakeHost(machine).host)).rejects.toThrow('A fault.');
  });
});
