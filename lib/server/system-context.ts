// In whose name the portal acts by itself: the day-end, the scheduled backups.
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CommandContext } from '@/lib/commands/command';
import type { Actor } from '@/lib/domain/access/permissions';
import { now, today } from './clock';
import { database } from './database';

const system: Actor = { id: 0, name: '系统', role: 'system', mustChangePassword: false };

export const systemContext = (): CommandContext => ({
  db: database(),
  actor: system,
  today: today(),
  now: now(),
  address: 'local',
  requestId: randomUUID(),
});
