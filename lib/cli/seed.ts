// npm run db:seed: fills an empty data folder with the demo company.
import { ensureDemoData } from './demo-data';
import { dataDirectory } from './environment';
import { finish } from './finish';

async function seed(): Promise<number> {
  const directory = dataDirectory('data/demo');
  const isMade = await ensureDemoData(directory);
  console.log(isMade ? `Demo company made in ${directory}` : `${directory} already holds a demo company`);
  return 0;
}

finish(seed());
