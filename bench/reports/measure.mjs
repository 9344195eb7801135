// One measurement in a process of its own: the built entry, what is measured, and how many records.
const [, , entry, kind, count] = process.argv;
const { cdc2018, patientReport, trend } = await import(entry);

const products = ['oxycodone', 'hydrocodone', 'morphine', 'tramadol', 'codeine', 'methadone'];
const strengths = [5, 7.5, 10, 15, 30, 50];
const drugs = new Map(products.flatMap((ingredient, p) => strengths.map((strength, s) => [`777770${p}${s}0101`, { name: `${ingredient} ${strength} mg`, classes: ['opioid'], opioid: { ingredient, strength, unit: 'mg', per: 'each' } }])));
const ndcs = [...drugs.keys()];
const drugOf = ({ ndc }) => drugs.get(ndc);
const dayOf = (index, of) => new Date(Date.UTC(2024, 0, 1) + (index % of) * 86_400_000).toISOString().slice(0, 10);
const days = Array.from({ length: 366 }, (_, index) => dayOf(index, 366));

function recordAt(index) {
  return {
    id: `r${index}`,
    dispensing: {
      reportingStatus: '00', prescriptionNumber: String(index), productIdQualifier: '01', productId: ndcs[index % ndcs.length], dateFilled: days[(index * 7) % 366],
      quantityDispensed: 10 + (index % 110), daysSupply: 1 + (index % 90), dosageUnits: '01', refillNumber: index % 5,
    },
    prescriber: { dea: `AA${String(index % 900).padStart(7, '0')}` },
    pharmacy: { dea: `BB${String(index % 700).padStart(7, '0')}` },
    patient: { idQualifier: '07', id: String(100_000_000 + Math.floor(index / 10)), dateOfBirth: days[index % 366].replace('2024', String(1930 + (index % 90))).replace('-02-29', '-02-28') },
    compound: [],
  };
}

const frame = { from: '2024-01-01', to: '2024-12-31', asOf: '2025-02-01' };

function report() {
  const records = Array.from({ length: Number(count) }, (_, index) => recordAt(index));
  const request = { at: '2025-02-01', requester: { kind: 'pharmacist', licensed: true, account: 'active' }, asked: { report: 'patient' }, channel: 'ekasper', purpose: 'treatment', subject: { kind: 'patient', relation: 'current' }, certifiesPurpose: true };
  const call = () => {
    const made = patientReport({ records }, request, { frame, drugOf, table: cdc2018, pairs: [['opioid', 'benzodiazepine']] });
    if (!made.ok) throw new Error(made.issues[0].code);
  };
  const CALLS = 400;
  const times = [];
  let cpu = 0;
  for (let index = 0; index < CALLS * 2; index += 1) {
    const begin = performance.now();
    const used = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(used);
    // The first half compiles.
    if (index < CALLS) continue;
    times.push(performance.now() - begin);
    cpu += (user + system) / 1000;
  }
  times.sort((one, other) => one - other);
  return { median: times[CALLS / 2], slowest: times[Math.floor(CALLS * 0.95)], calls: CALLS, cpu: cpu / CALLS, fastest: times[0] };
}

function stream() {
  function* records() {
    for (let index = 0; index < Number(count); index += 1) yield recordAt(index);
  }
  const bands = [{ name: 'under 18', from: 0, to: 17 }, { name: '18 to 64', from: 18, to: 64 }, { name: '65 and over', from: 65 }];
  const county = ({ pharmacy }) => `county ${Number(pharmacy.dea.slice(2)) % 120}`;
  const begin = performance.now();
  const counted = trend(records(), { frame, county, bands, ...(kind === 'people' && { personOf: ({ patient }) => patient.id }) });
  const seconds = (performance.now() - begin) / 1000;
  globalThis.gc();
  if (counted.cells.length === 0) throw new Error('Nothing was counted.');
  return { seconds, heap: process.memoryUsage().heapUsed / 1e6, peak: process.resourceUsage().maxRSS / 1000 };
}

console.log(JSON.stringify(kind === 'report' ? report() : stream()));
