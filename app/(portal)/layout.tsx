import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { Button } from '@/components/ui/button';
import { getCompany } from '@/db/queries/company';
import { roleNameOf } from '@/lib/format/labels-access';
import { TROUBLES } from '@/lib/format/labels-system';
import { currentActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
import { currentTrouble } from '@/lib/server/trouble';
import { FrameNotice } from './_components/frame-notice';
import { navigationFor } from './navigation';
import { signOut } from './session-actions';

/** The frame shows who is here and where he may go; the pages guard themselves. */
export default async function PortalLayout({ children }: Readonly<{ children: ReactNode }>) {
  const actor = await currentActor();
  const company = getCompany(database());
  // Without an actor the page below leads to sign-in; a frame for nobody would only flash by.
  if (!actor || !company) return children;
  return (
    <AppShell
      nav={navigationFor(actor)}
      user={{ name: actor.name, roleLabel: roleNameOf(actor), href: '/account' }}
      company={company.name}
      banner={bannerOf(company.isDemo)}
      signOutForm={
        <form action={signOut}>
          <Button type="submit" variant="ghost" size="small">
            <LogOut aria-hidden className="size-4" />
            退出
          </Button>
        </form>
      }
    >
      <FrameNotice />
      {children}
    </AppShell>
  );
}

/** What everybody must know: that nothing can be entered now, or that nothing here is real. */
function bannerOf(isDemo: boolean): string | undefined {
  const trouble = currentTrouble();
  if (trouble) return `${TROUBLES[trouble].title}：${TROUBLES[trouble].text}`;
  return isDemo ? '演示系统：公司、客户及全部业务数据均为虚构，请勿录入真实资料。' : undefined;
}
