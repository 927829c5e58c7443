// npm run db:migrate: brings the data folder's database to this version.
import { migrateDataFolder } from './data-folder';
import { dataDirectory } from './environment';

const directory = dataDirectory();
migrateDataFolder(directory);
console.log(`Migrated ${directory}`);
