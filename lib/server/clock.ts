// The only clock: the day is Shanghai's, handed to commands and queries from here.
import 'server-only';
import { instant, shanghaiDay, type Instant } from '@/lib/domain/calendar/instant';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';

export const now = (): Instant => instant(new Date().toISOString());
export const today = (): IsoDate => shanghaiDay(Date.now());
