// The only column vocabulary: brands of the domain carried by SQLite's integers and text.
import { integer, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Instant } from '@/lib/domain/calendar/instant';
import type { Money } from '@/lib/domain/money/money';

export const id = () => integer('id').primaryKey({ autoIncrement: true });
export const money = (name: string) => integer(name).$type<Money>();
export const isoDay = (name: string) => text(name).$type<IsoDate>();
export const instant = (name: string) => text(name).$type<Instant>();
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
