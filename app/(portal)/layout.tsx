import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { Button } from '@/components/ui/button';
import { getCompany } from '@/db/queries/company';
import { actorRoleLabel } from '@/lib/format/labels-access';
import { currentActor } from '@/lib/server/actor';
import { database } from '@/lib/server/database';
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
      user={{ name: actor.name, roleLabel: actorRoleLabel(actor.role, actor.id), href: '/account' }}
      company={company.name}
      banner={company.isDemo ? '演示系统：公司、客户及全部业务数据均为虚构，请勿录入真实资料。' : undefined}
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
