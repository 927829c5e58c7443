// Waits for a server that was just started.
const PATIENCE_MILLISECONDS = 60_000;

export async function waitUntilAnswering(address: string): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < end) {
    // Any answer will do; a refused connection only means "not yet".
    const answered = await fetch(address, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} did not answer within ${PATIENCE_MILLISECONDS / 1000} seconds.`);
}
