'use client';

import { useSearchParams } from 'next/navigation';
import { FlashMessage } from '@/components/ui/flash';

/** The `notice` of any page in the frame; pages are rendered per request, so it is in the HTML without JavaScript too. */
export function FrameNotice() {
  return <FlashMessage notice={useSearchParams().get('notice')} />;
}
