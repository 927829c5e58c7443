// npm start: builds when needed, migrates the data folder and serves it.
import { exitCodeOf, serve } from './child-process';
import { migrateDataFolder } from './data-folder';
import { dataDirectory, port } from './environment';
import { finish } from './finish';
import { ensureBuilt } from './production-build';

async function start(): Promise<number> {
  const directory = dataDirectory();
  const chosenPort = port();
  await ensureBuilt();
  migrateDataFolder(directory);
  console.log(`Data folder: ${directory}`);
  return exitCodeOf(serve(directory, chosenPort));
}

finish(start());
