// npm run verify-audit: walks the log from its first row and names each place where it was changed behind the portal.
import { existsSync } from 'node:fs';
import { openDatabase } from '@/db/client';
import { verifyAudit } from '@/lib/commands/audit/verify-audit';
import { databaseFileIn, dataDirectory } from './environment';
import { finish } from './finish';

async function verify(): Promise<number> {
  const file = databaseFileIn(dataDirectory());
  if (!existsSync(file)) throw new Error(`No log at ${file}; set DATA_DIR to the company's data folder.`);
  const db = openDatabase(file);
  const report = db.transaction((tx) => verifyAudit(tx));
  db.$client.close();
  for (const { auditId, what } of report.faults) console.error(`audit row ${auditId}: ${what}`);
  const { rows, anchors, faults, lastHash } = report;
  console.log(`${rows} rows, ${anchors} anchors: ${faults.length} faults; last link ${lastHash}`);
  return faults.length === 0 ? 0 : 1;
}

finish(verify());
