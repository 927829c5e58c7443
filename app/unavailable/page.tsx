import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MessagePage } from '@/components/layout/message-page';
import { ButtonLink } from '@/components/ui/button';
import { TROUBLES } from '@/lib/format/labels-system';
import { currentTrouble } from '@/lib/server/trouble';

export const metadata: Metadata = { title: '系统暂停使用' };

/** Stands in the place of every page while the database cannot be used; it asks nothing of the database itself. */
export default function UnavailablePage() {
  const trouble = currentTrouble();
  if (!trouble) redirect('/');
  const { title, text } = TROUBLES[trouble];
  return (
    <main>
      <meta httpEquiv="refresh" content="10" />
      <MessagePage code="503" title={title} actions={<ButtonLink href="/">重试</ButtonLink>}>
        <p>{text}</p>
      </MessagePage>
    </main>
  );
}
