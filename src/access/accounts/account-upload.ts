import type { AccountRules, AccountUpload } from '../../rules/law/account-rule.js';
import type { UploaderAnswer } from '../answers/account-answer.js';
import { groundOf, isVerified } from '../answers/ground.js';
import { factReader } from '../facts/fact-reader.js';
import { allTests, isTrue } from '../facts/fact-test.js';
import { reasonStatement } from './account-statements.js';

const OUTCOMES = { true: 'permit', false: 'deny', null: 'indeterminate' } as const;

/** Whether somebody may report as an uploader; reading is never part of it. */
export function upload({ facts: paths }: AccountUpload, facts: unknown, rules: AccountRules): UploaderAnswer {
  const may = allTests(
    paths.map((path) => {
      const value = factReader(path)(facts);
      return isTrue(typeof value === 'boolean' ? value : undefined, path);
    }),
  );
  const grounds = [groundOf('uploader', rules.uploader ?? reasonStatement(rules, 'uploader'))];
  return { outcome: OUTCOMES[`${may.truth}`], mayReport: may.truth ?? 'unknown', mayQuery: false, grounds, verified: isVerified(grounds), ...(may.truth === null && { missing: may.absent }) };
}
