// Everything that a story of the demo needs to be told.
import type { IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Agenda } from './agenda';
import type { Cast } from './cast';
import type { Products } from './products';
import type { Scene } from './scene';
import type { Staff } from './staff';

export type World = Readonly<{
  scene: Scene;
  agenda: Agenda;
  staff: Staff;
  cast: Cast;
  products: Products;
  /** The demo is told up to the evening before this day. */
  today: IsoDate;
  /** The last office day that is told */
  eve: IsoDate;
}>;
