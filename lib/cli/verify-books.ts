// npm run verify-books: replays every loan, compares, sums the ledger; fails with each loan and difference.
import { existsSync } from 'node:fs';
import { openDatabase } from '@/db/client';
import { verifyBooks } from '@/lib/commands/loan/verify-books';
import { databaseFileIn, dataDirectory } from './environment';
import { finish } from './finish';

async function verify(): Promise<number> {
  const file = databaseFileIn(dataDirectory());
  if (!existsSync(file)) throw new Error(`No books at ${file}; set DATA_DIR to the company's data folder.`);
  const db = openDatabase(file);
  // One reading transaction: the server may go on posting while we look.
  const report = db.transaction((tx) => verifyBooks(tx));
  db.$client.close();
  for (const { loan, what, expected, actual } of report.differences) {
    console.error(`${loan}  ${what}\n  expected  ${expected}\n  actual    ${actual}`);
  }
  const { loans, events, vouchers, differences } = report;
  console.log(`${loans} loans, ${events} events, ${vouchers} vouchers: ${differences.length} differences`);
  return differences.length === 0 ? 0 : 1;
}

finish(verify());
