// npm run demo: a filled demo company, built and served, with its accounts printed at the end.
import { DEMO_ACCOUNTS } from '@/db/seed/seed';
import { exitCodeOf, serve } from './child-process';
import { ensureDemoData } from './demo-data';
import { dataDirectory, port } from './environment';
import { finish } from './finish';
import { ensureBuilt } from './production-build';
import { waitUntilAnswering } from './wait-until-answering';

async function demo(): Promise<number> {
  const directory = dataDirectory('data/demo');
  const chosenPort = port();
  await ensureDemoData(directory);
  await ensureBuilt();
  const server = serve(directory, chosenPort);
  const ended = exitCodeOf(server);
  const address = `http://localhost:${chosenPort}`;
  await Promise.race([ended, waitUntilAnswering(address)]);
  if (server.exitCode === null) announce(address, directory);
  return ended;
}

function announce(address: string, directory: string): void {
  const accounts = DEMO_ACCOUNTS.map(
    ({ roleLabel, username, password }) => `  ${roleLabel}  ${username}  ${password}`,
  );
  console.log(
    [
      '',
      `小贷管理系统（演示）  ${address}`,
      '演示账号（角色 用户名 密码）:',
      ...accounts,
      `演示数据: ${directory}`,
      '',
    ].join('\n'),
  );
}

finish(demo());
