import { NotFoundMessage } from '@/components/layout/message-page';

/** For addresses that lead nowhere; a missing record is told inside the frame. */
export default function NotFound() {
  return (
    <main>
      <NotFoundMessage />
    </main>
  );
}
