// The office's LPR table: two entries and two voidings that wait, each pair one to be agreed to and one to be sent back.
import { requestLpr } from '@/lib/commands/lpr/publication';
import { requestLprVoid } from '@/lib/commands/lpr/voiding';
import { addDays, type IsoDate } from '@/lib/domain/calendar/iso-date';
import type { Act } from './office';

export type OfficeRates = Readonly<{
  lpr: Readonly<Record<'standing' | 'entry' | 'doubtfulEntry' | 'voiding' | 'doubtfulVoiding', number>>;
}>;

/** The first rows came with the portal and stand. */
const [STANDING, WRONG, DOUBTED] = [1, 2, 3] as const;

export async function furnishRates(act: Act, today: IsoDate): Promise<OfficeRates> {
  const enter = async (daysAgo: number): Promise<number> => {
    const publishedOn = addDays(today, -daysAgo);
    const published = { publishedOn, oneYear: '2.9', fiveYear: '3.4', source: '全国银行间同业拆借中心公告' };
    return (await act('operator', 0, requestLpr, published)).lprId;
  };
  const entry = await enter(2);
  const doubtfulEntry = await enter(3);
  for (const lprId of [WRONG, DOUBTED])
    await act('operator', 0, requestLprVoid, { lprId, reason: '与公告核对不符' });
  return { lpr: { standing: STANDING, entry, doubtfulEntry, voiding: WRONG, doubtfulVoiding: DOUBTED } };
}
