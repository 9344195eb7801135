// Builds a report from plain objects, validates it, and writes the file to upload.
import { writeFileSync } from 'node:fs';
import { asapIssues, validate, write } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { reportingDeadline } from 'kasper-rules/rules';
import { dispensings } from './dispensings.js';

const on = process.argv[2] ?? '2025-03-11';

/** @type {import('kasper-rules/asap').Submission} */
const submission = {
  header: { version: '4.2', controlNumber: 'EXAMPLE-0001', transactionType: '01', creationDate: '2025-03-11', creationTime: '0815', fileType: 'P' },
  source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
  pharmacies: [{ pharmacy: { dea: 'GB9900019', npi: '2999000013', name: 'BLUEGRASS EXAMPLE PHARMACY' }, patients: dispensings }],
};

const report = validate(submission, { profile: kentucky, on });
for (const { code, severity, message } of report.issues) console.error(`${severity} ${code}: ${message}. ${asapIssues[code].help}`);

if (report.ok) {
  const file = 'report.dat';
  writeFileSync(file, write(submission));
  const deadline = reportingDeadline({ dispensed: '2025-03-10' });
  console.log(`${file}: ${report.counts.dispensings} dispensing, ${report.counts.warnings} warnings`);
  if (deadline.ok) console.log(`due ${deadline.value.dueAt}`);
} else {
  console.error(`${report.records.rejected} records would be rejected; nothing was written.`);
  process.exitCode = 1;
}
